"""Two journeys side by side as a sheet: curves over each other, as it is above as it could be."""
