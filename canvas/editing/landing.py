"""Where cards under way would land: in which cells, before which cards, and a slot for each of them.

Where the others go beside the grabbed one is told by `pattern`; nothing is moved here.
"""

from __future__ import annotations

from collections.abc import Iterable

from canvas.editing import atlas, pattern
from canvas.editing.desk import Desk
from canvas.editing.pattern import Stop
from canvas.editing.room import Gap
from canvas.editing.selection import Place
from canvas.layout.options import Drop
from canvas.layout.shapes import Box
from canvas.layout.sheet import Mark, Seen
from canvas.layout.style import CARD_GAP, LANE_PADDING
from canvas.model.journey import Lane
from canvas.named import NamedTuple


class Carried(NamedTuple):
    """What is under way: cards in reading order, where each was (mm), the grabbed one and its cell."""

    keys: tuple[str, ...]
    origins: tuple[Box, ...]
    grabbed: Mark
    home: Place

    def origin(self, key: str) -> Box:
        """Where one of the cards was."""
        return self.origins[self.keys.index(key)]


class InCell(NamedTuple):
    """The cards that land in one cell: the one they stand before, where that was asked (mm), their slots."""

    place: Place
    keys: tuple[str, ...]
    before: str | None
    spot: tuple[float, float]
    slots: tuple[Box, ...]
    is_home: bool
    """Whether they would lie as they do."""

    @property
    def gap(self) -> Gap:
        """The room they need."""
        return Gap(self.place, self.slots[0].y, sum(slot.height + CARD_GAP for slot in self.slots))


class Landing(NamedTuple):
    """Where all of them would land: cell by cell, that of the grabbed card first."""

    cells: tuple[InCell, ...]
    short: int = 0
    """How many of them cannot go as far as the grabbed card."""
    is_copying: bool = False

    @property
    def place(self) -> Place:
        """The cell in which the grabbed card lands."""
        return self.cells[0].place

    @property
    def is_home(self) -> bool:
        """Whether nothing would change."""
        return all(cell.is_home for cell in self.cells)

    def looks_like(self, other: Landing) -> bool:
        """Tell whether cards are shown to land in the same places, wherever in their cell the hand is."""
        first, second = (each.cells[0]._replace(spot=(0.0, 0.0)) for each in (self, other))
        rest = (self.cells[1:], self.short, self.is_copying)
        return first == second and rest == (other.cells[1:], other.short, other.is_copying)


def landing(
    desk: Desk,
    carried: Carried,
    drop: Drop,
    spot: tuple[float, float],
    before: Landing | None = None,
    *,
    is_copying: bool = False,
) -> Landing:
    """Return where cards land when the grabbed one is let go at a spot (mm), which is the drop told.

    While that is the cell of the landing before, the other cells are the same.
    """
    place = Place(drop.row, drop.column)
    if not drop.row:
        return Landing(
            (InCell(place, carried.keys, None, spot, (drop.marker,), is_home=not drop.fields),),
            is_copying=is_copying,
        )
    if before is not None and before.place == place and before.is_copying == is_copying:
        first = _first(desk, carried, before.cells[0].keys, drop, spot, is_copying=is_copying)
        return before._replace(cells=(first, *before.cells[1:]))
    stops = pattern.stops(desk, carried.keys, carried.grabbed.record, (carried.home, place), spot)
    together = tuple(stop.key for stop in stops if stop.place == place)
    first = _first(desk, carried, together, drop, spot, is_copying=is_copying)
    others = _others(desk, carried, [stop for stop in stops if stop.place != place], is_copying=is_copying)
    return Landing((first, *others), sum(stop.is_short for stop in stops), is_copying)


def _first(
    desk: Desk,
    carried: Carried,
    keys: tuple[str, ...],
    drop: Drop,
    spot: tuple[float, float],
    *,
    is_copying: bool,
) -> InCell:
    """The cards that land with the grabbed one, where the hand says."""
    place = Place(drop.row, drop.column)
    there = atlas.cards_in(desk.sheet, place)
    names = [card.mark.record for card in there]
    if is_copying:
        before = drop.before or None
        slots = _slots(desk, carried, place, keys, there, before)
        return InCell(place, keys, before, spot, slots, is_home=False)
    start = names.index(drop.before) if drop.before in names else len(names)
    unseen = drop.before if drop.before not in (*names, *carried.keys) else ""
    before = next((name for name in names[start:] if name not in carried.keys), unseen or None)
    mine = [name for name in names if name in keys]
    is_home = len(mine) == len(keys) and (_stands(names, mine, before) or not _orders(desk, place))
    slots = tuple(map(carried.origin, keys)) if is_home else _slots(desk, carried, place, keys, there, before)
    return InCell(place, keys, before, spot, slots, is_home)


def _others(desk: Desk, carried: Carried, stops: list[Stop], *, is_copying: bool) -> Iterable[InCell]:
    """The cells of all other cards: in each of them they become the last, or they stay where they are."""
    kinds = dict.fromkeys((stop.place, stop.stays and not is_copying) for stop in stops)
    for place, stays in kinds:
        mine = [stop for stop in stops if (stop.place, stop.stays and not is_copying) == (place, stays)]
        keys, first = tuple(stop.key for stop in mine), mine[0]
        if stays:
            slots = tuple(map(carried.origin, keys))
        else:
            there = atlas.cards_in(desk.sheet, place)
            slots = _slots(desk, carried, place, keys, there, first.before)
        yield InCell(place, keys, first.before, first.spot, slots, is_home=stays)


def _slots(
    desk: Desk,
    carried: Carried,
    place: Place,
    keys: tuple[str, ...],
    there: tuple[Seen, ...],
    before: str | None,
) -> tuple[Box, ...]:
    """A slot for each card in its true height, below each other, before a card of the cell or as its last."""
    area = atlas.area(desk.sheet, place) or Box(0.0, 0.0, carried.grabbed.box.width, 0.0)
    behind = next((seen.box.y for seen in there if seen.mark.record == before), None)
    y = behind if behind is not None else there[-1].box.bottom + CARD_GAP if there else area.y + LANE_PADDING
    slots = []
    for height in (carried.origin(key).height for key in keys):
        slots.append(Box(area.x, y, area.width, height))
        y += height + CARD_GAP
    return tuple(slots)


def _orders(desk: Desk, place: Place) -> bool:
    """Tell whether cards of a cell have an order of their own: in a lane of the map they have."""
    return desk.project.get(Lane, place.row) is not None


def _stands(names: list[str], mine: list[str], before: str | None) -> bool:
    """Tell whether the moving cards stand together already, right before `before`."""
    end = names.index(before) if before in names else len(names)
    return names[end - len(mine) : end] == mine
