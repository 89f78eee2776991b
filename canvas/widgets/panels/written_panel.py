"""A panel that is a list in which one writes: a line for the next entry, how many there are, and their rows.

What an entry is, and what its row says, is each panel's own.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from canvas.editing.session import Edit, Session
from canvas.model.edits.deleting import delete
from canvas.model.edits.fields import set_field
from canvas.model.history import Selection
from canvas.model.problem import EditError
from canvas.widgets.panels.fields_text import Line
from canvas.widgets.panels.look import PADDING
from canvas.widgets.panels.panel import Panel
from canvas.widgets.panels.written_rows import WrittenList
from canvas.widgets.theme import Theme

Write = Callable[[str, str], None]


class WrittenPanel(Panel):
    """A left panel with such a list. What could not be done is told."""

    told = Signal(object)
    input: Line
    list: WrittenList

    def __init__(self, name: str, title: str, printed: str, asked: str) -> None:
        """With the words of its head, of its button that prints, and of its empty line."""
        super().__init__(name, "left")
        self.entitle(title)
        self.count = QLabel()
        self.count.setObjectName("small")
        self.row.addWidget(self.count)
        self.row.addStretch(1)
        self.printer = self.button("print", "printer", printed)
        self.input = self.line(asked)
        self.input.returnPressed.connect(self.add_typed)
        self.empty = QLabel()
        self.empty.setObjectName("empty")
        self.empty.setWordWrap(True)
        self.empty.setContentsMargins(PADDING, 16, PADDING, 0)

    def line(self, words: str) -> Line:
        """Return a line that says what is written in it."""
        made = Line()
        made.setPlaceholderText(words)
        made.setAccessibleName(words)
        return made

    def fill(self, session: Session, *lines: QWidget) -> None:
        """Let these lines stand above the list, and be about a document."""
        top = QWidget()
        column = QVBoxLayout(top)
        column.setContentsMargins(PADDING, 0, PADDING, 16)
        column.setSpacing(8)
        for line in lines:
            column.addWidget(line)
        rule = QFrame()
        rule.setObjectName("rule")
        rule.setFixedHeight(1)
        for part in (top, rule, self.empty):
            self.column.addWidget(part)
        self.list.setAccessibleName(self.accessibleName())
        self.column.addWidget(self.list, 1)
        self.column.addStretch(0)
        self.set_session(session)

    def set_session(self, session: Session) -> None:
        """Be about another document."""
        self.session = session
        session.listen(lambda: self._changed(session))
        self.refresh()

    def _changed(self, session: Session) -> None:
        if session is self.session:
            self.refresh()

    def refresh(self) -> None:
        """Show the entries as they are now."""
        raise NotImplementedError

    def show_count(self, shown: int, every: int) -> None:
        """Say how many there are, and how many of them are shown."""
        self.count.setText(f"{shown} / {every}" if shown < every else str(every or ""))
        self.printer.setEnabled(bool(every))
        self.empty.setVisible(not shown)
        self.list.setVisible(bool(shown))

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.list.look.theme = theme
        self.list.viewport().update()

    def opened(self) -> None:
        self.input.setFocus()

    # What is done with entries

    def add_typed(self) -> None:
        """Keep what was typed, and be ready for the next."""
        words = self.input.text().strip()
        if words:
            self.add(words)
            self.input.clear()

    def add(self, words: str) -> None:
        """Make an entry of words."""
        raise NotImplementedError

    def take(self, keys: tuple[str, ...]) -> None:
        """Do what Enter on the chosen rows means."""
        raise NotImplementedError

    def apply(self, edit: Edit, label: str, selection: Selection | None = None) -> None:
        """Carry out an edit, or tell why it cannot be."""
        try:
            self.session.apply(edit, label, selection=selection)
        except EditError as error:
            self.told.emit(error.problem)

    def write(self, field: str) -> Write:
        """Return what changes this field of an entry."""
        return lambda key, text: self.apply(lambda p: set_field(p, key, field, text), f"field {field}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """In the list Enter takes entries and Delete throws them away; Down goes there from the line."""
        keys = self.list.chosen() if self.list.hasFocus() else ()
        if keys and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take(keys)
        elif keys and event.key() == Qt.Key.Key_Delete:
            self.apply(lambda project: delete(project, keys), "delete")
        elif event.key() == Qt.Key.Key_Down and self.input.hasFocus() and self.list.rows.items:
            self.list.setFocus()
            self.list.setCurrentIndex(self.list.rows.index(0))
        else:
            super().keyPressEvent(event)
