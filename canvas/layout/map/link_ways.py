"""How an arrow runs to what lies further on: straight where it is free, else round cards through the gaps.

No arrow strikes out what a card says. Lengths are mm on the sheet; nothing is drawn here.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from canvas.layout.shapes import Box
from canvas.layout.style import STEP_GAP

Point = tuple[float, float]
OUT, IN = STEP_GAP / 2, 0.8 * STEP_GAP
"""How far from its cards an arrow turns: behind the first in the middle of the gap, before the second it
leaves room for its head."""
CLEAR = (1.1, 2.1)
"""How far from the cards it passes it stays, and where another runs along there."""
APART = 0.8
"""So far from each other arrows run along."""
TOUCH = 0.3
"""By so much a line may graze the edge of a card."""
RADIUS = 1.4
PIECE, MOST_PIECES = 12.0, 24
"""How long a piece of a line is, or longer where a line would be in more pieces than that."""


def corners(
    one: Box, two: Box, straight: Sequence[Point], taken: Sequence[Box], beside: Sequence[Box], room: Box
) -> tuple[Point, ...]:
    """Return where an arrow from a card to another turns, its ends included; nothing where it runs straight.

    `taken` is all that it must not lie over, `beside` where others run along that it shall not cover. Where
    no way is free it runs straight as well.
    """
    cards = [box for box in taken if not box.meets(one) and not box.meets(two)]
    if two.x - one.right < OUT + IN or not any(_crosses(pair, cards) for pair in pairwise(straight)):
        return ()
    begin, end = (one.right, one.y + one.height / 2), (two.x, two.y + two.height / 2)
    left, right = begin[0] + OUT, end[0] - IN
    edges = ((box.y - clear, box.bottom + clear) for box in (*cards, one, two) for clear in CLEAR)
    heights = {round(height, 3) for pair in edges for height in pair if room.y <= height <= room.bottom}
    for height in sorted(heights, key=lambda at: (abs(at - begin[1]) + abs(at - end[1]), at)):
        way = (begin, (left, begin[1]), (left, height), (right, height), (right, end[1]), end)
        along = (way[2], way[3])
        if not _crosses(along, beside) and not any(_crosses(pair, cards) for pair in pairwise(way)):
            return way
    return ()


def stretch(way: Sequence[Point]) -> Box:
    """Return the area where an arrow runs along: others keep beside it."""
    (left, height), (right, _) = way[2], way[3]
    return Box(left, height - APART / 2, right - left, APART)


def rounded(way: Sequence[Point]) -> tuple[tuple[str | float, ...], ...]:
    """Return the line through these corners, rounded, as the operations of a path."""
    ops: list[tuple[str | float, ...]] = [("M", *way[0])]
    for before, corner, after in zip(way, way[1:], way[2:], strict=False):
        near = min(RADIUS, _length(before, corner) / 2, _length(corner, after) / 2)
        begin, end = _towards(corner, before, near), _towards(corner, after, near)
        ops += [
            ("L", *begin),
            ("C", *_towards(begin, corner, near / 2), *_towards(end, corner, near / 2), *end),
        ]
    return (*ops, ("L", *way[-1]))


def pieces(way: Sequence[Point]) -> tuple[Point, ...]:
    """Return points along the line: its corners, and between them as many as make short pieces."""
    found = [way[0]]
    each = max(PIECE, sum(_length(one, two) for one, two in pairwise(way)) / MOST_PIECES)
    for one, two in pairwise(way):
        count = max(1, round(_length(one, two) / each))
        found += [_between(one, two, number / count) for number in range(1, count + 1)]
    return tuple(found)


def _crosses(pair: tuple[Point, Point], cards: Sequence[Box]) -> bool:
    (x1, y1), (x2, y2) = pair
    left, right, top, bottom = min(x1, x2), max(x1, x2), min(y1, y2), max(y1, y2)
    return any(
        left < box.right - TOUCH
        and right > box.x + TOUCH
        and top < box.bottom - TOUCH
        and bottom > box.y + TOUCH
        for box in cards
    )


def _length(one: Point, two: Point) -> float:
    return abs(one[0] - two[0]) + abs(one[1] - two[1])


def _towards(start: Point, end: Point, by: float) -> Point:
    whole = _length(start, end)
    return _between(start, end, by / whole) if whole else start


def _between(one: Point, two: Point, part: float) -> Point:
    return (
        round(one[0] + (two[0] - one[0]) * part, 3),
        round(one[1] + (two[1] - one[1]) * part, 3),
    )
