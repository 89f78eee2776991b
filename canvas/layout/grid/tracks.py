"""What runs in the gutters of the grid, set apart: tracks for moves side by side, places for their triggers.

Tracks are 4 mm apart; where a trigger would lie on another move, so far that each has a band of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from canvas.layout.grid.routes import Route, Run
from canvas.layout.shapes import Box
from canvas.named import NamedTuple

Point = tuple[float, float]

TRACK = 4.0
PILL, BETWEEN_PILLS = 9.6, 1.4
"""How high a trigger of one line is; between the bands of two."""
MINI_GAP, MINI_DEPTH = 2.6, 6.4
"""Between the rows of a miniature; how deep a move reaches into a cell of it."""
LEAST = 18.0
AROUND, AROUND_HIGH = 3.6, 7.0
"""What a gutter has above its first trigger and below its last; of several lines, so that heads are seen."""


class Size(NamedTuple):
    """How large a trigger is; 0 wide for none."""

    wide: float
    high: float = PILL


NONE = Size(0.0)


class Gutter(NamedTuple):
    """A gutter on the sheet: where it begins and ends."""

    top: float
    bottom: float


class Tracks(NamedTuple):
    """Which track each run has (by move and gutter), and of each gutter how far apart they are and how high
    its highest trigger is.

    Track 0 is the lowest, nearest to the cells that most moves begin at; the shortest runs have it.
    """

    numbers: Mapping[tuple[str, int], int]
    apart: Mapping[int, float]
    highest: Mapping[int, float]

    def count(self, gutter: int) -> int:
        return max((number for (_, at), number in self.numbers.items() if at == gutter), default=-1) + 1

    def height(self, gutter: int) -> float:
        """How high a gutter must be; 0 for one that nothing runs in."""
        count = self.count(gutter)
        if not count:
            return 0.0
        high = self.highest.get(gutter, PILL)
        around = AROUND if high == PILL else AROUND_HIGH
        return max(LEAST, round(high + (count - 1) * self.apart[gutter] + 2 * around, 3))

    def y(self, run: Run, gutter: Gutter) -> float:
        """The height of a run on the sheet."""
        middle = (gutter.top + gutter.bottom) / 2
        below = (self.count(run.gutter) - 1) / 2 - self.numbers[run.key, run.gutter]
        return round(middle + below * self.apart[run.gutter], 3)

    def corners(
        self, route: Route, gutters: Sequence[Gutter], outside: Mapping[str, Box] | None = None
    ) -> tuple[Point, ...]:
        """The corners of a move's way, from the edge of its cell to the edge of the other.

        `outside` are the cells of miniatures that moves end in or begin at, by the move's id.
        """
        if route.ends.source is None or route.ends.target is None:
            return self._outside(route, gutters, (outside or {})[route.ends.key])
        first, last = gutters[route.runs[0].gutter], gutters[route.runs[-1].gutter]
        start = (route.x1, first.bottom if route.is_up else first.top)
        end = (route.x2, last.top if route.enters_below else last.bottom)
        between: list[Point] = []
        for run in route.runs:
            y = self.y(run, gutters[run.gutter])
            between += [(run.x1, y), (run.x2, y)] if run.x1 != run.x2 else []
        return (start, *between, end)

    def _outside(self, route: Route, gutters: Sequence[Gutter], cell: Box) -> tuple[Point, ...]:
        """The way between a cell and one of a miniature, which it enters from the gap above it."""
        (run,) = route.runs
        gutter, y = gutters[run.gutter], self.y(run, gutters[run.gutter])
        channel, x = (route.x2, route.x1) if route.ends.target is None else (route.x1, route.x2)
        edge = gutter.bottom if route.is_up else gutter.top
        middle, gap = round(cell.x + cell.width / 2, 3), round(cell.y - MINI_GAP / 2, 3)
        down = round(cell.y + min(MINI_DEPTH, cell.height * 0.6), 3)
        way = ((x, edge), (x, y), (channel, y), (channel, gap), (middle, gap), (middle, down))
        return way if route.ends.target is None else tuple(reversed(way))


def tracks(found: Sequence[Route], pills: Mapping[str, Size]) -> Tracks:
    """Set runs apart that would lie on each other; `pills` is how large each move's trigger is."""
    by_gutter: defaultdict[int, list[Run]] = defaultdict(list)
    for route in found:
        for run in route.runs:
            by_gutter[run.gutter].append(run)
    numbers: dict[tuple[str, int], int] = {}
    for gutter, runs in by_gutter.items():
        lines: list[list[Run]] = []
        for run in sorted(runs, key=lambda run: run.right - run.left):
            free = (n for n, line in enumerate(lines) if not any(_meet(run, o, pills) for o in line))
            number = next(free, len(lines))
            lines[number:] = [[*(lines[number] if number < len(lines) else []), run], *lines[number + 1 :]]
            numbers[run.key, gutter] = number
    highest = _highest(found, pills)
    close = Tracks(numbers, dict.fromkeys(by_gutter, TRACK), highest)
    crowded = {gutter for gutter in by_gutter if _is_crowded(gutter, found, close, pills)}
    apart = {n: highest.get(n, PILL) + BETWEEN_PILLS if n in crowded else TRACK for n in by_gutter}
    return Tracks(numbers, apart, highest)


