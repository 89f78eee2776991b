"""The project: its own record and a table of every kind of record, as one immutable value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Any, TypeVar, cast

from canvas.model.ids import Id
from canvas.model.journey import Handover, Journey, Lane, Link, Note, Phase, Picture, Step, Touchpoint
from canvas.model.limits import Within
from canvas.model.people import Channel, Department, Influence, Participant, Party, Persona
from canvas.model.references import PersonaId, PictureId, Ref
from canvas.model.table import Change, Table
from canvas.model.value import Code, Colour, LineText, Text, Value
from canvas.model.work import (
    Activity,
    Finding,
    FlowNode,
    GridCell,
    Idea,
    Measure,
    Move,
    NamedView,
    OwnPaper,
    RelationshipLevel,
    Story,
    Vote,
)


class FontFile(Value):
    """A font file of the house's; its bytes lie in the file under their sha256."""

    sha256: Annotated[str, Within(pattern=r"^[0-9a-f]{64}$")]
    family: LineText = ""
    title: LineText = ""


class HouseStyle(Value):
    """The house's own logo, colours and typeface, carried through every sheet.

    `typeface` is the family of `fonts` that text is set in; the others stand in for letters it does not have.
    """

    name: LineText = ""
    logo: PictureId | None = None
    colours: tuple[Colour, ...] = ()
    typeface: LineText = ""
    fonts: tuple[FontFile, ...] = ()


class Offering(Value):
    """A product or service, by name."""

    id: Id
    name: LineText = ""


class Brief(Value):
    """The marketing strategy on one page; the promise is what every phase is held against."""

    position: Text = ""
    offerings: tuple[Offering, ...] = ()
    message: Text = ""
    channels: Text = ""
    promise: LineText = ""
    target_groups: tuple[PersonaId, ...] = ()


class Term(Value):
    """The team's own word for one of ours."""

    word: Code
    own: LineText = ""


class VersionMark(Value):
    """A name for a saved version."""

    commit: Code
    title: LineText = ""


class Head(Value):
    """The project's own record."""

    id: Id
    title: LineText = ""
    language: Code = ""
    house: HouseStyle | None = None
    brief: Brief | None = None
    people: tuple[Participant, ...] = ()
    glossary: tuple[Term, ...] = ()
    versions: tuple[VersionMark, ...] = ()


KINDS: dict[str, type[Value]] = {
    "personas": Persona,
    "journeys": Journey,
    "phases": Phase,
    "steps": Step,
    "lanes": Lane,
    "touchpoints": Touchpoint,
    "notes": Note,
    "channels": Channel,
    "departments": Department,
    "links": Link,
    "handovers": Handover,
    "flow_nodes": FlowNode,
    "levels": RelationshipLevel,
    "grid_cells": GridCell,
    "moves": Move,
    "parties": Party,
    "influences": Influence,
    "stories": Story,
    "ideas": Idea,
    "activities": Activity,
    "measures": Measure,
    "votes": Vote,
    "pictures": Picture,
    "findings": Finding,
    "views": NamedView,
    "papers": OwnPaper,
}
"""The name of each kind in the file, and its record."""

LETTERS: dict[type[Value], str] = dict(zip(KINDS.values(), "pjfsltncdkhwrgmyioeauvqxzb", strict=True))
"""The first letter of each kind's ids."""

NAMES: dict[type[Value], str] = {cls: name for name, cls in KINDS.items()}
BY_LETTER: dict[str, type[Value]] = {letter: cls for cls, letter in LETTERS.items()}

R = TypeVar("R", bound=Value)
EMPTY: Table[Any] = Table()


