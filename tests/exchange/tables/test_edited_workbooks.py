"""XLSX: what is changed in the table is changed in the project, and nothing else."""

from __future__ import annotations

import io
from typing import Any

import openpyxl

from canvas.exchange.tables import reading, xlsx_writing
from canvas.files import container
from canvas.model import queries
from canvas.model.edits import fields
from canvas.model.journey import Step, Touchpoint
from canvas.model.project import Project
from tests import laws
from tests.exchange.tables.books import (
    EXAMPLE,
    edited,
    first,
    with_card,
)


def place(sheet: Any, text: str) -> Any:
    return next(cell for row in sheet.iter_rows() for cell in row if text in str(cell.value or ""))


def test_a_text_that_was_changed_in_the_table_is_changed_in_the_project_and_nothing_else() -> None:
    before = container.load(EXAMPLE).project

    def change(sheet: Any) -> None:
        cell = place(sheet, "Vvs’eren har telefonsvarer")
        cell.value = cell.value.replace("til mandag", "til tirsdag")

    after = edited(before, change)

    assert [fields for _, fields in _changes(before, after)] == [{"text"}]


def _changes(before: Project, after: Project) -> list[tuple[str, set[str]]]:
    """The ids of changed records and the names of their changed fields, or that they are "new" or "gone"."""
    found = []
    for record in after.records():
        old = before.find(record.id)
        names = type(record).model_fields
        if old is None:
            found.append((record.id, {"new"}))
        elif old != record:
            found.append((record.id, {name for name in names if getattr(old, name) != getattr(record, name)}))
    return found + [(record.id, {"gone"}) for record in before.records() if after.find(record.id) is None]


def test_cards_can_be_added_and_deleted_in_the_table() -> None:
    before = container.load(EXAMPLE).project

    def change(sheet: Any) -> None:
        cell = place(sheet, "Fejl 14 blinker")
        cell.value = cell.value.split("\n")[1] + "\nNyt kort"

    changes = _changes(before, edited(before, change))

    what = sorted(what for _, names in changes for what in names - {"order"})
    assert what == ["counterpart", "gone", "new"]


def test_a_feeling_a_need_a_title_and_a_channel_can_be_changed_in_the_table() -> None:
    before = container.load(EXAMPLE).project

    def change(sheet: Any) -> None:
        place(sheet, "Magtesløs").value = "Per Lindgaard: +1 Rolig"
        place(sheet, "Få varme i huset igen").value = "Sove"
        place(sheet, "Det bliver koldt").value = "Kulde"
        place(sheet, "Oliefyret\nTelefon").value = "Oliefyret\nFax"

    changes = _changes(before, edited(before, change))

    assert sorted(what for _, names in changes for what in names - {"order"}) == [
        "channel",
        "feelings",
        "need",
        "new",
        "title",
    ]


def test_a_figure_can_be_added_to_a_measure_in_the_table() -> None:
    before = container.load(EXAMPLE).project

    def change(sheet: Any) -> None:
        cell = place(sheet, "Læser guiden færdig")
        cell.value = cell.value.replace("19 % (2025-12-31)", "24,5 % (2026-03-31)")

    after = edited(before, change)
    ((key, names),) = _changes(before, after)

    assert names == {"readings"}
    assert [reading.value for reading in after.find(key).readings][-5:] == [12, 13, 17, 19, 24.5]


def test_a_step_and_a_lane_can_be_put_in_between() -> None:
    before = container.load(EXAMPLE).project

    def change(sheet: Any) -> None:
        for area in list(sheet.merged_cells.ranges):
            sheet.unmerge_cells(str(area))
        sheet.insert_cols(4)
        sheet["D3"] = "Midt imellem"
        row = place(sheet, "Tanker").row
        sheet.insert_rows(row)
        sheet.cell(row, 1, "Spørgsmål")
        sheet.cell(row, 2, "spørgsmål")
        sheet.cell(row, 4, "Hvorfor?")

    after = edited(before, change)
    steps = queries.steps(after, first(after))

    assert [step.title for step in steps][:3] == ["Fyret går ud", "Midt imellem", "Regningen"]
    assert steps[0].phase == steps[1].phase == steps[2].phase
    assert [lane.kind for lane in queries.lanes(after, first(after))].count("questions") == 1
    assert {record.id for record in before.records()} <= {record.id for record in after.records()}


def test_a_step_that_was_deleted_from_the_table_is_gone_with_its_cards() -> None:
    before = container.load(EXAMPLE).project

    def change(sheet: Any) -> None:
        for area in list(sheet.merged_cells.ranges):
            sheet.unmerge_cells(str(area))
        sheet.delete_cols(4)

    after = edited(before, change)

    assert len(after.table(Step)) == len(before.table(Step)) - 1
    assert all(after.get(Step, card.step) for card in after.all(Touchpoint))


def test_a_sheet_that_was_emptied_does_not_empty_the_project() -> None:
    before = container.load(EXAMPLE).project

    def change(sheet: Any) -> None:
        sheet.delete_rows(2, 100)

    assert edited(before, change) == before


def test_a_damaged_hidden_sheet_is_said_and_the_table_is_read() -> None:
    project = container.load(EXAMPLE).project
    opened = openpyxl.load_workbook(io.BytesIO(xlsx_writing.write(project)))
    opened["Journeywall"]["A4"] = "|{}|"
    file = io.BytesIO()
    opened.save(file)
    imported = reading.read(file.getvalue(), "x.xlsx")

    assert imported.losses[0].code == "table-carried-damaged"
    assert len(imported.project.table(Touchpoint)) == len(project.table(Touchpoint))


def test_the_order_of_fields_does_not_decide_whether_something_changed() -> None:
    before = laws.small_project()
    card = with_card(before, "x")
    after = fields.set_field(card, next(card.all(Touchpoint)).id, "effort", 3)

    assert reading.read(xlsx_writing.write(after), "x.xlsx").project == after
