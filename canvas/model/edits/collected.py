"""Ideas and stories written into a row: they store no lane, but hang on the step or touchpoint of their cell.

The journey's first row of a kind shows them, so only there can they be written.
"""

from __future__ import annotations

from collections.abc import Iterator

from canvas.model.edits.placing import need, place
from canvas.model.index import index_of
from canvas.model.journey import Lane, LaneKind, Phase, Step, Touchpoint
from canvas.model.problem import EditError, problem
from canvas.model.project import LETTERS, Project
from canvas.model.work import Idea, Story

KINDS: dict[LaneKind, type[Idea | Story]] = {"ideas": Idea, "stories": Story}


def letter(project: Project, lane: Lane) -> str | None:
    """Return the letter of what is written into a row, None where nothing is."""
    kind = KINDS.get(lane.kind)
    rows = index_of(project).of(Lane, lane.journey)
    is_first = next((each for each in rows if each.kind == lane.kind), None) is lane
    return LETTERS[kind] if kind and is_first else None


def row_of_ideas(project: Project, journey: str) -> str:
    """Return the lane in which a journey's ideas appear, "" where it has none."""
    lanes = index_of(project).of(Lane, journey)
    return next((lane.id for lane in lanes if lane.kind == "ideas"), "")


def add_collected(
    project: Project, new: str, lane: Lane, step: str, *, text: str = "", before: str | None = None
) -> Project:
    """Put a new idea or story into a row at a step, before another one or as the last there.

    Raises EditError: "lane-takes-no-cards", "story-without-touchpoint".
    """
    own = need(project, Step, step)
    if letter(project, lane) is None:
        raise EditError(problem("lane-takes-no-cards", lane.id))
    if lane.kind == "ideas":
        return place(project, Idea(id=new, at=step, text=text), _ideas(project, own), before)
    story = _story(project, new, own, text)
    return place(project, story, _stories(project, own), before)


def move_collected(project: Project, key: str, step: str, *, before: str | None = None) -> Project:
    """Let an idea or a story belong to a step, before another one or as the last there.

    Raises EditError: "not-found", "story-without-touchpoint".
    """
    own, record = need(project, Step, step), project.find(key)
    if isinstance(record, Idea):
        at = record.at if record in _ideas(project, own) else step
        return place(project, record, _ideas(project, own), before, at=at)
    if not isinstance(record, Story):
        raise EditError(problem("not-found", key))
    if record in _stories(project, own):
        return place(project, record, _stories(project, own), before)
    about = _story(project, key, own, "")
    return place(
        project, record, _stories(project, own), before, touchpoints=about.touchpoints, phase=about.phase
    )


def _story(project: Project, new: str, step: Step, text: str) -> Story:
    """A story is told about the step's first touchpoint; in a phase's first step, about the phase."""
    index = index_of(project)
    about = next((card.id for card in index.step(step.id) if isinstance(card, Touchpoint)), None)
    if about is not None:
        return Story(id=new, touchpoints=(about,), words=text)
    if index.of(Step, step.phase)[0].id != step.id:
        raise EditError(problem("story-without-touchpoint", step.id))
    return Story(id=new, phase=step.phase, words=text)


def _ideas(project: Project, step: Step) -> tuple[Idea, ...]:
    """What stands in the cell, in its order: it hangs on the step, its touchpoints, or on the phase."""
    found = [each for key in _parents(project, step) for each in index_of(project).of(Idea, key)]
    return tuple(sorted(found, key=lambda each: (each.order, each.id)))


def _stories(project: Project, step: Step) -> tuple[Story, ...]:
    found = {each.id: each for key in _parents(project, step) for each in index_of(project).of(Story, key)}
    return tuple(sorted(found.values(), key=lambda each: (each.order, each.id)))


def _parents(project: Project, step: Step) -> Iterator[str]:
    index = index_of(project)
    yield step.id
    if index.of(Step, step.phase)[0].id == step.id and project.get(Phase, step.phase):
        yield step.phase
    yield from (card.id for card in index.step(step.id) if isinstance(card, Touchpoint))
