"""Who belongs where: the records of a project in groups, kept up to date from version to version.

A group is named by what its members hang on ("the steps of this phase", "the cards of this cell"). After an
edit only the groups of the changed records are made anew; every other group is the same tuple as before, so
layout can tell by `is` what it may reuse.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any, NamedTuple

from canvas.model.journey import Handover, Journey, Lane, Link, Note, Phase, Picture, Step, Touchpoint
from canvas.model.people import Channel, Department, Influence, Party, Persona
from canvas.model.project import Project
from canvas.model.table import Table
from canvas.model.work import (
    Activity,
    FlowNode,
    GridCell,
    Idea,
    Measure,
    NamedView,
    RelationshipLevel,
    Story,
    Vote,
)

ORDERED = (Journey, Persona, Party, Department, Channel, RelationshipLevel)
"""Kinds whose members all form one group of their own."""


def cell(lane: str, step: str) -> str:
    """Return the name of the group of cards (touchpoints, notes, pictures) in one cell."""
    return f"cell {lane} {step}"


def in_step(step: str) -> str:
    """Return the name of the group of all cards of a step, whatever their lane: their order is one."""
    return f"step {step}"


def of(cls: type[Any], parent: str = "") -> str:
    """Return the name of the group of records of one kind under a parent ("" for the whole project)."""
    return f"{cls.__name__} {parent}"


def _groups(record: Any) -> Iterator[str]:
    """Yield the names of the groups a record belongs to."""
    match record:
        case Touchpoint():
            yield cell(record.lane, record.step)
            yield in_step(record.step)
        case Note() | Picture() if record.lane and record.step:
            yield cell(record.lane, record.step)
            yield in_step(record.step)
        case Note() if record.touchpoint:
            yield of(Note, record.touchpoint)
        case Note():
            yield of(Note, record.journey or "")
        case Phase() | Lane() | NamedView():
            yield of(type(record), record.journey)
        case Step() | FlowNode() | GridCell():
            yield of(type(record), record.phase)
        case Idea() | Activity() | Measure():
            yield of(type(record), record.at or "")
        case Story():
            for touchpoint in record.touchpoints:
                yield of(Story, touchpoint)
            yield of(Story, record.phase or "")
        case Handover() | Link():
            yield of(type(record), record.source)
            yield of(type(record), record.target)
        case Influence() | Vote():
            yield of(type(record), record.on)
        case _ if isinstance(record, ORDERED):
            yield of(type(record))


class _Group(NamedTuple):
    id: str
    members: tuple[Any, ...]


def _sorted(members: Any) -> tuple[Any, ...]:
    return tuple(sorted(members, key=lambda record: (getattr(record, "order", ""), record.id)))


class Index:
    """The groups of one version of a project."""

    __slots__ = ("_table",)

    def __init__(self, project: Project) -> None:
        groups: defaultdict[str, list[Any]] = defaultdict(list)
        for record in project.records():
            for name in _groups(record):
                groups[name].append(record)
        self._table: Table[_Group] = Table(_Group(name, _sorted(members)) for name, members in groups.items())

    def __call__(self, name: str) -> tuple[Any, ...]:
        """Return the members of a group in their order; empty when there is no such group."""
        group = self._table.get(name)
        return group.members if group else ()

    def of(self, cls: type[Any], parent: str = "") -> tuple[Any, ...]:
        """Return the records of one kind under a parent, in order."""
        return self(f"{cls.__name__} {parent}")

    def cell(self, lane: str, step: str) -> tuple[Any, ...]:
        """Return the cards in one cell, in order."""
        return self(f"cell {lane} {step}")

    def step(self, step: str) -> tuple[Any, ...]:
        """Return the cards of a step across its lanes, in order."""
        return self(f"step {step}")

    def following(self, older: Project, project: Project) -> Index:
        """Return the index of `project`, sharing with this one (of `older`) every group that is the same."""
        wanted: dict[str, tuple[Any, ...]] = {}
        for old, new in project.changes(older):
            left, entered = set(_groups(old) if old else ()), set(_groups(new) if new else ())
            for name in left | entered:
                members = wanted.get(name)
                members = self(name) if members is None else members
                wanted[name] = _changed(
                    members, old if name in left else None, new if name in entered else None
                )
        table = self._table
        for name, members in wanted.items():
            table = table.put(_Group(name, members)) if members else table.without(name)
        index = Index.__new__(Index)
        index._table = table
        return index


def _changed(members: tuple[Any, ...], old: Any, new: Any) -> tuple[Any, ...]:
    """Return a group without `old` and with `new`, in order; one that keeps its place costs no sorting."""
    if old is None:
        return _sorted((*members, new))
    place = next(i for i, member in enumerate(members) if member is old)
    if new is not None and getattr(new, "order", "") == getattr(old, "order", ""):
        return (*members[:place], new, *members[place + 1 :])
    rest = (*members[:place], *members[place + 1 :])
    return rest if new is None else _sorted((*rest, new))


def index_of(project: Project, older: Project | None = None) -> Index:
    """Return the project's index, made once; quickly where `older`, the version before, has one."""
    found: Index | None = project.index
    if found is None:
        known: Index | None = older.index if older is not None else None
        found = known.following(older, project) if known and older is not None else Index(project)
        project.index = found
    return found
