"""Workbooks for tests: made, changed in one part, read again."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from canvas.exchange import formats
from canvas.exchange.foreign import ForeignFileError
from canvas.exchange.tables import reading, xlsx_reading, xlsx_writing
from canvas.files import container
from canvas.model import queries
from canvas.model.edits import cards
from canvas.model.ids import SeededIds
from canvas.model.journey import Lane
from canvas.model.project import Project

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
HEAD, END = f"<worksheet {MAIN}><sheetData>", "</sheetData></worksheet>"
SHEET = "xl/worksheets/sheet1.xml"
EXAMPLE = Path(__file__).resolve().parents[3] / "assets" / "examples" / "varmepumpe.journey"


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


def first(project: Project) -> str:
    return queries.journeys(project)[0].id


def example() -> Any:
    return openpyxl.load_workbook(io.BytesIO(xlsx_writing.write(container.load(EXAMPLE).project)))


def edited(project: Project, change: Callable[[Any], None]) -> Project:
    """The project after somebody has worked on its first sheet in a spreadsheet program."""
    opened = openpyxl.load_workbook(io.BytesIO(xlsx_writing.write(project)))
    change(opened.worksheets[0])
    file = io.BytesIO()
    opened.save(file)
    return reading.read(file.getvalue(), "x.xlsx").project


def with_card(project: Project, text: str) -> Project:
    lane = next(lane for lane in project.all(Lane) if lane.kind == "touchpoints")
    step = queries.steps(project, lane.journey)[0]
    return cards.add_card(project, SeededIds(b"card")("t"), lane.id, step.id, text=text)
