"""The path of a persona as lines: level on the rails, upright only on the boundary between two tracks.

So it never crosses text, which stands between the boundaries. Changes of channel are discs on the upright
lines. Coordinates are the sheet's, from the top of the first row.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from canvas.layout.channels import looks
from canvas.layout.channels.looks import CASING, DASH, PATH, RADIUS, SECOND_CASING, SECOND_PATH
from canvas.layout.shapes import ROUND, Box, Colour, Op, Path, Shape, Stroke
from canvas.layout.style import PAPER
from canvas.model.channel_path import Change

FROM_RAIL = 6.0
OFF_RAIL = 8.0


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


def path(
    halts: Sequence[Halt], colour: Colour, *, begins: float | None = None, ends: float | None = None
) -> tuple[Shape, ...]:
    """The path with its white casing.

    Where it goes on beyond the sheet, it comes in at `begins` and goes out at `ends`.
    """
    ops = tuple(_ops(halts, 0.0, begins, ends))
    if len(ops) < 2:
        return ()
    return (Path(ops, None, Stroke(PAPER, CASING)), Path(ops, None, Stroke(colour, PATH)))


def second(halts: Sequence[Halt], colour: Colour) -> tuple[Shape, ...]:
    """Another persona's path: thin, dashed, below the rails and beside the boundaries."""
    aside = looks.SECOND_AT
    ops = tuple(_ops([halt._replace(y=round(halt.y + aside, 3)) for halt in halts], aside, None, None))
    if len(ops) < 2:
        return ()
    return (Path(ops, None, Stroke(PAPER, SECOND_CASING)), Path(ops, None, Stroke(colour, SECOND_PATH, DASH)))


def _ops(halts: Sequence[Halt], aside: float, begins: float | None, ends: float | None) -> Iterator[Op]:
    if not halts:
        return
    first, last = halts[0], halts[-1]
    yield ("M", first.x if begins is None else begins, first.y)
    for one, two in pairwise(halts):
        if one.y != two.y:
            yield from _bends(one, two, round(two.left + aside, 3))
        yield ("L", two.x, two.y)
    if ends is not None:
        yield ("L", ends, last.y)


def _bends(one: Halt, two: Halt, x: float) -> Iterator[Op]:
    """Round out of one rail and round into the other."""
    down = 1.0 if two.y > one.y else -1.0
    r = round(min(RADIUS, abs(two.y - one.y) / 2, x - one.x, two.x - x), 3)
    k = r * (1 - ROUND)
    yield ("L", x - r, one.y)
    yield ("C", x - k, one.y, x, one.y + down * k, x, one.y + down * r)
    yield ("L", x, two.y - down * r)
    yield ("C", x, two.y - down * k, x + k, two.y, x + r, two.y)


class Disc(NamedTuple):
    """A change of channel and where its disc stands."""

    change: Change
    x: float
    y: float


def discs(
    changes: Sequence[Change], halts: Sequence[Halt], rails: Sequence[float], texts: Sequence[Box]
) -> tuple[Disc, ...]:
    """The discs, as near to the middle of their upright line as rails and texts let them."""
    lines = {line.card: line for line in uprights(halts)}
    known = sorted(texts)
    widest = max((box.width for box in known), default=0.0)
    found = ((change, lines.get(change.target.id)) for change in changes)
    placed = []
    for change, line in found:
        if line:
            first = bisect_left(known, line.x - widest - looks.DISC, key=lambda box: box.x)
            last = bisect_left(known, line.x + looks.DISC, key=lambda box: box.x)
            placed.append(Disc(change, line.x, _height(line, rails, known[first:last])))
    return tuple(placed)


def _height(line: Upright, rails: Sequence[float], texts: Sequence[Box]) -> float:
    middle, reach = (line.top + line.bottom) / 2, looks.DISC / 2 + 0.5
    near = [box for box in texts if box.x < line.x + reach and box.right > line.x - reach]
    room = max(0.0, (line.bottom - line.top) / 2 - reach - RADIUS / 2)
    steps = [0.0, *(sign * n for n in range(1, int(room) + 1) for sign in (1.0, -1.0))]
    for y in (middle + step for step in steps):
        is_off = all(abs(y - rail) >= FROM_RAIL for rail in rails)
        if is_off and not any(box.y < y + reach and box.bottom > y - reach for box in near):
            return round(y, 3)
    return round(middle, 3)
