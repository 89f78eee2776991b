"""XLSX: how it looks and what it says."""

from __future__ import annotations

import io
from typing import Any

import openpyxl
import pytest
from openpyxl.styles import PatternFill

from canvas.exchange import formats
from canvas.exchange.foreign import loss
from canvas.exchange.tables import carried, reading, writing, xlsx_reading, xlsx_writing
from canvas.files import container
from canvas.model import queries
from canvas.model.edits import structure
from canvas.model.ids import SeededIds
from canvas.model.journey import Picture
from canvas.model.people import Persona
from tests import laws
from tests.exchange.tables.books import (
    EXAMPLE,
    book,
    example,
    first,
    only,
    plain_book,
    with_card,
)


def test_merged_cells_numbers_dates_and_colours_are_read() -> None:
    def fill(sheet: Any) -> None:
        sheet.append(["Fase", "Køb", None, 0.25, 4.0, True])
        sheet.merge_cells("B1:C1")
        sheet["D1"].number_format = "0%"
        sheet["A1"].fill = PatternFill("solid", fgColor="FFF3B0")

    grid = only(book(fill)).grid

    assert [cell.text for cell in grid.rows[0]] == ["Fase", "Køb", "", "25 %", "4", "1"]
    assert (grid.cell(0, 1).across, grid.cell(0, 0).fill, grid.cell(0, 3).number) == (2, "#FFF3B0", 0.25)


def test_a_workbook_without_our_sheet_is_a_map_with_what_was_guessed() -> None:
    data = plain_book(["Fase", "Før", "Efter"], ["Kontaktpunkter", "a", "b"], ["Følelser", 2, -1])
    imported = formats.read("min rejse.xlsx", data)

    assert [card.text for card in queries.touchpoints(imported.project, first(imported.project))] == [
        "a",
        "b",
    ]
    assert imported.project.head.title == "min rejse"
    assert "table-row-read" in [found.code for found in imported.losses]


def test_a_workbook_looks_like_the_map() -> None:
    sheet = example().worksheets[0]

    assert sheet.freeze_panes == "C4"
    assert sheet.print_title_rows == "$1:$3"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet["C2"].font.bold
    assert "C2:D2" in {str(area) for area in sheet.merged_cells.ranges}
    assert sheet["C8"].fill.fgColor.rgb == "00EAF1FB"
    assert sheet["C8"].alignment.wrap_text
    assert sheet.column_dimensions["C"].width > 20


def test_the_project_travels_on_a_hidden_sheet_only_where_it_may() -> None:
    project = container.load(EXAMPLE).project

    shown, hidden = ["visible"] * len(queries.journeys(project)), ["hidden"]
    assert [sheet.sheet_state for sheet in example().worksheets] == shown + hidden
    bare = xlsx_reading.read(xlsx_writing.write(project, carries_project=False), "x")
    assert not any(carried.is_carrier(sheet.grid) for sheet in bare)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-cmd|' /C calc'!A0", "@SUM(A1)", "_x0041_", "a\tb", " a"])
def test_no_text_becomes_a_formula_or_something_else(text: str) -> None:
    project = with_card(laws.small_project(), text)
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx_writing.write(project))).worksheets[0]
    cells = [cell for row in sheet.iter_rows() for cell in row]

    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert all(cell.value is None for cell in cells if cell.data_type == "n")
    assert reading.read(xlsx_writing.write(project), "x.xlsx").project == project


def test_journeys_with_one_title_have_sheets_of_their_own() -> None:
    ids = SeededIds(b"x")
    project = structure.new_project(ids, "A / b: c")
    project = structure.add_journey(project, ids, title="a / B: c")
    names = [sheet.title for sheet in xlsx_reading.read(xlsx_writing.write(project), "x")]

    assert names == ["A b c", "a B c 2", "Journeywall"]
    assert reading.read(xlsx_writing.write(project), "x.xlsx").project == project


def test_pictures_travel_in_their_row_and_beside_the_project() -> None:
    loaded = container.load(EXAMPLE)
    persona = next(iter(loaded.project.all(Persona)))
    portrait, *_ = loaded.pictures
    hung = next(picture for picture in loaded.project.all(Picture) if picture.sha256 == portrait)
    project = loaded.project.put(hung.but(lane=None, step=None), persona.but(portrait=hung.id))
    made = writing.write(project, "", ".xlsx", loaded.pictures)
    back = reading.read(made.data, "x.xlsx")

    assert back.project == project
    assert back.pictures == loaded.pictures
    assert "table-pictures-stay" not in [found.code for found in (*made.losses, *back.losses)]


def test_pictures_that_are_missing_or_of_another_kind_stay_behind_and_are_counted() -> None:
    loaded = container.load(EXAMPLE)
    first_one, *others = loaded.project.all(Picture)
    project = loaded.project.put(first_one.but(kind="webp"))
    made = writing.write(project, "", ".xlsx", {others[0].sha256: loaded.pictures[others[0].sha256]})

    assert made.losses[-1] == loss("table-pictures-stay", count=4)
    assert len(reading.read(made.data, "x.xlsx").pictures) == 1
