"""Whose curve it is: portrait and name at each curve's right end, pushed apart where two ends are close."""

from __future__ import annotations

from collections.abc import Sequence

from canvas.layout import outlines
from canvas.layout.map import cardtext, people
from canvas.layout.map.context import Context
from canvas.layout.map.feelings_points import Curve
from canvas.layout.shapes import Box, Path, Shape, Stroke, circle
from canvas.layout.sheet import Line, Mark
from canvas.layout.style import INK, PAPER, SMALL_STRONG
from canvas.model.people import Persona
from canvas.named import NamedTuple

PORTRAIT = 8.0
PORTRAIT_X = 5.2 + PORTRAIT / 2
NAME_X = 14.2
APART = 9.0
AWAY = (0.0, 6.0, -6.0, 8.0, -8.0, 10.0, -10.0, 12.0, -12.0, 15.0, -15.0)
"""How far off the end of its curve a tag may stand: the nearest that is clear of the other curves."""
AIR, FACE = 1.4, 4.2
SPOTS = 40
HALO = 0.7
NARROWEST = 12.0
LEADING = 4.2
_USE = SMALL_STRONG._replace(leading=LEADING)


class End(NamedTuple):
    """A curve's name tag: whose, from where (the last point's x), how high its middle is, its lines."""

    persona: Persona
    x: float
    y: float
    lines: tuple[Line, ...]

    @property
    def box(self) -> Box:
        """The area it takes."""
        wide = max((line.width for line in self.lines), default=0.0)
        high = max(PORTRAIT, len(self.lines) * LEADING)
        left = self.x + PORTRAIT_X - PORTRAIT / 2
        return Box(left, self.y - high / 2, NAME_X - left + self.x + wide, high)


def ends(context: Context, given: Sequence[Curve], bounds: Box) -> tuple[End, ...]:
    """Return the name tags of all curves that have a point and a persona, none nearer than 9 to another."""
    found = []
    for curve in given:
        if curve.persona and curve.points:
            last = curve.points[-1]
            room = max(NARROWEST, bounds.right - last.x - NAME_X)
            name = people.short_name(context, curve.persona)
            lines = cardtext.broken(name, _USE, room, context.language)
            others = [other for other in given if other is not curve]
            found.append(_clear(End(curve.persona, last.x, last.y, lines), others, bounds))
    return _pushed(found, bounds)


def _clear(end: End, others: Sequence[Curve], bounds: Box) -> End:
    """A tag above or below the curves that go on beside it, as near to its own as it can be."""
    for by in AWAY:
        moved = end._replace(y=round(end.y + by, 3))
        box = moved.box
        is_inside = bounds.y <= box.y and box.bottom <= bounds.bottom
        if is_inside and not any(_passes(other, box) for other in others):
            return moved
    return end


def _passes(curve: Curve, box: Box) -> bool:
    """Tell whether a curve passes through a box, or one of its faces stands in it."""
    air = FACE if curve.is_first else AIR
    if any(
        box.x - air < p.x < box.right + air and box.y - air < p.y < box.bottom + air for p in curve.points
    ):
        return True
    pieces = [piece for piece in curve.pieces if piece.left < box.right and piece.right > box.x]
    spots = (
        piece.at(piece.left + (piece.right - piece.left) * n / SPOTS)
        for piece in pieces
        for n in range(SPOTS + 1)
        if box.x <= piece.left + (piece.right - piece.left) * n / SPOTS <= box.right
    )
    return any(box.y - AIR < y < box.bottom + AIR for y in spots)


def _pushed(given: Sequence[End], bounds: Box) -> tuple[End, ...]:
    """Return the tags moved apart, in the order of their heights, near to their curves."""
    half = PORTRAIT / 2
    placed: list[End] = []
    for end in sorted(given, key=lambda end: end.y):
        y = max([end.y, bounds.y + half, *(other.y + APART for other in placed if _meet(other, end))])
        placed.append(end._replace(y=y))
    limit = bounds.bottom - half
    for at in reversed(range(len(placed))):
        lower = [other.y - APART for other in placed[at + 1 :] if _meet(placed[at], other)]
        placed[at] = placed[at]._replace(y=min([placed[at].y, limit, *lower]))
    return tuple(placed)


def _meet(one: End, two: End) -> bool:
    return one.box.x < two.box.right and two.box.x < one.box.right


def mark(context: Context, end: End) -> Mark:
    """Return a name tag as a mark of its persona."""
    x, y = end.x, end.y
    top = y - len(end.lines) * LEADING / 2
    texts = cardtext.stacked(end.lines, x + NAME_X, top, _USE, INK)
    halo = Stroke(PAPER, 2 * HALO, round=True)
    shapes: tuple[Shape, ...] = (
        circle(x + PORTRAIT_X, y, PORTRAIT / 2 + 0.5, PAPER),
        *people.portrait(context, end.persona, x + PORTRAIT_X, y, PORTRAIT),
        *(Path(outlines.outline(text), None, halo) for text in texts),
        *texts,
    )
    return Mark(shapes, end.box, end.persona.id, "persona", end.persona.name, context.language)
