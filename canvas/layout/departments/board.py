"""The board: rows of departments, a cell for each row and step, the path over them, discs for handovers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Any

from canvas.layout import style
from canvas.layout.departments import cards, labels, looks, slots
from canvas.layout.departments.facts import Band, Facts
from canvas.layout.departments.handovers import mark
from canvas.layout.departments.slots import Passed, Slots, Ways
from canvas.layout.map import tones
from canvas.layout.map.context import Drawn
from canvas.layout.page import Parts
from canvas.layout.path import route
from canvas.layout.path.columns import Grid
from canvas.layout.path.route import Halt
from canvas.layout.shapes import Box
from canvas.layout.sheet import Cell, Mark, Placed, Row
from canvas.model.department_path import Handing
from canvas.model.journey import Touchpoint
from canvas.model.people import Department, Persona
from canvas.named import NamedTuple

REACH = looks.SIDE


class Spot(NamedTuple):
    """Where a disc stands: by which touchpoint, in which row, how far from its top, how large."""

    hand: Handing
    card: Touchpoint
    row: int
    x: float
    y: float
    scale: float = 1.0


class Layer:
    """Lays out one board."""

    def __init__(self, facts: Facts, grid: Grid, parts: Parts) -> None:
        self.facts, self.grid, self.parts = facts, grid, parts
        self.context = facts.context
        self.numbers = {band.key: number for number, band in enumerate(facts.bands)}
        self.ways = Ways(self._passed(), self._down())

    def rows_of(self, room: float | None) -> tuple[Row, ...]:
        """All rows, and the line of visibility between them; together about `room` mm where there is room."""
        rail, given = self._fitted(room)
        line_at = next((n for n, band in enumerate(self.facts.bands) if band.is_behind), None)
        heights = [each.height for each in given]
        tops = list(accumulate(heights, initial=0.0))
        if line_at is not None:
            tops = [top + (looks.VISIBILITY if n >= line_at else 0.0) for n, top in enumerate(tops)]
        halts = self._halts([top + rail for top in tops])
        rows = [self._row(number, each) for number, each in enumerate(given)]
        spots = (*self._crossings(halts, heights), *self._broken(halts, rail), *self._beside(given))
        for spot in spots:
            row = rows[spot.row]
            rows[spot.row] = row._replace(placed=(*row.placed, self._disc(spot)))
        if rows:
            rows[0] = rows[0]._replace(placed=(*rows[0].placed, self._path(halts)))
        if line_at is not None:
            rows.insert(line_at, labels.visibility(self.facts, self.grid, self.parts))
        return tuple(rows)

    def _fitted(self, room: float | None) -> tuple[float, list[Slots]]:
        """How far down the rail lies in each row, and the rows: as high as the room allows and looks well."""
        if room is None:
            return looks.PAD + looks.CARD_ROOMY / 2, self._slots(looks.CARD_ROOMY)
        least, given = looks.CARD_LEAST, self._slots(looks.CARD_LEAST)
        has_line = any(band.is_behind for band in self.facts.bands)
        room -= looks.VISIBILITY if has_line else 0.0
        count = max(len(given), 1)
        spare = (room - slots.needed(given)) / count
        if spare > 1.0:
            least = round(min(looks.CARD_MOST, looks.CARD_LEAST + spare), 1)
            given = self._slots(least)
            spare = (room - slots.needed(given)) / count
        more = round(min(max(0.0, spare), looks.ROW_MORE), 3)
        return looks.PAD + least / 2 + more / 2, [slots.stretched(each, more) for each in given]

    def _slots(self, least: float) -> list[Slots]:
        return [
            self._high_enough(slots.row(self.facts, self.grid, band, self.ways, least), band)
            for band in self.facts.bands
        ]

    def _high_enough(self, given: Slots, band: Band) -> Slots:
        """A row that has room for its name, above its line of visibility where it has one."""
        needed = labels.label(self.facts, self.parts, band).height + looks.PAD
        return given if given.height >= needed else given._replace(height=round(needed, 3))

    def _passed(self) -> Passed:
        """The tracks of rows that the path runs through without a stop."""
        every = [(column, n) for column, count in enumerate(self.grid.tracks) for n in range(count)]
        at = {place: number for number, place in enumerate(every)}
        found = set()
        for one, two in pairwise(self._shown()):
            begin, end = self.grid.places[one.id], self.grid.places[two.id]
            between = every[at[begin.column, begin.number] + 1 : at[end.column, end.number]]
            found |= {(self.facts.rows[one.id], *place) for place in between}
        shown = self._shown()
        if shown and shown[0] is not self.facts.path[0]:
            track = self.grid.places[shown[0].id]
            before = every[: at[track.column, track.number]]
            found |= {(self.facts.rows[shown[0].id], *place) for place in before}
        if shown and shown[-1] is not self.facts.path[-1]:
            track = self.grid.places[shown[-1].id]
            after = every[at[track.column, track.number] + 1 :]
            found |= {(self.facts.rows[shown[-1].id], *place) for place in after}
        return frozenset(found)

    def _down(self) -> Passed:
        """The tracks before which the path goes down through a row, below what is seen there."""
        keys, found = [band.key for band in self.facts.bands], set()
        for one, two in pairwise(self._shown()):
            track = self.grid.places[two.id]
            ends = sorted(self.numbers[self.facts.rows[card.id]] for card in (one, two))
            found |= {(key, track.column, track.number) for key in keys[slice(*ends)]}
        return frozenset(found)

    def _shown(self) -> list[Touchpoint]:
        return [card for card in self.facts.path if card.id in self.facts.rows]

    def _halts(self, rails: Sequence[float]) -> tuple[Halt, ...]:
        found = []
        for card in self._shown():
            track, row = self.grid.places[card.id], self.numbers[self.facts.rows[card.id]]
            found.append(Halt(card.id, track.middle, track.left, round(rails[row], 3)))
        return tuple(found)

    def _crossings(self, halts: Sequence[Halt], heights: Sequence[float]) -> Iterator[Spot]:
        """The discs on the path: where it leaves the giver's row, so that each says who lets go."""
        following = {one.card: (one, two) for one, two in pairwise(halts)}
        for hand in self.facts.handings:
            if not hand.is_on_path or hand.source.id not in following:
                continue
            one, two = following[hand.source.id]
            row = self.numbers[self.facts.rows[hand.source.id]]
            if one.y != two.y:
                yield Spot(hand, hand.source, row, two.left, round(heights[row], 3) if two.y > one.y else 0.0)

    def _broken(self, halts: Sequence[Halt], rail: float) -> Iterator[Spot]:
        """The discs of what is handed over where the path leaves this deck, or comes into it."""
        if not halts:
            return
        first, last = halts[0].card, halts[-1].card
        begins, ends = self._goes_on()
        for hand in self.facts.handings:
            if hand.is_on_path and begins is not None and hand.target.id == first:
                yield Spot(hand, hand.target, self.numbers[self.facts.rows[first]], begins, rail)
            if hand.is_on_path and ends is not None and hand.source.id == last:
                yield Spot(hand, hand.source, self.numbers[self.facts.rows[last]], ends, rail)

    def _goes_on(self) -> tuple[float | None, float | None]:
        """Where the path comes in from before this deck, and where it goes out of it."""
        shown, path = self._shown(), self.facts.path
        if not shown:
            return None, None
        begins = None if shown[0] is path[0] else self.grid.columns[0].x
        return begins, None if shown[-1] is path[-1] else self.grid.right

    def _beside(self, given: Sequence[Slots]) -> Iterator[Spot]:
        """The discs of handovers beside the path: on the lower edges of both cards."""
        boxes = self._boxes(given)
        used: dict[tuple[str, bool], int] = {}
        for hand in self.facts.handings:
            if hand.is_on_path:
                continue
            for card, is_source in ((hand.source, True), (hand.target, False)):
                if card.id not in boxes:
                    continue
                row, box = boxes[card.id]
                n = used[card.id, is_source] = used.get((card.id, is_source), -1) + 1
                aside = 5.4 + 8.0 * n
                x = box.right - aside if is_source else box.x + aside
                yield Spot(hand, card, row, round(x, 3), round(box.bottom, 3), looks.SMALL)

    def _boxes(self, given: Sequence[Slots]) -> dict[str, tuple[int, Box]]:
        """Where each card stands: its row, and its box from the row's top."""
        return {
            slot.card: (row, Box(self.grid.columns[at].x + slot.x, slot.y, slot.width, slot.height))
            for row, each in enumerate(given)
            for at, cell in enumerate(each.cells)
            for slot in cell
        }

    def _disc(self, spot: Spot) -> Placed:
        key = f"disc {spot.hand.source.id} {spot.hand.target.id} {spot.card.id}"
        plain = self.parts.settled(f"{key} plain", (spot.hand.number, spot.scale, self.context.language))
        hand = spot.hand
        names = (self.context.project.get(Department, card.department) for card in (hand.source, hand.target))
        made_from = (self.context.say, plain, hand.record, *names)
        cell = self.parts.part(key, made_from, lambda: _disc_cell(self.facts, spot))
        phases = list(dict.fromkeys(column.phase for column in self.grid.columns))
        at = next(n for n, column in enumerate(self.grid.columns) if column.key == spot.card.step)
        reading = (phases.index(self.grid.columns[at].phase), at, spot.row, 1)
        return Placed(spot.x, cell, reading, 4, spot.y)

    def _path(self, halts: tuple[Halt, ...]) -> Placed:
        """The layer of the path, from the top of the board."""
        facts = self.facts
        colour = tones.persona_line(self.context, facts.walker) if facts.walker else style.ACCENT
        shown = [card.id for card in facts.path]
        begins, ends = self._goes_on()
        plain = self.parts.settled("path plain", (halts, colour, self.grid.width, shown, begins, ends))
        cell = self.parts.part("path", (plain,), lambda: _path_cell(halts, colour, self.grid, begins, ends))
        return Placed(0.0, cell, (-1, 0, 9), 1)

    def _row(self, number: int, given: Slots) -> Row:
        band = self.facts.bands[number]
        ground = labels.ground(self.facts, self.grid, self.parts, band, given)
        label = labels.label(self.facts, self.parts, band)
        phases = list(dict.fromkeys(column.phase for column in self.grid.columns))
        placed = [
            Placed(column.x, self._cell(band, at, given), (phases.index(column.phase), at, number), 2)
            for at, column in enumerate(self.grid.columns)
        ]
        framed = labels.framed(self.facts, self.grid, self.parts, band, given)
        middle = round((given.line or given.height) / 2 - label.height / 2, 3)
        return Row(
            band.key,
            given.height,
            (
                Placed(0.0, ground, (-1, number), -1),
                Placed(style.MARGIN, label, (-1, number, 1), 0, max(0.0, middle)),
                *framed,
                *placed,
            ),
        )

    def _cell(self, band: Band, at: int, given: Slots) -> Cell:
        column, key = self.grid.columns[at], f"cell {band.key} {self.grid.columns[at].key}"
        own = self.facts.own.id if self.facts.own else ""
        facts = self.facts
        told = tuple((slot.card in facts.behind, slot.card in facts.beside) for slot in given.cells[at])
        plain = self.parts.settled(
            f"{key} plain", (given.cells[at], told, column.width, given.height, own, self.context.language)
        )
        shown = [self._card(slot.card) for slot in given.cells[at]]
        made_from = (self.context.say, plain, *(r for card in shown for r in self._records(card)))
        return self.parts.part(key, made_from, lambda: self._drawn(band, at, given))

    def _drawn(self, band: Band, at: int, given: Slots) -> Cell:
        marks = []
        for slot in given.cells[at]:
            drawn = Drawn(slot.height, cards.card(self.facts, self._card(slot.card), slot.width, slot.height))
            marks.append(drawn.mark.moved(slot.x, slot.y))
        column = self.grid.columns[at]
        return Cell(column.width, given.height, tuple(marks), column.key, band.key)

    def _card(self, key: str) -> Touchpoint:
        card: Touchpoint = self.context.project.table(Touchpoint)[key]
        return card

    def _records(self, card: Touchpoint) -> Iterator[Any]:
        """Every record that is drawn or said with a touchpoint."""
        project = self.context.project
        yield card
        yield from (project.get(Department, key) for key in (card.department, *card.supporting))
        yield project.find(card.channel or "")
        for key in (*card.personas, *(feeling.persona for feeling in card.feelings)):
            yield project.get(Persona, key)


def _disc_cell(facts: Facts, spot: Spot) -> Cell:
    size = 2 * 5.0 * spot.scale
    box = Box(-size / 2, -size / 2, size, size)
    return Cell(size, size, (mark(facts, spot.hand, (looks.disc(spot.hand, 0.0, 0.0, spot.scale),), box),))


def _path_cell(
    halts: tuple[Halt, ...], colour: str, grid: Grid, begins: float | None, ends: float | None
) -> Cell:
    width, shapes = grid.width, route.path(halts, colour, looks.PEN, begins=begins, ends=ends)
    bottom = max((halt.y for halt in halts), default=0.0) + looks.PEN.casing
    return Cell(width, bottom, (Mark(shapes, Box(0.0, 0.0, width, bottom), role="paper"),))
