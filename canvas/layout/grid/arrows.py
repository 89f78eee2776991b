"""Moves as they are drawn: a line with round corners in a white casing, a head, a dot, the trigger."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise

from canvas.layout.breaking import break_text
from canvas.layout.grid import style, tracks
from canvas.layout.grid.routes import Ends, Route, Run
from canvas.layout.grid.tracks import NONE, PILL, Gutter, Pill, Point, Size, Tracks, longest
from canvas.layout.map import typeset
from canvas.layout.map.context import Context
from canvas.layout.shapes import ROUND, Box, Colour, Op, Path, Rect, Shape, Stroke, circle
from canvas.layout.sheet import LINE, Mark
from canvas.layout.style import INK, PAPER, RUST, Type
from canvas.model.work import GridCell, Move, RelationshipLevel
from canvas.named import NamedTuple

WIDTH, CASING = 1.8, 4.6
THIN = 0.64
"""How wide a move to a miniature is, in others."""
CORNER = 4.0
HEAD = 6.0
DOT = 1.9
DASH = (3.6, 2.6)
PILL_PAD = 3.6
NO_TRIGGER = 12.0
LONG = 80.0
"""A trigger wider than this is set smaller."""
WIDEST, BESIDE = 74.0, 12.0
"""How wide a trigger of several lines is at most, or as wide as its run with so much air at both ends."""


class Drawn(NamedTuple):
    """A move with its way over the sheet and how its trigger is set."""

    move: Move
    corners: tuple[Point, ...]
    colour: Colour
    is_falling: bool
    use: Type
    size: Size
    is_thin: bool = False
    """Whether it goes to or from a miniature."""


def ends(moves: Sequence[Move], places: dict[str, tuple[int, int]]) -> tuple[Ends, ...]:
    """The moves that begin or end in a cell that is shown, given where each is."""
    found = (Ends(move.id, places.get(move.source), places.get(move.target)) for move in moves)
    return tuple(ends for ends in found if ends.source != ends.target)


class Layer(NamedTuple):
    """All moves in the sheet's own millimetres: their lines, and their triggers with the gutter of each."""

    lines: tuple[Mark, ...]
    pills: tuple[tuple[int, Mark], ...]


def layer(
    context: Context,
    moves: dict[str, Move],
    found: Sequence[Route],
    taken: Tracks,
    gutters: Sequence[Gutter],
    colour: Colour,
    outside: Mapping[str, Box],
    sizes: Mapping[str, Size],
) -> Layer:
    """Draw the moves, their triggers of these sizes."""
    drawn = []
    for route in found:
        key = route.ends.key
        corners = taken.corners(route, gutters, outside)
        drawn.append(_drawn(context, moves[key], corners, colour, sizes[key], is_thin=key in outside))
    places = _places(drawn, found, taken, gutters)
    pills = [
        (longest(route).gutter, _pill(context, each, places[each.move.id]))
        for each, route in zip(drawn, found, strict=True)
    ]
    return Layer(tuple(_line(each) for each in drawn), tuple(pills))


def pill_type(trigger: str) -> Type:
    """The type of a trigger: smaller where it is long."""
    return style.TRIGGER if typeset.width(trigger, style.TRIGGER) <= LONG else style.TRIGGER_SMALL


def pill_sizes(
    context: Context, moves: Mapping[str, Move], found: Sequence[Route], *, show_empty: bool
) -> dict[str, Size]:
    """How large each trigger is; where nobody wrote one, a screen (`show_empty`) has room for it."""
    empty = Size(NO_TRIGGER) if show_empty else NONE
    return {
        route.ends.key: _pill_size(context, move.trigger, longest(route)) if move.trigger else empty
        for route in found
        for move in (moves[route.ends.key],)
    }


def _pill_size(context: Context, trigger: str, run: Run) -> Size:
    """A trigger in as many lines as it needs to leave its own arrow, and what is beside it, to be seen."""
    use, most = pill_type(trigger), max(WIDEST, run.right - run.left - 2 * BESIDE)
    lines = break_text(trigger, use.font, use.size, most - 2 * PILL_PAD, context.language, use.tracking)
    wide = max(NO_TRIGGER, max(each.width for each in lines) + 2 * PILL_PAD)
    return Size(round(wide, 3), round(PILL + (len(lines) - 1) * use.leading, 3))


def _drawn(
    context: Context,
    move: Move,
    corners: tuple[Point, ...],
    colour: Colour,
    size: Size,
    *,
    is_thin: bool,
) -> Drawn:
    is_falling = falls(context, move)
    ink = RUST if is_falling else colour
    return Drawn(move, corners, ink, is_falling, pill_type(move.trigger), size, is_thin)


def falls(context: Context, move: Move) -> bool:
    """Tell whether somebody falls back to a lower level."""
    order = [level.id for level in context.index.of(RelationshipLevel)]
    source, target = context.project.get(GridCell, move.source), context.project.get(GridCell, move.target)
    if source is None or target is None:
        return False
    return order.index(target.level) < order.index(source.level)


