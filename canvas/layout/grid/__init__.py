"""The integration grid as a sheet: relationship levels × phases for one social role."""
