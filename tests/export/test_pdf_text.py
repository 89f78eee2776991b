from __future__ import annotations

import struct
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from canvas.export import pdf
from canvas.export.cid import PER_MILLE
from canvas.export.lines import Lines
from canvas.export.pdf import _Shared
from canvas.layout import paper, words
from canvas.layout.options import SheetOptions
from canvas.layout.shapes import Passage, Text
from canvas.model.journey import Link
from tests.editing.plain import project
from tests.export.pictures import INFO, PICTURES, printed
from tests.export.reading import glyphs_in, glyphs_of, said
from tests.export.sheets import Fitted, Paper, card, everything, line, many, mark, placed, sheet_of
from tests.layout.plain import SAY

AGREEMENT_MM = 0.01


FITTED = {
    "natural size": Fitted(everything()),
    "larger, moved": Fitted(everything(), 2.5, 20.5, 30.25, Paper("x", 1200, 900)),
    "smaller": Fitted(everything(), 0.4, 5, 5, Paper("A4", 297, 210)),
    "a wall": Fitted(many(120), 1.0, 0, 0, Paper("x", 2560, 200)),
}


@pytest.mark.parametrize("fitted", FITTED.values(), ids=FITTED.keys())
def test_every_glyph_stands_where_layout_put_it(fitted: Fitted) -> None:
    expected, found = glyphs_of(fitted), glyphs_in(printed(fitted))
    assert len(found) == len(expected)
    for read, laid_out in zip(found, expected, strict=True):
        assert set(utf16(read.characters)) <= set(utf16(laid_out.characters))
        assert abs(read.x - laid_out.x) <= AGREEMENT_MM
        assert abs(read.y - laid_out.y) <= AGREEMENT_MM


def utf16(characters: str) -> bytes:
    """pdfium says characters beyond the first plane in halves."""
    return characters.encode("utf-16-be", "surrogatepass")


@pytest.mark.needs("pdftotext")
def test_text_is_read_in_reading_order_whatever_lies_where(tmp_path: Path) -> None:
    sheet = sheet_of(
        placed(card("femte"), 10, 10, 2, 1),
        placed(card("første ord", "andet ord"), 200, 100, 1, 1),
        placed(card("fjerde"), 10, 200, 1, 3),
        placed(card("tredje"), 300, 20, 1, 2),
        placed(mark(line("nulte", 0, 5)), 100, 150, 9, z=-1),
    )
    text = said(tmp_path, printed(Fitted(sheet)), "pdftotext", "-raw", "FILE", "-").stdout
    assert text.split() == ["nulte", "første", "ord", "andet", "ord", "tredje", "fjerde", "femte"]


@pytest.mark.needs("pdftotext")
def test_every_line_comes_back_as_it_was_written(tmp_path: Path) -> None:
    text = said(tmp_path, printed(), "pdftotext", "-raw", "FILE", "-").stdout
    for expected in ("Købsrejse for Per", "installatøren og", "Ένα σχέδιο, план", "Glad 😀 igen", "12,50 €"):
        assert expected in text


def test_words_do_not_grow_together_between_lines() -> None:
    page = glyph_text(printed(Fitted(sheet_of(placed(card("jäy", "rittää"), 10, 10)))))
    assert "jäy rittää" in " ".join(page.split())


def test_a_line_broken_within_a_word_keeps_its_hyphen_and_gets_no_space() -> None:
    shared = _Shared(lambda _: None)
    lines = Lines(shared.font)
    space = shared.font("regular").space
    assert space not in "".join(lines.shown([line("medarbetar-", 0, 0)], 1))
    assert "".join(lines.shown([line("medarbetar", 0, 0)], 1)).count(space) == 1


@pytest.mark.parametrize("scale", [1.0, 3.0])
def test_a_passage_is_read_as_its_lines_are(scale: float) -> None:
    for text in ("Ringer\n\nefter e-\npost 12,50 €", "Glad 😀\nigen", "Ring til שלום\nעולם", "\n"):
        passage = Passage(5, 9, text, "regular", 4.0, "#1A1A1A", 5.0, 60)
        whole, single = (
            printed(Fitted(sheet_of(placed(mark(*shapes), 10, 10)), scale))
            for shapes in ((passage,), words.lines(passage))
        )
        assert glyph_text(whole) == glyph_text(single)
        assert len(glyphs_in(whole)) == len(glyphs_in(single))


