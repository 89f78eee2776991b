"""A map as small as a stamp: its phases, steps, rows, cards and curves, without a word. It is no sheet.

What is drawn is what the project holds, larger than it would be on a sheet made so small: bars for titles,
boxes for cards, dots for feelings. Rows for which there is no room are left out, the most telling ones last.
Lengths are pixels of the picture.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from typing import Any

from canvas.layout import style
from canvas.layout.drawings import curves
from canvas.layout.map import feelings_line, ground, tones
from canvas.layout.map.context import Columns, Context
from canvas.layout.map.feelings_points import Curve, Scale, curve, rated
from canvas.layout.map.frame import make_context
from canvas.layout.map.members import members
from canvas.layout.options import SheetOptions
from canvas.layout.shapes import Colour, Path, Rect, Shape, Stroke, circle, line
from canvas.layout.sheet import Column
from canvas.model.journey import Lane, LaneKind, Note, Phase, Step, Touchpoint
from canvas.model.people import Department
from canvas.model.project import Project
from canvas.model.work import Idea
from canvas.named import NamedTuple

HIGH = 144.0
"""The height for which the measures below are meant; a lower picture has smaller ones."""
LABELS = 30.0
STEP_GAP, PHASE_GAP = 4.0, 9.0
LEAST_COLUMN = 9.0
CARD, NOTE, CARD_GAP, AIR = 11.0, 8.0, 2.5, 5.0
SLOT = 24.0
"""How high the place for a first card is, on a map on which nothing is written yet."""
MOST_CARDS = 2
CURVE, CURVE_MOST = 42.0, 64.0
DOT = 3.1
TELLING: tuple[LaneKind, ...] = (
    "touchpoints",
    "feelings",
    "pains and gains",
    "quotes",
    "thinking",
    "ideas",
    "doing",
    "notes",
    "questions",
    "pictures",
)
"""Kinds of rows that are drawn, the most telling first."""
_EDGE = Stroke(style.EDGE, 1.0)
_SLOT = Stroke(style.HAIRLINE, 1.0, (3.0, 2.5))
_HAIR = Stroke(style.HAIRLINE, 1.0)

Cells = tuple[tuple[Any, ...], ...]
"""The cards of a lane, column by column."""


class Row(NamedTuple):
    """A row of the picture: its lane, the cards in each column (none in a row of feelings), its height."""

    lane: Lane
    cells: Cells
    height: float


class Frame(NamedTuple):
    """What every row is told: the map, its columns, how large things are, whether nothing is written yet."""

    context: Context
    columns: Columns
    unit: float
    is_blank: bool

    @property
    def left(self) -> float:
        return self.columns[0].x

    @property
    def right(self) -> float:
        return self.columns[-1].x + self.columns[-1].width


def miniature(project: Project, options: SheetOptions, width: float, height: float) -> tuple[Shape, ...]:
    """Draw the project's first map in so much room. Raises SheetError where it has none."""
    context = make_context(project, options)
    unit = height / HIGH
    columns = _columns(context, width, unit)
    if not columns:
        return ()
    lanes = context.index.of(Lane, context.journey.id)
    cells = {lane.id: _cells(context, lane, columns) for lane in lanes}
    is_blank = not any(cell for row in cells.values() for cell in row)
    frame = Frame(context, columns, unit, is_blank)
    shapes, top = _heads(frame)
    rows = _chosen(frame, [(lane, cells[lane.id]) for lane in lanes], height - top)
    return (*shapes, *_rows(frame, rows, top, width))


def _columns(context: Context, width: float, unit: float) -> Columns:
    """As many steps as there is room for, each as wide as the others."""
    phases = context.index.of(Phase, context.journey.id)
    steps = [(phase.id, step.id) for phase in phases for step in context.index.of(Step, phase.id)]
    room = width - LABELS * unit
    steps = steps[: int(room / ((LEAST_COLUMN + STEP_GAP) * unit))]
    gaps = [(STEP_GAP if one == two else PHASE_GAP) * unit for (one, _), (two, _) in pairwise(steps)]
    each = (room - sum(gaps)) / len(steps) if steps else 0.0
    x, made = LABELS * unit, []
    for (phase, step), gap in zip(steps, [*gaps, 0.0], strict=True):
        made.append(Column(step, phase, round(x, 2), round(each, 2)))
        x += each + gap
    return tuple(made)


def _cells(context: Context, lane: Lane, columns: Columns) -> Cells:
    steps = (context.project.get(Step, column.key) for column in columns)
    return tuple(members(context, lane, step) if step else () for step in steps)


def _heads(frame: Frame) -> tuple[list[Shape], float]:
    """A heavy bar for every phase, a bar as long as its title for every step; and where the rows begin."""
    unit, shapes = frame.unit, []
    for _, group in groupby(frame.columns, key=lambda column: column.phase):
        members_ = list(group)
        left, right = members_[0].x, members_[-1].x + members_[-1].width
        shapes.append(_bar(left, 0.0, right - left, 3.5 * unit, style.INK))
    for column in frame.columns:
        step = frame.context.project.get(Step, column.key)
        share = min(1.0, max(0.5, len(step.title if step else "") / 16))
        shapes.append(_bar(column.x, 9.0 * unit, column.width * share, 2.5 * unit, style.EDGE))
    return shapes, 18.0 * unit


def _bar(x: float, y: float, width: float, height: float, colour: Colour) -> Shape:
    return Rect(x, y, width, height, colour, None, height / 2)


