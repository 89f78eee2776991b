"""The curve of feelings as it is shown to a room: the steps of one slide, the line going on beyond its edges.

Every word of a feeling is shown: it breaks where it has no room on one line, and the band grows.
"""

from __future__ import annotations

from itertools import pairwise

from canvas.layout import style
from canvas.layout.drawings import curves, faces
from canvas.layout.map import sentences
from canvas.layout.map.cardtext import broken, stacked
from canvas.layout.map.context import Context
from canvas.layout.map.feelings_points import Curve, Point, Scale, curve
from canvas.layout.presenting.cards import PX, WORD
from canvas.layout.presenting.frame import GAP, MARGIN, WIDTH, columns
from canvas.layout.shapes import Box, Path, Shape, Stroke, line
from canvas.layout.sheet import Cell, Column, Line, Mark, Placed, Row
from canvas.model.journey import Lane, Phase, Step
from canvas.named import NamedTuple

LEAST, MOST = 224 * PX, 380 * PX
_FACE = 72 * PX
_CASING = 8 * PX
_BESIDE = 24 * PX
"""Between a face and its word."""
_WORD_ROOM = 50 * PX
"""What a face and one line of its word need above the best feeling and below the worst."""
_BELOW = 14 * PX
NARROWEST = 168 * PX
"""Faces stand no nearer than leaves so much for a word, unless they are of one step."""


class Spot(NamedTuple):
    """A point of the curve on a slide, and the lines of its word."""

    point: Point
    lines: tuple[Line, ...]


class Shown(NamedTuple):
    """The curve of a slide: the whole line, the points in sight, and every step's column."""

    curve: Curve
    spots: tuple[Spot, ...]
    columns: tuple[Column, ...]
    first: int
    """The number of the slide's first column among them."""

    @property
    def more(self) -> float:
        """What words of several lines need above and below."""
        return max((len(spot.lines) - 1 for spot in self.spots), default=0) * WORD.leading


def lane_of(context: Context) -> Lane | None:
    """Return the lane of feelings that is shown, None where there is none."""
    lanes = context.index.of(Lane, context.journey.id)
    return next((lane for lane in lanes if lane.kind == "feelings" and lane.id not in context.hidden), None)


def every_step(context: Context) -> tuple[Column, ...]:
    """Return every step of the journey that is shown, in columns as wide as the screen."""
    shown = (each for each in context.index.of(Phase, context.journey.id) if each.id not in context.hidden)
    steps = [(step, each) for each in shown for step in context.index.of(Step, each.id)]
    return tuple(Column(step.id, each.id, at * WIDTH, WIDTH) for at, (step, each) in enumerate(steps))


def has_points(context: Context) -> bool:
    """Tell whether anything is rated."""
    return bool(_drawn(context, every_step(context), Scale(0.0, 1.0)).points)


def height(context: Context, steps: tuple[Step, ...], every: tuple[Column, ...]) -> float:
    """Return how high the curve of these steps is at least."""
    return LEAST + 2 * _shown(context, _columns(steps), every, Scale(0.0, 1.0)).more


def is_crowded(context: Context, steps: tuple[Step, ...], every: tuple[Column, ...]) -> bool:
    """Tell whether faces stand nearer than leaves room for their words."""
    spots = _shown(context, _columns(steps), every, Scale(0.0, 1.0)).spots
    least = _FACE + 2 * _BESIDE + NARROWEST
    return any(two.point.x - one.point.x < least for one, two in pairwise(spots))


