"""Whole device pixels on screens whose ratio is broken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect

from canvas.layout.sheet import Row, Sheet
from canvas.widgets.camera import Camera
from canvas.widgets.device_pixels import unit, whole_part
from canvas.widgets.repaints import Shown, between

numbers = st.integers(0, 400)


@pytest.mark.parametrize(("dpr", "pixels"), [(1.0, 1), (2.0, 1), (1.25, 4), (1.5, 2), (1.75, 4), (1.1, 0)])
def test_so_many_logical_pixels_are_whole_device_pixels(dpr: float, pixels: int) -> None:
    assert unit(dpr) == pixels


@given(numbers, numbers, numbers, numbers, numbers, st.sampled_from([1.0, 1.25, 1.5, 1.75, 2.0]))
def test_a_whole_part_ends_on_device_pixels_and_leaves_little_out(
    x: int, y: int, width: int, height: int, begin: int, dpr: float
) -> None:
    area = QRect(x, y, width, height)
    part = whole_part(area, QPoint(begin, 1), dpr)
    if part.isEmpty():
        assert min(width, height) < 2 * unit(dpr)
        return
    assert area.contains(part)
    ends = (part.x() + begin, part.x() + part.width() + begin, part.y() + 1, part.y() + part.height() + 1)
    assert all((end * dpr).is_integer() for end in ends)
    assert width - part.width() < 2 * unit(dpr)
    assert height - part.height() < 2 * unit(dpr)


@pytest.mark.parametrize(("left", "by"), [(25, -20), (50, -40), (-5, 4), (24, None), (1, None)])
def test_pixels_move_at_a_broken_ratio_by_what_is_whole_on_the_screen_and_in_the_window(
    left: int, by: int | None
) -> None:
    sheet = Sheet("map", "", "en", 900.0, 900.0, (), (Row("row", 900.0, ()),), (0.0,))
    before = Shown(sheet, Camera(300, 400, 0.5, 1.25), (900, 640))
    again = between(before, before._replace(camera=Camera(300 + left, 400, 0.5, 1.25)))
    assert (again.moves[0].by.x() if again else None) == by
