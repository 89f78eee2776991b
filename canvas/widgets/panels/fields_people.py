"""The editor of who took part: a line for each, and one for the next, which Enter takes."""

from __future__ import annotations

from functools import partial

from canvas.model.edits.people import add_person, change_person, told
from canvas.model.ids import random_ids
from canvas.widgets.panels.editor import Editor
from canvas.widgets.panels.fields_text import Line
from canvas.widgets.panels.subject import Subject
from canvas.widgets.panels.table_parts import Field

PERSON_LETTER = "x"


class PeopleEditor(Editor):
    """Who took part; "Anna Holm, Sales" is a name and a department."""

    def __init__(self, field: Field, subject: Subject) -> None:
        super().__init__(field, subject)
        self.rows: dict[str, Line] = {}
        self.column.setSpacing(8)
        self.new = Line()
        self.new.setPlaceholderText(subject.say("Name, department – then Enter"))
        self.new.setAccessibleName(subject.say("Who took part"))
        self.new.returnPressed.connect(self._add)
        self.column.addWidget(self.new)

    def has_label(self) -> bool:
        return False

    def refresh(self) -> None:
        project = self.subject.project
        people = project.head.people
        if [person.id for person in people] != list(self.rows):
            self._make([person.id for person in people])
        for person in people:
            row = self.rows[person.id]
            if not row.hasFocus():
                row.setText(told(project, person))

    def _make(self, keys: list[str]) -> None:
        for row in self.rows.values():
            self.column.removeWidget(row)
            row.deleteLater()
        self.rows = {}
        for number, key in enumerate(keys):
            row = self.rows[key] = Line()
            row.setAccessibleName(self.subject.say("Who took part"))
            row.editingFinished.connect(partial(self._change, key))
            self.column.insertWidget(number, row)

    def _add(self) -> None:
        words = self.new.text()
        if words.strip():
            self.new.clear()
            self.subject.do(lambda project: add_person(project, random_ids(PERSON_LETTER), words), "people")

    def _change(self, key: str) -> None:
        words = self.rows[key].text()
        self.subject.do(lambda project: change_person(project, key, words), "people")
