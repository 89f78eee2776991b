"""Two small journeys made by hand: a to-be that answers an as-is, with one of everything that can happen."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from canvas.model.comparing.comparison import Comparison, compare
from canvas.model.journey import Journey, Lane, Phase, Step, Touchpoint
from canvas.model.parts import Feeling, Level
from canvas.model.people import Channel, Department, Persona
from canvas.model.project import Head, Project
from canvas.model.work import Measure, Reading


def felt(value: float | None, who: str = "p1") -> tuple[Feeling, ...]:
    return (Feeling(persona=who, value=value),)


def measure(key: str, at: str, value: float, **fields: Any) -> Measure:
    readings = (Reading(date=date(2026, 1, 1), value=value),)
    given: dict[str, Any] = {"title": "Days", "unit": "days", "target": 2.0, "better": "lower"} | fields
    return Measure(id=key, at=at, readings=readings, **given)


@cache
def two_journeys() -> Project:
    """As it is (j1): ask, wait, buy. As it could be (j2): ask, buy, enjoy; one card moved."""
    records: tuple[Any, ...] = (
        Journey(id="j1", order="1", title="Now", personas=("p1",)),
        Journey(id="j2", order="2", title="Next", state="to-be", previous="j1", personas=("p1",)),
        Persona(id="p1", order="1", name="Ida Holm"),
        Channel(id="c1", order="1", name="Phone"),
        Department(id="d1", order="1", name="Sales"),
        Lane(id="l1", journey="j1", order="1"),
        Lane(id="l2", journey="j2", order="1"),
        Phase(id="f1", journey="j1", order="1", title="Before"),
        Phase(id="f2", journey="j1", order="2", title="After"),
        Phase(id="f3", journey="j2", order="1", title="Early"),
        Phase(id="f4", journey="j2", order="2", title="Late"),
        Step(id="s1", phase="f1", order="1", title="Ask", feelings=felt(-1.0)),
        Step(id="s2", phase="f1", order="2", title="Wait", feelings=felt(-2.0)),
        Step(id="s3", phase="f2", order="1", title="Buy", feelings=felt(1.5)),
        Step(id="s4", phase="f3", order="1", title="Ask at once", feelings=felt(1.0)),
        Step(id="s5", phase="f4", order="1", title="Buy it", feelings=felt(0.5)),
        Step(id="s6", phase="f4", order="2", title="Enjoy", feelings=felt(2.0)),
        card("t1", "s1", effort=4, promise=Level(level=3), delivery=Level(level=1), channel="c1"),
        card("t2", "s2", text="Silence for a week"),
        card("t3", "s2", text="A letter", effort=2, department="d1"),
        card("t4", "s3", text="Signs", effort=1),
        card("t9", "s3", text="Pays"),
        card("t10", "s5", counterpart="t9", text="Pays later"),
        card("t5", "s4", counterpart="t1", effort=1, promise=Level(level=3), delivery=Level(level=3)),
        card("t6", "s5", counterpart="t4", text="Signs on a screen", effort=3),
        card("t7", "s5", counterpart="t3", text="A text message"),
        card("t8", "s6", text="A cake"),
        measure("u1", "f2", 9.0),
        measure("u2", "f4", 3.0),
    )
    return Project(Head(id="x0", title="Heat", language="en")).put(*records)


def card(key: str, step: str, **fields: Any) -> Touchpoint:
    lane = "l1" if step in ("s1", "s2", "s3") else "l2"
    return Touchpoint(
        id=key, step=step, lane=lane, order=key[1:].replace("10", "91"), **({"text": f"Card {key}"} | fields)
    )


def compared(project: Project | None = None) -> Comparison:
    known = project or two_journeys()
    return compare((known, "j1"), (known, "j2"))
