"""A note becomes a touchpoint, a touchpoint a note, in place: one key for "but that happens"."""

from __future__ import annotations

from canvas.model.edits.cards import note_from_touchpoint, touchpoint_from_note
from canvas.model.history import Selection
from canvas.model.ids import IdSource
from canvas.model.index import index_of
from canvas.model.journey import Lane, Note, Phase, Step, Touchpoint
from canvas.model.problem import EditError, problem
from canvas.model.project import Project


def turned(project: Project, selection: Selection, ids: IdSource) -> tuple[Project, Selection]:
    """Return the project with each selected note as a touchpoint and the other way round, and the new cards.

    Raises EditError where a note lies in no step, or no lane is for touchpoints.
    """
    keys: list[str] = []
    for key in selection:
        record = project.find(key)
        if isinstance(record, Touchpoint):
            keys.append(ids("n"))
            project = note_from_touchpoint(project, key, keys[-1])
        elif isinstance(record, Note):
            keys.append(ids("t"))
            project = touchpoint_from_note(project, key, keys[-1], _lane(project, record))
        else:
            keys.append(key)
    return project, tuple(keys)


def _lane(project: Project, note: Note) -> str:
    """The lane for touchpoints in which the note lies, or the journey's first."""
    own, step = project.get(Lane, note.lane), project.get(Step, note.step)
    if own is not None and own.kind == "touchpoints":
        return own.id
    phase = project.get(Phase, step.phase) if step else None
    if phase is None:
        raise EditError(problem("note-without-place", note.id))
    lanes: list[Lane] = [
        lane for lane in index_of(project).of(Lane, phase.journey) if lane.kind == "touchpoints"
    ]
    if not lanes:
        raise EditError(problem("lane-takes-no-cards", note.id))
    return lanes[0].id
