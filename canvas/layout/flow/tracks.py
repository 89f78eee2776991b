"""What lies side by side: arrows at the edge of a node, runs on one level, upright lines in one gutter.

Orders are chosen so that as little as possible crosses. Distances are counted here in places, not in mm, but
for those at a node's edge, which are known already.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from canvas.layout.flow.graph import Graph
from canvas.layout.flow.routes import Route
from canvas.named import NamedTuple

APART = 1000.0
"""How far apart levels are while only their order counts: more than everything that lies at one."""
MOST_EXACT = 9
"""So many upright lines in a gutter are put into the best order of all; more are put in one by one."""
CROSSING, OVERLAP = 1, 6

DROP_PITCH = 12.0
"""How far arrows down and up between the same two nodes are apart (mm)."""
LEFT, RIGHT = 0, 1


class Port(NamedTuple):
    """How far below the middle of its source, and of its target, an arrow is fastened (mm).

    For one that drops: how far right of the middle of its column.
    """

    source: float
    target: float


class Upright(NamedTuple):
    """An upright line of an arrow: its ends, each with the side to which the arrow goes on there."""

    edge: str
    gutter: int
    one: float
    one_side: int
    two: float
    two_side: int

    @property
    def low(self) -> float:
        return min(self.one, self.two)

    @property
    def high(self) -> float:
        return max(self.one, self.two)

    @property
    def ends(self) -> tuple[tuple[float, int], tuple[float, int]]:
        return (self.one, self.one_side), (self.two, self.two_side)


class Tracks(NamedTuple):
    """Where all lies: ports, the run of each arrow on its level, its upright lines in their gutters."""

    ports: Mapping[str, Port]
    runs: Mapping[str, int]
    levels: Mapping[int, int]
    """How many runs lie side by side on a level."""
    uprights: Mapping[tuple[str, int], int]
    """By arrow and gutter."""
    gutters: Mapping[int, int]
    """How many upright lines lie side by side in a gutter."""


def tracks(given: Graph, found: Sequence[Route]) -> Tracks:
    """Give everything its place."""
    runs, levels = _runs(found)
    ports = _ports(given, found, runs)
    standing: defaultdict[int, list[Upright]] = defaultdict(list)
    for route in found:
        for upright in uprights(route, ports[route.edge.key], _level(route, runs, levels)):
            standing[upright.gutter].append(upright)
    places: dict[tuple[str, int], int] = {}
    gutters: dict[int, int] = {}
    for gutter, lines in standing.items():
        given_places = _side_by_side(lines)
        places |= {(line.edge, gutter): place for line, place in zip(lines, given_places, strict=True)}
        gutters[gutter] = max(given_places) + 1
    return Tracks(ports, runs, levels, places, gutters)


def middle(place: int, count: int) -> float:
    """How far a place lies from the middle of `count` places."""
    return place - (count - 1) / 2


def _level(route: Route, runs: Mapping[str, int], levels: Mapping[int, int]) -> float:
    """Where the run of an arrow lies, while only the order counts."""
    if not route.has_run:
        return 0.0
    return route.run * APART + middle(runs[route.edge.key], levels[route.run])


def uprights(route: Route, port: Port, run: float) -> tuple[Upright, ...]:
    """The upright lines of an arrow, whose run lies at the height `run`; none where it goes straight on."""
    if route.is_drop:
        return ()
    key = route.edge.key
    start, end = route.start * APART + port.source, route.end * APART + port.target
    if not route.has_run:
        return (Upright(key, route.first, start, LEFT, end, RIGHT),) if start != end else ()
    is_ahead = route.last > route.first
    out = Upright(key, route.first, start, LEFT, run, RIGHT if is_ahead else LEFT)
    into = Upright(key, route.last, run, LEFT if is_ahead else RIGHT, end, RIGHT)
    return tuple(each for each in (out, into) if each.one != each.two)


# Runs


def _runs(found: Sequence[Route]) -> tuple[dict[str, int], dict[int, int]]:
    """A place for every run on its level: below each other where they would touch."""
    by_level: defaultdict[int, list[Route]] = defaultdict(list)
    for route in found:
        if route.has_run:
            by_level[route.run].append(route)
    places: dict[str, int] = {}
    levels: dict[int, int] = {}
    for level, there in by_level.items():
        there.sort(key=_nested)
        for number, route in enumerate(there):
            above = [places[other.edge.key] for other in there[:number] if _touch(route, other)]
            places[route.edge.key] = max(above, default=-1) + 1
        levels[level] = max(places[route.edge.key] for route in there) + 1
    return places, levels


def _touch(one: Route, two: Route) -> bool:
    """Tell whether two runs share a gutter: where one ends the other may not begin."""
    return not (max(one.first, one.last) < min(two.first, two.last)) and not (
        max(two.first, two.last) < min(one.first, one.last)
    )


def _nested(route: Route) -> tuple[int, int, int]:
    """Where a run belongs on its level: nearer to where it comes from and goes to, the shorter the nearer."""
    rises = (route.start < route.run) + (route.end < route.run)
    falls = (route.start > route.run) + (route.end > route.run)
    length = len(route.passed)
    if rises > falls:
        return 0, length, route.start + route.end
    return (2, -length, route.start + route.end) if falls > rises else (1, route.start, length)


# Ports


def _ports(given: Graph, found: Sequence[Route], runs: Mapping[str, int]) -> dict[str, Port]:
    pitch = {node.key: node.pitch for node in given.nodes}
    drops: defaultdict[int, list[Route]] = defaultdict(list)
    out: defaultdict[str, list[Route]] = defaultdict(list)
    into: defaultdict[str, list[Route]] = defaultdict(list)
    for route in found:
        if route.is_drop:
            drops[route.column].append(route)
        else:
            out[route.edge.source].append(route)
            into[route.edge.target].append(route)
    at_source: dict[str, float] = {}
    at_target: dict[str, float] = {}
    for key, there in out.items():
        there.sort(key=lambda route: (route.leaves_to, runs.get(route.edge.key, 0), route.end))
        at_source |= _spread(there, [route.leaves_to == route.start for route in there], pitch[key])
    for key, there in into.items():
        there.sort(key=lambda route: (route.comes_from, runs.get(route.edge.key, 0), route.start))
        at_target |= _spread(there, [route.comes_from == route.end for route in there], pitch[key])
    for there in drops.values():
        spread = _spread(there, [False] * len(there), DROP_PITCH)
        at_source |= spread
        at_target |= spread
    return {route.edge.key: Port(at_source[route.edge.key], at_target[route.edge.key]) for route in found}


def _spread(there: Sequence[Route], straight: Sequence[bool], pitch: float) -> dict[str, float]:
    """Arrows at one edge of a node from top to bottom; one that goes straight on lies in the middle."""
    middles = [number for number, is_straight in enumerate(straight) if is_straight]
    short = [number for number in middles if not there[number].has_run]
    zero = float((short or middles)[0]) if middles else (len(there) - 1) / 2
    return {route.edge.key: round((number - zero) * pitch, 3) for number, route in enumerate(there)}


# Gutters


def _side_by_side(lines: Sequence[Upright]) -> list[int]:
    """A place from left to right for each upright line of a gutter."""
    costs = [[_cost(one, two) for two in lines] for one in lines]
    order = _best(costs) if len(lines) <= MOST_EXACT else _grown(costs)
    places = [0] * len(lines)
    for number, at in enumerate(order):
        for before in order[:number]:
            is_near = lines[before].low <= lines[at].high + 1 and lines[at].low <= lines[before].high + 1
            if is_near or costs[at][before] > costs[before][at]:
                places[at] = max(places[at], places[before] + 1)
    return places


def _cost(one: Upright, two: Upright) -> int:
    """What it costs that `one` stands left of `two`: what then crosses, and what then lies on each other."""
    cost = 0
    for y, side in one.ends:
        if side == RIGHT:
            cost += _met(y, two)
    for y, side in two.ends:
        if side == LEFT:
            cost += _met(y, one)
    return cost


def _met(y: float, line: Upright) -> int:
    """What it costs that a level line at this height meets an upright one."""
    if y in (line.one, line.two):
        return OVERLAP
    return CROSSING if line.low < y < line.high else 0


def _best(costs: Sequence[Sequence[int]]) -> list[int]:
    """The order with the least costs of all."""
    count = len(costs)
    best: dict[int, tuple[int, tuple[int, ...]]] = {0: (0, ())}
    for taken in range(1, 1 << count):
        members = [number for number in range(count) if taken >> number & 1]
        choices = []
        for last in members:
            cost, order = best[taken ^ (1 << last)]
            choices.append((cost + sum(costs[other][last] for other in order), (*order, last)))
        best[taken] = min(choices)
    return list(best[(1 << count) - 1][1])


def _grown(costs: Sequence[Sequence[int]]) -> list[int]:
    """A good order: each goes where it costs least."""
    order: list[int] = []
    for new in range(len(costs)):
        spots = [
            (sum(costs[o][new] for o in order[:at]) + sum(costs[new][o] for o in order[at:]), at)
            for at in range(len(order) + 1)
        ]
        order.insert(min(spots)[1], new)
    return order
