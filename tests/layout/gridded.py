"""The small map with three relationship levels, a few planned cells of the grid, and a move between two."""

from __future__ import annotations

from canvas.model.journey import Journey
from canvas.model.people import Persona
from canvas.model.project import Project
from canvas.model.work import GridCell, Move, RelationshipLevel
from tests.layout.small import small


def gridded() -> Project:
    """Decider: a high cell, a normal one, an empty high one; buyer: one cell. Per stands in the first."""
    made = small()
    journey = made.get(Journey, "j1")
    per, lise = made.get(Persona, "p1"), made.get(Persona, "p2")
    assert journey
    assert per
    assert lise
    return made.put(
        journey.but(axis="sales"),
        per.but(buying_role="decider", level="r1", phase="f1"),
        lise.but(buying_role="buyer"),
        RelationshipLevel(id="r1", order="1", title="Stranger", attitude="busy", frequency="twice a year"),
        RelationshipLevel(id="r2", order="2", title="Customer", in_target_zone=True),
        RelationshipLevel(id="r3", order="3", title="Speaks for us", in_target_zone=True),
        GridCell(
            id="g1",
            phase="f1",
            level="r1",
            social_role="decider",
            priority="high",
            platforms=("c1",),
            messages="Oil has to go.",
            materials="Letter",
            department="d1",
            person="Tove",
            timing="September",
        ),
        GridCell(
            id="g2",
            phase="f2",
            level="r2",
            social_role="decider",
            priority="normal",
            messages="We call when it freezes.",
            person="Anja",
        ),
        GridCell(id="g3", phase="f2", level="r3", social_role="decider", priority="high"),
        GridCell(id="g4", phase="f1", level="r1", social_role="buyer", priority="high"),
        Move(id="m1", source="g1", target="g2", trigger="signs"),
        Move(id="m2", source="g2", target="g3", trigger="first bill"),
    )
