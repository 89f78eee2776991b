"""The groups of records: made when they are asked for, and followed from version to version."""

from __future__ import annotations

from canvas.model.index import Index, index_of
from canvas.model.journey import Journey, Lane, Step, Touchpoint
from canvas.model.project import Project
from tests.laws import groups, small_project


def place(project: Project) -> tuple[str, str]:
    """A lane of touchpoints and the first step."""
    lane = next(lane for lane in project.all(Lane) if lane.kind == "touchpoints")
    return lane.id, next(project.all(Step)).id


def unasked() -> Project:
    """A small project of which nobody has asked for groups."""
    made = small_project()
    return Project(made.head, made.tables, made.unknown)


def test_asking_for_the_cards_of_a_step_makes_no_other_groups() -> None:
    project = unasked()
    lane, step = place(project)
    index = index_of(project.put(Touchpoint(id="t1", lane=lane, step=step)))
    assert [card.id for card in index.step(step)] == ["t1"]
    assert set(index._made) == {"step"}
    assert [card.id for card in index.cell(lane, step)] == ["t1"]


def test_a_version_follows_the_last_one_that_was_asked_however_many_lie_between() -> None:
    before = unasked()
    lane, step = place(before)
    journey = next(before.all(Journey)).id
    lanes = index_of(before).of(Lane, journey)
    cards = [Touchpoint(id=f"t{n}", lane=lane, step=step, order=f"V{n + 1}") for n in range(3)]
    after = before.put(cards[0]).put(*cards[1:]).without(["t1"]).with_head(before.head.but(title="Other"))
    index = index_of(after)
    assert index.of(Lane, journey) is lanes
    assert [card.id for card in index.cell(lane, step)] == ["t0", "t2"]
    assert groups(index) == groups(Index(after))
    assert after.behind is None


def test_what_nobody_asked_of_the_version_before_is_made_of_the_present_one() -> None:
    before = unasked()
    lane, step = place(before)
    index_of(before).step(step)
    after = before.put(Touchpoint(id="t1", lane=lane, step=step))
    index = index_of(after, before)
    assert set(index._made) == {"step"}
    assert [card.id for card in index.cell(lane, step)] == ["t1"]
    assert groups(index) == groups(type(index)(after))
