from __future__ import annotations

from collections import Counter
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from canvas.model.comparing.comparison import Comparison, Fate, compare
from canvas.model.comparing.quantities import Change
from canvas.model.edits import cards, deleting
from canvas.model.edits.fields import set_field
from canvas.model.index import index_of
from canvas.model.journey import Journey, Note, Step, Touchpoint
from canvas.model.parts import Feeling, Level
from canvas.model.project import Project
from canvas.model.work import Activity, Idea, Measure
from tests.laws import Edit, edits, small_project
from tests.layout.compared import card, compared, felt, measure, two_journeys


def fate(found: Comparison, key: str) -> Fate:
    every = (*found.cards, *found.steps, *found.phases)
    return next(each for each in every if key in [r.id for r in (each.one, each.two) if r])


def said(given: Fate) -> dict[str, tuple[float | None, float | None, str | None]]:
    return {change.quantity: (change.before, change.after, change.verdict) for change in given.changes}


def test_a_touchpoint_answers_the_one_it_names_whatever_either_says() -> None:
    found = compared()
    assert found.pairs.cards == {("t1", "t5"), ("t4", "t6"), ("t3", "t7"), ("t9", "t10")}
    assert fate(found, "t8").state == "added"
    assert fate(found, "t2").state == "removed"


def test_the_same_text_is_no_answer() -> None:
    project = set_field(two_journeys(), "t8", "text", "Silence for a week")
    assert fate(compared(project), "t2").state == "removed"


def test_steps_and_phases_answer_those_that_hold_their_touchpoints_answers() -> None:
    found = compared()
    assert found.pairs.steps == {("s1", "s4"), ("s3", "s5")}
    assert found.pairs.phases == {("f1", "f3"), ("f2", "f4")}
    assert [fate(found, key).state for key in ("s1", "s2", "s6")] == ["kept", "removed", "added"]


def test_namesakes_answer_each_other_where_no_touchpoint_tells() -> None:
    project = set_field(two_journeys(), "s6", "title", "Wait")
    assert ("s2", "s6") in compared(project).pairs.steps
    assert ("s2", "s6") not in compared().pairs.steps


def test_what_ends_in_another_step_than_its_own_has_moved() -> None:
    found = compared()
    assert fate(found, "t7").state == "moved"
    assert fate(found, "t5").state == "kept"
    assert found.counts() == Counter(added=1, removed=1, moved=1, kept=3)


def test_steps_in_another_order_have_moved_and_the_others_share_their_columns() -> None:
    project = two_journeys()
    project = project.put(project.table(Step)["s4"].but(phase="f4", order="15"))
    found = compared(project)
    moved = [step for step in found.steps if step.state == "moved"]
    assert len(moved) == 1
    shared = [(c.one.id, c.two.id) for c in found.columns if c.one and c.two]
    assert len(shared) == 1


def test_every_step_of_both_journeys_has_one_column_in_its_own_order() -> None:
    found = compared()
    assert [c.one.id for c in found.columns if c.one] == ["s1", "s2", "s3"]
    assert [c.two.id for c in found.columns if c.two] == ["s4", "s5", "s6"]
    assert [(c.one and c.one.id, c.two and c.two.id) for c in found.columns] == [
        ("s1", "s4"),
        ("s2", None),
        ("s3", "s5"),
        (None, "s6"),
    ]


def test_less_effort_more_delivery_and_a_smaller_gap_are_better_each_by_name() -> None:
    assert said(fate(compared(), "t5")) == {
        "effort": (4, 1, "better"),
        "delivery": (1, 3, "better"),
        "gap": (2, 0, "better"),
    }
    assert said(fate(compared(), "t6")) == {"effort": (1, 3, "worse")}


def test_what_is_not_rated_on_one_side_has_no_verdict_and_is_not_nought() -> None:
    assert said(fate(compared(), "t7")) == {"effort": (2, None, None)}
    project = set_field(two_journeys(), "t5", "promise.level", None)
    assert said(fate(compared(project), "t5"))["gap"] == (2, None, None)


