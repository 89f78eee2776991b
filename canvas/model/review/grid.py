"""The integration grid: cells that matter much and in which nothing meets people."""

from __future__ import annotations

from collections.abc import Iterator

from canvas.model.grid import has_grid, is_missing
from canvas.model.review.place import Ground, Place
from canvas.model.work import GridCell


def empty_cell(ground: Ground) -> Iterator[Place]:
    """The empty cells of high priority of every journey that has a grid; the grid's sheet frames the same."""
    for walk in ground.walks:
        for phase in walk.phases if has_grid(walk.journey) else ():
            for cell in ground.index.of(GridCell, phase.id):
                if is_missing(cell):
                    yield Place(cell.id, walk.journey.id, phase.id)
