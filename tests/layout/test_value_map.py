"""The map by discipline: the same touchpoints, another field as the rows."""

from __future__ import annotations

from canvas.layout import sheets
from canvas.layout.options import Drop, SheetOptions
from canvas.layout.sheet import Sheet
from canvas.model.edits.boards import add_in
from canvas.model.edits.fields import set_field
from canvas.model.journey import Touchpoint
from canvas.model.problem import Problem
from canvas.model.project import Project
from tests.layout.plain import SAY
from tests.layout.small import small

ASKED = SheetOptions(say=SAY, show_empty=True)


def board(project: Project, previous: Sheet | None = None) -> Sheet:
    return sheets.make(project, "value-map", ASKED, previous)


def where(sheet: Sheet, row: str, column: int) -> tuple[float, float]:
    at = next(n for n, each in enumerate(sheet.rows) if each.key == row)
    return sheet.columns[column].x + 5, sheet.tops[at] + 5


def cell_of(sheet: Sheet, key: str) -> tuple[str, str]:
    seen = next(seen for seen in sheet.reading() if seen.mark.record == key)
    return seen.cell.row, seen.cell.column


def test_a_touchpoint_stands_in_the_row_of_its_discipline_and_the_column_of_its_phase() -> None:
    project = set_field(small(), "t1", "discipline", "deliver")
    sheet = board(project)
    assert cell_of(sheet, "t1") == ("discipline:deliver", sheet.columns[0].key)
    assert cell_of(board(small()), "t1")[0] == "discipline:"


def test_a_drop_sets_the_discipline_and_keeps_the_step_within_its_phase() -> None:
    project, sheet = small(), board(small())
    found = sheets.SHEETS["value-map"].drop(project, sheet, "t1", *where(sheet, "discipline:create", 0))
    assert isinstance(found, Drop)
    assert dict(found.fields) == {"discipline": "create"}


def test_a_note_is_not_moved_here() -> None:
    project, sheet = small(), board(small())
    found = sheets.SHEETS["value-map"].drop(project, sheet, "n1", *where(sheet, "discipline:create", 0))
    assert isinstance(found, Problem)
    assert found.code == "board-refuses"


def test_what_is_written_into_a_cell_is_a_touchpoint_of_that_discipline() -> None:
    project, phase = small(), board(small()).columns[0].key
    made = add_in(project, "t99", "discipline:communicate", phase, text="A letter")
    card = made.get(Touchpoint, "t99")
    assert card is not None
    assert (card.discipline, card.text) == ("communicate", "A letter")
    assert cell_of(board(made), "t99") == ("discipline:communicate", phase)


def test_made_step_by_step_it_equals_one_made_at_once() -> None:
    before = small()
    after = set_field(set_field(before, "t1", "text", "Longer than before"), "t1", "discipline", "create")
    assert board(after, board(before)) == board(after)


def test_cells_that_did_not_change_are_the_same_objects() -> None:
    before = board(small())
    after = board(set_field(small(), "t1", "discipline", "create"), before)
    same = {id(p.cell) for row in before.rows for p in row.placed if p.cell.column}
    kept = [p.cell for row in after.rows for p in row.placed if p.cell.column and id(p.cell) in same]
    assert len(kept) >= len(after.columns)
