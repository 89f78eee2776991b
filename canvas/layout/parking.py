"""The parking lot as a sheet: what has no place on the map yet, as a list in columns, the newest first."""

from __future__ import annotations

from itertools import accumulate

from canvas.layout import house, style
from canvas.layout.balance import in_columns
from canvas.layout.map import typeset
from canvas.layout.map.context import Context
from canvas.layout.map.frame import make_context
from canvas.layout.options import Offer, SheetKind, SheetOptions, message
from canvas.layout.shapes import Box, Rect, Shape, Stroke, line
from canvas.layout.sheet import Cell, Mark, Placed, Row, Sheet
from canvas.model.edits.parking import parked
from canvas.model.index import index_of
from canvas.model.journey import Journey, Note
from canvas.model.project import Project

LOGO_WIDTH, LOGO_HEIGHT = 34.0, 10.0
LEAST, MOST = 190.0, 240.0
"""Natural widths between which the list looks well: two columns on A4."""
COLUMN = 88.0
GAP = 10.0
MARGIN = 14.0
TITLE = style.Type("bold", style.pt(28), 12.0, -0.02)
TITLE_GAP = 7.0
AIR = 3.2
TICK = 3.6
TEXT_AT = 6.4
FOOT = 9.0


def offers(project: Project) -> tuple[Offer, ...]:
    """The journeys that have something parked."""
    journeys = index_of(project).of(Journey)
    return tuple(Offer(journey.title, journey.id) for journey in journeys if parked(project, journey.id))


def widths(project: Project, options: SheetOptions) -> tuple[float, float]:
    """Between which natural widths the list looks well."""
    return LEAST, MOST


def lay(project: Project, options: SheetOptions, previous: Sheet | None) -> Sheet:
    """Lay out the list. Raises SheetError where there is no journey."""
    context = make_context(project, options)
    width = options.width or MOST
    inner = width - 2 * MARGIN
    notes = parked(project, context.journey.id)
    listed = _list(context, notes, inner) if notes else _nothing(context, inner)
    rows = (_title(context, inner), listed, _footer(context, options, inner))
    tops = tuple(accumulate((row.height for row in rows[:-1]), initial=MARGIN))
    end = tops[-1] + rows[-1].height + MARGIN / 2
    height = max(end, options.height or 0.0)
    tops = (*tops[:-1], round(height - MARGIN / 2 - rows[-1].height, 3))
    title = context.say("Parking lot")
    return Sheet("parking-lot", title, project.head.language, width, round(height, 3), (), rows, tops)


def _title(context: Context, inner: float) -> Row:
    words = context.say("Parking lot")
    logo = house.logo(inner, 1.0, LOGO_WIDTH, LOGO_HEIGHT)
    room = inner - (LOGO_WIDTH + GAP if logo else 0.0)
    name = typeset.paragraph(words, TITLE, (0.0, 0.0, room), context.language, house.worn().strong)
    below = typeset.paragraph(
        context.journey.title, style.SCOPE, (0.0, name.height, room), context.language, style.SECOND
    )
    height = round(name.height + (below.height if context.journey.title else 0.0), 3)
    say = f"{words}: {context.journey.title}" if context.journey.title else words
    shapes = (*name.shapes, *(below.shapes if context.journey.title else ()), *logo)
    mark = Mark(shapes, Box(0.0, 0.0, inner, height), "", "title", say, context.language)
    return Row("title", round(height + TITLE_GAP, 3), (Placed(MARGIN, Cell(inner, height, (mark,)), (0,)),))


def _list(context: Context, notes: tuple[Note, ...], inner: float) -> Row:
    """The notes in as many columns as there is room for, filled one after the other to about one height."""
    count = max(1, int((inner + GAP) // (COLUMN + GAP)))
    wide = round((inner - (count - 1) * GAP) / count, 3)
    cells = [_note(context, note, wide) for note in notes]
    spots = in_columns([cell.height for cell in cells], count)
    placed = tuple(
        Placed(round(MARGIN + spot.column * (wide + GAP), 3), cell, (1, number), 0, spot.top)
        for number, (cell, spot) in enumerate(zip(cells, spots, strict=True))
    )
    height = max((placed.y + placed.cell.height for placed in placed), default=0.0)
    return Row("notes", round(height, 3), placed)


def _nothing(context: Context, inner: float) -> Row:
    """What to do where nothing is parked."""
    words = context.say("Nothing is parked. Write into the parking lot beside the map what has no place yet.")
    told = typeset.paragraph(words, style.SCOPE, (0.0, 0.0, inner), context.language, style.SECOND)
    box = Box(0.0, 0.0, inner, told.height)
    mark = Mark(told.shapes, box, say=words, language=context.language)
    return Row(
        "notes", round(told.height + AIR, 3), (Placed(MARGIN, Cell(inner, told.height, (mark,)), (1,)),)
    )


def _note(context: Context, note: Note, wide: float) -> Cell:
    """A note: a rule, a box to tick, its text."""
    context = context.speaking(note)
    text = typeset.paragraph(note.text, style.NOTE, (TEXT_AT, AIR, wide - TEXT_AT), context.language)
    height = round(text.height + 2 * AIR, 3)
    top = AIR + (style.NOTE.leading - TICK) / 2
    shapes: tuple[Shape, ...] = (
        line(0.0, 0.0, wide, 0.0, Stroke(style.HAIRLINE, style.HAIR)),
        Rect(0.0, round(top, 3), TICK, TICK, None, Stroke(style.EDGE, 0.3), 0.6),
        *text.shapes,
    )
    box = Box(0.0, 0.0, wide, height)
    return Cell(wide, height, (Mark(shapes, box, note.id, "note", note.text, context.language),))


def _footer(context: Context, options: SheetOptions, inner: float) -> Row:
    """The project, the date of its last version, the paper."""
    date = context.say.date(options.date) if options.date else ""
    title = context.project.head.title
    words = " · ".join(filter(None, (house.worn().name, title, date, options.paper_text)))
    shape = typeset.line(words, style.META, 0.0, typeset.baseline(FOOT - 5, style.META), style.SECOND)
    mark = Mark((shape,) if words else (), Box(0.0, 0.0, inner, FOOT), "", "footer", words)
    return Row("footer", FOOT, (Placed(MARGIN, Cell(inner, FOOT, (mark,)), (2,)),))


KIND = SheetKind(
    "parking-lot",
    message("Parking lot"),
    offers,
    frozenset({"journey", "width", "height", "date"}),
    lay,
    widths,
)
