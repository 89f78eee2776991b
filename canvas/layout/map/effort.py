"""The lane of effort, and curves of the team's own: small bars, and a thin line from step to step.

Effort is the mean of a step's touchpoints, 1 … 5, 5 hard; a curve of one's own is the ratings of the steps.
Unknown stays empty. Cells stand for no record: what a hand does there is a figure of the row and the step.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from canvas.layout.drawings import curves
from canvas.layout.map import cardtext, figures, foot, reading, sentences, typeset
from canvas.layout.map import context as told
from canvas.layout.map.context import Columns, Context
from canvas.layout.shapes import Box, Path, Rect, Shape, Stroke, circle, line
from canvas.layout.sheet import Cell, Mark, Placed
from canvas.layout.style import (
    HAIR,
    HAIRLINE,
    INK,
    LABELS,
    LANE_PADDING,
    MARGIN,
    META,
    META_STRONG,
    PAPER,
    SECOND,
)
from canvas.model.journey import Lane, Step, Touchpoint
from canvas.model.project import Project
from canvas.named import NamedTuple

HEIGHTS = {"S": 12.0, "M": 20.0, "L": 32.0}
TOP = LANE_PADDING + 4.6
BAR = 4.0
_LINE = Stroke(INK, 0.9, round=True)
_NUMBER_X = MARGIN + LABELS - 2.2


class Figure(NamedTuple):
    """A column's figure and its word."""

    at: int
    value: float
    word: str


class Range(NamedTuple):
    """The least and the greatest figure of the lane, and how far apart they stand."""

    low: float
    high: float
    height: float

    def value(self, y: float) -> float:
        """Return the figure at a height."""
        return self.high - (y - TOP) * (self.high - self.low) / self.height

    @property
    def foot(self) -> float:
        """Where the least figure stands."""
        return TOP + self.height

    def y(self, value: float) -> float:
        """Return the height of a figure."""
        return TOP + self.height * (self.high - value) / (self.high - self.low)


def lane(context: Context, record: Lane, columns: Columns, height: float) -> told.Lane:
    """Return the lane, as high as its size and its words need; `height` is not asked for."""
    given = list(_figures(context, record, columns))
    span = _range(record, [figure.value for figure in given])
    known = {figure.at: figure for figure in given}
    cells = [_cell(context, record, columns, at, known.get(at), span) for at in range(len(columns))]
    high = max([span.foot, *(cell.height for cell in cells)]) + LANE_PADDING
    width = columns[-1].x + columns[-1].width if columns else MARGIN + LABELS
    behind = Mark((*_levels(columns, span), *_curve(columns, given, span)), Box(0.0, 0.0, width, high))
    scale = Mark(tuple(_scale(context, record, span)), Box(_NUMBER_X - 6, TOP, 6, span.height))
    return told.Lane(
        high,
        (
            Placed(0.0, Cell(width, high, (scale, behind), "", record.id), (), 1),
            *(
                Placed(column.x, cell, reading.of(context, record, columns, at), 2)
                for at, (column, cell) in enumerate(zip(columns, cells, strict=True))
            ),
        ),
    )


def _figures(context: Context, record: Lane, columns: Columns) -> Iterator[Figure]:
    """Yield what is known of each step."""
    for at, column in enumerate(columns):
        if record.kind == "effort":
            efforts = [
                card.effort
                for card in context.index.step(column.key)
                if isinstance(card, Touchpoint) and card.effort and context.is_shown(card.personas)
            ]
            if efforts:
                yield Figure(at, sum(efforts) / len(efforts), "")
        else:
            yield from _rated(context, record, column.key, at)


def _rated(context: Context, record: Lane, step: str, at: int) -> Iterator[Figure]:
    """Yield a step's figure on a curve of the team's own."""
    found = context.project.get(Step, step)
    for value, word in _ratings(record, found) if found else ():
        yield Figure(at, value, word)


