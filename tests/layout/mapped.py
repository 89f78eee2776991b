"""A small journey for the tests of the map's contents, and what one wants to know of drawn shapes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from canvas.language import language
from canvas.layout.map.context import Context
from canvas.layout.shapes import Group, Passage, Shape, Text
from canvas.layout.sheet import Column
from canvas.layout.words import lines
from canvas.model.index import index_of
from canvas.model.journey import Journey, Lane, Phase, Step
from canvas.model.people import Channel, Department, Persona
from canvas.model.project import Head, Project

WIDTH = 49.5
LANE = Lane(id="l1", journey="j1", kind="touchpoints", stage="frontstage")
PERSONAS = (
    Persona(id="p1", order="a", name="Per Holm", role="end customer"),
    Persona(id="p2", order="b", name="Mads Friis", role="employee"),
    Persona(id="p3", order="c", name="Lise Holm", role="end customer"),
)
RECORDS: tuple[Any, ...] = (
    Journey(id="j1", title="Per buys a heat pump", personas=("p1", "p2", "p3")),
    *PERSONAS,
    Phase(id="f1", journey="j1", order="a", title="Before"),
    Phase(id="f2", journey="j1", order="b", title="After"),
    *(Step(id=f"s{n}", phase="f1" if n < 4 else "f2", order=str(n), title=f"Step {n}") for n in range(1, 7)),
    LANE,
    Channel(id="c1", order="a", name="Website", kind="digital", icon="globe"),
    Channel(id="c2", order="b", name="Letter", icon="no such icon"),
    Department(id="d1", order="a", name="Sales"),
    Department(id="d2", order="b", name="Customer service"),
)


def context(*records: Any, persona: str = "") -> Context:
    """The small journey with these records added or replaced."""
    project = Project(Head(id="x1", title="Test", language="en")).put(*RECORDS, *records)
    journey = project.get(Journey, "j1")
    assert journey is not None
    personas = tuple(found for key in journey.personas if (found := project.get(Persona, key)))
    return Context(project, index_of(project), journey, personas, persona, "en", language("en"))


def columns(count: int = 6) -> tuple[Column, ...]:
    """The columns of its first steps: three in each phase."""
    gaps = [3.0 * n + (5.0 if n > 2 else 0.0) for n in range(count)]
    return tuple(
        Column(f"s{n + 1}", "f1" if n < 3 else "f2", 68.0 + n * WIDTH + gaps[n], WIDTH) for n in range(count)
    )


def texts(shapes: tuple[Shape, ...], dx: float = 0.0, dy: float = 0.0) -> Iterator[Text]:
    """Every text among the shapes, where it stands; groups of icons are scaled and hold none."""
    for shape in shapes:
        if isinstance(shape, Text):
            yield shape._replace(x=shape.x + dx, baseline=shape.baseline + dy)
        elif isinstance(shape, Passage):
            yield from texts(lines(shape), dx, dy)
        elif isinstance(shape, Group):
            yield from texts(shape.shapes, dx + shape.x, dy + shape.y)


def said(shapes: tuple[Shape, ...]) -> list[str]:
    """The words of all texts among the shapes."""
    return [text.text for text in texts(shapes)]
