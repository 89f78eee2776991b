"""Cards that are too small for their text keep their first words as long as one can be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.editing import atlas
from canvas.editing.atlas import is_card
from canvas.language import language
from canvas.layout import sheets
from canvas.layout.sheet import Mark
from canvas.layout.words import measure
from canvas.model.journey import Note, Picture
from canvas.widgets.camera import PX_PER_MM
from canvas.widgets.first_words import READ_PX, first_words, is_too_small, short, shortened
from canvas.widgets.steps import Lines, Photograph
from tests.editing.plain import project

PLAIN = project(
    ("Sees the advert", 0, 0), ("Visits the shop and asks for a ticket", 0, 1), ("Is it safe?", 1, 0)
)
DESCENT = 0.24
SHEET = sheets.make(PLAIN, "map", sheets.SheetOptions(say=language("en")))
CARDS = [
    mark
    for row in SHEET.rows
    for placed in row.placed
    for mark in placed.cell.marks
    if is_card(mark) and mark.block is not None and mark.block.text and mark.role != "picture"
]


@given(st.text("abc åø–\U0001f600", max_size=60), st.floats(1.0, 20.0), st.integers(1, 4))
def test_first_words_fit_and_begin_as_the_text_does(text: str, width: float, most: int) -> None:
    lines = shortened(text, "medium", "#000000", width, most)
    assert len(lines) <= most
    assert all(line.width <= width or line.text == "…" for line in lines)
    told = "".join(line.text for line in lines).replace(" ", "")
    assert "".join(text.split()).startswith(told.split("…")[0])


def test_what_fits_is_not_shortened() -> None:
    width = measure("Buys a ticket", "medium", 1.0)
    assert [line.text for line in shortened("Buys a ticket", "medium", "#000", width, 1)] == ["Buys a ticket"]
    assert shortened("Buys a ticket for all", "medium", "#000", width, 1)[0].text.startswith("Buys a")


@pytest.mark.parametrize("zoom", [0.43, 0.3, 0.2])
@pytest.mark.parametrize("mark", CARDS, ids=lambda mark: mark.role)
def test_a_small_card_says_its_first_words_in_a_size_that_can_be_read(zoom: float, mark: Mark) -> None:
    scale = PX_PER_MM * zoom
    assert is_too_small(mark, scale)
    words = first_words(mark, scale)
    assert words is not None
    assert words.em * scale == pytest.approx(READ_PX)
    assert words.lines[0].text[0] == (mark.block.text[0] if mark.block else "")
    assert words.y + words.em * (words.lines[-1].baseline + DESCENT) <= mark.box.bottom
    assert words.x + words.em * max(line.width for line in words.lines) <= mark.box.right


@pytest.mark.parametrize("mark", CARDS, ids=lambda mark: mark.role)
def test_a_card_goes_blank_only_where_no_word_has_room(mark: Mark) -> None:
    assert first_words(mark, PX_PER_MM * 0.08) is None
    assert not is_too_small(mark, PX_PER_MM * 0.5)


@pytest.mark.parametrize("mark", CARDS, ids=lambda mark: mark.role)
def test_its_ground_stays_and_nothing_lies_below_the_words(mark: Mark) -> None:
    ground = short(mark).ground
    assert ground
    assert not any(isinstance(step, Lines) for step in ground)


def test_pictures_on_a_card_stay_below_its_first_words() -> None:
    with_picture = PLAIN.put(
        Picture(id="q1", sha256="0" * 64, width=30, height=20),
        Note(id="n9", lane="l1", step="s2", text="Queue", pictures=("q1",)),
    )
    sheet = sheets.make(with_picture, "map", sheets.SheetOptions(say=language("en")))
    found = atlas.find(sheet, "n9")
    assert found is not None
    (picture,) = (step for step in short(found.mark).ground if isinstance(step, Photograph))
    words = first_words(found.mark, PX_PER_MM * 0.3)
    assert words is not None
    assert words.y + words.em * (words.lines[-1].baseline + DESCENT) <= picture.rect.top()