class Project:
    """Everything that is in one file. `unknown` holds what a newer version wrote and this one cannot read.

    Compared with `is` while editing; `==` compares contents.
    """

    __slots__ = ("_tables", "behind", "head", "index", "unknown")

    def __init__(
        self,
        head: Head,
        tables: Mapping[type[Value], Table[Any]] | None = None,
        unknown: Mapping[str, object] | None = None,
    ) -> None:
        self.head = head
        self._tables: dict[type[Value], Table[Any]] = dict(tables or {})
        self.unknown: Mapping[str, object] = unknown or {}
        self.index: Any = None
        """What `index.index_of` found out about this version; follows from the records, so it is no state."""
        self.behind: Project | None = None
        """The version that this one was made of and of which that is known, while it is not of this one."""

    @property
    def tables(self) -> Mapping[type[Any], Table[Any]]:
        """The tables of those kinds of which there are records."""
        return self._tables

    def table(self, cls: type[R]) -> Table[Any]:
        """Return the table of one kind of record."""
        return self._tables.get(cls, EMPTY)

    def all(self, cls: type[R]) -> Iterator[R]:
        """Yield every record of a kind, in no order."""
        return cast("Iterator[R]", iter(self._tables.get(cls, EMPTY)))

    def get(self, cls: type[R], key: str | None) -> R | None:
        """Return the record of that kind and id, or None."""
        found: R | None = self._tables.get(cls, EMPTY).get(key)
        return found

    def find(self, key: str | None) -> Any:
        """Return the record with this id, whatever its kind, or None."""
        if not key:
            return None
        if key == self.head.id:
            return self.head
        kind = BY_LETTER.get(key[0])
        return self._tables.get(kind, EMPTY).get(key) if kind else None

    def records(self) -> Iterator[Any]:
        """Yield every record of every kind."""
        for table in self._tables.values():
            yield from table

    def put(self, *records: Value) -> Project:
        """Return a project with the records added or replaced; this very one when all are there already."""
        tables: dict[type[Value], Table[Any]] | None = None
        for record in records:
            cls = type(record)
            old = (tables or self._tables).get(cls, EMPTY)
            new = old.put(record)
            if new is not old:
                tables = dict(self._tables) if tables is None else tables
                tables[cls] = new
        return self if tables is None else self._next(self.head, tables)

    def without(self, ids: Iterable[str]) -> Project:
        """Return a project without these records, and nothing else changed; `edits.delete` keeps it whole."""
        tables: dict[type[Value], Table[Any]] | None = None
        for key in ids:
            cls = BY_LETTER.get(key[:1])
            old = (tables or self._tables).get(cls, EMPTY) if cls else EMPTY
            new = old.without(key)
            if new is not old and cls:
                tables = dict(self._tables) if tables is None else tables
                tables[cls] = new
        return self if tables is None else self._next(self.head, tables)

    def with_head(self, head: Head) -> Project:
        """Return the project with another record of its own."""
        return self if head is self.head else self._next(head, self._tables)

    def _next(self, head: Head, tables: dict[type[Value], Table[Any]]) -> Project:
        """Make a version that follows this one, without copying the tables again: the caller made them."""
        project = Project.__new__(Project)
        project.head, project._tables, project.unknown = head, tables, self.unknown
        project.index, project.behind = None, self.behind if self.index is None else self
        return project

    def changes(self, older: Project) -> Iterator[Change[Any]]:
        """Yield the records that differ from `older`, found by identity."""
        if self.head is not older.head:
            yield Change(older.head, self.head)
        mine, theirs = self._tables, older._tables
        for cls in KINDS.values():
            new, old = mine.get(cls, EMPTY), theirs.get(cls, EMPTY)
            if new is not old:
                yield from new.changes(old)

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if not isinstance(other, Project):
            return NotImplemented
        return (
            self.head == other.head
            and dict(self.unknown) == dict(other.unknown)
            and all(self.table(cls) == other.table(cls) for cls in KINDS.values())
        )

    __hash__ = None  # type: ignore[assignment]  # equality is deep; identity is what code compares

    def __repr__(self) -> str:
        counts = ", ".join(f"{len(table)} {NAMES[cls]}" for cls, table in self._tables.items() if len(table))
        return f"<Project {self.head.title!r}: {counts or 'empty'}>"


def letter(cls: type[Value]) -> str:
    """Return the letter that ids of this kind begin with."""
    return LETTERS[cls]


Anything = Annotated[Id, Ref("".join(LETTERS.values()))]
