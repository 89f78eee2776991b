"""Starting a node of a flow from the menu or the finder: behind the node, or in the phase, in focus."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Literal

from canvas.editing.selection import focus, place_of
from canvas.model.edits import flow
from canvas.model.ids import random_ids
from canvas.model.index import index_of
from canvas.model.journey import Phase, Step
from canvas.model.project import Project
from canvas.model.work import FlowNode

if TYPE_CHECKING:
    from canvas.widgets.window import Window


def add(window: Window, kind: Literal["step", "decision"]) -> None:
    """Put a step or a decision into a flow, show it there and begin to type its text.

    The first node of a flow is its start, whatever is asked for. Without a phase nothing is done.
    """
    session, new = window.file.session, random_ids("w")
    window.view.typist.stop()
    key = focus(session.selection)
    phase = _phase(window, key)
    if session.project.get(FlowNode, key) is not None:
        edit = partial(flow.add_after, new=new, before=key, kind=kind)
    elif phase:
        is_first = not index_of(session.project).of(FlowNode, phase)
        edit = partial(flow.add_node, new=new, phase=phase, kind="start" if is_first else kind)
    else:
        return
    _write(window, edit, new)


def begin(window: Window) -> None:
    """Put the start of a flow into the phase that is shown, and begin to type its text."""
    new, session = random_ids("w"), window.file.session
    phases = index_of(session.project).of(Phase, session.journey)
    phase = window.sheets.chosen.about or phases[0].id
    _write(window, partial(flow.add_node, new=new, phase=phase), new)


def _write(window: Window, edit: Callable[[Project], Project], new: str) -> None:
    window.file.session.apply(edit, "add", selection=(new,))
    window.ways.uncover(new)
    window.view.reveal(new)
    window.view.typist.edit(new)


def _phase(window: Window, key: str) -> str:
    """The phase in which the focus lies; else the one that is shown, else the first."""
    session = window.file.session
    project: Project = session.project
    place = place_of(project, key)
    near = project.find(place.column if place else key)
    if isinstance(near, Step):
        return near.phase
    if isinstance(near, Phase):
        return near.id
    shown = project.get(Phase, window.sheets.chosen.about)
    phases = index_of(project).of(Phase, session.journey)
    return shown.id if shown else phases[0].id if phases else ""
