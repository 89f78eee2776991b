"""The walker's feelings below the board: one curve through the stops, faces and words as on the map."""

from __future__ import annotations

from itertools import groupby

from canvas.layout import style
from canvas.layout.drawings import curves
from canvas.layout.map import feelings_line, people, typeset
from canvas.layout.map.feelings import FREE_ABOVE, FREE_BELOW, HOLD
from canvas.layout.map.feelings_points import Curve, Point, Scale, of
from canvas.layout.map.feelings_words import Written, placed, words
from canvas.layout.map.sentences import feeling as said_feeling
from canvas.layout.map.sentences import joined
from canvas.layout.page import Parts
from canvas.layout.path.columns import LABELS, Grid
from canvas.layout.path.signs import NAME
from canvas.layout.path.walked import Walked
from canvas.layout.shapes import Box, Stroke, line
from canvas.layout.sheet import Cell, Mark, Placed, Row
from canvas.model.journey import Step, Touchpoint
from canvas.model.parts import Feeling

UNIT, UNIT_LOW = 10.5, 6.6
"""A level of feelings; the low one where a board in several decks has a curve in each."""
WORD_ROOM = 1.0


def row(facts: Walked, grid: Grid, parts: Parts, unit: float = UNIT) -> Row | None:
    """The row of the curve, a level `unit` mm high; None where nothing is rated."""
    scale = Scale(FREE_ABOVE, unit)
    points = _points(facts, grid, scale)
    if not points:
        return None
    drawn = Curve(facts.walker, 0, points, curves.cubics([(point.x, point.y) for point in points]))
    records = [facts.context.project.find(point.record) for point in points]
    name = people.short_name(facts.context, facts.walker) if facts.walker else ""
    plain = (tuple((p.x, p.y, p.column, p.record) for p in points), grid, name, facts.context.language)
    made_from = (facts.context.say, facts.walker, parts.settled("curve plain", plain), *records)
    return parts.part("curve", made_from, lambda: _row(facts, grid, drawn, scale))


def _points(facts: Walked, grid: Grid, scale: Scale) -> tuple[Point, ...]:
    """Where each feeling stands: at its stop, or in the middle of its step."""
    found = list[Point]()
    for number, (step, column) in enumerate(zip(facts.steps, grid.columns, strict=True)):
        middle = round(column.x + column.width / 2, 3)
        for key, x, feeling in _rated(facts, grid, step, middle):
            if feeling is not None and feeling.value is not None:
                found.append(Point(x, round(scale.y(feeling.value), 3), number, key, feeling))
    return tuple(found)


def _rated(facts: Walked, grid: Grid, step: Step, middle: float) -> list[tuple[str, float, Feeling | None]]:
    """The feelings of a step: those of its stops, else its own."""
    cards = (card for card in facts.context.index.step(step.id) if card.id in grid.places)
    rated = [(card.id, grid.places[card.id].middle, _felt(facts, card.feelings)) for card in cards]
    known = [each for each in rated if each[2] is not None and each[2].value is not None]
    return known or [(step.id, middle, _felt(facts, step.feelings))]


def _felt(facts: Walked, feelings: tuple[Feeling, ...]) -> Feeling | None:
    return of(feelings, facts.walker, is_first=True)


def _row(facts: Walked, grid: Grid, drawn: Curve, scale: Scale) -> Row:
    context, columns = facts.context, grid.columns
    zero, height = scale.y(0), round(scale.y(-2) + FREE_BELOW, 3)
    bounds = Box(style.MARGIN + LABELS, 0.5, grid.width - 2 * style.MARGIN - LABELS + 10.0, height - 1.0)
    faces = [Box(p.x - 4.3, p.y - 4.3, 8.6, 8.6) for p in drawn.points]
    room = WORD_ROOM * max(column.width for column in columns)
    written = {each.word.point: each for each in placed(words(context, drawn, room), bounds, faces, [drawn])}
    lines = (
        line(style.MARGIN, 0.0, grid.right, 0.0, Stroke(style.HAIRLINE, style.HAIR)),
        *(line(x, 0.0, x, height, Stroke(style.HAIRLINE, style.HAIR)) for x in _boundaries(grid)),
        line(columns[0].x, zero, grid.right, zero, Stroke(style.HAIRLINE, style.HAIR)),
        *feelings_line.lines(context, drawn),
    )
    whole = Box(0.0, 0.0, grid.width, height)
    phases = list(dict.fromkeys(column.phase for column in columns))
    cells = []
    for at, group in groupby(drawn.points, key=lambda point: point.column):
        marks = tuple(_mark(facts, grid, drawn, point, written.get(point)) for point in group)
        column = columns[at]
        cell = Cell(column.width, height, marks, column.key)
        cells.append(Placed(column.x, cell, (phases.index(column.phase), at, 1_000), 2))
    return Row(
        "feelings",
        height,
        (
            Placed(0.0, Cell(grid.width, height, (Mark(lines, whole, role="paper"),)), (-1, 1_000), -1),
            Placed(style.MARGIN, _label(facts, zero, height), (-1, 1_000, 1)),
            *cells,
        ),
    )


def _boundaries(grid: Grid) -> list[float]:
    pairs = zip(grid.columns, grid.columns[1:], strict=False)
    return [two.x for one, two in pairs if one.phase != two.phase]


def _mark(facts: Walked, grid: Grid, drawn: Curve, point: Point, written: Written | None) -> Mark:
    column, context = grid.columns[point.column], facts.context
    shapes = (
        *feelings_line.point(context, drawn, point, -column.x),
        *(written.shapes(-column.x) if written else ()),
    )
    box = Box(point.x - column.x - HOLD, point.y - HOLD, 2 * HOLD, 2 * HOLD)
    record = context.project.find(point.record)
    where = record.text if isinstance(record, Touchpoint) else getattr(record, "title", "")
    said = joined([where, said_feeling(context, point.feeling)])
    whose = facts.walker.id if facts.walker else ""
    return Mark(shapes, box, point.record, "feeling", said, context.language, persona=whose)


def _label(facts: Walked, zero: float, height: float) -> Cell:
    """Whose feelings these are."""
    context = facts.context
    name = people.short_name(context, facts.walker) if facts.walker else ""
    words = context.say("Feelings of {name}", name=name) if name else context.say("Feelings")
    top = round(zero - NAME.leading / 2, 3)
    text = typeset.paragraph(words, NAME, (0.0, top, LABELS - 4.0), context.language)
    box = Box(0.0, top, LABELS, text.height)
    return Cell(LABELS, height, (Mark(text.shapes, box, say=words),))
