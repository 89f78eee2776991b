"""The lane of promise and delivery: a skyline of what was promised and what they got, and both in words.

A step's column is shared evenly by its touchpoints that promise or deliver something. Where nothing is
promised, that is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from canvas.layout.drawings import badges, bars
from canvas.layout.map import cardtext, foot, reading, sentences, typeset
from canvas.layout.map import context as told
from canvas.layout.map.context import Columns, Context
from canvas.layout.map.foot import Piece
from canvas.layout.shapes import Box, Shape, Stroke, line
from canvas.layout.sheet import Cell, Column, Mark, Placed
from canvas.layout.style import (
    HAIR,
    HAIRLINE,
    INK,
    LABELS,
    LANE_PADDING,
    MARGIN,
    META,
    META_STRONG,
    SECOND,
    Type,
    pt,
)
from canvas.model.journey import Lane, Touchpoint
from canvas.model.parts import Level

PITCH = 3.7
TOP = 4.6
MOST = 4
BASE = TOP + MOST * PITCH
WORDS = BASE + 3.8
BETWEEN = 2.0
FIGURE = Type("semibold", pt(11), 5.2)
_NUMBER_X = MARGIN + LABELS - 2.2


def heights(record: Touchpoint) -> tuple[float | None, float | None]:
    """Return how far below the lane's top promise and delivery are drawn, None for what is not known."""
    promised, delivered = _level(record.promise), _level(record.delivery)
    lift = bars.EQUAL_LIFT if promised == delivered else 0.0
    return (
        None if promised is None else bars.level_y(BASE, promised, PITCH) - lift,
        None if delivered is None else bars.level_y(BASE, delivered, PITCH),
    )


def level_at(y: float) -> int:
    """Return the level that a height below the lane's top is nearest to."""
    return min(max(round((BASE - y) / PITCH), 0), MOST)


def lane(context: Context, record: Lane, columns: Columns, height: float) -> told.Lane:
    """Return the lane, as high as its words need; `height` is not asked for."""
    cells = [_cell(context, record, column) for column in columns]
    high = max([WORDS + 2 * META.leading, *(cell.height for cell in cells)]) + LANE_PADDING
    return told.Lane(
        high,
        (
            Placed(0.0, Cell(MARGIN + LABELS, high, (_scale(context),), "", record.id), (), 1),
            Placed(0.0, Cell(0.0, high, (_levels(columns),), "", record.id), (), 0),
            *(
                Placed(column.x, cell, reading.of(context, record, columns, at), 1)
                for at, (column, cell) in enumerate(zip(columns, cells, strict=True))
            ),
        ),
    )


def _scale(context: Context) -> Mark:
    """Return the figures of the highest and the lowest level, in the label column."""
    texts = tuple(
        cardtext.right(
            context.say.number(level), _NUMBER_X, bars.level_y(BASE, level) - META.leading / 2, META
        )
        for level in (4, 0)
    )
    return Mark(texts, Box(_NUMBER_X - 3, TOP, 3, BASE - TOP))


def _levels(columns: Columns) -> Mark:
    """Return hairlines at no, half and full, interrupted between the phases."""
    shapes: list[Shape] = []
    for _, group in groupby(columns, key=lambda column: column.phase):
        members = list(group)
        left, right = members[0].x, members[-1].x + members[-1].width
        shapes += [
            line(left, bars.level_y(BASE, level), right, bars.level_y(BASE, level), Stroke(HAIRLINE, HAIR))
            for level in (0, 2, 4)
        ]
    return Mark(tuple(shapes), Box(0.0, TOP, 0.0, BASE - TOP))


def _cell(context: Context, record: Lane, column: Column) -> Cell:
    marks, height = [], WORDS
    given = _promising(context, column.key)
    share = (column.width - BETWEEN * (len(given) - 1)) / len(given) if given else column.width
    for at, touchpoint in enumerate(given):
        mark = _mark(context, touchpoint, at * (share + BETWEEN), share)
        marks.append(mark)
        height = max(height, mark.box.height)
    if not given:
        marks.append(_nothing(context, column))
        height = marks[0].box.height
    return Cell(column.width, height, tuple(marks), column.key, record.id)


def _promising(context: Context, step: str) -> list[Touchpoint]:
    cards = context.index.step(step)
    return [
        card
        for card in cards
        if isinstance(card, Touchpoint)
        and context.is_shown(card.personas)
        and (_is_set(card.promise) or _is_set(card.delivery))
    ]


def _is_set(level: Level | None) -> bool:
    return level is not None and (level.level is not None or bool(level.text))


def _mark(context: Context, record: Touchpoint, x: float, width: float) -> Mark:
    """Return one touchpoint's promise and delivery: the skyline, the difference, both in words."""
    promised, delivered = _level(record.promise), _level(record.delivery)
    given = _words(context, record, width)
    shapes = (
        *bars.skyline(x, width, BASE, promised, delivered, PITCH),
        *_pill(context, promised, delivered, x + width / 2),
        *foot.moved(given.shapes, x, WORDS),
    )
    box = Box(x, 0.0, width, WORDS + given.height)
    return Mark(shapes, box, record.id, "promise", _sentence(context, record), context.language)


def _level(given: Level | None) -> int | None:
    return given.level if given else None


def _pill(context: Context, promised: int | None, delivered: int | None, x: float) -> tuple[Shape, ...]:
    """Return the difference in a pill between both lines."""
    if promised is None or delivered is None:
        return ()
    y = bars.level_y(BASE, (promised + delivered) / 2)
    words = sentences.signed(context, delivered - promised)
    frame = badges.value_pill(x, y, typeset.width(words, FIGURE))
    return (frame, cardtext.centred(words, x, y - FIGURE.leading / 2, FIGURE))


def _words(context: Context, record: Touchpoint, width: float) -> Piece:
    """Return what was promised, and below it what they got."""
    promise = record.promise.text if record.promise else ""
    delivery = record.delivery.text if record.delivery else ""
    pieces = (
        foot.words(promise, META, INK, width, context.language),
        foot.words(f"→ {delivery}" if delivery else "", META_STRONG, INK, width, context.language),
    )
    return foot.rows((piece._replace(width=width) for piece in pieces), width)


def _nothing(context: Context, column: Column) -> Mark:
    """Return a short dash and the words for a step where nothing is promised."""
    words = context.say("Nothing promised")
    given = foot.words(words, META, SECOND, column.width, context.language)
    shapes = (
        *bars.skyline(0.0, column.width, BASE, None, None, PITCH),
        *foot.moved(given.shapes, 0.0, WORDS),
    )
    box = Box(0.0, 0.0, column.width, WORDS + given.height)
    return Mark(shapes, box, column.key, "promise", words, context.language)


def _sentence(context: Context, record: Touchpoint) -> str:
    return sentences.joined(
        [
            record.text,
            *_said(context, context.say("Promised"), record.promise),
            *_said(context, context.say("Delivered"), record.delivery),
        ]
    )


def _said(context: Context, word: str, given: Level | None) -> Iterator[str]:
    """Say a level: its words, and how much of four."""
    if given is None or not _is_set(given):
        return
    parts: Sequence[str] = [given.text] if given.text else []
    if given.level is not None:
        parts = [*parts, context.say("{value} of 4", value=given.level)]
    yield f"{word}: {', '.join(parts)}"
