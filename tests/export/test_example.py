"""The Danish example on its way to the wall: the whole map, every glyph, window and print alike."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
import pytest

from canvas.export.job import PrintJob
from canvas.export.pdf import PdfInfo, write
from canvas.export.raster import image
from canvas.files import container
from canvas.files.loaded import Loaded
from canvas.language import language
from canvas.layout import paper, sheets
from canvas.layout.paper import Fitted
from canvas.resources import resource
from tests.export.reading import glyphs_in, glyphs_of, said
from tests.export.test_parity import DPI, LIKENESS, by_qt, likeness

AGREEMENT_MM = 0.01


@cache
def example() -> Loaded:
    return container.load(resource("examples", "varmepumpe.journey"))


@cache
def fitted(size: str) -> Fitted:
    project = example().project
    options = sheets.SheetOptions(language(project.head.language))
    return paper.fit(project, "map", options, paper.parse(size))


@cache
def pdf(size: str) -> bytes:
    return write([fitted(size)], PdfInfo(fitted(size).sheet.title), example().pictures.get)


@pytest.mark.parametrize("size", ["A3", "A0", "roll-914"])
def test_every_glyph_of_the_example_stands_where_layout_put_it(size: str) -> None:
    found, expected = glyphs_in(pdf(size)), glyphs_of(fitted(size))
    assert len(found) == len(expected) > 5000
    worst = max(max(abs(a.x - b.x), abs(a.y - b.y)) for a, b in zip(found, expected, strict=True))
    assert worst <= AGREEMENT_MM


def test_the_window_paints_the_example_as_it_is_printed(qapp: object) -> None:
    window = by_qt(fitted("A2"), example().pictures.get)
    assert likeness(window, np.asarray(image(pdf("A2"), 0, DPI).convert("L"))) >= LIKENESS


@pytest.mark.needs("pdftoppm", "pdffonts", "pdftotext")
def test_poppler_draws_and_reads_the_example_without_a_word(tmp_path: Path) -> None:
    assert said(tmp_path, pdf("A2"), "pdftoppm", "-r", "30", "-png", "FILE", "page").stderr == ""
    fonts = said(tmp_path, pdf("A2"), "pdffonts", "FILE").stdout
    assert "Helvetica" not in fonts
    assert " no " not in fonts
    words = said(tmp_path, pdf("A2"), "pdftotext", "-raw", "FILE", "-").stdout.split()
    assert words.index("Fyret") < words.index("Regningen") < words.index("Søger")


def test_the_printing_process_prints_the_same_example() -> None:
    job = PrintJob([fitted("A2")], PdfInfo(fitted("A2").sheet.title), example().pictures.get)
    assert job.wait(60).pdf == pdf("A2")
