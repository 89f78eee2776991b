"""Rectangles filled with a colour.

Asked for `fillRect`, PySide tries all that could be meant, gradients among them, and makes the names of all
of Qt's own gradients: a hundredth of a start. What is erased is filled with the background.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter


def fill(painter: QPainter, area: QRect | QRectF, colour: QColor) -> None:
    """Fill a rectangle, with a colour that may let through what is below it."""
    painter.setBackground(colour)
    painter.eraseRect(area)
