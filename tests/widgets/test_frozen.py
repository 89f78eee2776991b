from __future__ import annotations

import pytest

from canvas.language import language
from canvas.layout import sheets
from canvas.layout.shapes import Box
from canvas.widgets.camera import Camera, fitted
from canvas.widgets.frozen import LANES, frozen
from tests.laws import small_project

PROJECT = small_project()
SHEET = sheets.make(PROJECT, "map", sheets.SheetOptions(say=language("en"), show_empty=True))


@pytest.mark.parametrize("size", [(1280.0, 640.0), (700.0, 640.0), (400.0, 900.0)])
def test_the_whole_map_is_never_covered_by_heads(size: tuple[float, float]) -> None:
    whole = fitted(Box(0.0, 0.0, SHEET.width, SHEET.height), *size, 1.0)
    assert frozen(PROJECT, SHEET, whole, size)[:2] == (0.0, 0.0)


def test_heads_stay_in_sight_once_the_sheets_own_are_gone() -> None:
    found = frozen(PROJECT, SHEET, Camera(left=400, top=500, zoom=1.0), (1280.0, 640.0))
    assert found.top > 0
    assert found.left == LANES
