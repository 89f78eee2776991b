"""What a move set, told once it is done: by a hand or by a key, on any sheet."""

from __future__ import annotations

from canvas.editing.outcome import Saying
from canvas.model.history import Selection
from canvas.model.project import Project


def was_set(before: Project, after: Project, selection: Selection) -> Saying | None:
    """Return the fields that differ in the first moved record, None where none did."""
    for key in selection:
        old, new = before.find(key), after.find(key)
        if old is None or new is None or old is new:
            continue
        names = (name for name in type(new).model_fields if getattr(old, name) != getattr(new, name))
        return Saying("set", len(selection), fields=tuple((name, getattr(new, name)) for name in names))
    return None
