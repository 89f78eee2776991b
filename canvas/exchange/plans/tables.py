"""The plan as rows: CSV and XLSX out, and any table with our ids back."""

from __future__ import annotations

import datetime
import io
from collections.abc import Sequence
from typing import Any

from canvas.exchange.foreign import refuse
from canvas.exchange.plans import lines, words
from canvas.exchange.plans.lines import Line
from canvas.exchange.tables import separated, xlsx_reading
from canvas.exchange.tables.colours import HAIRLINE, HEAD, PAPER
from canvas.exchange.tables.grid import Cell, Grid
from canvas.exchange.tables.separated import csv_text
from canvas.exchange.tables.xlsx_writing import escaped, shown, timeless
from canvas.model.plan import Entry
from canvas.model.project import Project

HEAD_ROWS = 10
"""Rows at the top in which the names of the columns are looked for."""
_WIDTHS = {"text": 60, "place": 40, "lens": 14, "department": 18, "person": 18, "id": 18}
_NUMBERS = frozenset({"number", "impact", "effort", "votes"})


def csv(project: Project, plan: Sequence[Entry]) -> bytes:
    """Return the plan as CSV, as Excel opens it in the project's language; no cell is a formula."""
    language = project.head.language
    heads = [words.word(names, language) for names in words.COLUMNS.values()]
    rows = [heads, *(list(lines.told(project, entry).values()) for entry in plan)]
    grid = Grid(tuple(tuple(Cell(text) for text in row) for row in rows))
    return csv_text(grid, language).encode("utf-8")


def xlsx(project: Project, plan: Sequence[Entry]) -> bytes:
    """Return the plan as a workbook: dates are dates, ratings numbers, all else is text, never a formula."""
    from openpyxl import Workbook
    from openpyxl.styles import Font, PatternFill

    book, language = Workbook(), project.head.language
    sheet: Any = book.active
    sheet.title = "Plan"
    for number, (name, names) in enumerate(words.COLUMNS.items(), start=1):
        cell = sheet.cell(1, number)
        _say(cell, words.word(names, language))
        cell.font = Font(name="Calibri", bold=True, color=PAPER[1:])
        cell.fill = PatternFill("solid", fgColor=HEAD[1:])
        sheet.column_dimensions[cell.column_letter].width = _WIDTHS.get(name, 12)
    for row, entry in enumerate(plan, start=2):
        for number, (name, text) in enumerate(lines.told(project, entry).items(), start=1):
            _fill(sheet.cell(row, number), name, text)
    sheet.freeze_panes = "C2"
    _offer(sheet, language, len(plan) + 1)
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "1:1"
    file = io.BytesIO()
    book.save(file)
    return timeless(file.getvalue())


def _fill(cell: Any, name: str, text: str) -> None:
    from openpyxl.styles import Alignment, Border, Side

    cell.alignment = Alignment(vertical="top", wrap_text=name in ("text", "place"))
    cell.border = Border(bottom=Side(style="thin", color=HAIRLINE[1:]))
    if not text:
        return
    if name in _NUMBERS:
        cell.value = int(text)
    elif name == "due":
        cell.value = datetime.date.fromisoformat(text)
        cell.number_format = "yyyy-mm-dd"
    else:
        _say(cell, text)


def _say(cell: Any, text: str) -> None:
    cell.value = escaped(shown(text))
    cell.data_type = "s"
    cell.quotePrefix = text.startswith(("=", "+", "-", "@"))


def _offer(sheet: Any, language: str, last: int) -> None:
    """Let a row's status and ratings be chosen from what there is."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    names = list(words.COLUMNS)
    choices = {"status": [words.word(each, language) for each in words.STATUSES.values()]}
    choices |= {name: [str(number) for number in range(1, 6)] for name in ("impact", "effort")}
    for name, choice in choices.items():
        letter = get_column_letter(names.index(name) + 1)
        rule = DataValidation(type="list", formula1=f'"{",".join(choice)}"', allow_blank=True)
        rule.add(f"{letter}2:{letter}{max(last, 2)}")
        sheet.add_data_validation(rule)


def read(data: bytes, name: str, *, is_workbook: bool) -> list[Line]:
    """Return the lines of a table in which a row names its columns, our ids among them.

    Raises ForeignFileError: "plan-no-ids", and what reading a table raises.
    """
    grids = (
        [sheet.grid for sheet in xlsx_reading.read(data, name)]
        if is_workbook
        else [separated.read(data, name)[0]]
    )
    for grid in grids:
        for row in range(min(HEAD_ROWS, len(grid.rows))):
            columns = _columns(grid, row)
            if "id" in columns and len(columns) > 1:
                return _lines(grid, row, columns)
    raise refuse("plan-no-ids", name)


def _columns(grid: Grid, row: int) -> dict[str, int]:
    found: dict[str, int] = {}
    for place in range(grid.width):
        name = words.column(grid.text(row, place))
        if name:
            found.setdefault(name, place)
    return found


def _lines(grid: Grid, head: int, columns: dict[str, int]) -> list[Line]:
    found = []
    for row in range(head + 1, len(grid.rows)):
        if grid.is_blank(row):
            continue
        fields = {name: grid.text(row, place) for name, place in columns.items()}
        found.append(Line(fields.pop("id"), fields, row + 1))
    return found