def _line(drawn: Drawn) -> Mark:
    corners, share = drawn.corners, THIN if drawn.is_thin else 1.0
    size = HEAD * share
    ops = rounded(stopped(corners, size * 0.6), CORNER * share)
    dash = tuple(length * share for length in DASH) if drawn.is_falling else ()
    start, end = corners[0], corners[-1]
    shapes: tuple[Shape, ...] = (
        Path(ops, None, Stroke(PAPER, CASING * share)),
        Path(ops, None, Stroke(drawn.colour, WIDTH * share, dash)),
        circle(*start, DOT * share + 0.7, PAPER),
        circle(*start, DOT * share, drawn.colour),
        *((head(corners[-2], end, PAPER, size + 1.4),) if drawn.is_thin else ()),
        head(corners[-2], end, drawn.colour, size),
    )
    return Mark(shapes, _around(corners), role=LINE + drawn.move.id)


def _around(corners: Sequence[Point]) -> Box:
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def stopped(corners: tuple[Point, ...], by: float) -> tuple[Point, ...]:
    """The way without its last bit, which the head covers."""
    (x1, y1), (x2, y2) = corners[-2:]
    length = math.hypot(x2 - x1, y2 - y1) or 1.0
    return (*corners[:-1], (x2 - (x2 - x1) * by / length, y2 - (y2 - y1) * by / length))


def rounded(corners: Sequence[Point], radius: float) -> tuple[Op, ...]:
    """Straight lines with round corners, as round as the shorter of two neighbours allows."""
    ops: list[Op] = [("M", *corners[0])]
    for before, at, after in zip(corners, corners[1:], corners[2:], strict=False):
        r = min(radius, math.dist(before, at) / 2, math.dist(at, after) / 2)
        one, two = _toward(at, before, r), _toward(at, after, r)
        k = 1 - ROUND
        ops.append(("L", *one))
        ops.append(("C", *_toward(at, before, r * k), *_toward(at, after, r * k), *two))
    ops.append(("L", *corners[-1]))
    return tuple(ops)


def _toward(one: Point, two: Point, by: float) -> Point:
    length = math.dist(one, two) or 1.0
    return (
        round(one[0] + (two[0] - one[0]) * by / length, 3),
        round(one[1] + (two[1] - one[1]) * by / length, 3),
    )


def head(before: Point, end: Point, colour: Colour, size: float = HEAD) -> Path:
    """A head whose back is drawn in, so that it reads as an arrow and not as a wedge."""
    length = math.dist(before, end) or 1.0
    dx, dy = (end[0] - before[0]) / length, (end[1] - before[1]) / length

    def at(along: float, across: float) -> Point:
        x, y = end[0] - dx * along - dy * across, end[1] - dy * along + dx * across
        return round(x, 3), round(y, 3)

    corners = (at(0.2, 0.0), at(size, size * 0.5), at(size * 0.72, 0.0), at(size, -size * 0.5))
    return Path((("M", *corners[0]), *(("L", *c) for c in corners[1:]), ("Z",)), colour)


def _places(
    drawn: Sequence[Drawn],
    found: Sequence[Route],
    taken: Tracks,
    gutters: Sequence[Gutter],
) -> dict[str, Point]:
    """Where the middle of each pill is."""
    wanted, heights = [], {}
    for each, route in zip(drawn, found, strict=True):
        run = longest(route)
        y = taken.y(run, gutters[run.gutter])
        heights[each.move.id] = y
        wanted.append(Pill(each.move.id, each.size, run, y))
    blocked = [(each.move.id, box) for each in drawn for box in _pieces(each.corners)]
    xs = tracks.pill_places(wanted, blocked)
    return {key: (x, heights[key]) for key, x in xs.items()}


def _pieces(corners: Sequence[Point]) -> list[Box]:
    return [_around(pair) for pair in pairwise(corners)]


def _pill(context: Context, drawn: Drawn, at: Point) -> Mark:
    """The trigger on its run; where nobody wrote one, room to write it, on a screen."""
    (x, y), (wide, high), trigger = at, drawn.size, drawn.move.trigger
    words = context.say("moves when: {trigger}", trigger=trigger) if trigger else context.say("moves on")
    if not wide:
        box = Box(x - 4.0, y - 4.0, 8.0, 8.0)
        return Mark((), box, drawn.move.id, "move", words, context.language)
    box = Box(round(x - wide / 2, 3), round(y - high / 2, 3), wide, high)
    outline = Stroke(drawn.colour, 0.5, (1.8, 1.2) if drawn.is_falling else ())
    top, room = y - (high - PILL + drawn.use.leading) / 2, max(wide - 2 * PILL_PAD, 4.0) + 0.1
    text = typeset.paragraph(
        trigger, drawn.use, (x - room / 2, top, room), context.language, INK, "trigger", is_centred=True
    )
    ground = Rect(box.x, box.y, box.width, box.height, PAPER, outline, PILL / 2)
    return Mark((ground, *text.shapes), box, drawn.move.id, "move", words, context.language, text.block)
