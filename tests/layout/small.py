"""A small map made by hand: two phases, three steps, seven lanes, two personas; ids that can be read."""

from __future__ import annotations

from functools import cache
from typing import Any

from canvas.layout.options import SheetOptions
from canvas.layout.shapes import Group, Passage, Shape, Text
from canvas.layout.sheet import Mark, Row, Seen, Sheet
from canvas.layout.sheets import make
from canvas.model.journey import Journey, Lane, LaneKind, Note, Phase, Step, Touchpoint
from canvas.model.parts import Check, Feeling
from canvas.model.people import Channel, Department, Participant, Persona
from canvas.model.project import Brief, Head, Project
from canvas.model.work import Idea
from tests.layout.plain import SAY

LANES: tuple[tuple[str, LaneKind, Any], ...] = (
    ("l1", "doing", None),
    ("l2", "touchpoints", "frontstage"),
    ("l3", "feelings", None),
    ("l4", "touchpoints", "backstage"),
    ("l5", "ideas", None),
    ("l6", "questions", None),
)


@cache
def small() -> Project:
    """A project whose parts all have ids of two characters."""
    head = Head(
        id="x0",
        title="Heat",
        language="en",
        brief=Brief(promise="Warm from the first day."),
        people=(Participant(id="a1", name="Ida", department="d1"),),
    )
    journey = Journey(id="j1", title="Per buys heat", scope="House", personas=("p1", "p2"), order="V")
    phases = (
        Phase(id="f1", journey="j1", order="1", title="Cold", check=Check(verdict="kept", reason="Fast")),
        Phase(id="f2", journey="j1", order="2", title="Warm", duration="2 weeks"),
    )
    steps = (
        Step(id="s1", phase="f1", order="1", title="Freeze", with_us=False, need="Get warm"),
        Step(id="s2", phase="f1", order="2", title="Ask", feelings=(Feeling(persona="p1", value=-1),)),
        Step(id="s3", phase="f2", order="1", title="Enjoy", feelings=(Feeling(persona="p1", value=2),)),
    )
    lanes = [
        Lane(id=key, journey="j1", order=str(n), title=f"Lane {n}", kind=kind, stage=stage)
        for n, (key, kind, stage) in enumerate(LANES, start=1)
    ]
    people = (Persona(id="p1", name="Per", age=52, order="1"), Persona(id="p2", name="Lise", order="2"))
    ours = (Channel(id="c1", name="Phone", kind="personal"), Department(id="d1", name="Sales"))
    return Project(head).put(journey, *phases, *steps, *lanes, *people, *ours, *cards())


def cards() -> tuple[Any, ...]:
    """Two touchpoints in one cell, one behind the line, a note and an idea."""
    return (
        Touchpoint(id="t1", lane="l2", step="s1", order="1", text="Calls the neighbour", channel="c1"),
        Touchpoint(id="t2", lane="l2", step="s1", order="2", text="Looks into the boiler", personas=("p2",)),
        Touchpoint(id="t3", lane="l2", step="s3", order="1", text="Feels the heat", department="d1"),
        Touchpoint(id="t4", lane="l4", step="s2", order="1", text="Writes it down", department="d1"),
        Note(id="n1", lane="l1", step="s2", order="1", text="Asks around", kind="doing"),
        Idea(id="e1", at="t3", text="Call a week later", lens="communication"),
    )


def sheet_of(project: Project, **options: Any) -> Sheet:
    return make(project, "map", SheetOptions(SAY, **options))


def seen(sheet: Sheet, record: str, role: str = "") -> Seen:
    """Where a record's mark stands; the one with that role, where it has several, else no mere word."""
    every = (s for s in sheet.reading() if s.mark.record == record)
    return next(s for s in every if s.mark.role == role or (not role and s.mark.role != "word"))


def row(sheet: Sheet, key: str) -> Row:
    return next(row for row in sheet.rows if row.key == key)


def top(sheet: Sheet, key: str) -> float:
    return sheet.tops[[row.key for row in sheet.rows].index(key)]


def words(*shapes: Shape) -> list[str]:
    """The lines that are drawn."""
    found = []
    for shape in shapes:
        if isinstance(shape, Text):
            found.append(shape.text)
        elif isinstance(shape, Passage):
            found += shape.text.split("\n")
        elif isinstance(shape, Group):
            found += words(*shape.shapes)
    return found


def words_in(row: Row) -> list[str]:
    return [word for placed in row.placed for mark in placed.cell.marks for word in words(*mark.shapes)]


def marks(sheet: Sheet, role: str) -> list[Mark]:
    return [s.mark for s in sheet.reading() if s.mark.role == role]
