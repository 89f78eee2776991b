"""A small project about which the critical colleague has nothing to ask, and ways to change one record."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from canvas.model.journey import Handover, Journey, Lane, Phase, Step, Touchpoint
from canvas.model.parts import Asked, Evidence, Feeling, Level
from canvas.model.people import Channel, Department, Influence, Party, Persona
from canvas.model.project import Head, Project
from canvas.model.work import GridCell, Idea, RelationshipLevel

DUE = date(2026, 3, 1)
SEEN = Evidence(strength="observed", source="Shop")
ASKED = (Asked(lens="ease", is_nothing=True),)


@cache
def settled() -> Project:
    """A customer and an employee, two phases, three steps, four touchpoints of ours and one of hers alone."""
    people = (
        Persona(id="p1", name="Mette", order="1", role="end customer"),
        Persona(id="p2", name="Ole", order="2", role="employee"),
    )
    heads = (
        Journey(id="j1", title="Heat", personas=("p1", "p2")),
        Phase(id="f1", journey="j1", order="1", title="Ask"),
        Phase(id="f2", journey="j1", order="2", title="Buy"),
        Step(id="s1", phase="f1", order="1", title="Wonder", with_us=False),
        Step(id="s2", phase="f1", order="2", title="Call", need="An answer", feelings=(_felt("p1", 1),)),
        Step(id="s3", phase="f2", order="1", title="Sign", need="Certainty", feelings=(_felt("p2", 1),)),
        Lane(id="l1", journey="j1", order="1", kind="touchpoints"),
        Lane(id="l2", journey="j1", order="2", kind="touchpoints", stage="backstage"),
    )
    house = (
        Channel(id="c1", name="Phone", kind="personal"),
        Channel(id="c2", name="Mail", kind="digital"),
        Department(id="d1", name="Sales"),
        Department(id="d2", name="Billing"),
    )
    return Project(Head(id="x1", language="en")).put(*people, *heads, *house, *_cards(), *_around())


def _cards() -> tuple[Any, ...]:
    return (
        Touchpoint(id="t1", step="s1", lane="l1", order="1", text="Asks a neighbour"),
        _ours("t2", "s2", "Calls us", channel="c1", department="d1"),
        _ours("t3", "s2", "Is called back", order="2", channel="c1", department="d1"),
        _ours("t4", "s3", "Gets a letter", channel="c2", department="d2"),
        _ours("t5", "s3", "Price is looked up", order="2", lane="l2", department="d2"),
        Handover(id="h1", source="t3", target="t4", agreement="The same day"),
    )


def _around() -> tuple[Any, ...]:
    return (
        RelationshipLevel(id="r1", title="New"),
        GridCell(id="g1", phase="f1", level="r1", social_role="buyer", priority="high", platforms=("c1",)),
        GridCell(id="g2", phase="f2", level="r1", social_role="buyer"),
        Party(id="y1", name="The neighbour"),
        Idea(id="e1", at="t2", text="Answer within three rings", person="Ida", due=DUE),
    )


def _ours(key: str, step: str, text: str, order: str = "1", lane: str = "l1", **fields: Any) -> Touchpoint:
    return Touchpoint(
        id=key, step=step, lane=lane, order=order, text=text, evidence=SEEN, asked=ASKED, **fields
    )


def _felt(persona: str, value: float) -> Feeling:
    return Feeling(persona=persona, value=value)


def but(key: str, **fields: Any) -> Project:
    """The settled project with fields of one record changed."""
    project = settled()
    return project.put(project.find(key).but(**fields))


def with_more(*records: Any) -> Project:
    """The settled project with records added or replaced."""
    return settled().put(*records)


def low(value: float, word: str = "") -> tuple[Feeling, ...]:
    """What Mette feels."""
    return (Feeling(persona="p1", value=value, word=word),)


PROMISE, DELIVERY = Level(text="A call", level=4), Level(level=2)
INFLUENCE = Influence(id="i1", who="y1", on="p1", strength=2)
