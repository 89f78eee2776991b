"""A small picture of a map for a tile: what `canvas.layout.map.miniature` draws, on its paper."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from canvas.language import language
from canvas.layout.map.miniature import miniature
from canvas.layout.options import SheetOptions
from canvas.model.project import Project
from canvas.widgets.filling import fill
from canvas.widgets.paint import paint_shapes
from canvas.widgets.theme import PAPER, Theme


def sheet_picture(project: Project, size: QSize, ratio: float, theme: Theme) -> QPixmap:
    """The project's first map in so many pixels, for a screen of that pixel ratio."""
    options = SheetOptions(say=language(project.head.language))
    made = QPixmap(size * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.white)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_shapes(painter, miniature(project, options, size.width(), size.height()))
    if theme.paper != PAPER:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        fill(painter, QRectF(0, 0, size.width(), size.height()), QColor(theme.paper))
    painter.end()
    return made
