"""The plan of a flow: who stands where and which way every arrow goes, chosen for few crossings and bends.

It begins with the best of what the barycentres offer and then tries what is near it: another row for a node,
another way for an arrow. Nothing here is in millimetres but the distance of arrows at a node's edge.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from canvas.layout.flow.graph import ABOVE, Graph, placing
from canvas.layout.flow.order import naive, orders
from canvas.layout.flow.routes import Route, nearest, routes, ways
from canvas.layout.flow.rows import Grid, Spot, grid
from canvas.layout.flow.tracks import APART, Port, Tracks, middle, tracks
from canvas.named import NamedTuple

Point = tuple[float, float]
TRIES = 400
"""How many plans are looked at for a flow of ordinary size; fewer for a large one."""
ORDINARY = 24
"""So many arrows have a flow of ordinary size."""
CROSSING, BEND, STEP = 10.0, 1.0, 0.2
"""What a crossing costs, a bend, and an arrow's going up or down by half a row."""


class Plan(NamedTuple):
    """A flow laid out: nodes at their spots, a way for every arrow, and what lies side by side."""

    grid: Grid
    routes: tuple[Route, ...]
    tracks: Tracks


def planned(given: Graph) -> Plan:
    """The plan of a flow; the same object for the same flow."""
    return _planned(given)


def plain(given: Graph) -> Plan:
    """The plan in the order somebody gave the nodes, with the nearest ways: what others are measured by."""
    return _plan(given, grid(given, naive(given)))


@lru_cache(maxsize=128)
def _planned(given: Graph) -> Plan:
    plans = [_plan(given, grid(given, order)) for order in orders(given)]
    best = min(plans, key=cost)
    return _Better(given, best).plan


def _plan(given: Graph, made: Grid, found: Sequence[Route] | None = None) -> Plan:
    ways_taken = tuple(found) if found is not None else routes(given, made)
    return Plan(made, ways_taken, tracks(given, ways_taken))


class _Better:
    """A plan being made better by small changes, as long as it pays and tries are left."""

    def __init__(self, given: Graph, plan: Plan) -> None:
        self.given, self.plan = given, plan
        self.cost = cost(plan)
        self.tries = round(TRIES * min(1.0, (ORDINARY / max(1, len(given.edges))) ** 2))
        while self.tries > 0 and (self._try_all(self._other_ways()) or self._try_all(self._other_rows())):
            pass

    def _try_all(self, plans: Iterator[Plan]) -> bool:
        """Take over every plan that is better; tell whether any was."""
        was_better = False
        for plan in plans:
            self.tries -= 1
            found = cost(plan)
            if found < self.cost - 1e-9:
                self.plan, self.cost, was_better = plan, found, True
            if self.tries <= 0:
                break
        return was_better

    def _other_ways(self) -> Iterator[Plan]:
        for number in range(len(self.plan.routes)):
            taken = frozenset(self.plan.grid.spots.values())
            for way in ways(self.plan.routes[number], self.plan.grid, taken):
                now = self.plan.routes
                if way != now[number]:
                    yield _plan(self.given, self.plan.grid, (*now[:number], way, *now[number + 1 :]))

    def _other_rows(self) -> Iterator[Plan]:
        """Every node in another row of its side; who stands there changes places with it."""
        for node in self.given.nodes:
            for row in self.plan.grid.rows_of(node.side):
                spots = dict(self.plan.grid.spots)
                here, there = spots[node.key], Spot(spots[node.key].column, row)
                if here == there:
                    continue
                other = next((key for key, spot in spots.items() if spot == there), None)
                spots[node.key] = there
                if other is not None:
                    spots[other] = here
                if self._drops_freely(spots, here.column):
                    moved = self.plan.grid._replace(spots=spots)
                    yield _plan(self.given, moved, _rerouted(self.plan.routes, moved, {node.key, other}))

    def _drops_freely(self, spots: Mapping[str, Spot], column: int) -> bool:
        """Tell whether nothing stands between the nodes of a column that an arrow drops between."""
        side = {node.key: node.side for node in self.given.nodes}
        there = {key: spot.row for key, spot in spots.items() if spot.column == column}
        dropping = placing(self.given).dropping & there.keys()
        nearest_above = max((row for key, row in there.items() if side[key] == ABOVE), default=None)
        nearest_below = min((row for key, row in there.items() if side[key] != ABOVE), default=None)
        return all(there[key] in (nearest_above, nearest_below) for key in dropping)


