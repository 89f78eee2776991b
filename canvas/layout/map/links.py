"""Arrows from card to card: thin curves of their own above the cards, without moving anything.

Where cards stand is read from the rows; a link to a card that is not shown is not drawn.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from canvas.layout.map.context import Context
from canvas.layout.shapes import Box, Colour, Path, Stroke
from canvas.layout.sheet import Cell, Mark, Placed, Row
from canvas.layout.style import SECOND
from canvas.model.journey import Link, Touchpoint

THIN = 0.45
HEAD = 2.2
"""How long the head of an arrow is, in mm, on a line of THIN."""
PIECES, REACH = 12, 1.6
"""In how many pieces a line can be taken, and how near (mm) a hand has to be."""


def with_links(context: Context, rows: Sequence[Row], tops: Sequence[float]) -> tuple[Row, ...]:
    """Return the rows, the last with the arrows of the map above everything; the same rows without any."""
    marks = tuple(mark for link in context.project.all(Link) for mark in _marks(context, link, rows, tops))
    if not marks:
        return tuple(rows)
    last = rows[-1]
    return (*rows[:-1], last._replace(placed=(*last.placed, _layer(marks, tops[-1]))))


@lru_cache(maxsize=8)
def _layer(marks: tuple[Mark, ...], bottom: float) -> Placed:
    """The arrows as one cell, which is the same object as long as no card with an arrow moves."""
    width = max(mark.box.right for mark in marks)
    return Placed(0.0, Cell(width, bottom, marks), (3,), 3, -bottom)


def arrow(one: Box, two: Box, colour: Colour, thick: float = THIN) -> tuple[Path, Path]:
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


def _marks(context: Context, link: Link, rows: Sequence[Row], tops: Sequence[float]) -> tuple[Mark, ...]:
    """The line, then its head, then the pieces of the line by which a hand can take it."""
    one, two = _box(context, link.source, rows, tops), _box(context, link.target, rows, tops)
    if one is None or two is None:
        return ()
    left, top = min(one.x, two.x), min(one.y, two.y)
    box = Box(left, top, max(one.right, two.right) - left, max(one.bottom, two.bottom) - top)
    line, head = arrow(one, two, SECOND)
    *held, end = _held(line)
    tip = Mark((head,), end, link.id, "link", _spoken(context, link), context.language)
    return (Mark((line,), box), tip, *(Mark((), piece, link.id, "link") for piece in reversed(held)))


def _held(line: Path) -> tuple[Box, ...]:
    """Boxes along a line, from its beginning to its end, each no further from it than a hand may be."""
    x0, y0, x1, y1, x2, y2, x3, y3 = (float(number) for op in line.ops for number in op[1:])
    points = []
    for number in range(PIECES + 1):
        t = number / PIECES
        a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
        points.append((a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3))
    return tuple(_around(*pair) for pair in pairwise(points))


def _around(one: tuple[float, float], two: tuple[float, float]) -> Box:
    left, top = min(one[0], two[0]) - REACH, min(one[1], two[1]) - REACH
    width, height = abs(one[0] - two[0]) + 2 * REACH, abs(one[1] - two[1]) + 2 * REACH
    return Box(round(left, 3), round(top, 3), round(width, 3), round(height, 3))


def _spoken(context: Context, link: Link) -> str:
    cards = (context.project.get(Touchpoint, key) for key in (link.source, link.target))
    ends = " → ".join(card.text for card in cards if card)
    return f"{link.label}: {ends}" if link.label else ends


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
