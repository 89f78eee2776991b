"""In which cell a record is at home: where it lies or, for an idea or a story, where it is drawn."""

from __future__ import annotations

from canvas.editing import atlas
from canvas.editing.selection import Place, place_of
from canvas.layout.sheet import Sheet
from canvas.model.project import Project
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
