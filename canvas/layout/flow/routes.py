"""Which way an arrow takes between the nodes: out to the right, along one run at most, in from the left.

Upright lines lie in the gutters between columns only, level ones between rows or through spots that are
empty. An arrow that drops stays in its column, with nothing between its ends. So none passes through a node.
Gutter n lies left of column n, level 2n is the gutter above row n and level 2n + 1 the row itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from canvas.layout.flow.graph import Edge, Graph, placing
from canvas.layout.flow.rows import Grid, Spot
from canvas.named import NamedTuple

NO_RUN = -1


class Route(NamedTuple):
    """An arrow's way: the gutters it turns in, the levels of its ends, and of its run if it has one."""

    edge: Edge
    first: int
    last: int
    start: int
    end: int
    run: int = NO_RUN
    is_drop: bool = False
    """It goes straight to the other side, in the middle of its column."""

    @property
    def has_run(self) -> bool:
        return self.run != NO_RUN

    @property
    def passed(self) -> range:
        """The columns its run passes."""
        return range(min(self.first, self.last), max(self.first, self.last))

    @property
    def column(self) -> int:
        """The column it drops in."""
        return self.last

    @property
    def leaves_to(self) -> int:
        """The level it goes to from its source."""
        return self.run if self.has_run else self.end

    @property
    def comes_from(self) -> int:
        """The level it comes to its target from."""
        return self.run if self.has_run else self.start


def routes(given: Graph, grid: Grid) -> tuple[Route, ...]:
    """The nearest way for every arrow."""
    taken = frozenset(grid.spots.values())
    drops = placing(given).drops
    return tuple(nearest(edge, grid, taken, is_drop=edge.key in drops) for edge in given.edges)


def nearest(edge: Edge, grid: Grid, taken: frozenset[Spot], *, is_drop: bool) -> Route:
    """An arrow's way with the fewest bends, and the shortest of these."""
    route = _ends(edge, grid.spots)._replace(is_drop=is_drop)
    return min(ways(route, grid, taken), key=_length)


def ways(route: Route, grid: Grid, taken: frozenset[Spot]) -> Iterable[Route]:
    """Every way between the ends of an arrow."""
    if route.is_drop or route.first == route.last:
        return (route._replace(run=NO_RUN),)
    gutters = range(0, 2 * grid.rows + 1, 2)
    free = (
        2 * row + 1
        for row in range(grid.rows)
        if not any(Spot(column, row) in taken for column in route.passed)
    )
    return [route._replace(run=level) for level in (*gutters, *free)]


def _ends(edge: Edge, spots: Mapping[str, Spot]) -> Route:
    source, target = spots[edge.source], spots[edge.target]
    return Route(edge, source.column + 1, target.column, 2 * source.row + 1, 2 * target.row + 1)


def _length(route: Route) -> float:
    if not route.has_run:
        return 0.0
    bends = (route.run != route.start) + (route.run != route.end)
    return abs(route.run - route.start) + abs(route.run - route.end) + 1.5 * bends
