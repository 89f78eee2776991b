"""The groups of records: made when they are asked for, and followed from version to version."""

from __future__ import annotations

from canvas.model.index import index_of
from canvas.model.journey import Lane, Step, Touchpoint
from canvas.model.project import Project
from tests.laws import groups, small_project


def place(project: Project) -> tuple[str, str]:
    """A lane of touchpoints and the first step."""
    lane = next(lane for lane in project.all(Lane) if lane.kind == "touchpoints")
    return lane.id, next(project.all(Step)).id


def test_asking_for_the_cards_of_a_step_makes_no_other_groups() -> None:
    project = small_project()
    lane, step = place(project)
    index = index_of(project.put(Touchpoint(id="t1", lane=lane, step=step)))
    assert [card.id for card in index.step(step)] == ["t1"]
    assert set(index._made) == {"step"}
    assert [card.id for card in index.cell(lane, step)] == ["t1"]


def test_what_nobody_asked_of_the_version_before_is_made_of_the_present_one() -> None:
    before = small_project()
    lane, step = place(before)
    index_of(before).step(step)
    after = before.put(Touchpoint(id="t1", lane=lane, step=step))
    index = index_of(after, before)
    assert set(index._made) == {"step"}
    assert [card.id for card in index.cell(lane, step)] == ["t1"]
    assert groups(index) == groups(type(index)(after))
