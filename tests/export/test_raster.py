from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from canvas.export.raster import png, thumbnail
from tests.export.pictures import printed
from tests.export.sheets import Fitted, Paper, everything

PDF = printed()


def opened(data: bytes) -> Image.Image:
    image = Image.open(BytesIO(data))
    image.load()
    return image


def test_a_page_is_drawn_at_the_wanted_resolution() -> None:
    image = opened(png(PDF, 0, 100))
    assert image.size == pytest.approx((420 / 0.254, 297 / 0.254), abs=1)
    assert image.getpixel((900, 1100)) == (0xF7, 0xF5, 0xF0)


def test_resolution_gives_way_to_the_largest_number_of_pixels() -> None:
    image = opened(png(PDF, 0, 1200, max_pixels=100_000))
    assert 90_000 < image.width * image.height <= 102_000


def test_a_thumbnail_is_small_and_shows_the_whole_page() -> None:
    image = opened(thumbnail(PDF))
    assert image.size == (256, 181)


def test_a_page_that_is_not_there_is_an_index_error() -> None:
    with pytest.raises(IndexError):
        png(PDF, 1)


def test_a_very_long_paper_is_drawn_at_its_true_size() -> None:
    long = printed(Fitted(everything(), 1, 0, 0, Paper("roll", 12_000, 500)), Fitted(everything()))
    assert opened(png(long, 0, 10)).width == pytest.approx(12_000 / 2.54, abs=2)
    assert opened(png(long, 1, 50)).width == pytest.approx(420 / 0.508, abs=2)


def test_grey_is_grey() -> None:
    assert opened(png(PDF, 0, 30, grey=True)).mode == "L"