def row(context: Context, lane: Lane, cols: tuple[Column, ...], room: float) -> Row:
    """Return the first persona's feelings in a band of the slide, as high as there is room."""
    every = every_step(context)
    more = _shown(context, cols, every, Scale(0.0, 1.0)).more
    high = min(max(room - 2 * more, LEAST), MOST)
    scale = scale_at(high, 0.0)
    shown = _shown(context, cols, every, scale)
    whole = Mark(_line(shown.curve, scale), Box(0.0, 0.0, WIDTH, high))
    placed = [Placed(0.0, Cell(WIDTH, high, (whole,), "", lane.id), (), -1, more)]
    persona = next((each.id for each in context.personas), "")
    for number, spot in enumerate(shown.spots):
        column = shown.columns[spot.point.column]
        mark = _face(context, spot._replace(point=spot.point._replace(x=spot.point.x - column.x)), persona)
        cell = Cell(column.width, high, (mark,), column.key, lane.id)
        reading = (2, spot.point.column - shown.first, len(every), number)
        placed.append(Placed(column.x, cell, reading, 1, more))
    return Row(lane.id, high + 2 * more, tuple(placed))


def scale_at(height: float, y: float) -> Scale:
    """Return the scale of a band that is `height` mm high without what long words need above and below."""
    return Scale(_WORD_ROOM, (height - 2 * _WORD_ROOM - _BELOW) / 4)


def _columns(steps: tuple[Step, ...]) -> tuple[Column, ...]:
    return tuple(
        Column(step.id, step.phase, x, wide)
        for step, (x, wide) in zip(steps, columns(len(steps)), strict=True)
    )


def _drawn(context: Context, cols: tuple[Column, ...], scale: Scale) -> Curve:
    return curve(context, cols, next(iter(context.personas), None), 0, scale)


def _shown(context: Context, cols: tuple[Column, ...], every: tuple[Column, ...], scale: Scale) -> Shown:
    """The curve where the slide's columns are, its other steps beyond the edges at the same distance."""
    pitch = cols[0].width + GAP if cols else WIDTH
    first = next((at for at, each in enumerate(every) if cols and each.key == cols[0].key), 0)
    begin, wide = (cols[0].x, cols[0].width) if cols else (MARGIN, WIDTH)
    moved = tuple(each._replace(x=begin + (at - first) * pitch, width=wide) for at, each in enumerate(every))
    drawn = _drawn(context, moved, scale)
    seen = [point for point in drawn.points if cols and MARGIN <= point.x < WIDTH - MARGIN]
    rights = [*(point.x - _FACE / 2 - _CASING for point in seen[1:]), WIDTH - _BESIDE]
    spots = []
    for point, right in zip(seen, rights, strict=False):
        room = max(right - point.x - _FACE / 2 - 2 * _BESIDE, _FACE)
        spots.append(Spot(point, broken(point.word, WORD, room, context.language)))
    return Shown(drawn, tuple(spots), moved, first)


def _line(drawn: Curve, scale: Scale) -> tuple[Shape, ...]:
    zero = scale.y(0.0)
    shapes: list[Shape] = [line(0.0, zero, WIDTH, zero, Stroke(style.HAIRLINE, 2 * PX))]
    for pieces, dash in ((drawn.known, ()), (drawn.gaps, (14 * PX, 12 * PX))):
        ops = curves.path(curves.cut(pieces, 0.0, WIDTH))
        if ops:
            shapes.append(Path(ops, None, Stroke(style.INK, 5 * PX, dash, round=True)))
    return tuple(shapes)


def _face(context: Context, spot: Spot, persona: str) -> Mark:
    """A face and its word beside it: above the line where it is a good one, below where not."""
    point, half = spot.point, _FACE / 2
    high = len(spot.lines) * WORD.leading
    above = point.y - half - 10 * PX - (high - WORD.leading)
    top = above if point.value >= 0 else point.y + 8 * PX
    shapes = (
        *faces.face(point.value, point.x, point.y, _FACE, _CASING),
        *stacked(spot.lines, point.x + half + _BESIDE, top, WORD),
    )
    box = Box(point.x - half, point.y - half, _FACE, _FACE)
    said = sentences.feeling(context, point.feeling)
    return Mark(shapes, box, point.record, "feeling", said, context.language, persona=persona)
