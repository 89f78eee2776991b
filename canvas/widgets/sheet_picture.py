"""A small picture of a map: its phases, steps and rows as the layout sets them, cut where room ends."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from canvas.language import language
from canvas.layout import sheets
from canvas.layout.options import SheetOptions
from canvas.layout.shapes import Box
from canvas.layout.sheet import Sheet
from canvas.layout.style import MARGIN
from canvas.model.project import Project
from canvas.widgets.paint import paint
from canvas.widgets.pictures import Pictures
from canvas.widgets.theme import PAPER_DIM, Theme

MIN_TEXT_PX = 4.5
"""Text whose em is lower, in the window's pixels, becomes bars."""


def sheet_picture(
    project: Project, pictures: Mapping[str, bytes], size: QSize, ratio: float, theme: Theme
) -> QPixmap:
    """The upper part of a map below its title, as wide as `size`, for a screen of that pixel ratio."""
    options = SheetOptions(say=language(project.head.language), show_empty=True)
    sheet = sheets.make(project, "map", options)
    made = QPixmap(size * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.white)
    painter = QPainter(made)
    _paint(painter, sheet, size, Pictures(pictures.get))
    if theme.is_dark:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.fillRect(QRectF(0, 0, size.width(), size.height()), QColor(PAPER_DIM))
    painter.end()
    return made


def _paint(painter: QPainter, sheet: Sheet, size: QSize, pictures: Pictures) -> None:
    """Paint from the phases down, without the sheet's own margin at the sides."""
    width = sheet.width - 2 * MARGIN
    scale = size.width() / width
    top = next(top for row, top in zip(sheet.rows, sheet.tops, strict=True) if row.key == "phases")
    least = MIN_TEXT_PX * painter.device().devicePixelRatioF()
    painter.save()
    painter.scale(scale, scale)
    painter.translate(-MARGIN, -top)
    paint(painter, sheet, Box(MARGIN, top, width, size.height() / scale), pictures, least)
    painter.restore()
