"""Moves: from a cell of the integration grid to another, which is planned if nobody has planned it yet.

Where an arrow ends in a cell without a plan it is named as places are ("cell r…:decider f…").
"""

from __future__ import annotations

from canvas.model import grid
from canvas.model.edits import boards, links
from canvas.model.ids import IdSource
from canvas.model.problem import EditError, Problem, problem
from canvas.model.project import Project
from canvas.model.work import GridCell, Move
from canvas.named import NamedTuple


class _Planned(NamedTuple):
    project: Project
    cell: str


def joined(project: Project, ids: IdSource, source: str, target: str) -> Project | Problem:
    """Return the project with a move between two cells, the same one where there is one already.

    From touchpoint to touchpoint it is a link.
    """
    if not project.get(GridCell, source):
        return links.joined(project, ids, source, target)
    there = _planned(project, ids, target)
    if there is None:
        return problem("move-nowhere", source)
    known = any((move.source, move.target) == (source, there.cell) for move in project.all(Move))
    if source == there.cell or known:
        return project
    return there.project.put(Move(id=ids("m"), source=source, target=there.cell))


def _planned(project: Project, ids: IdSource, target: str) -> _Planned | None:
    """The cell with this id or at this place; one that nobody has planned is planned. None for no cell."""
    if project.get(GridCell, target):
        return _Planned(project, target)
    word, _, place = target.partition(" ")
    row, _, phase = place.partition(" ")
    parts = grid.row_parts(project, row) if word == "cell" else None
    if parts is None:
        return None
    level, role = parts
    known = next(iter(grid.cells(project, phase, level, role)), None)
    if known:
        return _Planned(project, known.id)
    new = ids("g")
    try:
        return _Planned(boards.add_in(project, new, row, phase), new)
    except EditError:
        return None
