"""An arrow from card to card, drawn from the dot at the right edge of the card that has the focus.

On the grid it may end in a cell nobody has planned yet. What it makes is asked of the kind of sheet
(`Desk.join`).
"""

from __future__ import annotations

import math

from canvas.editing import atlas, overlay
from canvas.editing.desk import Desk, Hand
from canvas.editing.hits import Hit, hit
from canvas.editing.outcome import Change, Nothing, Outcome, Saying
from canvas.editing.overlay import Overlay
from canvas.editing.plain_gesture import PlainGesture
from canvas.editing.selection import ARROWS, focus, place_named
from canvas.frozen import dataclass, replace
from canvas.layout.map.links import arrow
from canvas.layout.shapes import Box, Shape
from canvas.layout.style import ACCENT
from canvas.model.problem import Problem
from canvas.model.project import Project

OUT_PX = 11.0
"""How far its middle lies outside the card."""
TAKEN_PX = 9.0
LINKED = frozenset({"touchpoint", "flow-node", "grid-cell"})
"""Roles of what an arrow can be drawn from."""


@dataclass(frozen=True, slots=True)
class LinkDrag(PlainGesture):
    """An arrow under way from a touchpoint; `target` is the one under the hand, or its cell, "" for none."""

    source: str
    hand: Hand
    target: str = ""

    def moved(self, hand: Hand, desk: Desk) -> LinkDrag:
        """Return the arrow to where the hand is now."""
        found = hit(desk.project, desk.sheet, hand.x, hand.y)
        is_home = found.record == self.source
        names = () if is_home else (found.record, found.place.name if found.place else "")
        there = (name for name in names if name and self._can_end(name, desk))
        return replace(self, hand=hand, target=next(there, ""))

    def _can_end(self, target: str, desk: Desk) -> bool:
        """Tell whether an arrow to there is one, and goes somewhere."""
        made = self._joined(target, desk)
        return target != self.source and not isinstance(made, Problem)

    def _joined(self, target: str, desk: Desk) -> Project | Problem:
        return desk.join(desk.project, desk.ids, self.source, target)

    def released(self, hand: Hand, desk: Desk) -> Outcome:
        """Return the new arrow, selected so that its words can be typed.

        Nothing where there is one already, or no card under the hand.
        """
        there = self.moved(hand, desk)
        made = self._joined(there.target, desk) if there.target else desk.project
        if isinstance(made, Problem) or made is desk.project:
            return Nothing()
        return Change(lambda _: made, "link", (made_between(desk.project, made) or self.source,))

    def overlay(self, desk: Desk) -> Overlay:
        """Return the arrow to the hand, or to the card under it."""
        one, two = atlas.find(desk.sheet, self.source), self._there(desk)
        if one is None:
            return Overlay()
        px = self.hand.px
        end = two or Box(self.hand.x, self.hand.y, 0.0, 0.0)
        shapes: tuple[Shape, ...] = arrow(one.box, end, ACCENT, 2 * px)
        return Overlay((*shapes, *((overlay.ring(two, px),) if two else ())))

    def _there(self, desk: Desk) -> Box | None:
        """Where the target is: a card, or an empty cell."""
        place = place_named(self.target)
        if place is not None:
            return atlas.area(desk.sheet, place)
        seen = atlas.find(desk.sheet, self.target)
        return seen.box if seen else None

    def saying(self) -> Saying | Problem | None:
        """Return that an arrow would be made."""
        return Saying("link", 1) if self.target else None


def begin(hit: Hit, start: Hand, hand: Hand, desk: Desk) -> LinkDrag | None:
    """Begin an arrow where the dot was taken."""
    key = focus(desk.selection)
    at = dot_at(desk, key, start.px)
    if at is None or math.hypot(start.x - at[0], start.y - at[1]) > TAKEN_PX * start.px:
        return None
    return LinkDrag(key, hand).moved(hand, desk)


def made_between(before: Project, after: Project) -> str:
    """Return the record of the arrow by which two projects differ, "" where there is none."""
    new = (change.new.id for change in after.changes(before) if isinstance(change.new, ARROWS))
    return next(new, "")


def is_on_dot(desk: Desk, hand: Hand) -> bool:
    """Tell whether a point lies on the dot, so that pressing there changes no selection."""
    at = dot_at(desk, focus(desk.selection), hand.px)
    return at is not None and math.hypot(hand.x - at[0], hand.y - at[1]) <= TAKEN_PX * hand.px


def dot_at(desk: Desk, key: str, px: float) -> tuple[float, float] | None:
    """Return where the dot of a card is, None where it has none."""
    if not desk.has_arrows:
        return None
    seen = atlas.find(desk.sheet, key)
    if seen is None or seen.mark.role not in LINKED:
        return None
    return (seen.box.right + OUT_PX * px, seen.box.y + seen.box.height / 2)