class _Rated(NamedTuple):
    value: float
    word: str


def _ratings(record: Lane, step: Step) -> Iterator[_Rated]:
    for rating in step.ratings:
        if rating.lane == record.id and rating.value is not None:
            yield _Rated(rating.value, rating.word)


def range_of(project: Project, record: Lane, steps: Iterable[str]) -> Range:
    """Return the scale of a lane over the steps that are shown."""
    found = (project.get(Step, key) for key in steps)
    return _range(record, [r.value for step in found if step for r in _ratings(record, step)])


def _range(record: Lane, known: Sequence[float]) -> Range:
    height = HEIGHTS[record.size or "M"]
    if record.kind == "effort":
        return Range(0.0, 5.0, height)
    values = known or [0.0]
    low = min(0.0, *values) if record.low is None else record.low
    high = max(0.0, *values) if record.high is None else record.high
    return Range(low, high if high > low else low + 1.0, height)


def _levels(columns: Columns, span: Range) -> Iterator[Shape]:
    for level in (span.low, span.high):
        for _, group in groupby(columns, key=lambda column: column.phase):
            members = list(group)
            left, right = members[0].x, members[-1].x + members[-1].width
            yield line(left, span.y(level), right, span.y(level), Stroke(HAIRLINE, HAIR))


def _scale(context: Context, record: Lane, span: Range) -> Iterator[Shape]:
    """Yield the figures at the ends of the scale, in the label column; effort begins at 1."""
    least = 1.0 if record.kind == "effort" else span.low
    for value in (span.high, least):
        words = figures.number(context, value)
        yield cardtext.right(words, _NUMBER_X, span.y(value) - META.leading / 2, META)


def _curve(columns: Columns, given: Sequence[Figure], span: Range) -> Iterator[Shape]:
    """Yield the line between neighbouring steps; it is not drawn across what is unknown."""
    points = [(columns[each.at].x + columns[each.at].width / 2, span.y(each.value)) for each in given]
    pieces = curves.cubics(points)
    known = [piece for piece, (one, two) in zip(pieces, pairwise(given), strict=True) if two.at - one.at == 1]
    if known:
        yield Path(curves.path(known), None, Stroke(PAPER, 0.9 + 0.8, round=True))
        yield Path(curves.path(known), None, _LINE)


def _cell(
    context: Context, record: Lane, columns: Columns, at: int, figure: Figure | None, span: Range
) -> Cell:
    """Return a step's bar, mark, figure and word."""
    column = columns[at]
    step = context.project.get(Step, column.key)
    where = step.title if step else ""
    if figure is None:
        said = sentences.joined((where, context.say("{lane}: not known", lane=record.title)))
        mark = Mark((), Box(0.0, 0.0, column.width, span.foot), "", "figure", said, context.language)
        return Cell(column.width, span.foot, (mark,), column.key, record.id)
    x, y, foot_y = column.width / 2, span.y(figure.value), span.y(max(span.low, 0.0))
    words = figures.number(context, figure.value)
    below = foot.words(figure.word, META, SECOND, column.width, context.language)
    shapes = (
        Rect(x - BAR / 2, min(y, foot_y), BAR, abs(foot_y - y), HAIRLINE),
        circle(x, y, 1.3, PAPER, Stroke(INK, 0.7)),
        typeset.line(words, META_STRONG, x - typeset.width(words, META_STRONG) / 2, y - 2.6),
        *foot.moved(below.shapes, (column.width - below.width) / 2, span.foot + 1.4),
    )
    high = span.foot + (1.4 + below.height if below.height else 0.0)
    named = context.say("{lane}: {value}", lane=record.title, value=words)
    said = sentences.joined((where, named, figure.word))
    box = Box(0.0, 0.0, column.width, high)
    return Cell(
        column.width,
        high,
        (Mark(shapes, box, "", "figure", said, context.language),),
        column.key,
        record.id,
    )
