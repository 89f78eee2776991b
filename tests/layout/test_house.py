from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.layout import fonts, house, sheets, style, words
from canvas.layout.drawings import colours
from canvas.layout.options import SheetOptions
from canvas.layout.presenting import show as present
from canvas.layout.shapes import Box, Group, Image, Rect, Shape, Text
from canvas.layout.sheet import Sheet
from canvas.model.journey import Journey, Picture
from canvas.model.project import FontFile, HouseStyle, Project
from canvas.model.work import RelationshipLevel
from tests.layout.example import SHOWN
from tests.layout.own_fonts import forgotten_afterwards, shipped
from tests.layout.plain import SAY
from tests.layout.small import small

BOLD = shipped("bold")
SHA = hashlib.sha256(BOLD).hexdigest()
LOGO = Picture(id="q0", sha256="1" * 64, width=400, height=100)
RED, GOLD = "#7A1420", "#C9A227"


@pytest.fixture(autouse=True)
def forgotten() -> Iterator[None]:
    with forgotten_afterwards():
        yield


def whole() -> Project:
    """A project that every sheet can be made from."""
    first = small().table(Journey)["j1"]
    before = Journey(id="j9", order="z", title="As it was")
    level = RelationshipLevel(id="r1", title="Guest", order="1")
    return small().put(first.but(is_loop=True, previous="j9"), before, level)


def dressed(**style_: Any) -> Project:
    return whole().with_head(whole().head.but(house=HouseStyle(**style_)))


def in_bold() -> Project:
    return dressed(typeface="Fed", fonts=(FontFile(sha256=SHA, family="Fed"),))


def flat(shapes: tuple[Shape, ...]) -> Iterator[Shape]:
    for shape in shapes:
        yield shape
        if isinstance(shape, Group):
            yield from flat(shape.shapes)


def drawn(sheet: Sheet) -> list[Shape]:
    return [shape for seen in sheet.reading() for shape in flat(seen.mark.shapes)]


def texts(sheet: Sheet) -> list[Text]:
    return [shape for shape in drawn(sheet) if isinstance(shape, Text)]


def made(project: Project, name: str = "map", previous: Sheet | None = None) -> Sheet:
    return sheets.make(project, name, SHOWN, previous)


def test_every_sheet_is_set_in_the_house_s_typeface() -> None:
    key = fonts.register("Fed", BOLD)
    for name in sheets.SHEETS:
        assert {text.font for text in texts(made(in_bold(), name))} == {key}
    slide = present.lay(present.show(in_bold(), SheetOptions(SAY)), 0)
    assert {text.font for text in texts(slide)} == {key}
    assert key not in {text.font for text in texts(made(small()))}


def test_what_can_be_typed_is_in_the_same_type_as_what_is_drawn() -> None:
    key = fonts.register("Fed", BOLD)
    blocks = [seen.mark.block for seen in made(in_bold()).reading() if seen.mark.block]
    assert blocks
    assert {block.font for block in blocks} == {key}


def test_a_font_that_is_not_there_leaves_ours() -> None:
    assert made(in_bold()).rows == made(small()).rows


def test_a_house_has_only_the_fonts_of_its_own_typeface() -> None:
    other = fonts.register("Fed", shipped("regular"))
    key = fonts.register("Fed", BOLD)
    assert house.of(in_bold()).typeface == (key,)
    assert other not in {text.font for text in texts(made(in_bold()))}


def test_a_font_brought_later_lays_the_map_out_anew() -> None:
    before = made(in_bold())
    house.bring(in_bold(), {SHA: BOLD})
    after = made(in_bold(), previous=before)
    assert after == made(in_bold())
    assert after != before


def test_a_damaged_font_is_told_and_ours_is_used() -> None:
    (wrong,) = house.bring(in_bold(), {SHA: BOLD[:2000]})
    assert wrong.code == "font-broken"
    (wrong,) = house.bring(in_bold(), {})
    assert wrong.code == "font-missing"
    assert made(in_bold()).rows == made(small()).rows


def test_two_colours_stand_in_the_title_rules_and_headings_and_nowhere_else() -> None:
    plain, coloured = drawn(made(small())), drawn(made(dressed(colours=(RED, GOLD))))
    changed = [(one, other) for one, other in zip(plain, coloured, strict=True) if one != other]
    assert {str(other).count(RED) for _, other in changed if isinstance(other, Rect)} == {1}
    assert any(isinstance(other, Text) and other.text == "Per buys heat" for _, other in changed)
    meaning = {*style.FEELINGS.values(), *style.DEPARTMENTS, *style.NOTES.values()}
    assert not any(colour in str(one) for one, _ in changed for colour in meaning)


@given(st.from_regex(r"#[0-9A-F]{6}", fullmatch=True), st.from_regex(r"#[0-9A-F]{6}", fullmatch=True))
def test_colours_are_dark_enough_for_what_they_are_used_for(first: str, second: str) -> None:
    worn = house.of(dressed(colours=(first, second)))
    assert contrast(worn.strong) >= 4.5
    assert contrast(worn.small) >= 4.5
    assert contrast(worn.fine) >= 3


def contrast(colour: str) -> float:
    """With white, as WCAG has it."""
    lightness = colours.lightness(colour)
    luminance = ((lightness + 16) / 116) ** 3 if lightness > 8 else lightness / 903.3
    return 1.05 / (luminance + 0.05)


def test_a_dark_colour_is_the_house_s_own() -> None:
    assert house.of(dressed(colours=(RED,))).strong == RED
    assert house.of(dressed(colours=(RED,))).fine == style.INK
    assert house.of(small()) == house.PLAIN


@pytest.mark.parametrize("name", list(sheets.SHEETS))
def test_the_logo_stands_on_every_sheet_in_its_own_proportions(name: str) -> None:
    project = dressed(logo="q0").put(LOGO)
    (logo,) = [shape for shape in drawn(made(project, name)) if isinstance(shape, Image)]
    assert logo.picture == LOGO.sha256
    assert logo.width == pytest.approx(4 * logo.height, abs=0.01)
    assert not [shape for shape in drawn(made(whole(), name)) if isinstance(shape, Image)]


@pytest.mark.parametrize("name", list(sheets.SHEETS))
def test_nothing_is_written_over_the_logo(name: str) -> None:
    seen = list(made(dressed(logo="q0").put(LOGO), name).reading())
    placed = [(one.x, one.y, shape) for one in seen for shape in one.mark.shapes]
    (logo,) = (Box(x + s.x, y + s.y, s.width, s.height) for x, y, s in placed if isinstance(s, Image))
    for x, y, text in placed:
        if isinstance(text, Text) and text.text:
            is_beside = x + text.x >= logo.right or x + text.x + text.width <= logo.x
            assert is_beside or not logo.y < y + text.baseline < logo.bottom + text.size / 2, text.text


def test_another_logo_lays_the_map_out_anew() -> None:
    project = dressed(logo="q0").put(LOGO)
    before = made(project)
    after = project.put(LOGO.but(sha256="2" * 64))
    assert made(after, previous=before) == made(after)


def test_a_typeface_is_set_so_that_it_takes_the_room_ours_takes() -> None:
    key = fonts.register("Fed", BOLD)
    wide = sum(map(fonts.font(key).advance, "minimum"))
    with house.wearing(house.of(in_bold())):
        regular, bold = style.CARD, style.TITLE
        assert regular.font == bold.font == key
        assert 0.85 <= regular.size / regular.em < 1
        assert bold.size == bold.em
        assert wide * regular.size == pytest.approx(words.measure("minimum", "medium", regular.em), rel=0.02)
    assert regular.size == regular.em
