"""Arrows from card to card: thin curves of their own above the cards, without moving anything.

Where cards stand is read from the rows; a link to a card that is not shown is not drawn. Labels are placed by
`link_labels`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from canvas.layout.map import link_ways
from canvas.layout.map.context import Context
from canvas.layout.map.evidence import TICK, TICK_IN
from canvas.layout.map.link_labels import Label, Look, label
from canvas.layout.map.link_ways import Point
from canvas.layout.shapes import Box, Colour, Path, Stroke
from canvas.layout.sheet import LINE, Cell, Mark, Placed, Row
from canvas.layout.style import MARGIN, SECOND, STEP_GAP
from canvas.model.journey import Link, Touchpoint

THIN = 0.45
HEAD = 2.2
"""How long the head of an arrow is, in mm, on a line of THIN."""
PIECES, REACH = 12, 1.6
"""In how many pieces a line can be taken, and how near (mm) a hand has to be."""
LOOK = Look(THIN)
_TICK_OUT = TICK / 2 - TICK_IN
BoxOf = Callable[[str], Box | None]
"""Where the card of a record stands, None where it is not shown."""
Taken = Callable[[float, float], Sequence[Box]]
"""What lies between a left and a right edge, so that no label may stand there."""


def with_links(
    context: Context, rows: Sequence[Row], tops: Sequence[float], width: float, *, can_type: bool
) -> tuple[Row, ...]:
    """Return the rows, the last with the arrows of the map above everything; the same rows without any.

    `can_type` tells that an arrow without a label has a place where one can be typed.
    """
    room = Box(MARGIN / 2, tops[0], width - MARGIN, tops[-1] - tops[0])
    drawn = marks(
        context,
        context.project.all(Link),
        lambda key: _box(context, key, rows, tops),
        lambda left, right: taken(rows, tops, left, right),
        room,
        LOOK,
        can_type=can_type,
    )
    if not drawn:
        return tuple(rows)
    last = rows[-1]
    return (*rows[:-1], last._replace(placed=(*last.placed, layer(drawn, tops[-1]))))


@lru_cache(maxsize=8)
def layer(marks: tuple[Mark, ...], bottom: float) -> Placed:
    """The arrows as one cell, which is the same object as long as no card with an arrow moves."""
    width = max(mark.box.right for mark in marks)
    return Placed(0.0, Cell(width, bottom, marks), (3,), 3, -bottom)


def marks(
    context: Context,
    links: Iterable[Link],
    box_of: BoxOf,
    taken_in: Taken,
    room: Box,
    look: Look,
    *,
    can_type: bool,
) -> tuple[Mark, ...]:
    """Return the arrows in the sheet's own mm: all lines, then what stands for each record.

    Of each record the label comes first, then the head, then the pieces of the line a hand can take.
    """
    lines: list[Mark] = []
    held: list[Mark] = []
    labels: list[Box] = []
    ways: list[Box] = []
    for link in links:
        one, two = box_of(link.source), box_of(link.target)
        if one is None or two is None:
            continue
        line, head = arrow(one, two, SECOND, look.thick)
        points = along(line)
        way = _way((one, two), points, taken_in, ways, room)
        if way:
            ways.append(link_ways.stretch(way))
            line, points = _through(way, head, look.thick), link_ways.pieces(way)
        lines.append(Mark((line,), _about(_between(one, two), points), role=LINE + link.id))
        beside = (*_beside(points, taken_in, look), *labels) if link.label else ()
        told = label(link.label, points, beside, room, look, context.language)
        if link.label:
            labels.append(told.box)
        held += _held(context, link, told, points, head, can_type=can_type)
    return (*lines, *held)


def taken(rows: Sequence[Row], tops: Sequence[float], left: float, right: float) -> list[Box]:
    """Return the areas of all that stands for a record between two edges of a sheet."""
    return [
        _with_tick(mark.box).moved(placed.x, top + placed.y)
        for row, top in zip(rows, tops, strict=True)
        for placed in row.placed
        if placed.z >= 0 and placed.x < right and placed.x + placed.cell.width > left
        for mark in placed.cell.marks
        if mark.record and mark.is_drawn and mark.role != "link"
    ]


def _with_tick(box: Box) -> Box:
    """A card's area with the tick that hangs out of its corner where it is measured."""
    return Box(box.x, box.y - _TICK_OUT, box.width + _TICK_OUT, box.height + _TICK_OUT)


def _without_tick(box: Box) -> Box:
    return Box(box.x, box.y + _TICK_OUT, box.width - _TICK_OUT, box.height - _TICK_OUT)


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


def _way(
    ends: tuple[Box, Box], points: Sequence[Point], taken_in: Taken, beside: Sequence[Box], room: Box
) -> Sequence[Point]:
    """Where an arrow turns that would lie over cards on its straight way; neighbours have none between."""
    one, two = ends
    if two.x - one.right <= 2 * STEP_GAP:
        return ()
    cards = [_without_tick(box) for box in taken_in(one.right, two.x)]
    return link_ways.corners(one, two, points, cards, beside, room)


def _through(way: Sequence[Point], head: Path, thick: float) -> Path:
    """The line through these corners, which ends within the arrow's head."""
    *corners, (x, y) = way
    back = float(head.ops[1][1]) - float(head.ops[0][1])
    return Path(link_ways.rounded((*corners, (x + back * 0.8, y))), None, Stroke(SECOND, thick))


def along(line: Path) -> tuple[tuple[float, float], ...]:
    """Return points along a line, from its beginning to its end."""
    x0, y0, x1, y1, x2, y2, x3, y3 = (float(number) for op in line.ops for number in op[1:])
    points = []
    for number in range(PIECES + 1):
        t = number / PIECES
        a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
        points.append((a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3))
    return tuple(points)


def _held(
    context: Context,
    link: Link,
    told: Label,
    points: Sequence[tuple[float, float]],
    head: Path,
    *,
    can_type: bool,
) -> list[Mark]:
    *pieces, end = (_around(*pair) for pair in pairwise(points))
    block = told.block if link.label or can_type else None
    said = _spoken(context, link)
    return [
        Mark(told.shapes, told.box, link.id, "link", said, context.language, block),
        Mark((head,), end, link.id, "link"),
        *(Mark((), piece, link.id, "link") for piece in reversed(pieces)),
    ]


def _beside(points: Sequence[tuple[float, float]], taken_in: Taken, look: Look) -> Sequence[Box]:
    """What a label of a line could come to lie over."""
    half = max(look.most) / 2 + look.pad + look.clear
    xs = [x for x, _ in points]
    return taken_in(min(xs) - half, max(xs) + half)


def _between(one: Box, two: Box) -> Box:
    left, top = min(one.x, two.x), min(one.y, two.y)
    return Box(left, top, max(one.right, two.right) - left, max(one.bottom, two.bottom) - top)


def _about(box: Box, points: Sequence[Point]) -> Box:
    """An area that holds all of a line as well."""
    left, top = min(box.x, *(x for x, _ in points)), min(box.y, *(y for _, y in points))
    right, bottom = max(box.right, *(x for x, _ in points)), max(box.bottom, *(y for _, y in points))
    return Box(left, top, right - left, bottom - top)


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
