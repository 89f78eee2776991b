"""An SVG is drawn as its PDF is printed: by librsvg, which takes outlines, and by a browser, taking both."""

from __future__ import annotations

import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from canvas.export import pdf, svg
from canvas.export.pdf import PictureBytes
from canvas.export.raster import image
from canvas.export.svg import TextAs
from tests.export import test_example
from tests.export.pictures import INFO, PICTURES
from tests.export.sheets import Fitted, Paper, line, mark, placed, sheet_of
from tests.export.test_parity import DPI, SHEETS, Grey, likeness

LIKENESS = 0.97
BROWSER = shutil.which("chromium") or shutil.which("google-chrome") or ""
LINES = (
    "العميل يتصل بالمركّب 12 مرة",
    "Kunden siger שלום עולם og العميل (ja) 50%",
    "Ελληνικά Кириллица 👍🏽 e\u0301a\u0323 -> 10x20 ffi",
)
SCRIPTS = Fitted(
    sheet_of(*(placed(mark(line(text, 0, 9, 6)), 10, 14 * n, n) for n, text in enumerate(LINES))),
    paper=Paper("x", 140, 45),
)


def by_pdfium(fitted: pdf.Fitted, picture_bytes: PictureBytes) -> Grey:
    return np.asarray(image(pdf.write([fitted], INFO, picture_bytes), 0, DPI).convert("L"))


def drawn_by(command: list[str], made: Path) -> Grey:
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return np.asarray(Image.open(BytesIO(made.read_bytes())).convert("L"))


def by_rsvg(folder: Path, data: bytes) -> Grey:
    (folder / "sheet.svg").write_bytes(data)
    made, dots = folder / "sheet.png", ["-d", str(DPI), "-p", str(DPI)]
    return drawn_by(["rsvg-convert", *dots, "-o", str(made), str(folder / "sheet.svg")], made)


def by_browser(folder: Path, data: bytes, width: int, height: int) -> Grey:
    (folder / "sheet.svg").write_bytes(data)
    size = f"width:{width}px;height:{height}px"
    page, made = folder / "page.html", folder / "page.png"
    page.write_text(f"<body style='margin:0'><img src='sheet.svg' style='display:block;{size}'>")
    how = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--user-data-dir={folder}/b"]
    what = [f"--screenshot={made}", f"--window-size={width},{height}", page.as_uri()]
    return drawn_by([BROWSER, *how, "--force-device-scale-factor=1", *what], made)


@pytest.mark.needs("rsvg-convert")
@pytest.mark.parametrize("fitted", [*SHEETS.values(), SCRIPTS], ids=[*SHEETS.keys(), "scripts"])
def test_outlines_are_drawn_as_printed(tmp_path: Path, fitted: Fitted) -> None:
    found = by_rsvg(tmp_path, svg.write(fitted, INFO, PICTURES.get, "outlines"))
    assert likeness(found, by_pdfium(fitted, PICTURES.get)) >= LIKENESS


@pytest.mark.needs("rsvg-convert")
def test_the_example_is_drawn_as_printed(tmp_path: Path) -> None:
    fitted, pictures = test_example.fitted("A2"), test_example.example().pictures.get
    found = by_rsvg(tmp_path, svg.write(fitted, INFO, pictures, "outlines"))
    assert likeness(found, by_pdfium(fitted, pictures)) >= LIKENESS


@pytest.mark.skipif(not BROWSER, reason="needs a browser")
@pytest.mark.parametrize("text_as", ["fonts", "outlines"])
@pytest.mark.parametrize("fitted", [SHEETS["every shape"], SCRIPTS], ids=["every shape", "scripts"])
def test_a_browser_draws_it_as_printed(tmp_path: Path, fitted: Fitted, text_as: TextAs) -> None:
    paper = by_pdfium(fitted, PICTURES.get)
    height, width = paper.shape
    found = by_browser(tmp_path, svg.write(fitted, INFO, PICTURES.get, text_as), width, height)
    assert likeness(found, paper) >= LIKENESS
