"""Edits of what the map is made of: projects, journeys, phases, steps and lanes, and simple lists."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from canvas.model import order
from canvas.model.edits.placing import need, place
from canvas.model.ids import IdSource
from canvas.model.index import index_of
from canvas.model.journey import Journey, Lane, LaneKind, Phase, Step
from canvas.model.problem import EditError, problem
from canvas.model.project import Head, Project
from canvas.model.value import Value

FIRST_LANES: tuple[LaneKind, ...] = ("touchpoints", "feelings", "thinking", "pains and gains", "ideas")
"""The lanes a new journey begins with."""


def new_project(
    ids: IdSource, title: str = "", language: str = "", lanes: Mapping[LaneKind, str] | None = None
) -> Project:
    """Return a project with one empty journey; `lanes` are the titles of its lanes by kind.

    Ids, keys, kinds and the lanes' titles are our own: only the project's title is checked, if there is one.
    So a new window waits for no checks.
    """
    key = order.after("")
    head = Head.unchecked(id=ids("x"), language=language)
    journey = Journey.unchecked(id=ids("j"), order=key)
    phase = Phase.unchecked(id=ids("f"), journey=journey.id, order=key)
    records: list[Value] = [phase, Step.unchecked(id=ids("s"), phase=phase.id, order=key)]
    for kind in FIRST_LANES:
        told = (lanes or {}).get(kind, "")
        records.append(Lane.unchecked(id=ids("l"), journey=journey.id, order=key, kind=kind, title=told))
        key = order.after(key)
    if title:
        head, journey = head.but(title=title), journey.but(title=title)
    return Project(head).put(journey, *records)


def add_journey(
    project: Project, ids: IdSource, *, title: str = "", lanes: tuple[LaneKind, ...] = FIRST_LANES
) -> Project:
    """Add a journey with one phase, one step and its first lanes; lanes without a title are named by kind."""
    journey = Journey(id=ids("j"), title=title)
    project = add(project, journey)
    project = add_phase(project, ids, journey.id)
    for kind in lanes:
        project = add_lane(project, ids("l"), journey.id, kind)
    return project


def add(project: Project, record: Any, before: str | None = None) -> Project:
    """Add a record that stands in a list of the whole project (journey, persona, channel, department …)."""
    return place(project, record, index_of(project).of(type(record)), before)


def add_phase(
    project: Project, ids: IdSource, journey: str, *, title: str = "", before: str | None = None
) -> Project:
    """Add a phase with one unnamed step, before another phase or at the end."""
    need(project, Journey, journey)
    phase = Phase(id=ids("f"), journey=journey, title=title)
    project = place(project, phase, index_of(project).of(Phase, journey), before)
    return add_step(project, ids("s"), phase.id)


def add_step(
    project: Project, new: str, phase: str, *, title: str = "", before: str | None = None
) -> Project:
    """Add a step to a phase, before another step of it or at the end."""
    need(project, Phase, phase)
    return place(project, Step(id=new, phase=phase, title=title), index_of(project).of(Step, phase), before)


def add_lane(
    project: Project,
    new: str,
    journey: str,
    kind: LaneKind = "touchpoints",
    *,
    title: str = "",
    before: str | None = None,
) -> Project:
    """Add a lane to a journey, before another one or at the bottom."""
    need(project, Journey, journey)
    lane = Lane(id=new, journey=journey, kind=kind, title=title)
    return place(project, lane, index_of(project).of(Lane, journey), before)


def move_phase(project: Project, key: str, *, before: str | None = None) -> Project:
    """Move a phase, with all it holds, before another one or to the end."""
    phase = need(project, Phase, key)
    return place(project, phase, index_of(project).of(Phase, phase.journey), before)


def move_lane(project: Project, key: str, *, before: str | None = None) -> Project:
    """Move a lane before another one or to the bottom."""
    lane = need(project, Lane, key)
    return place(project, lane, index_of(project).of(Lane, lane.journey), before)


def move_step(project: Project, key: str, phase: str, *, before: str | None = None) -> Project:
    """Move a step, with all it holds, into a phase of the same journey.

    Raises EditError: "last-step" when its old phase would be empty, "other-journey" across journeys.
    """
    step = need(project, Step, key)
    old, new = need(project, Phase, step.phase), need(project, Phase, phase)
    if old.journey != new.journey:
        raise EditError(problem("other-journey", key))
    index = index_of(project)
    if old is not new and len(index.of(Step, old.id)) == 1:
        raise EditError(problem("last-step", old.id))
    return place(project, step, index.of(Step, new.id), before, phase=new.id)
