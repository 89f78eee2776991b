"""The line below the last lane where another one is begun: where it is, how it is drawn, what hits it."""

from __future__ import annotations

from canvas.editing import atlas
from canvas.layout.drawings.icons import icon
from canvas.layout.map.new_row import KEY
from canvas.layout.shapes import Box, Shape, Text
from canvas.layout.sheet import Sheet
from canvas.layout.style import MARGIN, SECOND
from canvas.layout.words import measure

__all__ = ["KEY", "area", "is_at", "shapes"]
ICON_PX, GAP_PX, TYPE_PX = 16.0, 8.0, 13.0
_SHARE = 0.6
"""How much of the line's height its icon and words take at most, when the map is small."""


def area(sheet: Sheet) -> Box | None:
    """Return where the line is on a sheet, None where it has none."""
    number = atlas.row_of(sheet, KEY)
    if number is None or not sheet.columns:
        return None
    last = sheet.columns[-1]
    return Box(MARGIN, sheet.tops[number], last.x + last.width - MARGIN, sheet.rows[number].height)


def is_at(sheet: Sheet, x: float, y: float) -> bool:
    """Tell whether a point lies on the line."""
    box = area(sheet)
    return box is not None and box.holds(x, y)


def shapes(sheet: Sheet, words: str, px: float) -> tuple[Shape, ...]:
    """Return a plus and the words, in the window's own type whatever the zoom."""
    box = area(sheet)
    if box is None:
        return ()
    share = min(1.0, _SHARE * box.height / (ICON_PX * px))
    side, size = ICON_PX * px * share, TYPE_PX * px * share
    middle = box.y + box.height / 2
    x = box.x + side + GAP_PX * px * share
    word = Text(x, middle + 0.36 * size, words, "regular", size, SECOND, measure(words, "regular", size))
    return (*icon("plus", box.x, middle - side / 2, side, SECOND), word)
