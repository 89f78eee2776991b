"""A sheet as PNG: as many pixels as were asked for, and a size on paper that other programs believe."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from canvas.export.raster import png
from tests.export import test_example


@pytest.mark.parametrize("dpi", [36.0, 110.0])
def test_the_example_is_drawn_at_the_chosen_resolution(dpi: float) -> None:
    image = Image.open(BytesIO(png(test_example.pdf("A3"), 0, dpi)))
    assert image.size == pytest.approx((420 / 25.4 * dpi, 297 / 25.4 * dpi), abs=1)
    assert image.info["dpi"] == pytest.approx((dpi, dpi), abs=0.02)
    assert image.mode == "RGB"


def test_a_picture_that_would_be_too_large_says_the_resolution_it_came_to() -> None:
    image = Image.open(BytesIO(png(test_example.pdf("A3"), 0, 300, 200_000)))
    assert image.width * image.height == pytest.approx(200_000, rel=0.02)
    assert image.info["dpi"][0] == pytest.approx(image.width / (420 / 25.4), rel=0.01)


def test_the_same_print_is_the_same_picture() -> None:
    assert png(test_example.pdf("A3"), 0, 50) == png(test_example.pdf("A3"), 0, 50)
