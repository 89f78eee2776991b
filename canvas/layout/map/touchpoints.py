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
from canvas.layout.sheet import TextBlock, mark_of
from canvas.layout.style import CARD, INK, LEAST_LINES, PAPER, RADIUS, SECOND, Type
from canvas.model import queries
from canvas.model.journey import Lane, Touchpoint
from canvas.model.parts import Evidence, Strength
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
    given, type_, language = colours(record), layout.type_, context.language
    room = width - LEFT - RIGHT
    block = cardtext.block("text", record.text, LEFT, TOP, room, type_, language, given.ink)
    text_bottom = TOP + lines(block, lane) * type_.leading
    strip = pictures.strip(context, record.pictures, room)
    bottom = text_bottom + strip.height
    height = bottom + BOTTOM + (meta.height + layout.gap if meta.height else 0.0)
    below = (Group(meta.shapes, 0.0, bottom + layout.gap),) if meta.shapes else ()
    behind, around, box = context.once(_frame, edges(context, record), given.ground, width, height)
    pictured = foot.moved(strip.shapes, LEFT, text_bottom)
    shapes = (*behind, *cardtext.drawn(block), *pictured, *below, *around)
    said = sentences.touchpoint(context, record)
    return Drawn(height, mark_of((shapes, box, record.id, "touchpoint", said, language, block, "")))


def _frame(
    context: Context, given: Edges, ground: Colour, width: float, height: float
) -> tuple[tuple[Shape, ...], tuple[Shape, ...], Box]:
    """What stands behind a card's text, what stands around it, and its area: the same for many cards."""
    behind = Rect(0.0, 0.0, width, height, ground, None, RADIUS), *bar(context, given, height)
    return behind, edge(context, given, width, height), Box(0.0, 0.0, width, height)


def lines(block: TextBlock, lane: Lane) -> int:
    """Return how many lines high a text is, at least what the lane's size asks for."""
    return max(len(block.lines), LEAST_LINES[lane.size or "S"])


class Edges(NamedTuple):
    """What the bar at the left and the outline of a card say; many cards say the same."""

    department: str | None
    is_own_life: bool
    is_black: bool
    strength: Strength | None


def edges(context: Context, record: Touchpoint) -> Edges:
    """Return what a touchpoint's bar and outline say."""
    evidence = record.evidence
    known = evidence.strength if evidence else None
    return Edges(record.department, is_own_life(context, record), record.is_moment_of_truth, known)


def bar(context: Context, given: Edges, height: float) -> tuple[Shape, ...]:
    """Return the bar at the left edge: the department's colour, hatched in the person's own life."""
    department = context.project.get(Department, given.department)
    if department:
        colour = tones.department(context, department)
        return bars.department_bar(Box(0.0, 0.0, BAR, height), RADIUS, colour)
    if given.is_own_life:
        inside = Box(0.0, RADIUS * 0.3, BAR, height - RADIUS * 0.6)
        return bars.department_bar(inside, RADIUS, PAPER if given.is_black else SECOND, is_own_life=True)
    return ()


def is_own_life(context: Context, record: Touchpoint) -> bool:
    """Tell whether this happens in the person's own life: a step without us, and nobody of us in charge."""
    return queries.is_own_life(context.project, record)


def edge(_: Context, given: Edges, width: float, height: float) -> tuple[Shape, ...]:
    """Return the outline of the card, by how we know it."""
    known = Evidence(strength=given.strength) if given.strength else None
    if not given.is_black:
        return evidence.outline(width, height, known, evidence.Edges(INK))
    rule = (Rect(BAR, 0.0, 0.3, height, PAPER),) if given.department else ()
    return (*rule, *evidence.inverted(width, height, known, BAR if given.department else 0.0))
