"""Deleting: what belongs to a record goes with it, and nobody goes on naming it."""

from __future__ import annotations

from collections.abc import Iterable

from canvas.model.checks import empty_phases
from canvas.model.index import index_of
from canvas.model.journey import Note
from canvas.model.problem import EditError, problem
from canvas.model.project import Project
from canvas.model.references import is_owned_by, references, without


def delete(project: Project, ids: Iterable[str]) -> Project:
    """Delete records with all that belongs to them; ids of what does not exist are passed over.

    Raises EditError("last-step") when a phase would be left without a step.
    """
    gone = closure(project, ids)
    if not gone:
        return project
    touched = [
        without(record, gone)
        for record in project.records()
        if record.id not in gone and any(reference.id in gone for reference in references(record))
    ]
    after = project.without(gone).put(*touched).with_head(without(project.head, gone))
    if empty_phases(after):
        raise EditError(problem("last-step", empty_phases(after)[0].about))
    return after


def closure(project: Project, ids: Iterable[str]) -> frozenset[str]:
    """Return the ids that exist, with those of everything that belongs to them."""
    gone = {key for key in ids if project.find(key) not in (None, project.head)}
    size = -1
    while gone and size != len(gone):
        size = len(gone)
        gone |= {
            record.id for record in project.records() if record.id not in gone and is_owned_by(record, gone)
        }
    return frozenset(gone)


def loosen(project: Project, key: str) -> Project:
    """Park the notes that hang on a touchpoint, so that they stay when it goes."""
    touchpoint = project.find(key)
    lane = project.find(getattr(touchpoint, "lane", None))
    notes = index_of(project).of(Note, key)
    return project.put(*(note.but(touchpoint=None, journey=lane.journey if lane else None) for note in notes))
