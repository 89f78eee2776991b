"""The lane of measures: the latest figure large, how it came about as a line, and its target.

A measure spans its phase; several share it, in as many rows as they need. The journey's own stand below,
across the whole map. No red or green: the line is above or below its target.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from canvas.layout.drawings import bars
from canvas.layout.map import cardtext, figures, foot, reading, sentences, typeset
from canvas.layout.map import context as told
from canvas.layout.map.context import Columns, Context
from canvas.layout.shapes import Box, Shape, Text
from canvas.layout.sheet import Cell, Column, Mark, Placed
from canvas.layout.style import (
    CARD_GAP,
    INK,
    LANE_PADDING,
    MEASURE,
    META,
    SECOND,
    SMALL_STRONG,
    Type,
    pt,
)
from canvas.model.journey import Lane, Phase, Touchpoint
from canvas.model.work import Measure, Reading
from canvas.named import NamedTuple

UNIT = Type("regular", pt(11), 4.9)
APART = 5.0
NARROWEST = 46.0
WIDEST = 112.0
PLOT = 11.0
LINE_X = 36.0
LINE_X_SHARED = 31.0
LINE_LEAST = 24.0
VALUE_BASELINE = 9.9
"""From below the title to the figure's baseline."""


class Span(NamedTuple):
    """A stretch of columns with its measures: the number of its first column, and that column's step."""

    at: int
    step: str
    x: float
    width: float
    measures: tuple[Measure, ...]


def lane(context: Context, record: Lane, columns: Columns, height: float) -> told.Lane:
    """Return the lane, as high as its measures need; `height` is not asked for."""
    spans = list(_spans(context, record, columns))
    cells = [(span, _cell(context, record, span)) for span in spans if span.at < len(columns)]
    phases_end = max((cell.height for _, cell in cells), default=LANE_PADDING)
    placed = [Placed(span.x, cell, reading.of(context, record, columns, span.at), 1) for span, cell in cells]
    total = phases_end
    for span in spans:
        if span.at == len(columns):
            cell = _cell(context, record, span)
            start = total if cells else 0.0
            order = reading.of(context, record, columns, span.at)
            placed.append(Placed(span.x, cell, order, 1, start))
            total = start + cell.height
    return told.Lane(total + LANE_PADDING - CARD_GAP if placed else 0.0, tuple(placed))


def _spans(context: Context, record: Lane, columns: Columns) -> Iterator[Span]:
    """Yield each phase's measures with its columns, then the journey's own with all of them."""
    at = 0
    for key, group in groupby(columns, key=lambda column: column.phase):
        members = list(group)
        found = tuple(_of_phase(context, record, key, members))
        if found:
            left = members[0].x
            yield Span(at, members[0].key, left, members[-1].x + members[-1].width - left, found)
        at += len(members)
    own = tuple(each for each in context.index.of(Measure, record.journey) if _is_of(context, record, each))
    if own and columns:
        left = columns[0].x
        yield Span(len(columns), "", left, columns[-1].x + columns[-1].width - left, own)


def _of_phase(context: Context, record: Lane, phase: str, columns: Sequence[Column]) -> Iterator[Measure]:
    """Yield the measures of a phase, then those of its touchpoints in their order."""
    parents = [phase]
    for column in columns:
        cards = context.index.step(column.key)
        parents += [card.id for card in cards if isinstance(card, Touchpoint)]
    for parent in parents:
        yield from (each for each in context.index.of(Measure, parent) if _is_of(context, record, each))


def _is_of(context: Context, record: Lane, measure: Measure) -> bool:
    """Tell whether a lane shows a measure: it may be about one alone; parts of a quotient stand in that."""
    if record.measure is not None:
        return record.measure == measure.id
    return not any(measure.id in (each.numerator, each.denominator) for each in context.project.all(Measure))


