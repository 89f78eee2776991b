"""What the window paints is what is printed: Qt's raster of a sheet against pdfium's raster of its PDF."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QImage, QPainter
from skimage.metrics import structural_similarity

from canvas.export import pdf
from canvas.export.pdf import PictureBytes
from canvas.export.raster import image
from canvas.widgets.paint import paint
from canvas.widgets.pictures import Pictures
from tests.export.pictures import PICTURES, printed
from tests.export.sheets import Fitted, Paper, everything, many

DPI = 150.0
LIKENESS = 0.98
SHIFTS = [(dx, dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)]

Grey = NDArray[np.uint8]

SHEETS = {
    "every shape": Fitted(everything(), 1.0, 0, 0, Paper("x", 250, 160)),
    "a wall of cards": Fitted(many(80), 1.0, 0, 0, Paper("x", 640, 90)),
    "smaller": Fitted(everything(), 0.5, 10, 10, Paper("x", 135, 90)),
}


def by_qt(fitted: pdf.Fitted, picture_bytes: PictureBytes = PICTURES.get) -> Grey:
    scale = DPI / 25.4
    width, height = (round(side * scale) for side in (fitted.paper.width, fitted.paper.height))
    canvas = QImage(width, height, QImage.Format.Format_RGB32)
    canvas.fill(0xFFFFFFFF)
    painter = QPainter(canvas)
    painter.scale(scale, scale)
    painter.translate(fitted.x, fitted.y)
    painter.scale(fitted.scale, fitted.scale)
    paint(painter, fitted.sheet, pictures=Pictures(picture_bytes))
    painter.end()
    grey = canvas.convertToFormat(QImage.Format.Format_Grayscale8)
    lines = np.frombuffer(grey.constBits(), np.uint8).reshape(height, grey.bytesPerLine())
    return lines[:, :width].copy()


def by_pdfium(fitted: Fitted) -> Grey:
    return np.asarray(image(printed(fitted), 0, DPI).convert("L"))


def likeness(one: Grey, other: Grey, dx: int = 0, dy: int = 0) -> float:
    """Structural similarity with the second raster moved by whole pixels."""
    height, width = (min(a, b) - 2 for a, b in zip(one.shape, other.shape, strict=True))
    still = one[1 : height - 1, 1 : width - 1]
    moved = other[1 + dy : height - 1 + dy, 1 + dx : width - 1 + dx]
    return float(structural_similarity(still, moved))  # type: ignore[no-untyped-call]  # it ships no types


@pytest.mark.parametrize("fitted", SHEETS.values(), ids=SHEETS.keys())
def test_the_window_paints_what_is_printed(qapp: object, fitted: Fitted) -> None:
    window, paper = by_qt(fitted), by_pdfium(fitted)
    assert likeness(window, paper) >= LIKENESS
    assert max(SHIFTS, key=lambda shift: likeness(window, paper, *shift)) == (0, 0)
