"""Tables: XLSX, CSV, TSV, Markdown and HTML become one neutral grid, a guess says what it means, and back.

`reading.grids` reads, `recognise.recognise` guesses, `taking.take_in` makes the project; `matrix.matrix` and
the `to_…` modules write. A guess is a value: the window may change it before anything is taken in.
"""
