"""Panels beside the map, made from plain widgets: inspector, parking lot, outline, history."""
