"""Editors of what consists of parts: evidence, the three questions, statements, readings."""

from __future__ import annotations

import datetime
from functools import partial
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from canvas.model.edits.fields import set_field
from canvas.model.ids import random_ids
from canvas.model.project import Project
from canvas.widgets.panels import words
from canvas.widgets.panels.editor import Editor
from canvas.widgets.panels.fields_choice import MenuEditor, SegmentsEditor
from canvas.widgets.panels.fields_text import Line, LineEditor, read_number
from canvas.widgets.panels.subject import Subject
from canvas.widgets.panels.table_parts import Field
from canvas.widgets.panels.tick import Tick
from canvas.widgets.sayings import message, translated
from canvas.widgets.theme import Theme, type_px

DATE = 116
"""How wide a field for a date is."""
PART_LETTER = "x"
"""Parts with ids of their own are told apart within their record only."""


class _Strength(SegmentsEditor):
    """How we know it; choosing the chosen one again takes the evidence away."""

    def _choose(self, value: Any, *_: object) -> None:
        if self.subject.value(self.field.path) == value:
            self.subject.set(self.field.path.rpartition(".")[0], None)
        else:
            self.subject.set(self.field.path, value)
        self.refresh()


class EvidenceEditor(Editor):
    """Assumed, observed or measured; where from and when, once that is said."""

    def __init__(self, field: Field, subject: Subject) -> None:
        super().__init__(field, subject)
        path = field.path
        self.strength = _Strength(Field(f"{path}.strength", "segments", "", words.STRENGTHS), subject)
        self.source = LineEditor(Field(f"{path}.source", "line", message("Source")), subject)
        self.date = LineEditor(Field(f"{path}.date", "date", message("Date")), subject)
        self.parts = (self.strength, self.source, self.date)
        self.more = QWidget()
        row = QHBoxLayout(self.more)
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.source, 1)
        row.addWidget(self.date)
        self.date.setFixedWidth(type_px(DATE))
        self.column.addWidget(self.strength)
        self.column.addWidget(self.more)

    def refresh(self) -> None:
        for part in self.parts:
            part.refresh()
        self.more.setVisible(any(self.subject.values(self.field.path)))

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for part in self.parts:
            part.set_theme(theme)


class AskedEditor(Editor):
    """The three questions: whether each was asked here, by whom and when, and whether nothing came of it."""

    def __init__(self, field: Field, subject: Subject) -> None:
        super().__init__(field, subject)
        self.rows = {lens: _Question(lens, subject) for lens in words.QUESTIONS}
        self.column.setSpacing(12)
        for row in self.rows.values():
            self.column.addWidget(row)

    def refresh(self) -> None:
        for row in self.rows.values():
            row.refresh()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for row in self.rows.values():
            row.asked.theme = row.nothing.theme = theme


class _Question(QWidget):
    """One of the three."""

    def __init__(self, lens: str, subject: Subject) -> None:
        super().__init__()
        self._subject, self._lens = subject, lens
        say = subject.say
        self.asked = Tick(translated(say, words.QUESTIONS[lens]))
        self.asked.clicked.connect(self._ask)
        self.nothing = Tick(say("Nothing to improve"))
        self.nothing.clicked.connect(lambda on: subject.set(f"asked.{lens}.is_nothing", on))
        self.by = LineEditor(Field(f"asked.{lens}.by", "line", message("Asked by")), subject)
        self.date = LineEditor(Field(f"asked.{lens}.date", "date", message("Date")), subject)
        self.more = QWidget()
        inner = QVBoxLayout(self.more)
        inner.setContentsMargins(24, 0, 0, 0)
        inner.setSpacing(4)
        inner.addWidget(self.nothing)
        pair = QHBoxLayout()
        pair.setSpacing(8)
        pair.addWidget(self.by, 1)
        pair.addWidget(self.date)
        self.date.setFixedWidth(type_px(DATE))
        inner.addLayout(pair)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.asked)
        column.addWidget(self.more)

    def refresh(self) -> None:
        """Show what is known."""
        held = self._subject.value(f"asked.{self._lens}")
        self.asked.setChecked(held is not None)
        self.more.setVisible(held is not None)
        self.nothing.setChecked(held is not None and held.is_nothing)
        self.by.refresh()
        self.date.refresh()

    def _ask(self, is_asked: bool) -> None:
        """Being asked today is what a tick means; taking it away forgets the answer."""
        if is_asked:
            self._subject.set(f"asked.{self._lens}.date", datetime.date.today())  # noqa: DTZ011 - a plain date
        else:
            self._subject.set(f"asked.{self._lens}", None)
        self.refresh()


