"""The whole project inside a spreadsheet, on a sheet of its own that is hidden.

Its rows are the document's lines in pieces that fit into cells, between bars so that no program trims them.
A checksum tells whether the sheet is whole.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping

from canvas.exchange.tables.grid import Grid
from canvas.model import document
from canvas.model.journey import Journey
from canvas.model.problem import CoreError
from canvas.model.project import Project
from canvas.named import NamedTuple

SHEET = "Journeywall"
_MARK, _VERSION = "Journeywall project", "1"
_PIECE = 16_000
"""Characters a cell: half of what fits, because each may need two."""


class Carried(NamedTuple):
    """The project, and which sheet shows which journey."""

    project: Project
    sheets: Mapping[str, str]


def rows(project: Project, sheets: Mapping[str, str]) -> Iterator[list[str]]:
    """Yield the rows of the sheet that carries the project; `sheets` are titles and their journeys' ids."""
    data = document.write(project)
    yield [_MARK, _VERSION, hashlib.sha256(data).hexdigest()]
    for title, journey in sheets.items():
        yield ["sheet", f"|{title}|", journey]
    for line in data.decode("utf-8").split("\n"):
        pieces = [line[at : at + _PIECE] for at in range(0, len(line), _PIECE)] or [""]
        yield [f"|{piece}|" for piece in pieces]


def is_carrier(grid: Grid) -> bool:
    """Tell whether this is such a sheet."""
    return grid.text(0, 0) == _MARK


def read(grid: Grid) -> Carried | None:
    """Return what the sheet carries, or None when it is damaged or of a newer kind."""
    sheets: dict[str, str] = {}
    lines: list[str] = []
    for row in range(1, len(grid.rows)):
        if grid.text(row, 0) == "sheet":
            sheets[grid.text(row, 1)[1:-1]] = grid.text(row, 2)
        else:
            lines.append("".join(grid.text(row, column)[1:-1] for column in range(len(grid.rows[row]))))
    data = "\n".join(lines).encode("utf-8", "replace")
    if grid.text(0, 1) != _VERSION or hashlib.sha256(data).hexdigest() != grid.text(0, 2):
        return None
    try:
        project = document.read(data)
    except CoreError:
        return None
    return Carried(project, {t: key for t, key in sheets.items() if project.get(Journey, key)})
