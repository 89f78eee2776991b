"""The parking lot: what is said and has no place yet. Type and Enter parks; rows are dragged onto the map."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from canvas.editing.selection import focus, place_of
from canvas.editing.session import Session
from canvas.language import Language
from canvas.model.edits.cards import move_card
from canvas.model.edits.deleting import delete
from canvas.model.edits.fields import set_field
from canvas.model.edits.parking import add_parked, park, parked
from canvas.model.ids import random_ids
from canvas.model.problem import EditError
from canvas.widgets.panels.fields_text import Line
from canvas.widgets.panels.look import PADDING
from canvas.widgets.panels.panel import Panel
from canvas.widgets.panels.parking_rows import RowList, RowLook, Rows
from canvas.widgets.theme import Theme


class ParkingLot(Panel):
    """The left panel with what is parked."""

    told = Signal(object)

    def __init__(self, session: Session, say: Language, journey: Callable[[], str]) -> None:
        super().__init__("parking", "left")
        self._journey = journey
        self.entitle(say("Parking lot"))
        self.count = QLabel()
        self.count.setObjectName("small")
        self.row.addWidget(self.count)
        self.row.addStretch(1)
        self.printer = self.button("print", "printer", say("Print the list"))
        self.input = Line()
        self.input.setPlaceholderText(say("Write a thought …"))
        self.input.setAccessibleName(self.input.placeholderText())
        self.input.returnPressed.connect(self.park_typed)
        self.rows = Rows(self._write)
        self.list = RowList(self.rows, RowLook())
        self.list.setAccessibleName(say("Parking lot"))
        self.empty = QLabel(say("What has no place yet. Write, or drag a card here."))
        self.empty.setObjectName("empty")
        self.empty.setWordWrap(True)
        self.empty.setContentsMargins(PADDING, 16, PADDING, 0)
        self._fill()
        self.session = session
        self.set_session(session)

    def _fill(self) -> None:
        top = QWidget()
        line = QVBoxLayout(top)
        line.setContentsMargins(PADDING, 0, PADDING, 16)
        line.addWidget(self.input)
        rule = QFrame()
        rule.setObjectName("rule")
        rule.setFixedHeight(1)
        for part in (top, rule, self.empty):
            self.column.addWidget(part)
        self.column.addWidget(self.list, 1)
        self.column.addStretch(0)

    def set_session(self, session: Session) -> None:
        """Be about another document."""
        self.session = session
        session.listen(lambda: self._changed(session))
        self._changed(session)

    def _changed(self, session: Session) -> None:
        if session is not self.session:
            return
        notes = parked(session.project, self._journey())
        is_same = len(notes) == len(self.rows.items) and all(
            a is b for a, b in zip(notes, self.rows.items, strict=True)
        )
        if is_same and notes:
            return
        self.rows.show(notes)
        self.count.setText(str(len(notes)) if notes else "")
        self.empty.setVisible(not notes)
        self.list.setVisible(bool(notes))
        self.printer.setEnabled(bool(notes))

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.list.look.theme = theme
        self.list.viewport().update()

    def opened(self) -> None:
        self.input.setFocus()

    def aim(self, is_aimed: bool) -> None:
        """Show that something would be parked here."""
        if self.property("aimed") != is_aimed:
            self.setProperty("aimed", is_aimed)
            self.style().unpolish(self)
            self.style().polish(self)

    def park_typed(self) -> None:
        """Park what was typed, and be ready for the next."""
        text = self.input.text().strip()
        if text:
            key = random_ids("n")
            self._do(lambda: self.session.apply(lambda p: add_parked(p, key, self._journey(), text), "park"))
            self.input.clear()

    def park(self, keys: tuple[str, ...]) -> None:
        """Park cards of the map."""
        self._do(lambda: self.session.apply(lambda p: park(p, keys, random_ids), "park", selection=()))

    def place(self) -> None:
        """Put the chosen note into the cell that is selected on the map."""
        key, place = self.list.chosen(), place_of(self.session.project, focus(self.session.selection))
        if key and place is not None:
            self._do(
                lambda: self.session.apply(
                    lambda p: move_card(p, key, place.row, place.column), "place", selection=(key,)
                )
            )

    def _write(self, key: str, text: str) -> None:
        self._do(lambda: self.session.apply(lambda p: set_field(p, key, "text", text), "field text"))

    def _do(self, act: Callable[[], object]) -> None:
        try:
            act()
        except EditError as error:
            self.told.emit(error.problem)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the list puts a note where the map's selection is, Delete throws it away, Down goes in."""
        key = self.list.chosen() if self.list.hasFocus() else ""
        if key and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.place()
        elif key and event.key() == Qt.Key.Key_Delete:
            self._do(lambda: self.session.apply(lambda p: delete(p, (key,)), "delete"))
        elif event.key() == Qt.Key.Key_Down and self.input.hasFocus() and self.rows.items:
            self.list.setFocus()
            self.list.setCurrentIndex(self.rows.index(0))
        else:
            super().keyPressEvent(event)