class Growing(Editor):
    """A list of parts, and below it a line in which the next one is typed."""

    def __init__(self, field: Field, subject: Subject) -> None:
        super().__init__(field, subject)
        self.column.setSpacing(8)
        self.new = Line()
        self.new.setPlaceholderText(self.words)
        self.new.setAccessibleName(self.words)
        self.new.returnPressed.connect(self._typed)
        self.column.addWidget(self.new)

    def has_label(self) -> bool:
        return False

    def add(self, key: str, text: str) -> None:
        """Add a part that was typed, with an id for it."""
        raise NotImplementedError

    def _typed(self) -> None:
        text = self.new.text().strip()
        if text:
            self.new.clear()
            self.add(random_ids(PART_LETTER), text)
            self.refresh()


class PartsEditor(Growing):
    """A list of parts with a text each, and a kind where there are choices."""

    def __init__(self, field: Field, subject: Subject) -> None:
        super().__init__(field, subject)
        self._list, _, self._name = field.path.rpartition(".")
        self.rows: dict[str, tuple[Editor, ...]] = {}

    def add(self, key: str, text: str) -> None:
        self.subject.set(f"{self._list}.{key}.{self._name}", text)

    def refresh(self) -> None:
        parts = self.subject.value(self._list) or ()
        keys = [part.id for part in parts]
        if keys != list(self.rows):
            self._make(keys)
        for editors in self.rows.values():
            for editor in editors:
                editor.refresh()

    def _make(self, keys: list[str]) -> None:
        for editors in self.rows.values():
            for editor in editors:
                self.column.removeWidget(editor)
                editor.deleteLater()
        self.rows = {key: self._editors(key) for key in keys}
        place = 0
        for editors in self.rows.values():
            for editor in editors:
                editor.set_theme(self.theme)
                self.column.insertWidget(place, editor)
                place += 1

    def _editors(self, key: str) -> tuple[Editor, ...]:
        path = f"{self._list}.{key}"
        text = _PartLine(Field(f"{path}.{self._name}", "line", ""), self.subject, path)
        text.edit.setAccessibleName(self.words)
        if not self.field.choices:
            return (text,)
        return (MenuEditor(Field(f"{path}.kind", "menu", "", self.field.choices), self.subject), text)


class _PartLine(LineEditor):
    """A part's text; emptied and left, the part goes."""

    def __init__(self, field: Field, subject: Subject, part: str) -> None:
        super().__init__(field, subject)
        self._part = part

    def _done(self) -> None:
        super()._done()
        if not self.edit.text():
            self.subject.set(self._part, None)


class ReadingsEditor(Editor):
    """Dated figures, and a line that takes today's."""

    def __init__(self, field: Field, subject: Subject) -> None:
        super().__init__(field, subject)
        self.rows: dict[str, LineEditor] = {}
        self.new = Line()
        self.new.setPlaceholderText(subject.say("Today’s figure …"))
        self.new.setAccessibleName(self.new.placeholderText())
        self.new.returnPressed.connect(self._add)
        self.column.addWidget(self.new)

    def refresh(self) -> None:
        readings = sorted(self.subject.value("readings") or (), key=lambda reading: reading.date)
        if [reading.date.isoformat() for reading in readings] != list(self.rows):
            self._make([reading.date for reading in readings])
        for row in self.rows.values():
            row.refresh()

    def _make(self, dates: list[datetime.date]) -> None:
        for row in self.rows.values():
            self.column.removeWidget(row)
            row.deleteLater()
        self.rows = {}
        for number, date in enumerate(dates):
            path = f"readings.{date.isoformat()}"
            row = self.rows[date.isoformat()] = _PartLine(
                Field(f"{path}.value", "number"), self.subject, path
            )
            row.column.insertWidget(0, QLabel(self.subject.say.date(date)))
            self.column.insertWidget(number + 1, row)

    def _add(self) -> None:
        try:
            value = read_number(self.new.text())
        except ValueError:
            self.new.selectAll()
            return
        self.new.clear()
        today = datetime.date.today()  # noqa: DTZ011 - a plain date
        self.subject.do(partial(_with_reading, key=self.subject.keys[0], date=today, value=value), "readings")


def _with_reading(project: Project, key: str, date: datetime.date, value: float | None) -> Project:
    readings = [r for r in project.find(key).readings if r.date != date]
    if value is not None:
        readings.append({"date": date, "value": value})
    return set_field(project, key, "readings", tuple(readings))
