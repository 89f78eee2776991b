"""Dragging points of the curves of feelings: in halves, the value shown, whosever the curve is.

On a map that is up and down, on the wheel outwards and inwards. A step that is not rated is rated by
dragging in its empty column.
"""

from __future__ import annotations

from canvas.editing import feeling, overlay
from canvas.editing.axes import Axis, Upright, ray
from canvas.editing.desk import Desk, Hand
from canvas.editing.feeling import Felt
from canvas.editing.hits import Hit
from canvas.editing.outcome import Change, Nothing, Outcome, Saying
from canvas.editing.overlay import Overlay
from canvas.editing.plain_gesture import PlainGesture
from canvas.editing.session import Edit
from canvas.frozen import dataclass, replace
from canvas.layout.map.feelings_points import Scale
from canvas.layout.sheet import Seen
from canvas.model.problem import Problem
from canvas.model.project import Project


@dataclass(frozen=True, slots=True)
class PointDrag(PlainGesture):
    """A point under way: whose feeling where, along what it moves, and what it would be worth."""

    felt: Felt
    axis: Axis
    offset: float
    """How much more than the point's feeling lies where the hand took it; 0 where there was none yet."""
    hand: Hand
    step: str
    value: float

    def moved(self, hand: Hand, desk: Desk) -> PointDrag:  # noqa: ARG002 - the form of every gesture
        """Return the drag with the hand somewhere else."""
        wanted = self.axis.value_at(hand.x, hand.y) - self.offset
        return replace(self, hand=hand, value=feeling.nearest(wanted))

    def released(self, hand: Hand, desk: Desk) -> Outcome:
        """Return the new value as one step."""
        there = self.moved(hand, desk)
        if there.value == self.felt.value:
            return Nothing()
        return Change(there.rated, "feeling", (self.felt.record,))

    def tried(self) -> Edit | None:
        """Return the edit that gives the value: the curve follows the hand."""
        return self.rated if self.value != self.felt.value else None

    def rated(self, project: Project) -> Project:
        """Return the project with the value."""
        return feeling.valued(project, self.felt, self.value)

    def overlay(self, desk: Desk) -> Overlay:
        """Return the value beside the hand."""
        text = overlay.written(f"{self.value:+g}" if self.value else "0", desk.sheet.language)
        return Overlay(overlay.flag(text, *self.axis.place(self.value, self.hand.x), self.hand.px))

    def saying(self) -> Saying | Problem | None:
        """Return the value, and whose it is."""
        return feeling.said(self.felt, self.step, self.value)


def begin(hit: Hit, start: Hand, hand: Hand, desk: Desk) -> PointDrag | None:
    """Begin to drag the point that was hit, or a new one where a step is not rated."""
    if hit.part != "point" or hit.seen is None:
        return None
    mark, seen = hit.seen.mark, hit.seen
    persona = mark.persona or desk.persona
    felt = feeling.felt(desk.project, hit.record, persona)
    if felt is None:
        return None
    axis = _axis(seen, start, desk)
    is_held = felt.value is not None and bool(mark.shapes)
    offset = axis.value_at(start.x, start.y) - (felt.value or 0.0) if is_held else 0.0
    return PointDrag(felt, axis, offset, hand, _step(desk, hit), felt.value or 0.0).moved(hand, desk)


def _axis(seen: Seen, start: Hand, desk: Desk) -> Axis:
    """Along what a point moves: on the wheel outwards, else up by the scale of its lane."""
    if seen.mark.role == "face":
        return ray(seen)
    found = desk.scale(seen.cell.height, start.y - seen.y)
    return Upright(Scale(found.top + seen.y, found.unit))


def _step(desk: Desk, hit: Hit) -> str:
    """The step a point stands at."""
    record = desk.project.find(hit.record)
    column = hit.seen.cell.column if hit.seen else ""
    return column or getattr(record, "step", "") or hit.record