def _cell(context: Context, record: Lane, span: Span) -> Cell:
    """Return a span's measures, side by side as far as there is room, in rows."""
    count = len(span.measures)
    across = max(1, min(count, int((span.width + APART) // (NARROWEST + APART))))
    width = min(WIDEST, (span.width - APART * (across - 1)) / across)
    marks, top = [], LANE_PADDING
    for first in range(0, count, across):
        row = span.measures[first : first + across]
        given = [_mark(context, measure, width, is_shared=across > 1) for measure in row]
        marks += [_at(mark, n * (width + APART), top) for n, mark in enumerate(given)]
        top += max(mark.box.height for mark in given) + CARD_GAP
    return Cell(span.width, top, tuple(marks), span.step, record.id)


def _at(mark: Mark, x: float, y: float) -> Mark:
    return mark.but(shapes=foot.moved(mark.shapes, x, y), box=mark.box.moved(x, y))


def _mark(context: Context, measure: Measure, width: float, *, is_shared: bool) -> Mark:
    """Return one measure for a width: title, figure, line of readings."""
    title = foot.words(measure.title, SMALL_STRONG, INK, width, context.language)
    given = figures.readings(context, measure)
    value = _value(context, measure, given)
    used = max((text.x + text.width for text in value), default=0.0)
    x = max(LINE_X_SHARED if is_shared else LINE_X, used + APART)
    is_beside = width - x >= LINE_LEAST
    plot_y = title.height + 0.6 + (0.0 if is_beside else MEASURE.leading + 2.0)
    plot = _plot(context, measure, given, 0.0 if not is_beside else x, plot_y, width)
    high = plot_y + PLOT + META.leading if plot else title.height + MEASURE.leading + META.leading
    shapes = (*title.shapes, *foot.moved(value, 0.0, title.height), *plot)
    box = Box(0.0, 0.0, width, high)
    said = _sentence(context, measure, given)
    return Mark(shapes, box, measure.id, "measure", said, context.language)


def _value(context: Context, measure: Measure, given: Sequence[Reading]) -> tuple[Text, ...]:
    """Return the latest figure and its unit, or that there is none yet."""
    if not given:
        words = context.say("no readings yet")
        return (cardtext.write(words, 0.0, 1.2, META, SECOND),)
    figure = figures.number(context, given[-1].value)
    large = typeset.line(figure, MEASURE, -0.4, VALUE_BASELINE)
    if not measure.unit:
        return (large,)
    return (large, typeset.line(measure.unit, UNIT, large.x + large.width + 1.4, VALUE_BASELINE))


def _plot(
    context: Context, measure: Measure, given: Sequence[Reading], x: float, y: float, width: float
) -> tuple[Shape, ...]:
    """Return the readings as a line from x on, its target in words, and its first and last period."""
    if not given or (len(given) < 2 and measure.target is None):
        return ()
    words = _target(context, measure)
    right = width - (typeset.width(words, META) + 1.4 if words else 0.0)
    days = [(float(each.date.toordinal()), each.value) for each in given]
    line = bars.sparkline(days, Box(x, y, right - x, PLOT), measure.target)
    named = figures.periods(context, given)
    ends = (line.first_x, line.last_x) if len(named) > 1 else (line.last_x,)
    labels = (
        cardtext.write(name, _within(end, typeset.width(name, META), x, width), y + PLOT, META, SECOND)
        for name, end in zip(named, ends, strict=True)
    )
    aim = line.target_y
    beside = (
        (cardtext.write(words, right + 1.4, aim - META.leading / 2, META, SECOND),) if words and aim else ()
    )
    return (*line.shapes, *beside, *labels)


def _within(middle: float, wide: float, left: float, right: float) -> float:
    """Return where a label begins whose middle should be at `middle`, inside these ends."""
    return max(left, min(middle - wide / 2, right - wide))


def _target(context: Context, measure: Measure) -> str:
    if measure.target is None:
        return ""
    return context.say("target {value}", value=figures.with_unit(context, measure.target, measure.unit))


def _sentence(context: Context, measure: Measure, given: Sequence[Reading]) -> str:
    value = (
        figures.with_unit(context, given[-1].value, measure.unit) if given else context.say("no readings yet")
    )
    phase = context.project.get(Phase, measure.at)
    return sentences.joined(
        [
            f"{measure.title}: {value}" if measure.title else value,
            _target(context, measure),
            phase.title if phase else "",
        ]
    )