def _chosen(frame: Frame, given: Iterable[tuple[Lane, Cells]], room: float) -> list[Row]:
    """The rows there is room for, in their order; the feelings have what is left over."""
    rows = [row for lane, cells in given if (row := _row(frame, lane, cells))]
    kept: list[Row] = []
    for row in sorted(rows, key=lambda row: TELLING.index(row.lane.kind)):
        if row.height <= room:
            kept.append(row)
            room -= row.height
    more = min(room, (CURVE_MOST - CURVE) * frame.unit)
    return [
        row._replace(height=row.height + more) if row.lane.kind == "feelings" else row
        for row in rows
        if row in kept
    ]


def _row(frame: Frame, lane: Lane, cells: Cells) -> Row | None:
    """The row of a lane; None for what is not drawn here, and for what is empty on a written map."""
    if lane.kind not in TELLING:
        return None
    if lane.kind == "feelings":
        return Row(lane, (), (CURVE + 2 * AIR) * frame.unit)
    most = min(MOST_CARDS, max((len(cell) for cell in cells), default=0))
    if not most and not (frame.is_blank and lane.kind == "touchpoints"):
        return None
    each, count = _height(frame, lane), most or 1
    return Row(lane, cells, (count * each + (count - 1) * CARD_GAP + 2 * AIR) * frame.unit)


def _height(frame: Frame, lane: Lane) -> float:
    """How high a card is in a lane."""
    if frame.is_blank:
        return SLOT
    return CARD if lane.kind == "touchpoints" else NOTE


def _rows(frame: Frame, rows: list[Row], top: float, width: float) -> Iterator[Shape]:
    """All rows from the top, each under its hairline or under the line of visibility."""
    is_behind = False
    for row in rows:
        bottom = top + row.height
        behind = ground.is_backstage(row.lane)
        if behind:
            yield Rect(0.0, top, width, row.height, style.GROUND)
        if behind and not is_behind:
            dots = (2.0 * frame.unit, 2.0 * frame.unit)
            yield line(0.0, top, width, top, Stroke(style.INK, 1.4 * frame.unit, dots))
        else:
            yield line(0.0, top, width, top, _HAIR)
        is_behind = behind
        length = min(LABELS - 10.0, max(9.0, 1.6 * len(row.lane.title))) * frame.unit
        yield _bar(0.0, top + (AIR + 1.0) * frame.unit, length, 2.5 * frame.unit, style.EDGE)
        yield from _feelings(frame, row, top) if row.lane.kind == "feelings" else _cards(frame, row, top)
        top = bottom


def _cards(frame: Frame, row: Row, top: float) -> Iterator[Shape]:
    unit, height = frame.unit, _height(frame, row.lane) * frame.unit
    for column, cell in zip(frame.columns, row.cells, strict=True):
        y = top + AIR * unit
        if frame.is_blank:
            yield Rect(column.x + 0.5, y + 0.5, column.width - 1, height - 1, None, _SLOT, 2.0 * unit)
        for card in cell[:MOST_CARDS]:
            yield from _card(frame, card, column, y, height)
            y += height + CARD_GAP * unit


def _card(frame: Frame, card: Any, column: Column, y: float, height: float) -> Iterator[Shape]:
    """A card as a box: a touchpoint outlined with its department's bar, whatever else in its colour."""
    unit = frame.unit
    if isinstance(card, Touchpoint):
        fill = style.INK if card.is_moment_of_truth else card.colour or style.PAPER
        yield Rect(column.x + 0.5, y + 0.5, column.width - 1, height - 1, fill, _EDGE, 2.0 * unit)
        department = frame.context.project.get(Department, card.department)
        if department is not None:
            bar = tones.department(frame.context, department)
            yield _bar(column.x + 2.5 * unit, y + 2.5 * unit, 2.0 * unit, height - 5.0 * unit, bar)
        return
    yield Rect(column.x, y, column.width, height, _colour(card), None, 1.5 * unit)


def _colour(card: Any) -> Colour:
    if isinstance(card, Note):
        return card.colour or style.NOTES[card.kind]
    return style.IDEA if isinstance(card, Idea) else style.EDGE


def _feelings(frame: Frame, row: Row, top: float) -> Iterator[Shape]:
    """The curves: the first dark with dots in their feelings' colours, the others dashed behind it."""
    unit, context, columns = frame.unit, frame.context, frame.columns
    scale = Scale(top + (AIR + DOT) * unit, (row.height - 2 * (AIR + DOT) * unit) / 4)
    found = [
        curve(context, columns, who, number, scale) for number, who in enumerate(rated(context, columns))
    ]
    is_rated = any(each.points for each in found)
    nought = Stroke(style.HAIRLINE, 1.0, () if is_rated else (4.0 * unit, 3.0 * unit))
    yield line(frame.left, scale.y(0), frame.right, scale.y(0), nought)
    for each in reversed(found):
        yield from _first(each, scale, unit) if each.is_first else _other(context, each, unit)


def _first(given: Curve, scale: Scale, unit: float) -> Iterator[Shape]:
    yield from feelings_line.areas(given, scale)
    yield Path(curves.path(given.pieces), None, Stroke(style.INK, 2.0 * unit, round=True))
    for point in given.points:
        colour = style.FEELINGS[min(2, max(-2, round(point.value)))]
        yield circle(point.x, point.y, (DOT + 1.2) * unit, style.PAPER)
        yield circle(point.x, point.y, DOT * unit, colour)


def _other(context: Context, given: Curve, unit: float) -> Iterator[Shape]:
    dash = (3.0 * unit, 2.0 * unit)
    yield Path(
        curves.path(given.pieces), None, Stroke(feelings_line.colour(context, given), 1.3 * unit, dash)
    )
