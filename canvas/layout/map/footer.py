"""The last line of the sheet: which map and version this is, on which paper, made with what."""

from __future__ import annotations

from canvas.layout import house, style
from canvas.layout.map import typeset
from canvas.layout.map.context import Context
from canvas.layout.map.grid import Grid
from canvas.layout.map.title_words import state, version
from canvas.layout.options import SheetOptions
from canvas.layout.shapes import Box, Text
from canvas.layout.sheet import Cell, Mark, Placed, Row

HEIGHT = 4.0
MAKER = "Journeywall"


def footer_row(context: Context, options: SheetOptions, grid: Grid) -> Row:
    """The footer, from margin to margin."""
    wide = round(grid.right - style.MARGIN, 3)
    at = typeset.baseline(0.0, style.META)
    left, middle = _left(context, options), options.paper_text
    shapes: list[Text] = [typeset.line(left, style.META, 0.0, at, style.SECOND)]
    if middle:
        x = (wide - typeset.width(middle, style.META)) / 2
        shapes.append(typeset.line(middle, style.META, x, at, style.SECOND))
    shapes.append(typeset.line_right(MAKER, style.META, wide, at, style.SECOND))
    say = " · ".join(shape.text for shape in shapes)
    mark = Mark(tuple(shapes), Box(0.0, 0.0, wide, HEIGHT), role="footer", say=say)
    cell = Cell(wide, HEIGHT, (mark,))
    return Row("footer", HEIGHT, (Placed(style.MARGIN, cell, (1_000_001,)),))


def _left(context: Context, options: SheetOptions) -> str:
    parts = (house.worn().name, context.journey.title, state(context).lower(), version(context, options))
    return " · ".join(part for part in parts if part)