def test_more_than_was_promised_is_no_gap() -> None:
    project = set_field(two_journeys(), "t5", "delivery.level", 4)
    assert said(fate(compared(project), "t5"))["gap"] == (2, 0, "better")


def test_what_is_felt_is_compared_persona_by_persona() -> None:
    project = two_journeys()
    step = project.table(Step)["s4"].but(feelings=(*felt(1.0), Feeling(persona="p2", value=-1)))
    changes = fate(compared(project.put(step)), "s4").changes
    assert [(c.whose, c.before, c.after, c.verdict) for c in changes] == [
        ("p1", -1.0, 1.0, "better"),
        ("p2", None, -1.0, None),
    ]


def test_a_touchpoint_that_is_not_rated_itself_feels_as_its_step_does() -> None:
    project = two_journeys()
    project = project.put(project.table(Touchpoint)["t5"].but(feelings=felt(-2.0)))
    assert said(fate(compared(project), "t5"))["feeling"] == (-1.0, -2.0, "worse")


def places(project: Project) -> dict[str, Change]:
    return {change.title: change for each in compared(project).places for change in each.changes}


def test_a_measure_is_compared_in_its_own_direction_against_its_target() -> None:
    found = places(two_journeys())["Days"]
    assert (found.before, found.after, found.verdict, found.short) == (9.0, 3.0, "better", (7.0, 1.0))
    higher = two_journeys().put(
        measure("u1", "f2", 9.0, better="higher"), measure("u2", "f4", 3.0, better="higher")
    )
    assert places(higher)["Days"].verdict == "worse"


def test_measures_of_other_names_or_without_a_direction_are_not_judged() -> None:
    other = places(two_journeys().put(measure("u2", "f4", 3.0, title="Weeks")))
    assert [other[name].verdict for name in ("Days", "Weeks")] == [None, None]
    aimless = two_journeys().put(measure("u1", "f2", 9.0, better=None), measure("u2", "f4", 3.0, better=None))
    assert places(aimless)["Days"].verdict is None


def test_the_same_measure_in_two_files_is_one_whatever_its_name() -> None:
    old = two_journeys()
    new = old.put(old.table(Measure)["u2"].but(title="Hours"), measure("u2", "f4", 1.0, title="Hours"))
    found = compare((old, "j2"), (new, "j2"))
    assert [c.verdict for each in found.places for c in each.changes] == ["better"]


def test_in_two_files_what_has_one_id_is_one_and_what_else_changed_is_named() -> None:
    old = two_journeys()
    new = set_field(set_field(old, "t1", "channel", None), "t1", "text", "Calls")
    new = cards.move_card(new, "t4", "l1", "s1")
    found = compare((old, "j1"), (new, "j1"))
    assert set(fate(found, "t1").changed) == {"text", "channel"}
    assert fate(found, "t4").state == "moved"
    assert fate(found, "t3").state == "kept"


def test_a_touchpoint_that_answers_two_is_counted_once() -> None:
    project = two_journeys().put(card("t11", "s6", counterpart="t1"))
    found = compared(project)
    assert found.pairs.cards >= {("t1", "t5"), ("t1", "t11")}
    assert found.counts()["kept"] + found.counts()["moved"] == 5


@given(edits(8))
def test_a_journey_compared_with_itself_has_nothing_to_say(drawn: list[Edit]) -> None:
    project = made(drawn)
    journey: Journey = index_of(project).of(Journey)[0]
    found = compare((project, journey.id), (project, journey.id))
    assert found.is_same
    assert set(found.counts()) <= {"kept"}
    assert all(column.one is column.two for column in found.columns)


OTHER_WAY = {"added": "removed", "removed": "added", "better": "worse", "worse": "better"}


