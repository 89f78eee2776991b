"""The journey map as a sheet: title block, heads, lanes, legend, footer."""
