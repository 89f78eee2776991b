"""In which cell a record is at home, and among which lanes and steps a cell lies.

An idea or a story is at home where it is drawn. A sheet that shows cards but no board, or a board whose rows
are no lanes, still shows cards that lie in lanes and steps of their journey.
"""

from __future__ import annotations

from canvas.editing import atlas
from canvas.editing.selection import Place, place_of
from canvas.layout.sheet import Sheet
from canvas.model.edits.boards import column_fields
from canvas.model.journey import Lane, Phase, Step
from canvas.model.project import Project
from canvas.model.queries import lanes, steps
from canvas.model.work import Idea, Story

COLLECTED = (Idea, Story)
"""Records that store no cell: a row of the map shows them where what they hang on is."""


def drawn_at(sheet: Sheet, key: str) -> Place | None:
    """Return the cell in which a record is drawn, None where it is drawn in none."""
    seen = atlas.find(sheet, key) if key else None
    return Place(seen.cell.row, seen.cell.column) if seen and seen.cell.row and seen.cell.column else None


def home_of(project: Project, sheet: Sheet, key: str) -> Place | None:
    """Return the cell that is named, or in which the record is at home; None where there is none."""
    is_collected = isinstance(project.find(key), COLLECTED)
    return drawn_at(sheet, key) if is_collected else place_of(project, key)


def lanes_around(project: Project, sheet: Sheet, at: Place) -> tuple[str, ...]:
    """Return the lanes among which a cell lies: those the sheet shows, else all of its journey."""
    shown = tuple(row.key for row in sheet.rows if project.get(Lane, row.key))
    is_shown = at.row in shown or (shown and project.get(Lane, at.row) is None)
    return shown if is_shown else tuple(lane.id for lane in lanes(project, _journey(project, at)))


def steps_around(project: Project, sheet: Sheet, at: Place) -> tuple[str, ...]:
    """Return the steps among which a cell lies: those the sheet shows, else all of its journey."""
    shown = tuple(column.key for column in sheet.columns if project.get(Step, column.key))
    if step_of(project, at) in shown:
        return shown
    return tuple(step.id for step in steps(project, _journey(project, at)))


def step_of(project: Project, at: Place) -> str:
    """Return the step of a cell, of a phase its first; "" where there is none."""
    fields = column_fields(project, at.column, None)
    return str(fields["step"]) if fields else ""


def _journey(project: Project, at: Place) -> str:
    step = project.get(Step, step_of(project, at))
    phase = project.get(Phase, step.phase) if step else None
    return phase.journey if phase else ""
