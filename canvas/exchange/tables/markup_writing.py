"""A grid as an HTML table: for a file, and for the clipboard, where Excel, Sheets and Word take it."""

from __future__ import annotations

import re
from html import escape

from canvas.exchange.tables.grid import Cell, Grid
from canvas.exchange.tables.guards import guarded

_SPACES = re.compile(r"(?:(?<=\n)|^)[ \t]+|[ \t]{2,}|\t|[ \t]+(?=\n|$)")
_CELL = "border:.5pt solid #D9DEE5;padding:4px;vertical-align:top;white-space:normal;mso-number-format:'\\@'"


def html_table(grid: Grid) -> str:
    """Return the table alone, as it goes on the clipboard."""
    rows = []
    for row in range(len(grid.rows)):
        cells = (grid.cell(row, column) for column in range(grid.width))
        rows.append("<tr>" + "".join(_cell(cell) for cell in cells if not cell.is_covered) + "</tr>")
    return '<table style="border-collapse:collapse">\n' + "\n".join(rows) + "\n</table>"


def html_page(grid: Grid, language: str) -> str:
    """Return a page that holds the table and nothing else."""
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language or "en")}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(grid.name)}</title>\n</head>\n<body>\n{html_table(grid)}\n</body>\n</html>\n"
    )


def _cell(cell: Cell) -> str:
    spans = "".join(
        f' {name}="{count}"'
        for name, count in (("colspan", cell.across), ("rowspan", cell.down))
        if count > 1
    )
    ground = f";background:{cell.fill}" if cell.fill else ""
    return f'<td{spans} style="{_CELL}{ground}">{_text(guarded(cell.text))}</td>'


def _text(text: str) -> str:
    """Text with its breaks, and with the spaces that HTML would drop as Excel writes them."""
    return "".join(
        _spaces(part) if _SPACES.fullmatch(part) else escape(part).replace("\n", "<br>")
        for part in re.split(f"({_SPACES.pattern})", text)
        if part
    )


def _spaces(run: str) -> str:
    return f"<span style='mso-spacerun:yes'>{run.replace(' ', '&#160;').replace(chr(9), '&#9;')}</span>"
