"""The rows of the list of stories: the words, below them who told it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from canvas.named import NamedTuple
from canvas.widgets.icons import icon
from canvas.widgets.panels.look import wide
from canvas.widgets.panels.written_rows import AIR, AnyIndex, WrittenList, WrittenLook, WrittenRows, room
from canvas.widgets.theme import SMALL_PX, TYPE_PX, ui_font

BELOW = Qt.ItemDataRole.UserRole
_FLAGS = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)


class StoryRow(NamedTuple):
    """A story in the list: its id, its words, who told it when, and what it is found by."""

    key: str
    words: str
    below: str
    searched: str


class StoryRows(WrittenRows):
    """The stories shown."""

    def key(self, item: StoryRow) -> str:
        return item.key

    def text(self, item: StoryRow) -> str:
        return item.words

    def said(self, item: StoryRow) -> str:
        return f"{item.words}. {item.below}"

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return self.items[index.row()].below if role == BELOW else super().data(index, role)


class StoryLook(WrittenLook):
    """Paints the words, and below them in second ink who told it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        words = _high(str(index.data() or ""), TYPE_PX)
        below = _high(str(index.data(BELOW) or ""), SMALL_PX)
        return QSize(wide(), words + below + 2 * AIR + 2)

    def paint_words(self, painter: QPainter, room: QRect, index: AnyIndex) -> None:
        words, inside = str(index.data() or ""), room.adjusted(0, AIR, 0, -AIR)
        painter.setFont(ui_font(TYPE_PX))
        painter.setPen(QColor(self.theme.ink))
        painter.drawText(inside, _FLAGS, words)
        painter.setFont(ui_font(SMALL_PX))
        painter.setPen(QColor(self.theme.second))
        below = inside.adjusted(0, _high(words, TYPE_PX) + 2, 0, 0)
        painter.drawText(below, _FLAGS, str(index.data(BELOW) or ""))


def _high(text: str, size: int) -> int:
    """How high a text is in a row, in pixels."""
    if not text:
        return 0
    return QFontMetrics(ui_font(size)).boundingRect(QRect(0, 0, room(), 10_000), _FLAGS, text).height()


class StoryList(WrittenList):
    """The list of stories."""

    def ghost(self, item: Any) -> QIcon:
        return icon("message-square", self.look.theme)
