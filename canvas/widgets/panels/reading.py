"""Reading a field by the path that `edits.fields.set_field` writes: "promise.level", "asked.ease.date".

Nothing is changed here.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from canvas.model.edits.fields import PART_KEYS

EMPTY = (None, "", ())


def read(record: Any, path: str) -> Any:
    """Return what stands at a path of a record; None where a part on the way is not there."""
    held = record
    for name in path.split("."):
        if held is None:
            return None
        held = _of_list(held, name) if isinstance(held, tuple) else getattr(held, name, None)
    return held


def common(records: Iterable[Any], path: str) -> tuple[Any, ...]:
    """Return the different values that records have at a path, in the order in which they are found."""
    found: list[Any] = []
    for record in records:
        value = read(record, path)
        if not any(value == other for other in found):
            found.append(value)
    return tuple(found)


def _of_list(parts: tuple[Any, ...], key: str) -> Any:
    for part in parts:
        name = next((name for name in PART_KEYS if name in type(part).model_fields), "")
        held = getattr(part, name, None)
        if (held.isoformat() if isinstance(held, date) else str(held or "")) == key:
            return part
    return None
