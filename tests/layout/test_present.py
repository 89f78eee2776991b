from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from canvas.layout.map.frame import make_context
from canvas.layout.options import SheetOptions
from canvas.layout.presenting import show as present
from canvas.layout.presenting.cards import PX, Piece, card
from canvas.layout.sheet import Sheet
from canvas.model.edits import cards, structure
from canvas.model.index import index_of
from canvas.model.journey import Lane, Link, Note, NoteKind, Phase, Picture, Step, Touchpoint
from canvas.model.parts import Level
from canvas.model.people import Persona
from canvas.model.problem import Problem
from canvas.model.project import Project
from canvas.model.work import Measure, Reading, Story
from tests.layout.mapped import said, texts
from tests.layout.plain import SAY
from tests.layout.small import small

CARDS = frozenset({"touchpoint", "note", "idea"})


def slides(project: Project) -> list[Sheet]:
    shown = present.show(project, SheetOptions(SAY))
    return [present.lay(shown, number) for number in range(len(shown.slides))]


def shown(sheet: Sheet, *roles: str) -> list[str]:
    return [seen.mark.record for seen in sheet.reading() if seen.mark.role in roles]


def crowded(texts: list[str]) -> Project:
    made = small()
    for number, text in enumerate(texts):
        made = cards.add_card(made, f"tx{number}", "l2", "s3", text=text)
    return made


def many_steps(count: int) -> Project:
    made = small()
    for number in range(count):
        made = structure.add_step(made, f"sx{number}", "f2", title=f"Step {number}")
    return made


def test_phases_come_one_after_the_other() -> None:
    phases = [key for sheet in slides(small()) for key in shown(sheet, "phase")]
    assert list(dict.fromkeys(phases)) == ["f1", "f2"]


def test_every_card_is_shown_once() -> None:
    found = [
        key for sheet in slides(crowded(["A", "B", "C", "D", "E"])) for key in shown(sheet, "touchpoint")
    ]
    wanted = [card.id for card in crowded(["A", "B", "C", "D", "E"]).all(Touchpoint)]
    assert sorted(found) == sorted(wanted)


def test_more_than_four_steps_are_shown_in_parts_of_about_one_size() -> None:
    counts = [len(sheet.columns) for sheet in slides(many_steps(6)) if shown(sheet, "phase") == ["f2"]]
    assert counts == [4, 3]


def test_no_cell_holds_more_than_two_cards() -> None:
    for sheet in slides(crowded(["A", "B", "C", "D", "E"])):
        for row in sheet.rows:
            steps = [p.cell.column for p in row.placed for mark in p.cell.marks if mark.role in CARDS]
            assert all(steps.count(step) <= 2 for step in steps)


def test_a_picture_two_metres_wide_is_read_from_five() -> None:
    """Capitals of 1/290 of the distance, as signs in buildings have at least (DIN 1450)."""
    capitals_mm = 0.727 * 32 * 2000 / 1920
    assert capitals_mm >= 5000 / 290


@pytest.mark.parametrize("kind", ["doing", "thinking", "quote", "pain", "gain", "question"])
def test_a_note_says_what_it_is_without_its_colour(kind: NoteKind) -> None:
    free, other = (Note(id="n1", text="Yes", kind=each) for each in ("free", kind))
    context = make_context(small(), SheetOptions(SAY))
    plain, signed = (card(context, Piece(each), 400 * PX).mark.shapes for each in (free, other))
    assert len(signed) > len(plain)
    assert signed[-1] == plain[-1], "the text stands where it did"
    assert len(card(context, Piece(other, 1), 400 * PX).mark.shapes) <= len(plain)


def test_a_quote_has_the_face_of_who_says_it() -> None:
    project = small()
    person = next(project.all(Persona))
    context = make_context(project, SheetOptions(SAY))
    said = [Note(id="n1", text="Yes", kind="quote", personas=each) for each in ((), (person.id,))]
    one, other = (card(context, Piece(each), 400 * PX).mark.shapes for each in said)
    assert one != other


def test_everything_can_be_read_from_five_metres() -> None:
    for sheet in slides(crowded(["A card"])):
        for seen in sheet.reading():
            assert all(text.size >= 32 * PX - 1e-6 for text in texts(seen.mark.shapes))


