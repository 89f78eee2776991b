"""How a row of a list is seen that is chosen, pointed at, or has the focus; not what it says."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from canvas.widgets.theme import Theme

BAR, RING = 4, 2.0


def is_pointed_at(option: QStyleOptionViewItem) -> bool:
    """Tell whether the pointer is on the row."""
    state: QStyle.StateFlag = option.state
    return bool(state & QStyle.StateFlag.State_MouseOver)


def paint_state(painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
    """Paint a row's ground: tint and bar where it is chosen, a ring inside where it has the focus."""
    rect: QRect = option.rect
    state: QStyle.StateFlag = option.state
    is_chosen = bool(state & QStyle.StateFlag.State_Selected)
    if is_chosen or is_pointed_at(option):
        painter.fillRect(rect, QColor(theme.tint if is_chosen else theme.ground))
    if is_chosen:
        painter.fillRect(QRect(rect.left(), rect.top(), BAR, rect.height()), QColor(theme.accent))
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(QColor(theme.accent), RING))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(rect).adjusted(RING / 2, RING / 2, -RING / 2, -RING / 2))
