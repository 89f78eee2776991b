"""Between the two journeys: which step became which, what ends, what begins, which cards changed place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from canvas.layout import style
from canvas.layout.compare import signs
from canvas.layout.compare.told import Slot, Told
from canvas.layout.drawings.ops import placed, polygon
from canvas.layout.shapes import Box, Path, Shape, Stroke, line
from canvas.layout.sheet import Cell, Mark, Placed, Row

HEIGHT = 20.0
END = 5.0
_HEAD = polygon(((0.0, 0.0), (-1.5, -3.0), (1.5, -3.0)))


def row(told: Told, slots: Sequence[Slot]) -> Row:
    """The band between the two boards, from the sheet's left edge."""
    shapes = tuple(_shapes(told, slots))
    right = slots[-1].x + slots[-1].width if slots else 0.0
    mark = Mark(shapes, Box(0.0, 0.0, right, HEIGHT))
    return Row("bridge", HEIGHT, (Placed(0.0, Cell(right, HEIGHT, (mark,)), (39,), -1),))


def _shapes(told: Told, slots: Sequence[Slot]) -> Iterator[Shape]:
    one = {slot.one.id: slot.middle for slot in slots if slot.one}
    two = {slot.two.id: slot.middle for slot in slots if slot.two}
    pairs = told.comparison.pairs
    yield from _wandering(told, one, two)
    for left, right in sorted(pairs.steps, key=lambda pair: one[pair[0]]):
        yield from _joined(one[left], two[right])
    kept, answered = {left for left, _ in pairs.steps}, {right for _, right in pairs.steps}
    for key, x in one.items():
        if key not in kept:
            yield line(x, 0.0, x, END, Stroke(style.EDGE, 0.5, (1.4, 1.0)))
            yield from signs.state("removed", x, END + 2.4)
    for key, x in two.items():
        if key not in answered:
            yield line(x, HEIGHT - END, x, HEIGHT, Stroke(style.INK, 0.7))
            yield from signs.state("added", x, HEIGHT - END - 2.4)


def _wandering(told: Told, one: dict[str, float], two: dict[str, float]) -> Iterator[Shape]:
    """A thin line for touchpoints that went to another step than their own did."""
    ways = {
        (fate.one.step, fate.two.step): None
        for fate in told.comparison.cards
        if fate.is_pair and fate.is_moved
    }
    for left, right in ways:
        if left in one and right in two:
            yield Path(_bend(one[left], two[right], 0.0, HEIGHT - 1.8), None, Stroke(style.EDGE, 0.4))
            yield Path(placed(_HEAD, two[right], HEIGHT - 0.4, 0.6), style.EDGE)


def _joined(left: float, right: float) -> Iterator[Shape]:
    """The line of a step: straight where it keeps its place, a heavier bend with an arrow where it moved."""
    if left == right:
        yield line(left, 0.0, right, HEIGHT, Stroke(style.EDGE, 0.5))
        return
    yield Path(_bend(left, right, 0.0, HEIGHT - 2.4), None, Stroke(style.PAPER, 2.6))
    yield Path(_bend(left, right, 0.0, HEIGHT - 2.4), None, Stroke(style.INK, 1.1))
    yield Path(placed(_HEAD, right, HEIGHT, 1.0), style.INK)


def _bend(left: float, right: float, top: float, bottom: float) -> tuple[tuple[str | float, ...], ...]:
    middle = (top + bottom) / 2
    return (("M", left, top), ("C", left, middle, right, middle, right, bottom))
