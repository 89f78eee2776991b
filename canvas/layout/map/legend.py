"""The legend: what the signs on this sheet mean, only those that occur on it, standing on its columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from canvas.layout import house, style
from canvas.layout.map import samples, typeset
from canvas.layout.map.context import Context
from canvas.layout.map.grid import Grid, Track
from canvas.layout.map.samples import Sample
from canvas.layout.map.signs import Signs
from canvas.layout.shapes import Box, Group, Rect, Shape
from canvas.layout.sheet import Cell, Mark, Placed, Row
from canvas.named import NamedTuple

HEADING_TOP = 3.6
FIRST_ITEM = 9.6
PITCH = 6.2
BESIDE = 1.6
BELOW = 0.4
BETWEEN = 3.8
"""Between bands, where there are too few columns for all blocks."""
MOST_IN_COLUMN = 4
READING = (1_000_000,)


class _Block(NamedTuple):
    """A group of samples: its heading, its columns of samples, how many tracks of the grid it takes."""

    heading: str
    columns: tuple[tuple[Sample, ...], ...]
    span: int


def legend_row(context: Context, grid: Grid, signs: Signs) -> Row | None:
    """The row of the legend; None where there is nothing to explain."""
    drawn = samples.drawn(context, signs)
    tracks = grid.tracks()
    if not drawn or not tracks:
        return None
    blocks = [_block(context, group, tuple(every), tracks) for group, every in groupby(drawn, _group)]
    placed: list[Placed] = []
    top = height = 0.0
    for band in _bands(blocks, tracks, grid.phase_starts()):
        cells = [(at, _cell(context, block, tracks[at : at + block.span])) for at, block in band]
        placed += [
            Placed(tracks[at].x, cell, (*READING, number), 0, round(top, 3))
            for number, (at, cell) in enumerate(cells, start=len(placed))
        ]
        height = top + max(cell.height for _, cell in cells)
        top = height + BETWEEN
    high = round(height + BELOW, 3)
    return Row("legend", high, (Placed(style.MARGIN, _title(context, grid, high), READING), *placed))


def _group(sample: Sample) -> str:
    return sample.group


def _title(context: Context, grid: Grid, height: float) -> Cell:
    """The heavy rule above the legend, and its name in the label column."""
    wide = round(grid.right - style.MARGIN, 3)
    words = context.say("Legend")
    shapes: tuple[Shape, ...] = (
        Rect(0.0, 0.0, wide, style.PHASE_RULE, house.worn().strong),
        typeset.line(words, style.LANE, 0.0, typeset.baseline(HEADING_TOP, style.LANE)),
    )
    return Cell(wide, height, (Mark(shapes, Box(0.0, 0.0, wide, height), role="legend", say=words),))


def _block(context: Context, group: str, every: tuple[Sample, ...], tracks: Sequence[Track]) -> _Block:
    """A group in one column or two, wider than its columns where its words are long."""
    heading = samples.heading(context, group)
    count = 1 if len(every) < MOST_IN_COLUMN else max(2, -(-len(every) // MOST_IN_COLUMN))
    count = min(count, len(tracks))
    rows = -(-len(every) // count)
    columns = tuple(every[at : at + rows] for at in range(0, len(every), rows))
    longest = max(_indent(every) + typeset.width(sample.words, style.META) for sample in every)
    longest = max(longest, typeset.width(heading, style.HEADING) / count)
    is_long = count == 1 and longest > tracks[0].width
    return _Block(heading, columns, min(2 if is_long else count, len(tracks)))


def _bands(
    blocks: Sequence[_Block], tracks: Sequence[Track], phases: frozenset[int]
) -> list[list[tuple[int, _Block]]]:
    """Which block begins at which track; at a phase, as long as there is room to wait for one."""
    spare = len(tracks) - sum(block.span for block in blocks)
    bands: list[list[tuple[int, _Block]]] = [[]]
    at = 0
    for block in blocks:
        following = next((start for start in sorted(phases) if start >= at), None)
        if following is not None and following - at <= spare:
            spare -= following - at
            at = following
        if at + block.span > len(tracks):
            bands.append([])
            at = 0
        bands[-1].append((at, block))
        at += block.span
    return bands


def _cell(context: Context, block: _Block, tracks: Sequence[Track]) -> Cell:
    """A block: heading, then its samples with their words."""
    wide = round(tracks[-1].x + tracks[-1].width - tracks[0].x, 3)
    at = typeset.baseline(HEADING_TOP, style.HEADING)
    head = typeset.line(block.heading, style.HEADING, 0.0, at, house.worn().small)
    marks = [Mark((head,), Box(0.0, HEADING_TOP, wide, 4.0), role="legend", say=block.heading)]
    bottom = FIRST_ITEM
    for number, column in enumerate(block.columns):
        x = tracks[number].x - tracks[0].x
        right = tracks[number + 1].x - tracks[0].x - 2.0 if number + 1 < len(block.columns) else wide
        indent, top = _indent(column), FIRST_ITEM
        for sample in column:
            mark, height = _item(context, sample, (round(x, 3), top, round(right - x, 3)), indent)
            marks.append(mark)
            top += height
        bottom = max(bottom, top - PITCH + samples.HEIGHT)
    return Cell(wide, round(bottom, 3), tuple(marks))


def _indent(column: Iterable[Sample]) -> float:
    """How far right of its sample the words begin: the same in all of a column."""
    return max(sample.width for sample in column) + BESIDE


def _item(
    context: Context, sample: Sample, box: tuple[float, float, float], indent: float
) -> tuple[Mark, float]:
    """A sample with its words beside it, on as many lines as they need."""
    x, top, wide = box
    first = top + samples.HEIGHT / 2 - style.META.leading / 2
    room = (x + indent, first, wide - indent)
    words = typeset.paragraph(sample.words, style.META, room, context.language)
    height = PITCH - style.META.leading + words.height
    area = Box(x, round(top, 3), wide, samples.HEIGHT)
    mark = Mark(
        (Group(sample.shapes, x, round(top, 3)), *words.shapes), area, role="legend", say=sample.words
    )
    return mark, height
