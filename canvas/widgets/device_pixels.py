"""Whole device pixels: where a view begins between two, and which of its logical pixels end on one."""

from __future__ import annotations

import math

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter

MOST = 8
"""Logical pixels after which a ratio counts as one that never meets a whole device pixel."""


def unit(dpr: float) -> int:
    """Return how many logical pixels are whole device pixels: 1, 4 at 1.25, 2 at 1.5; 0 where too many."""
    return next((number for number in range(1, MOST + 1) if (number * dpr).is_integer()), 0)


def whole_part(area: QRect, begin: QPoint, dpr: float) -> QRect:
    """Return the part of an area that begins and ends on whole device pixels of the window.

    `begin` is where in the window the view begins whose logical pixels the area counts.
    """
    step = unit(dpr)
    if not step:
        return QRect()
    left, top = (-(-at // step) * step for at in (area.x() + begin.x(), area.y() + begin.y()))
    right = (area.x() + area.width() + begin.x()) // step * step
    bottom = (area.y() + area.height() + begin.y()) // step * step
    return QRect(left - begin.x(), top - begin.y(), max(right - left, 0), max(bottom - top, 0))


def count_device_pixels(painter: QPainter, dpr: float) -> None:
    """Let a painter count device pixels, from a whole one on; who calls saves and restores it.

    Where a screen's ratio is broken a view may begin between two. Qt puts pictures on whole pixels there too,
    but leaves one out of which only a last row or column is in sight.
    """
    at = painter.deviceTransform()
    painter.scale(1 / dpr, 1 / dpr)
    if not dpr.is_integer():
        painter.translate(math.floor(at.dx() + 0.5) - at.dx(), math.floor(at.dy() + 0.5) - at.dy())
