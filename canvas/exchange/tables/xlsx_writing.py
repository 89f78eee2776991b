"""Journeys as XLSX that looks like the map: phases over their steps, lanes in their colours, heads that stay.

Texts are texts, never formulas. A hidden sheet can carry the whole project along (`carried.py`), so that
nothing is lost on the way back. The same project gives the same bytes.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from math import ceil
from typing import Any

from canvas.exchange.tables import carried, xlsx_pictures
from canvas.exchange.tables.colours import HAIRLINE, HEAD, INK, PAPER, SECOND, TINT
from canvas.exchange.tables.grid import Cell
from canvas.exchange.tables.matrix import BEFORE, Matrix, laid_out
from canvas.exchange.tables.xlsx_pictures import Bytes
from canvas.model import queries
from canvas.model.problem import EditError, problem
from canvas.model.project import Project

LONGEST_CELL = 32_767
"""Characters that Excel takes in one cell."""
_NAME_WIDTH, _KIND_WIDTH, _STEP_WIDTH = 29, 16, 25
_LINE_HEIGHT = 14.5
_TALLEST = 400
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_NOW = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:\2>)")
_LONG_AGO = (1980, 1, 1, 0, 0, 0)


def write(
    project: Project,
    journeys: Sequence[str] = (),
    pictures: Bytes = lambda _: None,
    *,
    carries_project: bool = True,
) -> bytes:
    """Return an XLSX file with a sheet for each of these journeys (all, where none is named).

    Without the project on its hidden sheet nothing leaves the house but what is seen. `pictures` gives the
    bytes of a picture by its sha256. Raises EditError: "not-found" for a journey that there is not,
    "no-journey" where there would be no sheet at all.
    """
    from openpyxl import Workbook

    chosen = journeys or [journey.id for journey in queries.journeys(project)]
    book = Workbook()
    book.remove(book.worksheets[0])
    names: dict[str, str] = {}
    placed: set[str] = set()
    for journey in chosen:
        matrix = laid_out(project, journey)
        title = _sheet_name(matrix.grid.name, names)
        names[title] = journey
        sheet = book.create_sheet(title)
        _fill(sheet, matrix)
        placed |= _illustrate(sheet, project, matrix, pictures)
    if not carries_project and not names:
        raise EditError(problem("no-journey"))
    if carries_project:
        sheet = book.create_sheet(carried.SHEET)
        sheet.sheet_state = "hidden" if names else "visible"
        for row in carried.rows(project, names):
            sheet.append([escaped(cell) for cell in row])
        xlsx_pictures.beside(sheet, project, placed, pictures)
    file = io.BytesIO()
    book.save(file)
    return timeless(file.getvalue())


def shown(text: str) -> str:
    """Return a text as it fits into a cell."""
    return text if len(text) <= LONGEST_CELL else text[: LONGEST_CELL - 1] + "…"


def escaped(text: str) -> str:
    """Return a text in which nothing looks like Excel's own way of writing a control character."""
    return _LOOKS_ESCAPED.sub("_x005F_", text)


def _sheet_name(title: str, taken: dict[str, str]) -> str:
    """A name that Excel allows and that no other sheet has."""
    name = " ".join(_NOT_IN_NAMES.sub(" ", title).split()).strip("' ")[:31].rstrip("' ") or "1"
    used = {other.casefold() for other in taken} | {carried.SHEET.casefold(), "history"}
    number = 2
    while name.casefold() in used:
        tail = f" {number}"
        name = name[: 31 - len(tail)].rstrip() + tail
        number += 1
    return name


def _fill(sheet: Any, matrix: Matrix) -> None:
    """Write the cells of a journey, and make them look like its map."""
    for row, role in enumerate(matrix.roles):
        for column in range(matrix.grid.width):
            _write(sheet, row, column, matrix.grid.cell(row, column), role)
        sheet.row_dimensions[row + 1].height = _height(matrix, row, role)
    _set_widths(sheet, matrix)
    _set_page(sheet, matrix)


def _illustrate(sheet: Any, project: Project, matrix: Matrix, pictures: Bytes) -> set[str]:
    """Draw the pictures of a journey into their rows; return their sums."""
    placed: set[str] = set()
    for row, role in enumerate(matrix.roles):
        drawn = xlsx_pictures.in_row(sheet, project, matrix, row, pictures) if role == "pictures" else set()
        if drawn:
            sheet.row_dimensions[row + 1].height = xlsx_pictures.ROW_HEIGHT
        placed |= drawn
    return placed


