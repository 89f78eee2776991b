"""Under a lane: its hairline, the lines between phases, the backstage ground, the line of visibility."""

from __future__ import annotations

from canvas.layout import style
from canvas.layout.drawings.icons import icon
from canvas.layout.map import typeset
from canvas.layout.map.context import Context
from canvas.layout.map.grid import Grid
from canvas.layout.shapes import Box, Rect, Shape, Stroke, line
from canvas.layout.sheet import Cell, Mark
from canvas.model.journey import Lane
from canvas.named import NamedTuple

BLEED = 4.0
"""How far the backstage ground and its line go into the margin."""
UNDER_THE_LINE = 1.2
"""More air under the line of visibility than under a hairline: a word stands on it."""
HAIRLINE = Stroke(style.HAIRLINE, style.HAIR)
VISIBILITY = Stroke(style.INK, 0.6, (1.2, 0.8))


class Ground(NamedTuple):
    """The ground of one lane: the sheet's width, the gaps between phases, whether customers see it."""

    width: float
    gaps: tuple[float, ...]
    is_backstage: bool = False
    has_line: bool = False

    @property
    def padding(self) -> float:
        """How far below the row's top its cells begin."""
        return round(style.LANE_PADDING + (UNDER_THE_LINE if self.has_line else 0.0), 3)


def is_backstage(lane: Lane) -> bool:
    """Tell whether customers do not see what happens in this lane."""
    return lane.stage in ("backstage", "support")


def grounds(grid: Grid, lanes: tuple[Lane, ...]) -> tuple[Ground, ...]:
    """The grounds of the lanes of a map, the line of visibility above the first that is backstage."""
    gaps = grid.gaps()
    first = next((number for number, lane in enumerate(lanes) if is_backstage(lane)), None)
    return tuple(
        Ground(grid.width, gaps, is_backstage(lane), number == first) for number, lane in enumerate(lanes)
    )


def ground_cell(context: Context, ground: Ground, height: float) -> Cell:
    """The ground of a row so high; it begins at the sheet's left edge."""
    right = ground.width - style.MARGIN
    shapes: list[Shape] = []
    if ground.is_backstage:
        wide = ground.width - 2 * (style.MARGIN - BLEED)
        shapes.append(Rect(style.MARGIN - BLEED, 0.0, round(wide, 3), height, style.GROUND))
    if not ground.has_line:
        shapes.append(line(style.MARGIN, 0.0, right, 0.0, HAIRLINE))
    shapes += gap_lines(ground.gaps, 0.0, height)
    marks = [Mark(tuple(shapes), Box(0.0, 0.0, ground.width, height), role="paper")]
    if ground.has_line:
        marks.append(_line_of_visibility(context, right + BLEED))
    return Cell(ground.width, height, tuple(marks))


def gap_lines(gaps: tuple[float, ...], top: float, bottom: float) -> list[Shape]:
    """The hairlines between the phases."""
    return [line(x, top, x, bottom, HAIRLINE) for x in gaps]


def _line_of_visibility(context: Context, right: float) -> Mark:
    words = context.say("Line of visibility")
    use = style.META_STRONG
    text = typeset.line(words, use, style.MARGIN + 4.8, typeset.CAP_SHIFT * use.size)
    start = round(text.x + text.width + 2.0, 3)
    shapes = (
        *icon("eye-off", style.MARGIN, -1.9, 3.8, style.INK),
        text,
        line(start, 0.0, right, 0.0, VISIBILITY),
    )
    return Mark(shapes, Box(style.MARGIN, -2.0, right - style.MARGIN, 4.0), role="paper", say=words)
