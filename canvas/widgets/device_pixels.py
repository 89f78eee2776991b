"""Painting in device pixels, wherever a view begins."""

from __future__ import annotations

import math

from PySide6.QtGui import QPainter


def count_device_pixels(painter: QPainter, dpr: float) -> None:
    """Let a painter count device pixels, from a whole one on; who calls saves and restores it.

    Where a screen's ratio is broken a view may begin between two. Qt puts pictures on whole pixels there too,
    but leaves one out of which only a last row or column is in sight.
    """
    at = painter.deviceTransform()
    painter.scale(1 / dpr, 1 / dpr)
    if not dpr.is_integer():
        painter.translate(math.floor(at.dx() + 0.5) - at.dx(), math.floor(at.dy() + 0.5) - at.dy())
