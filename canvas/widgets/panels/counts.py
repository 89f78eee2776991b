"""What stands at the right of a group: how many of its fields are set, asked, promised."""

from __future__ import annotations

from canvas.model.edits import colour_names
from canvas.widgets.panels.fields_linked import hanging
from canvas.widgets.panels.reading import EMPTY
from canvas.widgets.panels.subject import Subject
from canvas.widgets.panels.table_parts import Field, Group

LENSES = 3


def count(subject: Subject, group: Group) -> str:
    """Return the words of a group's count, "" where it is empty."""
    say = subject.say
    if group.summary == "asked":
        asked = len(subject.value("asked") or ())
        return say("{count} of {all}", count=asked, all=LENSES) if asked else ""
    if group.summary == "levels":
        promised, delivered = subject.value("promise.level"), subject.value("delivery.level")
        if promised is not None and delivered is not None:
            return say("{promised} against {delivered}", promised=promised, delivered=delivered)
    number = sum(_number(subject, field) for field in group.fields)
    return str(number) if number else ""


def _number(subject: Subject, field: Field) -> int:
    """How much one field holds: a list as many as it is long, anything else one."""
    if field.widget == "legend":
        return len(colour_names.used(subject.project))
    if field.widget == "hanging":
        return len(hanging(subject, field))
    if field.widget in ("rows", "brief"):
        return 0
    if field.is_of_project:
        subject = subject.of_project()
    path = field.path.rpartition(".")[0] if field.widget == "parts" else field.path
    values = [value for value in subject.values(path) if value not in EMPTY and value is not False]
    if path == "span":
        values = [value for value in values if value != 1]
    return max((len(value) if isinstance(value, tuple) else 1 for value in values), default=0)
