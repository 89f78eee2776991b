"""What a drop would set, or a move has set, in words: "Channel: letter · Step: waits for a date"."""

from __future__ import annotations

from typing import Any

from canvas.editing.outcome import Saying
from canvas.language import Language
from canvas.layout.sheet import Sheet
from canvas.model.journey import Phase, Step
from canvas.model.project import Project
from canvas.model.texts import naming_field
from canvas.widgets import sayings
from canvas.widgets.panels import words
from canvas.widgets.panels.words import Choices
from canvas.widgets.sayings import message, translated
from canvas.widgets.size_words import sized
from canvas.widgets.turned_words import left_behind

FIELDS: dict[str, str] = {
    "lane": message("Row"),
    "step": message("Step"),
    "phase": message("Phase"),
    "channel": message("Channel"),
    "department": message("Department"),
    "discipline": message("Discipline"),
    "levels": message("Relationship level"),
    "level": message("Relationship level"),
    "social_roles": message("Social role"),
    "buying_role": message("Social role"),
    "impact": message("Impact"),
    "effort": message("Effort"),
    "touchpoints": message("Touchpoint"),
    "at": message("Belongs to"),
    "side": message("Side"),
}
"""Fields that a drop can set; others follow from these and are not told."""
CHOICES: dict[str, Choices] = {
    "discipline": words.DISCIPLINES,
    "social_roles": words.SOCIAL_ROLES,
    "buying_role": words.SOCIAL_ROLES,
    "side": words.SIDES,
}


def told(say: Language, project: Project, fields: tuple[tuple[str, Any], ...]) -> str:
    """Return every field and its value in words, "" where nothing is set."""
    known = [(name, value) for name, value in fields if name in FIELDS]
    return " · ".join(
        f"{translated(say, FIELDS[name])}: {_value(say, project, name, value)}" for name, value in known
    )


def doing(say: Language, project: Project, saying: Saying, sheet: Sheet | None = None) -> str:
    """Return what letting go here would do; where it sets more than a place on the map, all that it sets.

    Of a move that is done it is what that has set, "" where it is nothing of note.
    Off the boards a step is one of the things it sets: there is no column to name. `sheet` is what is seen
    meanwhile: sizes are read there.
    """
    if saying.code == "set":
        return told(say, project, saying.fields)
    if saying.code == "size" and sheet is not None:
        return sized(say, sheet, saying)
    if saying.code == "turned":
        return left_behind(say, saying)
    is_more = any(name in FIELDS and name not in ("lane", "step") for name, _ in saying.fields)
    words = told(say, project, saying.fields) if is_more or not saying.column else ""
    words = words or sayings.doing(say, project, saying)
    return " · ".join(filter(None, (words, sayings.held_back(say, saying))))


def _value(say: Language, project: Project, name: str, value: Any) -> str:
    if value is None or value == ():
        return say("none")
    if isinstance(value, tuple):
        return ", ".join(_value(say, project, name, each) for each in value)
    chosen = dict(CHOICES.get(name, ())).get(value)
    if chosen is not None:
        return translated(say, chosen)
    record = project.find(value) if isinstance(value, str) else None
    if isinstance(record, Step) and not record.title:  # a phase's only step is called by the phase's name
        record = project.get(Phase, record.phase)
    text = getattr(record, naming_field(record), "") if record is not None else value
    return str(text) or say("without a name")
