from __future__ import annotations

import pytest
from hypothesis import given

from canvas.model import queries
from canvas.model.comparing.comparison import compare
from canvas.model.edits.answering import begin_to_be
from canvas.model.ids import SeededIds
from canvas.model.index import index_of
from canvas.model.journey import Journey
from canvas.model.problem import EditError
from canvas.model.project import Project
from tests.laws import Edit, check_edit, edits, small_project
from tests.layout.compared import two_journeys


def begun(project: Project, key: str = "j1") -> tuple[Project, Journey]:
    after = check_edit(project, lambda p: begin_to_be(p, SeededIds(b"to-be"), key, title="Next"))
    before = {journey.id for journey in queries.journeys(project)}
    (new,) = (journey for journey in queries.journeys(after) if journey.id not in before)
    return after, new


def test_a_to_be_begins_as_the_as_is_and_stands_after_it() -> None:
    project, new = begun(two_journeys())
    assert (new.title, new.state, new.previous) == ("Next", "to-be", "j1")
    assert [journey.id for journey in queries.journeys(project)] == ["j1", new.id, "j2"]
    assert [step.title for step in queries.steps(project, new.id)] == ["Ask", "Wait", "Buy"]
    cards = queries.touchpoints(project, new.id)
    assert [card.counterpart for card in cards] == [card.id for card in queries.touchpoints(project, "j1")]


def test_compared_with_the_as_is_nothing_is_new_gone_moved_better_or_worse() -> None:
    project, new = begun(two_journeys())
    found = compare((project, "j1"), (project, new.id))
    assert set(found.counts()) == {"kept"}
    assert all(fate.state == "kept" for fate in (*found.phases, *found.steps))
    verdicts = {verdict for _, _, verdict in found.tally()}
    assert verdicts <= {"same", None}


def test_what_says_how_it_is_known_stays_with_how_it_is() -> None:
    project, new = begun(two_journeys())
    cards = queries.touchpoints(project, new.id)
    assert all(card.evidence is None and not card.asked for card in cards)
    assert all(
        card.effort == was.effort for card, was in zip(cards, queries.touchpoints(project, "j1"), strict=True)
    )


@given(edits(10))
def test_every_law_of_edits_holds(drawn: list[Edit]) -> None:
    project = small_project()
    for edit in drawn:
        project = edit(project)
    journey: Journey = index_of(project).of(Journey)[0]
    begun(project, journey.id)


def test_a_journey_there_is_not_cannot_be_answered() -> None:
    with pytest.raises(EditError):
        begin_to_be(two_journeys(), SeededIds(b""), "j9")
