"""A box to tick, in the window's colours: an edge, tinted with an accent tick where it is ticked."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox

from canvas.widgets.theme import LIGHT, TYPE_PX, Theme, row_px, ui_font

BOX, GAP, HEIGHT, SIGN = 18, 8, 32, 20


class Tick(QCheckBox):
    """A check box; partly ticked where records differ. Its text is cut off where there is no room for it."""

    theme: Theme = LIGHT

    def sizeHint(self) -> QSize:
        return QSize(BOX + 2 * GAP + self.fontMetrics().horizontalAdvance(self.text()), row_px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(BOX + GAP, row_px(HEIGHT))

    def hitButton(self, at: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(1, (self.height() - BOX) / 2, BOX, BOX)
        self._box(painter, box)
        x = BOX + GAP + 2
        if not self.icon().isNull():
            self.icon().paint(painter, QRect(x, (self.height() - SIGN) // 2, SIGN, SIGN))
            x += SIGN + GAP
        painter.setFont(ui_font(TYPE_PX))
        painter.setPen(QColor(self.theme.ink))
        room = self.rect().adjusted(x, 0, 0, 0)
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()

    def _box(self, painter: QPainter, box: QRectF) -> None:
        theme, state = self.theme, self.checkState()
        is_filled = state == Qt.CheckState.Checked
        edge = (
            theme.accent
            if is_filled or self.hasFocus()
            else theme.second
            if self.underMouse()
            else theme.edge
        )
        painter.setPen(QPen(QColor(edge), 2.0 if self.hasFocus() else 1.0))
        painter.setBrush(QColor(theme.tint if is_filled else theme.panel))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if state == Qt.CheckState.Unchecked:
            return
        painter.setPen(QPen(QColor(theme.accent if is_filled else theme.ink), 2.0))
        x, y = box.x(), box.y()
        points = [(4.5, 9.5), (7.5, 12.5), (13.5, 6.0)] if is_filled else [(5.0, 9.0), (13.0, 9.0)]
        painter.drawPolyline(QPolygonF([QPointF(x + a, y + b) for a, b in points]))
