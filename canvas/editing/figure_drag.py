"""Dragging points of the curves that are figures: effort, and the team's own; the value is shown.

A step whose figure is not known gets one by dragging in its empty column.
"""

from __future__ import annotations

from canvas.editing import figures, overlay
from canvas.editing.desk import Desk, Hand
from canvas.editing.figures import Figure
from canvas.editing.hits import Hit
from canvas.editing.outcome import Change, Nothing, Outcome, Saying
from canvas.editing.overlay import Overlay
from canvas.editing.plain_gesture import PlainGesture
from canvas.editing.selection import Place
from canvas.editing.session import Edit
from canvas.frozen import dataclass, replace
from canvas.model.problem import Problem
from canvas.model.project import Project


@dataclass(frozen=True, slots=True)
class FigureDrag(PlainGesture):
    """A figure under way: of which row and step, where the row begins (mm), and what it would be."""

    figure: Figure
    top: float
    offset: float
    """How far below the point the hand took it; 0 where there was none yet."""
    hand: Hand
    value: float

    def moved(self, hand: Hand, desk: Desk) -> FigureDrag:
        """Return the drag with the hand somewhere else."""
        meant = self.figure.span.value(hand.y - self.offset - self.top)
        return replace(self, hand=hand, value=figures.dragged(desk.project, self.figure, meant))

    def released(self, hand: Hand, desk: Desk) -> Outcome:
        """Return the new figure as one step."""
        there = self.moved(hand, desk)
        if there.value == self.figure.value:
            return Nothing()
        return Change(there.rated, "figure", (self.figure.selection,))

    def tried(self) -> Edit | None:
        """Return the edit that gives the figure: the curve follows the hand."""
        return self.rated if self.value != self.figure.value else None

    def rated(self, project: Project) -> Project:
        """Return the project with the figure."""
        return figures.valued(project, self.figure, self.value)

    def overlay(self, desk: Desk) -> Overlay:
        """Return the figure beside the hand."""
        text = overlay.written(f"{self.value:g}", desk.sheet.language)
        y = self.top + self.figure.span.y(self.value)
        return Overlay(overlay.flag(text, self.hand.x, y, self.hand.px))

    def saying(self) -> Saying | Problem | None:
        """Return the figure."""
        return Saying("figure", 1, self.figure.step, self.figure.row, self.value)


def is_over(desk: Desk, hit: Hit, hand: Hand) -> bool:
    """Tell whether a figure can be taken where the hand is."""
    return figures.at(desk.project, desk.sheet, _place(desk, hit, hand)) is not None


def _place(desk: Desk, hit: Hit, hand: Hand) -> Place | None:
    """The cell under the hand, also in a row that is no lane of the map."""
    if hit.part != "paper":
        return hit.place if hit.part == "cell" else None
    row, column = desk.sheet.row_at(hand.y), desk.sheet.column_at(hand.x)
    if row is None or column is None or hand.x > column.x + column.width:
        return None
    return Place(desk.sheet.rows[row].key, column.key)


def begin(hit: Hit, start: Hand, hand: Hand, desk: Desk) -> FigureDrag | None:
    """Begin to drag the figure of the column that was hit, or a new one where nothing is known."""
    found = figures.at(desk.project, desk.sheet, _place(desk, hit, start))
    row = desk.sheet.row_at(start.y)
    if found is None or row is None:
        return None
    top = desk.sheet.tops[row]
    offset = start.y - top - found.span.y(found.value) if found.value is not None else 0.0
    return FigureDrag(found, top, offset, hand, found.value or 0.0).moved(hand, desk)
