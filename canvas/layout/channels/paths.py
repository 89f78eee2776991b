"""Where the paths run over the board: their halts on the rails, the tracks they pass, the layer they are.

What is drawn is first told as plain values, so that the layer is the same object until one of them changes.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from canvas.layout import style
from canvas.layout.channels import discs, looks
from canvas.layout.channels.facts import Facts
from canvas.layout.map import tones
from canvas.layout.path import route
from canvas.layout.path.columns import Grid
from canvas.layout.path.route import Halt
from canvas.layout.path.signs import DISC
from canvas.layout.shapes import Box, Colour
from canvas.layout.sheet import Cell, Mark
from canvas.model.channel_path import Way
from canvas.named import NamedTuple

Place = tuple[str, int, int]
"""A track of a row: the row's key, the number of the column, that of the track in it."""


Ends = tuple[float | None, float | None]
"""Where a path comes in and goes out, where it goes on beyond what is shown."""
Tracks = list[tuple[int, int]]
"""All tracks from left to right: the number of their column, their own number in it."""
EDGE = 2.0
"""How far a text that is wider than its track ends from the middle of the track beside it."""


class Drawing(NamedTuple):
    """Both paths and the discs, as values."""

    halts: tuple[Halt, ...]
    others: tuple[Halt, ...]
    discs: tuple[tuple[int, looks.Mood, float, float], ...]
    ends: Ends
    other_ends: Ends
    ink: Colour
    second: Colour
    width: float


def ink(facts: Facts) -> Colour:
    """The colour of the path."""
    return tones.persona_line(facts.context, facts.walker) if facts.walker else style.ACCENT


def passed(facts: Facts, grid: Grid, way: Way) -> frozenset[Place]:
    """The tracks of rows that a path runs through without a stop."""
    every = _tracks(grid)
    at = {place: number for number, place in enumerate(every)}
    found: set[Place] = set()
    for one, two in pairwise(facts.shown(way)):
        begin, end = grid.places[one.card.id], grid.places[two.card.id]
        between = every[at[begin.column, begin.number] + 1 : at[end.column, end.number]]
        found |= {(facts.rows[one.card.id], *place) for place in between}
    shown = facts.shown(way)
    if shown and shown[0] is not way.stops[0]:
        track = grid.places[shown[0].card.id]
        before = every[: at[track.column, track.number]]
        found |= {(facts.rows[shown[0].card.id], *place) for place in before}
    if shown and shown[-1] is not way.stops[-1]:
        track = grid.places[shown[-1].card.id]
        after = every[at[track.column, track.number] + 1 :]
        found |= {(facts.rows[shown[-1].card.id], *place) for place in after}
    return frozenset(found)


def beside_discs(facts: Facts) -> frozenset[str]:
    """The stops with a change of channel to or from the row below: its disc stands beside their text."""
    at = _heights(facts)
    found = set()
    for change in facts.way.changes:
        one, two = at.get(change.source.id), at.get(change.target.id)
        if one is not None and two is not None and abs(one - two) == 1:
            found.add((change.source if one < two else change.target).id)
    return frozenset(found)


def wider(facts: Facts, grid: Grid) -> dict[str, float]:
    """By how much a stop's text may be wider than its track, where nothing stands or runs on either side.

    That is where the paths come from above, or from beyond, and leave that way; half of the tracks beside it
    are then free, unless a phase begins there.
    """
    every, at = _tracks(grid), _heights(facts)
    numbers = {track: number for number, track in enumerate(every)}
    sides = Sides(grid, every, _taken(facts, grid, numbers), _lows(facts, grid, numbers, at))
    found = {}
    for stop in facts.shown(facts.way):
        key, track = stop.card.id, grid.places[stop.card.id]
        here = numbers[track.column, track.number]
        if key in at and all(sides.is_free(here, by, facts.rows[key], at[key]) for by in (-1, 1)):
            beside = (grid.ends(*every[here + by]) for by in (-1, 1))
            found[key] = round(min(right - left for left, right in beside) - 2 * EDGE, 3)
    return found


def _tracks(grid: Grid) -> Tracks:
    return [(column, n) for column, count in enumerate(grid.tracks) for n in range(count)]


def _heights(facts: Facts) -> dict[str, int]:
    """The number of the row, from the top, of each touchpoint that is shown."""
    numbers = facts.numbers
    return {card: numbers[row] for card, row in facts.rows.items()}


