"""The guiding principles of a journey: a band of sentences above the phases, numbered, on the columns.

Only where the journey has any; it knows nothing of the phases below it but where their columns begin.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from canvas.layout import house, style
from canvas.layout.map import typeset
from canvas.layout.map.context import Context
from canvas.layout.map.grid import LEFT, Grid, Track
from canvas.layout.shapes import Box, Stroke, line
from canvas.layout.sheet import Cell, Mark, Placed, Row
from canvas.layout.style import Type

TOP = 2.2
INDENT = 6.4
"""From a number to its sentence."""
APART = 2.6
"""Between one row of sentences and the rule of the next."""
BELOW = 8.0
LEAST_TRACKS = 2
"""No sentence has fewer columns, where there are as many."""
PULL = 38.0
"""A sentence begins with a phase that is no more than so much farther away than another column."""
SENTENCE = style.STEP._replace(leading=style.STEP_TWO_LINES)
READING = -8


def principles_row(context: Context, grid: Grid) -> Row | None:
    """The row of the journey's principles; None where it has none, or no columns to stand on."""
    told, tracks = context.journey.principles, grid.tracks()
    if not told or not tracks:
        return None
    placed = [Placed(style.MARGIN, _heading(context), (READING,))]
    top = bottom = 0.0
    for numbers in _bands(len(told), len(tracks)):
        starts = _starts(len(numbers), tracks, grid.phase_starts())
        for number, tracks_of in zip(numbers, _spans(starts, tracks), strict=True):
            cell = _cell(context, number, round(tracks_of[-1].x + tracks_of[-1].width - tracks_of[0].x, 3))
            placed.append(Placed(tracks_of[0].x, cell, (READING, number), 0, round(top, 3)))
            bottom = max(bottom, top + cell.height)
        top = bottom + APART
    return Row("principles", round(bottom + BELOW, 3), tuple(placed))


def _heading(context: Context) -> Cell:
    """What the band is called, in the label column, on the sentences' first baseline."""
    words, wide = context.say("Guiding principles"), LEFT - style.LABEL_GAP - style.MARGIN
    at = typeset.baseline(TOP, SENTENCE)
    shapes = (
        line(0.0, style.HAIR / 2, wide, style.HAIR / 2, Stroke(house.worn().fine, style.HAIR)),
        typeset.line(words, style.HEADING, 0.0, at, house.worn().small),
    )
    height = round(TOP + SENTENCE.leading, 3)
    return Cell(wide, height, (Mark(shapes, Box(0.0, 0.0, wide, height), role="title", say=words),))


def _cell(context: Context, number: int, wide: float) -> Cell:
    """One principle: a hairline, its number in second ink, its sentence on as many lines as it needs."""
    words = context.journey.principles[number]
    use: Type = SENTENCE
    sentence = typeset.paragraph(words, use, (INDENT, TOP, wide - INDENT), context.language)
    count = typeset.line(str(number + 1), use, 0.0, typeset.baseline(TOP, use), house.worn().small)
    rule = line(0.0, style.HAIR / 2, wide, style.HAIR / 2, Stroke(house.worn().fine, style.HAIR))
    height = round(TOP + sentence.height, 3)
    box, said = Box(0.0, 0.0, wide, height), f"{number + 1}. {words}"
    mark = Mark((rule, count, *sentence.shapes), box, context.journey.id, "title", said, context.language)
    return Cell(wide, height, (mark,))


def _bands(count: int, tracks: int) -> list[range]:
    """The numbers of the principles, in rows of about as many as there is room for side by side."""
    rows = ceil(count / max(1, tracks // LEAST_TRACKS))
    most = ceil(count / rows)
    return [range(first, min(first + most, count)) for first in range(0, count, most)]


def _starts(count: int, tracks: Sequence[Track], phases: frozenset[int]) -> list[int]:
    """The tracks at which so many sentences begin: evenly apart, at a phase where one is near."""
    left, wide = tracks[0].x, tracks[-1].x + tracks[-1].width - tracks[0].x

    def away(at: int, number: int) -> float:
        return abs(tracks[at].x - left - number * wide / count) - PULL * (at in phases)

    starts = [0]
    for number in range(1, count):
        free = range(starts[-1] + 1, len(tracks) - (count - number) + 1)
        starts.append(min(free, key=lambda at: (away(at, number), at)))
    return starts


def _spans(starts: list[int], tracks: Sequence[Track]) -> list[Sequence[Track]]:
    """The tracks of each sentence: up to where the next one begins."""
    ends = [*starts[1:], len(tracks)]
    return [tracks[start:end] for start, end in zip(starts, ends, strict=True)]
