"""Dragging cards to another cell, or to another place in their own.

Where a card may lie and what that would mean is asked of the kind of sheet (`Desk.drop`). Meanwhile the cards
below make room on a sheet that is only looked at; the project changes once, when the hand lets go.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from canvas.editing import atlas, overlay
from canvas.editing.copying import duplicated
from canvas.editing.desk import Desk, Hand
from canvas.editing.dropping import dropped
from canvas.editing.hits import Hit
from canvas.editing.outcome import Change, Nothing, Outcome, Refused, Saying
from canvas.editing.overlay import Ghost, Overlay
from canvas.editing.plain_gesture import PlainGesture
from canvas.editing.room import Gap, behind, with_gap
from canvas.editing.selected import where
from canvas.editing.selection import Place
from canvas.layout.options import Drop
from canvas.layout.shapes import Box, Shape
from canvas.layout.sheet import Mark, Seen, Sheet
from canvas.layout.style import CARD_GAP, LANE_PADDING
from canvas.model.journey import Lane
from canvas.model.problem import EditError, Problem
from canvas.model.project import Project


class Landing(NamedTuple):
    """Where the cards would land: the cell, the card they stand before, and a slot for each."""

    place: Place
    before: str | None
    slots: tuple[Box, ...]
    is_home: bool
    """Whether nothing would change."""


@dataclass(frozen=True, slots=True)
class CardDrag(PlainGesture):
    """Cards under way, in reading order. `grip` is where in the grabbed card the hand took it."""

    keys: tuple[str, ...]
    grabbed: Mark
    grip: tuple[float, float]
    origins: tuple[Box, ...]
    hand: Hand
    landing: Landing | None = None
    refusal: Problem | None = None
    fields: tuple[tuple[str, Any], ...] = ()
    gap: Gap | None = None
    room: Sheet | None = None

    def moved(self, hand: Hand, desk: Desk) -> CardDrag:
        """Return the drag with the hand somewhere else."""
        found = desk.drop(desk.project, desk.sheet, self.grabbed.record, *self._spot(hand, desk))
        if isinstance(found, Problem):
            return replace(self, hand=hand, landing=None, refusal=found, fields=(), gap=None, room=None)
        landing = self._landing(found, desk, is_copying="ctrl" in hand.keys)
        if landing == self.landing:
            return replace(self, hand=hand)
        height = sum(slot.height + CARD_GAP for slot in landing.slots)
        needs_room = bool(found.row) and found.makes_room and not landing.is_home
        gap = None if not needs_room else Gap(landing.place, landing.slots[0].y, height)
        room = None if gap is None else with_gap(desk.sheet, gap)
        return replace(
            self, hand=hand, landing=landing, refusal=None, fields=found.fields, gap=gap, room=room
        )

    def _spot(self, hand: Hand, desk: Desk) -> tuple[float, float]:
        """Where the hand is on the desk's own sheet, while it points at one that makes room."""
        if self.gap is None or self.room is None:
            return hand.x, hand.y
        return hand.x, behind(desk.sheet, self.room, self.gap, hand.x, hand.y)

    def released(self, hand: Hand, desk: Desk) -> Outcome:
        """Return the move of all cards as one step, in the order in which they are read."""
        there = self.moved(hand, desk)
        if there.refusal is not None:
            return Refused(there.refusal)
        if there.landing is None or there.landing.is_home:
            return Nothing()
        landing, spot = there.landing, self._spot(hand, desk)
        if there.is_copying:
            return self._copied(landing, spot, desk)

        def edit(project: Project) -> Project:
            for key in self.keys:
                project = _moved(project, landing, desk.drop(project, desk.sheet, key, *spot))
            return project

        return Change(
            edit, "move", (*(key for key in self.keys if key != self.grabbed.record), self.grabbed.record)
        )

    def _copied(self, landing: Landing, spot: tuple[float, float], desk: Desk) -> Change:
        """Copies of all cards, in the order in which they are read."""
        after, names = duplicated(desk.project, self.keys, desk.ids)
        copies = tuple(names[key] for key in self.keys)

        def edit(_: Project) -> Project:
            project = after
            for key in copies:
                project = _moved(project, landing, desk.drop(project, desk.sheet, key, *spot))
            return project

        return Change(edit, "copy", copies)

    @property
    def is_copying(self) -> bool:
        """Whether the cards stay and copies land."""
        return "ctrl" in self.hand.keys

    def shown(self, desk: Desk) -> Sheet:
        """Return the sheet with room for the cards."""
        return self.room or desk.sheet

    def overlay(self, desk: Desk) -> Overlay:
        """Return holes where the cards were, slots where they will be, and the grabbed card at the hand."""
        px = self.hand.px
        holes = () if self.is_copying else self._holes(desk)
        shapes = [shape for box in holes for shape in overlay.hole(box, px)]
        slots = self._marked(px)
        ghost = Ghost(self.grabbed, self.hand.x - self.grip[0], self.hand.y - self.grip[1], len(self.keys))
        place = self.landing.place if self.landing else None
        heads = where(self.room or desk.sheet, place, px)
        return Overlay((*shapes, *heads, *slots), ghost)

    def _marked(self, px: float) -> tuple[Shape, ...]:
        """Where the cards would land: slots in a cell of a board; elsewhere a ring, which hides nothing."""
        if self.landing is None or self.landing.place.row:
            return overlay.slots(self.landing.slots, px) if self.landing else ()
        return tuple(overlay.ring(box, px) for box in self.landing.slots)

    def saying(self) -> Saying | Problem | None:
        """Return where the cards would go."""
        if self.refusal is not None or self.landing is None:
            return self.refusal
        code = "copy-cards" if self.is_copying else "move-cards"
        place = self.landing.place
        return Saying(code, len(self.keys), place.column, place.row, fields=self.fields)

    def _holes(self, desk: Desk) -> tuple[Box, ...]:
        """Where the cards were, on the sheet that is shown."""
        seen = [atlas.find(self.room or desk.sheet, key) for key in self.keys]
        return tuple(found.box for found in seen if found is not None)

    def _landing(self, drop: Drop, desk: Desk, *, is_copying: bool) -> Landing:
        place = Place(drop.row, drop.column)
        cards_there = atlas.cards_in(desk.sheet, place)
        names = [card.mark.record for card in cards_there]
        if not drop.row:
            return Landing(place, None, (drop.marker,), is_home=not drop.fields)
        start = names.index(drop.before) if drop.before in names else len(names)
        unseen = drop.before if drop.before not in (*names, *self.keys) else ""
        before = next((name for name in names[start:] if name not in self.keys), unseen or None)
        mine = [name for name in names if name in self.keys]
        if is_copying:
            slots = self._slots(desk.sheet, place, cards_there, drop.before or None, names)
            return Landing(place, drop.before or None, slots, is_home=False)
        is_home = len(mine) == len(self.keys) and (_stands(names, mine, before) or not _orders(desk, place))
        slots = self.origins if is_home else self._slots(desk.sheet, place, cards_there, before, names)
        return Landing(place, before, slots, is_home)

    def _slots(
        self, sheet: Sheet, place: Place, there: tuple[Seen, ...], before: str | None, names: list[str]
    ) -> tuple[Box, ...]:
        area = atlas.area(sheet, place) or Box(0.0, 0.0, self.grabbed.box.width, 0.0)
        if before in names:
            y = there[names.index(before)].box.y
        elif there:
            y = there[-1].box.bottom + CARD_GAP
        else:
            y = area.y + LANE_PADDING
        slots = []
        for origin in self.origins:
            slots.append(Box(area.x, y, area.width, origin.height))
            y += origin.height + CARD_GAP
        return tuple(slots)


