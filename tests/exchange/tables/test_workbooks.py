"""XLSX: how it looks, what it says, and what is refused before anything reads it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.styles import PatternFill

from canvas.exchange import formats
from canvas.exchange.foreign import LARGEST, ForeignFileError, loss
from canvas.exchange.tables import carried, reading, writing, xlsx_caps, xlsx_reading, xlsx_writing
from canvas.files import container
from canvas.model import queries
from canvas.model.edits import cards, fields, structure
from canvas.model.ids import SeededIds
from canvas.model.journey import Lane, Picture, Step, Touchpoint
from canvas.model.people import Persona
from canvas.model.project import Project
from tests import laws

EXAMPLE = Path(__file__).resolve().parents[3] / "assets" / "examples" / "varmepumpe.journey"
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
HEAD, END = f"<worksheet {MAIN}><sheetData>", "</sheetData></worksheet>"
SHEET = "xl/worksheets/sheet1.xml"


def book(fill: Callable[[Any], None]) -> bytes:
    made = openpyxl.Workbook()
    fill(made.worksheets[0])
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def plain_book(*rows: Iterable[object]) -> bytes:
    def fill(sheet: Any) -> None:
        for row in rows:
            sheet.append(list(row))

    return book(fill)


def swapped(
    part: str, content: str | bytes, *, data: bytes = b"", more: dict[str, bytes] | None = None
) -> bytes:
    """A workbook in which one part holds something else."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data or plain_book(["", "A"], ["Touchpoints", "a"]))) as old,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for entry in old.infolist():
            new.writestr(entry.filename, content if entry.filename == part else old.read(entry))
        for name, extra in (more or {}).items():
            new.writestr(name, extra)
    return file.getvalue()


def refusal(data: bytes) -> str:
    with pytest.raises(ForeignFileError) as refused:
        formats.read("x.xlsx", data)
    return refused.value.problem.code


def only(data: bytes) -> xlsx_reading.Sheet:
    (sheet,) = xlsx_reading.read(data, "x")
    return sheet


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


def first(project: Project) -> str:
    return queries.journeys(project)[0].id


def example() -> Any:
    return openpyxl.load_workbook(io.BytesIO(xlsx_writing.write(container.load(EXAMPLE).project)))


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


def with_card(project: Project, text: str) -> Project:
    lane = next(lane for lane in project.all(Lane) if lane.kind == "touchpoints")
    step = queries.steps(project, lane.journey)[0]
    return cards.add_card(project, SeededIds(b"card")("t"), lane.id, step.id, text=text)


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


def edited(project: Project, change: Callable[[Any], None]) -> Project:
    """The project after somebody has worked on its first sheet in a spreadsheet program."""
    opened = openpyxl.load_workbook(io.BytesIO(xlsx_writing.write(project)))
    change(opened.worksheets[0])
    file = io.BytesIO()
    opened.save(file)
    return reading.read(file.getvalue(), "x.xlsx").project


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


LAUGHS = (
    '<!DOCTYPE l [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY a{i} "{(f"&a{i - 1};" if i else "&a;") * 10}">' for i in range(9))
    + "]>"
)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (f'{HEAD}<row r="1">' + '<c t="n"><v>1</v></c>' * 2_000 + f"</row>{END}", "table-too-large"),
        (f'{HEAD}<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>{END}', "table-damaged"),
        (f'{HEAD}<row r="1"><c r="XFD1"><v>1</v></c></row>{END}', "table-too-large"),
        (f'{HEAD}<row r="1048576"><c r="A1048576"><v>1</v></c></row>{END}', "table-too-large"),
        (f'{HEAD}<row r="x"><c><v>1</v></c></row>{END}', "table-damaged"),
        (LAUGHS + f'{HEAD}<row r="1"><c r="A1" t="str"><v>&a8;</v></c></row>{END}', "table-unsafe"),
        (
            f'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>{HEAD}<row><c><v>&a;</v></c></row>{END}',
            "table-unsafe",
        ),
        (HEAD + "<a>" * (xlsx_caps.DEEPEST + 10), "table-too-large"),
        (f"{HEAD}{END}", "table-nothing"),
        (HEAD, "table-damaged"),
    ],
)
def test_a_hostile_sheet_is_refused(content: str, code: str) -> None:
    assert refusal(swapped(SHEET, content)) == code


def test_a_merge_over_everything_covers_what_there_is() -> None:
    content = (
        f'{HEAD}<row r="1"><c r="A1" t="str"><v>a</v></c><c r="B1"><v>1</v></c></row></sheetData>'
        '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>'
    )

    assert only(swapped(SHEET, content)).grid.cell(0, 0).across == 2


def test_bytes_are_counted_while_they_are_inflated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_caps, "LARGEST_WHOLE", 1_000_000)
    monkeypatch.setattr(xlsx_caps, "LARGEST_XML", 500_000)

    assert refusal(swapped(SHEET, HEAD + " " * 600_000 + END)) == "table-unpacks-too-big"
    assert refusal(swapped("", b"", more={"xl/media/a.png": bytes(2_000_000)})) == "table-unpacks-too-big"


def test_cells_elements_sheets_and_entries_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("MOST_CELLS", "MOST_ELEMENTS", "MOST_OTHERS", "MOST_SHEETS", "MOST_ENTRIES"):
        with monkeypatch.context() as patch:
            patch.setattr(xlsx_caps, name, 0)
            assert refusal(plain_book(["", "A"])) in ("table-too-large", "table-unpacks-too-big")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "table-damaged"),
        (b"PK\x03\x04" + bytes(100), "table-damaged"),
        (b"\xd0\xcf\x11\xe0" + bytes(100), "table-old"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "table-locked"),
        (bytes(LARGEST + 1), "foreign-too-big"),
        (swapped("xl/workbook.xml", "<no"), "table-damaged"),
        (swapped("xl/workbook.xml", b""), "table-damaged"),
    ],
)
def test_what_is_no_workbook_is_refused(data: bytes, code: str) -> None:
    assert refusal(data) == code


def test_a_cut_workbook_is_refused_or_read_but_never_breaks() -> None:
    data = plain_book(["", "A"], ["Touchpoints", "a"])
    for end in range(0, len(data), 97):
        assert refusal(data[:end]) == "table-damaged"
