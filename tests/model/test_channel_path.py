from __future__ import annotations

import pytest

from canvas.model import channel_path, durations, queries
from canvas.model.channel_path import Way
from canvas.model.project import Project
from tests.layout.walked import walked

OWN = {"with_us": False}


def way(project: Project, persona: str = "p1") -> Way:
    return channel_path.way(project, "j1", persona)


def changed(project: Project, persona: str = "p1") -> list[tuple[str, str]]:
    return [(change.source.id, change.target.id) for change in way(project, persona).changes]


def test_neighbours_in_different_channels_are_a_change() -> None:
    assert changed(walked({"cards": ["c1", "c2"]}, {"cards": ["c2"]}, {"cards": ["c1"]})) == [
        ("t1", "t2"),
        ("t3", "t4"),
    ]


def test_the_same_channel_on_and_on_is_no_change() -> None:
    assert changed(walked({"cards": ["c1", "c1"]}, {"cards": ["c1"]})) == []


def test_a_touchpoint_without_channel_is_passed_over() -> None:
    assert changed(walked({"cards": ["c1", "", "c2"]})) == [("t1", "t3")]
    assert changed(walked({"cards": ["c1", "", "c1"]})) == []


def test_the_way_into_ones_own_life_and_out_of_it_is_no_change() -> None:
    assert changed(walked({"cards": ["c1"]}, {"cards": ["c3"], **OWN}, {"cards": ["c2"]})) == []


def test_a_department_of_ours_makes_a_touchpoint_ours_in_any_step() -> None:
    visited = walked({"cards": ["c1"]}, {"cards": [("c2", {"department": "d1"})], **OWN})
    assert changed(visited) == [("t1", "t2")]


def test_others_touchpoints_are_not_on_the_way() -> None:
    project = walked({"cards": ["c1", ("c2", {"personas": ("p2",)}), "c1"]})
    assert changed(project) == []
    assert changed(project, "p2") == [("t1", "t2"), ("t2", "t3")]


def test_what_lies_behind_the_line_of_visibility_is_not_on_the_way() -> None:
    assert [stop.card.id for stop in way(walked({"cards": ["c1", ("c2", {"lane": "l2"})]})).stops] == ["t1"]


def test_a_channel_other_than_the_one_wanted_at_that_step_is_unwanted() -> None:
    project = walked({"cards": ["c1"]}, {"cards": ["c2"], "wanted": "c3"}, {"cards": ["c3"], "wanted": "c3"})
    assert [stop.rather for stop in way(project).stops] == [(), ("c3",), ()]
    assert [change.is_unwanted for change in way(project).changes] == [True, False]
    assert len(way(project).unwanted) == 1


def test_another_channel_that_the_touchpoint_offers_as_well_meets_the_wish() -> None:
    project = walked({"cards": ["c1", ("c2", {"other_channels": ("c3",)})], "wanted": "c3"})
    assert [stop.rather for stop in way(project).stops] == [("c3",), ()]


def test_usual_channels_stand_in_only_where_no_wish_is_said() -> None:
    project = walked({"cards": ["c1"]}, {"cards": ["c2"]}, {"cards": ["c3"], "wanted": "c3"}, usual=("c1",))
    found = way(project)
    told = [(stop.rather, stop.is_said) for stop in found.stops]
    assert told == [((), False), (("c1",), False), ((), False)]
    assert len(found.unwanted) == 0
    assert [change.target.id for change in found.unusual] == ["t2"]


def test_where_nothing_is_wanted_nothing_is_unwanted() -> None:
    assert all(stop.rather == () for stop in way(walked({"cards": ["c1", "c2"]})).stops)


def test_a_wish_of_somebody_else_is_not_theirs() -> None:
    project = walked({"cards": ["c1", "c2"], "wanted": "c3"})
    assert all(stop.rather == () for stop in way(project, "p2").stops)


def test_waiting_is_summed_as_far_as_it_is_known() -> None:
    project = walked(
        {"cards": ["c1"], "waiting": "6 days"},
        {"cards": ["c1"], "waiting": "2 weeks"},
        {"cards": ["c1"], "waiting": "until they call"},
        {"cards": ["c1"]},
    )
    assert way(project).waited == 20
    assert [wait.days for wait in way(project).waits] == [6, 14, None]


def test_one_does_not_wait_at_steps_of_others_alone() -> None:
    project = walked({"cards": [("c1", {"personas": ("p2",)})], "waiting": "6 days"}, {"waiting": "1 day"})
    assert way(project).waited == 1
    assert way(project, "p2").waited == 7


def test_own_life_between_two_stops_with_us_is_a_detour() -> None:
    project = walked({"cards": ["c1"]}, {"cards": [""], **OWN}, {"cards": ["", ""], **OWN}, {"cards": ["c1"]})
    (detour,) = way(project).detours
    assert [step.id for step in detour.steps] == ["s1", "s2"]


@pytest.mark.parametrize("steps", [[OWN, {}], [{}, OWN], [OWN], [{}, {}]])
def test_own_life_before_or_after_us_is_none(steps: list[dict[str, object]]) -> None:
    assert way(walked(*({"cards": [""], **step} for step in steps))).detours == ()


def test_the_changes_of_the_map_and_of_the_way_are_the_same() -> None:
    project = walked({"cards": ["c1", "c2"]}, {"cards": ["c1"], **OWN}, {"cards": ["c2", "c1"]})
    assert len(queries.channel_changes(project, "j1", "p1")) == len(way(project).changes) == 2


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("6 dage", 6),
        ("9 uger", 63),
        ("2–3 weeks", 21),
        ("1½ uke", 10.5),
        ("3 uger og 2 dage", 23),
        ("5 hverdage", 5),
        ("12 tuntia", 0.5),
        ("36 timer", 1.5),
        ("2 kuukautta", 60),
        ("1,5 vecka", 10.5),
    ],
)
def test_a_duration_is_read_in_every_language(text: str, days: float) -> None:
    assert durations.days(text) == pytest.approx(days)


@pytest.mark.parametrize("text", ["", "all winter", "14", "until Monday", "in May 2026"])
def test_what_names_no_number_with_a_unit_is_no_duration(text: str) -> None:
    assert durations.days(text) is None
