"""Dragging points of the curves of feelings: up and down in halves, the value shown, whosever the curve is.

A step that is not rated is rated by dragging in its empty column.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from canvas.editing import feeling, overlay
from canvas.editing.desk import Desk, Hand
from canvas.editing.feeling import Felt
from canvas.editing.hits import Hit
from canvas.editing.outcome import Change, Nothing, Outcome, Saying
from canvas.editing.overlay import Overlay
from canvas.editing.plain_gesture import PlainGesture
from canvas.editing.session import Edit
from canvas.layout.map.feelings_points import Scale
from canvas.model.problem import Problem
from canvas.model.project import Project


@dataclass(frozen=True, slots=True)
class PointDrag(PlainGesture):
    """A point under way: whose feeling where, the scale (mm of the sheet) and what it would be worth."""

    felt: Felt
    scale: Scale
    offset: float
    """How far below the point the hand took it; 0 where there was none yet."""
    hand: Hand
    step: str
    value: float

    def moved(self, hand: Hand, desk: Desk) -> PointDrag:  # noqa: ARG002 - the form of every gesture
        """Return the drag with the hand somewhere else."""
        wanted = 2.0 - (hand.y - self.offset - self.scale.top) / self.scale.unit
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
        return Overlay(overlay.flag(text, self.hand.x, self.scale.y(self.value), self.hand.px))

    def saying(self) -> Saying | Problem | None:
        """Return the value."""
        return Saying("feeling", 1, self.step, value=self.value)


def begin(hit: Hit, start: Hand, hand: Hand, desk: Desk) -> PointDrag | None:
    """Begin to drag the point that was hit, or a new one where a step is not rated."""
    if hit.part != "point" or hit.seen is None:
        return None
    mark, seen = hit.seen.mark, hit.seen
    persona = mark.persona or desk.persona
    felt = feeling.felt(desk.project, hit.record, persona)
    if felt is None:
        return None
    found = desk.scale(seen.cell.height, start.y - seen.y)
    scale = Scale(found.top + seen.y, found.unit)
    offset = start.y - scale.y(felt.value) if felt.value is not None and mark.shapes else 0.0
    return PointDrag(felt, scale, offset, hand, seen.cell.column, felt.value or 0.0).moved(hand, desk)
