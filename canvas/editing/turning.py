"""A note becomes a touchpoint, a touchpoint a note, in place: one key for "but that happens".

A note holds less than a touchpoint: what does not come along is told, so that nothing goes unseen.
"""

from __future__ import annotations

from collections import Counter

from canvas.editing.outcome import Saying
from canvas.model.edits.cards import note_from_touchpoint, touchpoint_from_note
from canvas.model.history import Selection
from canvas.model.ids import IdSource
from canvas.model.index import index_of
from canvas.model.journey import Lane, Note, Phase, Step, Touchpoint
from canvas.model.problem import EditError, problem
from canvas.model.project import NAMES, Project


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


def left_behind(before: Project, after: Project, selection: Selection) -> Saying | None:
    """Return what the touchpoints selected before held and no note can hold, None where nothing is missed.

    `fields` are theirs with the values; "gone": how many records of each kind went with them; "parked": how
    many notes hung on them.
    """
    turned_from = [card for key in selection if (card := before.get(Touchpoint, key)) and not after.find(key)]
    missed: dict[str, object] = {}
    for card in turned_from:
        blank = Touchpoint(id=card.id, step=card.step, lane=card.lane)
        for name in Touchpoint.model_fields:
            value = getattr(card, name)
            if name not in Note.model_fields and name not in _TOLD_IN_TEXT and value != getattr(blank, name):
                missed.setdefault(name, value)
    if not turned_from:
        return None
    others = (record for record in before.records() if record.id not in selection)
    gone = Counter(NAMES[type(record)] for record in others if after.find(record.id) is None)
    if gone:
        missed["gone"] = tuple(gone.items())
    hung = sum(1 for note in before.all(Note) if note.touchpoint in selection)
    if hung:
        missed["parked"] = hung
    return Saying("turned", len(turned_from), fields=tuple(missed.items())) if missed else None


_TOLD_IN_TEXT = frozenset({"description"})
"""What a note says below its text."""
