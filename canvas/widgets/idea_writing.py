"""Starting an idea from the palette, the menu or the finder: at the touchpoint, or in the step, in focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from canvas.editing.selection import focus, place_of
from canvas.model.edits import structure
from canvas.model.edits.placing import place
from canvas.model.ids import random_ids
from canvas.model.index import index_of
from canvas.model.journey import Lane, Phase, Step, Touchpoint
from canvas.model.problem import problem
from canvas.model.project import Project
from canvas.model.work import Idea
from canvas.widgets.lane_kinds import LANE_KINDS
from canvas.widgets.sayings import translated

if TYPE_CHECKING:
    from canvas.widgets.window import Window


def add(window: Window) -> None:
    """Put an idea into the journey, show it and begin to type its text.

    A row of ideas is made if there is none. A journey without a step has nowhere for it, which is said.
    """
    session, new = window.file.session, random_ids("e")
    window.view.typist.stop()
    at = _at(session.project, session.journey, focus(session.selection))
    if not at:
        window.tell(problem("journey-without-phase"))
        return
    title = translated(window.language, LANE_KINDS["ideas"])
    session.apply(
        lambda project: _with_idea(project, new, at, session.journey, title), "add", selection=(new,)
    )
    window.ways.uncover(new)
    window.view.reveal(new)
    window.view.typist.edit(new)


def _with_idea(project: Project, new: str, at: str, journey: str, title: str) -> Project:
    if not any(lane.kind == "ideas" for lane in index_of(project).of(Lane, journey)):
        project = structure.add_lane(project, random_ids("l"), journey, "ideas", title=title)
    return place(project, Idea(id=new, at=at), index_of(project).of(Idea, at), None)


def _at(project: Project, journey: str, key: str) -> str:
    """What an idea hangs on: the touchpoint or the step in focus, else the first step; "" where none is."""
    near = project.find(key)
    if isinstance(near, Touchpoint | Step):
        return key
    if isinstance(near, Idea) and near.at:
        return near.at
    cell = place_of(project, key)
    if cell is not None and project.get(Step, cell.column) is not None:
        return cell.column
    index = index_of(project)
    phases = (near,) if isinstance(near, Phase) else index.of(Phase, journey)
    return next((step.id for phase in phases for step in index.of(Step, phase.id)), "")