def _highest(found: Sequence[Route], pills: Mapping[str, Size]) -> dict[int, float]:
    """How high the highest trigger of each gutter is."""
    highest: dict[int, float] = {}
    for route in found:
        gutter = longest(route).gutter
        highest[gutter] = max(highest.get(gutter, PILL), pills.get(route.ends.key, NONE).high)
    return highest


def _meet(one: Run, two: Run, pills: Mapping[str, Size]) -> bool:
    (left, right), (other_left, other_right) = _reach(one, pills), _reach(two, pills)
    return left < other_right + TRACK and other_left < right + TRACK


def _reach(run: Run, pills: Mapping[str, Size]) -> tuple[float, float]:
    """From where to where a run is taken up: at least by its trigger."""
    half = max(run.right - run.left, pills.get(run.key, NONE).wide) / 2
    return _middle(run) - half, _middle(run) + half


def _is_crowded(gutter: int, found: Sequence[Route], close: Tracks, pills: Mapping[str, Size]) -> bool:
    """Tell whether a trigger would lie on another move while the tracks are close."""
    if close.count(gutter) < 2:
        return False
    band = Gutter(0.0, LEAST)
    runs = [run for route in found for run in route.runs if run.gutter == gutter]
    wanted = [Pill(run.key, pills.get(run.key, NONE), run, close.y(run, band)) for run in runs]
    lines = [(run.key, Box(run.left, close.y(run, band), run.right - run.left, 0.0)) for run in runs]
    places = pill_places(wanted, lines)
    return any(
        _shared(_pill(places[pill.key], pill.y, pill.size), box, 0.3) > 0
        for pill in wanted
        for key, box in lines
        if key != pill.key and pill.size.wide
    )


class Pill(NamedTuple):
    """A trigger to be placed: its move, how large it is, its run, and at which height."""

    key: str
    size: Size
    run: Run
    y: float


def longest(route: Route) -> Run:
    """The run a move's trigger stands on."""
    return max(route.runs, key=lambda run: run.right - run.left)


def pill_places(wanted: Sequence[Pill], blocked: Sequence[tuple[str, Box]]) -> dict[str, float]:
    """The middle (x) of each trigger; `blocked` are the pieces of all moves.

    A trigger stands on the middle of its run unless another, or a move that is not its own, is there: then
    the one with more room gives way along its run, as far as it has to.
    """
    found: dict[str, float] = {}
    boxes: list[Box] = []
    for key, size, run, y in sorted(wanted, key=lambda each: each.run.right - each.run.left - each.size.wide):
        others = [box for owner, box in blocked if owner != key]
        best = min(
            _spots(run, size.wide),
            key=lambda x: (_cover(_pill(x, y, size), boxes, others), abs(x - _middle(run))),
        )
        found[key] = round(best, 3)
        boxes.append(_pill(best, y, size))
    return found


def _middle(run: Run) -> float:
    return (run.x1 + run.x2) / 2


def _spots(run: Run, width: float) -> list[float]:
    is_straight = run.x1 == run.x2
    reach = max(width / 2 - 5.0, 0.0) if is_straight else max((run.right - run.left - width) / 2 - 6.0, 0.0)
    steps = int(reach // 1.5)
    offsets = [0.0, *(sign * 1.5 * n for n in range(1, steps + 1) for sign in (1, -1)), reach, -reach]
    return [_middle(run) + offset for offset in offsets]


def _pill(x: float, y: float, size: Size) -> Box:
    return Box(x - size.wide / 2, y - size.high / 2, size.wide, size.high)


def _cover(box: Box, pills: Sequence[Box], lines: Sequence[Box]) -> float:
    """How much of a trigger lies on others; on triggers is worse than on lines."""
    return sum(10 * _shared(box, other, 1.5) for other in pills) + sum(_shared(box, o, 0.5) for o in lines)


def _shared(one: Box, two: Box, air: float) -> float:
    wide = min(one.right, two.right) - max(one.x, two.x) + 2 * air
    high = min(one.bottom, two.bottom) - max(one.y, two.y) + 2 * air
    return max(wide, 0.0) * max(high, 0.0)