def _taken(facts: Facts, grid: Grid, numbers: dict[tuple[int, int], int]) -> set[tuple[str, int]]:
    """The tracks of rows in which something stands; what is not on a path may stand in any of its step."""
    columns = {step.id: number for number, step in enumerate(facts.steps)}
    found = set()
    for (row, step), cards in facts.cells.items():
        column = columns[step]
        for card in cards:
            own = grid.places.get(card.id)
            tracks = range(grid.tracks[column]) if own is None else (own.number,)
            found |= {(row, numbers[column, n]) for n in tracks}
    return found


def _lows(
    facts: Facts, grid: Grid, numbers: dict[tuple[int, int], int], at: dict[str, int]
) -> dict[int, int]:
    """How low the paths run on the boundary before a track: the number of the row, from the top."""
    found: dict[int, int] = {}
    for way in (facts.way, facts.other_way):
        for one, two in pairwise(facts.shown(way)):
            track = grid.places[two.card.id]
            number = numbers[track.column, track.number]
            found[number] = max(found.get(number, 0), *(at.get(stop.card.id, 0) for stop in (one, two)))
    return found


class Sides(NamedTuple):
    """What is beside each track: where something stands, how low the paths run before it."""

    grid: Grid
    every: Tracks
    taken: set[tuple[str, int]]
    low: dict[int, int]

    def is_free(self, at: int, by: int, row: str, number: int) -> bool:
        """Tell whether the track beside one is free below the rail of a row with its number from the top."""
        beside, boundary = at + by, max(at, at + by)
        if not 0 <= beside < len(self.every) or (row, beside) in self.taken:
            return False
        one, two = (self.grid.columns[self.every[n][0]].phase for n in (at, beside))
        return one == two and self.low.get(boundary, 0) <= number


def halts(facts: Facts, grid: Grid, way: Way, rails: Sequence[float]) -> tuple[Halt, ...]:
    """Where a path stops, on the rails of the rows."""
    at, found = _heights(facts), []
    for stop in facts.shown(way):
        key, track = stop.card.id, grid.places[stop.card.id]
        found.append(Halt(key, track.middle, track.left, rails[at[key]]))
    return tuple(found)


def drawing(facts: Facts, grid: Grid, rails: Sequence[float], texts: Sequence[Box]) -> Drawing:
    """Tell what is drawn; `texts` are where text stands, which the discs keep clear of."""
    ours, others = (halts(facts, grid, way, rails) for way in (facts.way, facts.other_way))
    found = discs.discs(facts.way.changes, ours, rails, texts)
    ends = _goes_on(facts, grid, facts.way)
    found = (*found, *discs.broken(facts.way.changes, ours, *ends))
    return Drawing(
        ours,
        others,
        tuple((disc.change.number, looks.mood(disc.change), disc.x, disc.y) for disc in found),
        ends,
        _goes_on(facts, grid, facts.other_way),
        ink(facts),
        tones.persona_line(facts.context, facts.other) if facts.other else style.SECOND,
        grid.width,
    )


def _goes_on(facts: Facts, grid: Grid, way: Way) -> Ends:
    """Where a path comes in from phases before those shown, and where it goes out to those after."""
    shown, stops = facts.shown(way), way.stops
    if not shown:
        return None, None
    begins = None if shown[0] is stops[0] else grid.columns[0].x
    return begins, None if shown[-1] is stops[-1] else grid.right


def cell(given: Drawing) -> Cell:
    """The layer of both paths and of the discs, from the top of the board."""
    (begins, ends), (other_begins, other_ends) = given.ends, given.other_ends
    first = route.path(given.halts, given.ink, looks.PEN, begins=begins, ends=ends)
    shapes = (
        *first[:1],  # the casing, so that it hides nothing of the path beside it
        *route.path(given.others, given.second, looks.SECOND_PEN, begins=other_begins, ends=other_ends),
        *first[1:],
        *(shape for number, mood, x, y in given.discs for shape in looks.disc(number, x, y, mood)),
    )
    bottom = max((halt.y for halt in (*given.halts, *given.others)), default=0.0) + DISC
    return Cell(given.width, bottom, (Mark(shapes, Box(0.0, 0.0, given.width, bottom), role="paper"),))


def text_box(mark: Mark, x: float, y: float) -> Box:
    """What a station's text takes: its lines, and all that is said below them."""
    block = mark.block
    if block is None:
        return mark.box.moved(x, y)
    top = block.baseline - block.leading
    return Box(block.x + x, top + y, block.width, round(mark.box.bottom - top, 3))
