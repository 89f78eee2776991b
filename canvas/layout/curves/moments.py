"""Two thin bands beside the feelings: moments of truth above them, and below where people drift apart."""

from __future__ import annotations

from canvas.layout import style
from canvas.layout.curves import bands, facts
from canvas.layout.curves.facts import Stretch
from canvas.layout.drawings.badges import star
from canvas.layout.map import people, typeset
from canvas.layout.map.context import Columns, Context
from canvas.layout.map.grid import Grid
from canvas.layout.shapes import Box, Rect, Shape, Stroke, line
from canvas.layout.sheet import Cell, Mark, Placed, Row
from canvas.model.journey import Touchpoint

STAR = 4.8
TEXT_AT = STAR + 1.6
BETWEEN = 1.4
BAR = 1.2
TICK = 2.8
WORDS = 4.2


def truths_row(context: Context, grid: Grid, number: int) -> Row | None:
    """The band of moments of truth, each in its step's column; None where there are none."""
    at, cells = bands.place(grid, number), []
    for n, column in enumerate(grid.columns):
        marks, top = list[Mark](), 0.0
        for card in facts.truths(context, column.key):
            mark = _truth(context, card, top, column.width)
            marks.append(mark)
            top = round(mark.box.bottom + BETWEEN, 3)
        if marks:
            cell = Cell(column.width, marks[-1].box.bottom, tuple(marks), column.key)
            cells.append(Placed(column.x, cell, bands.reading(at, n), 2))
    if not cells:
        return None
    return bands.band(context, "truths", at, bands.label(context, context.say("Moments of truth")), cells)


def _truth(context: Context, card: Touchpoint, top: float, wide: float) -> Mark:
    room = (TEXT_AT, top, wide - TEXT_AT)
    text = typeset.paragraph(card.text, style.BLOCK_STRONG, room, context.language, field="text")
    y = round(top + style.BLOCK_STRONG.leading / 2 - STAR / 2, 3)
    box = Box(0.0, top, wide, round(max(text.height, STAR), 3))
    said = context.say("Moment of truth: {text}", text=card.text)
    shapes = (*star(0.0, y, STAR), *text.shapes)
    return Mark(shapes, box, card.id, "moment", said, context.language, text.block)


def drift_row(context: Context, grid: Grid, number: int, stretches: tuple[Stretch, ...]) -> Row | None:
    """The band of stretches in which customer and employee are apart; None where there are none."""
    if not stretches:
        return None
    at = bands.place(grid, number)
    cells = [
        Placed(
            grid.columns[each.first].x, _drift(context, grid.columns, each), bands.reading(at, each.first), 2
        )
        for each in stretches
    ]
    label = bands.label(
        context, context.say("Drifting apart"), context.say("Customer and employee, by 2 or more")
    )
    return bands.band(context, "drift", at, label, cells)


def _drift(context: Context, columns: Columns, given: Stretch) -> Cell:
    """A bracket over the columns, and below it who feels worse than whom, by how much at most."""
    first, last = columns[given.first], columns[given.last]
    wide = round(last.x + last.width - first.x, 3)
    said = drift_words(context, given)
    words = typeset.paragraph(said, style.BLOCK, (0.0, WORDS, wide), context.language)
    ends = (0.3, wide - 0.3)
    shapes: tuple[Shape, ...] = (
        Rect(0.0, 0.0, wide, BAR, style.INK),
        *(line(x, 0.0, x, TICK, Stroke(style.INK, 0.6)) for x in ends),
        *words.shapes,
    )
    high = round(WORDS + words.height, 3)
    mark = Mark(shapes, Box(0.0, 0.0, wide, high), given.employee.id, "persona", said, context.language)
    return Cell(wide, high, (mark,))


def drift_words(context: Context, given: Stretch) -> str:
    """Who feels worse than whom along a stretch, and by how much at most."""
    employee = people.short_name(context, given.employee)
    customer = people.short_name(context, given.customer) if given.customer else context.say("the customer")
    worse, better = (employee, customer) if given.is_worse else (customer, employee)
    value = context.say.number(given.most)
    return context.say(
        "{worse} feels worse than {better}, {value} apart", worse=worse, better=better, value=value
    )
