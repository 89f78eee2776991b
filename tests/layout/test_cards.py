from __future__ import annotations

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.layout.map import cards
from canvas.layout.map.context import Drawn
from canvas.layout.shapes import Image, Rect, Stroke
from canvas.layout.style import INK, NOTES, PAPER
from canvas.model.journey import NOTE_KINDS, NOTE_OF_LANE, Handover, Lane, Note, NoteKind, Picture, Touchpoint
from canvas.model.parts import Amount, Asked, Evidence
from canvas.model.work import Idea, Story
from tests.layout.mapped import LANE, WIDTH, context, said, texts

LINE = 15 * 25.4 / 72
TWO_LINES = "Guide of 14 pages in jargon"
BACKSTAGE = LANE.but(stage="backstage")
NOTES_LANE = Lane(id="l2", journey="j1", kind="notes")
FULL = Touchpoint(id="t1", step="s1", lane="l1", text=TWO_LINES, channel="c1", department="d1", effort=4)


def draw(record: Any, lane: Lane = LANE, width: float = WIDTH, *more: Any) -> Drawn:
    return cards.card(context(record, *more), record, lane, width)


def strokes(drawn: Drawn) -> list[Stroke]:
    return [shape.stroke for shape in drawn.mark.shapes if isinstance(shape, Rect) and shape.stroke]


def test_an_amount_without_room_behind_the_department_stands_below_it_unbroken() -> None:
    costly = FULL.but(department="d2", amount=Amount(value=128000, currency="DKK"))
    shown = [text.text for text in texts(draw(costly).mark.shapes)]
    assert "128,000 DKK" in [word.replace("\u00a0", " ") for word in shown]
    assert not any("·" in word for word in shown)


def test_effort_moves_up_where_only_that_leaves_the_department_unbroken() -> None:
    narrow = FULL.but(department="d2")
    shown = [text.text for text in texts(draw(narrow, LANE, 46.0).mark.shapes)]
    assert "Customer service" in shown
    assert "Website" in shown


def test_a_touchpoint_of_two_lines_is_25_2_high() -> None:
    drawn = draw(FULL)
    assert drawn.mark.block is not None
    assert len(drawn.mark.block.lines) == 2
    assert drawn.height == pytest.approx(25.2, abs=0.05)


def test_a_backstage_card_of_two_lines_is_20_8_high_and_has_no_badge() -> None:
    drawn = draw(FULL.but(effort=None, system="CRM"), BACKSTAGE)
    assert drawn.height == pytest.approx(20.8, abs=0.1)
    assert said(drawn.mark.shapes)[2:] == ["Sales", "CRM"]


def test_a_note_of_two_lines_is_two_paddings_and_two_lines_high() -> None:
    assert draw(Note(id="n1", text=TWO_LINES), NOTES_LANE).height == pytest.approx(4.8 + 2 * LINE, abs=0.01)


def test_a_card_with_nothing_but_text_has_no_room_below_it() -> None:
    drawn = draw(Touchpoint(id="t1", step="s1", lane="l1", text="Opens it"))
    assert drawn.height == pytest.approx(4.8 + 2 * LINE, abs=0.01)
    assert said(drawn.mark.shapes) == ["Opens it"]


def test_text_does_not_move_when_anything_else_is_set() -> None:
    plain = draw(Touchpoint(id="t1", step="s1", lane="l1", text=TWO_LINES)).mark.block
    truth = FULL.but(is_moment_of_truth=True, personas=("p3",), evidence=Evidence(strength="measured"))
    block = draw(truth).mark.block
    assert plain is not None
    assert block is not None
    assert (block.x, block.baseline, block.lines) == (plain.x, plain.baseline, plain.lines)


def test_an_empty_card_can_be_typed_into() -> None:
    drawn = draw(Touchpoint(id="t1", step="s1", lane="l1"))
    assert drawn.mark.block is not None
    assert drawn.mark.block.field == "text"
    assert len(drawn.mark.block.lines) == 1
    assert drawn.mark.say == "Touchpoint without text."


@pytest.mark.parametrize(("size", "least"), [(None, 2), ("S", 2), ("M", 3), ("L", 4)])
def test_the_size_of_a_lane_is_the_least_number_of_lines(size: Any, least: int) -> None:
    drawn = draw(Touchpoint(id="t1", step="s1", lane="l1"), LANE.but(size=size))
    assert drawn.height == pytest.approx(4.8 + least * LINE, abs=0.01)


TEXTS = st.text(st.sampled_from("abcdefg ÆØ,.–-»«\n🎉漢"), max_size=140)


