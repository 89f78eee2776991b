"""A small picture of a sheet, for the file: what a file browser shows."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter

from canvas.layout.sheet import Sheet
from canvas.widgets.paint import paint
from canvas.widgets.pictures import Pictures

LONGEST_SIDE = 256
MIN_TEXT_PX = 4.0


def thumbnail(sheet: Sheet, pictures: Pictures | None) -> bytes:
    """A PNG of the whole sheet, its longer side LONGEST_SIDE pixels."""
    scale = LONGEST_SIDE / max(sheet.width, sheet.height)
    image = QImage(
        max(1, round(sheet.width * scale)), max(1, round(sheet.height * scale)), QImage.Format.Format_RGB32
    )
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(scale, scale)
    paint(painter, sheet, None, pictures, MIN_TEXT_PX)
    painter.end()
    return png(image)


def png(image: QImage) -> bytes:
    """An image as PNG."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # PySide's stub knows only bytes for the format
    buffer.close()
    return bytes(data.data())
