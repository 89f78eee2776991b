"""How several things dragged out of a panel look: one of them, an edge behind it, and their number."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from canvas.layout.style import EDGE
from canvas.widgets.marks import BEHIND_PX, DISC_PX, paint_disc


def counted(sign: QPixmap, number: int) -> QPixmap:
    """Return the picture of one, and of so many where there are more."""
    if number < 2:
        return sign
    ratio, apart = sign.devicePixelRatio(), round(DISC_PX / 2)
    size = sign.deviceIndependentSize().toSize()
    made = QPixmap((size + QSize(1, 1) * (apart + round(BEHIND_PX))) * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    front = QRectF(apart, apart, size.width(), size.height())
    painter.setPen(QColor(EDGE))
    painter.setBrush(QColor(Qt.GlobalColor.white))
    painter.drawRoundedRect(front.translated(BEHIND_PX, BEHIND_PX).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.drawPixmap(QPointF(apart, apart), sign)
    paint_disc(painter, front.topLeft(), number)
    painter.end()
    return made
