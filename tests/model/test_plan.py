"""The order of the plan, its numbers, and whose part is whose."""

from __future__ import annotations

import datetime

from hypothesis import given
from hypothesis import strategies as st

from canvas.model import plan
from canvas.model.people import Department
from canvas.model.project import Project
from canvas.model.value import Value
from canvas.model.work import Activity, Idea, Vote
from tests.layout.small import small

ROUND = "Workshop"


def project_with(*records: Value) -> Project:
    made = small()
    return made.without([idea.id for idea in made.all(Idea)]).put(*records)


def order_of(*records: Value, round_name: str = "") -> list[str]:
    return [entry.work.id for entry in plan.entries(project_with(*records), round_name)]


def test_what_means_more_for_less_effort_comes_first() -> None:
    much, little = Idea(id="e1", impact=5, effort=4), Activity(id="a2", impact=3, effort=1)
    assert order_of(much, little) == ["a2", "e1"]


def test_of_what_is_worth_as_much_what_means_more_comes_first_then_what_has_more_votes() -> None:
    ideas = [Idea(id="e1", impact=2, effort=1), Idea(id="e2", impact=5, effort=4)]
    ideas += [Idea(id="e3", impact=2, effort=1)]
    vote = Vote(id="v1", round=ROUND, on="e3", count=2)
    assert order_of(*ideas, vote, round_name=ROUND) == ["e2", "e3", "e1"]


def test_what_nobody_rated_comes_after_what_is_rated_and_not_now_is_last() -> None:
    never = Idea(id="e1", impact=5, effort=1, status="not now")
    half, worst = Idea(id="e2", impact=5), Idea(id="e3", impact=1, effort=5)
    assert order_of(never, half, worst) == ["e3", "e2", "e1"]


def test_numbers_stay_those_of_the_whole_plan_in_each_owners_part() -> None:
    project = project_with(
        Idea(id="e1", impact=5, effort=1, person="Tove"),
        Idea(id="e2", impact=4, effort=1, person="Jonas", department="d1"),
        Activity(id="a3", impact=3, effort=1, person="Jonas"),
    )
    part = plan.of_owner(plan.entries(project), "person:Jonas")
    assert [(entry.number, entry.work.id) for entry in part] == [(2, "e2"), (3, "a3")]
    assert plan.owners(project) == ("d1", "person:Jonas", "person:Tove")
    assert [entry.work.id for entry in plan.of_owner(plan.entries(project), "d1")] == ["e2"]


def test_a_department_without_a_part_is_no_owner() -> None:
    assert plan.owners(project_with(Department(id="d2", name="Service"), Idea(id="e1"))) == ()


def test_the_newest_round_in_which_the_plan_was_voted_on_is_shown() -> None:
    early, late = datetime.date(2026, 1, 1), datetime.date(2026, 5, 1)
    project = project_with(
        Idea(id="e1"),
        Vote(id="v1", round=ROUND, date=early, on="e1", count=3),
        Vote(id="v2", round="Later", date=late, on="t1", count=9),
    )
    assert plan.round_of(project) == ROUND
    assert plan.round_of(project, "Later") == "Later"
    assert plan.entries(project, ROUND)[0].votes == 3


SHARES = st.none() | st.integers(1, 5)


@given(st.lists(st.tuples(SHARES, SHARES, st.sampled_from([None, "done", "not now"])), max_size=12))
def test_everything_is_in_the_plan_once_whatever_it_is_worth(rated: list[tuple[int, int, str]]) -> None:
    ideas = [
        Idea.model_validate({"id": f"e{n}", "impact": impact, "effort": effort, "status": status})
        for n, (impact, effort, status) in enumerate(rated)
    ]
    found = plan.entries(project_with(*ideas))
    assert [entry.number for entry in found] == list(range(1, len(ideas) + 1))
    assert sorted(entry.work.id for entry in found) == sorted(idea.id for idea in ideas)
    late = [entry.work.status == "not now" for entry in found]
    assert late == sorted(late)
