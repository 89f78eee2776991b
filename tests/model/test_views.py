from __future__ import annotations

from canvas.model.edits import structure
from canvas.model.edits.views import hidden_by, hideable, keep_view, views
from canvas.model.index import index_of
from canvas.model.journey import Journey, Lane, Phase
from canvas.model.project import Project
from tests.laws import small_project


def journey_of(project: Project) -> str:
    journey: Journey = index_of(project).of(Journey)[0]
    return journey.id


def test_a_view_hides_again_what_was_hidden_when_it_was_kept() -> None:
    project = small_project()
    journey = journey_of(project)
    found = hideable(project, journey)
    hidden = {found[Lane][1].id, found[Phase][0].id}

    project = keep_view(project, "z0", journey, "Short", hidden)

    (view,) = views(project, journey)
    assert view.title == "Short"
    assert hidden_by(project, view) == hidden


def test_a_view_that_shows_all_of_a_kind_shows_new_ones_too() -> None:
    project = small_project()
    journey = journey_of(project)
    phase = hideable(project, journey)[Phase][0].id
    project = keep_view(project, "z0", journey, "Late", {phase})

    project = structure.add_lane(project, "l9", journey, title="New")

    assert hidden_by(project, views(project, journey)[0]) == {phase}


def test_a_name_that_is_taken_means_that_view() -> None:
    project = small_project()
    journey = journey_of(project)
    lanes = [lane.id for lane in hideable(project, journey)[Lane]]
    once = keep_view(project, "z0", journey, "Mine", lanes[:1])

    twice = keep_view(once, "z1", journey, "Mine", lanes[1:2])

    assert [view.id for view in views(twice, journey)] == ["z0"]
    assert hidden_by(twice, views(twice, journey)[0]) == {lanes[1]}
    assert keep_view(twice, "z2", journey, "Mine", lanes[1:2]) is twice