def begin(hit: Hit, start: Hand, hand: Hand, desk: Desk) -> CardDrag | None:
    """Begin to drag the card that was hit, with all selected cards; None where no card was hit."""
    key = hit.record
    if hit.seen is None or not atlas.is_dragged(hit.seen.mark):
        return None
    known = ((name, atlas.find(desk.sheet, name)) for name in desk.selection)
    chosen = tuple(name for name, seen in known if seen and atlas.is_dragged(seen.mark))
    keys = _in_reading_order(desk, chosen if key in chosen else (key,))
    origins = tuple(seen.box for name in keys if (seen := atlas.find(desk.sheet, name)))
    box = hit.seen.box
    grip = (start.x - box.x, start.y - box.y)
    return CardDrag(keys, hit.seen.mark, grip, origins, hand).moved(hand, desk)


def _moved(project: Project, landing: Landing, drop: Drop | Problem) -> Project:
    """Move one card to where the first of them landed."""
    if isinstance(drop, Problem):
        raise EditError(drop)
    return dropped(project, drop, landing.before)


def _orders(desk: Desk, place: Place) -> bool:
    """Tell whether cards of a cell have an order of their own: in a lane of the map they have."""
    return desk.project.get(Lane, place.row) is not None


def _in_reading_order(desk: Desk, keys: tuple[str, ...]) -> tuple[str, ...]:
    if len(keys) < 2:
        return keys
    order = {seen.mark.record: n for n, seen in enumerate(desk.sheet.reading())}
    return tuple(sorted((key for key in keys if key in order), key=order.__getitem__))


def _stands(names: list[str], mine: list[str], before: str | None) -> bool:
    """Tell whether the moving cards stand together already, right before `before`."""
    end = names.index(before) if before in names else len(names)
    return names[end - len(mine) : end] == mine
