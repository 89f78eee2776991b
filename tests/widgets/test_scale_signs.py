"""The scales of curves stand in the strip of lanes once the sheet's own are out of sight."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage, QPainter, QRegion

from canvas.language import language
from canvas.layout import sheets
from canvas.widgets.app import make_application
from canvas.widgets.camera import PX_PER_MM, Camera
from canvas.widgets.frozen import Frozen, frozen
from canvas.widgets.head_strips import paint_frozen
from canvas.widgets.scale_signs import scales
from canvas.widgets.strip_pictures import StripPictures
from tests.laws import small_project

PROJECT = small_project()
SHEET = sheets.make(PROJECT, "map", sheets.SheetOptions(say=language("en"), show_empty=True))
SIZE = (1280.0, 640.0)
ROW = next(number for number, row in enumerate(SHEET.rows) if scales(row))
FACES = QColor("#0A6790"), QColor("#A93C16")


def seen(left_mm: float, zoom: float = 1.0) -> Frozen:
    camera = Camera(round(left_mm * PX_PER_MM * zoom), round(SHEET.tops[ROW] * PX_PER_MM * zoom) - 120, zoom)
    return frozen(PROJECT, SHEET, camera, SIZE)


def test_a_scale_out_of_sight_stands_in_the_strip_at_its_height() -> None:
    found = seen(SHEET.columns[0].x)
    assert len(found.scales) == 1
    (sign,) = found.scales
    assert found.left - 24 < sign.box.right < found.left
    assert abs(sign.y - 120.0) < 1.0


def test_the_sheets_own_is_not_shown_twice() -> None:
    ((placed, mark),) = scales(SHEET.rows[ROW])
    half = placed.x + mark.box.x + mark.box.width / 2 - seen(SHEET.columns[0].x).left / PX_PER_MM
    found = seen(half)
    assert found.scales
    assert any(box.x == found.left and box.width > 0 for box, _ in found.covered)
    assert not seen(0.0).scales


def test_a_scale_too_small_to_read_or_too_large_for_the_strip_is_left_to_the_sheet() -> None:
    assert not seen(SHEET.columns[1].x, 0.3).scales
    assert not seen(SHEET.columns[1].x, 3.0).scales


def test_its_faces_are_painted_in_the_strip() -> None:
    make_application()
    found = seen(SHEET.columns[0].x)
    image = QImage(1280, 640, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    paper = QColor("white")
    paint_frozen(painter, found, SIZE, paper, paper, QRegion(0, 0, 1280, 640), StripPictures())
    painter.end()
    (sign,) = found.scales
    right, top, bottom = round(sign.box.right), round(sign.box.y), min(round(sign.box.bottom), 640)
    inked = {image.pixelColor(x, y).name() for x in range(right - 50, right) for y in range(top, bottom)}
    assert {face.name() for face in FACES} & inked
