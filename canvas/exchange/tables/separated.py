"""CSV and TSV as a grid, and back: separator and quotation marks, and no formulas on the way out."""

from __future__ import annotations

import csv
import io
from collections import Counter

from canvas.exchange.foreign import text_of
from canvas.exchange.table_headers import header
from canvas.exchange.table_rows import SEPARATORS, declared, read_records, records
from canvas.exchange.tables.grid import MOST_COLUMNS, Cell, Grid, made, too_large
from canvas.exchange.tables.guards import bared, guarded
from canvas.exchange.tables.names import named
from canvas.model.problem import Problem

SAMPLE = 40
"""Lines by which the separator is told."""
LONGEST_SAMPLE = 100_000
"""And their characters."""
LONGEST_LINE = 1_000_000
BOM = "\ufeff"


def read(data: bytes | str, name: str, separator: str = "") -> tuple[Grid, list[Problem]]:
    """Return the table and what was noticed: UTF-8, UTF-16 or Windows-1252; comma, semicolon, tab or bar.

    `separator` is the sign that parts its cells where somebody chose it.

    Raises ForeignFileError: "foreign-binary", "foreign-empty", "foreign-too-big", "foreign-too-many",
    "table-broken", "table-too-large".
    """
    text, said = declared(text_of(data, name))
    separator = separator or said or _separator(text)
    if text[:LONGEST_LINE].partition("\n")[0].count(separator) > 10 * MOST_COLUMNS:
        raise too_large(name)
    found, losses = read_records(text, separator, name)
    rows = [[Cell(bared(cell)) for cell in row.cells] for row in found]
    return made(rows, file=name), losses


def separator_of(text: str) -> str:
    """Return the sign that parts the cells: the one that the text names itself, or the likeliest."""
    text, said = declared(text)
    return said or _separator(text)


def csv_text(grid: Grid, language: str) -> str:
    """Return the grid as CSV as Excel opens it: marked as UTF-8, with semicolons where people write "1,5"."""
    return BOM + _written(grid, "," if language[:2] in ("en", "") else ";")


def tsv_text(grid: Grid) -> str:
    """Return the grid as text for the clipboard, its cells parted by tabs."""
    return _written(grid, "\t")


def _written(grid: Grid, separator: str) -> str:
    lines = io.StringIO(newline="")
    writer = csv.writer(lines, delimiter=separator, lineterminator="\r\n")
    for row in grid.rows:
        cells = [guarded(cell.text) for cell in row]
        writer.writerow(cells + [""] * (grid.width - len(cells)))
    return lines.getvalue()


def _separator(text: str) -> str:
    """The sign by which most names that we know stand alone in their cells, and rows are equally long."""
    head = "\n".join(text[:LONGEST_SAMPLE].split("\n", SAMPLE)[:SAMPLE])
    return max(SEPARATORS, key=lambda sign: _likelihood(head, sign))


def _likelihood(head: str, sign: str) -> tuple[int, float, int]:
    try:
        rows = [row.cells for row in records(head, sign, is_strict=False)]
    except csv.Error:  # not with this sign
        return 0, 0.0, 0
    firsts = {cell for row in rows if len(row) > 1 and named(cell := row[0])}
    headers = max((sum(header(cell) is not None for cell in row) for row in rows if len(row) > 1), default=0)
    widths = Counter(len(row) for row in rows)
    width, count = max(widths.items(), key=lambda pair: (pair[0] > 1, pair[1]), default=(0, 0))
    return len(firsts) + headers, count / len(rows) if rows and width > 1 else 0.0, width
