"""The integration grid as a kind of sheet."""

from __future__ import annotations

from typing import Any

from canvas.layout.grid.lay import Laying
from canvas.layout.grid.table import BESIDE, CELL_LEAST, CELL_MOST, natural, role_of, table
from canvas.layout.map.context import Context
from canvas.layout.map.frame import make_context
from canvas.layout.options import Drop, Offer, SheetError, SheetKind, SheetOptions, Tab, message
from canvas.layout.page import Parts
from canvas.layout.shapes import Box
from canvas.layout.sheet import Sheet
from canvas.model import grid
from canvas.model.edits import moves
from canvas.model.edits.boards import fields_in
from canvas.model.index import index_of
from canvas.model.journey import Journey
from canvas.model.problem import Problem, problem
from canvas.model.project import Project

TITLES = {
    "user": message("User"),
    "buyer": message("Buyer"),
    "decider": message("Decider"),
    "influencer": message("Influencer"),
    "gatekeeper": message("Gatekeeper"),
}


def offers(project: Project) -> tuple[Offer, ...]:
    """The journeys with planned cells, each as a whole and about every social role; while none has, all."""
    if not grid.levels(project):
        return ()
    every = [journey for journey in index_of(project).of(Journey) if grid.has_grid(journey)]
    planned = [journey for journey in every if grid.roles(project, journey.id)]
    found: list[Offer] = []
    for journey in planned or every:
        found.append(Offer(journey.title, journey.id))
        found += [
            Offer(TITLES[role], journey.id, role, is_message=True) for role in grid.roles(project, journey.id)
        ]
    return tuple(found)


def tabs(project: Project, options: SheetOptions) -> tuple[Tab, ...]:
    """A tab for every social role, planned for or not: this is where planning begins."""
    shown = role_of(make_context(project, options), options)
    return tuple(Tab(title, role, role == shown) for role, title in TITLES.items())


def widths(project: Project, options: SheetOptions) -> tuple[float, float]:
    """Between which natural widths its cells are neither too narrow nor too wide."""
    made = table(_context(project, options), options)
    few = sum(phase.id in made.narrow for phase in made.phases)
    least, most = (
        natural(len(made.phases), few, cell, bool(made.others)) for cell in (CELL_LEAST, CELL_MOST)
    )
    if made.others and not options.show_empty:
        alone = natural(0, 0, 0.0, has_strip=False)
        each = natural(len(made.phases), few, CELL_LEAST, has_strip=False) - alone + BESIDE
        most += len(made.others) * each
    return max(least, 420.0), max(most, 520.0)


def lay(project: Project, options: SheetOptions, previous: Sheet | None) -> Sheet:
    """Lay out the grid. Raises SheetError for a journey along the relationship itself, and without levels."""
    context = _context(project, options)
    return Laying(context, options, table(context, options), Parts(previous)).sheet()


def _context(project: Project, options: SheetOptions) -> Context:
    context = make_context(project, options)
    if not grid.has_grid(context.journey):
        others = [other for other in index_of(project).of(Journey) if grid.has_grid(other)]
        others.sort(key=lambda other: not grid.roles(project, other.id))
        other = next(iter(others), None)
        raise SheetError(
            problem("grid-of-life-cycle", journey=context.journey.title, other=other.title if other else "")
        )
    if not grid.levels(project):
        raise SheetError(problem("grid-without-levels"))
    return context


def drop(project: Project, sheet: Sheet, record: str, x: float, y: float) -> Drop | Problem:
    """What a touchpoint or a person let go in a cell sets: exactly what its row and its column stand for."""
    number, column = sheet.row_at(y), sheet.column_at(x)
    if number is None or column is None or x > column.x + column.width:
        return problem("drop-nowhere", record)
    row, top = sheet.rows[number], sheet.tops[number]
    wanted: dict[str, Any] | Problem = fields_in(project, project.find(record), row.key, column.key)
    if isinstance(wanted, Problem):
        return wanted
    marker = Box(column.x, top, column.width, row.height)
    return Drop(record, "", "", "", tuple(wanted.items()), marker)


KIND = SheetKind(
    "grid",
    message("Integration grid"),
    offers,
    frozenset({"journey", "width", "height", "date", "show_empty", "hidden", "about"}),
    lay,
    widths,
    drop,
    moves.joined,
    tabs=tabs,
)
