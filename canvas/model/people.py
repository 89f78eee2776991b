"""Records about people and about who we are: personas, parties, influence, departments, channels."""

from __future__ import annotations

from typing import Annotated, Literal

from canvas.model.ids import Id
from canvas.model.limits import Within
from canvas.model.order import Key
from canvas.model.parts import Evidence, SocialRole
from canvas.model.references import ChannelId, DepartmentId, LevelId, PersonaId, PictureId, Ref
from canvas.model.value import Code, Colour, LineText, Number, Text, Value


def called(name: str) -> str:
    """Return what a person is called for short: the first word of a name, "Mette" of "Mette, 34"."""
    return name.partition(" ")[0].strip(",;:")


class Look(Value):
    """A drawn portrait, part by part; what is unset follows from the persona's name."""

    hair: Code = ""
    hair_colour: Code = ""
    skin: Code = ""
    beard: Code = ""
    glasses: Code = ""
    clothes: Code = ""


class Statement(Value):
    """One thing we say about a persona, and how we know it."""

    id: Id
    kind: Literal["goal", "need", "frustration", "fear", "joy", "behaviour", "fact"] = "fact"
    text: Text = ""
    evidence: Evidence | None = None


class Scale(Value):
    """A trait between two named ends; 0 is the left one, 1 the right one."""

    id: Id
    left: LineText = ""
    right: LineText = ""
    value: Annotated[float, Within(ge=0, le=1)] | None = None


class Help(Value):
    """What one department does for this person."""

    department: Annotated[Id, Ref("d", owner=True)]
    text: Text = ""


class FreeField(Value):
    """A field the team named itself."""

    id: Id
    name: LineText = ""
    text: Text = ""


class Persona(Value):
    """A person we work for, or with."""

    id: Id
    order: Key = ""
    name: LineText = ""
    language: Code = ""
    portrait: PictureId | None = None
    look: Look | None = None
    colour: Colour = ""
    role: Literal["end customer", "client", "employee", "partner", "influencer"] | None = None
    buying_role: SocialRole | None = None
    age: Annotated[int, Within(ge=0, le=130)] | None = None
    occupation: LineText = ""
    household: LineText = ""
    place: LineText = ""
    quote: Text = ""
    story: Text = ""
    statements: tuple[Statement, ...] = ()
    scales: tuple[Scale, ...] = ()
    channels: tuple[ChannelId, ...] = ()
    level: LevelId | None = None
    phase: Annotated[Id, Ref("f")] | None = None
    """Where along a journey they stand now; the level says how well they know us there."""
    help: tuple[Help, ...] = ()
    fields: tuple[FreeField, ...] = ()


class Party(Value):
    """People, groups and public opinion who influence a persona and are none themselves."""

    id: Id
    order: Key = ""
    name: LineText = ""
    kind: Literal["person", "group", "public opinion"] = "person"
    relation: LineText = ""
    portrait: PictureId | None = None


class Influence(Value):
    """Who influences whom, how near, how strongly, for or against."""

    id: Id
    who: Annotated[Id, Ref("py", owner=True)]
    on: Annotated[Id, Ref("py", owner=True)]
    ring: Annotated[int, Within(ge=1, le=3)] = 1
    strength: Annotated[int, Within(ge=1, le=3)] | None = None
    attitude: Literal[-1, 0, 1] | None = None
    says: Text = ""
    angle: Number | None = None


class Department(Value):
    """Who in the house is responsible."""

    id: Id
    order: Key = ""
    name: LineText = ""
    colour: Colour = ""


class Channel(Value):
    """Where a touchpoint happens."""

    id: Id
    order: Key = ""
    name: LineText = ""
    kind: Literal["digital", "physical", "personal"] | None = None
    icon: Code = ""
    colour: Colour = ""


class Participant(Value):
    """Somebody who took part in making the map."""

    id: Id
    name: LineText = ""
    department: DepartmentId | None = None
    role: LineText = ""


PersonaSet = tuple[PersonaId, ...]
"""Personas something is meant for; none means everyone."""
