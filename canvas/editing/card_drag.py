"""Dragging cards to another cell, or to another place in their own.

Where a card may lie and what that would mean is asked of the kind of sheet (`Desk.drop`). Meanwhile the cards
below make room on a sheet that is only looked at; the project changes once, when the hand lets go.
"""

from __future__ import annotations

from typing import Any

from canvas.editing import atlas, overlay
from canvas.editing.copying import duplicated
from canvas.editing.desk import Desk, Hand
from canvas.editing.dropping import dropped
from canvas.editing.hits import Hit
from canvas.editing.landing import Carried, InCell, Landing, landing
from canvas.editing.outcome import Change, Nothing, Outcome, Refused, Saying
from canvas.editing.overlay import Ghost, Overlay
from canvas.editing.plain_gesture import PlainGesture
from canvas.editing.room import Gap, behind, lowered, with_gaps
from canvas.editing.selected import where
from canvas.editing.selection import Place
from canvas.frozen import dataclass, replace
from canvas.layout.shapes import Box, Shape
from canvas.layout.sheet import Sheet
from canvas.model.problem import EditError, Problem
from canvas.model.project import Project


@dataclass(frozen=True, slots=True)
class CardDrag(PlainGesture):
    """Cards under way. `grip` is where in the grabbed card the hand took it."""

    carried: Carried
    grip: tuple[float, float]
    hand: Hand
    landing: Landing | None = None
    refusal: Problem | None = None
    fields: tuple[tuple[str, Any], ...] = ()
    gaps: tuple[Gap, ...] = ()
    room: Sheet | None = None
    sheet: Sheet | None = None
    """The sheet on which the landing was found."""

    def moved(self, hand: Hand, desk: Desk) -> CardDrag:
        """Return the drag with the hand somewhere else."""
        spot = self._spot(hand, desk)
        found = desk.drop(desk.project, desk.sheet, self.carried.grabbed.record, *spot)
        if isinstance(found, Problem):
            return replace(self, hand=hand, landing=None, refusal=found, fields=(), gaps=(), room=None)
        is_copying = "ctrl" in hand.keys
        last = self.landing if self.sheet is desk.sheet else None
        there = landing(desk, self.carried, found, spot, last, is_copying=is_copying)
        if last is not None and there.looks_like(last):
            return replace(self, hand=hand, landing=there)
        makes_room = bool(found.row) and found.makes_room
        gaps = tuple(cell.gap for cell in there.cells if makes_room and not cell.is_home)
        room = with_gaps(desk.sheet, gaps, there.place.row) if gaps else None
        there_now = replace(self, hand=hand, landing=there, refusal=None, fields=found.fields)
        return replace(there_now, gaps=gaps, room=room, sheet=desk.sheet)

    def _spot(self, hand: Hand, desk: Desk) -> tuple[float, float]:
        """Where the hand is on the desk's own sheet, while it points at one that makes room."""
        if self.room is None:
            return hand.x, hand.y
        return hand.x, behind(desk.sheet, self.room, self.gaps, hand.x, hand.y)

    def released(self, hand: Hand, desk: Desk) -> Outcome:
        """Return the move of all cards as one step, in the order in which they are read."""
        there = self.moved(hand, desk)
        if there.refusal is not None:
            return Refused(there.refusal)
        if there.landing is None or there.landing.is_home:
            return Nothing()
        cells = tuple(cell for cell in there.landing.cells if not cell.is_home)
        if there.is_copying:
            return self._copied(cells, desk)
        keys, grabbed = self.carried.keys, self.carried.grabbed.record

        def edit(project: Project) -> Project:
            for cell in cells:
                project = _moved(project, cell, cell.keys, desk)
            return project

        return Change(edit, "move", (*(key for key in keys if key != grabbed), grabbed))

    def _copied(self, cells: tuple[InCell, ...], desk: Desk) -> Change:
        """Copies of all cards, in the order in which they are read."""
        after, names = duplicated(desk.project, self.carried.keys, desk.ids)

        def edit(_: Project) -> Project:
            project = after
            for cell in cells:
                project = _moved(project, cell, tuple(names[key] for key in cell.keys), desk)
            return project

        return Change(edit, "copy", tuple(names[key] for key in self.carried.keys))

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
        slots = self._marked(desk, px)
        grabbed, number = self.carried.grabbed, len(self.carried.keys)
        ghost = Ghost(grabbed, self.hand.x - self.grip[0], self.hand.y - self.grip[1], number)
        place = self.landing.place if self.landing else None
        heads = where(self.room or desk.sheet, place, px)
        return Overlay((*shapes, *heads, *slots), ghost)

    def _marked(self, desk: Desk, px: float) -> tuple[Shape, ...]:
        """Where the cards would land: slots in cells of a board; elsewhere a ring, which hides nothing."""
        cells = self.landing.cells if self.landing else ()
        if self.landing is not None and not self.landing.place.row:
            return tuple(overlay.ring(box, px) for cell in cells for box in cell.slots)
        return tuple(shape for cell in cells for shape in overlay.slots(self._seen(desk, cell), px))

    def _seen(self, desk: Desk, cell: InCell) -> tuple[Box, ...]:
        """The slots of a cell, on the sheet that is shown."""
        if self.room is None:
            return cell.slots
        down = lowered(desk.sheet, self.room, cell.place.row)
        return tuple(slot.moved(0.0, down) for slot in cell.slots)

    def saying(self) -> Saying | Problem | None:
        """Return where the cards would go."""
        if self.refusal is not None or self.landing is None:
            return self.refusal
        code = "copy-cards" if self.is_copying else "move-cards"
        place, number = self.landing.place, len(self.carried.keys)
        return Saying(code, number, place.column, place.row, self.landing.short, self.fields)

    def _holes(self, desk: Desk) -> tuple[Box, ...]:
        """Where the cards were, on the sheet that is shown."""
        seen = [atlas.find(self.room or desk.sheet, key) for key in self.carried.keys]
        return tuple(found.box for found in seen if found is not None)


def begin(hit: Hit, start: Hand, hand: Hand, desk: Desk) -> CardDrag | None:
    """Begin to drag the card that was hit, with all selected cards; None where no card was hit."""
    key = hit.record
    if hit.seen is None or not atlas.is_dragged(hit.seen.mark):
        return None
    known = ((name, atlas.find(desk.sheet, name)) for name in desk.selection)
    chosen = tuple(name for name, seen in known if seen and atlas.is_dragged(seen.mark))
    keys = _in_reading_order(desk, chosen if key in chosen else (key,))
    origins = tuple(seen.box for name in keys if (seen := atlas.find(desk.sheet, name)))
    box, cell = hit.seen.box, hit.seen.cell
    carried = Carried(keys, origins, hit.seen.mark, Place(cell.row, cell.column))
    return CardDrag(carried, (start.x - box.x, start.y - box.y), hand).moved(hand, desk)


def _moved(project: Project, cell: InCell, keys: tuple[str, ...], desk: Desk) -> Project:
    """Move cards into the cell in which they land, one after the other."""
    for key in keys:
        drop = desk.drop(project, desk.sheet, key, *cell.spot)
        if isinstance(drop, Problem):
            raise EditError(drop)
        project = dropped(project, drop, cell.before)
    return project


def _in_reading_order(desk: Desk, keys: tuple[str, ...]) -> tuple[str, ...]:
    if len(keys) < 2:
        return keys
    order = {seen.mark.record: n for n, seen in enumerate(desk.sheet.reading())}
    return tuple(sorted((key for key in keys if key in order), key=order.__getitem__))
