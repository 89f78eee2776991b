"""The integration grid: who serves a cell, who stands there, what is empty, and what its cells set."""

from __future__ import annotations

import pytest

from canvas.model import grid
from canvas.model.edits.boards import NO_LEVEL, add_in, fields_in, letter_in
from canvas.model.journey import Touchpoint
from canvas.model.people import Influence, Party, Persona
from canvas.model.problem import EditError, Problem
from canvas.model.project import Project
from canvas.model.work import GridCell
from tests.layout.gridded import gridded

ROW = "r2:decider"


def touchpoint(project: Project, key: str) -> Touchpoint:
    found = project.get(Touchpoint, key)
    assert found is not None
    return found


def test_a_touchpoint_serves_the_cells_of_its_levels_phase_and_roles() -> None:
    made = gridded()
    card = touchpoint(made, "t1").but(levels=("r2",), social_roles=("decider",))
    made = made.put(card)
    assert grid.serving(made, "f1", "r2", "decider") == (card,)
    assert grid.serving(made, "f1", "r2", "buyer") == ()
    assert grid.serving(made, "f1", "r1", "decider") == ()
    assert grid.serving(made, "f2", "r2", "decider") == ()


def test_a_touchpoint_for_no_social_role_is_for_all_of_them() -> None:
    made = gridded().put(touchpoint(gridded(), "t1").but(levels=("r1",)))
    assert all(grid.serving(made, "f1", "r1", role) for role in grid.SOCIAL_ROLES)


def test_a_cell_of_high_priority_is_missing_until_something_is_planned() -> None:
    empty = GridCell(id="g9", phase="f1", level="r1", social_role="user", priority="high")
    assert grid.is_missing(empty)
    assert grid.is_missing(empty.but(messages="Nobody calls for 35 days"))
    assert not grid.is_missing(empty.but(person="Jonas"))
    assert not grid.is_missing(empty.but(priority="normal"))


def test_a_letter_typed_into_an_empty_cell_plans_it() -> None:
    made = gridded()
    assert letter_in(made, ROW) == "g"
    after = add_in(made, "gnew", ROW, "f1", text="Come and hear")
    assert after.get(GridCell, "gnew") == GridCell(
        id="gnew", phase="f1", level="r2", social_role="decider", messages="Come and hear"
    )


def test_a_cell_is_planned_once() -> None:
    with pytest.raises(EditError, match="grid-cell-taken"):
        add_in(gridded(), "gnew", ROW, "f2", text="Again")


def test_a_touchpoint_dropped_on_a_cell_gets_its_level_and_a_step_of_its_phase_and_nothing_else() -> None:
    made = gridded()
    assert fields_in(made, touchpoint(made, "t1"), ROW, "f2") == {"levels": ("r2",), "step": "s3"}
    assert fields_in(made, touchpoint(made, "t1"), ROW, "f1") == {"levels": ("r2",)}


def test_a_touchpoint_dropped_on_no_level_serves_none() -> None:
    card = touchpoint(gridded(), "t1").but(levels=("r1", "r2"))
    assert fields_in(gridded().put(card), card, NO_LEVEL, "f1") == {"levels": ()}


def test_a_persona_dropped_on_a_cell_stands_there_in_its_role() -> None:
    made = gridded()
    lise = made.find("p2")
    assert fields_in(made, lise, ROW, "f2") == {"level": "r2", "buying_role": "decider", "phase": "f2"}
    assert fields_in(made, made.find("p1"), ROW, "f1") == {"level": "r2"}


def test_somebody_who_is_seen_as_an_influence_keeps_their_own_role() -> None:
    bent = Persona(id="p3", name="Bent", buying_role="influencer", level="r3")
    made = gridded().put(bent, Influence(id="i1", who="p3", on="p1"))
    assert bent in grid.standing(made, "r3", "decider")
    assert fields_in(made, bent, ROW, "f2") == {"level": "r2", "phase": "f2"}


def test_parties_stand_beside_those_they_influence() -> None:
    ole = Party(id="y1", name="Ole")
    made = gridded().put(ole, Influence(id="i1", who="y1", on="p1"))
    assert [party for _, party in grid.beside(made, "p1")] == [ole]


def test_nothing_lies_among_heads_whatever_it_is() -> None:
    refused = fields_in(gridded(), gridded().find("n1"), "phases", "f1")
    assert isinstance(refused, Problem)
    assert refused.code == "drop-nowhere"


def test_nothing_else_can_lie_in_a_cell() -> None:
    refused = fields_in(gridded(), gridded().find("n1"), ROW, "f1")
    assert isinstance(refused, Problem)
    assert refused.code == "board-refuses"
