"""Left of the board and under it: a row's bar and name, its ground, the frame of the department it is for."""

from __future__ import annotations

from canvas.layout import style
from canvas.layout.departments import looks
from canvas.layout.departments.facts import Band, Facts
from canvas.layout.departments.slots import Slots
from canvas.layout.drawings.icons import icon
from canvas.layout.map import people, tones, typeset
from canvas.layout.page import Parts
from canvas.layout.path.columns import LABELS, LEFT, Grid
from canvas.layout.path.signs import NAME
from canvas.layout.shapes import Box, Rect, Shape, Stroke, line
from canvas.layout.sheet import Cell, Mark, Placed, Row

BAR = 3.0
NAME_AT = 7.4
HAIR = Stroke(style.HAIRLINE, style.HAIR)
EYE = 5.0
INSET = 1.4
"""How far a row's bar and frame keep from its borders."""


def ground(facts: Facts, grid: Grid, parts: Parts, band: Band, given: Slots) -> Cell:
    """A row's ground across the sheet: hairlines, the bar, the frame, its own line of visibility."""
    colour = tones.department(facts.context, band.department) if band.department else style.EDGE
    plain = (band.key, band.is_behind, given.line, given.height, grid, colour)
    said = parts.settled(f"ground {band.key} plain", plain)
    return parts.part(f"ground {band.key}", (said,), lambda: _ground(grid, band, given, colour))


def framed(facts: Facts, grid: Grid, parts: Parts, band: Band, given: Slots) -> tuple[Placed, ...]:
    """The frame round the row of the department that the sheet is for."""
    if facts.own is None or band.key != facts.own.id:
        return ()
    plain = parts.settled("frame plain", (given.height, grid, tones.department(facts.context, facts.own)))
    cell = parts.part("frame", (plain,), lambda: _frame(*plain))
    return (Placed(0.0, cell, (-1, 0, 8), 0),)


def _frame(high: float, grid: Grid, colour: str) -> Cell:
    out = looks.FRAME_OUT
    wide = round(grid.right - style.MARGIN + 2 * out, 3)
    shape = Rect(style.MARGIN - out, 0.0, wide, high, None, Stroke(colour, looks.FRAME), 2.6)
    return Cell(grid.width, high, (Mark((shape,), Box(0.0, 0.0, grid.width, high), role="paper"),))


def _ground(grid: Grid, band: Band, given: Slots, colour: str) -> Cell:
    high, right = given.height, grid.right
    shapes: list[Shape] = []
    if band.department is None:
        wide = round(right - style.MARGIN, 3)
        shapes.append(Rect(style.MARGIN, 0.0, wide, round(high - INSET, 3), style.GROUND, None, style.RADIUS))
    else:
        shapes.append(line(style.MARGIN, 0.0, right, 0.0, HAIR))
    shapes += [line(x, 0.0, x, high, HAIR) for x in _boundaries(grid)]
    if given.line is not None:
        shapes.append(line(LEFT, given.line, right, given.line, looks.ROW_VISIBILITY))
        shapes += icon("eye-off", LEFT - EYE - 1.6, given.line - EYE / 2, EYE, style.SECOND)
    if band.department:
        shapes.append(Rect(style.MARGIN, INSET + 1.6, BAR, round(high - 2 * INSET - 3.2, 3), colour))
    return Cell(grid.width, high, (Mark(tuple(shapes), Box(0.0, 0.0, grid.width, high), role="paper"),))


def _boundaries(grid: Grid) -> tuple[float, ...]:
    """Where one phase ends and the next begins."""
    pairs = zip(grid.columns, grid.columns[1:], strict=False)
    return tuple(two.x for one, two in pairs if one.phase != two.phase)


def label(facts: Facts, parts: Parts, band: Band) -> Cell:
    """A row's name, which can be typed where it stands, and how often it hands over."""
    context = facts.context
    counts = _counts(facts, band)
    dark = tones.department_dark(context, band.department) if band.department else style.SECOND
    plain = parts.settled(f"label {band.key} plain", (dark, counts, context.language))
    made_from = (context.say, plain, band.department)
    return parts.part(f"label {band.key}", made_from, lambda: _label(facts, band, counts, dark))


def _counts(facts: Facts, band: Band) -> str:
    say = facts.context.say
    number = sum(len(cards) for (row, _), cards in facts.cells.items() if row == band.key)
    return say.plural("{count} touchpoint", "{count} touchpoints", number) if number else ""


def _label(facts: Facts, band: Band, counts: str, dark: str) -> Cell:
    context, department = facts.context, band.department
    name = department.name if department else context.say("Nobody of us")
    room = LABELS - NAME_AT - 4.0
    text = typeset.paragraph(name, NAME, (NAME_AT, 0.0, room), context.language, dark, "name")
    box = Box(0.0, 0.0, LABELS - 4.0, round(text.height, 3))
    key, block = (department.id, text.block) if department else ("", None)
    marks = [Mark(text.shapes, box, key, "lane", name, context.language, block)]
    if counts:
        place = (NAME_AT, text.height, room)
        below = typeset.paragraph(counts, looks.META, place, context.language, style.SECOND)
        area = Box(NAME_AT, box.height, room, below.height)
        marks.append(Mark(below.shapes, area, role="paper", say=counts))
    return Cell(LABELS, marks[-1].box.bottom, tuple(marks))


def visibility(facts: Facts, grid: Grid, parts: Parts) -> Row:
    """The line of visibility between the departments the person meets and those they do not."""
    words = unseen(facts)
    plain = parts.settled("visibility plain", (words, grid))
    cell = parts.part("visibility", (plain,), lambda: _visibility(facts, grid, words))
    return Row("visibility", looks.VISIBILITY, (Placed(0.0, cell, (-1, 500), -1),))


def unseen(facts: Facts) -> str:
    """What lies behind the line of visibility, in words."""
    say = facts.context.say
    if facts.walker is None:
        return say("What the customer does not see")
    return say("What {name} does not see", name=people.short_name(facts.context, facts.walker))


def _visibility(facts: Facts, grid: Grid, words: str) -> Cell:
    middle = looks.VISIBILITY / 2
    use = looks.META_STRONG
    at = typeset.baseline(middle - use.leading / 2, use)
    text = typeset.line(words, use, style.MARGIN + EYE + 2.0, at)
    begin = max(LEFT, text.x + text.width + 3.0)
    shapes = (
        *icon("eye-off", style.MARGIN, middle - EYE / 2, EYE, style.INK),
        text,
        line(begin, middle, grid.right, middle, looks.LINE_OF_VISIBILITY),
    )
    box = Box(0.0, 0.0, grid.width, looks.VISIBILITY)
    return Cell(grid.width, looks.VISIBILITY, (Mark(shapes, box, role="paper", say=words),))
