"""The integration grid: cells that matter much and hold nothing."""

from __future__ import annotations

from collections.abc import Iterator

from canvas.model.journey import Phase
from canvas.model.review.place import Ground, Place
from canvas.model.work import GridCell


def empty_cell(ground: Ground) -> Iterator[Place]:
    """Cells of high priority without platform, message, material or touchpoint."""
    cells = [cell for cell in ground.project.all(GridCell) if cell.priority == "high" and _is_bare(cell)]
    if not cells:
        return
    filled = {
        (stop.phase.id, level, role)
        for walk in ground.walks
        for stop in walk.stops
        for level in stop.card.levels
        for role in stop.card.social_roles
    }
    for cell in sorted(cells, key=lambda cell: cell.id):
        phase = ground.project.get(Phase, cell.phase)
        if phase and (cell.phase, cell.level, cell.social_role) not in filled:
            yield Place(cell.id, phase.journey, phase.id)


def _is_bare(cell: GridCell) -> bool:
    return not (cell.platforms or cell.messages or cell.materials)
