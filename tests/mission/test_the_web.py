"""Rows 4.1, 4.2 and 4.4 to 4.6: the spider's web, and everyone's part in it."""

from __future__ import annotations

import datetime

import pytest

from canvas.exchange.plans import door
from canvas.layout.options import SheetError
from canvas.model.edits import flow
from canvas.model.journey import Link
from canvas.model.work import Activity, FlowNode, GridCell, Idea, Move, RelationshipLevel
from tests.mission.world import (
    CALLS,
    CARE,
    CLIENT,
    JOURNEY,
    LEARNING,
    LIVING,
    PER,
    PHONE,
    RUNS,
    SALES,
    WEB,
    done,
    offered,
    printed,
    world,
)

STRANGER = RelationshipLevel(
    id="r1",
    order="F",
    title="Stranger",
    needs="Not to be disturbed",
    attitude="Polite, and elsewhere",
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
        "Polite, and elsewhere",
        "here we want to go",
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


def test_4_1_the_sale_is_mapped_from_both_sides_with_what_could_be_automated() -> None:
    nodes = (
        FlowNode(id="w1", phase=LEARNING, order="A", kind="start", text="Boiler stops", purchase="first"),
        FlowNode(id="w2", phase=LEARNING, order="B", kind="decision", text="Can it wait?", purchase="first"),
        FlowNode(
            id="w3", phase=LEARNING, order="C", side="company", text="Sends the price", purchase="first"
        ),
        FlowNode(id="w4", phase=LEARNING, order="D", kind="end", text="Buys", purchase="first"),
    )
    links = (
        Link(id="k1", source="w1", target="w2"),
        Link(id="k2", source="w2", target="w3", label="No, now", is_branch=True),
        Link(id="k3", source="w3", target="w4"),
    )
    project = done(world().put(*nodes, *links), "w3", side="company", can_be_automated=True)
    text = printed(project, "flow", "A2", about=LEARNING)
    for part in ("Boiler stops", "Can it wait?", "Sends the price", "No, now", "Buys", "automated"):
        assert part in text


def test_4_1_a_repurchase_and_a_routine_purchase_have_flows_of_their_own() -> None:
    project = flow.add_node(world(), "w1", LEARNING, text="Boiler stops", purchase="first")
    project = flow.add_node(project, "w2", LEARNING, text="Needs a second pump", purchase="repurchase")
    project = flow.add_node(project, "w3", LEARNING, text="Filter is due", purchase="routine")
    project = flow.add_after(project, "w4", "w3", text="Arrives by itself", side="company")
    text = printed(project, "flow", "A2", about=LEARNING)
    for part in ("First purchase", "Boiler stops", "Repurchase", "Needs a second pump"):
        assert part in text
    for part in ("Routine purchase", "Filter is due", "Arrives by itself"):
        assert part in text


def test_4_6_everyone_knows_their_part_in_it() -> None:
    due = datetime.date(2026, 5, 9)
    idea = Idea(
        id="e1", at=CALLS, lens="ease", text="Ring back at six", department=SALES, person="Omar", due=due
    )
    project = world().put(
        idea.but(impact=5, effort=1, status="doing"),
        Activity(id="a1", at=RUNS, text="Film the pump at night", person="Rikke", status="open"),
    )
    text = printed(project, "plan", "A2")
    for part in (
        "Ring back at six",
        "Omar",
        "Sales",
        "Film the pump at night",
        "Rikke",
        "9 May",
        "under way",
    ):
        assert part in text
    assert SALES in offered(project, "plan")
    own = printed(project, "plan", "A2", about=SALES)
    assert "Ring back at six" in own
    assert "Film the pump at night" not in own
    assert "Film the pump at night" in printed(project, "touchpoint", "A4", about=RUNS)


def test_4_6_the_plan_goes_to_where_tasks_live_and_is_read_there() -> None:
    due = datetime.date(2026, 5, 9)
    project = world().put(Idea(id="e1", at=CALLS, text="Ring back at six", person="Omar", due=due))
    made = datetime.datetime(2026, 3, 2, tzinfo=datetime.UTC)
    for suffix in door.SUFFIXES:
        (line,) = door.read(f"plan{suffix}", door.write(project, suffix, made))
        told = [line.fields[name] for name in ("text", "person", "due")]
        assert told == ["Ring back at six", "Omar", "2026-05-09"], suffix
