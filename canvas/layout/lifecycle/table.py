"""Below the curve: what each level needs, wants to know, how and how often we are in touch, what moves it."""

from __future__ import annotations

from canvas.layout import house
from canvas.layout.grid.standing import placed
from canvas.layout.lifecycle.told import HEADING, OFTEN, TEXT, TRIGGER, Stage
from canvas.layout.map import typeset
from canvas.layout.map.context import Context, Say
from canvas.layout.shapes import Box, Colour, Rect, Stroke
from canvas.layout.sheet import Cell, Mark
from canvas.layout.style import EDGE, INK, PAPER, RUST, Type
from canvas.model.work import Move
from canvas.named import NamedTuple

TOP, BOTTOM = 3.6, 4.2
PILL, PILL_PAD, PILL_GAP = 8.6, 3.2, 1.8


class Line(NamedTuple):
    """A row of the table: what it is called, the field it shows, its type; moves have no field."""

    name: str
    field: str
    use: Type
    kind: str = "field"


def lines(say: Say) -> tuple[Line, ...]:
    """The rows of the table, from top to bottom."""
    return (
        Line(say("How often"), "frequency", OFTEN),
        Line(say("In which form"), "form", TEXT),
        Line(say("What they need"), "needs", TEXT),
        Line(say("What they want to know"), "information", TEXT),
        Line(say("What takes them on"), "trigger", TRIGGER, "onward"),
        Line(say("What makes them fall back"), "trigger", TRIGGER, "back"),
    )


def cell(context: Context, given: Stage, row: Line, width: float) -> Cell:
    """One level in one row, its text typed where it stands."""
    if row.kind != "field":
        moves = given.onward if row.kind == "onward" else given.back
        return _triggers(context, moves, row, width)
    words = str(getattr(given.level, row.field))
    strong = house.worn().strong if row.use is OFTEN else INK
    text = typeset.paragraph(words, row.use, (0.0, TOP, width), context.language, strong, row.field)
    shapes = text.shapes
    if not words:
        at = typeset.baseline(TOP, row.use)
        shapes = (typeset.line("–", row.use, 0.0, at, EDGE),)
    height = round(TOP + text.height + BOTTOM, 3)
    box = Box(0.0, TOP, width, text.height)
    say = f"{row.name}: {words}" if words else ""
    mark = Mark(shapes, box, given.level.id, "level", say, context.language, text.block)
    return Cell(width, height, (mark,), given.level.id)


def _triggers(context: Context, moves: tuple[Move, ...], row: Line, width: float) -> Cell:
    """The triggers of moves as pills, rust and dashed where somebody falls back."""
    colour = RUST if row.kind == "back" else house.worn().accent
    marks, y = [], TOP
    for move in moves:
        mark = _pill(context, move, row, width, colour)
        marks.append(placed(mark, 0.0, y))
        y += mark.box.height + PILL_GAP
    return Cell(width, round(y - PILL_GAP + BOTTOM if marks else 0.0, 3), tuple(marks), "")


def _pill(context: Context, move: Move, row: Line, width: float, colour: Colour) -> Mark:
    room = width - 2 * PILL_PAD
    count = typeset.count(move.trigger, TRIGGER, room, context.language)
    high = round(PILL + (count - 1) * TRIGGER.leading, 3)
    top = (high - count * TRIGGER.leading) / 2
    wide = min(room, typeset.width(move.trigger, TRIGGER) + 0.1) if count == 1 else room
    text = typeset.paragraph(
        move.trigger, TRIGGER, (PILL_PAD, top, max(wide, 6.0)), context.language, INK, "trigger"
    )
    dash = (1.8, 1.2) if row.kind == "back" else ()
    box = Box(0.0, 0.0, round(max(wide, 6.0) + 2 * PILL_PAD, 3), high)
    ground = Rect(0.3, 0.3, box.width - 0.6, high - 0.6, PAPER, Stroke(colour, 0.5, dash), PILL / 2)
    say = f"{row.name}: {move.trigger}"
    return Mark((ground, *text.shapes), box, move.id, "move", say, context.language, text.block)


def label(context: Context, row: Line, width: float) -> Cell:
    """What a row is about."""
    text = typeset.paragraph(row.name, HEADING, (0.0, TOP, width), "", house.worn().small)
    box = Box(0.0, 0.0, width, round(TOP + text.height, 3))
    return Cell(width, box.height, (Mark(text.shapes, box, say=row.name, language=context.language),))
