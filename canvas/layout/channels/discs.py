"""Where the discs of the changes of channel stand: on the path's upright lines, clear of rails and text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from canvas.layout.channels import looks
from canvas.layout.path.route import Halt, Upright, uprights
from canvas.layout.path.signs import DISC
from canvas.layout.shapes import Box
from canvas.model.channel_path import Change
from canvas.named import NamedTuple

FROM_RAIL = 6.0


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
            first = bisect_left(known, line.x - widest - DISC, key=lambda box: box.x)
            last = bisect_left(known, line.x + DISC, key=lambda box: box.x)
            placed.append(Disc(change, line.x, _height(line, rails, known[first:last])))
    return tuple(placed)


def broken(
    changes: Sequence[Change], halts: Sequence[Halt], begins: float | None, ends: float | None
) -> tuple[Disc, ...]:
    """The discs of the changes over which a path leaves what is shown, or comes into it: at its ends."""
    found = list[Disc]()
    for change in changes:
        if halts and begins is not None and change.target.id == halts[0].card:
            found.append(Disc(change, begins, halts[0].y))
        if halts and ends is not None and change.source.id == halts[-1].card:
            found.append(Disc(change, ends, halts[-1].y))
    return tuple(found)


def _height(line: Upright, rails: Sequence[float], texts: Sequence[Box]) -> float:
    middle, reach = (line.top + line.bottom) / 2, DISC / 2 + 0.5
    near = [box for box in texts if box.x < line.x + reach and box.right > line.x - reach]
    room = max(0.0, (line.bottom - line.top) / 2 - reach - looks.PEN.radius / 2)
    steps = [0.0, *(sign * n for n in range(1, int(room) + 1) for sign in (1.0, -1.0))]
    for y in (middle + step for step in steps):
        is_off = all(abs(y - rail) >= FROM_RAIL for rail in rails)
        if is_off and not any(box.y < y + reach and box.bottom > y - reach for box in near):
            return round(y, 3)
    return round(middle, 3)
