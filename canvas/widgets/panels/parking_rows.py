"""The rows of the parking lot: plain texts over the parked notes, dragged out as notes."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QStyleOptionViewItem

from canvas.layout.style import INK, NOTE_EDGES, NOTES
from canvas.model.journey import Note
from canvas.widgets.panels.look import wide
from canvas.widgets.panels.written_rows import AnyIndex, WrittenList, WrittenLook, WrittenRows, room
from canvas.widgets.theme import TYPE_PX, ui_font

GHOST = QSize(192, 64)
"""How large a note is at the pointer, at least."""
MOST_LINES = 8
_FLAGS = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)


class Rows(WrittenRows):
    """The parked notes."""

    def key(self, item: Note) -> str:
        return item.id

    def text(self, item: Note) -> str:
        return item.text


class RowLook(WrittenLook):
    """Paints the text of a note."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        text = str(index.data() or "")
        rect = QFontMetrics(ui_font()).boundingRect(QRect(0, 0, room(), 10_000), _FLAGS, text)
        return QSize(wide(), max(40, rect.height() + 22))

    def paint_words(self, painter: QPainter, room: QRect, index: AnyIndex) -> None:
        painter.setFont(ui_font(TYPE_PX))
        painter.setPen(QColor(self.theme.ink))
        painter.drawText(room, _FLAGS, str(index.data() or ""))


class RowList(WrittenList):
    """The list of notes; a row becomes a note when it is lifted."""

    def ghost(self, item: Note) -> QPixmap:
        return ghost(item, self.devicePixelRatioF())


def ghost(note: Note, dpr: float) -> QPixmap:
    """The note as it will lie on the map, to be dragged: as high as its text, to MOST_LINES."""
    font = ui_font(TYPE_PX)
    words, high = QFontMetrics(font), MOST_LINES * QFontMetrics(font).lineSpacing()
    room = words.boundingRect(QRect(0, 0, GHOST.width() - 32, high), _FLAGS, note.text)
    size = QSize(GHOST.width(), max(GHOST.height(), min(room.height(), high) + 20))
    made = QPixmap(size * dpr)
    made.setDevicePixelRatio(dpr)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(NOTE_EDGES[note.kind]))
    painter.setBrush(QColor(note.colour or NOTES[note.kind]))
    painter.drawRoundedRect(QRectF(0.5, 0.5, size.width() - 1, size.height() - 1), 4, 4)
    painter.setPen(QColor(INK))
    painter.setFont(font)
    painter.drawText(QRect(16, 10, size.width() - 32, size.height() - 20), _FLAGS, note.text)
    painter.end()
    return made
