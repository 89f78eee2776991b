from __future__ import annotations

from canvas.model import department_path
from canvas.model.department_path import Around
from canvas.model.edits import links
from canvas.model.ids import SeededIds
from canvas.model.journey import Handover
from canvas.model.problem import Problem
from canvas.model.project import Project
from tests.layout.housed import agreed, housed, told_by

BEHIND = {"behind": True}


def pairs(project: Project, persona: str = "p1") -> list[tuple[str, str, bool]]:
    found = department_path.handings(project, "j1", persona)
    return [(hand.source.id, hand.target.id, hand.is_agreed) for hand in found]


def around(project: Project, department: str = "d2") -> Around:
    found = department_path.around(project, "j1", department, "p1")
    assert found is not None
    return found


def test_neighbours_of_two_departments_are_a_handover() -> None:
    assert pairs(housed(["d1", "d1"], ["d2"], ["d1"])) == [("t2", "t3", False), ("t3", "t4", False)]


def test_one_department_all_along_hands_nothing_over() -> None:
    assert pairs(housed(["d1"], ["d1", "d1"])) == []


def test_what_nobody_of_us_does_is_passed_over() -> None:
    assert pairs(housed(["d1", "", "d2"])) == [("t1", "t3", False)]
    assert pairs(housed(["d1", "", "d1"])) == []


def test_what_the_person_does_not_see_is_no_handover_of_theirs() -> None:
    assert pairs(housed(["d1", ("d2", BEHIND)], ["d1"])) == []


def test_others_touchpoints_are_not_on_the_path() -> None:
    project = housed(["d1", ("d2", {"personas": ("p2",)})], ["d1"])
    assert pairs(project) == []
    assert len(pairs(project, "p2")) == 2


def test_an_agreement_is_one_only_when_something_is_written() -> None:
    project = housed(["d1"], ["d2"])
    assert pairs(agreed(project, "t1", "t2")) == [("t1", "t2", True)]
    assert pairs(agreed(project, "t1", "t2", "  ")) == [("t1", "t2", False)]
    assert pairs(agreed(project, "t2", "t1"))[0] == ("t1", "t2", False)


def test_handovers_recorded_beside_the_path_follow_those_on_it() -> None:
    project = agreed(housed(["d1", ("d2", BEHIND)], ["d3"]), "t1", "t2")
    found = department_path.handings(project, "j1", "p1")
    assert [(hand.number, hand.target.id, hand.is_on_path) for hand in found] == [
        (1, "t3", True),
        (2, "t2", False),
    ]


def test_before_and_after_a_department_are_counted() -> None:
    project = agreed(housed(["d1"], ["d3", "d1"], ["d2"], ["d1"], waiting="2 days"), "t1", "t2")
    before, after = around(project)
    assert (before.touchpoints, before.departments) == (3, ("d1", "d3"))
    assert (before.handovers, before.unagreed, before.days) == (2, 1, 6)
    assert (after.touchpoints, after.departments, after.handovers, after.days) == (1, ("d1",), 0, 2)


def test_between_two_touchpoints_of_a_department_is_neither_before_nor_after() -> None:
    before, after = around(housed(["d2"], ["d1"], ["d2"]))
    assert (before.touchpoints, after.touchpoints) == (0, 0)


def test_a_department_behind_the_line_has_a_before_and_an_after_too() -> None:
    before, after = around(housed(["d1"], [("d2", BEHIND)], ["d1", "d1"]))
    assert (before.touchpoints, after.touchpoints) == (1, 2)


def test_a_department_without_touchpoints_has_neither() -> None:
    assert department_path.around(housed(["d1"]), "j1", "d2", "p1") is None


def test_stories_are_the_others_and_the_nearest_come_first() -> None:
    project = housed(["d1"], ["d1"], ["d2"], ["d3"], [""])
    for key, department, card in (
        ("o1", "d1", "t1"),
        ("o2", "d2", "t3"),
        ("o3", "", "t4"),
        ("o4", "d3", "t5"),
    ):
        project = told_by(project, key, department, card)
    found = department_path.others_stories(project, "j1", "d2")
    assert [story.id for story in found] == ["o3", "o1", "o4"]
    assert [story.id for story in department_path.others_stories(project, "j1", "")] == [
        "o1",
        "o2",
        "o3",
        "o4",
    ]


def test_stories_without_words_or_of_another_journey_are_not_told() -> None:
    project = told_by(housed(["d1"]), "o1", "d1", "t1", words="")
    assert department_path.others_stories(project, "j1", "d2") == ()
    assert department_path.others_stories(told_by(project, "o2", "d1", "t9"), "j1", "d2") == ()


def test_an_arrow_makes_a_handover_to_be_agreed_on_and_no_second_one() -> None:
    project, ids = housed(["d1"], ["d2"]), SeededIds(b"arrow")
    made = links.handed_over(project, ids, "t1", "t2")
    assert isinstance(made, Project)
    (record,) = made.all(Handover)
    assert (record.source, record.target, record.agreement) == ("t1", "t2", "")
    assert links.handed_over(made, ids, "t1", "t2") is made
    assert links.handed_over(made, ids, "t1", "t1") is made


def test_an_arrow_to_what_is_no_touchpoint_makes_nothing() -> None:
    assert isinstance(links.handed_over(housed(["d1"]), SeededIds(b"arrow"), "t1", "d1"), Problem)
