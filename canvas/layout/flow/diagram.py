"""A plan put into millimetres: boxes of nodes, corners of arrows, places of their labels.

The origin is the upper left corner of the buyer's side. Nothing is drawn here, and no project is known.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from itertools import pairwise
from typing import Literal

from canvas.layout.flow.plan import Plan, Point, corners
from canvas.layout.flow.routes import Route
from canvas.layout.flow.tracks import middle
from canvas.layout.shapes import Box
from canvas.named import NamedTuple

Form = Literal["step", "decision", "start", "end"]

TIP = 4.5
"""How far the pointed ends of a decision reach into the gutters."""
DISC = 4.6
"""Radius of the disc of a start and the ring of an end."""
TRACK = 4.6
"""How far lines are apart that lie side by side."""
LEAD, HEAD = 4.6, 6.4
"""What a gutter leaves at its left, where arrows begin, and at its right, where they end."""
GUTTER_LEAST = 12.0
EDGE, BETWEEN, SIDES = 7.0, 7.0, 17.0
"""The height between rows without a run: at the edge of a side, between its rows, between the sides."""
LABEL_PAD = 1.4
LABEL_HIGH = 5.6
LONG = 20.0
"""A label longer than this stands on the arrow's run, where that is long enough."""
PORT_AIR = 5.0


class Body(NamedTuple):
    """How a node looks: its form, and how high it must be."""

    form: Form
    height: float

    def left(self, off: float) -> float:
        """How far inside its column an arrow ends that comes in so far off the middle."""
        if self.form == "end":
            return _round(off)
        return self._slant(off) - TIP if self.form == "decision" else 0.0

    def right(self, off: float) -> float:
        """How far inside its column an arrow begins."""
        if self.form == "start":
            return _round(off)
        return self._slant(off) - TIP if self.form == "decision" else 0.0

    def _slant(self, off: float) -> float:
        return round(TIP * min(1.0, abs(off) / (self.height / 2)), 3)


def _round(off: float) -> float:
    inside = max(0.0, DISC * DISC - off * off)
    return round(DISC - math.sqrt(inside), 3)


class Room(NamedTuple):
    """How wide columns are (mm), and what is added to every gutter and between all rows."""

    column: float
    gutter: float = 0.0
    air: float = 0.0


class Diagram(NamedTuple):
    """A flow in millimetres; `above` is how high the buyer's side is, of all that is `height`."""

    width: float
    height: float
    above: float
    boxes: Mapping[str, Box]
    ways: Mapping[str, tuple[Point, ...]]
    labels: Mapping[str, Box]
    cuts: tuple[float, ...]
    """Where a column's arrows end, behind all that stands upright before it."""


def fixed(
    plan: Plan, bodies: Mapping[str, Body], labels: Mapping[str, float], cut: int = 0
) -> tuple[float, ...]:
    """How wide the gutters are together; where it is cut before a column, those of both parts."""
    wide = _gutters(plan, bodies, labels, 0.0)
    if not cut:
        return (sum(wide),)
    head = HEAD + _tip(plan, bodies, cut)
    return sum(wide[: cut + 1]) - head, head + sum(wide[cut + 1 :])


def diagram(plan: Plan, bodies: Mapping[str, Body], labels: Mapping[str, float], room: Room) -> Diagram:
    """Put a plan into millimetres, given how nodes look and how wide labels are."""
    return _Drawing(plan, bodies, labels, room).diagram()


def _gutters(
    plan: Plan, bodies: Mapping[str, Body], labels: Mapping[str, float], more: float
) -> tuple[float, ...]:
    """How wide each gutter is."""
    return tuple(
        _gutter(plan, bodies, labels, number) + (more if 0 < number < plan.grid.columns else 0.0)
        for number in range(plan.grid.columns + 1)
    )


