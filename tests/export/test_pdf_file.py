from __future__ import annotations

import subprocess
import sys
from datetime import datetime
from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from canvas.export.pdf import PdfInfo, write
from canvas.layout.shapes import Image
from tests.export.pictures import INFO, PICTURES, photo, printed
from tests.export.reading import MM, said
from tests.export.sheets import Fitted, Paper, card, everything, line, mark, placed, sheet_of


@cache
def opened(pdf: bytes) -> pikepdf.Pdf:
    """The file as pikepdf has it, kept open because its objects end with it."""
    return pikepdf.open(BytesIO(pdf))


@pytest.mark.needs("pdftoppm")
def test_poppler_draws_it_without_a_word(tmp_path: Path) -> None:
    done = said(tmp_path, printed(), "pdftoppm", "-r", "50", "-png", "FILE", "page")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.needs("qpdf")
def test_qpdf_finds_nothing_wrong(tmp_path: Path) -> None:
    assert said(tmp_path, printed(), "qpdf", "--check", "FILE").returncode == 0


@pytest.mark.needs("pdffonts")
def test_every_font_is_embedded_once_and_none_is_helvetica(tmp_path: Path) -> None:
    rows = [row.split() for row in said(tmp_path, printed(), "pdffonts", "FILE").stdout.splitlines()[2:]]
    names = [row[0] for row in rows]
    assert len(names) == 3 == len({name.split("+")[1] for name in names})
    assert all(row[-5:-2] == ["yes", "yes", "yes"] for row in rows)
    assert not any("Helvetica" in name for name in names)
    assert b"Helvetica" not in printed()


