"""Editors that one types in: a text that grows, a line, and lines that stand for numbers, dates or lists."""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QDragEnterEvent, QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from canvas.language import Language
from canvas.model.problem import problem
from canvas.widgets.panels.editor import Editor
from canvas.widgets.panels.subject import Subject
from canvas.widgets.panels.table_parts import Field
from canvas.widgets.theme import type_px

LEAST_LINES, MOST_LINES = 3, 8
"""How many lines of a text are seen; a sentence has no more than it needs."""
LINE_PX = 20
LONGEST = 248
"""How wide a text is, in pixels, that a line in a panel holds."""
_FRAME = 20


class NotReadError(ValueError):
    """What was typed is not what the field takes."""


def is_undo(event: QEvent) -> bool:
    """Tell whether a key means undo or redo: that is the project's, never a field's own."""
    return isinstance(event, QKeyEvent) and (
        event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
    )


class Line(QLineEdit):
    """A line whose undo is the project's, shown from its beginning; files dropped on it are the window's."""

    def show_text(self, text: str) -> None:
        """Show another text; of one that is too long the beginning is seen, and the whole as a tool tip."""
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)
        self.setToolTip(text if self.fontMetrics().horizontalAdvance(text) > LONGEST else "")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setCursorPosition(0)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent) and event.mimeData().hasUrls():
            event.ignore()
            return False
        if event.type() == QEvent.Type.ShortcutOverride and is_undo(event):
            event.ignore()
            return False
        return super().event(event)


class GrowingText(QPlainTextEdit):
    """A text that grows to 8 lines; Tab leaves it, undo is the project's. `left`: the focus went."""

    def __init__(self, left: Callable[[], None], least: int = LEAST_LINES) -> None:
        super().__init__()
        self._left, self._least = left, least
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(4)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self.grow())
        self.grow()

    def grow(self) -> None:
        """Be as high as the text, within limits."""
        self.blockBoundingGeometry(self.document().lastBlock())  # which lays out what was not laid out yet
        lines = math.ceil(self.document().size().height())
        self.setFixedHeight(min(max(lines, self._least), MOST_LINES) * type_px(LINE_PX) + _FRAME)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.grow()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and is_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return not source.hasUrls() and super().canInsertFromMimeData(source)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._left()


class Sentence(GrowingText):
    """A text without breaks, as high as it needs to be: Enter ends it, pasted lines are joined."""

    def __init__(self, left: Callable[[], None]) -> None:
        super().__init__(left, least=1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._left()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(" ".join(source.text().split()))


class TextEditor(Editor):
    """Several lines; of a field of lines each is an entry of its own."""

    def __init__(self, field: Field, subject: Subject) -> None:
        super().__init__(field, subject)
        self._is_list = field.widget == "lines"
        self._shown: Any = ""
        self.edit = self._field()
        self.edit.setAccessibleName(self.words or subject.say("Text"))
        self.edit.textChanged.connect(self._typed)
        self.column.addWidget(self.edit)

    def _field(self) -> GrowingText:
        return GrowingText(self.subject.end_typing)

    def refresh(self) -> None:
        value = self.subject.value(self.field.path) or ""
        self.edit.setPlaceholderText(self.several())
        if value != self._shown or not self.edit.hasFocus():
            self._show(value)

    def _show(self, value: Any) -> None:
        self._shown = value
        text = "\n".join(value) if self._is_list else value
        if text != self.edit.toPlainText():
            self.edit.blockSignals(True)
            self.edit.setPlainText(text)
            self.edit.blockSignals(False)
            self.edit.grow()

    def _typed(self) -> None:
        text = self.edit.toPlainText()
        value: Any = tuple(line for line in text.split("\n") if line.strip()) if self._is_list else text
        self.subject.set(self.field.path, value, is_typing=True)
        self._shown = self.subject.value(self.field.path) or ""


class SentenceEditor(TextEditor):
    """A sentence, the whole of which is seen."""

    def _field(self) -> GrowingText:
        return Sentence(self.subject.end_typing)


class LineEditor(Editor):
    """One line; numbers, dates and lists of words are read when they are complete."""

    def __init__(self, field: Field, subject: Subject) -> None:
        super().__init__(field, subject)
        self._read, self._write = _KINDS[field.widget]
        self._shown: Any = None
        self.edit = Line()
        self.edit.setAccessibleName(self.words)
        self.edit.textEdited.connect(self._typed)
        self.edit.editingFinished.connect(self._done)
        self.column.addWidget(self.edit)

    def refresh(self) -> None:
        value = self.subject.value(self.field.path)
        self.edit.setPlaceholderText(self.several())
        if value != self._shown or not self.edit.hasFocus():
            self._show(value)

    def _show(self, value: Any) -> None:
        self._shown = value
        text = self._write(value, self.subject.say) if value not in (None, "", ()) else ""
        self.edit.show_text(text)

    def _typed(self, text: str) -> None:
        try:
            value = self._read(text)
        except NotReadError:
            return
        self._set(value)
        self._shown = self.subject.value(self.field.path)

    def _set(self, value: Any) -> None:
        self.subject.set(self.field.path, value, is_typing=True)

    def _done(self) -> None:
        """Leaving a line shows it as it was understood; what was not is said and taken back."""
        self.subject.end_typing()
        try:
            self._read(self.edit.text())
        except NotReadError:
            self.subject.tell(problem("not-read", text=self.edit.text()))
        self._show(self.subject.value(self.field.path))


def read_number(text: str) -> float | int | None:
    """Return a number as people write it: "1.250,50", "1 250.50", "−3"; None for nothing."""
    plain = re.sub(r"[\s\u00a0\u202f']", "", text).replace("\u2212", "-")
    if not plain:
        return None
    last = max(plain.rfind(","), plain.rfind("."))
    if last >= 0:
        whole, rest = re.sub(r"[.,]", "", plain[:last]), plain[last + 1 :]
        is_grouped = len(rest) == 3 and plain[last] in plain[:last]
        plain = whole + rest if is_grouped else f"{whole}.{rest or '0'}"
    try:
        value = float(plain)
    except ValueError:
        raise NotReadError(text) from None
    if not math.isfinite(value):
        raise NotReadError(text)
    return int(value) if value.is_integer() else value


def read_date(text: str) -> datetime.date | None:
    """Return a date written as 2026-03-12, 12.3.2026 or 12/3/2026; None for nothing."""
    if not text.strip():
        return None
    parts = [int(part) for part in re.findall(r"\d+", text)]
    if len(parts) != 3:
        raise NotReadError(text)
    year, month, day = parts if parts[0] > 31 else parts[::-1]
    if year < 1000:
        raise NotReadError(text)
    try:
        return datetime.date(year, month, day)
    except ValueError:
        raise NotReadError(text) from None


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(",") if word.strip())


_KINDS: dict[str, tuple[Callable[[str], Any], Callable[[Any, Language], str]]] = {
    "line": (str, lambda value, _: str(value)),
    "number": (read_number, lambda value, say: say.number(value)),
    "date": (read_date, lambda value, say: say.date(value, "day")),
    "tags": (_words, lambda value, _: ", ".join(value)),
}
"""How each kind of line is read and written."""