def _gutter(plan: Plan, bodies: Mapping[str, Body], labels: Mapping[str, float], number: int) -> float:
    lead, head = _lead(plan, bodies, labels, number), HEAD + _tip(plan, bodies, number)
    count = plan.tracks.gutters.get(number, 0)
    if number in (0, plan.grid.columns):
        is_last = number > 0
        reach = _tip(plan, bodies, number - 1 if is_last else number)
        return (lead if is_last else head) + count * TRACK if count else reach
    return max(GUTTER_LEAST, lead + max(0, count - 1) * TRACK + head)


def _tip(plan: Plan, bodies: Mapping[str, Body], column: int) -> float:
    there = (key for key, spot in plan.grid.spots.items() if spot.column == column)
    return TIP if any(bodies[key].form == "decision" for key in there) else 0.0


def _lead(plan: Plan, bodies: Mapping[str, Body], labels: Mapping[str, float], number: int) -> float:
    """What a gutter leaves for the beginnings of the arrows out of the column before, and their labels."""
    lead = LEAD + _tip(plan, bodies, number - 1)
    for route in plan.routes:
        wide = labels.get(route.edge.key, 0.0)
        if route.first == number and not route.is_drop and wide and not _is_on_run(route, wide):
            tip = TIP if bodies[route.edge.source].form == "decision" else 0.0
            lead = max(lead, tip + wide + 2 * LABEL_PAD + 1.6)
    return lead


def _is_on_run(route: Route, wide: float) -> bool:
    return wide > LONG and route.has_run and len(route.passed) > 0


