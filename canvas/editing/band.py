"""The rubber band: an area drawn over paper and empty cells; the cards it touches are selected."""

from __future__ import annotations

from canvas.editing import choosing, selected
from canvas.editing.desk import Desk, Hand
from canvas.editing.hits import Hit
from canvas.editing.outcome import Outcome, Saying, Select
from canvas.editing.overlay import Overlay
from canvas.editing.plain_gesture import PlainGesture
from canvas.frozen import dataclass, replace
from canvas.layout.shapes import Box, Rect, Stroke
from canvas.layout.style import ACCENT
from canvas.model.history import Selection
from canvas.model.problem import Problem


@dataclass(frozen=True, slots=True)
class Band(PlainGesture):
    """An area from where the hand went down to where it is; `kept` was selected before and stays so."""

    start: Hand
    hand: Hand
    kept: Selection
    found: Selection = ()

    def moved(self, hand: Hand, desk: Desk) -> Band:
        """Return the band to where the hand is now."""
        there = replace(self, hand=hand)
        return replace(there, found=choosing.in_area(desk.sheet, there.area))

    @property
    def area(self) -> Box:
        """The area in mm."""
        one, two = self.start, self.hand
        left, top = min(one.x, two.x), min(one.y, two.y)
        return Box(left, top, abs(one.x - two.x), abs(one.y - two.y))

    def released(self, hand: Hand, desk: Desk) -> Outcome:
        """Return the cards in the area as the selection."""
        return Select(self.moved(hand, desk).chosen)

    def overlay(self, desk: Desk) -> Overlay:
        """Return the band, and the outlines of what it touches."""
        px = self.hand.px
        line = Rect(*self.area, None, Stroke(ACCENT, px, (4 * px, 3 * px)))
        return Overlay((*selected.outlines(desk.sheet, self.chosen, px, desk.sight), line))

    def saying(self) -> Saying | Problem | None:
        """Return how many cards there are."""
        return Saying("select", len(self.chosen))

    @property
    def chosen(self) -> Selection:
        """What is selected if the hand lets go."""
        return (*(key for key in self.kept if key not in self.found), *self.found)


def begin(hit: Hit, start: Hand, hand: Hand, desk: Desk) -> Band | None:
    """Begin a band where nothing was hit that could be dragged."""
    if hit.part in ("text", "card", "head", "point"):
        return None
    adds = bool(start.keys & {"ctrl", "shift"})
    kept = tuple(key for key in desk.selection if desk.project.find(key)) if adds else ()
    return Band(start, hand, kept).moved(hand, desk)
