"""Arrows from card to card: thin curves of their own above the cards, without moving anything.

Where cards stand is read from the rows; a link to a card that is not shown is not drawn.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

from canvas.layout.map.context import Context
from canvas.layout.shapes import Box, Colour, Path, Shape, Stroke
from canvas.layout.sheet import Cell, Mark, Placed, Row
from canvas.layout.style import SECOND
from canvas.model.journey import Link, Touchpoint

THIN = 0.45
HEAD = 2.2
"""How long the head of an arrow is, in mm, on a line of THIN."""


def with_links(context: Context, rows: Sequence[Row], tops: Sequence[float]) -> tuple[Row, ...]:
    """Return the rows, the last with the arrows of the map above everything; the same rows without any."""
    marks = tuple(mark for link in context.project.all(Link) if (mark := _mark(context, link, rows, tops)))
    if not marks:
        return tuple(rows)
    last = rows[-1]
    return (*rows[:-1], last._replace(placed=(*last.placed, _layer(marks, tops[-1]))))


@lru_cache(maxsize=8)
def _layer(marks: tuple[Mark, ...], bottom: float) -> Placed:
    """The arrows as one cell, which is the same object as long as no card with an arrow moves."""
    width = max(mark.box.right for mark in marks)
    return Placed(0.0, Cell(width, bottom, marks), (3,), 3, -bottom)


def arrow(one: Box, two: Box, colour: Colour, thick: float = THIN) -> tuple[Shape, ...]:
    """Return an arrow from the right edge of one card to the next: to the left edge of what lies further on.

    A card in the same column, or before, is reached in a bow on its right side.
    """
    x, y = one.right, one.y + one.height / 2
    is_ahead = two.x > one.right
    end_x, end_y = (two.x if is_ahead else two.right), two.y + two.height / 2
    pull = max(6.0, abs(end_x - x) * 0.4)
    handles = (x + pull, y, end_x - pull if is_ahead else max(x, end_x) + pull, end_y)
    size = HEAD * max(thick / THIN, 0.6) ** 0.5
    back = -1 if is_ahead else 1
    line = Path((("M", x, y), ("C", *handles, end_x + back * size * 0.8, end_y)), None, Stroke(colour, thick))
    half = size * math.tan(math.radians(24))
    head = Path(
        (
            ("M", end_x, end_y),
            ("L", end_x + back * size, end_y - half),
            ("L", end_x + back * size, end_y + half),
            ("Z",),
        ),
        colour,
    )
    return line, head


def _mark(context: Context, link: Link, rows: Sequence[Row], tops: Sequence[float]) -> Mark | None:
    one, two = _box(context, link.source, rows, tops), _box(context, link.target, rows, tops)
    if one is None or two is None:
        return None
    left, top = min(one.x, two.x), min(one.y, two.y)
    box = Box(left, top, max(one.right, two.right) - left, max(one.bottom, two.bottom) - top)
    return Mark(arrow(one, two, SECOND), box)


def _box(context: Context, key: str, rows: Sequence[Row], tops: Sequence[float]) -> Box | None:
    """Where a touchpoint's card stands on the sheet."""
    card = context.project.get(Touchpoint, key)
    if card is None:
        return None
    for row, top in zip(rows, tops, strict=True):
        if row.key != card.lane:
            continue
        for placed in row.placed:
            if placed.cell.column == card.step:
                for mark in placed.cell.marks:
                    if mark.record == key:
                        return mark.box.moved(placed.x, top + placed.y)
    return None