class _Drawing:
    """One plan being put into millimetres."""

    def __init__(
        self, plan: Plan, bodies: Mapping[str, Body], labels: Mapping[str, float], room: Room
    ) -> None:
        self.plan, self.bodies, self.labels, self.room = plan, bodies, labels, room
        self.wide = _gutters(plan, bodies, labels, room.gutter)
        self.levels = self._levels()

    def diagram(self) -> Diagram:
        grid = self.plan.grid
        boxes = {key: self._box(key) for key in grid.spots}
        ways = {route.edge.key: self._way(route, boxes) for route in self.plan.routes}
        width = sum(self.wide) + grid.columns * self.room.column
        return Diagram(
            round(width, 3),
            self.levels[-1][1],
            self._line(),
            boxes,
            ways,
            {route.edge.key: self._label(route, ways[route.edge.key]) for route in self.plan.routes},
            tuple(self._cut(column) for column in range(grid.columns)),
        )

    def _cut(self, column: int) -> float:
        return round(self._left(column) - HEAD - _tip(self.plan, self.bodies, column) + 0.3, 3)

    def _line(self) -> float:
        """Where the line between the sides is: halfway, or above what runs there."""
        level = 2 * self.plan.grid.above
        count = self.plan.tracks.levels.get(level, 0)
        return round(self._middle(level) - TRACK * (count / 2 + 0.5 if count else 0.0), 3)

    def _levels(self) -> list[tuple[float, float]]:
        """Top and bottom of every level."""
        grid, tops = self.plan.grid, 0.0
        found = []
        for level in range(2 * grid.rows + 1):
            high = self._row(level // 2) if level % 2 else self._between(level)
            count = self.plan.tracks.levels.get(level, 0)
            high = max(high, (count + 1) * TRACK) if level % 2 else high + max(0, count - 1) * TRACK
            found.append((round(tops, 3), round(tops + high, 3)))
            tops += high
        return found

    def _between(self, level: int) -> float:
        grid = self.plan.grid
        is_edge = level in (0, 2 * grid.rows)
        least = SIDES if level == 2 * grid.above else EDGE if is_edge else BETWEEN
        return least + (self.room.air / 4 if is_edge else self.room.air)

    def _row(self, row: int) -> float:
        keys = (key for key, spot in self.plan.grid.spots.items() if spot.row == row)
        return max((self.bodies[key].height for key in keys), default=0.0)

    def _left(self, column: int) -> float:
        return round(sum(self.wide[: column + 1]) + column * self.room.column, 3)

    def _middle(self, level: int) -> float:
        top, bottom = self.levels[level]
        return round((top + bottom) / 2, 3)

    def _box(self, key: str) -> Box:
        spot, body = self.plan.grid.spots[key], self.bodies[key]
        out = TIP if body.form == "decision" else 0.0
        top = round(self._middle(2 * spot.row + 1) - body.height / 2, 3)
        left = self._left(spot.column)
        return Box(round(left - out, 3), top, round(self.room.column + 2 * out, 3), body.height)

    def _way(self, route: Route, boxes: Mapping[str, Box]) -> tuple[Point, ...]:
        tracks, edge = self.plan.tracks, route.edge
        port = tracks.ports[edge.key]
        if route.is_drop:
            x = self._left(route.column) + self.room.column / 2
            one, two = boxes[edge.source], boxes[edge.target]
            ends = (one.bottom, two.y) if one.y < two.y else (one.y, two.bottom)
            return _rounded(corners(route, port, ends, x, x, 0.0, ()))
        source, target = self.bodies[edge.source], self.bodies[edge.target]
        left = self._left(route.first - 1) + self.room.column - source.right(port.source)
        right = self._left(route.last) + target.left(port.target)
        run = self._middle(route.run) + TRACK * self._off(route) if route.has_run else 0.0
        ups = tuple(self._track(edge.key, gutter) for gutter in (route.first, route.last))
        start, end = self._middle(route.start), self._middle(route.end)
        return _rounded(corners(route, port, (left, right), start, end, run, ups))

    def _off(self, route: Route) -> float:
        tracks = self.plan.tracks
        return middle(tracks.runs[route.edge.key], tracks.levels[route.run])

    def _track(self, key: str, gutter: int) -> float:
        """Where an arrow stands upright in a gutter: in the middle of what lead and head leave."""
        begin = self._left(gutter - 1) + self.room.column if gutter else 0.0
        count = self.plan.tracks.gutters.get(gutter, 0)
        lead = _lead(self.plan, self.bodies, self.labels, gutter) if gutter else TRACK
        head = HEAD + _tip(self.plan, self.bodies, gutter) if gutter < self.plan.grid.columns else 0.0
        rest = max(0.0, self.wide[gutter] - lead - head - max(0, count - 1) * TRACK)
        at = self.plan.tracks.uprights.get((key, gutter), 0)
        return round(begin + lead + rest / 2 + at * TRACK, 3)

    def _label(self, route: Route, way: tuple[Point, ...]) -> Box:
        """Where a label stands, or would: at the arrow's beginning, or on its run."""
        wide = round(self.labels.get(route.edge.key, 0.0), 3)
        (x1, y1), (_, y2) = way[0], way[1]
        if route.is_drop:
            top = y1 + 1.6 if y2 > y1 else y1 - 1.6 - LABEL_HIGH
            return Box(round(x1 + LABEL_PAD + 0.8, 3), round(top, 3), wide, LABEL_HIGH)
        if _is_on_run(route, wide):
            level = [(a, b) for a, b in pairwise(way) if a[1] == b[1]]
            (x1, y1), (x2, _) = max(level, key=lambda pair: abs(pair[0][0] - pair[1][0]))
            x = (x1 + x2 - wide) / 2
        else:
            x = self._left(route.first - 1) + self.room.column + LABEL_PAD + 0.6
            x += TIP if self.bodies[route.edge.source].form == "decision" else 0.0
        return Box(round(x, 3), round(y1 - LABEL_HIGH / 2, 3), wide, LABEL_HIGH)


def _rounded(points: tuple[Point, ...]) -> tuple[Point, ...]:
    return tuple((round(x, 3), round(y, 3)) for x, y in points)


def least_height(plan: Plan, key: str) -> float:
    """How high a node must be for the arrows at its edges."""
    offs = [0.0]
    for route in plan.routes:
        port = plan.tracks.ports[route.edge.key]
        if not route.is_drop:
            offs += [abs(port.source)] if route.edge.source == key else []
            offs += [abs(port.target)] if route.edge.target == key else []
    return round(2 * (max(offs) + PORT_AIR), 3)
