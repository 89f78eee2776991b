from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PIL import Image

from canvas.cli import prints
from tests.cli.commanding import Commands

SVG = "{http://www.w3.org/2000/svg}"
TWO = "# X\n```mermaid\njourney\nAlpha: 5\n```\n# Y\n```mermaid\njourney\nBeta: 5\n```\n"


def texts(path: str) -> list[str]:
    return ["".join(text.itertext()) for text in ET.parse(path).iter(f"{SVG}text")]


def test_a_map_is_exported_as_svg_with_its_text(journeywall: Commands) -> None:
    answer = journeywall("export", journeywall.project(), "-o", "day.SVG", "--paper", "A3")

    assert answer == (0, "", "")
    assert {"Make tea", "Take the bus", "Home"} <= set(texts("day.SVG"))
    assert ET.parse("day.SVG").getroot().get("width") == "420mm"


def test_outlines_have_no_text(journeywall: Commands) -> None:
    journeywall("export", journeywall.project(), "-o", "day.svg", "--text", "outlines")

    assert texts("day.svg") == []
    assert b'aria-label="Make tea"' in Path("day.svg").read_bytes()


@pytest.mark.parametrize(("dpi", "size"), [((), (2480, 1754)), (("--dpi", "60"), (992, 702))])
def test_a_map_is_exported_as_png_at_the_wanted_resolution(
    journeywall: Commands, dpi: tuple[str, ...], size: tuple[int, int]
) -> None:
    answer = journeywall("export", journeywall.project(), "-o", "day.png", "--paper", "A3", *dpi)

    assert (answer.code, answer.err) == (0, "")
    with Image.open("day.png") as image:
        assert image.size == pytest.approx(size, abs=1)


def test_a_resolution_that_is_too_much_is_lowered_and_said(
    journeywall: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(prints, "MOST_PIXELS", 100_000)
    answer = journeywall("export", journeywall.project(), "-o", "day.png", "--paper", "A3", "--dpi", "300")

    assert (answer.code, len(answer.complaints)) == (0, 1)
    assert "23" in answer.err
    assert "300" in answer.err


@pytest.mark.parametrize("suffix", ["png", "svg"])
def test_every_journey_is_a_picture_of_its_own(journeywall: Commands, suffix: str) -> None:
    journeywall.write("two.md", TWO)
    journeywall("import", "two.md", "-o", "two.journey")
    before = journeywall.names()

    answer = journeywall("export", "two.journey", "-o", f"both.{suffix}", "--paper", "A4", "--dpi", "30")
    journeywall("export", "two.journey", "-o", f"y.{suffix}", "--journey", "y", "--dpi", "30")

    assert answer.code == 0
    assert journeywall.names() - before == {f"both-1.{suffix}", f"both-2.{suffix}", f"y.{suffix}"}


@pytest.mark.parametrize("dpi", ["9", "1201", "many", "1e2"])
def test_a_resolution_that_is_none_is_wrong_usage(journeywall: Commands, dpi: str) -> None:
    answer = journeywall("export", journeywall.project(), "-o", "day.png", "--dpi", dpi)

    assert answer.code == 2
    assert "day.png" not in journeywall.names()
