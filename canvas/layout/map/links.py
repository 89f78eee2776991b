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
from canvas.layout.map.link_labels import Label, Look, label
from canvas.layout.map.link_room import Ground
from canvas.layout.map.link_ways import Point
from canvas.layout.shapes import Box, Colour, Path, Stroke
from canvas.layout.sheet import LINE, Cell, Mark, Placed, Row
from canvas.layout.style import MARGIN, SECOND, STEP_GAP
from canvas.model.journey import Link, Touchpoint
from canvas.named import NamedTuple

THIN = 0.45
HEAD = 2.2
"""How long the head of an arrow is, in mm, on a line of THIN."""
PIECES, REACH = 12, 1.6
"""In how many pieces a line can be taken, and how near (mm) a hand has to be."""
LOOK = Look(THIN)
KEPT = 4096
"""Of so many arrows it is kept how they run."""
AROUND = 60.0
"""So far above and below its cards (mm) an arrow looks for a way."""
BoxOf = Callable[[str], Box | None]
"""Where the card of a record stands, None where it is not shown."""


class Course(NamedTuple):
    """How an arrow runs: its line and head, points along it, and where it runs along beside cards."""

    line: Path
    head: Path
    points: tuple[Point, ...]
    stretch: Box | None = None


def with_links(
    context: Context, rows: Sequence[Row], tops: Sequence[float], width: float, *, can_type: bool
) -> tuple[Row, ...]:
    """Return the rows, the last with the arrows of the map above everything; the same rows without any.

    `can_type` tells that an arrow without a label has a place where one can be typed.
    """
    room = Box(MARGIN / 2, tops[0], width - MARGIN, tops[-1] - tops[0])
    ground = Ground(rows, tops)
    drawn = marks(
        context,
        context.project.all(Link),
        lambda key: _box(context, key, ground),
        ground,
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
    ground: Ground,
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
        line, head, points, stretch = _course((one, two), ground, ways, room, look.thick)
        if stretch is not None:
            ways.append(stretch)
        lines.append(Mark((line,), _about(_between(one, two), points), role=LINE + link.id))
        beside = (*_beside(points, ground, look), *labels) if link.label else ()
        told = label(link.label, points, beside, room, look, context.language)
        if link.label:
            labels.append(told.box)
        held += _held(context, link, told, points, head, can_type=can_type)
    return (*lines, *held)


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


def _course(ends: tuple[Box, Box], ground: Ground, beside: Sequence[Box], room: Box, thick: float) -> Course:
    """How an arrow runs: round cards that it would lie over; between neighbours there are none."""
    one, two = ends
    if two.x - one.right <= 2 * STEP_GAP:
        return _run(one, two, (), (), room, thick)
    top, bottom = min(one.y, two.y) - AROUND, max(one.bottom, two.bottom) + AROUND
    area = Box(one.right, top, two.x - one.right, bottom - top)
    near = tuple(box for box in beside if area.x < box.right and box.x < area.right and top < box.y < bottom)
    return _run(one, two, ground.cards(area), near, room, thick)


@lru_cache(KEPT)
def _run(
    one: Box, two: Box, cards: tuple[Box, ...], beside: tuple[Box, ...], room: Box, thick: float
) -> Course:
    line, head = arrow(one, two, SECOND, thick)
    points = along(line)
    way = link_ways.corners(one, two, points, cards, beside, room) if cards else ()
    if not way:
        return Course(line, head, points)
    return Course(_through(way, head, thick), head, link_ways.pieces(way), link_ways.stretch(way))


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
    block = told.block if link.label or can_type else None
    said = _spoken(context, link)
    first = Mark(told.shapes, told.box, link.id, "link", said, context.language, block)
    return [first, *_in_pieces(link.id, tuple(points), head)]


@lru_cache(KEPT)
def _in_pieces(link: str, points: tuple[Point, ...], head: Path) -> tuple[Mark, ...]:
    """The head of an arrow, and the pieces of its line from there on."""
    *pieces, end = (_around(*pair) for pair in pairwise(points))
    return (Mark((head,), end, link, "link"), *(Mark((), piece, link, "link") for piece in reversed(pieces)))


def _beside(points: Sequence[tuple[float, float]], ground: Ground, look: Look) -> Sequence[Box]:
    """What a label of a line could come to lie over."""
    half = max(look.most) / 2 + look.pad + look.clear
    xs = [x for x, _ in points]
    return ground.taken(min(xs) - half, max(xs) + half)


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


def _box(context: Context, key: str, ground: Ground) -> Box | None:
    """Where a touchpoint's card stands on the sheet."""
    card = context.project.get(Touchpoint, key)
    return ground.card(key, card.lane, card.step) if card is not None else None
