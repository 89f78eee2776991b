"""Sticky notes on the map: each kind in its colour, quotes as bubbles, signs where a row is not its own.

A note's own colour wins over its kind's. At the bottom right stand an amount of money and whose it is, when
it is not the first persona's or everyone's; under a bubble stands who said it.
"""

from __future__ import annotations

from collections.abc import Sequence

from canvas.layout.drawings import badges, colours
from canvas.layout.filling import Room
from canvas.layout.map import (
    cardtext,
    evidence,
    figures,
    foot,
    named_colours,
    note_signs,
    people,
    pictures,
    sentences,
)
from canvas.layout.map.context import Context, Drawn
from canvas.layout.map.foot import Piece
from canvas.layout.map.tones import ink_on
from canvas.layout.shapes import Box, Colour, Rect, Shape
from canvas.layout.sheet import Far, Line, Mark, TextBlock
from canvas.layout.style import INK, LEAST_LINES, META, NOTE, NOTE_EDGES, NOTES, PAPER, RADIUS, SECOND
from canvas.layout.words import measure, missing
from canvas.model.journey import Lane, Note
from canvas.model.people import Persona
from canvas.named import NamedTuple

LEFT = 2.8
TOP = 2.4
SIGNED_LEFT = 8.8
SIGN = 4.4
WHOSE_APART = 2.0
TAIL = 2.6
SPEAKER = 6.4
SPEAKER_DOWN = 2.8
SPEAKER_APART = 2.0


class Paint(NamedTuple):
    """A note's ground, its ink and second ink, and the colour of its outline."""

    ground: Colour
    ink: Colour
    second: Colour
    edge: Colour


def card(context: Context, record: Note, lane: Lane, width: float) -> Drawn:
    """Return a note for a width: at least as many lines as its lane's size asks for."""
    names = "" if record.kind == "quote" else people.whose(context, record.personas)
    names = " · ".join(filter(None, (figures.amount(context, record.amount), names)))
    whose = cardtext.broken(names, META, width - 2 * LEFT, context.language)
    left = SIGNED_LEFT if note_signs.is_signed(record, lane) else LEFT
    strip = pictures.strip(context, record.pictures, round(width - left - LEFT, 3))
    room = context.once(cardtext.room, width - left - LEFT, NOTE)
    text = room.broken(record.text)
    drawing = _Drawing(context, record, width, left, whose, room, text)
    lines = text.count("\n") + 1
    least = LEAST_LINES[lane.size or "S"]
    bottom = TOP + max(least, lines) * NOTE.leading
    last = measure(text[text.rfind("\n") + 1 :], room.font, room.size) if whose and lines >= least else 0.0
    height = bottom + TOP + drawing.names(last, is_full=strip.height > 0) + strip.height
    below = _speakers(context, record, width, 0.0)
    drawing = drawing._replace(bottom=bottom, height=height, strip=strip)
    box, paint = Box(0.0, 0.0, width, height + below.height), paint_of(record)
    far = Far(paint.ground, paint.ink, paint.ground, below=below.height)
    lost = missing(record.text + names) + cardtext.lost(below.shapes)
    return Drawn(box.height, Mark.late(drawing, box, record.id, "note", context.language, far), lost)


