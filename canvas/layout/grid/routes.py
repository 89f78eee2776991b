"""The ways moves take between the cells of the grid: in the gutters between rows, never through a cell.

A move leaves its cell's upper or lower edge at 72 % of its width and enters the other at 28 % (one that goes
back leaves at the middle and enters at 72 %); in one column it goes straight at 66 %. Over two rows and more
it changes rows in the gutter between columns. Pure geometry: no records but their ids, no shapes; `tracks`
sets apart what runs in one gutter.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from canvas.named import NamedTuple

OUT, IN, STRAIGHT = 0.72, 0.28, 0.66
BACK_OUT, BACK_IN = 0.5, 0.72
BESIDE = 9.0
"""Between moves that leave or enter one edge."""


class Ends(NamedTuple):
    """A move: its id, and where it begins and ends as (row, column), rows counted from the top.

    An end is None that lies in the miniature of another role, right of all columns.
    """

    key: str
    source: tuple[int, int] | None
    target: tuple[int, int] | None


class Run(NamedTuple):
    """A stretch along a gutter (its number: the one above the row of that number), from x to x."""

    key: str
    gutter: int
    x1: float
    x2: float

    @property
    def left(self) -> float:
        return min(self.x1, self.x2)

    @property
    def right(self) -> float:
        return max(self.x1, self.x2)


class Route(NamedTuple):
    """A move's way: x where it leaves and enters, the runs between, and where it changes rows."""

    ends: Ends
    x1: float
    x2: float
    runs: tuple[Run, ...]
    is_up: bool
    """Whether it leaves by the upper edge."""
    enters_below: bool
    """Whether it enters by the lower edge."""


class Columns(NamedTuple):
    """Where the columns are: left edge and width of each, and how wide the gutter between them is."""

    lefts: tuple[float, ...]
    widths: tuple[float, ...]
    gap: float

    def at(self, column: int, share: float) -> float:
        return self.lefts[column] + self.widths[column] * share

    @property
    def right(self) -> float:
        """Where the last column ends."""
        return self.lefts[-1] + self.widths[-1]

    def gutter(self, source: int, target: int) -> float:
        """The middle of the gutter beside the target, on the side the move comes from."""
        is_last = target == len(self.lefts) - 1
        if target > source or (target == source and is_last):
            return self.lefts[target] - self.gap / 2
        return self.lefts[target] + self.widths[target] + self.gap / 2


def routes(moves: Sequence[Ends], columns: Columns, rows: int) -> tuple[Route, ...]:
    """The way of each move, with those that share an edge or a gutter between columns set apart."""
    edges = _Edges()
    return tuple(_route(move, columns, rows, edges) for move in moves)


class _Edges:
    """Where moves leave and enter, edge by edge, so that no two do at one place."""

    def __init__(self) -> None:
        self.taken: defaultdict[tuple[int, int], list[float]] = defaultdict(list)
        self.between: defaultdict[float, int] = defaultdict(int)

    def at(self, column: int, gutter: int, x: float, by: float) -> float:
        """The nearest free place to x in one direction; both edges of a gutter count as one."""
        taken = self.taken[column, gutter]
        while any(abs(x - other) < BESIDE - 0.01 for other in taken):
            x += by
        taken.append(x)
        return round(x, 3)

    def change(self, x: float) -> float:
        """Where in a gutter between columns a move changes rows."""
        self.between[x] += 1
        return x + (0.0, 2.4, -2.4)[(self.between[x] - 1) % 3]


def _route(move: Ends, columns: Columns, rows: int, edges: _Edges) -> Route:
    if move.source is None or move.target is None:
        return _outside(move, columns, rows, edges)
    (row, column), (to_row, to_column) = move.source, move.target
    is_up = to_row < row or (to_row == row and row > 0) or rows == 1
    enters_below = to_row < row or (to_row == row and not is_up)
    first = row if is_up else row + 1
    last = to_row + 1 if enters_below else to_row
    if column == to_column and first == last and row != to_row:
        x = edges.at(column, first, columns.at(column, STRAIGHT), BESIDE)
        return Route(move, x, x, (Run(move.key, first, x, x),), is_up, enters_below)
    is_back = to_column < column
    x1 = edges.at(column, first, columns.at(column, BACK_OUT if is_back else OUT), -BESIDE)
    x2 = edges.at(to_column, last, columns.at(to_column, BACK_IN if is_back else IN), BESIDE)
    if first == last:
        return Route(move, x1, x2, (Run(move.key, first, x1, x2),), is_up, enters_below)
    middle = edges.change(columns.gutter(column, to_column))
    runs = (Run(move.key, first, x1, middle), Run(move.key, last, middle, x2))
    return Route(move, x1, x2, runs, is_up, enters_below)


def _outside(move: Ends, columns: Columns, rows: int, edges: _Edges) -> Route:
    """The way to a miniature, or from one: along a gutter, and right of all columns to its height."""
    row, column = move.source or move.target or (0, 0)
    is_up = row > 0 or rows == 1
    gutter = row if is_up else row + 1
    channel = edges.change(columns.right + BESIDE)
    if move.source is not None:
        x = edges.at(column, gutter, columns.at(column, OUT), -BESIDE)
        return Route(move, x, channel, (Run(move.key, gutter, x, channel),), is_up, enters_below=False)
    x = edges.at(column, gutter, columns.at(column, IN), BESIDE)
    return Route(move, channel, x, (Run(move.key, gutter, channel, x),), is_up, enters_below=not is_up)
