"""Marks that are made late: what a card shows is made when it is asked for, and is what was measured."""

from __future__ import annotations

import pickle
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.layout import sheets
from canvas.layout.breaking import break_text
from canvas.layout.filling import room
from canvas.layout.map import cards, cardtext
from canvas.layout.map.context import Drawn
from canvas.layout.shapes import Box, Group, Rect, Shape
from canvas.layout.sheet import Mark, TextBlock
from canvas.layout.style import CARD, LEAST_LINES, NOTE
from canvas.model.journey import NOTE_KINDS, Lane, Note, Picture, Touchpoint
from canvas.model.parts import Amount, Evidence
from canvas.model.work import Idea, Story
from tests.layout.example import SHOWN, example
from tests.layout.mapped import LANE, WIDTH, context
from tests.layout.test_breaking import LANGUAGES, TEXTS

BOX = Box(0.0, 0.0, 40.0, 10.0)
SHAPES: tuple[Shape, ...] = (Rect(0.0, 0.0, 40.0, 10.0, "#FFFFFF"),)
BLOCK = TextBlock("text", "Waits", (), 2.0, 6.0, 36.0, "regular", 4.0, 5.0, "#14181F", "en")
PROSE = st.lists(
    st.sampled_from(
        "Kunden ringer til kundeserviceafdelingen og-så e-post hjemmeside leverandørstyringssystem – ! (nej)"
        " vi er konfirmationsforberedelse i a/b www.energi.dk/varmepumper 🙂 漢字漢字漢字漢字 שלום مرحبا"
        " e\u0301n".split()
    ),
    max_size=25,
).map(" ".join)
BACKSTAGE = LANE.but(stage="backstage", size="M")
PICTURE = Picture(id="x1", sha256="0" * 64, width=400, height=300)


class Made(NamedTuple):
    """A drawing that counts what it is asked for."""

    asked: list[str]

    def shapes(self) -> tuple[Shape, ...]:
        self.asked.append("shapes")
        return SHAPES

    def say(self) -> str:
        self.asked.append("say")
        return "Waits."

    def block(self) -> TextBlock | None:
        self.asked.append("block")
        return BLOCK


