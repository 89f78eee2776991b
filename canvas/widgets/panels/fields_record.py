"""The editor that names another record: typing finds one by its name, or makes a new one."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox

from canvas.model.edits import structure
from canvas.model.edits.fields import set_field
from canvas.model.ids import IdSource, random_ids
from canvas.model.index import index_of
from canvas.model.journey import Journey
from canvas.model.people import Channel
from canvas.model.project import LETTERS, Project
from canvas.widgets.panels.editor import Editor
from canvas.widgets.panels.fields_choice import Menu
from canvas.widgets.panels.fields_text import Line
from canvas.widgets.panels.signs import sign
from canvas.widgets.panels.subject import Subject
from canvas.widgets.panels.table_parts import Field
from canvas.widgets.theme import Theme


class RecordEditor(Editor):
    """Names a channel, a department … by typing; a name there is not makes a new one."""

    def __init__(self, field: Field, subject: Subject) -> None:
        super().__init__(field, subject)
        self._listed: tuple[Any, ...] | None = None
        self.menu = Menu(self.theme)
        self.line = Line()
        self.menu.setLineEdit(self.line)
        self.menu.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.entitle(self.menu)
        self.menu.setIconSize(QSize(20, 20))
        self.menu.activated.connect(self._choose)
        self.line.editingFinished.connect(self._named)
        self.line.installEventFilter(self)
        self.column.addWidget(self.menu)

    def refresh(self) -> None:
        self._list()
        self.line.setPlaceholderText(self.several())
        if not self.line.isModified():
            with QSignalBlocker(self.menu):
                self._show()

    def _show(self) -> None:
        value = self.subject.value(self.field.path)
        number = self.menu.findData(value) if value else -1
        self.menu.setCurrentIndex(number)
        if number < 0:
            self.menu.setEditText("")

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.menu.theme = theme
        self._listed = None

    def name_of(self, value: object) -> str:
        record = self.subject.project.find(str(value))
        return _name(record) if record else ""

    def eventFilter(self, watched: Any, event: QEvent) -> bool:
        """Esc in a name that is being typed takes it back, and only then leaves the panel."""
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_escape and event.type() == QEvent.Type.KeyPress and self.line.isModified():
            self.line.setModified(False)
            self.refresh()
            return True
        return super().eventFilter(watched, event)

    def _list(self) -> None:
        """Offer what there is now."""
        project, kind = self.subject.project, self.field.kind
        records = index_of(project).of(kind) if kind else ()
        if self._listed is not None and self._listed is records:
            return
        self._listed = records
        with QSignalBlocker(self.menu):
            self.menu.clear()
            self.menu.addItem("–", None)
            for record in records:
                if record.id not in self.subject.keys:
                    self.menu.addItem(
                        sign(project, record, self.subject.say, self.theme), _name(record), record.id
                    )

    def _choose(self, number: int) -> None:
        self.line.setModified(False)
        self.subject.set(self.field.path, self.menu.itemData(number))
        self.refresh()

    def _named(self) -> None:
        if not self.line.isModified():
            return
        name = self.line.text().strip()
        self.line.setModified(False)
        found = next((r for r in self._listed or () if _name(r).casefold() == name.casefold()), None)
        if found is not None or not name:
            self.subject.set(self.field.path, found.id if found else None)
        elif self.field.kind is not None:
            self._make(self.field.kind, name)
        self.refresh()

    def _make(self, kind: type[Any], name: str) -> None:
        """Make a record of that name and let the subject name it, in one step."""
        key, keys, path = random_ids(LETTERS[kind]), self.subject.keys, self.subject.path(self.field.path)
        field = "name" if "name" in kind.model_fields else "title"

        def edit(project: Project) -> Project:
            if kind is Journey:
                project = structure.add_journey(project, _ids_with(key), title=name)
            else:
                project = structure.add(project, kind(id=key, **{field: name}, **_known(kind, name)))
            for each in keys:
                project = set_field(project, each, path, key)
            return project

        self.subject.do(edit, self.field.path)


def _known(kind: type[Any], name: str) -> dict[str, Any]:
    """What is known of a new record by its name: of a channel its kind and icon, as in tables."""
    if kind is not Channel:
        return {}
    from canvas.exchange import table_headers, table_words  # which nobody needs who makes no channel

    of_kind, sign_name = table_words.CHANNELS.get(table_headers.plain(name), (None, ""))
    return {"kind": of_kind, "icon": sign_name}


def _name(record: Any) -> str:
    return str(getattr(record, "name", "") or getattr(record, "title", ""))


def _ids_with(journey: str) -> IdSource:
    """Ids by chance, but that of the journey."""
    return lambda letter: journey if letter == LETTERS[Journey] else random_ids(letter)
