"""The rows of the review: a question and its place; what can be decided stands below the chosen one only."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from canvas.language import Language
from canvas.model.review.decisions import Decision
from canvas.widgets.panels.fields_text import Line
from canvas.widgets.panels.look import PADDING, wide
from canvas.widgets.theme import LIGHT, SMALL_PX, Theme, type_px, ui_font

INDENT = PADDING + 24
"""Where the text begins: below the names of the groups."""
MARK = 4
GAP = 8
BUTTON_PADDING = 12


class Aside(QLabel):
    """One line of 13 px in second ink that is cut where there is no room."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setObjectName("small")
        self._whole = text
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(0, type_px(20))

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width()))


class QuestionRow(QWidget):
    """One question. `decided` says what was decided and why; "open" is to ask it again."""

    picked = Signal()
    decided = Signal(str, str)

    def __init__(
        self, words: str, place: str, say: Language, *, decided: Decision | None = None, why: str = ""
    ) -> None:
        super().__init__()
        self.theme: Theme = LIGHT
        self.is_chosen = False
        self._say = say
        self._decided = decided
        self.acts: QWidget | None = None
        self.reason: Line | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(f"{words} – {place}" if place else words)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(INDENT, 8, PADDING, 8)
        self._column.setSpacing(4)
        text = QLabel(words)
        text.setWordWrap(True)
        for label in (text, *((Aside(place),) if place else ())):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._column.addWidget(label)
        if why:
            self._column.addWidget(self._reason_given(why))

    def _reason_given(self, why: str) -> QLabel:
        label = QLabel(why)
        label.setObjectName("small")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return label

    def choose(self, *, is_chosen: bool) -> None:
        """Be the chosen question, or no more."""
        self.is_chosen = is_chosen
        if is_chosen and self.acts is None:
            self.acts = self._make_acts()
            self._column.addWidget(self.acts)
        if self.acts is not None:
            self.acts.setVisible(is_chosen)
        if self.reason is not None and not is_chosen:
            self.reason.hide()
        self.update()

    def _make_acts(self) -> QWidget:
        say, acts = self._say, QWidget()
        self.done = _button(say("Done"), partial(self.decided.emit, "done", ""))
        self.later = _button(say("Later"), partial(self.decided.emit, "later", ""))
        self.intended = _button(say("Intended …"), self.ask_reason)
        self.again = _button(say("Ask again"), partial(self.decided.emit, "open", ""))
        lines = QVBoxLayout(acts)
        lines.setContentsMargins(0, 4, 0, 4)
        lines.setSpacing(GAP)
        asked = [self.done, *(() if self._decided == "later" else (self.later,)), self.intended]
        if self._decided == "intended":
            asked = [self.again]
        for buttons in _in_lines(asked):
            row = QHBoxLayout()
            row.setSpacing(GAP)
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
            lines.addLayout(row)
        return acts

    def ask_reason(self) -> None:
        """Ask why it is intended, below the question."""
        if self.reason is None:
            self.reason = Line()
            self.reason.setPlaceholderText(self._say("Why? Enter keeps it"))
            self.reason.setAccessibleName(self._say("Why is it intended?"))
            self.reason.returnPressed.connect(self._keep_reason)
            self._column.addWidget(self.reason)
        self.reason.show()
        self.reason.setFocus()

    def _keep_reason(self) -> None:
        if self.reason is not None:
            self.decided.emit("intended", self.reason.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, rect = self.theme, self.rect()
        if self.is_chosen or self.underMouse():
            painter.fillRect(rect, QColor(theme.tint if self.is_chosen else theme.ground))
        if self.is_chosen:
            painter.fillRect(QRect(0, 0, MARK, rect.height()), QColor(theme.accent))
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRoundedRect(QRectF(rect).adjusted(9, 1, -1, -1), 8, 8)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space lead to the place; Esc in the reason closes it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self.hasFocus():  # a field hands its Enter on when it is done with it
                self.picked.emit()
        elif event.key() == Qt.Key.Key_Escape and self.reason is not None and self.reason.isVisible():
            self.reason.hide()
            self.setFocus()
        else:
            super().keyPressEvent(event)


def _in_lines(buttons: list[QPushButton]) -> list[list[QPushButton]]:
    """The buttons in one line, in several where a language needs more room."""
    measure, room = QFontMetrics(ui_font(SMALL_PX, "medium")), wide() - INDENT - PADDING
    lines: list[list[QPushButton]] = [[]]
    taken = 0
    for button in buttons:
        needed = measure.horizontalAdvance(button.text()) + 2 * BUTTON_PADDING + GAP
        if lines[-1] and taken + needed > room + GAP:
            lines.append([])
            taken = 0
        lines[-1].append(button)
        taken += needed
    return lines


def _button(words: str, act: Any) -> QPushButton:
    button = QPushButton(words)
    button.setObjectName("decide")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(lambda _=False: act())
    return button
