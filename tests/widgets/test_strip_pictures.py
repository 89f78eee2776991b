"""Strips are kept as pictures while what stands in them is the same."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from canvas.widgets.app import make_application
from canvas.widgets.strip_pictures import StripPictures

STRIP = QRect(13, 20, 121, 48)
ABOVE = QRect(13, 20, 121, 10)


class Strip:
    """A strip of one colour that counts how often it is painted."""

    def __init__(self, dpr: float = 1.0) -> None:
        make_application()
        self.times = 0
        self.pictures = StripPictures()
        self.image = QImage(round(200 * dpr), round(100 * dpr), QImage.Format.Format_RGB32)
        self.image.setDevicePixelRatio(dpr)
        self.image.fill(QColor("white"))

    def draw(self, colour: str, area: QRect = STRIP) -> None:
        painter = QPainter(self.image)
        self.pictures.draw(painter, "left", STRIP, area, colour, lambda p, a: self._paint(p, a, colour))
        painter.end()

    def _paint(self, painter: QPainter, area: QRect, colour: str) -> None:
        self.times += 1
        painter.setClipRect(area)
        painter.fillRect(area, QColor(colour))


def test_a_strip_that_is_asked_for_again_is_kept_as_a_picture() -> None:
    strip = Strip()
    strip.draw("red")
    strip.draw("red")
    for _ in range(3):
        strip.draw("red")
        strip.draw("red", ABOVE)
    assert strip.times == 2


def test_no_picture_is_made_of_strips_that_are_seen_but_once() -> None:
    strip = Strip()
    for colour in ("red", "blue", "red"):
        strip.draw(colour)
    assert strip.times == 3
    assert strip.pictures._held == {}


def test_another_strip_is_painted_anew_and_a_part_of_it_at_once() -> None:
    strip = Strip()
    strip.draw("red")
    strip.draw("blue", ABOVE)
    strip.draw("blue", ABOVE)
    assert strip.times == 3
    assert strip.image.pixelColor(20, 25) == QColor("blue")
    assert strip.image.pixelColor(20, 40) == QColor("red")


@pytest.mark.parametrize("dpr", [1.0, 1.25, 2.0])
def test_a_kept_strip_looks_as_if_it_was_painted_there(dpr: float) -> None:
    kept, fresh = Strip(dpr), Strip(dpr)
    kept.draw("red")
    kept.draw("red")
    kept.image.fill(QColor("white"))
    kept.draw("red")
    painter = QPainter(fresh.image)
    fresh._paint(painter, STRIP, "red")
    painter.end()
    assert kept.times == (2 if dpr.is_integer() else 1)
    assert kept.image == fresh.image
