"""The card of a touchpoint on the front stage: its text, below it channel and department, star and effort.

Text stands first, so that it never moves when a channel is set. A moment of truth is the same card inverted.
What is not set takes no room. Backstage and support cards are in `backstage`, what cards share in `edges`.
"""

from __future__ import annotations

from canvas.layout.filling import Room
from canvas.layout.map import cardtext, edges, foot, meta, pictures, sentences
from canvas.layout.map.card_facts import Facts, facts
from canvas.layout.map.context import Context, Drawn
from canvas.layout.map.edges import Look
from canvas.layout.map.foot import Piece
from canvas.layout.map.signs import Signs, of_touchpoint
from canvas.layout.shapes import Box, Group, Shape
from canvas.layout.sheet import Mark, TextBlock
from canvas.layout.style import CARD, LEAST_LINES, Type
from canvas.layout.words import missing
from canvas.model.journey import Lane, Touchpoint
from canvas.named import NamedTuple

LEFT = 4.8
RIGHT = 2.6
TOP = 2.4
BOTTOM = 2.4
META_GAP = 2.0


class Common(NamedTuple):
    """What all cards with the same facts and of one width share."""

    look: Look
    room: Room
    """Where their text is broken."""
    type_: Type
    gap: float
    """Between the text and what stands below it."""
    below: Piece
    signs: Signs


def card(context: Context, record: Touchpoint, lane: Lane, width: float) -> Drawn:
    """Return the card of a touchpoint for a width: at least as many lines as its lane's size asks for."""
    return assembled(context, record, lane, width, context.once(_common, facts(context, record, ""), width))


def _common(context: Context, given: Facts, width: float) -> Common:
    word = meta.department_name(context, given.department, is_without_us=given.is_without_us)
    found = look(context, given)
    shown = meta.Facts(
        given.channel,
        word,
        given.money,
        given.is_moment_of_truth,
        given.effort,
        given.given,
        given.whose,
    )
    below = meta.block(context, shown, found.tones, width)
    shown_signs = of_touchpoint(context, given, is_front=True)
    return Common(
        found, cardtext.room(context, width - LEFT - RIGHT, CARD), CARD, META_GAP, below, shown_signs
    )


def look(context: Context, given: Facts) -> Look:
    """Return how cards with these facts look around their text."""
    found = edges.Edges(given.department, given.is_without_us, given.is_moment_of_truth, given.strength)
    return edges.look(context, found, given.colour)


def assembled(context: Context, record: Touchpoint, lane: Lane, width: float, given: Common) -> Drawn:
    """Return a card with its text first and something below it: measured, and drawn when it is seen."""
    text, below, leading = given.room.broken(record.text), given.below, given.type_.leading
    strip = (
        pictures.strip(context, record.pictures, width - LEFT - RIGHT) if record.pictures else foot.NOTHING
    )
    text_bottom = TOP + max(text.count("\n") + 1, LEAST_LINES[lane.size or "S"]) * leading
    height = text_bottom + strip.height + BOTTOM + (below.height + given.gap if below.height else 0.0)
    box = Box(0.0, 0.0, width, height)
    drawing = _Drawing(context, record, box, text, text_bottom, strip, given)
    mark = Mark.late(drawing, box, record.id, "touchpoint", context.language, given.look.far)
    return Drawn(height, mark, missing(record.text) + below.lost, given.signs)


class _Drawing(NamedTuple):
    """What a touchpoint's card shows."""

    context: Context
    record: Touchpoint
    box: Box
    text: str
    text_bottom: float
    strip: Piece
    given: Common

    def shapes(self) -> tuple[Shape, ...]:
        """Return the ground, the text, what lies below it, the outline."""
        given, below = self.given, self.given.below.shapes
        bottom = self.text_bottom + self.strip.height + given.gap
        behind, around = self.context.once(edges.frame, given.look, self.box.width, self.box.height)
        pictured = foot.moved(self.strip.shapes, LEFT, self.text_bottom)
        under = (Group(below, 0.0, bottom),) if below else ()
        ink = given.look.tones.ink
        text = cardtext.passage(self.text, LEFT, TOP, given.room, given.type_, ink)
        return (*behind, *text, *pictured, *under, *around)

    def say(self) -> str:
        """Return the touchpoint in sentences."""
        return sentences.touchpoint(self.context, self.record)

    def block(self) -> TextBlock:
        """Return its text."""
        room, type_, ink = self.box.width - LEFT - RIGHT, self.given.type_, self.given.look.tones.ink
        return cardtext.block("text", self.record.text, LEFT, TOP, room, type_, self.context.language, ink)
