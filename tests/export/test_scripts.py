from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.export.cid import CidFont
from canvas.export.job import PrintJob
from canvas.layout import fonts
from canvas.layout.cff import cids
from canvas.layout.typefaces import FontError
from tests.export.pictures import INFO, printed
from tests.export.reading import said
from tests.export.scripts import TEXTS, card, in_five_scripts
from tests.export.sheets import Fitted, Paper, line, mark, placed, sheet_of
from tests.export.test_parity import SHIFTS, by_pdfium, by_qt, likeness
from tests.layout.own_fonts import CJK, VARIABLE, collection, forgotten_afterwards, shipped

LIKENESS = 0.97
DIRECTIONS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
PAGE = Paper("x", 210, 180)


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    with forgotten_afterwards():
        yield


def page_of(*texts: str, font: str = "regular") -> bytes:
    cells = [placed(mark(line(text, 5, 6, font=font)), 5, 10 * n, n) for n, text in enumerate(texts)]
    return printed(Fitted(sheet_of(*cells, width=210, height=180), 1.0, 0, 0, PAGE))


def read_by_poppler(folder: Path, pdf: bytes) -> list[str]:
    text = said(folder, pdf, "pdftotext", "FILE", "-").stdout
    return [" ".join(line.split()) for line in DIRECTIONS.sub("", text).splitlines() if line.strip()]


def read_by_pdfium(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    text: str = document[0].get_textpage().get_text_range()
    document.close()
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


@pytest.mark.parametrize("font", ["regular", "bold"])
def test_five_scripts_look_alike_in_the_window_and_on_paper(qapp: object, font: str) -> None:
    fitted = Fitted(in_five_scripts(font), 1.0, 0, 0, PAGE)
    window, paper = by_qt(fitted), by_pdfium(fitted)
    assert likeness(window, paper) >= LIKENESS
    assert max(SHIFTS, key=lambda shift: likeness(window, paper, *shift)) == (0, 0)


@pytest.mark.needs("pdftotext")
@pytest.mark.parametrize(
    "texts",
    [
        ("يسأل العميل عن سعر المضخة الحرارية ثم يتصل مرة أخرى", "مُحَمَّدٌ يَكْتُبُ رِسَالَةً", "سلام لا شكرًا؟"),
        ("می‌خواهم قیمت پمپ حرارتی را بدانم؛ چند تومان است؟",),
        ("הלקוח שואל כמה (עולה) משאבת חום", "שָׁלוֹם עוֹלָם – ״ציטוט״"),
    ],
)
def test_lines_that_run_to_the_left_are_read_in_their_order(tmp_path: Path, texts: tuple[str, ...]) -> None:
    assert read_by_poppler(tmp_path, page_of(*texts)) == list(texts)


def test_another_reader_finds_the_same_words() -> None:
    for text in ("يسأل العميل عن سعر المضخة", "شكرًا يا سلام", "می‌خواهم قیمت", "הלקוח שואל כמה", "שלום"):
        assert read_by_pdfium(page_of(text)) == [text]


@pytest.mark.needs("pdftotext")
def test_words_of_both_directions_are_whole_on_one_page(tmp_path: Path) -> None:
    pdf = printed(Fitted(in_five_scripts(), 1.0, 0, 0, PAGE))
    found = " ".join(read_by_poppler(tmp_path, pdf))
    for _, text in TEXTS:
        words = [word.strip("،؛؟()") for word in text.split()]
        assert [word for word in words if word not in found] == []


@pytest.mark.needs("pdftoppm", "pdffonts", "qpdf")
def test_other_programs_have_nothing_to_say_about_the_page(tmp_path: Path) -> None:
    fonts.register("CJK", CJK.read_bytes())
    pdf = page_of("日本語 abc שלום مرحبا")
    assert said(tmp_path, pdf, "pdftoppm", "-r", "60", "-png", "FILE", "page").stderr == ""
    assert said(tmp_path, pdf, "qpdf", "--check", "FILE").returncode == 0
    listed = said(tmp_path, pdf, "pdffonts", "FILE").stdout
    assert "CID Type 0C" in listed
    assert " no " not in listed


def test_a_cff_font_whose_cids_are_not_its_glyph_numbers_is_printed_as_it_is_painted(qapp: object) -> None:
    key = fonts.register("CJK", CJK.read_bytes())
    sheet = sheet_of(placed(card("日本語漢字テストいろは、abc。", "ja", key), 5, 5), width=100, height=40)
    fitted = Fitted(sheet, 1.0, 0, 0, Paper("x", 100, 40))
    assert likeness(by_qt(fitted), by_pdfium(fitted)) >= LIKENESS
    assert read_by_pdfium(printed(fitted)) == ["日本語漢字テストいろは、abc。"]


def test_a_font_from_a_collection_prints_like_the_file_alone(qapp: object) -> None:
    key = fonts.register("Samling", collection(CJK.read_bytes(), shipped("bold")), 1)
    sheets = [sheet_of(placed(card("Kunden køber", "da", font), 5, 5)) for font in (key, "bold")]
    alone, collected = (by_pdfium(Fitted(sheet, 1.0, 0, 0, Paper("x", 100, 40))) for sheet in sheets)
    assert (alone == collected).all()


def test_a_print_in_its_own_process_has_the_users_fonts() -> None:
    fonts.register("CJK", CJK.read_bytes())
    fitted = Fitted(sheet_of(placed(card("日本語", "ja", "regular"), 5, 5)))
    result = PrintJob([fitted], INFO, lambda _: None).wait(60)
    assert result.pdf == printed(fitted)


@pytest.mark.needs("pdftotext")
def test_a_turned_bracket_is_read_as_the_one_it_is(tmp_path: Path) -> None:
    assert read_by_poppler(tmp_path, page_of("(שלום)")) == ["(שלום)"]
    assert read_by_poppler(tmp_path, page_of("Dansk (abc)")) == ["Dansk (abc)"]


@given(st.lists(st.tuples(st.integers(1, 60), st.sampled_from(["a", "b", "", "ab"])), max_size=30))
def test_every_number_shows_its_glyph_and_says_its_characters(shown: list[tuple[int, str]]) -> None:
    font = CidFont("F1", fonts.font("regular").face)
    numbers = [font.number(gid, characters) for gid, characters in shown]
    gids = font.glyph_map()
    for (gid, characters), number in zip(shown, numbers, strict=True):
        drawn = int.from_bytes(gids[2 * number : 2 * number + 2], "big") if gids else number
        assert drawn == gid
        if gid != fonts.font("regular").space_glyph:
            assert (f"<{number:04X}> <" in font.characters_map()) == bool(characters)


@given(st.data(), st.sampled_from([CJK, VARIABLE]))
def test_a_damaged_font_that_was_taken_in_prints(data: st.DataObject, path: Path) -> None:
    whole = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 6))):
        whole[data.draw(st.integers(12, len(whole) - 1))] = data.draw(st.integers(0, 255))
    with forgotten_afterwards():
        try:
            key = fonts.register("Skadet", bytes(whole))
        except FontError:
            return
        assert page_of("日本語 Kunden שלום", font=key).startswith(b"%PDF")


def test_cids_are_read_from_the_font() -> None:
    face = fonts.font(fonts.register("CJK", CJK.read_bytes())).face
    found = cids(face.reference_table("CFF ").data, face.glyph_count)
    assert found is not None
    assert (len(found), found[:3]) == (20, (0, 1, 14))
