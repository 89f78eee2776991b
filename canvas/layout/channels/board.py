"""The board: rows of channels, a cell for each row and step, and the paths across them.

What a cell shows is gathered here as plain values and records, so that a cell is made anew only when one of
them changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Any

from canvas.layout import style
from canvas.layout.channels import labels, looks, paths, stations
from canvas.layout.channels.facts import Band, Facts
from canvas.layout.channels.stations import Item
from canvas.layout.page import Parts
from canvas.layout.path.columns import Grid, Track
from canvas.layout.shapes import Box
from canvas.layout.sheet import Cell, Placed, Row
from canvas.model.edits.boards import OWN_LIFE
from canvas.model.journey import Step, Touchpoint
from canvas.model.people import Channel, Department, Persona

LANE_MOST = 66.0
"""A row takes of a sheet's height only what still looks like a row."""


class Layer:
    """Lays out one board."""

    def __init__(self, facts: Facts, grid: Grid, parts: Parts) -> None:
        self.facts, self.grid, self.parts = facts, grid, parts
        self.context = facts.context
        self.stops = facts.on_path
        self.numbers = {step.id: number for number, step in enumerate(facts.steps)}
        ways = (facts.way, facts.other_way)
        self.passed = frozenset().union(*(paths.passed(facts, grid, way) for way in ways))
        self.seconds = {stop.card.id for stop in facts.other_way.stops}
        self.waits = self._waits()
        self.wider = paths.wider(facts, grid)
        self.beside_discs = paths.beside_discs(facts)
        self.colour = paths.ink(facts)

    def rows_of(self, least: float, room: float | None) -> tuple[Row, ...]:
        """All rows, at least so high, and together about `room` mm where there is room."""
        bands, steps = self.facts.bands, self.facts.steps
        cells = [tuple(self._cell(band, step) for step in steps) for band in bands]
        heads = [looks.GROUP_HEAD if band.is_first and band.group != "own" else 0.0 for band in bands]
        needed = [head + _needed(row, least) for head, row in zip(heads, cells, strict=True)]
        heights = _stretched(needed, room)
        tops = list(accumulate(heights, initial=0.0))
        rows = [self._row(n, row, heads[n], heights[n]) for n, row in enumerate(cells)]
        if rows:
            rails = [round(tops[n] + head + looks.RAIL, 3) for n, head in enumerate(heads)]
            texts = [box for n, row in enumerate(cells) for box in self._texts(row, tops[n] + heads[n])]
            rows[0] = rows[0]._replace(placed=(*rows[0].placed, self._paths(rails, texts)))
        return tuple(rows)

    def _texts(self, row: Sequence[Cell], top: float) -> list[Box]:
        """Where text stands in a row, from the top of the board."""
        pairs = zip(row, self.grid.columns, strict=True)
        return [paths.text_box(mark, column.x, top) for cell, column in pairs for mark in cell.marks]

    def _cell(self, band: Band, step: Step) -> Cell:
        column = self.grid.columns[self.numbers[step.id]]
        place, width = (band.key, step.id), column.width
        if place not in self.facts.cells:
            return self.parts.part(f"no cell {place}", (column,), lambda: stations.empty(width, place))
        items = self._items(band, step)
        plain = tuple(tuple(getattr(value, "id", value) for value in item) for item in items)
        key = f"cell {band.key} {step.id}"
        said = self.parts.settled(f"{key} plain", (plain, width, self.colour, self.context.language))
        shown = (self.context.say, said, *(r for item in items for r in self._records(item)))
        return self.parts.part(
            key, shown, lambda: stations.cell(self.context, items, width, place, self.colour)
        )

    def _records(self, item: Item) -> Iterable[Any]:
        """Every record that is drawn or said with a touchpoint."""
        card, project = item.card, self.context.project
        yield card
        yield item.channel
        yield item.rather
        yield project.get(Department, card.department)
        for key in (*card.personas, *(feeling.persona for feeling in card.feelings)):
            yield project.get(Persona, key)

    def _items(self, band: Band, step: Step) -> tuple[Item, ...]:
        """The touchpoints of a cell: the stops on their tracks, the others where least stands."""
        column = self.numbers[step.id]
        cards = self.facts.cells.get((band.key, step.id), ())
        places = self.grid.places
        own = [card for card in cards if card.id in places]
        aside = [card for card in cards if card.id not in places]
        found = [self._item(band, card, places[card.id]) for card in own]
        filled = [
            sum(places[card.id].number == n for card in own) + 0.5 * ((band.key, column, n) in self.passed)
            for n in range(self.grid.tracks[column])
        ]
        for card in aside:
            number = filled.index(min(filled))
            filled[number] += 1
            found.append(self._item(band, card, Track(column, number, *self.grid.ends(column, number))))
        return tuple(found)

    def _item(self, band: Band, card: Touchpoint, track: Track) -> Item:
        project, stop = self.context.project, self.stops.get(card.id)
        begin = self.grid.columns[track.column].x
        left, right = round(track.left - begin, 3), round(track.right - begin, 3)
        wait = self.waits.get(card.id, "")
        is_passed = stop is None and (band.key, track.column, track.number) in self.passed
        return Item(
            card,
            left,
            right,
            stop is not None,
            band.key == OWN_LIFE,
            project.get(Channel, card.channel),
            project.get(Channel, stop.rather[0]) if stop and stop.is_said else None,
            wait,
            _beside(wait, left, right) if wait and band.key != OWN_LIFE else None,
            stations.UNDER_THE_PATH if is_passed else 0.0,
            self._clear(card.id),
        )

    def _clear(self, card: str) -> float:
        """How much narrower than its track a text is; less than nothing where it may be wider."""
        least = looks.CLEAR_OF_DISCS if card in self.beside_discs else looks.CLEAR
        if card in self.seconds and card not in self.stops:
            least = looks.CLEAR_OF_BENDS
        return -self.wider[card] if card in self.wider else least

    def _waits(self) -> dict[str, str]:
        """What is waited before a touchpoint: before the first stop of each step that is waited for."""
        firsts: dict[str, str] = {}
        for stop in self.facts.way.stops:
            firsts.setdefault(stop.card.step, stop.card.id)
        return {firsts[w.step.id]: w.step.waiting for w in self.facts.way.waits if w.step.id in firsts}

    def _paths(self, rails: Sequence[float], texts: Sequence[Box]) -> Placed:
        """The layer of both paths and of the discs."""
        said = self.parts.settled("paths plain", paths.drawing(self.facts, self.grid, rails, texts))
        return Placed(0.0, self.parts.part("paths", (said,), lambda: paths.cell(said)), (-1, 0, 9), 1)

    def _row(self, number: int, cells: Sequence[Cell], head: float, height: float) -> Row:
        band = self.facts.bands[number]
        ground = labels.ground(self.facts, self.grid, self.parts, band, head, height)
        label = labels.label(self.facts, self.parts, band)
        phases = list(dict.fromkeys(column.phase for column in self.grid.columns))
        placed = [
            Placed(column.x, cell, (phases.index(column.phase), at, number), 2, head)
            for at, (cell, column) in enumerate(zip(cells, self.grid.columns, strict=True))
        ]
        return Row(
            band.key,
            height,
            (
                Placed(0.0, ground, (-1, number), -1),
                Placed(style.MARGIN, label, (-1, number, 1), 0, head),
                *placed,
            ),
        )


def _beside(wait: str, left: float, right: float) -> float | None:
    """Where a pill begins that ends at the station, None where its words would reach the boundary."""
    begin = (left + right) / 2 - looks.SIZE / 2 - 0.3 - looks.pill_width(wait)
    return round(begin, 3) if begin >= left - 1.0 else None


def _needed(row: Sequence[Cell], least: float) -> float:
    """How high a row must be; one that holds nothing takes less."""
    is_empty = not any(cell.marks for cell in row)
    return max([min(least, looks.LANE_LEAST) if is_empty else least, *(cell.height for cell in row)])


def _stretched(needed: Sequence[float], room: float | None) -> list[float]:
    """The heights of rows that take what room there is, up to what still looks like a row."""
    heights = [round(height, 3) for height in needed]
    if room is None or not heights:
        return heights
    spare = max(0.0, room - sum(heights)) / len(heights)
    return [round(height + min(spare, max(0.0, LANE_MOST - height)), 3) for height in heights]
