"""Keys on the cells of curves, in which no card lies: figures are typed, raised and lowered, and taken away.

Feelings are the map's own keys (`canvas_keys`); what a figure is, is `canvas.editing.figures`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from canvas.editing import figures, walk
from canvas.editing.figures import Digits, Figure
from canvas.editing.selection import Place, focus, place_named
from canvas.model.journey import Lane
from canvas.model.project import Project

if TYPE_CHECKING:
    from canvas.widgets.canvas_view import CanvasView

LABEL = "figure"


class FigureKeys:
    """The keys of one canvas where the focus is on a curve. Each tells whether it meant anything there."""

    def __init__(self, view: CanvasView) -> None:
        self._view = view
        self._typed: Digits | None = None

    def here(self) -> Figure | None:
        """Return the figure in focus, None where the focus is on none."""
        session = self._view.session
        return figures.at(session.project, session.sheet, place_named(self._focus))

    def is_on_curve(self) -> bool:
        """Tell whether the focus is on a cell that is a point of a curve, be it of feelings."""
        place = place_named(self._focus)
        own = self._view.session.project.get(Lane, place.row) if place else None
        return own is not None and own.kind in walk.CURVES

    def change(self, by: int) -> bool:
        """Make the figure higher or lower; presses that follow each other are one step."""
        figure = self.here()
        if figure is not None:
            self._apply(figures.changed(self._project, figure, by))
        return figure is not None

    def type(self, sign: str) -> bool:
        """Let the step have the figure that digits say which follow each other."""
        figure, before = self.here(), self._begun()
        typed = figures.typed(before, self._project, figure, sign) if figure else None
        if typed is not None:
            self._record(typed, is_new=before is None)
        return typed is not None

    def shorten(self) -> bool:
        """Take back the last digit of the figure; of one that is not being typed, all of it."""
        figure, before = self.here(), self._begun()
        if figure is not None:
            begun = before or Digits(Place(figure.row, figure.step), "", self._project)
            self._record(figures.shortened(begun, self._project, figure), is_new=before is None)
        return figure is not None

    def clear(self) -> bool:
        """Take the figure away: it is not known."""
        figure = self.here()
        if figure is not None:
            self._view.session.seal()
            self._apply(figures.valued(self._project, figure, None))
        return figure is not None

    @property
    def _focus(self) -> str:
        return focus(self._view.session.selection)

    @property
    def _project(self) -> Project:
        return self._view.session.project

    def _begun(self) -> Digits | None:
        """The figure that is being typed, as long as nothing else has happened meanwhile."""
        found = self._typed
        is_so = found is not None and found.place.name == self._focus and found.after is self._project
        return found if is_so else None

    def _record(self, typed: Digits, *, is_new: bool) -> None:
        if is_new:
            self._view.session.seal()
        self._apply(typed.after)
        self._typed = typed

    def _apply(self, after: Project) -> None:
        self._view.session.apply(lambda _: after, LABEL, merge=f"{LABEL} {self._focus}")
