"""Where customer and employee feel differently: a dotted line from one to the other, and by how much."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from canvas.layout.drawings import badges
from canvas.layout.map import cardtext, typeset
from canvas.layout.map.context import Context
from canvas.layout.map.feelings_points import Curve, Point
from canvas.layout.shapes import Box, Shape, Stroke, line
from canvas.layout.style import INK, META_STRONG
from canvas.named import NamedTuple

LEAST = 2.0
DOTS = Stroke(INK, 0.35, (0.35, 0.9))


class Gap(NamedTuple):
    """Two points of one step, from the first persona's to the employee's."""

    one: Point
    two: Point

    @property
    def apart(self) -> float:
        return abs(self.one.value - self.two.value)

    @property
    def middle(self) -> tuple[float, float]:
        return (self.one.x + self.two.x) / 2, (self.one.y + self.two.y) / 2


def gaps(given: Sequence[Curve]) -> Iterator[Gap]:
    """Yield the widest gap of each step where first persona and an employee are apart by two or more."""
    first = next((curve for curve in given if curve.is_first), None)
    if first is None or (first.persona and first.persona.role == "employee"):
        return
    employees = [curve for curve in given if curve.persona and curve.persona.role == "employee"]
    found: dict[int, Gap] = {}
    for one in first.points:
        for two in (point for curve in employees for point in curve.points if point.column == one.column):
            gap = Gap(one, two)
            known = found.get(one.column)
            if gap.apart >= LEAST and (known is None or gap.apart > known.apart):
                found[one.column] = gap
    yield from found.values()


def dotted(gap: Gap) -> Shape:
    """Return the line between the two points."""
    return line(gap.one.x, gap.one.y, gap.two.x, gap.two.y, DOTS)


def pill(context: Context, gap: Gap) -> tuple[Box, tuple[Shape, ...]]:
    """Return the pill with its words, and the area it takes."""
    words = context.say("{value} apart", value=context.say.number(gap.apart))
    x, y = gap.middle
    frame = badges.value_pill(x, y, typeset.width(words, META_STRONG))
    text = cardtext.centred(words, x, y - META_STRONG.leading / 2, META_STRONG)
    return Box(frame.x, frame.y, frame.width, frame.height), (frame, text)
