"""The project of an example as it grows: its lists, its head, and the ids that the words refer to by name."""

from __future__ import annotations

import hashlib
from typing import Any

import drawn
from script import CellAt, Script, Spot

from canvas.model.edits import structure
from canvas.model.ids import SeededIds
from canvas.model.journey import Picture
from canvas.model.people import Channel, Department, Influence, Participant, Party, Persona
from canvas.model.project import Brief, Head, HouseStyle, Offering, Project
from canvas.model.work import OwnPaper, RelationshipLevel

EVIDENCE = ("strength", "source", "date")


class Builder:
    """The project as it grows.

    `spots` are of the journey being built, `before` of the one it answers, `places` of every journey by its name.
    """

    def __init__(self, script: Script) -> None:
        self.script = script
        self.ids = SeededIds(script.file.encode())
        self.project = Project(Head(id=self.ids("x"), title=script.title, language=script.language))
        self.names: dict[str, str] = {}
        self.spots: dict[Spot, str] = {}
        self.before: dict[Spot, str] = {}
        self.places: dict[str, dict[Spot, str]] = {"": {}}
        self.cells: dict[CellAt, str] = {}
        self.pictures: dict[str, bytes] = {}

    def add(self, name: str, record: Any) -> str:
        self.project = structure.add(self.project, record)
        self.names[name] = record.id
        return str(record.id)

    def put(self, record: Any) -> None:
        self.project = self.project.put(record)

    def change(self, key: str, **fields: Any) -> None:
        self.put(self.project.find(key).but(**fields))

    def named(self, *names: str) -> tuple[str, ...]:
        return tuple(self.names[name] for name in names)

    def at(self, told: Any) -> str:
        """Return the record at a place of this journey, in a cell of its grid or of this name."""
        return str({**self.names, **self.spots, **self.cells}[told])

    def picture(self, name: str, **place: str) -> str:
        """Draw a picture and add its record, in a cell or, without a place, to be shown on a card."""
        drawing = self.script.drawings[name]
        data = drawn.picture(drawing)
        sha = hashlib.sha256(data).hexdigest()
        self.pictures[sha] = data
        width, height = drawing.size
        record = Picture(
            id=self.ids("q"), sha256=sha, width=width, height=height, title=drawing.title,
            alternative=drawing.alternative, order="V", **place,
        )  # fmt: skip
        self.put(record)
        return record.id


def lists(b: Builder) -> None:
    people = b.script.people
    for name in people.DEPARTMENTS:
        b.add(name, Department(id=b.ids("d"), name=name))
    for name, (kind, icon) in people.CHANNELS.items():
        b.add(name, Channel.model_validate({"id": b.ids("c"), "name": name, "kind": kind, "icon": icon}))
    for title, width, height in b.script.papers:
        b.put(OwnPaper(id=b.ids("b"), title=title, width=width, height=height))
    for title, level in people.LEVELS.items():
        b.add(title, RelationshipLevel.model_validate({"id": b.ids("r"), "title": title, **level}))
    for given in people.PERSONAS:
        persona(b, given)
    for key, name, kind, relation in people.PARTIES:
        told = {"id": b.ids("y"), "name": name, "kind": kind, "relation": relation}
        b.add(key, Party.model_validate(told))
    for who, on, ring, strength, attitude, says in people.INFLUENCES:
        told = {"id": b.ids("i"), "who": b.names[who], "on": b.names[on], "ring": ring, "says": says}
        b.put(Influence.model_validate({**told, "strength": strength, "attitude": attitude}))


def persona(b: Builder, given: dict[str, Any]) -> None:
    fields = dict(given)
    key = fields.pop("key")
    fields["id"] = b.ids("p")
    fields["channels"] = b.named(*fields["channels"])
    fields["level"] = b.names.get(fields.pop("level", ""))
    fields["help"] = [{"department": b.names[d], "text": text} for d, text in fields["help"].items()]
    fields["scales"] = [
        {"id": b.ids("a"), "left": left, "right": right, "value": value}
        for left, right, value in fields["scales"]
    ]
    fields["statements"] = [
        {"id": b.ids("a"), "kind": kind, "text": text, "evidence": dict(zip(EVIDENCE, known, strict=False))}
        for kind, text, *known in fields["statements"]
    ]
    fields["fields"] = [
        {"id": b.ids("a"), "name": name, "text": text} for name, text in fields.pop("further", {}).items()
    ]
    b.add(key, Persona.model_validate(fields))


def standing(b: Builder) -> None:
    """Say in which phase of a journey each persona stands now."""
    for who, (journey, phase) in b.script.people.STANDING.items():
        b.change(b.names[who], phase=b.places[journey][(phase,)])


def head(b: Builder) -> None:
    people, script = b.script.people, b.script
    offerings = tuple(Offering(id=b.ids("a"), name=name) for name in people.BRIEF["offerings"])
    b.names |= {f"offering {each.name}": each.id for each in offerings}
    brief = Brief(
        position=people.BRIEF["position"],
        message=people.BRIEF["message"],
        channels=people.BRIEF["channels"],
        promise=people.PROMISE,
        offerings=offerings,
        target_groups=b.named(*script.target_groups),
    )
    took_part = tuple(
        Participant(id=b.ids("a"), name=name, department=b.names.get(department), role=role)
        for name, department, role in people.PEOPLE
    )
    own = b.project.head.but(brief=brief, people=took_part, house=HouseStyle(name=script.house))
    b.project = b.project.with_head(own)
