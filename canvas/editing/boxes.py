"""Where what has a key stands on a sheet: a record, a cell, the line where another row is begun."""

from __future__ import annotations

from canvas.editing import atlas, new_row
from canvas.editing.selection import place_named
from canvas.layout.shapes import Box
from canvas.layout.sheet import Sheet


def box_of(sheet: Sheet, key: str) -> Box | None:
    """Return the area (mm) of a key on a sheet, None where the sheet does not show it."""
    place = place_named(key)
    if place is not None:
        return atlas.area(sheet, place)
    if key == new_row.KEY:
        return new_row.area(sheet)
    seen = atlas.find(sheet, key)
    return seen.box if seen else None
