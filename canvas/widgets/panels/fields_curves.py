"""Editors of curves of the team's own: a step's figures on each of them, and the ends of a curve's scale."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLabel

from canvas.model.edits.ratings import set_rating
from canvas.model.index import index_of
from canvas.model.journey import Lane, Phase, Step
from canvas.model.project import Project
from canvas.widgets.panels.editor import Editor, small
from canvas.widgets.panels.fields_parts import EvidenceEditor
from canvas.widgets.panels.fields_text import LineEditor
from canvas.widgets.panels.subject import Subject
from canvas.widgets.panels.table_parts import Field
from canvas.widgets.theme import Theme, type_px

FIGURE = 72
"""How wide a field for a figure is."""


class RatingsEditor(Editor):
    """A step's figure on every curve of its journey, a word for it, and how it is known."""

    def __init__(self, field: Field, subject: Subject) -> None:
        super().__init__(field, subject)
        self.rows: dict[str, _Rating] = {}
        self._titles: tuple[str, ...] = ()
        self.column.setSpacing(16)
        self._none = QLabel(subject.say("The map has no curve of your own. A row can be one."))
        self._none.setObjectName("small")
        self._none.setWordWrap(True)
        self.column.addWidget(self._none)

    def refresh(self) -> None:
        lanes = curves(self.subject)
        if (list(self.rows), self._titles) != ([lane.id for lane in lanes], tuple(x.title for x in lanes)):
            self._make(lanes)
        self._none.setVisible(not lanes)
        for row in self.rows.values():
            row.refresh()

    def _make(self, lanes: tuple[Lane, ...]) -> None:
        for row in self.rows.values():
            self.column.removeWidget(row)
            row.deleteLater()
        self._titles = tuple(lane.title for lane in lanes)
        self.rows = {lane.id: _Rating(lane, self.subject) for lane in lanes}
        for row in self.rows.values():
            row.set_theme(self.theme)
            self.column.addWidget(row)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for row in self.rows.values():
            row.set_theme(theme)


class _Rating(Editor):
    """One curve's figure, word and evidence."""

    def __init__(self, lane: Lane, subject: Subject) -> None:
        path = f"ratings.{lane.id}"
        super().__init__(Field(path, "ratings"), subject)
        self._value = _FigureLine(Field(f"{path}.value", "number"), subject, lane.id)
        self._word = LineEditor(Field(f"{path}.word", "line"), subject)
        self._known = EvidenceEditor(Field(f"{path}.evidence", "evidence"), subject)
        self._value.edit.setAccessibleName(lane.title or subject.say("Curve"))
        self._word.edit.setAccessibleName(subject.say("{name}: in a word", name=lane.title))
        self._word.edit.setPlaceholderText(subject.say("In a word"))
        self._value.setFixedWidth(type_px(FIGURE))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._value)
        row.addWidget(self._word, 1)
        self.column.addWidget(small(lane.title or subject.say("Curve")))
        self.column.addLayout(row)
        self.column.addWidget(self._known)

    def refresh(self) -> None:
        for part in (self._value, self._word, self._known):
            part.refresh()
        self._known.setVisible(self.subject.value(f"{self.field.path}.value") is not None)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for part in (self._value, self._word, self._known):
            part.set_theme(theme)


class _FigureLine(LineEditor):
    """A figure; emptied, the step is not rated on this curve."""

    def __init__(self, field: Field, subject: Subject, lane: str) -> None:
        super().__init__(field, subject)
        self._lane = lane

    def _set(self, value: Any) -> None:
        keys, lane = self.subject.keys, self._lane

        def edit(project: Project) -> Project:
            for key in keys:
                project = set_rating(project, key, lane, value)
            return project

        self.subject.do(edit, self.field.path, is_typing=True)


class ScaleEditor(Editor):
    """The two ends of a curve's scale; for a row of another kind there is nothing to show."""

    def __init__(self, field: Field, subject: Subject) -> None:
        super().__init__(field, subject)
        say = subject.say
        self.ends = tuple(LineEditor(Field(path, "number"), subject) for path in ("low", "high"))
        row = QHBoxLayout()
        row.setSpacing(8)
        for end, words in zip(self.ends, (say("Lowest"), say("Highest")), strict=True):
            end.edit.setAccessibleName(words)
            end.edit.setPlaceholderText(words)
            row.addWidget(end)
        self.column.addLayout(row)

    def refresh(self) -> None:
        self.setVisible(self.subject.value("kind") == "curve")
        for end in self.ends:
            end.refresh()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for end in self.ends:
            end.set_theme(theme)


def curves(subject: Subject) -> tuple[Lane, ...]:
    """Return the curves of the team's own in the journey of the steps that are shown."""
    project = subject.project
    step = next((each for each in subject.records if isinstance(each, Step)), None)
    phase = project.get(Phase, step.phase) if step else None
    lanes = index_of(project).of(Lane, phase.journey) if phase else ()
    return tuple(lane for lane in lanes if lane.kind == "curve")