def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What late marks make from now on."""
    made: list[str] = []
    make = Mark.__dict__["__getattr__"]

    def count(mark: Mark, name: str) -> object:
        made.append(name)
        return make(mark, name)

    monkeypatch.setattr(Mark, "__getattr__", count)
    return made


def late(asked: list[str]) -> Mark:
    return Mark.late(Made(asked), BOX, "t1", "touchpoint", "en")


EAGER = Mark(SHAPES, BOX, "t1", "touchpoint", "Waits.", "en", BLOCK)


def test_a_late_mark_makes_each_part_once_and_only_when_it_is_asked() -> None:
    asked: list[str] = []
    mark = late(asked)
    assert (mark.box, mark.record, mark.role, asked) == (BOX, "t1", "touchpoint", [])
    assert mark.shapes is mark.shapes
    assert asked == ["shapes"]
    assert (mark.say, mark.block) == ("Waits.", BLOCK)
    assert asked == ["shapes", "say", "block"]


def test_a_late_mark_equals_one_made_at_once() -> None:
    assert late([]) == EAGER
    assert hash(late([])) == hash(EAGER)
    assert late([]) != EAGER.but(say="Goes.")
    assert repr(late([])) == repr(EAGER)


def test_a_moved_mark_is_as_late_as_the_mark() -> None:
    asked: list[str] = []
    moved = late(asked).moved(3.0, 4.0)
    assert (moved.box, asked) == (BOX.moved(3.0, 4.0), [])
    assert moved.shapes == (Group(SHAPES, 3.0, 4.0),)
    assert moved.block == BLOCK._replace(x=5.0, baseline=10.0)
    assert moved.say == "Waits."


def test_a_late_mark_is_handed_to_another_process_with_all_it_shows() -> None:
    assert pickle.loads(pickle.dumps(late([]))) == EAGER


def test_no_other_name_is_one_of_a_mark_s() -> None:
    with pytest.raises(AttributeError):
        getattr(EAGER, "colour")  # noqa: B009 (a name that types do not know)


@given(
    st.one_of(PROSE, TEXTS),
    st.sampled_from(["regular", "medium", "bold"]),
    st.floats(0, 90),
    LANGUAGES,
)
def test_a_card_is_as_high_as_its_lines_are_many_before_any_is_made(
    text: str, font: str, width: float, language: str
) -> None:
    lines = break_text(text, font, 4.2333, width, language)
    assert room(font, 4.2333, width, language).broken(text) == "\n".join(line.text for line in lines)


def card_of(record: Any, lane: Lane, *more: Any) -> Drawn:
    return cards.card(context(record, PICTURE, *more), record, lane, WIDTH)


def bottom_of_text(drawn: Drawn, least: int, leading: float, top: float = 2.4) -> float:
    assert drawn.mark.block is not None
    return top + max(least, len(drawn.mark.block.lines)) * leading


def ground_of(drawn: Drawn) -> Rect:
    ground = drawn.mark.shapes[0]
    assert isinstance(ground, Rect)
    return ground


def check(drawn: Drawn) -> None:
    """What was told before anything was drawn is what is drawn."""
    assert drawn.mark.box.height == drawn.height
    assert drawn.lost is not None
    assert "".join(dict.fromkeys(drawn.lost)) == cardtext.lost(drawn.mark.shapes)


TOUCHPOINTS = st.fixed_dictionaries(
    {
        "text": st.one_of(PROSE, TEXTS),
        "is_moment_of_truth": st.booleans(),
        "channel": st.sampled_from([None, "c1"]),
        "department": st.sampled_from([None, "d1", "d2"]),
        "effort": st.sampled_from([None, 3]),
        "amount": st.sampled_from([None, Amount(value=1200.0, currency="DKK")]),
        "evidence": st.sampled_from([None, Evidence(strength="measured")]),
        "colour": st.sampled_from(["", "#FFDDAA", "#223344"]),
        "pictures": st.sampled_from([(), ("x1",)]),
        "system": st.sampled_from(["", "CRM 漢"]),
    }
)


@given(TOUCHPOINTS, st.sampled_from([LANE, BACKSTAGE]))
def test_a_touchpoint_is_as_high_as_it_was_measured(fields: dict[str, Any], lane: Lane) -> None:
    drawn = card_of(Touchpoint(id="t1", step="s1", lane="l1", **fields), lane)
    check(drawn)
    assert ground_of(drawn).height == drawn.height
    leading = (NOTE if lane is BACKSTAGE else CARD).leading
    plain = bottom_of_text(drawn, LEAST_LINES[lane.size or "S"], leading) + 2.4
    has_more = any(fields[name] for name in ("channel", "department", "effort", "pictures", "amount"))
    assert drawn.height >= plain - 1e-9
    if not has_more and not fields["is_moment_of_truth"] and not fields["system"]:
        assert drawn.height == pytest.approx(plain)


@given(st.one_of(PROSE, TEXTS), st.sampled_from(NOTE_KINDS), st.booleans(), st.booleans())
def test_a_note_is_as_high_as_it_was_measured(
    text: str, kind: Any, is_pictured: bool, has_amount: bool
) -> None:
    money = Amount(value=1200.0, currency="DKK") if has_amount else None
    pictures = ("x1",) if is_pictured else ()
    drawn = card_of(
        Note(id="n1", step="s1", lane="l2", kind=kind, text=text, amount=money, pictures=pictures), LANE
    )
    check(drawn)
    plain = bottom_of_text(drawn, 2, NOTE.leading) + 2.4
    if kind == "quote":
        assert drawn.height > plain
    else:
        assert ground_of(drawn).height == drawn.height >= plain - 1e-9
    if kind != "quote" and not is_pictured and not has_amount:
        assert drawn.height == pytest.approx(plain)


@given(st.one_of(PROSE, TEXTS))
def test_an_idea_and_a_story_are_as_high_as_they_were_measured(text: str) -> None:
    for record in (Idea(id="i1", at="t1", text=text), Story(id="y1", words=text)):
        drawn = card_of(record, LANE)
        check(drawn)
        assert drawn.height == pytest.approx(bottom_of_text(drawn, 2, NOTE.leading) + 2.4)
        ground = ground_of(drawn)
        assert ground.y + ground.height == pytest.approx(drawn.height, abs=0.5)


def test_a_sheet_of_marks_that_were_made_equals_one_of_marks_that_were_not() -> None:
    once, again = (sheets.make(example(), "map", SHOWN) for _ in range(2))
    assert all(seen.mark.shapes is not None for seen in once.reading())
    assert once == again
    assert pickle.loads(pickle.dumps(again.alone())) == once.alone()


def test_laying_out_a_map_draws_no_card_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    made = counted(monkeypatch)
    sheet = sheets.make(example(), "map", SHOWN)
    assert made == []
    assert all(seen.mark.shapes or seen.mark.record for seen in sheet.reading())
    assert set(made) == {"shapes"}
