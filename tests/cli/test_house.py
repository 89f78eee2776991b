from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from canvas.files import container
from canvas.model.project import FontFile
from tests.cli.commanding import Commands
from tests.layout.own_fonts import changed, forgotten_afterwards, patched, shipped


@pytest.fixture(autouse=True)
def forgotten() -> Iterator[None]:
    with forgotten_afterwards():
        yield


@pytest.fixture
def files(journeywall: Commands) -> Path:
    """A project, two weights of a font, and a logo."""
    journeywall.project()
    for key in ("regular", "bold"):
        (journeywall.folder / f"{key}.ttf").write_bytes(shipped(key))
    Image.new("RGB", (80, 20), "#7A1420").save(journeywall.folder / "logo.png")
    return journeywall.folder


def styled(journeywall: Commands) -> None:
    words = (
        "--font",
        "regular.ttf",
        "--font",
        "bold.ttf",
        "--logo",
        "logo.png",
        "--colours",
        "#7a1420,C9A227",
    )
    answer = journeywall("house", "day.journey", "--name", "Huset", *words, "-o", "house.journey")
    assert (answer.code, answer.err) == (0, "")


def test_a_house_is_put_on_with_one_command_and_travels_in_the_file(
    journeywall: Commands, files: Path
) -> None:
    styled(journeywall)
    loaded = container.load(files / "house.journey")
    own = loaded.project.head.house
    assert own is not None
    assert (own.name, own.colours, own.typeface) == ("Huset", ("#7A1420", "#C9A227"), "Journeywall Sans")
    assert [font.title for font in own.fonts] == ["regular.ttf", "bold.ttf"]
    assert [loaded.pictures[font.sha256] for font in own.fonts] == [shipped("regular"), shipped("bold")]
    with zipfile.ZipFile(files / "house.journey") as archive:
        fonts = [name for name in archive.namelist() if name.startswith("fonts/")]
        assert fonts == sorted(f"fonts/{font.sha256}.ttf" for font in own.fonts)
        assert archive.getinfo(fonts[0]).compress_type == zipfile.ZIP_DEFLATED


def test_a_file_with_a_house_prints_in_its_type(journeywall: Commands, files: Path) -> None:
    styled(journeywall)
    answer = journeywall("export", "house.journey", "-o", "map.svg", "--paper", "A3")
    assert (answer.code, answer.err) == (0, "")
    assert (files / "map.svg").stat().st_size > 10_000


def test_the_typeface_is_chosen_among_the_fonts_and_taken_back(journeywall: Commands, files: Path) -> None:
    styled(journeywall)
    answer = journeywall("house", "house.journey", "--typeface", "Fraktur", "-o", "other.journey")
    assert answer.code == 1
    assert "Journeywall Sans" in answer.err
    answer = journeywall("house", "house.journey", "--typeface", "", "--logo", "", "-o", "plain.journey")
    own = container.load(files / "plain.journey").project.head.house
    assert own is not None
    assert (answer.code, own.typeface, own.logo, len(own.fonts)) == (0, "", None, 2)


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("text.ttf", b"no font", "TTF or OTF"),
        ("cut.ttf", shipped()[:3000], "damaged"),
        ("web.woff2", b"wOF2" + bytes(60), "WOFF"),
        ("own.ttf", None, "does not allow"),
    ],
)
def test_a_font_that_cannot_be_used_is_one_sentence_and_nothing_is_written(
    journeywall: Commands, files: Path, name: str, data: bytes | None, words: str
) -> None:
    (files / name).write_bytes(data if data is not None else forbidden())
    before = journeywall.names()
    answer = journeywall("house", "day.journey", "--font", name, "-o", "house.journey")
    assert (answer.code, len(answer.complaints)) == (1, 1)
    assert words in answer.err
    assert journeywall.names() == before


def forbidden() -> bytes:
    """A font whose maker does not allow it to be embedded."""
    from canvas.layout.typefaces import _tables

    return changed(shipped(), OS_2=patched(_tables(shipped(), 0)["OS/2"], 8, b"\0\2"))


def test_a_colour_that_is_none_is_wrong_usage(journeywall: Commands, files: Path) -> None:
    answer = journeywall("house", "day.journey", "--colours", "red", "-o", "house.journey")
    assert answer.code == 2
    assert "#7A1420" in answer.err


def test_a_file_whose_font_is_gone_opens_and_says_so(journeywall: Commands, files: Path) -> None:
    styled(journeywall)
    loaded = container.load(files / "house.journey")
    own = loaded.project.head.house
    assert own is not None
    gone = own.but(fonts=(FontFile(sha256="9" * 64, family="Inter", title="tabt.ttf"),))
    project = loaded.project.with_head(loaded.project.head.but(house=gone))
    from canvas.cli.edge import stamp

    container.save(files / "gone.journey", project, {}, stamp())
    answer = journeywall("export", "gone.journey", "-o", "map.pdf")
    assert answer.code == 0
    assert "tabt.ttf" in answer.err
