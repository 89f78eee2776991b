"""In which row of its side each node of a column stands: near its neighbours, in the order of the column."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from canvas.layout.flow.graph import ABOVE, BELOW, Graph, placing
from canvas.layout.flow.order import Order
from canvas.named import NamedTuple

SWEEPS = 4


class Spot(NamedTuple):
    """Where a node stands: its column, and its row counted from the top of the buyer's side."""

    column: int
    row: int


class Grid(NamedTuple):
    """Every node at its spot; `above` rows are the buyer's, `rows` is how many there are."""

    spots: Mapping[str, Spot]
    columns: int
    above: int
    rows: int

    def rows_of(self, side: int) -> range:
        """The rows of a side."""
        return range(self.above) if side == ABOVE else range(self.above, self.rows)


def grid(given: Graph, order: Order) -> Grid:
    """Give every node a row. Each side has at least one, and as many as its fullest column needs."""
    side = {node.key: node.side for node in given.nodes}
    at = placing(given).columns
    above, below = (
        max([1, *(sum(side[key] == each for key in column) for column in order)]) for each in (ABOVE, BELOW)
    )
    made = Grid({}, len(order), above, above + below)
    row: dict[str, int] = {}
    beside: dict[str, list[str]] = {key: [] for key in side}
    for edge in given.edges:
        beside[edge.source].append(edge.target)
        beside[edge.target].append(edge.source)
    for number in range(SWEEPS):
        for column in order if number % 2 == 0 else order[::-1]:
            for each in (ABOVE, BELOW):
                keys = [key for key in column if side[key] == each]
                rows = made.rows_of(each)
                wanted = [_wanted(row, beside[key], rows, each) for key in keys]
                row.update(zip(keys, nearest(wanted, rows), strict=True))
    return made._replace(spots={key: Spot(at[key], row[key]) for key in side})


def _wanted(row: Mapping[str, int], beside: Sequence[str], rows: range, side: int) -> float:
    """The mean row of the neighbours that have one; else the row next to the other side."""
    known = [min(max(row[key], rows[0]), rows[-1]) for key in beside if key in row]
    return sum(known) / len(known) if known else (rows[-1] if side == ABOVE else rows[0])


def nearest(wanted: Sequence[float], rows: range) -> tuple[int, ...]:
    """Different rows in rising order, as near as can be to those wanted; there are enough rows."""
    best: dict[int, tuple[float, tuple[int, ...]]] = {-1: (0.0, ())}
    for number, want in enumerate(wanted):
        last = len(rows) - (len(wanted) - number)
        following: dict[int, tuple[float, tuple[int, ...]]] = {}
        for at in range(last + 1):
            before = [value for end, value in best.items() if end < at]
            if before:
                cost, taken = min(before)
                following[at] = (cost + abs(rows[at] - want), (*taken, rows[at]))
        best = following
    return min(best.values())[1]
