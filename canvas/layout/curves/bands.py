"""What every band of the sheet of curves shares: its ground, its label, its cells over columns and phases."""

from __future__ import annotations

from collections.abc import Sequence

from canvas.layout import style
from canvas.layout.map import typeset
from canvas.layout.map.context import Context
from canvas.layout.map.grid import Grid
from canvas.layout.map.ground import Ground, ground_cell
from canvas.layout.map.lanes import Place, around
from canvas.layout.shapes import Box, Group, Shape
from canvas.layout.sheet import Cell, Mark, Placed, Row


def place(grid: Grid, number: int) -> Place:
    """Where the band of that number stands."""
    phases = {phase.id: at for at, phase in enumerate(grid.phases)}
    return Place(number, Ground(grid.width, grid.gaps()), grid.columns, phases)


def label(
    context: Context, title: str, question: str = "", below: tuple[Shape, ...] = (), more: float = 0.0
) -> Cell:
    """A band's name and question, and below them shapes of the caller's that are `more` mm high."""
    wide, language = style.LABELS - 2.0, context.language
    name = typeset.paragraph(title, style.LANE, (0.0, 0.0, wide), language)
    shapes: tuple[Shape, ...] = name.shapes
    height = name.height
    if question:
        words = typeset.paragraph(question, style.QUESTION, (0.0, height + 0.6, wide), language, style.SECOND)
        shapes, height = (*shapes, *words.shapes), height + 0.6 + words.height
    said = f"{title}. {question}" if question else title
    shapes = (*shapes, Group(below, 0.0, round(height, 3))) if below else shapes
    box = Box(0.0, 0.0, wide, round(height + more, 3))
    return Cell(style.LABELS, box.height, (Mark(shapes, box, "", "lane", said, language),))


def band(context: Context, key: str, at: Place, label_cell: Cell, cells: Sequence[Placed]) -> Row:
    """A band as high as its highest part; the y of its cells is counted from below its padding."""
    pad = at.ground.padding
    heights = [label_cell.height, *(each.y + each.cell.height for each in cells)]
    height = round(pad + max(heights) + style.LANE_PADDING, 3)
    ground = ground_cell(context, at.ground, height)
    moved = (each._replace(y=round(each.y + pad, 3)) for each in cells)
    return Row(key, height, (*around(ground, label_cell, at), *moved))


def reading(at: Place, number: int, part: int = 0) -> tuple[int, ...]:
    """Where the cell of the column numbered `number` comes when the sheet is read aloud."""
    return (at.phases[at.columns[number].phase], number, at.number, part)


def first_of(at: Place, phase: str) -> int:
    """The number of a phase's first column."""
    return next(number for number, column in enumerate(at.columns) if column.phase == phase)
