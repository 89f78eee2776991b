"""Dragging the lines of promise and delivery: in whole levels, 0 … 4, the level shown.

Which of both is meant is the one nearer to the hand. Where only one is known, the other is begun by dragging
elsewhere in the column.
"""

from __future__ import annotations

from typing import Literal

from canvas.editing import overlay
from canvas.editing.desk import Desk, Hand
from canvas.editing.hits import Hit
from canvas.editing.outcome import Change, Nothing, Outcome, Saying
from canvas.editing.overlay import Overlay
from canvas.editing.plain_gesture import PlainGesture
from canvas.editing.session import Edit
from canvas.frozen import dataclass, replace
from canvas.layout.map import promise
from canvas.model.edits.fields import set_field
from canvas.model.journey import Touchpoint
from canvas.model.problem import Problem
from canvas.model.project import Project

Side = Literal["promise", "delivery"]
ROLE = "promise"
"""The role of the marks whose lines are dragged."""
NEAR = 3.2
"""How near (mm) to a line the hand must be to take it where the other one is not known yet."""


@dataclass(frozen=True, slots=True)
class LevelDrag(PlainGesture):
    """A level under way: whose, which of both, where the row begins (mm), and what it would be."""

    record: str
    side: Side
    before: int | None
    top: float
    offset: float
    """How far below the line the hand took it; 0 where there was none yet."""
    hand: Hand
    level: int

    def moved(self, hand: Hand, desk: Desk) -> LevelDrag:  # noqa: ARG002 - the form of every gesture
        """Return the drag with the hand somewhere else."""
        return replace(self, hand=hand, level=promise.level_at(hand.y - self.offset - self.top))

    def released(self, hand: Hand, desk: Desk) -> Outcome:
        """Return the new level as one step."""
        there = self.moved(hand, desk)
        if there.level == self.before:
            return Nothing()
        return Change(there.leveled, "level", (self.record,))

    def tried(self) -> Edit | None:
        """Return the edit that gives the level: the line follows the hand."""
        return self.leveled if self.level != self.before else None

    def leveled(self, project: Project) -> Project:
        """Return the project with the level."""
        return set_field(project, self.record, f"{self.side}.level", self.level)

    def overlay(self, desk: Desk) -> Overlay:  # noqa: ARG002 - the form of every gesture
        """Return the level beside the hand."""
        return Overlay(overlay.flag(str(self.level), self.hand.x, self.hand.y - self.offset, self.hand.px))

    def saying(self) -> Saying | Problem | None:
        """Return whether it is promised or delivered, and how much."""
        return Saying("promised" if self.side == "promise" else "delivered", 1, value=self.level)


def is_over(desk: Desk, hit: Hit, hand: Hand) -> bool:
    """Tell whether a line can be taken where the hand is."""
    return begin(hit, hand, hand, desk) is not None


def begin(hit: Hit, start: Hand, hand: Hand, desk: Desk) -> LevelDrag | None:
    """Begin to drag the line nearer to the hand, or one that is not known yet."""
    if hit.seen is None or hit.seen.mark.role != ROLE:
        return None
    record, y = desk.project.get(Touchpoint, hit.record), start.y - hit.seen.y
    if record is None or y > promise.WORDS:
        return None
    side, at = _taken(record, y)
    before = getattr(getattr(record, side), "level", None)
    offset = y - at if at is not None else 0.0
    drag = LevelDrag(record.id, side, before, hit.seen.y, offset, hand, before or 0)
    return drag.moved(hand, desk)


def _taken(record: Touchpoint, y: float) -> tuple[Side, float | None]:
    """The line that is meant at a height below the lane's top, and where it is, if it is known."""
    promised, delivered = promise.heights(record)
    if promised is not None and delivered is not None:
        is_promise = abs(promised - y) < abs(delivered - y)
        return ("promise", promised) if is_promise else ("delivery", delivered)
    if promised is not None:
        return ("promise", promised) if abs(promised - y) <= NEAR else ("delivery", None)
    if delivered is not None:
        return ("delivery", delivered) if abs(delivered - y) <= NEAR else ("promise", None)
    return "promise", None
