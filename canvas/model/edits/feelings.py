"""What a persona feels at a step or a touchpoint."""

from __future__ import annotations

from canvas.model.edits.placing import need
from canvas.model.journey import Step, Touchpoint
from canvas.model.parts import Feeling
from canvas.model.project import LETTERS, Project


def set_feeling(
    project: Project, key: str, persona: str | None, value: float | None, word: str | None = None
) -> Project:
    """Set the value (and, where given, the word) of a persona's feeling; None takes the value away.

    Values are −2 … +2 in halves. A feeling with neither value, word nor evidence is removed.
    """
    record: Step | Touchpoint = (
        need(project, Touchpoint, key) if key.startswith(LETTERS[Touchpoint]) else need(project, Step, key)
    )
    feelings = record.feelings
    old = next((feeling for feeling in feelings if feeling.persona == persona), None)
    new = (old or Feeling(persona=persona)).but(value=value, **({} if word is None else {"word": word}))
    if new is old:
        return project
    kept = tuple(feeling for feeling in feelings if feeling is not old)
    is_said = new.value is not None or new.word or new.evidence
    if old is not None and is_said:
        kept = tuple(new if feeling is old else feeling for feeling in feelings)
    elif is_said:
        kept = (*feelings, new)
    return project.put(record.but(feelings=kept))
