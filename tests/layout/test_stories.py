"""Service stories: all as cards, each as a poster."""

from __future__ import annotations

import datetime

import pytest

from canvas.layout import quotes, sheets, style
from canvas.layout.options import SheetError, SheetOptions
from canvas.layout.paper import fit, parse
from canvas.layout.sheet import Seen, Sheet
from canvas.model.journey import Phase
from canvas.model.people import Department
from canvas.model.project import Project
from canvas.model.work import Story
from tests.layout.plain import SAY
from tests.layout.small import small, words_in

TOLD = Story(
    id="o7",
    teller="Anja Bech",
    department="d7",
    date=datetime.date(2026, 2, 12),
    words="He asked whether it could be heard through the wall.",
    lesson="Noise is no technical matter.",
    touchpoints=("t1",),
    personas=("p1",),
)


def told(*stories: Story) -> Project:
    project = small()
    gone = [story.id for story in project.all(Story)]
    return project.without(gone).put(Department(id="d7", name="Care"), *stories)


def sheet_of(project: Project, about: str = "", previous: Sheet | None = None) -> Sheet:
    return sheets.make(project, "stories", SheetOptions(SAY, about=about), previous)


def marks(sheet: Sheet) -> list[Seen]:
    return list(sheet.reading())


def test_a_project_offers_all_stories_and_each_of_them() -> None:
    kind = sheets.SHEETS["stories"]
    assert kind.offers(told()) == ()
    assert [offer.about for offer in kind.offers(told(TOLD))] == ["", "o7"]


def test_a_poster_says_who_told_it_when_the_words_and_what_we_learned() -> None:
    said = " | ".join(seen.mark.say for seen in marks(sheet_of(told(TOLD), "o7")))
    for part in ("A story from Care", "2026-02-12", TOLD.words, "Anja Bech", TOLD.lesson, "Phase: "):
        assert part in said


def test_words_and_lesson_can_be_typed_where_they_stand() -> None:
    for about in ("", "o7"):
        fields = {seen.mark.block.field for seen in marks(sheet_of(told(TOLD), about)) if seen.mark.block}
        assert {"words", "lesson"} <= fields


@pytest.mark.parametrize("length", [10, 100, 200, 300, 460, 780, 1100])
def test_words_of_any_length_stay_above_the_teller_or_beside_nothing(length: int) -> None:
    story = TOLD.but(words=("He asked us whether it can be heard. " * 40)[:length])
    sheet = sheet_of(told(story), "o7")
    boxes = [seen.box for seen in marks(sheet) if seen.mark.block and seen.mark.block.field == "words"]
    teller = next(seen.box for seen in marks(sheet) if seen.mark.say.startswith("Anja"))
    assert boxes[0].bottom <= teller.y


def test_a_story_that_is_gone_is_said() -> None:
    with pytest.raises(SheetError) as refused:
        sheet_of(told(), "o7")
    assert refused.value.problem.code == "story-gone"


def test_a_card_that_did_not_change_is_made_from_what_was_drawn_before() -> None:
    other = TOLD.but(id="o8", words="Nobody rang back.")
    before = sheet_of(told(TOLD, other))
    after = told(TOLD, other.but(words="Nobody ever rang back."))
    assert sheet_of(after, previous=before) == sheet_of(after)


def test_every_language_has_its_own_marks_round_what_was_said() -> None:
    assert quotes.marks("da") == ("»", "«")
    assert quotes.marks("sv") == ("”", "”")
    assert quotes.marks("en-GB") == ("“", "”")


def long(length: int, **fields: object) -> Story:
    return TOLD.but(words=("He asked us whether it can be heard. " * 40)[:length], **fields)


@pytest.mark.parametrize("length", [300, 900])
def test_long_words_fill_the_poster_in_the_largest_type_that_leaves_room(length: int) -> None:
    sheet = sheet_of(told(long(length)), "o7")
    blocks = [each.mark.block for each in marks(sheet) if each.mark.block]
    words = next(block for block in blocks if block.field == "words")
    assert len(words.lines) * words.leading > 100.0


@pytest.mark.parametrize("lesson", ["", "Noise is no technical matter.", "Say what can be heard. " * 20])
def test_nothing_on_a_poster_lies_on_its_foot(lesson: str) -> None:
    sheet = sheet_of(told(TOLD.but(lesson=lesson)), "o7")
    foot = next(each.box for each in marks(sheet) if each.mark.role == "footer")
    others = [each.box for each in marks(sheet) if each.mark.role not in ("footer", "paper")]
    assert all(box.bottom <= foot.y + 0.01 for box in others)
    assert sheet.height == pytest.approx(420.0, abs=0.1)


def test_every_phase_is_named_on_a_poster_with_six_of_them() -> None:
    project = told(TOLD)
    titles = ("Research and planning", "Comparing all prices", "Før rejsen", "Under")
    named = enumerate(titles, 3)
    phases = [Phase(id=f"f{n}", journey="j1", order=f"{n}x", title=title) for n, title in named]
    sheet = sheet_of(project.put(*phases), "o7")
    said = " ".join(text for row in sheet.rows for text in words_in(row))
    assert all(word in said for title in titles for word in title.split())


def test_many_long_stories_stand_in_more_columns_and_no_column_is_empty() -> None:
    stories = [long(900 if n % 3 == 0 else 80, id=f"o{n}", order=f"{n:02}x") for n in range(20)]
    project = told(*stories)
    fitted = fit(project, "stories", SheetOptions(SAY), parse("A3"))
    assert fitted.scale * fitted.sheet.width > 0.95 * fitted.paper.width
    cards = [each.box for each in fitted.sheet.reading() if each.mark.role == "story"]
    assert max(box.right for box in cards) == pytest.approx(fitted.sheet.width - style.MARGIN, abs=0.1)
    assert fitted.scale > 0.36


def test_a_single_story_is_one_large_card() -> None:
    fitted = fit(told(TOLD), "stories", SheetOptions(SAY), parse("A3"))
    assert fitted.scale > 1.5


def test_words_are_broken_evenly_so_that_no_single_word_is_left_over() -> None:
    words = "I came to take pictures. He sold two pumps while I was changing the battery."
    sheet = sheet_of(told(TOLD.but(words=words)), "o7")
    block = next(each.mark.block for each in marks(sheet) if each.mark.block)
    widths = [line.width for line in block.lines]
    assert len(widths) > 1
    assert min(widths) > 0.6 * max(widths)
