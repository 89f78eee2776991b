from __future__ import annotations

import pytest
from hypothesis import given, settings

from canvas.model import queries
from canvas.model.edits import cards, deleting, feelings, fields, structure
from canvas.model.ids import SeededIds
from canvas.model.journey import Lane, Note, Phase, Step, Touchpoint
from canvas.model.people import Channel, Persona
from canvas.model.problem import EditError
from canvas.model.project import Project
from canvas.model.work import Vote
from tests.laws import Edit, check_edit, edits, small_project


@settings(max_examples=60, deadline=None)
@given(edits())
def test_every_sequence_of_edits_holds_the_laws(sequence: list[Edit]) -> None:
    project = small_project()
    for edit in sequence:
        project = check_edit(project, edit)


@pytest.fixture
def project() -> Project:
    """Touchpoints A, B, C in the first cell."""
    made = small_project()
    ids = SeededIds(b"cards")
    lane, step = first(made)
    for text in "ABC":
        made = cards.add_touchpoint(made, ids("t"), lane.id, step.id, text=text)
    return made


def first(project: Project) -> tuple[Lane, Step]:
    journey = queries.journeys(project)[0].id
    return queries.lanes(project, journey)[0], queries.steps(project, journey)[0]


def card(project: Project, text: str) -> Touchpoint:
    return next(c for c in project.all(Touchpoint) if c.text == text)


def texts(project: Project) -> str:
    return "".join(c.text for c in queries.reading_order(project, queries.journeys(project)[0].id))


def test_a_card_goes_before_the_card_it_is_dropped_on(project: Project) -> None:
    lane, step = first(project)
    moved = check_edit(
        project,
        lambda p: cards.move_card(p, card(p, "C").id, lane.id, step.id, before=card(p, "A").id),
    )
    assert texts(moved) == "CAB"


def test_moving_a_card_changes_that_card_alone(project: Project) -> None:
    lane, step = first(project)
    moved = cards.move_card(project, card(project, "A").id, lane.id, step.id)
    assert [change.new for change in moved.changes(project)] == [card(moved, "A")]


def test_dropping_a_card_where_it_lies_is_no_edit(project: Project) -> None:
    lane, step = first(project)
    b = card(project, "B").id
    for before in (b, card(project, "C").id):
        assert cards.move_card(project, b, lane.id, step.id, before=before) is project


def test_cards_whose_keys_collide_are_told_apart_again(project: Project) -> None:
    lane, step = first(project)
    same = project.put(*(c.but(order="V") for c in project.all(Touchpoint)))
    order = texts(same)
    last, middle = card(same, order[2]), card(same, order[1])
    moved = check_edit(same, lambda p: cards.move_card(p, last.id, lane.id, step.id, before=middle.id))
    assert texts(moved) == order[0] + order[2] + order[1]


def test_a_note_becomes_of_the_kind_of_its_lane(project: Project) -> None:
    journey = queries.journeys(project)[0].id
    lanes = {lane.kind: lane for lane in queries.lanes(project, journey)}
    _, step = first(project)
    ids = SeededIds(b"note")
    noted = cards.add_note(project, ids("n"), lanes["thinking"].id, step.id, text="hm")
    note = next(noted.all(Note))
    assert note.kind == "thinking"
    moved = check_edit(noted, lambda p: cards.move_card(p, note.id, lanes["pains and gains"].id, step.id))
    assert next(moved.all(Note)).kind == "pain"


def test_a_touchpoint_is_refused_by_a_lane_of_notes(project: Project) -> None:
    journey = queries.journeys(project)[0].id
    thinking = next(lane for lane in queries.lanes(project, journey) if lane.kind == "thinking")
    with pytest.raises(EditError) as caught:
        cards.move_card(project, card(project, "A").id, thinking.id, first(project)[1].id)
    assert caught.value.problem.code == "lane-refuses"


