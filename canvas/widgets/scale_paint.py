"""Paints the scales of curves that stand in the strip of lanes; where they stand says `scale_signs`."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from canvas.widgets.filling import fill
from canvas.widgets.marks import ready
from canvas.widgets.paint import Look, paint_prepared
from canvas.widgets.scale_signs import Sign


def paint(painter: QPainter, sign: Sign, paper: QColor) -> None:
    """Paint a scale on the strip; on dimmed paper it is dimmed as the map is."""
    box = QRectF(*sign.box)
    painter.save()
    fill(painter, box, QColor("white"))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(sign.x, sign.y)
    painter.scale(sign.px_per_mm, sign.px_per_mm)
    ratio = painter.device().devicePixelRatio()
    paint_prepared(painter, ready(sign.mark.it.shapes), 0.0, 0.0, Look(sign.px_per_mm * ratio, None))
    painter.restore()
    painter.save()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    fill(painter, box, paper)
    painter.restore()
