"""The life cycle as a sheet: relationship levels as a rising curve, with what each of them needs."""
