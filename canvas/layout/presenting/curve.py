"""The curve of feelings as it is shown to a room: the steps of one slide, the line going on beyond its edges.

Every word of a feeling is shown: it breaks where it has no room on one line, and the band grows.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from canvas.layout import outlines, style
from canvas.layout.drawings import curves, faces
from canvas.layout.map import sentences
from canvas.layout.map.cardtext import broken, stacked
from canvas.layout.map.context import Context
from canvas.layout.map.feelings_points import Curve, Point, Scale, curve
from canvas.layout.presenting import others
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
_OFF = 8 * PX
"""How far from a word its curve passes."""
_ALONE, _AMONG_OTHERS = 5 * PX, 8 * PX
"""How thick the first persona's curve is."""
NARROWEST = 168 * PX
"""Faces stand no nearer than leaves so much for a word, unless they are of one step."""


class Spot(NamedTuple):
    """A point of the curve on a slide, the lines of its word, and where that begins."""

    point: Point
    lines: tuple[Line, ...]
    at: tuple[float, float]

    def moved(self, dx: float) -> Spot:
        """The same, so much further to the right."""
        return Spot(self.point._replace(x=self.point.x + dx), self.lines, (self.at[0] + dx, self.at[1]))


class Shown(NamedTuple):
    """The curves of a slide: the first persona's and those of the others, the points in sight of the first.

    `columns` are those of every step.
    """

    curve: Curve
    others: tuple[Curve, ...]
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
    every, scale = every_step(context), Scale(0.0, 1.0)
    return bool(_drawn(context, every, scale).points or others.curves(context, every, scale))


def height(context: Context, steps: tuple[Step, ...], every: tuple[Column, ...]) -> float:
    """Return how high the curve of these steps is at least."""
    return LEAST + 2 * _shown(context, _columns(steps), every, Scale(0.0, 1.0)).more


def is_crowded(context: Context, steps: tuple[Step, ...], every: tuple[Column, ...]) -> bool:
    """Tell whether faces stand nearer than leaves room for their words."""
    spots = _shown(context, _columns(steps), every, Scale(0.0, 1.0)).spots
    least = _FACE + 2 * _BESIDE + NARROWEST
    return any(two.point.x - one.point.x < least for one, two in pairwise(spots))


def row(context: Context, lane: Lane, cols: tuple[Column, ...], room: float) -> Row:
    """Return the personas' feelings in a band of the slide, as high as there is room; the first on top."""
    every = every_step(context)
    more = _shown(context, cols, every, Scale(0.0, 1.0)).more
    high = min(max(room - 2 * more, LEAST), MOST)
    scale = scale_at(high, 0.0)
    shown = _shown(context, cols, every, scale)
    whole = Mark(_lines(context, shown, scale), Box(0.0, 0.0, WIDTH, high))
    placed = [Placed(0.0, Cell(WIDTH, high, (whole,), "", lane.id), (), -1, more)]
    placed += _beside(context, lane, shown, high, more)
    persona = next((each.id for each in context.personas), "")
    for number, spot in enumerate(shown.spots):
        column = shown.columns[spot.point.column]
        mark = _face(context, spot.moved(-column.x), persona, has_halo=bool(shown.others))
        cell = Cell(column.width, high, (mark,), column.key, lane.id)
        reading = (2, spot.point.column - shown.first, len(every), number)
        placed.append(Placed(column.x, cell, reading, 1, more))
    return Row(lane.id, high + 2 * more, tuple(placed))


def _beside(context: Context, lane: Lane, shown: Shown, high: float, more: float) -> Iterator[Placed]:
    """What stands on the curves of the others: the marks of their points, and whose each is."""
    taken = [box for spot in shown.spots for box in _boxes(spot)]
    spots = list(others.spots(shown.others, taken))
    for number, spot in enumerate(spots):
        column = shown.columns[spot.point.column]
        cell = Cell(column.width, high, (others.mark(context, spot, -column.x),), column.key, lane.id)
        reading = (2, spot.point.column - shown.first, len(shown.columns) + spot.curve.number, number)
        yield Placed(column.x, cell, reading, 2, more)
    taken += [spot.box for spot in spots]
    tags = others.tags(context, shown.others, shown.curve, taken, high)
    if marks := tuple(others.tag_mark(context, tag) for tag in tags):
        yield Placed(0.0, Cell(WIDTH, high, marks, "", lane.id), (2, len(shown.columns)), 2, more)


def _boxes(spot: Spot) -> tuple[Box, Box]:
    """What a face and its word take up."""
    half, (x, top) = _FACE / 2 + _CASING, spot.at
    point, wide = spot.point, _wide(spot.lines)
    return (
        Box(point.x - half, point.y - half, 2 * half, 2 * half),
        Box(x, top, wide, len(spot.lines) * WORD.leading if wide else 0.0),
    )


def _word_at(point: Point, lines: tuple[Line, ...], drawn: Curve) -> tuple[float, float]:
    """Where the word of a face begins: above the line where it is a good one, below where not, and off it."""
    half = _FACE / 2
    x, high = point.x + half + _BESIDE, len(lines) * WORD.leading
    passed = curves.reach(drawn.pieces, x, x + _wide(lines)) or (point.y, point.y)
    if point.value < 0:
        return x, max(point.y + 8 * PX, passed[1] + _OFF)
    return x, min(point.y - half - 10 * PX - (high - WORD.leading), passed[0] - _OFF - high)


def _wide(lines: tuple[Line, ...]) -> float:
    return max((line.width for line in lines), default=0.0)


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
        lines = broken(point.word, WORD, room, context.language)
        spots.append(Spot(point, lines, _word_at(point, lines, drawn)))
    return Shown(drawn, others.curves(context, moved, scale), tuple(spots), moved, first)


def _lines(context: Context, shown: Shown, scale: Scale) -> tuple[Shape, ...]:
    zero, drawn, wide = scale.y(0.0), shown.curve, _ALONE
    shapes: list[Shape] = [line(0.0, zero, WIDTH, zero, Stroke(style.HAIRLINE, 2 * PX))]
    if shown.others:
        wide = _AMONG_OTHERS
        shapes += others.lines(context, shown.others)
        if casing := curves.path(curves.cut(drawn.pieces, 0.0, WIDTH)):
            shapes.append(Path(casing, None, Stroke(style.PAPER, wide + 2 * others.CASING, round=True)))
    for pieces, dash in ((drawn.known, ()), (drawn.gaps, (14 * PX, 12 * PX))):
        ops = curves.path(curves.cut(pieces, 0.0, WIDTH))
        if ops:
            shapes.append(Path(ops, None, Stroke(style.INK, wide, dash, round=True)))
    return tuple(shapes)


def _face(context: Context, spot: Spot, persona: str, *, has_halo: bool) -> Mark:
    """A face and its word beside it."""
    point, half = spot.point, _FACE / 2
    words, halo = stacked(spot.lines, *spot.at, WORD), Stroke(style.PAPER, 2 * _CASING, round=True)
    shapes = (
        *faces.face(point.value, point.x, point.y, _FACE, _CASING),
        *(Path(outlines.outline(text), None, halo) for text in words if has_halo),
        *words,
    )
    box = Box(point.x - half, point.y - half, _FACE, _FACE)
    said = sentences.feeling(context, point.feeling)
    return Mark(shapes, box, point.record, "feeling", said, context.language, persona=persona)
