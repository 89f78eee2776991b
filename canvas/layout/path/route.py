"""The path of a persona as lines: level on the rails, upright only on the boundary between two tracks.

So it never crosses text or cards, which stand between the boundaries. Coordinates are the sheet's, from the
top of the first row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from canvas.layout.shapes import ROUND, Colour, Op, Path, Shape, Stroke
from canvas.layout.style import PAPER
from canvas.named import NamedTuple


class Halt(NamedTuple):
    """A stop where the path passes: its touchpoint, its middle, where its track begins, its rail."""

    card: str
    x: float
    left: float
    y: float


class Upright(NamedTuple):
    """An upright piece of the path, before the halt of `card`."""

    card: str
    x: float
    top: float
    bottom: float


def uprights(halts: Sequence[Halt], aside: float = 0.0) -> tuple[Upright, ...]:
    """Where the path changes its row."""
    return tuple(
        Upright(two.card, round(two.left + aside, 3), min(one.y, two.y), max(one.y, two.y))
        for one, two in pairwise(halts)
        if one.y != two.y
    )


class Pen(NamedTuple):
    """How a path is drawn: its line, its white casing, its corners; how far beside its rails it runs."""

    width: float
    casing: float
    radius: float = 6.0
    dash: tuple[float, ...] = ()
    aside: float = 0.0


def path(
    halts: Sequence[Halt],
    colour: Colour,
    pen: Pen,
    *,
    begins: float | None = None,
    ends: float | None = None,
) -> tuple[Shape, ...]:
    """The path with its white casing.

    Where it goes on beyond the sheet, it comes in at `begins` and goes out at `ends`.
    """
    moved = [halt._replace(y=round(halt.y + pen.aside, 3)) for halt in halts]
    ops = tuple(_ops(moved, pen, begins, ends))
    if len(ops) < 2:
        return ()
    casing, line = Stroke(PAPER, pen.casing), Stroke(colour, pen.width, pen.dash)
    return (Path(ops, None, casing), Path(ops, None, line))


def _ops(halts: Sequence[Halt], pen: Pen, begins: float | None, ends: float | None) -> Iterator[Op]:
    if not halts:
        return
    first, last = halts[0], halts[-1]
    yield ("M", first.x if begins is None else begins, first.y)
    for one, two in pairwise(halts):
        if one.y != two.y:
            yield from _bends(one, two, round(two.left + pen.aside, 3), pen.radius)
        yield ("L", two.x, two.y)
    if ends is not None:
        yield ("L", ends, last.y)


def _bends(one: Halt, two: Halt, x: float, radius: float) -> Iterator[Op]:
    """Round out of one rail and round into the other."""
    down = 1.0 if two.y > one.y else -1.0
    r = round(min(radius, abs(two.y - one.y) / 2, x - one.x, two.x - x), 3)
    k = r * (1 - ROUND)
    yield ("L", x - r, one.y)
    yield ("C", x - k, one.y, x, one.y + down * k, x, one.y + down * r)
    yield ("L", x, two.y - down * r)
    yield ("C", x, two.y - down * k, x + k, two.y, x + r, two.y)
