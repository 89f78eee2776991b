"""The columns of the map: how wide each step is, and where it begins. Widths are data, never text."""

from __future__ import annotations

from itertools import pairwise

from canvas.layout import style
from canvas.layout.map.context import Context
from canvas.layout.sheet import Column
from canvas.model.journey import Phase, Step
from canvas.named import NamedTuple

LEFT = style.MARGIN + style.LABELS + style.LABEL_GAP
"""Where the first step's column begins."""
FEW, FEW_MOST = 10.0, 116.0
"""Fewer steps than these share the width of so many, up to so wide a column."""
SHEET_LEAST = 320.0
"""A map of one or two steps is still wide enough for its title block."""


class Track(NamedTuple):
    """A column's place and width, or what would be one where the journey has too few steps."""

    x: float
    width: float


class Grid(NamedTuple):
    """The phases with their steps, their columns, and the width of the sheet."""

    phases: tuple[Phase, ...]
    steps: tuple[tuple[Step, ...], ...]
    columns: tuple[Column, ...]
    width: float

    @property
    def right(self) -> float:
        """Where the columns and everything else ends."""
        return self.width - style.MARGIN

    def of_phase(self, number: int) -> tuple[float, float]:
        """The left and right end of a phase's columns."""
        first = sum(len(steps) for steps in self.steps[:number])
        columns = self.columns[first : first + len(self.steps[number])]
        return columns[0].x, round(columns[-1].x + columns[-1].width, 3)

    def tracks(self) -> tuple[Track, ...]:
        """The columns and, right of the last, as many more as the sheet has room for."""
        tracks = [Track(column.x, column.width) for column in self.columns]
        x = tracks[-1].x + tracks[-1].width + style.STEP_GAP if tracks else LEFT
        while x + style.COLUMN <= self.right + 0.001:
            tracks.append(Track(round(x, 3), style.COLUMN))
            x += style.COLUMN + style.STEP_GAP
        return tuple(tracks)

    def phase_starts(self) -> frozenset[int]:
        """The numbers of the tracks at which a phase begins."""
        return frozenset(sum(map(len, self.steps[:number])) for number in range(len(self.steps)))

    def gaps(self) -> tuple[float, ...]:
        """The middles of the gaps between phases."""
        ends = [self.of_phase(number) for number in range(len(self.phases))]
        return tuple((left[1] + right[0]) / 2 for left, right in pairwise(ends))


def grid(context: Context, width: float | None, before: Grid | None = None) -> Grid:
    """The grid of the context's journey; columns fill `width` as far as their limits allow.

    What equals `before` is the same object as there.
    """
    phases, steps = _told(context)
    unit = _unit(steps, width)
    columns = _columns(phases, steps, unit)
    needed = columns[-1].x + columns[-1].width + style.MARGIN if columns else 0.0
    sheet = round(max(width or SHEET_LEAST, needed, SHEET_LEAST), 3)
    if before and columns == before.columns and sheet == before.width:
        if _same(phases, before.phases) and all(map(_same, steps, before.steps)):
            return before
        columns = before.columns
    return Grid(phases, steps, columns, sheet)


def weight(step: Step) -> float:
    """How many units wide a step is."""
    return step.weight or 1


def width_for(context: Context, unit: float) -> float:
    """How wide the sheet is when a column of weight 1 is `unit` wide."""
    _, steps = _told(context)
    return max(SHEET_LEAST, _fixed(steps) + unit * _weights(steps))


def widest(context: Context) -> float:
    """How wide a column of weight 1 may be: of few steps wider, so that they fill a sheet on the wall."""
    return _widest(_weights(_told(context)[1]))


def _widest(weights: float) -> float:
    return max(style.COLUMN_MOST, min(FEW_MOST, FEW * style.COLUMN_MOST / max(weights, 1.0)))


def _told(context: Context) -> tuple[tuple[Phase, ...], tuple[tuple[Step, ...], ...]]:
    """The journey's phases that have steps and are not hidden, and their steps."""
    index = context.index
    found = [(phase, index.of(Step, phase.id)) for phase in index.of(Phase, context.journey.id)]
    kept = [(phase, steps) for phase, steps in found if steps and phase.id not in context.hidden]
    return tuple(phase for phase, _ in kept), tuple(steps for _, steps in kept)


def _weights(steps: tuple[tuple[Step, ...], ...]) -> float:
    return sum(weight(step) for group in steps for step in group)


def _same(one: tuple[object, ...], two: tuple[object, ...]) -> bool:
    return len(one) == len(two) and all(a is b for a, b in zip(one, two, strict=True))


def _fixed(steps: tuple[tuple[Step, ...], ...]) -> float:
    """What of the sheet's width is no column."""
    gaps = sum(len(group) - 1 for group in steps) * style.STEP_GAP
    return LEFT + style.MARGIN + max(0, len(steps) - 1) * style.PHASE_GAP + gaps


def _unit(steps: tuple[tuple[Step, ...], ...], width: float | None) -> float:
    weights = _weights(steps)
    if width is None or not weights:
        return style.COLUMN
    return min(max((width - _fixed(steps)) / weights, style.COLUMN_LEAST), _widest(weights))


def _columns(
    phases: tuple[Phase, ...], steps: tuple[tuple[Step, ...], ...], unit: float
) -> tuple[Column, ...]:
    columns, x = [], LEFT
    for phase, group in zip(phases, steps, strict=True):
        for step in group:
            wide = round(unit * weight(step), 3)
            columns.append(Column(step.id, phase.id, round(x, 3), wide))
            x += wide + style.STEP_GAP
        x += style.PHASE_GAP - style.STEP_GAP
    return tuple(columns)