class _Drawing(NamedTuple):
    """What a note shows: its text from `left` to `bottom`, pictures, names; below its height who says it."""

    context: Context
    record: Note
    width: float
    left: float
    whose: Sequence[Line]
    room: Room
    text: str
    bottom: float = 0.0
    height: float = 0.0
    strip: Piece = foot.NOTHING

    def shapes(self) -> tuple[Shape, ...]:
        """Return its ground, sign, text, pictures, whose it is, who says it."""
        record, paint = self.record, paint_of(self.record)
        return (
            *ground(record, self.width, self.height, paint),
            *(sign(record, paint) if self.left == SIGNED_LEFT else ()),
            *named_colours.hem(self.context, record.colour, (LEFT, self.width - LEFT), self.height),
            *cardtext.passage(self.text, self.left, TOP, self.room, NOTE, paint.ink),
            *foot.moved(self.strip.shapes, self.left, self.bottom),
            *_whose(self.whose, self.width, self.height, paint),
            *_speakers(self.context, record, self.width, self.height).shapes,
        )

    def say(self) -> str:
        """Return the note in sentences."""
        return sentences.note(self.context, self.record)

    def block(self) -> TextBlock:
        """Return its text."""
        room, ink = self.width - self.left - LEFT, paint_of(self.record).ink
        text, language = self.record.text, self.context.language
        return cardtext.block("text", text, self.left, TOP, room, NOTE, language, ink)

    def names(self, last: float, *, is_full: bool) -> float:
        """Return how high whose it is makes a note: lines of small type where the last line reaches them."""
        if not self.whose:
            return 0.0
        is_reached = is_full or self.width - LEFT - self.left - last < self.whose[-1].width + WHOSE_APART
        return META.leading * (len(self.whose) - 1 + is_reached)


def paint_of(record: Note) -> Paint:
    """Return the colours of a note: its kind's, or those that follow from its own."""
    if not record.colour:
        return Paint(NOTES[record.kind], INK, SECOND, NOTE_EDGES[record.kind])
    ink = ink_on(record.colour)
    return Paint(record.colour, ink, SECOND if ink == INK else PAPER, colours.mix(record.colour, INK, 0.3))


def ground(record: Note, width: float, height: float, paint: Paint) -> tuple[Shape, ...]:
    """Return a note's ground with its outline: a bubble for a quote, otherwise a card."""
    edges = evidence.Edges(paint.edge, None)
    if record.kind != "quote":
        fill = Rect(0.0, 0.0, width, height, paint.ground, None, RADIUS)
        return (fill, *evidence.outline(width, height, record.evidence, edges))
    line = evidence.stroke(record.evidence, evidence.Edges(paint.edge, paint.edge))
    inset = line.width / 2 if line else 0.0
    bubble = badges.bubble(inset, inset, width - 2 * inset, height - 2 * inset, paint.ground, line)
    return (bubble, *evidence.tick(width, record.evidence))


def sign(record: Note, paint: Paint) -> tuple[Shape, ...]:
    """Return what says a note's kind before its first line."""
    x, y = 2.6 + SIGN / 2, 2.8 + SIGN / 2
    return note_signs.sign(record.kind, x, y, SIGN / note_signs.DISC, paint.ink, paint.ground)


def _whose(whose: Sequence[Line], width: float, height: float, paint: Paint) -> tuple[Shape, ...]:
    """Return whose note it is, at the bottom right."""
    top = height - TOP + 0.4 - len(whose) * META.leading
    return tuple(
        cardtext.right(line.text, width - LEFT, top + n * META.leading, META, paint.second)
        for n, line in enumerate(whose)
    )


def _speakers(context: Context, record: Note, width: float, height: float) -> Piece:
    """Return who said a quote, below its bubble: portrait and name, one under the other."""
    if record.kind != "quote":
        return foot.NOTHING
    found = [context.project.get(Persona, key) for key in record.personas]
    shapes: tuple[Shape, ...] = ()
    below = TAIL
    for persona in (persona for persona in found if persona):
        below = max(below, SPEAKER_DOWN)
        given = speaker(context, persona, people.short_name(context, persona), width)
        shapes += foot.moved(given.shapes, 0.0, height + below)
        below += given.height
    return Piece(width, below, shapes)


def speaker(context: Context, persona: Persona, words: str, width: float) -> Piece:
    """Return a portrait with words beside it, as the line below a bubble."""
    left = LEFT + SPEAKER + SPEAKER_APART
    lines = cardtext.broken(words, META, width - left - LEFT, context.language)
    text = len(lines) * META.leading
    high = max(SPEAKER, text)
    face = people.portrait(context, persona, LEFT + SPEAKER / 2, SPEAKER / 2, SPEAKER)
    top = (SPEAKER - META.leading) / 2 if len(lines) < 2 else 0.0
    return Piece(width, high, (*face, *cardtext.stacked(lines, left, top, META, SECOND)))
