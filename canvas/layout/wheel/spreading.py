"""Where the labels beside the wheel stand, and the line that leads to each; no two of them meet.

Numbers only. Points are millimetres from the middle of the wheel, y down. Where the labels do not all find
room there is no answer, and the wheel has a list instead.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import combinations, pairwise

from canvas.layout.drawings.ops import Point
from canvas.layout.wheel.circle import at
from canvas.named import NamedTuple

UPRIGHT = 2.0
"""So near the upright a node is neither on the right nor on the left."""
STEEPEST, FLATTEST = 0.35, 1.2
"""How far a leader that bends goes sideways for each millimetre up or down."""


class Field(NamedTuple):
    """The sheet around the wheel: how far the margins are from its middle, how wide a column of labels is.

    Labels stand between `low` and `high` with `gap` between them; nodes of radius `disc` stand at `radius`.
    """

    half: float
    column: float
    low: float
    high: float
    gap: float
    radius: float
    disc: float

    @property
    def edge(self) -> float:
        """How far from the middle the columns begin."""
        return self.half - self.column


class Label(NamedTuple):
    """A label: on which side, the height of the rule above it, and the leader from node to margin."""

    is_right: bool
    top: float
    leader: tuple[Point, ...]


def labels(angles: Sequence[float], heights: Sequence[float], field: Field) -> tuple[Label, ...] | None:
    """Place a label for each node (angle, height of its label); None where they have no room."""
    found: dict[int, Label] = {}
    rights = _sides(angles, field)
    for is_right in (True, False):
        mine = [number for number in range(len(angles)) if rights[number] == is_right]
        mine.sort(key=lambda number: at(angles[number], field.radius)[1])
        nodes = [at(angles[number], field.radius) for number in mine]
        tops = spread([y for _, y in nodes], [heights[number] for number in mine], field)
        if tops is None:
            return None
        for number, node, top in zip(mine, nodes, tops, strict=True):
            found[number] = Label(is_right, top, leader(node, top, field, is_right=is_right))
    made = tuple(found[number] for number in range(len(angles)))
    return made if _is_clear(made, field) else None


def _sides(angles: Sequence[float], field: Field) -> list[bool]:
    """Tell of each node whether its label stands on the right; on top and at the bottom, where fewer are."""
    xs = [at(angle, field.radius)[0] for angle in angles]
    more = sum(x < -UPRIGHT for x in xs) - sum(x > UPRIGHT for x in xs)
    return [more >= 0 if abs(x) <= UPRIGHT else x > 0 for x in xs]


def spread(wanted: Sequence[float], heights: Sequence[float], field: Field) -> tuple[float, ...] | None:
    """The tops of labels that would like to begin at these heights, in order from the top.

    Too near ones are pushed apart from the middle outwards, then back in where the field ends.
    """
    if sum(heights) + field.gap * max(0, len(heights) - 1) > field.high - field.low:
        return None
    steps = [height + field.gap for height in heights]
    tops = list(wanted)
    middle = min(range(len(tops)), key=lambda n: abs(tops[n]), default=0)
    for n in range(middle - 1, -1, -1):
        tops[n] = min(tops[n], tops[n + 1] - steps[n])
    for n in range(middle + 1, len(tops)):
        tops[n] = max(tops[n], tops[n - 1] + steps[n - 1])
    end = field.high + field.gap
    for n in range(len(tops) - 1, -1, -1):
        tops[n] = min(tops[n], end - steps[n])
        end = tops[n]
    begin = field.low
    for n in range(len(tops)):
        tops[n] = max(tops[n], begin)
        begin = tops[n] + steps[n]
    return tuple(round(top, 3) for top in tops)


def leader(node: Point, top: float, field: Field, *, is_right: bool) -> tuple[Point, ...]:
    """From a node level to the margin at its own height; where the label stands elsewhere, with one bend."""
    x, y = node
    side = 1.0 if is_right else -1.0
    end = (side * field.half, top)
    if abs(top - y) < 0.01:
        return (node, end)
    slope = 1.0
    if abs(top) > abs(y) and top * y > 0:
        slope = min(max(abs(x) / abs(y), STEEPEST), FLATTEST)
    bend = min(abs(x) + abs(top - y) * slope, field.edge - 1.0)
    return (node, (round(side * bend, 3), top), end)


def _is_clear(made: Sequence[Label], field: Field) -> bool:
    """Tell whether no leader crosses another or runs through a node that is not its own."""
    for one, two in combinations(made, 2):
        if one.is_right == two.is_right and crosses(one.leader, two.leader):
            return False
    nodes = [label.leader[0] for label in made]
    return all(
        distance(node, label.leader) > field.disc + 0.5
        for number, label in enumerate(made)
        for other, node in enumerate(nodes)
        if other != number
    )


def crosses(one: Sequence[Point], two: Sequence[Point]) -> bool:
    """Tell whether two lines of straight pieces meet."""
    return any(_meet(a, b, c, d) for a, b in pairwise(one) for c, d in pairwise(two))


def _meet(a: Point, b: Point, c: Point, d: Point) -> bool:
    def turn(p: Point, q: Point, r: Point) -> float:
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    return turn(a, b, c) * turn(a, b, d) < 0 and turn(c, d, a) * turn(c, d, b) < 0


def distance(point: Point, along: Sequence[Point]) -> float:
    """How far a point is from a line of straight pieces."""
    return min(_to_piece(point, a, b) for a, b in pairwise(along))


def _to_piece(point: Point, a: Point, b: Point) -> float:
    (px, py), (ax, ay), (bx, by) = point, a, b
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy
    share = 0.0 if not length else min(max(((px - ax) * dx + (py - ay) * dy) / length, 0.0), 1.0)
    return math.hypot(px - ax - share * dx, py - ay - share * dy)
