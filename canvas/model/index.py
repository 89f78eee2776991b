"""Who belongs where: the records of a project in groups, kept up to date from version to version.

A group is named by what its members hang on (the steps of a phase, the cards of a cell). Groups of one sort
are made when the first of them is asked for. After an edit only the groups of the changed records are made
anew; every other group is the same tuple as before, so layout can tell by `is` what it may reuse.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import Any

from canvas.model.journey import Handover, Journey, Lane, Link, Note, Phase, Picture, Step, Touchpoint
from canvas.model.people import Channel, Department, Influence, Party, Persona
from canvas.model.project import EMPTY, Project
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
from canvas.named import NamedTuple

Parents = Callable[[Any], Iterable[str]]
"""What a record hangs on: the names of its groups of one sort."""
ALL = "*"
"""What records hang on that hang on nothing but the project."""


def cell(lane: str, step: str) -> str:
    """Return the name of the group of cards (touchpoints, notes, pictures) in one cell."""
    return f"cell {lane} {step}"


_place = attrgetter("lane", "step")


def _cell(card: Any) -> Iterable[str]:
    """The cell of a card; none where a note or a picture lies elsewhere."""
    lane, step = _place(card)
    return (f"cell {lane} {step}",) if lane and step else ()


def _step(card: Any) -> Iterable[str]:
    """The step of a card, whatever its lane: their order is one."""
    lane, step = _place(card)
    return (step,) if step and lane else ()


def _beside(note: Note) -> Iterable[str]:
    """What a note hangs on that lies in no cell."""
    return () if note.lane and note.step else (note.touchpoint or note.journey or ALL,)


def _told(story: Story) -> Iterable[str]:
    return (*story.touchpoints, story.phase or ALL)


def _under(field: str) -> Parents:
    return lambda record: (getattr(record, field) or ALL,)


def _ends(record: Handover | Link) -> Iterable[str]:
    return (record.source, record.target)


def _all(_: Any) -> Iterable[str]:
    return (ALL,)


SORTS: dict[type[Any], dict[object, Parents]] = {
    **{cls: {"cell": _cell, "step": _step} for cls in (Touchpoint, Picture)},
    Note: {"cell": _cell, "step": _step, Note: _beside},
    Story: {Story: _told},
    **{cls: {cls: _under("journey")} for cls in (Phase, Lane, NamedView)},
    **{cls: {cls: _under("phase")} for cls in (Step, FlowNode, GridCell)},
    **{cls: {cls: _under("at")} for cls in (Idea, Activity, Measure)},
    **{cls: {cls: _under("on")} for cls in (Influence, Vote)},
    **{cls: {cls: _ends} for cls in (Handover, Link)},
    **{cls: {cls: _all} for cls in (Journey, Persona, Party, Department, Channel, RelationshipLevel)},
}
"""The sorts of groups that records of a kind belong to: cells, steps, and those of this kind alone."""


class _Group(NamedTuple):
    id: str
    members: tuple[Any, ...]


_ordered, _named = attrgetter("order", "id"), attrgetter("id")


def _sorted(members: Iterable[Any]) -> tuple[Any, ...]:
    every = tuple(members)
    if len(every) > 1:
        return tuple(sorted(every, key=_ordered if hasattr(every[0], "order") else _named))
    return every


class Index:
    """The groups of one version of a project."""

    __slots__ = ("_made", "_tables")

    def __init__(self, project: Project) -> None:
        self._tables = project.tables
        self._made: dict[object, Table[_Group]] = {}

    def of(self, cls: type[Any], parent: str = "") -> tuple[Any, ...]:
        """Return the records of one kind under a parent ("" for the whole project), in order."""
        return self._members(cls, parent or ALL)

    def cell(self, lane: str, step: str) -> tuple[Any, ...]:
        """Return the cards in one cell, in order."""
        return self._members("cell", f"cell {lane} {step}")

    def step(self, step: str) -> tuple[Any, ...]:
        """Return the cards of a step across its lanes, in order."""
        return self._members("step", step)

    def _members(self, sort: object, name: str) -> tuple[Any, ...]:
        table = self._made.get(sort)
        if table is None:
            table = self._made[sort] = self._grouped(sort)
        group = table.get(name)
        return group.members if group else ()

    def _grouped(self, sort: object) -> Table[_Group]:
        groups: defaultdict[str, list[Any]] = defaultdict(list)
        for cls, sorts in SORTS.items():
            if sort not in sorts:
                continue
            records = list(self._tables.get(cls, EMPTY))
            for record, names in zip(records, map(sorts[sort], records), strict=True):
                for name in names:
                    groups[name].append(record)
        return Table([_Group(name, _sorted(members)) for name, members in groups.items()])

    def following(self, older: Project, project: Project) -> Index:
        """Return the index of `project`, sharing with this one (of `older`) every group that is the same."""
        index = Index(project)
        index._made = dict(self._made)
        for old, new in project.changes(older):
            for sort, parents in SORTS.get(type(new or old), {}).items():
                table = index._made.get(sort)
                if table is not None:
                    index._made[sort] = _followed(table, old, new, parents)
        return index


def _followed(table: Table[_Group], old: Any, new: Any, parents: Parents) -> Table[_Group]:
    """Return the groups of one sort after a record has changed."""
    left, entered = set(parents(old) if old else ()), set(parents(new) if new else ())
    for name in left | entered:
        group = table.get(name)
        members = _changed(
            group.members if group else (), old if name in left else None, new if name in entered else None
        )
        table = table.put(_Group(name, members)) if members else table.without(name)
    return table


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
    """Return the project's index, made once; quickly where `older`, or a version that it follows, has one."""
    found: Index | None = project.index
    if found is None:
        known = older if older is not None and older.index is not None else project.behind
        found = known.index.following(known, project) if known is not None else Index(project)
        project.index, project.behind = found, None
    return found
