"""Starting an idea: from the palette, the menu or the finder at what is in focus, or where it was let go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from canvas.editing.selection import Place, focus, place_of
from canvas.editing.writing import NewCard
from canvas.model.edits import structure
from canvas.model.edits.collected import row_of_ideas
from canvas.model.ids import random_ids
from canvas.model.index import index_of
from canvas.model.journey import Phase, Step, Touchpoint
from canvas.model.problem import problem
from canvas.model.project import Project
from canvas.model.work import Idea
from canvas.widgets import looked_at
from canvas.widgets.lane_kinds import LANE_KINDS
from canvas.widgets.sayings import translated

if TYPE_CHECKING:
    from canvas.widgets.window import Window


def add(window: Window) -> None:
    """Begin an idea at what has the focus. A journey without a step has nowhere for it, which is said."""
    session = window.file.session
    at = _at(session.project, focus(session.selection)) or _in_sight(window)
    if at:
        write(window, at)
    else:
        window.tell(problem("journey-without-phase"))


def write(window: Window, at: str) -> None:
    """Begin an idea that belongs to a touchpoint, a step or a phase, and type it in the row of ideas.

    A row of ideas is made if there is none. An idea of which nothing is typed was never there.
    """
    window.view.typist.stop()
    session, step = window.file.session, _step(window.file.session.project, at)
    window.ways.uncover(row_of_ideas(session.project, session.journey) or step)
    window.view.typist.start(begun(window, at, step))


def begun(window: Window, at: str, step: str) -> NewCard:
    """What an idea is started with: its cell, what it belongs to, and a row for it where there is none."""
    session = window.file.session
    lane = row_of_ideas(session.project, session.journey)
    if lane:
        return NewCard(Place(lane, step), None, (("at", at),))
    new = random_ids("l")
    return NewCard(Place(new, step), None, (("at", at),), lambda project: with_row(window, project, new))


def with_row(window: Window, project: Project, new: str = "") -> Project:
    """The project with a row of ideas in the window's journey, the same one where there is one."""
    journey = window.file.session.journey
    if row_of_ideas(project, journey):
        return project
    title = translated(window.language, LANE_KINDS["ideas"])
    return structure.add_lane(project, new or random_ids("l"), journey, "ideas", title=title)


def _step(project: Project, at: str) -> str:
    """The step at which an idea of a touchpoint, a step or a phase appears."""
    record = project.find(at)
    if isinstance(record, Touchpoint):
        return str(record.step)
    if isinstance(record, Phase):
        return str(index_of(project).of(Step, at)[0].id)
    return at


def _in_sight(window: Window) -> str:
    """The step that is looked at, else the journey's first; "" where it has none."""
    session, place = window.file.session, looked_at.cell(window.view)
    if place is not None and session.project.get(Step, place.column) is not None:
        return place.column
    phases = index_of(session.project).of(Phase, session.journey)
    return _first_step(session.project, phases)


def _at(project: Project, key: str) -> str:
    """What an idea hangs on: the touchpoint or the step in focus, "" where nothing is."""
    near = project.find(key)
    if isinstance(near, Touchpoint | Step):
        return key
    if isinstance(near, Idea) and isinstance(project.find(near.at), Touchpoint | Step | Phase):
        return str(near.at)
    cell = place_of(project, key)
    if cell is not None and project.get(Step, cell.column) is not None:
        return cell.column
    return _first_step(project, (near,)) if isinstance(near, Phase) else ""


def _first_step(project: Project, phases: tuple[Phase, ...]) -> str:
    index = index_of(project)
    return next((step.id for phase in phases for step in index.of(Step, phase.id)), "")