@given(TEXTS, st.floats(30, 66), st.sampled_from([LANE, BACKSTAGE]))
def test_a_card_grows_by_whole_lines_and_cuts_nothing(text: str, width: float, lane: Lane) -> None:
    record = FULL.but(text=text)
    drawn = draw(record, lane, width)
    block = drawn.mark.block
    assert block is not None
    assert "".join(block.text[line.start : line.end] for line in block.lines) == record.text
    low = draw(FULL.but(text=""), lane, width).height
    assert drawn.height == pytest.approx(low + max(0, len(block.lines) - 2) * LINE, abs=0.01)


NAMES = st.text(st.sampled_from("abcdefgh -"), max_size=40)


@given(NAMES, NAMES, st.sampled_from([None, 5]), st.booleans(), st.sampled_from([LANE, BACKSTAGE]))
def test_everything_on_a_card_stays_inside_it(
    one: str, two: str, effort: int | None, is_truth: bool, lane: Lane
) -> None:
    base = context()
    names = (base.project.find("c1").but(name=one), base.project.find("d2").but(name=two))
    record = FULL.but(
        department="d2", effort=effort, is_moment_of_truth=is_truth, system=two, personas=("p2", "p3")
    )
    drawn = draw(record, lane, 44.0, *names)
    for text in texts(drawn.mark.shapes):
        assert text.x >= 4.79
        assert text.x + text.width <= 44.0 - 2.59
        assert text.baseline <= drawn.height - 2.4


def test_channel_and_department_stand_below_the_text() -> None:
    drawn = draw(FULL)
    lines = list(texts(drawn.mark.shapes))
    assert [line.text for line in lines[2:]] == ["Website", "Sales"]
    assert lines[2].baseline > lines[1].baseline
    assert [line.x for line in lines[2:]] == pytest.approx([14.4, 14.4])


def test_a_channel_with_an_unknown_icon_and_no_kind_is_still_drawn() -> None:
    assert "Letter" in said(draw(FULL.but(channel="c2")).mark.shapes)


def test_where_nobody_of_us_is_there_it_says_own_life() -> None:
    step = context().project.find("s1").but(with_us=False)
    assert "own life" in said(draw(FULL.but(department=None), LANE, WIDTH, step).mark.shapes)
    assert "own life" not in said(draw(FULL, LANE, WIDTH, step).mark.shapes)
    assert "own life" not in said(draw(FULL.but(department=None)).mark.shapes)


def test_a_moment_of_truth_is_inverted_and_as_high() -> None:
    drawn = draw(FULL.but(is_moment_of_truth=True))
    ground = drawn.mark.shapes[0]
    assert isinstance(ground, Rect)
    assert ground.fill == INK
    assert drawn.height == draw(FULL).height
    assert {text.colour for text in texts(drawn.mark.shapes)} == {PAPER}


@pytest.mark.parametrize(
    ("strength", "width", "is_dashed"),
    [("assumed", 0.35, True), ("observed", 0.25, False), ("measured", 0.6, False)],
)
def test_the_outline_says_how_it_is_known(strength: Any, width: float, is_dashed: bool) -> None:
    line = strokes(draw(FULL.but(evidence=Evidence(strength=strength))))[-1]
    assert (line.width, bool(line.dash)) == (width, is_dashed)


def test_an_outline_lies_inside_the_edge() -> None:
    drawn = draw(FULL.but(evidence=Evidence(strength="measured")))
    frame = next(s for s in drawn.mark.shapes if isinstance(s, Rect) and s.stroke)
    assert frame.x == pytest.approx(0.3)
    assert frame.x + frame.width == pytest.approx(WIDTH - 0.3)


def test_a_touchpoint_of_somebody_else_names_them() -> None:
    assert "Lise, Mads" in said(draw(FULL.but(personas=("p3", "p2"))).mark.shapes)
    assert said(draw(FULL.but(personas=("p1",))).mark.shapes) == said(draw(FULL).mark.shapes)


def test_a_handover_says_from_whom() -> None:
    source = FULL.but(id="t2", department="d2")
    handover = Handover(id="h1", source="t2", target="t1")
    drawn = draw(FULL, BACKSTAGE, WIDTH, source, handover)
    assert "from Customer service" in said(drawn.mark.shapes)


def test_a_touchpoint_says_itself_in_full_sentences() -> None:
    record = FULL.but(is_moment_of_truth=True, evidence=Evidence(strength="measured", source="CRM"))
    assert draw(record).mark.say == (
        "Guide of 14 pages in jargon. Moment of truth. Channel: Website. Department: Sales. Effort 4 of 5. "
        "Evidence: measured, CRM."
    )


@pytest.mark.parametrize("kind", [kind for kind in NOTE_KINDS if kind != "quote"])
def test_notes_wear_their_kinds_colour(kind: NoteKind) -> None:
    ground = draw(Note(id="n1", text="Hm", kind=kind), NOTES_LANE).mark.shapes[0]
    assert isinstance(ground, Rect)
    assert ground.fill == NOTES[kind]