def glyph_text(pdf: bytes) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    text: str = document[0].get_textpage().get_text_range()
    document.close()
    return text


def places(shown: str, shared: _Shared, size: float) -> list[tuple[int, float, float]]:
    """Every glyph of a text object with its origin, as a reader of the PDF computes it."""
    found: list[tuple[int, float, float]] = []
    by_name = {font.name: font for font in shared._fonts.values()}
    font, x, y = next(iter(by_name.values())), 0.0, 0.0
    start_x, start_y = x, y
    around = pikepdf.new()
    stream = pikepdf.Stream(around, shown.encode("latin-1"))
    for instruction in pikepdf.parse_content_stream(stream):
        operands: Any = instruction.operands
        match str(instruction.operator):
            case "Tf":
                font = by_name[str(operands[0])[1:]]
            case "Tm":
                x, y = start_x, start_y = float(operands[-2]), float(operands[-1])
            case "Td":
                x, y = start_x + float(operands[0]), start_y - float(operands[1])
                start_x, start_y = x, y
            case "TJ":
                for part in operands[0]:
                    if not isinstance(part, pikepdf.String):
                        x -= float(part) / PER_MILLE * size
                        continue
                    for (gid,) in struct.iter_unpack(">H", bytes(part)):
                        found.append((font._glyphs[gid], x, y))
                        x += font._codes[gid][1] * size
    return found


@given(st.lists(st.tuples(st.floats(0, 99), st.floats(0, 99), st.sampled_from(["Vi går", "hem", "😀 x"]))))
def test_lines_that_share_a_text_object_stand_where_they_stand_alone(
    texts: list[tuple[float, float, str]],
) -> None:
    shared = _Shared(lambda _: None)
    lines = [Text(x, y, text, "regular", 4.0, "#000000", 0) for x, y, text in texts]
    alone = [
        place
        for one in lines
        for place in places(" ".join(Lines(shared.font).shown([one], 1.0)), shared, 4.0)
    ]
    together = places(" ".join(Lines(shared.font).shown(lines, 1.0)), shared, 4.0) if lines else []
    assert [gid for gid, _, _ in together] == [gid for gid, _, _ in alone]
    for (_, x, y), (_, other_x, other_y) in zip(together, alone, strict=True):
        assert (x, y) == pytest.approx((other_x, other_y), abs=0.001)


LETTERS = st.text(st.sampled_from("aeiAVTWøåÄ.,-–fil  12€\u0301x😀ß"), min_size=1, max_size=60)


@given(LETTERS, st.sampled_from(["regular", "bold"]), st.sampled_from([0.0, 0.03]), st.booleans())
@example("l\u0301\u0301x", "regular", 0.0, True)
@example("x\u0301 –", "regular", 0.0, False)
def test_any_line_is_shown_where_its_runs_say(text: str, font: str, tracking: float, large: bool) -> None:
    size = 60.0 if large else 4.0
    shared = _Shared(lambda _: None)
    shown = Lines(shared.font).shown([Text(0, 0, text, font, size, "#000000", 0, tracking)], 1.0)
    expected = [
        (gid, x * size, -y * size)
        for run in words.runs(Text(0, 0, text, font, size, "#000000", 0, tracking))
        for gid, x, y in zip(run.gids, run.xs, run.ys, strict=True)
    ]
    found = places(" ".join(shown), shared, size)[: len(expected)]
    assert [gid for gid, _, _ in found] == [gid for gid, _, _ in expected]
    for (_, x, y), (_, right_x, right_y) in zip(found, expected, strict=True):
        assert abs(x - right_x) < AGREEMENT_MM / 2
        assert abs(y - right_y) < AGREEMENT_MM / 2


def test_what_an_arrow_says_is_printed_beside_its_line_and_the_line_for_another_row_is_not() -> None:
    made = project(("One", 0, 0), ("Two", 0, 1)).put(
        Link(id="k1", source="t0", target="t1", label="whenever")
    )
    fitted = paper.fit(made, "map", SheetOptions(SAY), paper.parse("A1"))
    found = "".join(glyph.characters for glyph in glyphs_in(pdf.write([fitted], INFO, PICTURES.get)))
    assert "whenever" in found
    assert "New row" not in found
