"""Keys that change what a persona feels: + and − on cards and curves, Del, and the word of a feeling."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from canvas.editing import feeling
from canvas.editing.selection import focus
from canvas.model.problem import problem

if TYPE_CHECKING:
    from canvas.widgets.canvas_view import CanvasView
    from canvas.widgets.figure_keys import FigureKeys


class FeelingKeys:
    """What keys do with feelings on one canvas."""

    def __init__(self, view: CanvasView, figures: FigureKeys) -> None:
        self._view, self._figures = view, figures

    @property
    def _focus(self) -> str:
        return focus(self._view.session.selection)

    def change(self, by: Literal[-1, 1]) -> bool:
        """Make the feeling of the active persona better or worse: by a face, on its curve by a half.

        On a curve of figures it is the figure. Of several cards each changes.
        """
        session = self._view.session
        if self._figures.change(by):
            return True
        found = feeling.felt_by(session.project, session.selection, session.persona)
        if not found:
            return False
        step = by * (feeling.STEP if self._figures.is_on_curve() else feeling.BY_KEY)
        merge = f"feeling {' '.join(f'{each.record} {each.persona}' for each in found)}"
        session.apply(lambda project: feeling.all_changed(project, found, step), "feeling", merge=merge)
        self._view.said.emit(feeling.told(session.project, self._focus, session.persona))
        return True

    def face(self, number: int) -> bool:
        """Let the active persona feel what a face says (1 the worst, 5 the best), on their curve."""
        session = self._view.session
        found = feeling.felt(session.project, self._focus, session.persona)
        if found is None or self._figures.here() is not None or not self._figures.is_on_curve():
            return False
        value = feeling.LEAST + number - 1
        session.apply(lambda project: feeling.valued(project, found, value), "feeling")
        self._view.said.emit(feeling.told(session.project, self._focus, session.persona))
        return True

    def clear(self) -> bool:
        """Take away the figure or the feeling in focus, where the focus is on a point of a curve."""
        if self._figures.clear():
            return True
        session = self._view.session
        found = feeling.felt(session.project, self._focus, session.persona)
        if found is None or not self._figures.is_on_curve():
            return False
        session.apply(lambda project: feeling.cleared(project, found), "feeling")
        return True

    def write_word(self) -> bool:
        """Write the word of the active persona's feeling; without a feeling there is none."""
        session = self._view.session
        found = feeling.felt(session.project, self._focus, session.persona)
        record = feeling.rated(session.project, found) if found else ""
        field = f"feelings.{found.persona or ''}.word" if found else ""
        if not (record and self._view.typist.edit(record, field=field)):
            self._view.said.emit(problem("word-without-feeling"))
        return True