@settings(max_examples=15, deadline=None)
@given(st.lists(st.text("abcdefg hijk", min_size=1, max_size=400), max_size=6))
def test_cards_never_leave_the_screen_nor_lie_on_each_other(texts: list[str]) -> None:
    for sheet in slides(crowded(texts)):
        boxes = [seen.box for seen in sheet.reading() if seen.mark.role in CARDS]
        for number, box in enumerate(boxes):
            assert box.x >= 84 * PX - 0.01
            assert box.right <= (1920 - 84) * PX + 0.01
            assert box.bottom <= 1048 * PX
            for other in boxes[number + 1 :]:
                beside = box.right <= other.x or other.right <= box.x
                assert beside or box.bottom <= other.y or other.bottom <= box.y


def test_rows_follow_each_other_down_to_the_foot() -> None:
    for sheet in slides(crowded(["A"])):
        ends = [top + row.height for row, top in zip(sheet.rows, sheet.tops, strict=True)]
        assert all(abs(end - top) < 0.01 for end, top in zip(ends, sheet.tops[1:], strict=False))
        assert abs(sheet.tops[-1] - 1048 * PX) < 0.01


def test_a_card_across_several_steps_is_as_wide_as_they_are() -> None:
    made = small()
    made = cards.add_card(made, "tx0", "l2", "s1", text="Wide")
    made = made.put(made.table(Touchpoint)["tx0"].but(span=2))
    boxes = [seen.box for sheet in slides(made) for seen in sheet.reading() if seen.mark.record == "tx0"]
    assert [round(box.width / PX) for box in boxes] == [1752]


@pytest.mark.parametrize("count", [40, 90, 700])
def test_nothing_of_a_long_text_is_cut(count: int) -> None:
    text = " ".join(f"word{number}" for number in range(count))
    blocks = [
        seen.mark.block
        for sheet in slides(crowded([text]))
        for seen in sheet.reading()
        if seen.mark.record == "tx0" and seen.mark.block
    ]
    assert "".join(text[line.start : line.end] for block in blocks for line in block.lines) == text


def test_a_card_that_is_too_high_is_shown_alone_and_wide_before_it_is_divided() -> None:
    made = many_steps(3)
    made = cards.add_card(made, "tx0", "l2", "sx1", text="word " * 90)
    wide = [len(sheet.columns) for sheet in slides(made) if "tx0" in shown(sheet, "touchpoint")]
    assert wide == [2]


def test_a_long_title_is_whole() -> None:
    made = small()
    title = "A phase with a title that goes on " * 6
    made = made.put(made.table(Phase)["f1"].but(title=title.strip()))
    marks = [seen.mark for sheet in slides(made) for seen in sheet.reading() if seen.mark.role == "phase"]
    block = marks[0].block
    assert block is not None
    assert "".join(block.text[line.start : line.end] for line in block.lines) == title.strip()


def test_every_cell_that_is_shown_is_there_to_be_dropped_in() -> None:
    made = crowded(["A"])
    for sheet in slides(made):
        for row in sheet.rows:
            lane = made.get(Lane, row.key)
            if lane is not None and lane.kind != "feelings":
                assert {placed.cell.column for placed in row.placed} == {each.key for each in sheet.columns}


def test_a_phase_without_cards_can_be_written_in() -> None:
    made = structure.add_step(small(), "s9", "f2")
    made = made.put(Phase(id="f9", journey=made.table(Phase)["f1"].journey, order="Z"))
    made = structure.add_step(made, "s10", "f9")
    sheet = slides(made)[-1]
    assert [row.key for row in sheet.rows[1:2]] == ["l2"]


def test_dropping_behind_what_is_shown_of_a_cell_is_before_what_the_next_part_shows() -> None:
    made = crowded(["A", "B", "C", "D"])
    sheet = next(sheet for sheet in slides(made) if "tx0" in shown(sheet, "touchpoint"))
    here = [seen for seen in sheet.reading() if seen.mark.role == "touchpoint" and seen.cell.column == "s3"]
    box = here[-1].box
    found = present.drop(made, sheet, "tx3", box.x + 1, box.bottom + 0.5)
    assert not isinstance(found, Problem)
    every = [card.id for card in index_of(made).cell("l2", "s3")]
    assert found.before == every[every.index(here[-1].mark.record) + 1]


def test_an_edit_keeps_the_slides_of_other_phases() -> None:
    before = present.show(small(), SheetOptions(SAY))
    project = before.context.project
    changed = project.put(next(project.all(Touchpoint)).but(text="Other"))
    after = present.show(changed, before.options, before)
    fresh = present.show(changed, before.options)
    assert [slide.records for slide in after.slides] == [slide.records for slide in fresh.slides]
    assert any(new is old for new, old in zip(after.slides, before.slides, strict=True))
    assert not all(new is old for new, old in zip(after.slides, before.slides, strict=True))


