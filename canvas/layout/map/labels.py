"""The label column: what a lane is called and the question it answers."""

from __future__ import annotations

from canvas.layout import style
from canvas.layout.map import typeset
from canvas.layout.map.context import Context
from canvas.layout.shapes import Box
from canvas.layout.sheet import Cell, Mark
from canvas.model.journey import Lane, LaneKind

NARROW: dict[LaneKind, float] = {"feelings": 33.0, "promise": 41.0, "effort": 41.0, "curve": 41.0}
"""Lanes whose scale stands at the right of the label column."""
UNDER_THE_TITLE = 0.6


def label_cell(context: Context, lane: Lane) -> Cell:
    """A lane's label, as wide as its column; the title can be typed where it stands."""
    wide = NARROW.get(lane.kind, style.LABELS)
    title = typeset.paragraph(lane.title, style.LANE, (0.0, 0.0, wide), context.language, field="title")
    shapes, height = title.shapes, title.height
    if lane.question:
        top = height + UNDER_THE_TITLE
        question = typeset.paragraph(
            lane.question, style.QUESTION, (0.0, top, wide), context.language, style.SECOND
        )
        shapes, height = (*shapes, *question.shapes), top + question.height
    say = f"{lane.title}. {lane.question}" if lane.question else lane.title
    box = Box(0.0, 0.0, wide, round(height, 3))
    mark = Mark(shapes, box, lane.id, "lane", say, context.language, title.block)
    return Cell(style.LABELS, round(height, 3), (mark,))
