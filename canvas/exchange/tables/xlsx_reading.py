"""XLSX as grids, one for each worksheet: texts, numbers as they are written, colours, merged cells.

`xlsx_caps` has looked at the file before; openpyxl reads it row by row and keeps no worksheet in memory. A
formula counts with the value that was calculated last.
"""

from __future__ import annotations

import datetime
import io
import re
import warnings
from collections.abc import Iterator, Sequence
from typing import Any

from canvas.exchange.foreign import LARGEST, ForeignFileError, refuse
from canvas.exchange.tables.grid import EMPTY, Cell, Grid, made
from canvas.exchange.tables.xlsx_caps import Shape, checked
from canvas.named import NamedTuple

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_GENERIC = re.compile(r"(?:sheet|ark|blad|taul|taulukko|tabelle|table|feuil)\s*\d*", re.IGNORECASE)
_OLE = b"\xd0\xcf\x11\xe0"
"""How Excel's old files begin, and new ones that have a password."""
_SECRET = "EncryptedPackage".encode("utf-16-le")


class Sheet(NamedTuple):
    """A worksheet: its title as the file has it, whether it is hidden, and what is in it."""

    title: str
    is_hidden: bool
    grid: Grid


def read(data: bytes, name: str) -> list[Sheet]:
    """Return the worksheets in which something stands.

    Raises ForeignFileError: "foreign-too-big", "table-locked", "table-old", "table-unsafe",
    "table-unpacks-too-big", "table-too-large", "table-damaged", "foreign-too-long".
    """
    if len(data) > LARGEST:
        raise refuse("foreign-too-big", name, most=LARGEST // 1_000_000)
    if data.startswith(_OLE):
        raise refuse("table-locked" if _SECRET in data else "table-old", name)
    shapes = checked(data, name)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of extensions that it does not read
            return [sheet for sheet in _sheets(data, shapes, name) if sheet.grid.rows]
    except ForeignFileError:
        raise
    except MemoryError:
        raise
    except Exception as error:  # whatever a damaged part makes openpyxl or the parsers below it raise
        raise refuse("table-damaged", name) from error


def _sheets(data: bytes, shapes: dict[str, Shape], name: str) -> Iterator[Sheet]:
    from openpyxl import load_workbook

    book: Any = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    try:
        for sheet in book.worksheets:
            path = sheet._worksheet_path.lstrip("/")  # noqa: SLF001  # nothing public says which part it is
            shape = shapes.get(path, Shape(0, 0, ()))
            title = "" if _GENERIC.fullmatch(sheet.title) else sheet.title
            rows = _rows(sheet, shape)
            grid = made(rows, shape.merges, name=title, file=name)
            yield Sheet(sheet.title, sheet.sheet_state != "visible", grid)
    finally:
        book.close()


def _rows(sheet: Any, shape: Shape) -> Iterator[Sequence[Cell]]:
    if not shape.rows:
        return
    sheet.reset_dimensions()
    fills: dict[int, str] = {}
    for row in sheet.iter_rows(max_row=shape.rows, max_col=shape.columns):
        yield [EMPTY if cell.value is None else _cell(cell, fills) for cell in row]


def _cell(cell: Any, fills: dict[int, str]) -> Cell:
    style = cell._style_id  # noqa: SLF001  # the fill of a style is looked up once, not for each cell
    if style not in fills:
        fills[style] = _fill(cell.fill)
    value = cell.value
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return Cell(_text(value, cell.number_format), float(value) if is_number else None, fills[style])


def _text(value: Any, form: str) -> str:
    """What a cell says: numbers without needless zeros, percents as such, dates by ISO 8601."""
    if isinstance(value, str):
        return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), value)
    if isinstance(value, int | float):
        return f"{value * 100:.10g} %" if "%" in form else f"{value:.15g}"
    if isinstance(value, datetime.datetime):
        is_day = value.time() == datetime.time()
        return value.date().isoformat() if is_day else value.isoformat(" ", "minutes")
    return value.isoformat() if isinstance(value, datetime.date | datetime.time) else str(value)


def _fill(fill: Any) -> str:
    """The colour of a plain ground as #RRGGBB; "" for none, and for colours of the theme."""
    if fill is None or fill.patternType != "solid" or fill.fgColor.type != "rgb":
        return ""
    found = str(fill.fgColor.rgb)
    return f"#{found[-6:].upper()}" if re.fullmatch(r"[0-9A-Fa-f]{6,8}", found) else ""
