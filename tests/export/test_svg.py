"""SVG files taken apart: whole in themselves, well formed, text where layout put it and in reading order."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from base64 import b64decode
from io import BytesIO
from itertools import pairwise

import pytest
import uharfbuzz as hb
from hypothesis import example, given
from hypothesis import strategies as st
from PIL import Image as Pictures

from canvas.export import svg
from canvas.export.svg import TextAs
from canvas.export.svg_pieces import pieces, without_signs
from canvas.layout import fonts, words
from canvas.layout.shapes import Group, Image, Path, Rect, Stroke, Text, circle
from tests.export.pictures import INFO, PICTURES
from tests.export.sheets import Fitted, Paper, card, everything, line, mark, placed, sheet_of

SVG = "{http://www.w3.org/2000/svg}"
LINK = "{http://www.w3.org/1999/xlink}href"
AGREEMENT_MM = 0.001


def drawn(fitted: Fitted | None = None, text_as: TextAs = "fonts") -> bytes:
    return svg.write(fitted or Fitted(everything()), INFO, PICTURES.get, text_as)


def opened(data: bytes) -> ET.Element:
    return ET.fromstring(data)


def alone(*shapes: Rect | Path | Text | Group | Image, text_as: TextAs = "fonts") -> ET.Element:
    return opened(drawn(Fitted(sheet_of(placed(mark(*shapes), 0, 0))), text_as))


def said(text: ET.Element) -> str:
    return "".join(text.itertext())


def test_a_file_is_as_large_as_its_paper_and_says_what_it_is() -> None:
    root = opened(drawn(Fitted(everything(), 0.5, 3, 4, Paper("x", 250.5, 160))))
    assert (root.get("width"), root.get("height")) == ("250.5mm", "160mm")
    assert root.get("viewBox") == "0 0 250.5 160"
    assert (root.get("role"), root.get("lang")) == ("img", "da")
    assert [child.tag for child in root][:2] == [f"{SVG}title", f"{SVG}desc"]
    assert root[0].text == INFO.title
    assert root[-1].get("transform") == "translate(3 4) scale(0.5)"


def test_the_description_is_what_a_screen_reader_says_of_the_sheet() -> None:
    sheet = sheet_of(
        placed(mark(line("b", 0, 0), say="andet <kort>"), 0, 0, 2), placed(mark(say="første"), 0, 0, 1)
    )
    assert opened(drawn(Fitted(sheet)))[1].text == "første\nandet <kort>"


@pytest.mark.parametrize("text_as", ["fonts", "outlines"])
def test_the_same_sheet_is_the_same_bytes(text_as: TextAs) -> None:
    assert drawn(text_as=text_as) == drawn(text_as=text_as)


@pytest.mark.parametrize("text_as", ["fonts", "outlines"])
def test_a_file_needs_nothing_from_outside_itself(text_as: TextAs) -> None:
    data = drawn(text_as=text_as)
    root = opened(data)
    ids = {element.get("id") for element in root.iter()} - {None}
    for element in root.iter():
        link = element.get(LINK, "#")
        assert link.startswith("data:image/") or link[1:] in {*ids, ""}
        clip = element.get("clip-path")
        assert clip is None or clip[5:-1] in ids
    assert set(re.findall(rb"https?://[^\"' )]*", data)) == {
        b"http://www.w3.org/2000/svg",
        b"http://www.w3.org/1999/xlink",
    }
    assert b"<script" not in data


def test_text_stands_in_the_file_as_it_is_read() -> None:
    sheet = sheet_of(
        placed(card("femte"), 10, 10, 2, 1),
        placed(card("første ord", "andet & <ord>"), 200, 100, 1, 1),
        placed(card("tredje  ord"), 300, 20, 1, 2),
        placed(mark(line("nulte", 0, 5)), 100, 150, 9, z=-1),
    )
    texts = [said(text) for text in opened(drawn(Fitted(sheet))).iter(f"{SVG}text")]
    assert texts == ["nulte", "første ord", "andet & <ord>", "tredje  ord", "femte"]


def test_every_character_of_a_plain_line_stands_where_layout_put_it() -> None:
    text = line("AVATAR ringer, igen – 12,50 €", 7, 9, 4.2, "bold", -0.01)
    (found,) = alone(text).iter(f"{SVG}text")
    (run,) = words.runs(text)
    xs = [float(x) for x in found.get("x", "").split()]
    assert xs == pytest.approx([7 + x * 4.2 for x in run.xs], abs=AGREEMENT_MM)
    assert (found.get("y"), found.get("font-size"), found.get("fill")) == ("9", "4.2", "#1A1A1A")


def test_what_follows_from_its_neighbours_keeps_them() -> None:
    texts = [piece.text for piece in pieces(line("på 10x20 cm -> e\u0301n 😀 her", 0, 0))]
    assert texts == ["på ", "10x20", " cm ->", " e\u0301", "n ", "😀", " her"]


def test_text_that_runs_to_the_left_is_written_as_it_is_read() -> None:
    text = line("Kunden siger שלום עולם (ja) العميل 50%", 0, 10)
    found = list(alone(text).iter(f"{SVG}tspan"))
    assert "".join(map(said, found)) == text.text
    for span in (span for span in found if said(span).strip()):
        runs_left = any("\u0590" <= letter <= "\u06ff" for letter in said(span))
        assert span.get("direction") == ("rtl" if runs_left else "ltr")
        assert (span.get("text-anchor") == "end") == runs_left


LETTERS = st.text(
    st.one_of(
        st.sampled_from(
            "aeiAVTWøåÄ.,-–fil  12x€\u0301\u0323😀👩\u200d🚀ß->שלוםالعميل()\u2067\u00ad<&\"'\ufffe"
        ),
        st.characters(exclude_categories=["Cs"]),
    ),
    min_size=1,
    max_size=40,
)


@given(LETTERS, st.sampled_from(["regular", "bold"]), st.sampled_from([0.0, 0.03]))
@example("\x8f 怄/", "regular", 0.0)
@example("\u00ad\u00adab", "regular", 0.0)
def test_any_line_is_well_formed_and_keeps_its_characters(text: str, font: str, tracking: float) -> None:
    shape = line(text, 3, 9, 4.0, font, tracking)
    expected = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "\ufffd", without_signs(text))
    root = alone(shape)
    assert "".join(said(found) for found in root.iter(f"{SVG}text")) == expected
    for element in root.iter():
        places = element.get("x", "").split()
        assert len(places) <= max(1, len(said(element)))
    named = [group.get("aria-label") for group in alone(shape, text_as="outlines").iter(f"{SVG}g")]
    assert [name for name in named if name] in ([], [expected])


@given(LETTERS)
def test_the_pieces_of_a_line_stand_at_the_left_ends_of_their_glyphs(text: str) -> None:
    shape = line(text, 0, 0)
    known = sorted({x for run in words.runs(shape) for x in run.xs} | {0.0})
    for piece in pieces(shape):
        assert set(piece.xs) <= set(known)
        assert piece.runs_left or all(a <= b for a, b in pairwise(piece.xs))


def test_the_fonts_in_the_file_have_what_is_written_and_little_else() -> None:
    (style,) = opened(drawn()).iter(f"{SVG}style")
    sources = re.findall(r"base64,([^)]*)\)", style.text or "")
    known = {key: len(fonts.font(key).characters) for key in fonts.FONTS}
    characters = [set(hb.Face(b64decode(source)).unicodes) for source in sources]
    assert any(set(map(ord, "Per ringer til")) <= found for found in characters)
    assert all(len(found) < 120 < max(known.values()) for found in characters)


def test_two_cuts_of_a_font_have_two_names() -> None:
    names = {re.findall(r"\.(regular-\w+)\{", alone(line(text, 0, 9))[2][0].text or "")[0] for text in "ab"}
    assert len(names) == 2


def test_outlines_are_in_the_file_once_and_say_their_words() -> None:
    root = alone(line("anna & nana", 0, 9), line("anna", 0, 20, 8), text_as="outlines")
    assert list(root.iter(f"{SVG}text")) == []
    assert len(list(root.iter(f"{SVG}use"))) == 13
    assert len([path for path in root.iter(f"{SVG}path") if path.get("id")]) == 3
    names = [group.get("aria-label") for group in root.iter(f"{SVG}g") if group.get("aria-label")]
    assert names == ["anna & nana", "anna"]


def test_a_picture_is_in_the_file_once_and_no_larger_than_it_is_shown() -> None:
    root = alone(Image(0, 0, 40, 40, "photo"), Image(50, 0, 20, 10, "photo"), Image(80, 0, 9, 9, "drawing"))
    found = {image.get("id"): image.get(LINK, "") for image in root.iter(f"{SVG}image")}
    assert {name: link[:16] for name, link in found.items()} == {
        "picture-photo": "data:image/jpeg;",
        "picture-drawing": "data:image/png;b",
    }
    photo = Pictures.open(BytesIO(b64decode(found["picture-photo"].split(",")[1])))
    assert photo.size == (420, 315)
    frames = [frame for frame in root.iter(f"{SVG}svg") if frame.get("preserveAspectRatio")]
    assert [frame.get("viewBox") for frame in frames] == ["0 0 1200 900", "0 0 1200 900", "0 0 300 600"]


def test_a_picture_that_is_missing_is_a_plain_box() -> None:
    (paper, box) = alone(Image(1, 2, 3, 4, "gone")).iter(f"{SVG}rect")
    assert paper.get("fill") == "#FFFFFF"
    assert box.attrib == {"x": "1", "y": "2", "width": "3", "height": "4", "fill": "#E5E5E5"}


def test_strokes_dashes_groups_and_clips_are_said_in_full() -> None:
    dashed = Path((("M", 0, 0), ("L", 9.25, 1e-9), ("Z",)), None, Stroke("#D03030", 0.6, (2.0, 1.0), True))
    root = alone(Group((circle(5, 5, 5, "#3070C0"), dashed), 50, 1, 0.5, Rect(0, 0, 20, 10, radius=9)))
    (path,) = (path for path in root.iter(f"{SVG}path") if path.get("stroke"))
    assert path.get("d") == "M0 0L9.25 0Z"
    assert (path.get("fill"), path.get("stroke-dasharray")) == ("none", "2 1")
    assert path.get("stroke-linecap") == path.get("stroke-linejoin") == "round"
    (group,) = (group for group in root.iter(f"{SVG}g") if group.get("clip-path"))
    assert group.get("transform") == "translate(50 1) scale(0.5)"
    (clip,) = root.iter(f"{SVG}clipPath")
    assert group.get("clip-path") == f"url(#{clip.get('id')})"
    assert clip[0].get("rx") == "5"
