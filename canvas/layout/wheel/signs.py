"""The signs of touchpoints on the ring, and the lines that lead from them to their words."""

from __future__ import annotations

import math

from canvas.layout import house
from canvas.layout.drawings import badges
from canvas.layout.drawings.ops import Point
from canvas.layout.map import typeset
from canvas.layout.shapes import Box, Group, Path, Shape, Stroke, circle
from canvas.layout.sheet import Mark
from canvas.layout.style import INK, PAPER
from canvas.layout.wheel.circle import at
from canvas.layout.wheel.looks import DISC, DOT, NODES, NUMBER, NUMBERED, RING, Weight
from canvas.layout.wheel.spreading import Label
from canvas.model.journey import Touchpoint

RULE, DASH = 0.3, (1.7, 1.3)
EDGE, PIECES = 0.6, 14
"""The dashed ring: how thick it is, and into how many pieces it is cut."""
TICK = 2.0
"""How far from the ring the tick begins that leads to a sign."""
HOLD = 5.0
"""How far from the middle of a sign a hand can take it, at least."""


def reach(weight: Weight) -> float:
    """How far a sign reaches from its middle."""
    if weight.is_turning or weight.is_unknown:
        return DISC / 2
    return (NUMBERED if weight.number else DOT) / 2


def sign(weight: Weight, x: float, y: float) -> tuple[Shape, ...]:
    """The sign about a point: a star in a black disc, a question in a dashed ring, both, or a plain dot."""
    radius = reach(weight)
    if not weight.is_turning and not weight.is_unknown:
        plain = (
            circle(x, y, radius - 0.25, PAPER, Stroke(INK, 0.5))
            if weight.number
            else circle(x, y, radius, INK)
        )
        return (plain,)
    if not weight.is_turning:
        return (_ring(x, y, radius),) if weight.number else badges.promise_mark("unclear", x, y, 2 * radius)
    inner = radius - 1.6 if weight.is_unknown else radius
    ring = (_ring(x, y, radius),) if weight.is_unknown else ()
    side = inner * 1.24
    star = () if weight.number else badges.star(x - side / 2, y - side / 2, side, PAPER)
    return (*ring, circle(x, y, inner, INK), *star)


def _ring(x: float, y: float, radius: float) -> Path:
    piece = 2 * math.pi * (radius - EDGE / 2) / PIECES
    return circle(x, y, radius - EDGE / 2, PAPER, Stroke(INK, EDGE, (piece * 0.6, piece * 0.4)))


def numbered(weight: Weight, x: float, y: float, scale: float = 1.0) -> tuple[Shape, ...]:
    """The sign with its number in it, where it has one."""
    shapes = sign(weight, 0.0, 0.0)
    if weight.number:
        text = str(weight.number)
        left = -typeset.width(text, NUMBER) / 2
        colour = PAPER if weight.is_turning else INK
        shapes = (*shapes, typeset.line(text, NUMBER, left, NUMBER.size * 0.36, colour))
    return (Group(shapes, x, y, scale),)


def node(card: Touchpoint, weight: Weight, angle: float, middle: Point) -> Mark:
    """A touchpoint's sign at its place on the ring whose middle is `middle`."""
    x, y = _moved(at(angle, NODES), middle)
    hold = max(reach(weight), HOLD)
    box = Box(round(x - hold, 3), round(y - hold, 3), 2 * hold, 2 * hold)
    return Mark(numbered(weight, x, y), box, card.id, "touchpoint", card.text)


def lines(weight: Weight, angle: float, middle: Point, label: Label | None) -> Mark:
    """The tick from the ring to a sign, and the line from it to its words, dashed where we know too little.

    What the label says of the leader is counted from `middle`, the middle of the wheel.
    """
    far = reach(weight)
    stroke = Stroke(house.worn().small, RULE, DASH if weight.is_unknown else ())
    pieces: list[tuple[Point, ...]] = [(at(angle, RING.outer + TICK), at(angle, NODES - far))]
    if label is not None:
        pieces.append(outside(label.leader, far))
    drawn = tuple(_line(tuple(_moved(point, middle) for point in piece), stroke) for piece in pieces)
    return Mark(drawn, Box(0.0, 0.0, 2 * middle[0], 2 * middle[1]), role="paper")


def _moved(point: Point, by: Point) -> Point:
    return round(point[0] + by[0], 3), round(point[1] + by[1], 3)


def _line(points: tuple[Point, ...], stroke: Stroke) -> Path:
    return Path(tuple(("L" if number else "M", *point) for number, point in enumerate(points)), None, stroke)


def outside(leader: tuple[Point, ...], far: float) -> tuple[Point, ...]:
    """A leader from the edge of its sign on."""
    (x, y), (ex, ey) = leader[0], leader[1]
    length = math.hypot(ex - x, ey - y)
    if length <= far:
        return leader[1:] if len(leader) > 2 else leader
    return ((x + (ex - x) * far / length, y + (ey - y) * far / length), *leader[1:])


def moved(mark: Mark, x: float, y: float) -> Mark:
    """A mark somewhere else in its cell, with its text that can be typed."""
    block = mark.block
    there = block._replace(x=round(block.x + x, 3), baseline=round(block.baseline + y, 3)) if block else None
    return mark.but(shapes=(Group(mark.shapes, x, y),), box=mark.box.moved(x, y), block=there)