def _write(sheet: Any, row: int, column: int, cell: Cell, role: str) -> None:
    place = sheet.cell(row + 1, column + 1)
    if cell.text and not cell.is_covered:
        _say(place, escaped(shown(cell.text)), is_label=column == 0 and role != "title")
    _style(place, cell, column, role)
    if cell.across > 1 or cell.down > 1:
        sheet.merge_cells(
            start_row=row + 1,
            start_column=column + 1,
            end_row=row + cell.down,
            end_column=column + cell.across,
        )


def _say(place: Any, text: str, *, is_label: bool) -> None:
    """Put a text into a cell as text, whatever it begins with; below a lane's name its question, lighter."""
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    from openpyxl.cell.text import InlineFont
    from openpyxl.styles import Color

    name, line, question = text.partition("\n")
    if is_label and name and question:
        light = InlineFont(rFont="Calibri", sz=9, color=Color(SECOND[1:]))
        bold = InlineFont(rFont="Calibri", sz=11, b=True, color=Color(INK[1:]))
        place.value = CellRichText(TextBlock(bold, name), TextBlock(light, line + question))
        return
    place.value = text
    place.data_type = "s"
    place.quotePrefix = text.startswith(("=", "+", "-", "@"))


def _style(place: Any, cell: Cell, column: int, role: str) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    size, is_bold, colour, ground = _look(role, column)
    place.font = Font(name="Calibri", size=size, bold=is_bold, color=colour[1:])
    place.alignment = Alignment(
        horizontal="left",
        wrap_text=role != "title",
        vertical="center" if role == "phase" else "top",
        indent=int(role != "title"),
    )
    if fill := cell.fill or ground:
        place.fill = PatternFill("solid", fgColor=fill[1:])
    if role != "title":
        line = Side(style="thin", color=HAIRLINE[1:])
        place.border = Border(left=line, right=line, top=line, bottom=line)


def _look(role: str, column: int) -> tuple[float, bool, str, str]:
    """Size, weight, colour and ground of a cell that has no colour of its own."""
    if role == "title":
        return 22, True, INK, ""
    if role == "phase":
        return (13, True, PAPER, HEAD) if column >= BEFORE else (10, False, SECOND, "")
    if column == 0:
        return 11, True, INK, ""
    if column < BEFORE:
        return 9, False, SECOND, ""
    if role == "step":
        return 11, True, INK, TINT
    return (10, False, SECOND, "") if role in ("need", "duration", "waiting") else (10, False, INK, "")


def _height(matrix: Matrix, row: int, role: str) -> float:
    """Room for the longest cell of a row, in points: programs fit rows only when somebody types."""
    if role == "title":
        return 34
    cells = [(column, matrix.grid.cell(row, column)) for column in range(matrix.grid.width)]
    most = max((_lines(cell, _width(column) * max(cell.across, 1)) for column, cell in cells), default=1)
    return min(most * _LINE_HEIGHT + (12 if role == "phase" else 6), _TALLEST)


def _lines(cell: Cell, width: float) -> int:
    return sum(max(1, ceil(len(line) * 1.08 / width)) for line in cell.text.split("\n"))


def _width(column: int) -> int:
    return _NAME_WIDTH if column == 0 else _KIND_WIDTH if column == 1 else _STEP_WIDTH


def _set_widths(sheet: Any, matrix: Matrix) -> None:
    from openpyxl.utils import get_column_letter

    for column in range(matrix.grid.width):
        sheet.column_dimensions[get_column_letter(column + 1)].width = _width(column)


def _set_page(sheet: Any, matrix: Matrix) -> None:
    """Heads stay while scrolling; one page wide, lying, with the heads on every page."""
    heads = max(
        (row for row, role in enumerate(matrix.roles) if role in ("title", "phase", "step")), default=0
    )
    sheet.freeze_panes = sheet.cell(heads + 2, BEFORE + 1)
    sheet.sheet_view.showGridLines = False
    sheet.sheet_view.zoomScale = 90
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A3
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = f"1:{heads + 1}"
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top = sheet.page_margins.bottom = 0.4


def timeless(data: bytes) -> bytes:
    """The same file without the time at which it was made."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            part = old.read(entry)
            if entry.filename == "docProps/core.xml":
                part = _NOW.sub(rb"\g<1>1980-01-01T00:00:00Z\g<3>", part)
            info = zipfile.ZipInfo(entry.filename, _LONG_AGO)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, part)
    return file.getvalue()
