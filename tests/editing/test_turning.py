"""A touchpoint that becomes a note tells what it leaves behind."""

from __future__ import annotations

from canvas.editing.turning import left_behind, turned
from canvas.model.ids import SeededIds
from canvas.model.journey import Link, Note, Touchpoint
from canvas.model.people import Channel
from canvas.model.work import Idea, Story
from tests.editing.plain import project

PLAIN = project(("Sees the advert", 0, 0), ("Visits the shop", 0, 1))
IDS = SeededIds(b"turning")


def test_what_a_note_cannot_hold_is_told() -> None:
    card = PLAIN.find("t0").but(channel="c1", says="Hello", tags=("new",), colour="#3366CC")
    link, hung = Link(id="k1", source="t0", target="t1"), Note(id="n9", touchpoint="t0", text="Wow")
    before = PLAIN.put(Channel(id="c1", name="Mail"), card, link, hung)
    after, _ = turned(before, ("t0",), IDS)

    said = left_behind(before, after, ("t0",))

    assert said is not None
    told = dict(said.fields)
    assert set(told) == {"channel", "says", "tags", "gone", "parked"}
    assert (told["gone"], told["parked"]) == ((("links", 1),), 1)


def test_a_touchpoint_that_has_nothing_more_is_turned_without_a_word() -> None:
    after, _ = turned(PLAIN, ("t0",), IDS)
    assert left_behind(PLAIN, after, ("t0",)) is None


def test_colour_and_width_come_along_both_ways() -> None:
    card = PLAIN.find("t0").but(colour="#3366CC", span=2)
    there, (note,) = turned(PLAIN.put(card), ("t0",), IDS)
    back, (again,) = turned(there, (note,), IDS)

    as_note, as_touchpoint = there.get(Note, note), back.get(Touchpoint, again)
    assert as_note is not None
    assert as_touchpoint is not None
    assert (as_note.colour, as_note.span) == (as_touchpoint.colour, as_touchpoint.span) == ("#3366CC", 2)


def test_ideas_and_stories_of_the_touchpoint_stay_on_the_map() -> None:
    told = Story(id="o1", words="Once", touchpoints=("t0",))
    before = PLAIN.put(Idea(id="e1", text="A bench", at="t0"), told)
    after, _ = turned(before, ("t0",), IDS)

    assert after.find("e1").at == PLAIN.find("t0").step
    assert after.find("o1").phase == "f0"
