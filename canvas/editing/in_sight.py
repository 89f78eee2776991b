"""Where a new card goes while nothing has the focus: into a cell that is looked at, not one far away."""

from __future__ import annotations

from canvas.editing.selection import Place
from canvas.layout.shapes import Box
from canvas.layout.sheet import Sheet
from canvas.model.edits.boards import letter_in
from canvas.model.project import Project


def cell_in_sight(project: Project, sheet: Sheet, sight: Box, letter: str = "t") -> Place | None:
    """Return the first cell of those in sight (mm) that takes a kind of card; else the nearest row's.

    None where no row takes it.
    """
    rows = [n for n, row in enumerate(sheet.rows) if letter_in(project, row.key) == letter]
    if not rows or not sheet.columns:
        return None
    middles = {number: sheet.tops[number] + sheet.rows[number].height / 2 for number in rows}
    number = min(rows, key=lambda n: (_beyond(middles[n], sight.y, sight.bottom), n))
    column = min(sheet.columns, key=lambda c: _beyond(c.x + c.width / 2, sight.x, sight.right))
    return Place(sheet.rows[number].key, column.key)


def _beyond(at: float, first: float, last: float) -> float:
    """How far a place lies outside a span, 0 within it."""
    return max(first - at, at - last, 0.0)
