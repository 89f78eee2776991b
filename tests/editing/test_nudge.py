"""Moving, feeling, turning and choosing by keys, without Qt."""

from __future__ import annotations

import pytest

from canvas.editing import choosing, continuing, feeling, nudge
from canvas.editing.atlas import find
from canvas.editing.desk import Desk
from canvas.editing.outcome import Change, Nothing, Refused
from canvas.editing.selection import Place
from canvas.editing.turning import turned
from canvas.editing.walk import Way
from canvas.editing.writing import NewCard
from canvas.model.edits.structure import add_phase
from canvas.model.ids import SeededIds
from canvas.model.index import index_of
from canvas.model.journey import Note, Step, Touchpoint
from canvas.model.project import Project
from canvas.model.queries import journeys, lanes, steps
from tests.editing.plain import drop, lay_out, project

PLAIN = project(("One", 0, 0), ("Two", 0, 0), ("Three", 0, 1), ("A thought", 1, 0))


def moved(way: Way, *keys: str, made: Project = PLAIN) -> Project:
    outcome = nudge.nudge(Desk(made, lay_out(made), keys, drop), way)
    assert isinstance(outcome, Change)
    return outcome.edit(made)


def cell(made: Project, lane: int, step: int) -> list[str]:
    return [card.id for card in index_of(made).cell(f"l{lane}", f"s{step}")]


def test_alt_and_an_arrow_take_a_card_to_the_next_step() -> None:
    assert cell(moved("right", "t0"), 0, 1) == ["t2", "t0"]


def test_several_cards_move_together_and_keep_their_order() -> None:
    after = moved("right", "t1", "t0", "t2")
    assert cell(after, 0, 1) == ["t0", "t1"]
    assert cell(after, 0, 2) == ["t2"]


@pytest.mark.parametrize("way", ["left", "up"])
def test_at_the_edge_of_the_map_nothing_moves(way: Way) -> None:
    assert nudge.nudge(Desk(PLAIN, lay_out(PLAIN), ("t0",), drop), way) == Nothing()


def test_up_and_down_change_the_order_in_a_cell() -> None:
    assert cell(moved("down", "t0"), 0, 0) == ["t1", "t0"]
    assert cell(moved("up", "t1"), 0, 0) == ["t1", "t0"]


def test_a_card_goes_on_into_the_next_lane_that_takes_it() -> None:
    assert cell(moved("up", "n3", made=PLAIN), 0, 0) == ["t0", "t1", "n3"]
    assert nudge.nudge(Desk(PLAIN, lay_out(PLAIN), ("t1",), drop), "down") == Nothing()


def test_a_step_moves_with_what_it_holds_and_a_phases_only_step_stays() -> None:
    outcome = nudge.nudge_head(PLAIN, ("t0",), "right")
    assert isinstance(outcome, Change)
    assert [s.id for s in steps(outcome.edit(PLAIN), journeys(PLAIN)[0].id)] == ["s1", "s0", "s2"]
    two = add_phase(PLAIN, SeededIds(b"two"), journeys(PLAIN)[0].id)
    last = steps(two, journeys(two)[0].id)[-1].id
    refused = nudge.nudge_head(two, (last,), "left")
    assert isinstance(refused, Refused)
    assert refused.problem.code == "last-step"


def test_a_lane_moves_up_and_down() -> None:
    after = moved("down", "l0")
    assert [lane.id for lane in lanes(after, journeys(after)[0].id)] == ["l1", "l0"]


def test_plus_and_minus_change_whose_feeling_is_meant() -> None:
    found = feeling.felt(PLAIN, "t0")
    assert found is not None
    better = feeling.changed(PLAIN, found, 1.0)
    card = better.get(Touchpoint, "t0")
    assert card is not None
    assert [(each.persona, each.value) for each in card.feelings] == [(None, 1.0)]
    again = feeling.felt(better, "t0")
    assert again is not None
    assert feeling.felt(feeling.changed(better, again, 5.0), "t0") == again._replace(value=2.0)


def test_on_a_note_the_feeling_is_the_steps() -> None:
    found = feeling.felt(PLAIN, "n3")
    assert found is not None
    step = feeling.valued(PLAIN, found, -1.3).get(Step, "s0")
    assert step is not None
    assert step.feelings[0].value == -1.5


def test_a_note_becomes_a_touchpoint_and_back() -> None:
    after, keys = turned(PLAIN, ("n3", "t0"), SeededIds(b"turn"))
    made, note = (after.find(key) for key in keys)
    assert isinstance(made, Touchpoint)
    assert (made.lane, made.text) == ("l0", "A thought")
    assert isinstance(note, Note)
    assert (note.lane, note.text) == ("l0", "One")


def test_choosing_all_a_row_and_a_phase() -> None:
    sheet = lay_out(PLAIN)
    assert set(choosing.everything(sheet, ("t1",))) == {"t0", "t1", "t2", "n3"}
    assert choosing.everything(sheet, ("t1",))[-1] == "t1"
    assert set(choosing.in_lane(PLAIN, sheet, ("t0",))) == {"t0", "t1", "t2"}
    assert set(choosing.in_lane(PLAIN, sheet, ("cell l1 s2",))) == {"n3"}
    assert len(choosing.in_phase(PLAIN, sheet, ("s1",))) == 4
    assert choosing.in_lane(PLAIN, sheet, ()) == ()


def test_a_slot_for_the_next_card_never_covers_a_card_of_the_row_below() -> None:
    sheet = lay_out(project(("One", 0, 0), ("Two", 1, 0)))
    one, two = find(sheet, "t0"), find(sheet, "n1")
    assert one is not None
    assert two is not None
    room_px = (two.box.y - one.box.bottom) / continuing.SLOT_PX
    assert continuing.slots(sheet, one, room_px * 3)[0] is None
    for px in (room_px, room_px / 2):
        slot = continuing.slots(sheet, one, px)[0]
        assert slot is not None
        assert one.box.bottom < slot.y < slot.bottom < two.box.y


def test_enter_goes_on_below_and_tab_beside() -> None:
    sheet = lay_out(PLAIN)
    one, three = find(sheet, "t0"), find(sheet, "t2")
    assert one is not None
    assert three is not None
    assert continuing.below(sheet, one) == NewCard(Place("l0", "s0"), "t1")
    assert continuing.beside(sheet, three) == NewCard(Place("l0", "s2"))
    under, beside = continuing.slots(sheet, three, 0.25)
    assert under is not None
    assert beside is not None
    assert under.y > three.box.bottom
    assert beside.x > three.box.right
    assert continuing.next_head(PLAIN, "s0") == "s1"
    assert continuing.next_head(PLAIN, "s2") == ""
