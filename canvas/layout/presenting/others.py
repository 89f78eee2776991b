"""The curves of the further personas on a slide: as on the map, thin and coloured, each with its own mark.

Beside a stretch of it that is in sight stands whose it is. The first persona's curve lies above them all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from canvas.layout.drawings import faces
from canvas.layout.map import cardtext, people, sentences
from canvas.layout.map.context import Context
from canvas.layout.map.feelings_line import colour, mark_of, stretches
from canvas.layout.map.feelings_points import Curve, Point, Scale, curve
from canvas.layout.map.typeset import width
from canvas.layout.presenting.cards import PX, type_px
from canvas.layout.presenting.frame import MARGIN, WIDTH
from canvas.layout.shapes import Box, Rect, Shape, circle
from canvas.layout.sheet import Column, Mark
from canvas.layout.style import INK, PAPER
from canvas.model.people import Persona
from canvas.named import NamedTuple

LINE, CASING = 4 * PX, 3 * PX
NAME = type_px("medium", 32, 40)
_SIZE = 1.5
"""How many times as large as on the map a mark is."""
_HOLD = 22 * PX
_CASED = 22 * PX
"""How far from its middle a mark is parted from what lies behind it."""
_SLIDES = tuple(by * PX for by in (0, 68, -68, 116, -116, 164, -164, 212, -212))
_SIGN = 48 * PX
"""The room of the sign before a portrait."""
_PORTRAIT, _BESIDE, _AIR = 44 * PX, 12 * PX, 8 * PX
_STEP = 24 * PX
"""How far from each other the places are that are tried for a name, from the right."""
_ASIDE = (20 * PX, 44 * PX, 72 * PX)
"""How far above or below its curve a name may stand: as near as there is room."""


class Spot(NamedTuple):
    """A point of a further persona's curve, and what its mark takes up."""

    curve: Curve
    point: Point
    box: Box


class Tag(NamedTuple):
    """Whose curve it is, and where that is said."""

    curve: Curve
    persona: Persona
    box: Box


def curves(context: Context, columns: tuple[Column, ...], scale: Scale) -> tuple[Curve, ...]:
    """Return the curves of all personas but the first whom the journey is about and who are rated."""
    every = (
        curve(context, columns, persona, number, scale)
        for number, persona in enumerate(context.personas)
        if number
    )
    return tuple(each for each in every if each.points)


def lines(context: Context, given: Sequence[Curve]) -> Iterator[Shape]:
    """Yield the lines of curves from back to front, as far as they are on the slide."""
    for each in reversed(given):
        yield from stretches(each, colour(context, each), LINE, CASING, (0.0, WIDTH))


def spots(given: Sequence[Curve], taken: Sequence[Box]) -> Iterator[Spot]:
    """Yield where the marks of the points in sight stand: on their curve, beside what is taken.

    At a step where two feel alike, a mark slides along its own curve until both are seen.
    """
    busy = list(taken)
    for each in given:
        for point in each.points:
            if MARGIN <= point.x < WIDTH - MARGIN:
                places = [_slid(each, point, by) for by in _SLIDES]
                free = (box for box in places if not any(box.meets(other) for other in busy))
                box = next(free, places[0])
                busy.append(box)
                yield Spot(each, point, box)


def _slid(each: Curve, point: Point, by: float) -> Box:
    """What a mark takes up so far beside its point: on its curve, beyond its ends as high as the point."""
    x, known = point.x + by, _height(each, point.x + by) if by else None
    y = point.y if known is None else known
    return Box(x - _HOLD, y - _HOLD, 2 * _HOLD, 2 * _HOLD)


def mark(context: Context, spot: Spot, dx: float) -> Mark:
    """Return the mark of a point, moved by `dx`."""
    each, given, box = spot.curve, spot.point, spot.box.moved(dx, 0.0)
    x, y = box.x + _HOLD, box.y + _HOLD
    signs = faces.mark(mark_of(each), x, y, colour(context, each), _SIZE)
    whose = each.persona.id if each.persona else ""
    said = sentences.feeling(context, given.feeling.but(persona=whose or None))
    shapes = (circle(x, y, _CASED, PAPER), *signs)
    return Mark(shapes, box, given.record, "feeling", said, context.language, persona=whose)


def tags(
    context: Context, given: Sequence[Curve], first: Curve, taken: Sequence[Box], high: float
) -> tuple[Tag, ...]:
    """Return where whose curve it is is said: clear of what is `taken` and of every curve, if it can be."""
    found: list[Tag] = []
    for each in given:
        if each.persona is None:
            continue
        name = people.short_name(context, each.persona)
        size = _SIGN + _PORTRAIT + _BESIDE + width(name, NAME), _PORTRAIT
        boxes = [box for box in _places(each, size) if box.y >= 0.0 and box.bottom <= high]
        busy = [*taken, *(tag.box for tag in found)]
        if boxes:
            best = min(boxes, key=lambda box: _crossings(box, busy, (first, *given)))
            found.append(Tag(each, each.persona, best))
    return tuple(found)


def tag_mark(context: Context, tag: Tag) -> Mark:
    """Return what says whose curve it is: its sign, the portrait and the name."""
    box, half, ink = tag.box, _PORTRAIT / 2, colour(context, tag.curve)
    y, x = box.y + half, box.x + _SIGN + half
    name = people.short_name(context, tag.persona)
    text = cardtext.write(name, x + half + _BESIDE, box.y, NAME, INK)
    shapes = (
        Rect(*box, PAPER, None, half),
        *faces.mark(mark_of(tag.curve), box.x + _HOLD * 0.7, y, ink, _SIZE),
        *people.portrait(context, tag.persona, x, y, _PORTRAIT),
        text,
    )
    return Mark(shapes, box, tag.persona.id, "persona", tag.persona.name, context.language)


def _places(each: Curve, size: tuple[float, float]) -> Iterator[Box]:
    """The places beside a curve that are tried for its name, the best first: at its right, near to it."""
    wide, tall = size
    left, right = MARGIN, WIDTH - MARGIN
    known = [(x, y) for x in _across(each, left, right) if (y := _height(each, x)) is not None]
    points = [(point.x, point.y) for point in each.points if left <= point.x <= right]
    for aside in _ASIDE:
        for x, y in (*known, *reversed(points)):
            begin = min(max(x - wide / 2, left), right - wide)
            yield Box(begin, y - aside - tall, wide, tall)
            yield Box(begin, y + aside, wide, tall)


def _across(each: Curve, left: float, right: float) -> Iterator[float]:
    """Places along a curve from the right."""
    x = min(right, max((piece.right for piece in each.pieces), default=left)) - _STEP
    while x > left:
        yield x
        x -= _STEP


def _height(each: Curve, x: float) -> float | None:
    """How high a curve is at x; None where there is nothing of it."""
    return next((piece.at(x) for piece in each.pieces if piece.left <= x <= piece.right), None)


def _crossings(box: Box, taken: Sequence[Box], every: Sequence[Curve]) -> int:
    """How much a box lies over: what is taken, and curves that pass through it."""
    near = Box(box.x - _AIR, box.y - _AIR, box.width + 2 * _AIR, box.height + 2 * _AIR)
    count = 4 * sum(near.meets(other) for other in taken)
    spots = [near.x + near.width * n / 8 for n in range(9)]
    for each in every:
        heights = (_height(each, x) for x in spots)
        count += any(y is not None and near.y < y < near.bottom for y in heights)
    return count
