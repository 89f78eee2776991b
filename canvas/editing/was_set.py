"""What a move set, told once it is done: by a hand or by a key, on any sheet."""

from __future__ import annotations

from typing import Any

from canvas.editing.outcome import Saying
from canvas.model.history import Selection
from canvas.model.project import Project


def was_set(before: Project, after: Project, selection: Selection) -> Saying | None:
    """Return the fields that a move changed in all of its records to the same, None where none are."""
    moved = [new for key in selection if (new := after.find(key)) and before.find(key) not in (None, new)]
    if not moved:
        return None
    alike = tuple(
        (name, value)
        for name, value in _differing(before.find(moved[0].id), moved[0])
        if all((name, value) in _differing(before.find(new.id), new) for new in moved[1:])
    )
    return Saying("set", len(selection), fields=alike) if alike else None


def _differing(old: Any, new: Any) -> list[tuple[str, Any]]:
    names = (name for name in type(new).model_fields if getattr(old, name) != getattr(new, name))
    return [(name, getattr(new, name)) for name in names]
