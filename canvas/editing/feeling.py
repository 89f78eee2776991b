"""What a persona feels at a card or step, changed by a hand: by a key, or by dragging a point of the curve.

Whose feeling is meant is the session's active persona; where none is chosen, the journey's first. Nothing is
drawn here.
"""

from __future__ import annotations

from collections.abc import Iterable

from canvas.editing.outcome import Saying
from canvas.editing.selection import place_of
from canvas.model.edits.feelings import set_feeling
from canvas.model.history import Selection
from canvas.model.index import index_of
from canvas.model.journey import Journey, Phase, Step, Touchpoint
from canvas.model.people import Persona
from canvas.model.project import Project
from canvas.named import NamedTuple

LEAST, MOST, STEP = -2.0, 2.0, 0.5
BY_KEY = 1.0
"""How much one press of + or − changes a feeling on a card: from face to face. On a curve it is STEP."""


class Felt(NamedTuple):
    """A feeling that can be changed: at which record, whose (None: nobody's in particular), its value."""

    record: str
    persona: str | None
    value: float | None


def felt(project: Project, key: str, persona: str = "") -> Felt | None:
    """Return the feeling at a record or cell of a persona ("": the journey's first); None where none can be.

    A touchpoint has its own; anything else that lies at a step means the step's.
    """
    record = project.find(key)
    if not isinstance(record, Touchpoint | Step):
        place = place_of(project, key)
        record = project.get(Step, place.column) if place else None
    if record is None:
        return None
    first = _first_persona(project, record)
    whose = persona if project.get(Persona, persona) else first
    own = next((each for each in record.feelings if each.persona == whose), None)
    if own is None and whose == first:
        own = next((each for each in record.feelings if each.persona is None), None)
    return Felt(record.id, own.persona if own else whose, own.value if own else None)


def felt_by(project: Project, selection: Selection, persona: str = "") -> tuple[Felt, ...]:
    """Return the feelings at everything that is selected, each once."""
    found = (felt(project, key, persona) for key in selection)
    return tuple(dict.fromkeys(each for each in found if each is not None))


def all_changed(project: Project, felt_ones: Iterable[Felt], by: float) -> Project:
    """Return the project with each of these feelings higher or lower."""
    for each in felt_ones:
        project = changed(project, each, by)
    return project


def told(project: Project, key: str, persona: str = "") -> Saying | None:
    """Return what the status line says of the feeling at a record or a cell, None where none can be."""
    found = felt(project, key, persona)
    record = project.find(found.record) if found else None
    if found is None or record is None:
        return None
    return said(found, getattr(record, "step", record.id), found.value or 0.0)


def rated(project: Project, found: Felt) -> str:
    """Return the record whose word is seen: the first touchpoint of a step that rates it, else the step.

    "" where nothing is rated.
    """
    cards = (card for card in index_of(project).step(found.record) if isinstance(card, Touchpoint))
    for record in (*cards, project.find(found.record)):
        if any(each.persona == found.persona and each.value is not None for each in record.feelings):
            return str(record.id)
    return ""


def changed(project: Project, found: Felt, by: float) -> Project:
    """Return the project with a feeling higher or lower; what was not rated counts as nothing."""
    return valued(project, found, (found.value or 0.0) + by)


def valued(project: Project, found: Felt, value: float) -> Project:
    """Return the project with a feeling of the nearest value there is."""
    return set_feeling(project, found.record, found.persona, nearest(value))


def cleared(project: Project, found: Felt) -> Project:
    """Return the project with a feeling that is not rated."""
    return set_feeling(project, found.record, found.persona, None)


def said(found: Felt, step: str, value: float) -> Saying:
    """Return what the status line says of a feeling: whose it is, at which step, and its value."""
    return Saying("feeling", 1, step, value=value, fields=(("persona", found.persona or ""),))


def nearest(value: float) -> float:
    """Return the nearest value a feeling can have: −2 … +2 in halves."""
    return min(max(round(value / STEP) * STEP, LEAST), MOST) + 0.0


def _first_persona(project: Project, record: Touchpoint | Step) -> str | None:
    """The first persona of the record's journey, None where it names none."""
    step = record if isinstance(record, Step) else project.get(Step, record.step)
    phase = project.get(Phase, step.phase) if step else None
    journey = project.get(Journey, phase.journey) if phase else None
    if journey is None:
        return None
    return next((key for key in journey.personas if project.get(Persona, key)), None)