def test_the_same_sheet_gives_the_same_bytes_in_every_process() -> None:
    code = "import sys; from tests.export.pictures import printed; sys.stdout.buffer.write(printed())"
    runs = [
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            check=True,
            cwd=Path(__file__).parents[2],
            env={"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1] == printed()


def test_a_title_more_gives_another_file_identifier() -> None:
    other = write([Fitted(everything())], INFO._replace(title="En anden"), PICTURES.get)
    assert opened(other).trailer.ID[0] != opened(printed()).trailer.ID[0]


def test_title_author_language_and_moment_are_told() -> None:
    pdf = opened(printed())
    assert pdf.docinfo["/Title"] == "Købsrejse – “Per”"
    assert pdf.docinfo["/Author"] == "Anne, Søren"
    assert pdf.docinfo["/CreationDate"] == "D:20261122030405Z"
    assert pdf.Root.Lang == "da"
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)


def test_a_moment_without_a_zone_is_utc_wherever_this_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    naive = INFO._replace(created=datetime(2026, 11, 22, 3, 4, 5))  # noqa: DTZ001 - that is the question
    pdf = opened(write([Fitted(everything())], naive, PICTURES.get))
    assert pdf.docinfo["/CreationDate"] == "D:20261122030405Z"


def test_nothing_is_told_that_nobody_said() -> None:
    pdf = opened(write([Fitted(everything())], PdfInfo("Kort"), PICTURES.get))
    assert set(pdf.docinfo.keys()) == {"/Title", "/Creator", "/Producer"}
    assert "/Lang" not in pdf.Root


def test_the_outline_names_title_phases_and_steps() -> None:
    with opened(printed()).open_outline() as outline:
        assert [entry.title for entry in outline.root] == ["Kort"]
        phases = outline.root[0].children
        assert [(phase.title, [step.title for step in phase.children]) for phase in phases] == [
            ("Overvejelse", ["Søger råd", "Får tilbud"]),
            ("Beslutning", ["Vælger"]),
        ]


def test_a_bookmark_shows_its_column() -> None:
    with opened(printed(Fitted(everything(), 0.5, 10, 20))).open_outline() as outline:
        place = outline.root[0].children[0].destination
        assert isinstance(place, pikepdf.Array)
        left, bottom, right, top = (float(place[i]) * MM for i in range(2, 6))
    assert left == pytest.approx(10 + 10 / 2, abs=0.01)
    assert right == pytest.approx(15 + 40 / 2, abs=0.01)
    assert top == pytest.approx(297 - 20 - 40 / 2, abs=0.01)
    assert bottom == pytest.approx(297 - 20 - 297 / 2, abs=0.01)


def test_pages_are_named_trimmed_and_as_large_as_their_paper() -> None:
    pdf = opened(printed(Fitted(everything()), Fitted(everything(), paper=Paper("A2", 594, 420))))
    assert [str(page.label) for page in pdf.pages] == ["Kort", "Kort"]
    for page, width in zip(pdf.pages, (420, 594), strict=True):
        assert page.trimbox == page.mediabox
        assert float(page.mediabox[2]) * MM == pytest.approx(width, abs=0.001)


@pytest.mark.needs("pdftoppm")
def test_a_paper_longer_than_five_metres_gets_a_larger_unit(tmp_path: Path) -> None:
    fitted = Fitted(everything(), 2, 0, 0, Paper("roll", 12_000, 594))
    pdf = opened(printed(fitted))
    page = pdf.pages[0]
    assert page.obj.UserUnit == 3
    assert float(page.mediabox[2]) * 3 * MM == pytest.approx(12_000, abs=0.01)
    assert float(page.mediabox[2]) <= 14_400
    assert said(tmp_path, printed(fitted), "pdftoppm", "-r", "5", "-png", "FILE", "page").stderr == ""


def pictures_in(pdf: bytes) -> list[pikepdf.PdfImage]:
    found = [picture for page in opened(pdf).pages for picture in page.get_images().values()]
    return [pikepdf.PdfImage(picture) for picture in found if isinstance(picture, pikepdf.Stream)]


def with_pictures(*images: Image) -> Fitted:
    return Fitted(sheet_of(placed(mark(*images), 10, 10)))


def test_a_picture_shown_twice_is_embedded_once_at_its_larger_size() -> None:
    twice = with_pictures(Image(0, 0, 10, 10, "photo"), Image(20, 0, 40, 40, "photo"))
    found = pictures_in(printed(twice))
    assert [(picture.width, picture.height) for picture in found] == [(420, 315)]


def test_a_small_jpeg_is_passed_on_byte_for_byte() -> None:
    data = photo(300, 200)
    pdf = write([with_pictures(Image(0, 0, 60, 40, "p"))], INFO, {"p": data}.get)
    assert data in pdf


def test_a_drawing_keeps_its_edges_and_what_can_be_seen_through_it() -> None:
    (found,) = pictures_in(printed(with_pictures(Image(0, 0, 20, 40, "drawing"))))
    assert found.filters == ["/FlateDecode"]
    assert "/SMask" in found.obj


def test_a_missing_picture_does_not_stop_the_print() -> None:
    assert pictures_in(printed(with_pictures(Image(0, 0, 20, 40, "missing")))) == []


def test_no_sheet_and_no_text_are_still_a_pdf() -> None:
    assert len(opened(write([], INFO, PICTURES.get)).pages) == 0
    assert len(opened(printed(Fitted(sheet_of()))).pages) == 1


def test_progress_rises_to_its_end() -> None:
    told: list[float] = []
    write([Fitted(sheet_of(placed(card("et"), 0, 0)))] * 3, INFO, PICTURES.get, told.append)
    assert told == sorted(told)
    assert len(told) == 3


def test_a_title_with_parentheses_and_other_scripts_survives() -> None:
    title = "Rejsen (2026) \\ план 😀"
    fitted = Fitted(sheet_of(placed(mark(line("x", 0, 0)), 0, 0), title=title))
    pdf = opened(write([fitted], PdfInfo(title), PICTURES.get))
    assert pdf.docinfo["/Title"] == title
    assert str(pdf.pages[0].label) == title
