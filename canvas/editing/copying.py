"""Copies of records with what belongs to them: cards with notes, steps, phases and lanes with all they hold.

What a record only names (a channel, a persona) is named by the copy as well. Where copies go is the caller's.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from canvas.model.document import record_json
from canvas.model.edits.deleting import closure
from canvas.model.ids import IdSource
from canvas.model.journey import Handover, Link
from canvas.model.project import LETTERS, Project
from canvas.model.references import references
from canvas.model.value import Value
from canvas.model.work import Finding, Vote

LEFT = (Vote, Finding)
"""What was said about a record is not said about its copy."""


def belonging(project: Project, keys: Iterable[str]) -> tuple[Any, ...]:
    """Return the records, in the order named, then what belongs to them; arrows only where both ends do."""
    keys = tuple(dict.fromkeys(keys))
    held = closure(project, keys)
    first = [record for key in keys if (record := project.find(key)) is not None]
    rest = [record for record in map(project.find, sorted(held - set(keys))) if record is not None]
    return (*first, *(record for record in rest if _comes_along(record, held)))


def duplicated(project: Project, keys: Iterable[str], ids: IdSource) -> tuple[Project, dict[str, str]]:
    """Return the project with copies of records and what belongs to them; the copies' ids by the old ones.

    A copy stands where its original does: move it, so that both have an order of their own.
    """
    records = belonging(project, keys)
    names = {record.id: ids(LETTERS[type(record)]) for record in records}
    return project.put(*(renamed(record, names) for record in records)), names


def renamed(record: Value, names: Mapping[str, str]) -> Any:
    """Return the record under its new name, naming others by theirs; names that stay need not be told."""
    data = json.loads(record_json(record))
    fields = {reference.field for reference in references(record)} | {"id"}
    data |= {field: _renamed(data[field], names) for field in fields if field in data}
    return type(record).model_validate_json(json.dumps(data))


def _renamed(value: Any, names: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return names.get(value, value)
    if isinstance(value, list):
        return [_renamed(item, names) for item in value]
    if isinstance(value, dict):
        return {name: _renamed(item, names) for name, item in value.items()}
    return value


def _comes_along(record: Any, held: frozenset[str]) -> bool:
    if isinstance(record, Link | Handover):
        return record.source in held and record.target in held
    return not isinstance(record, LEFT)
