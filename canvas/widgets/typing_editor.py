"""Typing in place: a real text field over the card, of which nothing is seen.

The field owns text, selection, clipboard, undo, input method and accessibility; the canvas paints our own
lines, the unsettled text and the caret from the layout, so the text never breaks anew when typing ends.
Clicks, Up, Down, Home and End come from the layout as well.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from canvas.editing import typing
from canvas.editing.typing import Spot
from canvas.editing.writing import characters, shown_offset, units
from canvas.named import NamedTuple
from canvas.widgets.actions import REDO
from canvas.widgets.sayings import message

if TYPE_CHECKING:
    from canvas.widgets.typist import Typist

_MOVES = {
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Home: "home",
    Qt.Key.Key_End: "end",
}
LEAST_UNITS = 3
"""Of so many UTF-16 units are signs that are put together of others: flags, families, colours of skin."""
_LEAVING = (
    Qt.FocusReason.MouseFocusReason,
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.OtherFocusReason,
)


class TypingKey(NamedTuple):
    """Keys that end or break a text, and what they do with the typist and the field."""

    keys: tuple[Qt.Key, ...]
    is_shifted: bool
    shown: str
    text: str
    act: Callable[[TypingEditor, Typist], object]


TYPING_KEYS: tuple[TypingKey, ...] = (
    TypingKey(
        (Qt.Key.Key_Return, Qt.Key.Key_Enter),
        False,
        "Return",
        message("End the card and start the next one in the same cell"),
        lambda _, typist: typist.go_on(),
    ),
    TypingKey(
        (Qt.Key.Key_Tab,),
        False,
        "Tab",
        message(
            "End the card and start the next one in the next step, "
            "behind the last in a new one; in titles likewise"
        ),
        lambda _, typist: typist.go_beside(1),
    ),
    TypingKey(
        (Qt.Key.Key_Backtab, Qt.Key.Key_Tab),
        True,
        "Shift+Tab",
        message("The same, one step back"),
        lambda _, typist: typist.go_beside(-1),
    ),
    TypingKey(
        (Qt.Key.Key_Return, Qt.Key.Key_Enter),
        True,
        "Shift+Return",
        message("Break the line"),
        lambda editor, _: editor.insertPlainText("\n"),
    ),
    TypingKey(
        (Qt.Key.Key_Escape,), False, "Esc", message("Stop writing; the text stays"), lambda _, t: t.stop()
    ),
)
_ACTS = {(key, row.is_shifted): row.act for row in TYPING_KEYS for key in row.keys}


def _redoes(event: QKeyEvent) -> bool:
    return QKeySequence(event.keyCombination()).toString() in REDO


class TypingEditor(QPlainTextEdit):
    """The unseen field. `typist` knows the text block and is told what was typed."""

    def __init__(self, typist: Typist, text: str) -> None:
        super().__init__(typist.view.viewport())
        self._typist = typist
        self._goal_x: float | None = None
        self.is_at_line_end = False
        self.setFrameStyle(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.NoWrap)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.setPlainText(text)
        self.document().setUndoRedoEnabled(True)
        self.textChanged.connect(typist.typed)
        self.cursorPositionChanged.connect(typist.moved)
        self.selectionChanged.connect(typist.moved)

    # Places: Qt counts UTF-16 units of its text, the layout characters of the recorded text.

    def place(self) -> Spot:
        """Where the caret stands in the recorded text; unsettled text of an input method included."""
        text = self.toPlainText()
        at = characters(text, self.textCursor().position())
        return Spot(shown_offset(text, at) + len(self.preedit()), self.is_at_line_end)

    def selected_range(self) -> tuple[int, int]:
        """The selected characters of the recorded text."""
        text, cursor = self.toPlainText(), self.textCursor()
        ends = (cursor.selectionStart(), cursor.selectionEnd())
        first, last = (shown_offset(text, characters(text, end)) for end in ends)
        return first, last

    def preedit(self) -> str:
        """What an input method has not settled yet."""
        return self.textCursor().block().layout().preeditAreaText()

    def text_with_preedit(self) -> tuple[str, int, int]:
        """The text with what is not settled yet, and where that begins and ends."""
        text, preedit = self.toPlainText(), self.preedit()
        at = characters(text, self.textCursor().position())
        return text[:at] + preedit + text[at:], at, at + len(preedit)

    def put_caret(self, spot: Spot, *, keeps_anchor: bool = False) -> None:
        """Put the caret at a place of the recorded text."""
        mode = QTextCursor.MoveMode.KeepAnchor if keeps_anchor else QTextCursor.MoveMode.MoveAnchor
        cursor = self.textCursor()
        cursor.setPosition(units(self.toPlainText(), spot.position), mode)
        self.is_at_line_end = spot.at_end
        self.setTextCursor(cursor)
        self.is_at_line_end = spot.at_end
        self._typist.moved()

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing of the field is seen: the canvas paints text, selection and caret."""

    def event(self, event: QEvent) -> bool:
        """What is typed is done again here, also by keys that this system has for it nowhere else."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _redoes(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers()
        control = bool(held & Qt.KeyboardModifier.ControlModifier)
        shift = bool(held & Qt.KeyboardModifier.ShiftModifier)
        act = _ACTS.get((Qt.Key(key), shift))
        if act is not None and not control:
            act(self, self._typist)
        elif event.matches(QKeySequence.StandardKey.Undo) and not self.document().isUndoAvailable():
            self._typist.undo_before()
        elif _redoes(event):
            self.redo()
        elif key == Qt.Key.Key_Backspace and not control and self._takes_sign():
            pass
        elif key in _MOVES and not control:
            self._move(_MOVES[Qt.Key(key)], keeps_anchor=shift)
        else:
            self._goal_x = None
            self.is_at_line_end = False
            super().keyPressEvent(event)

    def _takes_sign(self) -> bool:
        """Take away the sign before the caret as a whole, where it is made of several; tell whether it was.

        Qt takes half of a flag, and one child of a family. An accent still goes before its letter.
        """
        cursor = self.textCursor()
        if cursor.hasSelection():
            return False
        cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter, QTextCursor.MoveMode.KeepAnchor)
        if cursor.position() - cursor.anchor() > -LEAST_UNITS:
            return False
        cursor.removeSelectedText()
        return True

    def _move(self, way: str, *, keeps_anchor: bool) -> None:
        block = self._typist.block()
        if block is None:
            return
        at = self.place()
        x = self._goal_x if self._goal_x is not None else typing.caret(block, at.position, at_end=at.at_end).x
        spot = {
            "up": lambda: typing.above(block, at, x) or Spot(0),
            "down": lambda: typing.below(block, at, x) or Spot(len(block.text)),
            "home": lambda: typing.home(block, at),
            "end": lambda: typing.end(block, at),
        }[way]()
        self.put_caret(spot, keeps_anchor=keeps_anchor)
        self._goal_x = x if way in ("up", "down") else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            spot = self._typist.spot_at(self.mapToParent(event.position().toPoint()))
            self.put_caret(spot, keeps_anchor=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            spot = self._typist.spot_at(self.mapToParent(event.position().toPoint()))
            self.put_caret(spot, keeps_anchor=True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        self.setTextCursor(cursor)

    def wheelEvent(self, event: Any) -> None:
        event.ignore()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        self._typist.composed()

    def inputMethodQuery(self, query: Qt.InputMethodQuery, argument: Any = None) -> Any:
        if query == Qt.InputMethodQuery.ImCursorRectangle:
            return self._typist.caret_rect().translated(-self.geometry().topLeft())
        return super().inputMethodQuery(query)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() in _LEAVING:
            self._typist.stop()

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(source.text())
