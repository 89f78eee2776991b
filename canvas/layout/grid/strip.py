"""The strip of miniatures right of the grid: where each of their cells is, for a hand and for moves."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from canvas.layout.grid import miniatures
from canvas.layout.grid.miniatures import Miniature
from canvas.layout.grid.table import STRIP_GAP, Table
from canvas.layout.map.context import Context
from canvas.layout.page import Parts
from canvas.layout.shapes import Box
from canvas.layout.sheet import Cell
from canvas.model import grid
from canvas.model.work import GridCell
from canvas.named import NamedTuple

PITCH = 116.0
"""From one miniature to the next, at most."""


class Piece(NamedTuple):
    """A cell of the strip: where it is on the sheet across, and from the top of the grid's rows down."""

    x: float
    y: float
    cell: Cell
    reading: tuple[int, ...]


class Strip(NamedTuple):
    """The miniatures of the other roles below each other, along so much height."""

    context: Context
    table: Table
    height: float
    parts: Parts
    shared: tuple[object, ...]
    """Records that what is said of many cells names."""

    @property
    def pitch(self) -> float:
        return min(self.height / max(1, len(self.table.others)), PITCH)

    @property
    def left(self) -> float:
        return round(self.table.right + STRIP_GAP, 3)

    def pieces(self) -> Iterator[Piece]:
        """The heads of the miniatures, and their cells."""
        for number, given in enumerate(self._given()):
            top = round(number * self.pitch, 3)
            yield Piece(self.left, top, miniatures.head(self.context, given), (number,))
            for row, line in enumerate(miniatures.boxes(given, self.pitch)):
                for column, box in enumerate(line):
                    place = self.table.phases[column].id, grid.row_name(self.table.levels[row].id, given.role)
                    made = self._small(given.rows[row][column], box, place)
                    reading = (number, 1 + row, column)
                    yield Piece(round(self.left + box.x, 3), round(top + box.y, 3), made, reading)

    def _small(self, plan: GridCell | None, box: Box, place: tuple[str, str]) -> Cell:
        """A cell of a miniature: the same one as before while nothing it shows or says has changed."""
        key = f"mini {place[0]} {place[1]}"
        size = self.parts.settled(f"{key} size", (box.width, box.height, self.context.language))
        made_from = (self.context.say, plan, size, *(self.shared if plan else ()))
        return self.parts.part(key, made_from, partial(miniatures.small, self.context, plan, box, place))

    def boxes(self) -> dict[str, Box]:
        """Where the plans of the other roles are, by their ids, from the top of the grid's rows."""
        found = {}
        for number, given in enumerate(self._given()):
            for row, line in enumerate(miniatures.boxes(given, self.pitch)):
                for column, box in enumerate(line):
                    here = box.moved(self.left, round(number * self.pitch, 3))
                    level, phase = self.table.levels[row].id, self.table.phases[column].id
                    for plan in grid.cells(self.context.project, phase, level, given.role):
                        found[plan.id] = here
        return found

    def _given(self) -> list[Miniature]:
        return [miniatures.miniature(self.context, self.table, role) for role in self.table.others]


def plans(context: Context, table: Table) -> frozenset[str]:
    """The ids of what is planned for the other roles in the cells that are shown."""
    return frozenset(
        plan.id
        for role in table.others
        for level in table.levels
        for phase in table.phases
        for plan in grid.cells(context.project, phase.id, level.id, role)
    )
