"""Rows 4.2, 4.4 and 4.5: the spider's web of levels, phases and roles."""

from __future__ import annotations

import pytest

from canvas.layout.options import SheetError
from canvas.model.work import GridCell, Move, RelationshipLevel
from tests.mission.world import (
    CARE,
    CLIENT,
    JOURNEY,
    LEARNING,
    LIVING,
    PER,
    PHONE,
    RUNS,
    WEB,
    done,
    printed,
    world,
)

STRANGER = RelationshipLevel(
    id="r1",
    order="F",
    title="Stranger",
    needs="Not to be disturbed",
    frequency="twice a year",
    form="A letter",
)
CUSTOMER = RelationshipLevel(
    id="r2", order="V", title="Customer", information="When they come", in_target_zone=True
)


def test_4_2_a_stranger_is_treated_as_one_and_a_customer_as_a_customer() -> None:
    project = done(world().put(STRANGER, CUSTOMER), PER, level=CUSTOMER.id)
    text = printed(project, "life-cycle", "A2")
    for part in (
        "Stranger",
        "Not to be disturbed",
        "twice a year",
        "A letter",
        "Customer",
        "When they come",
        "Per",
    ):
        assert part in text


def test_4_4_phase_by_level_by_role_is_one_grid_whose_empty_cells_stand_out() -> None:
    planned = GridCell(
        id="g1",
        phase=LEARNING,
        level=STRANGER.id,
        social_role="decider",
        priority="high",
        platforms=(WEB,),
        messages="It is quiet",
        materials="Film of two minutes",
        department=CARE,
        person="Rikke",
        timing="in September",
    )
    empty = GridCell(id="g2", phase=LIVING, level=CUSTOMER.id, social_role="decider", priority="high")
    project = world().put(STRANGER, CUSTOMER, planned, empty)
    project = done(project, RUNS, levels=(CUSTOMER.id,), social_roles=("decider",))
    text = printed(project, "grid", about="decider")
    for part in (
        "It is quiet",
        "Website",
        "Film of two minutes",
        "Rikke",
        "in September",
        "Missing",
        "Sees it run",
    ):
        assert part in text


def test_4_4_an_axis_is_not_multiplied_by_itself() -> None:
    project = done(world().put(STRANGER, CUSTOMER), JOURNEY, axis="life cycle")
    with pytest.raises(SheetError) as refused:
        printed(project, "grid")
    assert refused.value.problem.code.startswith("grid")


def test_4_5_a_move_says_what_sets_it_off() -> None:
    here = GridCell(id="g1", phase=LEARNING, level=STRANGER.id, social_role="buyer", messages="Listen to it")
    there = GridCell(id="g2", phase=LIVING, level=CUSTOMER.id, social_role="buyer", platforms=(PHONE,))
    project = done(world(), CLIENT, buying_role="buyer").put(STRANGER, CUSTOMER, here, there)
    project = project.put(Move(id="m1", source="g1", target="g2", trigger="the boiler gives up"))
    assert "the boiler gives up" in printed(project, "grid", about="buyer")
