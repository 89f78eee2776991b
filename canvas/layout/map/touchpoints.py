"""The card of a touchpoint on the front stage: its text, below it channel and department, star and effort.

Text stands first, so that it never moves when a channel is set. A moment of truth is the same card inverted.
What is not set takes no room. Backstage and support cards are in `backstage`.
"""

from __future__ import annotations

from typing import NamedTuple

from canvas.layout.drawings import bars
from canvas.layout.map import cardtext, evidence, foot, pictures, sentences, tones
from canvas.layout.map.context import Context, Drawn
from canvas.layout.map.foot import Piece
from canvas.layout.map.meta import Tones, front
from canvas.layout.shapes import Box, Colour, Group, Rect, Shape
from canvas.layout.sheet import Mark, TextBlock
from canvas.layout.style import CARD, INK, LEAST_LINES, PAPER, RADIUS, SECOND, Type
from canvas.model.journey import Lane, Step, Touchpoint
from canvas.model.people import Department

BAR = 2.0
LEFT = 4.8
RIGHT = 2.6
TOP = 2.4
BOTTOM = 2.4
META_GAP = 2.0
_LIGHT = Tones(PAPER, INK, SECOND)
_BLACK = Tones(INK, PAPER, PAPER)


class Layout(NamedTuple):
    """How the stages differ: the type of the text, and the gap between it and what stands below."""

    type_: Type
    gap: float


FRONT = Layout(CARD, META_GAP)


def card(context: Context, record: Touchpoint, lane: Lane, width: float) -> Drawn:
    """Return the card of a touchpoint for a width: at least as many lines as its lane's size asks for."""
    given = colours(record)
    return assembled(context, record, lane, width, front(context, record, given, width), FRONT)


def colours(record: Touchpoint) -> Tones:
    """Return ground and inks of a touchpoint's card."""
    if record.is_moment_of_truth:
        return _BLACK
    if record.colour:
        ink = tones.ink_on(record.colour)
        return Tones(record.colour, ink, SECOND if ink == INK else PAPER)
    return _LIGHT


def assembled(
    context: Context, record: Touchpoint, lane: Lane, width: float, meta: Piece, layout: Layout
) -> Drawn:
    """Return a card with its text first and `meta` below it."""
    given = colours(record)
    room = width - LEFT - RIGHT
    block = cardtext.block("text", record.text, LEFT, TOP, room, layout.type_, context.language, given.ink)
    text_bottom = TOP + lines(block, lane) * layout.type_.leading
    shown = pictures.strip(context, record.pictures, room)
    bottom = text_bottom + shown.height
    height = bottom + BOTTOM + (meta.height + layout.gap if meta.height else 0.0)
    below = (Group(meta.shapes, 0.0, bottom + layout.gap),) if meta.shapes else ()
    shapes = (
        *ground(context, record, width, height, given.ground),
        *cardtext.drawn(block),
        *foot.moved(shown.shapes, LEFT, text_bottom),
        *below,
        *edge(record, width, height),
    )
    said = sentences.touchpoint(context, record)
    box = Box(0.0, 0.0, width, height)
    return Drawn(height, Mark(shapes, box, record.id, "touchpoint", said, context.language, block))


def lines(block: TextBlock, lane: Lane) -> int:
    """Return how many lines high a text is, at least what the lane's size asks for."""
    return max(len(block.lines), LEAST_LINES[lane.size or "S"])


def ground(
    context: Context, record: Touchpoint, width: float, height: float, fill: Colour
) -> tuple[Shape, ...]:
    """Return the card's ground and the bar of its department."""
    plain = Rect(0.0, 0.0, width, height, fill, None, RADIUS)
    return (plain, *bar(context, record, height))


def bar(context: Context, record: Touchpoint, height: float) -> tuple[Shape, ...]:
    """Return the bar at the left edge: the department's colour, hatched in the person's own life."""
    department = context.project.get(Department, record.department)
    box = Box(0.0, 0.0, BAR, height)
    if department:
        return bars.department_bar(box, RADIUS, tones.department(context, department))
    if is_own_life(context, record):
        inside = Box(0.0, RADIUS * 0.3, BAR, height - RADIUS * 0.6)
        hatch = PAPER if record.is_moment_of_truth else SECOND
        return bars.department_bar(inside, RADIUS, hatch, is_own_life=True)
    return ()


def is_own_life(context: Context, record: Touchpoint) -> bool:
    """Tell whether this happens in the person's own life: a step without us, and nobody of us in charge."""
    step = context.project.get(Step, record.step)
    return step is not None and not step.with_us and record.department is None


def edge(record: Touchpoint, width: float, height: float) -> tuple[Shape, ...]:
    """Return the outline of the card, by how we know it."""
    if not record.is_moment_of_truth:
        return evidence.outline(width, height, record.evidence, evidence.Edges(INK))
    left = BAR if record.department else 0.0
    rule = (Rect(BAR, 0.0, 0.3, height, PAPER),) if record.department else ()
    return (*rule, *evidence.inverted(width, height, record.evidence, left))