def test_a_phase_that_is_hidden_is_not_shown() -> None:
    found = present.show(small(), SheetOptions(SAY, hidden=frozenset({"f1"}))).slides
    assert {slide.phase.id for slide in found} == {"f2"}


def told() -> Project:
    """A journey whose second phase has a story, a measure, a promise, effort and a picture."""
    made = small()
    card = next(card for card in made.all(Touchpoint) if card.step == "s3")
    card = card.but(
        promise=Level(text="An answer today", level=4), delivery=Level(text="Nine days", level=1), effort=4
    )
    made = structure.add_lane(made, "l90", card_journey(made), "pictures", title="Pictures")
    return made.put(
        card,
        Story(id="o1", phase="f2", teller="Ann", words="I waited nine days. Then I rang."),
        Measure(
            id="u1",
            at="f2",
            title="Answered within a day",
            unit="%",
            target=90.0,
            readings=(Reading(date=datetime.date(2026, 1, 1), value=12.0),),
        ),
        Picture(id="q1", sha256="0" * 64, width=400, height=300, title="The letter", lane="l90", step="s3"),
    )


def card_journey(made: Project) -> str:
    return next(lane.journey for lane in made.all(Lane))


def words(sheet: Sheet) -> str:
    return " ".join(text for seen in sheet.reading() for text in said(seen.mark.shapes))


def test_what_is_known_of_a_phase_is_told_behind_its_cards() -> None:
    last = slides(told())[-1]
    for part in ("An answer today", "Nine days", "−3", "Answered within a day", "12", "I waited nine days."):
        assert part in words(last)
    assert {"u1", "o1"} <= set(shown(last, "promise", "measure", "story"))
    assert not shown(last, "feeling")


def test_pictures_are_shown_in_their_row() -> None:
    assert [key for sheet in slides(told()) for key in shown(sheet, "picture")] == ["q1"]


def test_what_is_told_can_be_read_from_five_metres_and_stays_on_the_screen() -> None:
    for sheet in slides(told()):
        for seen in sheet.reading():
            assert all(text.size >= 32 * PX - 1e-6 for text in texts(seen.mark.shapes))
            if seen.mark.role in ("promise", "measure", "story", "picture"):
                assert seen.box.bottom <= 1048 * PX


def test_a_long_story_goes_on_in_the_next_part_and_nothing_is_cut() -> None:
    made = told().put(Story(id="o1", phase="f2", words=" ".join(f"word{n}" for n in range(900))))
    parts = [sheet for sheet in slides(made) if "o1" in shown(sheet, "story")]
    assert len(parts) > 1
    assert all(f"word{n}" in " ".join(map(words, parts)) for n in (0, 450, 899))


def test_a_row_that_is_hidden_is_not_told() -> None:
    made = structure.add_lane(told(), "l91", card_journey(told()), "measures", title="Measures")
    found = present.show(made, SheetOptions(SAY, hidden=frozenset({"l91"})))
    roles = {seen.mark.role for n in range(len(found.slides)) for seen in present.lay(found, n).reading()}
    assert "story" in roles
    assert "measure" not in roles


def test_arrows_between_cards_of_a_slide_are_drawn_with_their_words() -> None:
    made = crowded(["A", "B"])
    pair = next(found for sheet in slides(made) if len(found := shown(sheet, "touchpoint")) > 1)[:2]
    assert not [key for sheet in slides(made) for key in shown(sheet, "link")]
    made = made.put(Link(id="k9", source=pair[0], target=pair[1], label="then"))
    sheet = next(sheet for sheet in slides(made) if set(pair) <= set(shown(sheet, "touchpoint")))
    assert "k9" in shown(sheet, "link")
    assert "then" in words(sheet)


@pytest.mark.parametrize("title", ["Thinks it over " * 20, "Donaudampfschifffahrtsgesellschaft" * 6])
def test_long_titles_of_phases_and_steps_break_and_leave_nothing_beyond_the_screen(title: str) -> None:
    made = many_steps(3)
    made = made.put(made.table(Phase)["f2"].but(title=title), made.table(Step)["s3"].but(title=title))
    for sheet in slides(made):
        for seen in sheet.reading():
            if seen.mark.role in ("phase", "step"):
                right = max(text.x + text.width for text in texts(seen.mark.shapes))
                assert seen.x + right <= (1920 - 84) * PX + 0.01
                assert seen.box.bottom <= 1048 * PX
