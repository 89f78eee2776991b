"""Below the grid, on a screen only: the touchpoints for which nobody has said which level they serve.

They are dragged from here into the cells they serve. On paper they are left out: the map has them all.
"""

from __future__ import annotations

from canvas.layout.grid import style
from canvas.layout.grid.cell import served_mark
from canvas.layout.grid.standing import placed
from canvas.layout.grid.table import GAP, LABELS, Table
from canvas.layout.map import typeset
from canvas.layout.map.context import Context
from canvas.layout.options import SheetOptions
from canvas.layout.shapes import Box, Stroke, line
from canvas.layout.sheet import Cell, Mark, Placed, Row
from canvas.layout.style import HAIRLINE, MARGIN, SECOND
from canvas.model import grid
from canvas.model.edits.boards import NO_LEVEL
from canvas.model.journey import Touchpoint

ABOVE = 8.0
BETWEEN = 1.2
READING = 300_000


def loose_row(context: Context, table: Table, options: SheetOptions) -> Row | None:
    """The row of touchpoints at no level; None on paper, and where there are none."""
    if not options.show_empty:
        return None
    cards = [grid.without_level(context.project, phase.id) for phase in table.phases]
    if not any(cards):
        return None
    cells = [
        _cell(context, each, column.key, column.width)
        for each, column in zip(cards, table.columns, strict=True)
    ]
    words = typeset.paragraph(
        context.say("No level yet"), style.NAME, (0.0, ABOVE - 1.0, LABELS - GAP), context.language, SECOND
    )
    label = Mark(
        words.shapes, Box(0.0, 0.0, LABELS - GAP, ABOVE + words.height), say=context.say("No level yet")
    )
    height = max(ABOVE + words.height, *(each.height for each in cells))
    placed_cells = [
        Placed(column.x, each._replace(height=height), (READING, number))
        for number, (column, each) in enumerate(zip(table.columns, cells, strict=True))
    ]
    first = Placed(MARGIN, Cell(LABELS - GAP, height, (label,)), (READING, -1))
    return Row(NO_LEVEL, round(height, 3), (first, *placed_cells))


def _cell(context: Context, cards: tuple[Touchpoint, ...], phase: str, width: float) -> Cell:
    rule = Mark((line(0.0, 4.0, width, 4.0, Stroke(HAIRLINE, 0.3)),), Box(0.0, 4.0, width, 0.3))
    marks, y = [rule], ABOVE
    for card in cards:
        mark = placed(served_mark(context, card, width), 0.0, y)
        marks.append(mark)
        y = round(mark.box.bottom + BETWEEN, 3)
    return Cell(width, y, tuple(marks), phase, NO_LEVEL)
