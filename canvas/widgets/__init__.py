"""The window: events in, pixels out. The only room that knows Qt; it decides nothing about the map."""
