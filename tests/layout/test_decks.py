from __future__ import annotations

from itertools import pairwise

import pytest

from canvas.layout.paper import Fitted, fit, parse
from canvas.layout.sheet import Seen, Sheet
from canvas.layout.sheets import SheetOptions, make
from canvas.model import queries
from canvas.model.index import index_of
from canvas.model.journey import Journey
from canvas.model.project import Project
from tests.layout.example import example
from tests.layout.housed import housed
from tests.layout.plain import SAY
from tests.layout.test_channels import discs as changes
from tests.layout.test_departments import discs as handovers
from tests.layout.walked import walked

BOARDS = ("channel-map", "department-map")
WALL = parse("A1")


def longest(project: Project) -> str:
    """The journey with the most steps."""
    journeys: tuple[Journey, ...] = index_of(project).of(Journey)
    return max(journeys, key=lambda journey: len(queries.touchpoints(project, journey.id))).id


def printed(project: Project, sheet: str, journey: str = "", about: str = "") -> Fitted:
    return fit(project, sheet, SheetOptions(SAY, journey=journey, about=about), WALL)


def stops(sheet: Sheet) -> list[Seen]:
    return [seen for seen in sheet.reading() if seen.mark.role == "touchpoint"]


def decks(sheet: Sheet) -> int:
    return sum(row.key == "steps" for row in sheet.rows)


@pytest.mark.parametrize("sheet", BOARDS)
def test_a_long_journey_is_broken_at_a_phase_so_that_it_can_be_read_on_a_wall(sheet: str) -> None:
    fitted = printed(example(), sheet, longest(example()))
    assert fitted.problems == ()
    assert decks(fitted.sheet) == 2
    assert round(16.0 * fitted.scale, 1) >= 12.0


def test_each_departments_sheet_of_a_long_journey_can_be_read_on_a_wall() -> None:
    project, journey = example(), longest(example())
    met = {card.department for card in queries.touchpoints(project, journey) if card.department}
    assert [key for key in sorted(met) if printed(project, "department-map", journey, key).problems] == []


@pytest.mark.parametrize("sheet", BOARDS)
def test_a_journey_that_can_be_read_in_one_row_stays_in_one(sheet: str) -> None:
    assert decks(printed(walked(*({"cards": ["c1"]} for _ in range(9))), sheet).sheet) == 1


@pytest.mark.parametrize("sheet", BOARDS)
def test_what_is_worked_on_is_never_broken(sheet: str) -> None:
    shown = make(example(), sheet, SheetOptions(SAY, journey=longest(example()), show_empty=True))
    assert decks(shown) == 1


@pytest.mark.parametrize("sheet", BOARDS)
def test_decks_show_every_touchpoint_once_and_are_read_one_after_the_other(sheet: str) -> None:
    project, journey = example(), longest(example())
    whole = make(project, sheet, SheetOptions(SAY, journey=journey))
    broken = make(project, sheet, SheetOptions(SAY, journey=journey, decks=3))
    assert sorted(seen.mark.record for seen in stops(broken)) == sorted(
        seen.mark.record for seen in stops(whole)
    )
    steps = {step.id: number for number, step in enumerate(queries.steps(project, journey))}
    found = [steps[project.find(seen.mark.record).step] for seen in stops(broken)]
    assert all(one <= two for one, two in pairwise(found))


def test_no_phase_is_parted() -> None:
    sheet = make(walked(*({"cards": ["c1"]} for _ in range(12))), "channel-map", SheetOptions(SAY, decks=3))
    heads = [row for row in sheet.rows if row.key == "phases"]
    names = [placed.cell.marks[0].record for row in heads for placed in row.placed]
    assert names == ["f0", "f1", "f2", "f3"]
    assert all(row.placed for row in heads)


def test_a_change_of_channel_over_the_break_has_its_number_on_both_sides() -> None:
    project = walked(*({"cards": [f"c{n % 2 + 1}"]} for n in range(6)))
    broken = make(project, "channel-map", SheetOptions(SAY, decks=2))
    assert sorted(changes(broken)) == ["1", "2", "3", "3", "4", "5"]


def test_a_handover_over_the_break_has_its_number_on_both_sides() -> None:
    project = housed(*(((f"d{n % 2 + 1}", {}),) for n in range(6)))
    whole = make(project, "department-map", SheetOptions(SAY))
    broken = make(project, "department-map", SheetOptions(SAY, decks=2))
    more = sorted(number for number, _ in handovers(broken))
    for number, _ in handovers(whole):
        more.remove(number)
    assert len(more) == 1


def test_a_department_without_a_touchpoint_in_a_deck_has_no_row_there() -> None:
    project, journey = example(), longest(example())
    broken = make(project, "department-map", SheetOptions(SAY, journey=journey, decks=3))
    empty = [
        row.key
        for row in broken.rows
        if project.find(row.key) and not any(p.cell.marks and p.cell.row for p in row.placed)
    ]
    assert empty == []
