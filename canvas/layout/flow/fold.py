"""A long flow in two strips, one below the other: where it is cut, and what becomes of arrows that are cut.

Only level lines are cut. Where one ends at the right, and goes on at the left, a letter says which it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from canvas.layout.flow.plan import Plan, Point, lines
from canvas.layout.flow.tracks import APART
from canvas.named import NamedTuple

JOIN = 8.0
"""The width of a letter's disc, at both ends of a cut line."""
COLUMNS_LEAST = 8
LONG = 14.0
"""A flow with so many times as many columns as rows of five is cut."""


class Strip(NamedTuple):
    """A part of a diagram: its columns, the x that becomes `at`, and how wide it is."""

    columns: range
    start: float
    at: float
    width: float


class Piece(NamedTuple):
    """A part of an arrow in a strip; letters stand at the ends that are cut, "" at those that are not."""

    key: str
    strip: int
    way: tuple[Point, ...]
    begins: str = ""
    ends: str = ""


def cut_of(plan: Plan) -> int:
    """The column that begins a second strip, 0 for a flow that is better left whole.

    The fewest lines are cut, and the strips are about as long as each other.
    """
    count = plan.grid.columns
    if count < COLUMNS_LEAST or count * 5 < LONG * plan.grid.rows:
        return 0
    ways = lines(plan).values()

    def cost(column: int) -> float:
        x = (column + 0.4) * APART
        crossed = sum(min(a[0], b[0]) < x < max(a[0], b[0]) for way in ways for a, b in pairwise(way))
        return crossed + 0.8 * abs(2 * column - count)

    return min(range(2, count - 1), key=cost)


def strips(count: int, cut: int, x: float, width: float) -> tuple[Strip, ...]:
    """The strips of a diagram so wide, cut at x before a column (0: not at all)."""
    if not cut:
        return (Strip(range(count), 0.0, 0.0, width),)
    right = round(width - x + JOIN, 3)
    return Strip(range(cut), 0.0, 0.0, round(x + JOIN, 3)), Strip(range(cut, count), x, JOIN, right)


def pieces(ways: Mapping[str, tuple[Point, ...]], found: tuple[Strip, ...]) -> tuple[Piece, ...]:
    """Every arrow in parts that lie in one strip each, in the strip's own x."""
    if len(found) == 1:
        return tuple(Piece(key, 0, way) for key, way in ways.items())
    x = found[1].start
    apart = {key: _apart(way, x) for key, way in ways.items()}
    cuts = sorted((part[-1][1], key, n) for key, parts in apart.items() for n, part in enumerate(parts[:-1]))
    letters = {(key, n): _letter(number) for number, (_, key, n) in enumerate(cuts)}
    made = []
    for key, parts in apart.items():
        for n, part in enumerate(parts):
            strip = int(max(point[0] for point in part) > x)
            by = found[strip].at - found[strip].start
            way = tuple((round(px + by, 3), py) for px, py in part)
            made.append(Piece(key, strip, way, letters.get((key, n - 1), ""), letters.get((key, n), "")))
    return tuple(made)


def _apart(way: tuple[Point, ...], x: float) -> list[tuple[Point, ...]]:
    parts: list[tuple[Point, ...]] = []
    now = [way[0]]
    for one, two in pairwise(way):
        if min(one[0], two[0]) < x < max(one[0], two[0]):
            parts.append((*now, (x, one[1])))
            now = [(x, one[1])]
        now.append(two)
    return [*parts, tuple(now)]


def _letter(number: int) -> str:
    """A, B, … Z, then A1, B1 …"""
    letter = chr(ord("A") + number % 26)
    return letter if number < 26 else f"{letter}{number // 26}"
