"""Where the cards of a row stand: the stops of the path on its rail, the others in tracks beside and below.

What the person does not see stands below what they do, in a level of its own. Widths come from the tracks, so
heights follow from the texts alone. All are plain values, so that a cell is made anew only when they change.
"""

from __future__ import annotations

from collections.abc import Sequence

from canvas.layout.departments import cards, looks
from canvas.layout.departments.facts import Band, Facts
from canvas.layout.path.columns import Grid
from canvas.model.journey import Step, Touchpoint
from canvas.named import NamedTuple


class Slot(NamedTuple):
    """One card: its touchpoint, its left end in the cell, its top in the row, its size."""

    card: str
    x: float
    y: float
    width: float
    height: float


class Slots(NamedTuple):
    """The cards of a row, cell by cell; where its line of visibility runs, if any, how high the row is."""

    cells: tuple[tuple[Slot, ...], ...]
    line: float | None
    height: float


Passed = frozenset[tuple[str, int, int]]
"""Tracks of rows the path runs through without a stop: the row's key, the column's number, the track's."""


class Ways(NamedTuple):
    """Where the path runs: through tracks of rows without a stop, and down past what is not seen in a row.

    `down` holds the row's key, the column's number and that of the track before which the path goes down.
    """

    passed: Passed
    down: Passed


def row(facts: Facts, grid: Grid, band: Band, ways: Ways, least: float) -> Slots:
    """The cards of a row, each at least so high."""
    found = [_Cell(facts, grid, band, at, step, ways, least) for at, step in enumerate(facts.steps)]
    seen = max((cell.bottom() for cell in found), default=0.0)
    has_behind = any(cell.behind for cell in found)
    line = None
    if has_behind and seen and not band.is_behind:
        line = round(seen + looks.LINE_ROOM / 2, 3)
    below = round(seen + looks.LINE_ROOM, 3) if line is not None else looks.PAD
    cells = tuple((*cell.front, *cell.placed_behind(below)) for cell in found)
    bottom = max((slot.y + slot.height for cell in cells for slot in cell), default=0.0)
    return Slots(cells, line, round(max(bottom + looks.PAD, looks.EMPTY_ROW), 3))


class _Cell:
    """The cards of one cell."""

    def __init__(
        self, facts: Facts, grid: Grid, band: Band, at: int, step: Step, ways: Ways, least: float
    ) -> None:
        self.facts, self.grid, self.at, self.least = facts, grid, at, least
        self.is_crossed = any((band.key, at, n) in ways.down for n in range(1, grid.tracks[at]))
        self.begin = grid.columns[at].x
        every = facts.cells.get((band.key, step.id), ())
        self.behind = [card for card in every if card.id in facts.behind]
        front = [card for card in every if card.id not in facts.behind]
        count = grid.tracks[at]
        rail = looks.PAD + least / 2
        under = round(rail + looks.UNDER_PATH, 3)
        self.tops = [under if (band.key, at, n) in ways.passed else looks.PAD for n in range(count)]
        self.front: list[Slot] = []
        for card in (card for card in front if card.id in grid.places):
            self.front.append(self._put(card, grid.places[card.id].number, self.tops))
        for card in (card for card in front if card.id not in grid.places):
            self.front.append(self._put(card, self.tops.index(min(self.tops)), self.tops))

    def bottom(self) -> float:
        """How far down what the person sees reaches."""
        return max((slot.y + slot.height for slot in self.front), default=0.0)

    def placed_behind(self, top: float) -> Sequence[Slot]:
        """The cards the person does not see, from so far down.

        Cards below all that is seen take the whole column where the path does not go down through it.
        """
        is_free = top > looks.PAD or all(each == looks.PAD for each in self.tops)
        if is_free and not self.is_crossed and len(self.behind) < len(self.tops):
            return self._whole(top)
        tops = [max(top, each) if top <= looks.PAD else top for each in self.tops]
        return [self._put(card, tops.index(min(tops)), tops) for card in self.behind]

    def _whole(self, top: float) -> list[Slot]:
        found = list[Slot]()
        (left, _), (_, right) = self.grid.ends(self.at, 0), self.grid.ends(self.at, len(self.tops) - 1)
        width = round(right - left - 2 * looks.SIDE, 3)
        for card in self.behind:
            height = cards.height(self.facts, card, width, self.least)
            found.append(Slot(card.id, round(left + looks.SIDE - self.begin, 3), top, width, height))
            top = round(top + height + looks.BETWEEN, 3)
        return found

    def _put(self, card: Touchpoint, number: int, tops: list[float]) -> Slot:
        left, right = self.grid.ends(self.at, number)
        width = round(right - left - 2 * looks.SIDE, 3)
        height = cards.height(self.facts, card, width, self.least)
        slot = Slot(card.id, round(left + looks.SIDE - self.begin, 3), tops[number], width, height)
        tops[number] = round(slot.y + height + looks.BETWEEN, 3)
        return slot


def stretched(given: Slots, more: float) -> Slots:
    """A row that is so much higher, what stands in it in the middle."""
    down = more / 2
    cells = tuple(tuple(slot._replace(y=round(slot.y + down, 3)) for slot in cell) for cell in given.cells)
    line = None if given.line is None else round(given.line + down, 3)
    return Slots(cells, line, round(given.height + more, 3))


def needed(rows: Sequence[Slots]) -> float:
    """How high rows are together."""
    return sum(row.height for row in rows)