def test_a_notes_own_colour_wins_and_its_text_stays_readable() -> None:
    drawn = draw(Note(id="n1", text="Hm", colour="#102030"), NOTES_LANE)
    ground = drawn.mark.shapes[0]
    assert isinstance(ground, Rect)
    assert ground.fill == "#102030"
    assert next(texts(drawn.mark.shapes)).colour == PAPER


@pytest.mark.parametrize("kind", ["pain", "gain"])
def test_pain_and_gain_carry_a_sign_beside_their_text(kind: NoteKind) -> None:
    drawn = draw(Note(id="n1", text="Hm", kind=kind), NOTES_LANE)
    assert drawn.mark.block is not None
    assert drawn.mark.block.x == pytest.approx(8.8)


@pytest.mark.parametrize("kind", ["doing", "thinking", "question"])
def test_a_note_says_its_kind_without_colour_where_its_row_does_not(kind: NoteKind) -> None:
    own = next(lane for lane, note in NOTE_OF_LANE.items() if note == kind)
    note = Note(id="n1", text="Hm", kind=kind)
    here, at_home = (draw(note, Lane(id="l2", journey="j1", kind=lane)) for lane in ("notes", own))
    assert here.mark.block is not None
    assert at_home.mark.block is not None
    assert here.mark.block.x == pytest.approx(8.8)
    assert at_home.mark.block.x == pytest.approx(2.8)
    assert len(here.mark.shapes) > len(at_home.mark.shapes)


def test_whose_note_it_is_takes_a_line_only_where_the_text_reaches_it() -> None:
    short = draw(Note(id="n1", text="Hm", kind="thinking", personas=("p3",)), NOTES_LANE)
    assert said(short.mark.shapes) == ["Hm", "Lise"]
    assert short.height == draw(Note(id="n1", text="Hm", kind="thinking"), NOTES_LANE).height
    long = Note(id="n1", text="Can we even afford to keep this old stove")
    reached = draw(long.but(personas=("p3",)), NOTES_LANE)
    assert reached.height == pytest.approx(draw(long, NOTES_LANE).height + 3.9, abs=0.01)


def test_a_quote_has_its_speaker_below_the_bubble() -> None:
    drawn = draw(Note(id="n1", text="It is cold.", kind="quote", personas=("p2",)), NOTES_LANE)
    assert said(drawn.mark.shapes) == ["It is cold.", "Mads"]
    assert drawn.height == pytest.approx(4.8 + 2 * LINE + 2.8 + 6.4, abs=0.01)


def test_an_idea_says_its_question_who_and_when() -> None:
    idea = Idea(
        id="e1", text="Leaflet", lens="ease", department="d1", due=datetime.date(2026, 5, 1), status="done"
    )
    assert said(draw(idea).mark.shapes) == ["Leaflet", "Make it easier", "Sales · May", "done"]
    ground = draw(idea).mark.shapes[0]
    assert isinstance(ground, Rect)
    assert ground.fill == PAPER


def test_asking_without_result_is_a_card_of_its_own() -> None:
    asked = tuple(
        Asked(lens=lens, is_nothing=True, by="Ann") for lens in ("offering", "ease", "communication")
    )
    drawn = draw(FULL.but(asked=tuple(asked)), LANE.but(kind="ideas"))
    words = " ".join(said(drawn.mark.shapes))
    assert words == "Asked Asked about all three: nothing to improve Ann"
    assert drawn.mark.block is None


def test_a_story_stands_in_full() -> None:
    words = "A man stood in the hall without shoes. " * 12
    drawn = draw(Story(id="o1", words=words.strip(), teller="Ann", lesson="Shoes off"))
    assert drawn.mark.block is not None
    assert drawn.mark.block.lines[-1].end == len(words.strip())
    assert said(drawn.mark.shapes)[-2:] == ["Shoes off", "Ann"]


@pytest.mark.parametrize(("wide", "high"), [(800, 500), (500, 800), (100, 9000)])
def test_a_picture_keeps_its_proportions(wide: int, high: int) -> None:
    drawn = draw(Picture(id="q1", sha256="0" * 64, width=wide, height=high, title="Cellar"))
    image = next(shape for shape in drawn.mark.shapes if isinstance(shape, Image))
    assert image.width / image.height == pytest.approx(wide / high)
    assert image.width <= WIDTH
    assert drawn.mark.say == "Picture: Cellar."


def test_a_picture_on_a_card_makes_it_as_much_higher() -> None:
    picture = Picture(id="q1", sha256="0" * 64, width=100, height=50)
    shown = draw(FULL.but(pictures=("q1",)), LANE, WIDTH, picture)
    assert shown.height > draw(FULL).height + 10
    assert said(shown.mark.shapes) == said(draw(FULL).mark.shapes)


def test_what_is_no_card_is_refused() -> None:
    with pytest.raises(TypeError):
        cards.card(context(), LANE, LANE, WIDTH)  # type: ignore[arg-type]  # that is the point
