"""Where a card goes while nothing has the focus."""

from __future__ import annotations

from canvas.editing.in_sight import cell_in_sight
from canvas.editing.selection import Place
from canvas.language import language
from canvas.layout import sheets
from canvas.layout.shapes import Box
from canvas.model.edits.boards import letter_in
from tests.laws import small_project

PROJECT = small_project()
SHEET = sheets.make(PROJECT, "map", sheets.SheetOptions(say=language("en"), show_empty=True))


def test_a_card_goes_into_the_first_column_that_is_looked_at() -> None:
    everything = Box(0.0, 0.0, SHEET.width, SHEET.height)
    first, second = SHEET.columns[:2]
    at_first = cell_in_sight(PROJECT, SHEET, everything)
    assert at_first is not None
    assert at_first.column == first.key
    further = everything._replace(x=second.x, width=SHEET.width - second.x)
    assert cell_in_sight(PROJECT, SHEET, further) == Place(at_first.row, second.key)


def test_where_no_row_in_sight_takes_it_the_nearest_does() -> None:
    rows = [n for n, row in enumerate(SHEET.rows) if letter_in(PROJECT, row.key) == "n"]
    for sight, nearest in ((0.0, rows[0]), (SHEET.height, rows[-1])):
        found = cell_in_sight(PROJECT, SHEET, Box(0.0, sight, SHEET.width, 0.0), "n")
        assert found is not None
        assert found.row == SHEET.rows[nearest].key


def test_where_nothing_takes_it_there_is_no_cell() -> None:
    assert cell_in_sight(PROJECT, SHEET, Box(0.0, 0.0, 1.0, 1.0), "x") is None
