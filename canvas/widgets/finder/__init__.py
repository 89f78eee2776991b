"""Finding one's way: the finder, the bar that finds and replaces, and the field that calls the finder."""