def _rerouted(found: Sequence[Route], made: Grid, moved: set[str | None]) -> tuple[Route, ...]:
    """The ways of arrows whose ends have moved, or whose run would pass through a node, anew."""
    taken = frozenset(made.spots.values())
    return tuple(
        nearest(route.edge, made, taken, is_drop=route.is_drop)
        if {route.edge.source, route.edge.target} & moved or _is_blocked(route, taken)
        else route
        for route in found
    )


def _is_blocked(route: Route, taken: frozenset[Spot]) -> bool:
    if not route.has_run or route.run % 2 == 0:
        return False
    return any(Spot(column, route.run // 2) in taken for column in route.passed)


def cost(plan: Plan) -> float:
    """What is wrong with a plan: crossings, bends, long ways up and down."""
    ways_taken = lines(plan)
    bends = sum(len(way) - 2 for way in ways_taken.values())
    steps = sum(abs(a[1] - b[1]) for way in ways_taken.values() for a, b in pairwise(way)) / APART
    return CROSSING * crossings(list(ways_taken.values())) + BEND * bends + STEP * steps


def lines(plan: Plan) -> dict[str, tuple[Point, ...]]:
    """The corners of every arrow, where only order counts."""
    return {route.edge.key: _line(plan, route) for route in plan.routes}


def _line(plan: Plan, route: Route) -> tuple[Point, ...]:
    port = plan.tracks.ports[route.edge.key]
    if route.is_drop:
        x = (route.column + 0.5) * APART
        return corners(route, port, (route.start * APART, route.end * APART), x, x, 0.0, ())
    return corners(
        route,
        port,
        ((route.first - 0.5) * APART, (route.last + 0.5) * APART),
        route.start * APART,
        route.end * APART,
        route.run * APART + _place(plan, route),
        tuple(
            gutter * APART + plan.tracks.uprights.get((route.edge.key, gutter), 0)
            for gutter in (route.first, route.last)
        ),
    )


def _place(plan: Plan, route: Route) -> float:
    return middle(plan.tracks.runs[route.edge.key], plan.tracks.levels[route.run]) if route.has_run else 0.0


def corners(
    route: Route,
    port: Port,
    ends: tuple[float, float],
    start: float,
    end: float,
    run: float,
    uprights: Sequence[float],
) -> tuple[Point, ...]:
    """The corners of an arrow from port to port; those in which it does not turn are left out.

    Where it drops, `ends` are heights, and `start` and `end` the middle of its column.
    """
    if route.is_drop:
        return (start + port.source, ends[0]), (end + port.target, ends[1])
    first, second = start + port.source, end + port.target
    middle_y = run if route.has_run else second
    points = (
        (ends[0], first),
        (uprights[0], first),
        (uprights[0], middle_y),
        (uprights[1], middle_y),
        (uprights[1], second),
        (ends[1], second),
    )
    return straightened(points)


def straightened(points: Sequence[Point]) -> tuple[Point, ...]:
    """Points without those in which nothing turns."""
    found: list[Point] = []
    for point in points:
        if found and point == found[-1]:
            continue
        while len(found) > 1 and _is_between(found[-2], found[-1], point):
            found.pop()
        found.append(point)
    return tuple(found)


def _is_between(one: Point, at: Point, two: Point) -> bool:
    return (one[0] == at[0] == two[0]) or (one[1] == at[1] == two[1])


def crossings(ways_taken: Sequence[Sequence[Point]]) -> int:
    """How often arrows cross, or lie on each other, given the corners of each."""
    level = [
        (number, a[1], min(a[0], b[0]), max(a[0], b[0]))
        for number, way in enumerate(ways_taken)
        for a, b in pairwise(way)
        if a[1] == b[1]
    ]
    upright = [
        (number, a[0], min(a[1], b[1]), max(a[1], b[1]))
        for number, way in enumerate(ways_taken)
        for a, b in pairwise(way)
        if a[0] == b[0]
    ]
    count = sum(
        left < x < right and low < y < high
        for one, y, left, right in level
        for two, x, low, high in upright
        if one != two
    )
    return count + _overlaps(level) + _overlaps(upright)


def _overlaps(pieces: Sequence[tuple[int, float, float, float]]) -> int:
    ordered = sorted(pieces, key=lambda piece: (piece[1], piece[2]))
    return sum(
        1 for one, two in pairwise(ordered) if one[0] != two[0] and one[1] == two[1] and two[2] < one[3]
    )