def test_a_note_and_a_touchpoint_turn_into_each_other(project: Project) -> None:
    ids = SeededIds(b"turn")
    a = card(project, "A")
    noted = check_edit(project, lambda p: cards.note_from_touchpoint(p, a.id, ids("n")))
    note = next(noted.all(Note))
    assert (note.text, note.order) == ("A", a.order)
    back = check_edit(noted, lambda p: cards.touchpoint_from_note(p, note.id, ids("t"), a.lane))
    assert texts(back) == "ABC"


def test_votes_stay_on_a_card_that_turns(project: Project) -> None:
    ids = SeededIds(b"turn")
    a = card(project, "A")
    voted = project.put(Vote(id=ids("v"), round="What hurts", on=a.id, count=3))
    noted = check_edit(voted, lambda p: cards.note_from_touchpoint(p, a.id, ids("n")))
    back = check_edit(noted, lambda p: cards.touchpoint_from_note(p, next(p.all(Note)).id, ids("t"), a.lane))
    assert [(vote.on, vote.count) for vote in back.all(Vote)] == [(card(back, "A").id, 3)]


def test_deleting_a_phase_takes_its_steps_and_cards(project: Project) -> None:
    phase = first(project)[1].phase
    after = check_edit(project, lambda p: deleting.delete(p, [phase]))
    assert not list(after.all(Touchpoint))
    assert len(list(after.all(Step))) == 2


def test_a_phase_keeps_its_last_step(project: Project) -> None:
    phase = next(p for p in project.all(Phase) if p.title == "Bagefter")
    steps = [step.id for step in project.all(Step) if step.phase == phase.id]
    with pytest.raises(EditError) as caught:
        deleting.delete(project, steps)
    assert caught.value.problem.code == "last-step"


def test_deleting_a_channel_leaves_its_touchpoints_without_one(project: Project) -> None:
    channel = next(project.all(Channel)).id
    a = card(project, "A").id
    linked = fields.set_field(project, a, "channel", channel)
    after = check_edit(linked, lambda p: deleting.delete(p, [channel]))
    assert after.find(a).channel is None


def test_a_step_moves_with_its_cards_into_another_phase(project: Project) -> None:
    journey = queries.journeys(project)[0].id
    step = first(project)[1]
    target = queries.phases(project, journey)[1]
    after = check_edit(project, lambda p: structure.move_step(p, step.id, target.id))
    assert [c.text for c in queries.touchpoints(after, journey)] == ["A", "B", "C"]
    assert queries.steps(after, journey)[-1].id == step.id


def test_a_field_of_a_part_is_set_and_unset_by_path(project: Project) -> None:
    a = card(project, "A").id
    per = next(project.all(Persona)).id
    after = check_edit(project, lambda p: fields.set_text(p, a, f"feelings.{per}.value", "-1.5"))
    assert after.find(a).feelings[0].value == -1.5
    after = check_edit(after, lambda p: fields.set_field(p, a, f"feelings.{per}", None))
    assert after.find(a).feelings == ()


@pytest.mark.parametrize(
    ("path", "value", "code"),
    [
        ("colours", "x", "field-unknown"),
        ("id", "t0000000000000", "field-unknown"),
        ("effort", "9", "value-refused"),
        ("effort", "often", "value-refused"),
        ("channel", "c0000000000000", "dangling"),
        ("feelings.x", "", "field-unknown"),
    ],
)
def test_a_wrong_field_or_value_is_refused_with_one_problem(
    project: Project, path: str, value: str, code: str
) -> None:
    with pytest.raises(EditError) as caught:
        fields.set_text(project, card(project, "A").id, path, value)
    assert caught.value.problem.code == code


def test_a_feeling_without_value_and_word_is_no_feeling(project: Project) -> None:
    step = first(project)[1].id
    per = next(project.all(Persona)).id
    felt = check_edit(project, lambda p: feelings.set_feeling(p, step, per, 1.5, "glad"))
    assert felt.find(step).feelings[0].word == "glad"
    after = check_edit(felt, lambda p: feelings.set_feeling(p, step, per, None, ""))
    assert after.find(step).feelings == ()
