"""A table that carries its project, taken back: the project, with what was changed in the table.

Cells that say what they said are left alone, so that nothing is lost of what a table cannot show.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from canvas.exchange.foreign import Imported, loss, quoted
from canvas.exchange.tables.carried import Carried
from canvas.exchange.tables.cell_edits import CellEdits
from canvas.exchange.tables.grid import Grid
from canvas.exchange.tables.guess import Guess, Line
from canvas.exchange.tables.matrix import BEFORE, laid_out
from canvas.exchange.tables.names import LANES, OF_STEP
from canvas.exchange.tables.path import path
from canvas.exchange.tables.recognise import recognise
from canvas.exchange.tables.regrouped import regrouped
from canvas.exchange.tables.xlsx_writing import shown
from canvas.model.ids import IdSource, SeededIds
from canvas.model.journey import Journey, Lane, Picture
from canvas.model.problem import Problem
from canvas.model.project import Project

Place = tuple[str, str]
"""A lane's id or a role such as "need", and a step's id."""


def taken_back(
    carried: Carried,
    grids: Sequence[Grid],
    noticed: Sequence[Problem] = (),
    pictures: Mapping[str, bytes] = MappingProxyType({}),
) -> Imported:
    """Return the carried project with what the tables say now; new records get ids from what they say.

    `pictures` are those that came along, by their sha256.
    """
    project, losses = carried.project, [*noticed, loss("table-carried")]
    seed = hashlib.sha256(repr([grid.rows for grid in grids]).encode("utf-8", "replace")).digest()
    ids = SeededIds(seed + project.head.id.encode())
    changes = 0
    for grid, journey in _shown_journeys(carried, grids):
        if not journey or not _is_map(grid):
            losses.append(loss("table-sheet-left-out", sheet=quoted(grid.name)))
        elif not _is_as_written(project, journey, grid):
            project, count = _changed(project, journey, grid, ids)
            changes += count
    if changes:
        losses.append(loss("table-changes", count=changes))
    if missing := {picture.sha256 for picture in project.all(Picture)} - pictures.keys():
        losses.append(loss("table-pictures-stay", count=len(missing)))
    return Imported(project, tuple(losses), pictures)


def _shown_journeys(carried: Carried, grids: Sequence[Grid]) -> list[tuple[Grid, str]]:
    """Each table with its journey, by the name of its sheet; a single one also under another name."""
    if len(grids) == len(carried.sheets) == 1:
        return [(grids[0], next(iter(carried.sheets.values())))]
    return [(grid, carried.sheets.get(grid.name, "")) for grid in grids]


def _is_map(grid: Grid) -> bool:
    """Tell whether the sheet still shows steps and lanes: one that was emptied must not empty the project."""
    guess = recognise(grid, shape="matrix")
    return bool(path(grid, guess)) and bool(guess.of(*LANES))


def _is_as_written(project: Project, journey: str, grid: Grid) -> bool:
    written = laid_out(project, journey).grid
    height, width = max(len(written.rows), len(grid.rows)), max(written.width, grid.width)
    return all(
        shown(written.text(row, column)) == grid.text(row, column)
        for row in range(height)
        for column in range(width)
    )


def _changed(project: Project, journey: str, grid: Grid, ids: IdSource) -> tuple[Project, int]:
    """The project with the table's phases, steps, lanes and cells, and how many cells were changed."""
    before = _texts(project, journey)
    guess = recognise(grid, shape="matrix")
    project = _titled(project, journey, guess)
    lanes = [line for line in guess.lines if line.role in LANES]
    new = regrouped(project, journey, path(grid, guess), lanes, ids)
    edits = CellEdits(new.project, ids)
    count = 0
    for place, text in _said(grid, guess, new.steps, new.lanes).items():
        if text != before.get(place, ""):
            _edit(edits, journey, place, text)
            count += 1
    return edits.project, max(count, 1)


def _titled(project: Project, journey: str, guess: Guess) -> Project:
    told = project.get(Journey, journey)
    return project.put(told.but(title=guess.title)) if told and guess.title else project


def _edit(edits: CellEdits, journey: str, place: Place, text: str) -> None:
    row, step = place
    lane = edits.project.get(Lane, row)
    if lane:
        edits.lane(lane, step, text)
    elif row in OF_STEP:
        edits.step(step, row, text)
    elif row in ("channel", "department"):
        edits.touchpoints(journey, row, step, text)


def _texts(project: Project, journey: str) -> dict[Place, str]:
    """What the table said when it was written."""
    matrix = laid_out(project, journey)
    return {
        (lane or role, step): shown(matrix.grid.text(row, BEFORE + n))
        for row, (role, lane) in enumerate(zip(matrix.roles, matrix.lanes, strict=True))
        for n, step in enumerate(matrix.steps)
    }


def _said(grid: Grid, guess: Guess, steps: dict[int, str], lanes: dict[int, str]) -> dict[Place, str]:
    """What the table says now; rows that go on with a lane are part of it."""
    said: dict[Place, list[str]] = {}
    row = ""
    for line in guess.lines:
        row = _row(line, lanes, row)
        for column, step in steps.items() if row else ():
            said.setdefault((row, step), []).append(grid.text(line.place, column))
    return {place: "\n".join(text for text in texts if text) for place, texts in said.items()}


def _row(line: Line, lanes: dict[int, str], above: str) -> str:
    """The lane or the role of a row, "" for one that is read otherwise."""
    if line.role == "more":
        return above
    return lanes.get(line.place) or (line.role if line.role in (*OF_STEP, "channel", "department") else "")
