"""A project while it is put together from a foreign file: records in the order in which they are met.

Ids follow from the source's bytes alone, so that the same file always becomes the same project. Personas,
channels and departments are known by their names.
"""

from __future__ import annotations

from typing import Any

from canvas.exchange.foreign import MOST_CARDS, refuse
from canvas.model import order
from canvas.model.ids import SeededIds
from canvas.model.people import Channel, Department, Persona
from canvas.model.project import LETTERS, Head, Project
from canvas.model.table import Table
from canvas.model.value import Value

MOST_FEELINGS = 10 * MOST_CARDS
MOST_PERSONAS = 500
"""Each has a curve of their own; nobody draws more on purpose."""


class Draft:
    """Collects records; `project` gives each its order key and returns the whole."""

    def __init__(self, source: bytes | str, name: str, language: str = "") -> None:
        self.language = language
        self._name = name
        self._ids = SeededIds(source.encode("utf-8", "replace") if isinstance(source, str) else source)
        self._head = self._ids("x")
        self._records: dict[type[Value], list[Any]] = {}
        self._feelings = 0
        self._named: dict[tuple[type[Value], str], str] = {}

    def add(self, cls: type[Value], **fields: Any) -> str:
        """Make a record and return its id.

        Raises ForeignFileError: "foreign-too-long" for a text, "foreign-too-many" for records of a kind,
        "foreign-too-many-personas".
        """
        self._feelings += len(fields.get("feelings", ()))
        if len(self._records.get(cls, ())) >= MOST_CARDS or self._feelings > MOST_FEELINGS:
            raise refuse("foreign-too-many", self._name, most=MOST_CARDS)
        key = self._ids(LETTERS[cls])
        try:
            record = cls(id=key, **fields)
        except ValueError as error:
            raise refuse("foreign-too-long", self._name) from error
        self._records.setdefault(cls, []).append(record)
        return key

    def persona(self, name: str) -> str:
        """Return the id of the persona with this name, made when it is first met."""
        return self._by_name(Persona, name)

    def channel(self, name: str, **fields: Any) -> str:
        """Return the id of the channel with this name; `fields` are those of a new one."""
        return self._by_name(Channel, name, **fields)

    def department(self, name: str) -> str:
        """Return the id of the department with this name."""
        return self._by_name(Department, name)

    def _by_name(self, cls: type[Value], name: str, **fields: Any) -> str:
        place = (cls, " ".join(name.split()).casefold())
        if place not in self._named:
            if cls is Persona and len(self._records.get(cls, ())) >= MOST_PERSONAS:
                raise refuse("foreign-too-many-personas", self._name, most=MOST_PERSONAS)
            self._named[place] = self.add(cls, name=name, **fields)
        return self._named[place]

    def project(self, title: str) -> Project:
        """Return the project; records of a kind stand in the order in which they were added."""
        tables: dict[type[Value], Table[Any]] = {}
        for cls, records in self._records.items():
            keys = order.spread(len(records))
            tables[cls] = Table(r.but(order=key) for r, key in zip(records, keys, strict=True))
        try:
            head = Head(id=self._head, title=title, language=self.language)
        except ValueError as error:
            raise refuse("foreign-too-long", self._name) from error
        return Project(head, tables)
