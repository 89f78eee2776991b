"""Taking records over from another project: what they refer to comes along, matched by what it is called.

A channel, department, persona or level of the same name is the same one; a picture is, with the same bytes.
What is neither there nor comes along is no longer named.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from canvas.editing.copying import renamed
from canvas.model.edits.structure import add
from canvas.model.ids import IdSource
from canvas.model.journey import Picture
from canvas.model.people import Channel, Department, Persona
from canvas.model.project import LETTERS, Project
from canvas.model.references import references, without
from canvas.model.work import RelationshipLevel

SHARED = (Channel, Department, RelationshipLevel, Picture, Persona)
"""Kinds of records that many refer to, in the order in which they can be taken over."""


def shared_by(project: Project, records: Iterable[Any]) -> tuple[Any, ...]:
    """Return all shared records that these refer to, directly or through each other."""
    found: dict[str, Any] = {}
    todo = list(records)
    while todo:
        for reference in references(todo.pop()):
            record = project.find(reference.id)
            if isinstance(record, SHARED) and record.id not in found:
                found[record.id] = record
                todo.append(record)
    return tuple(sorted(found.values(), key=lambda record: (SHARED.index(type(record)), record.id)))


def adopted(project: Project, shared: Iterable[Any], ids: IdSource) -> tuple[Project, dict[str, str]]:
    """Return the project with the shared records it did not have; what each is called here, by its old id."""
    names: dict[str, str] = {}
    shared = sorted(shared, key=lambda record: SHARED.index(type(record)))
    new = []
    for record in shared:
        same = _same(project, record)
        names[record.id] = same.id if same else ids(LETTERS[type(record)])
        if same is None:
            new.append(record)
    for record in new:
        loose = record.but(lane=None, step=None) if isinstance(record, Picture) else record
        project = add(project, fitting(project, loose, names))
    return project, names


def fitting(project: Project, record: Any, names: Mapping[str, str]) -> Any:
    """Return a record under its new name, naming only what there is (or will be, under the new names)."""
    record = renamed(record, names)
    known = set(names.values())
    lost = {each.id for each in references(record) if each.id not in known and project.find(each.id) is None}
    return without(record, lost) if lost else record


def _same(project: Project, record: Any) -> Any:
    """The record that this one is here, None where it is not."""
    here = project.find(record.id)
    if type(here) is type(record):
        return here
    name = _name(record)
    return next((other for other in project.all(type(record)) if name and _name(other) == name), None)


def _name(record: Any) -> str:
    if isinstance(record, Picture):
        return record.sha256
    said: str = record.title if isinstance(record, RelationshipLevel) else record.name
    return said.strip().casefold()