@given(edits(8), st.booleans())
def test_with_the_sides_exchanged_every_word_is_its_opposite(drawn: list[Edit], is_after: bool) -> None:
    old = small_project()
    new = made(drawn)
    journey: Journey = index_of(old).of(Journey)[0]
    sides = ((old, journey.id), (new, journey.id))
    one, two = compare(*sides), compare(*reversed(sides))
    if is_after:
        one, two = two, one
    assert words(one) == [
        (right, left, OTHER_WAY.get(state, state), sorted(OTHER_WAY.get(v, v) for v in verdicts))
        for left, right, state, verdicts in sorted(words(two), key=lambda w: (w[1], w[0]))
    ]


def test_with_counterparts_exchanged_every_word_is_its_opposite() -> None:
    project = two_journeys()
    one, two = compared(), compare((project, "j2"), (project, "j1"))
    assert words(one) == sorted(
        (right, left, OTHER_WAY.get(state, state), sorted(OTHER_WAY.get(v, v) for v in verdicts))
        for left, right, state, verdicts in words(two)
    )


def words(found: Comparison) -> list[tuple[str, str, str, list[str]]]:
    return sorted(
        (
            each.one.id if each.one else "",
            each.two.id if each.two else "",
            str(each.state),
            sorted(str(change.verdict) for change in each.changes),
        )
        for each in (*found.cards, *found.steps, *found.phases)
    )


def made(drawn: list[Edit]) -> Project:
    project = small_project()
    for edit in drawn:
        project = edit(project)
    return project


def test_a_gone_touchpoint_is_gone_in_the_other_file_too() -> None:
    old = two_journeys()
    new = deleting.delete(old, ["t1"])
    assert fate(compare((old, "j1"), (new, "j1")), "t1").state == "removed"
    assert fate(compare((new, "j1"), (old, "j1")), "t1").state == "added"


def test_a_level_of_delivery_that_falls_is_worse() -> None:
    old = two_journeys()
    worse = old.put(old.table(Touchpoint)["t5"].but(delivery=Level(level=0)))
    assert said(fate(compared(worse), "t5"))["delivery"] == (1, 0, "worse")


def versions(*changes: Any) -> Comparison:
    """The to-be journey in two versions: a note parked, one on a card, an idea, an activity; then changed."""
    before = two_journeys().put(
        Note(id="n1", journey="j2", text="Parked"),
        Note(id="n2", touchpoint="t5", text="On a card"),
        Note(id="n3", step="s5", lane="l2", text="Goes"),
        Note(id="n4", journey="j1", text="Of the other journey"),
        Idea(id="e1", at="t6", text="Call", status="open"),
        Activity(id="a1", text="Of the whole project"),
    )
    after = before.without(["n3"]).put(*changes)
    return compare((before, "j2"), (after, "j2"))


def test_notes_and_ideas_of_two_versions_are_new_gone_moved_or_changed_by_their_ids() -> None:
    found = versions(
        Note(id="n1", step="s5", lane="l2", text="Parked"),
        Note(id="n5", journey="j2", text="New"),
        Idea(id="e1", at="t6", text="Call", status="done"),
    )
    states = {(each.two or each.one).id: each.state for each in (*found.notes, *found.ideas)}
    assert states == {"n1": "moved", "n2": "kept", "n3": "removed", "n5": "added", "e1": "kept", "a1": "kept"}
    assert [each.changed for each in found.ideas if each.two.id == "e1"] == [("status",)]


def test_a_note_alone_makes_two_versions_differ() -> None:
    assert not versions().is_same
    assert versions(Note(id="n3", step="s5", lane="l2", text="Goes")).is_same


def test_between_two_journeys_of_one_project_notes_stay_where_they_are() -> None:
    project = two_journeys().put(Note(id="n1", journey="j1", text="Parked"), Idea(id="e1", text="Call"))
    found = compared(project)
    assert (found.notes, found.ideas) == ((), ())
