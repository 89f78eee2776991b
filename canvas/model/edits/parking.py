"""The parking lot: notes that have no place on the map yet, the newest first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from canvas.model.edits.cards import note_from_touchpoint
from canvas.model.edits.placing import need, place
from canvas.model.ids import IdSource
from canvas.model.index import index_of
from canvas.model.journey import Journey, Lane, Note, Touchpoint
from canvas.model.problem import EditError, problem
from canvas.model.project import Project


def parked(project: Project, journey: str) -> tuple[Note, ...]:
    """Return the parked notes of a journey and of the whole project, the newest first."""
    index = index_of(project)
    found = (*index.of(Note, journey), *(index.of(Note) if journey else ()))
    return tuple(sorted(found, key=lambda note: (note.order, note.id)))


def add_parked(project: Project, new: str, journey: str, text: str) -> Project:
    """Put a new note on the parking lot, above the others."""
    need(project, Journey, journey)
    return _on_top(project, Note(id=new, journey=journey, text=text), journey)


def park(project: Project, keys: Iterable[str], ids: IdSource) -> Project:
    """Take cards off the map and put them on the parking lot, in their order; touchpoints become notes.

    Raises EditError("not-found") for what is neither a touchpoint nor a note.
    """
    for key in reversed(tuple(keys)):
        project = _parked(project, key, ids)
    return project


def _parked(project: Project, key: str, ids: IdSource) -> Project:
    card: Any = project.find(key)
    if isinstance(card, Touchpoint):
        new = ids("n")
        project = note_from_touchpoint(project, key, new)
        card = project.find(new)
    if not isinstance(card, Note):
        raise EditError(problem("not-found", key))
    home = project.get(Touchpoint, card.touchpoint)
    lane = project.get(Lane, card.lane or (home.lane if home else None))
    journey = lane.journey if lane else card.journey or ""
    if lane is None and home is None:
        return project
    return _on_top(project, card, journey, lane=None, step=None, touchpoint=None, journey=journey or None)


def _on_top(project: Project, note: Note, home: str, **fields: Any) -> Project:
    """Put a note above those that are parked already."""
    others = parked(project, home)
    return place(project, note, others, others[0].id if others else None, **fields)
