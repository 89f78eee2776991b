"""How high the picture is and where each row of the list stands: beside the picture, then below it.

Knows heights only. Column −1 is the one below the picture; without columns the whole list is below it.
"""

from __future__ import annotations

from collections.abc import Sequence

from canvas.layout.plan.field import BELOW
from canvas.layout.plan.field import HEAD as ABOVE
from canvas.layout.plan.listing import HEAD_HEIGHT
from canvas.layout.plan.looks import TALLEST
from canvas.named import NamedTuple

BETWEEN = 9.0
LOWEST, HIGHEST = 0.62, 1.2
"""The frame's height in widths, at least and at most."""
STEP = 2.0


class Spot(NamedTuple):
    """Where a row stands: its column, its top from the top of the body, its height."""

    column: int
    top: float
    height: float


class Flow(NamedTuple):
    """The whole: heights, where each row stands, and where each stretch of the list begins."""

    height: float
    picture: float
    rows: tuple[Spot, ...]
    heads: tuple[tuple[int, float], ...]


def flow(
    rows: Sequence[float], columns: int, width: float, tray: float, room: float, *, goes_on_below: bool
) -> Flow:
    """Return the body for rows of these least heights beside a picture of this width.

    It is as high as `room` where it can be, and as much higher as it must be.
    """
    around = ABOVE + BELOW + tray
    lowest, highest = width * LOWEST + around, width * HIGHEST + around
    if not columns:
        return _stacked(rows, lowest, min(highest, width * 0.9 + around), room)
    below = lowest if goes_on_below else None
    height = max(lowest, _needed(rows, columns, below))
    height = max(height, min(room, _most(rows, columns, highest)))
    if below is not None:
        rows, below = _spread(rows, columns, height, below, highest)
    counts = _counts(rows, columns, height, below) or [len(rows)]
    rest = rows[sum(counts[:columns]) :]
    picture = min(highest, height - (sum(rest) + HEAD_HEIGHT + BETWEEN if rest else 0.0))
    extra = _extra(rows, counts[:columns], height - HEAD_HEIGHT)
    found, heads, at = [], [], 0
    for column, count in enumerate(counts):
        own, top = rows[at : at + count], HEAD_HEIGHT
        name = column
        if column == columns:
            name, top = -1, picture + BETWEEN + HEAD_HEIGHT
        if own:
            heads.append((name, top))
        for each in own:
            high = each if name < 0 else min(each + extra, max(each, TALLEST))
            found.append(Spot(name, round(top, 3), round(high, 3)))
            top += high
        at += count
    return Flow(round(height, 3), round(picture, 3), tuple(found), tuple(heads))


def _spread(
    rows: Sequence[float], columns: int, height: float, below: float, highest: float
) -> tuple[Sequence[float], float]:
    """The rows, and what is kept for the picture: where even the highest leaves a hole below it, more
    rows come there and all get higher alike.
    """
    if _counts(rows, columns, height, highest) is None or _counts(rows, columns, height, None) is not None:
        return rows, below
    low, high = 0.0, TALLEST
    while high - low > STEP / 10:
        middle = (low + high) / 2
        fits = _counts(_higher(rows, middle), columns, height, highest) is not None
        low, high = (middle, high) if fits else (low, middle)
    return _higher(rows, low), highest


def _higher(rows: Sequence[float], more: float) -> list[float]:
    return [min(each + more, max(each, TALLEST)) for each in rows]


def _stacked(rows: Sequence[float], lowest: float, highest: float, room: float) -> Flow:
    listed = sum(rows) + HEAD_HEIGHT + BETWEEN
    picture = round(min(highest, max(lowest, room - listed)), 3)
    extra = _extra(rows, [len(rows)], room - picture - BETWEEN - HEAD_HEIGHT)
    top = first = picture + BETWEEN + HEAD_HEIGHT
    found = []
    for each in rows:
        high = min(each + extra, max(each, TALLEST))
        found.append(Spot(0, round(top, 3), round(high, 3)))
        top += high
    return Flow(round(top, 3), picture, tuple(found), ((0, first),) if rows else ())


def _needed(rows: Sequence[float], columns: int, below: float | None) -> float:
    """The least height in which all rows find a place."""
    height = max(rows, default=0.0) + HEAD_HEIGHT
    height = max(height, sum(rows) / (columns + (below is not None)) + HEAD_HEIGHT)
    while _counts(rows, columns, height, below) is None:
        height += STEP
    return height


def _most(rows: Sequence[float], columns: int, highest: float) -> float:
    """Beyond this height neither the picture nor the rows would grow any further."""
    listed = sum(max(each, TALLEST) for each in rows) / columns + HEAD_HEIGHT
    return max(highest, listed)


def _counts(rows: Sequence[float], columns: int, height: float, below: float | None) -> list[int] | None:
    """How many rows stand in each column, the one below the picture last; None where they do not fit."""
    rooms = [height - HEAD_HEIGHT] * columns
    if below is not None:
        rooms.append(height - below - BETWEEN - HEAD_HEIGHT)
    counts, column, used = [0] * len(rooms), 0, 0.0
    for each in rows:
        while column < len(rooms) and used + each > rooms[column] + 0.001:
            column, used = column + 1, 0.0
        if column == len(rooms):
            return None
        counts[column] += 1
        used += each
    return counts


def _extra(rows: Sequence[float], counts: Sequence[int], room: float) -> float:
    """What every row can be higher than it must be, in the fullest column."""
    spare, at = [], 0
    for count in counts:
        if count:
            spare.append((room - sum(rows[at : at + count])) / count)
        at += count
    return max(0.0, min(spare, default=0.0))
