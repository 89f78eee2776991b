"""A group of fields below a row of 40 px with name and count; what is inside is made when it first opens."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from canvas.widgets.filling import fill
from canvas.widgets.icons import icon
from canvas.widgets.panels.editor import Editor
from canvas.widgets.panels.look import PADDING
from canvas.widgets.theme import LIGHT, SMALL_PX, TYPE_PX, Theme, ui_font

RULE, HEAD = 1, 39
BETWEEN = 16
CHEVRON = 16


class SectionHead(QAbstractButton):
    """The row: a chevron, the group's name, its count at the right; a hairline above it."""

    def __init__(self, text: str, weight: str = "regular", *, is_ruled: bool = False) -> None:
        super().__init__()
        self.theme: Theme = LIGHT
        self.count = ""
        self.weight = weight
        self.setText(text)
        self.setCheckable(True)
        self._rule = RULE if is_ruled else 0
        self.setFixedHeight(self._rule + HEAD)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._rule:
            fill(painter, QRect(0, 0, self.width(), RULE), QColor(self.theme.hairline))
        if self.underMouse():
            fill(painter, self._row(), QColor(self.theme.ground))
        name = "chevron-down" if self.isChecked() else "chevron-right"
        quiet = self.theme._replace(ink=self.theme.second)
        icon(name, quiet).paint(painter, QRect(PADDING, self._rule + (HEAD - CHEVRON) // 2, CHEVRON, CHEVRON))
        self._words(painter, self._count(painter) if self.count else 0)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self.theme.accent), 2))
            painter.drawRoundedRect(QRectF(self._row()).adjusted(9, 1, -9, -1), 8, 8)
        painter.end()

    def _row(self) -> QRect:
        return self.rect().adjusted(0, self._rule, 0, 0)

    def _count(self, painter: QPainter) -> int:
        """Write how much there is; return how wide that is."""
        font = ui_font(SMALL_PX)
        painter.setFont(font)
        painter.setPen(QColor(self.theme.second))
        right = self._row().adjusted(0, 0, -PADDING, 0)
        painter.drawText(right, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self.count)
        return QFontMetrics(font).horizontalAdvance(self.count)

    def _words(self, painter: QPainter, count: int) -> None:
        font = ui_font(TYPE_PX, self.weight)
        painter.setFont(font)
        painter.setPen(QColor(self.theme.ink))
        room = self._row().adjusted(PADDING + CHEVRON + 8, 0, -PADDING - count - 8, 0)
        text = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)


class Section(QWidget):
    """A group that opens and closes."""

    def __init__(self, name: str, text: str, make: Callable[[], Sequence[Editor]]) -> None:
        super().__init__()
        self.name = name
        self.editors: tuple[Editor, ...] = ()
        self._make = make
        self._theme: Theme = LIGHT
        self.head = SectionHead(text, is_ruled=True)
        self.head.toggled.connect(self._toggled)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)

    @cached_property
    def body(self) -> QWidget:
        """What opens, made when it does."""
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(PADDING, 4, PADDING, 24)
        column.setSpacing(BETWEEN)
        self.editors = tuple(self._make())
        for editor in self.editors:
            column.addWidget(editor)
        self.set_theme(self._theme)
        self._column.addWidget(body)
        return body

    @property
    def is_open(self) -> bool:
        return self.head.isChecked()

    def open(self, *, is_open: bool) -> None:
        """Open or close the group."""
        self.head.setChecked(is_open)

    def set_count(self, count: str) -> None:
        """Show how much there is in the group."""
        self.head.count = count
        self.head.setAccessibleName(f"{self.head.text()} {count}".strip())
        self.head.update()

    def set_theme(self, theme: Theme) -> None:
        """Take on the window's colours."""
        self._theme = self.head.theme = theme
        for editor in self.editors:
            editor.set_theme(theme)

    def refresh(self) -> None:
        """Bring what is open up to date."""
        if self.is_open:
            for editor in self.editors:
                editor.refresh()

    def _toggled(self, is_open: bool) -> None:
        self.body.setVisible(is_open)
        self.refresh()
