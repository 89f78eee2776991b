"""The flow as a sheet: steps and decisions inside a phase, the buyer's side above, the company's below."""
