"""The map by department as a sheet: who in the house a persona meets, and every handover between them."""
