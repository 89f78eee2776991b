"""The parking lot as a sheet: what has no place on the map yet, as a list in columns, the newest first.

On paper, what room is left is ruled: there is always one thing more to be parked.
"""

from __future__ import annotations

from collections.abc import Iterator

from canvas.frozen import replace
from canvas.layout import style
from canvas.layout.balance import best_width, in_columns
from canvas.layout.map import typeset
from canvas.layout.map.context import Context
from canvas.layout.map.frame import make_context
from canvas.layout.options import Offer, SheetKind, SheetOptions, message
from canvas.layout.page import Page
from canvas.layout.shapes import Box, Rect, Shape, Stroke, line
from canvas.layout.sheet import Cell, Mark, Placed, Row, Sheet
from canvas.model.edits.parking import parked
from canvas.model.index import index_of
from canvas.model.journey import Journey, Note
from canvas.model.project import Project

WIDTHS = tuple(float(width) for width in range(190, 640, 15))
"""Natural widths at which the list looks well, from two columns on A4."""
SHAPE = 0.7071
"""As high as a paper that lies."""
COLUMN = 84.0
GAP = 10.0
MARGIN = 14.0
TITLE_PT = 34
AIR = 3.2
TICK = 3.6
TEXT_AT = 6.4
EMPTY = 11.0
"""How high a line is that is left to be written on by hand."""


def offers(project: Project) -> tuple[Offer, ...]:
    """The journeys that have something parked."""
    journeys = index_of(project).of(Journey)
    return tuple(Offer(journey.title, journey.id) for journey in journeys if parked(project, journey.id))


def widths(project: Project, options: SheetOptions) -> tuple[float, float]:
    """From the narrowest to that at which the whole list is largest on a paper that lies."""
    asked = replace(options, height=None)
    return WIDTHS[0], best_width(WIDTHS, lambda wide: _laid_out(project, asked, wide).height, SHAPE)


def lay(project: Project, options: SheetOptions, previous: Sheet | None) -> Sheet:
    """Lay out the list. Raises SheetError where there is no journey."""
    return _laid_out(project, options, options.width or WIDTHS[3])


def _laid_out(project: Project, options: SheetOptions, width: float) -> Sheet:
    context = make_context(project, options)
    page = Page("parking-lot", context, options, width, MARGIN)
    title = context.say("Parking lot")
    notes = parked(project, context.journey.id)
    empty = context.say("Nothing is parked. Write into the parking lot beside the map what has no place yet.")
    head, foot = page.title(title, context.journey.title if notes else empty, TITLE_PT), page.foot()
    room = (options.height or 0.0) - page.around - head.height
    return page.sheet(title, (head, _list(page, notes, room)), foot)


def _list(page: Page, notes: tuple[Note, ...], room: float) -> Row:
    """The notes in as many columns as there is room for, filled one after the other; then empty lines."""
    count = max(1, int((page.inner + GAP) // (COLUMN + GAP)))
    wide = round((page.inner - (count - 1) * GAP) / count, 3)
    cells = [_note(page.context, note, wide) for note in notes]
    spots = in_columns([cell.height for cell in cells], count)
    placed = [
        Placed(_x(spot.column, wide), cell, (1, number), 0, spot.top)
        for number, (cell, spot) in enumerate(zip(cells, spots, strict=True))
    ]
    height = max((each.y + each.cell.height for each in placed), default=0.0)
    full = max(height, room)
    ends = [0.0] * count
    for each, spot in zip(placed, spots, strict=True):
        ends[spot.column] = each.y + each.cell.height
    placed += [
        Placed(_x(n, wide), _empty(wide, full - end), (2, n), 0, end)
        for n, end in enumerate(ends)
        if full - end >= EMPTY
    ]
    return Row("notes", round(full, 3), tuple(placed))


def _x(column: int, wide: float) -> float:
    return round(MARGIN + column * (wide + GAP), 3)


def _note(context: Context, note: Note, wide: float) -> Cell:
    """A note: a rule, a box to tick, its text."""
    context = context.speaking(note)
    place = (TEXT_AT, AIR, wide - TEXT_AT)
    text = typeset.paragraph(note.text, style.NOTE, place, context.language, field="text")
    height = round(text.height + 2 * AIR, 3)
    box = Box(0.0, 0.0, wide, height)
    shapes = (*_tick(wide, AIR + (style.NOTE.leading - TICK) / 2), *text.shapes)
    return Cell(wide, height, (Mark(shapes, box, note.id, "note", note.text, context.language, text.block),))


def _tick(wide: float, top: float) -> tuple[Shape, ...]:
    """The rule above a line, and the box to tick."""
    rule = line(0.0, top - _BOX, wide, top - _BOX, Stroke(style.HAIRLINE, style.HAIR))
    return rule, Rect(0.0, round(top, 3), TICK, TICK, None, Stroke(style.EDGE, 0.3), 0.6)


_BOX = AIR + (style.NOTE.leading - TICK) / 2


def _empty(wide: float, room: float) -> Cell:
    """Lines to write on by hand, as many as fit."""
    shapes = tuple(_lines(wide, int(room // EMPTY)))
    return Cell(
        wide, round(max(room, 0.0), 3), (Mark(shapes, Box(0.0, 0.0, wide, max(room, 0.0)), role="paper"),)
    )


def _lines(wide: float, count: int) -> Iterator[Shape]:
    for number in range(count):
        yield from _tick(wide, round(number * EMPTY + _BOX, 3))


KIND = SheetKind(
    "parking-lot",
    message("Parking lot"),
    offers,
    frozenset({"journey", "width", "height", "date"}),
    lay,
    widths,
)
