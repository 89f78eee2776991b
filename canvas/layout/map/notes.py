"""Sticky notes on the map: each kind in its colour, pain and gain with a sign, quotes as bubbles.

A note's own colour wins over its kind's. At the bottom right stand an amount of money and whose it is, when
it is not the first persona's or everyone's; under a bubble stands who said it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from canvas.layout.drawings import badges, colours
from canvas.layout.map import cardtext, evidence, figures, foot, people, pictures, sentences
from canvas.layout.map.context import Context, Drawn
from canvas.layout.map.foot import Piece
from canvas.layout.map.tones import ink_on
from canvas.layout.shapes import Box, Colour, Rect, Shape
from canvas.layout.sheet import Line, Mark, TextBlock
from canvas.layout.style import INK, LEAST_LINES, META, NOTE, NOTE_EDGES, NOTES, PAPER, RADIUS, SECOND
from canvas.model.journey import Lane, Note
from canvas.model.people import Persona

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
    paint = paint_of(record)
    block = _block(context, record, width, paint)
    names = "" if record.kind == "quote" else people.whose(context, record.personas)
    names = " · ".join(filter(None, (figures.amount(context, record.amount), names)))
    whose = cardtext.broken(names, META, width - 2 * LEFT, context.language)
    shown = pictures.strip(context, record.pictures, block.width)
    text = max(LEAST_LINES[lane.size or "S"], len(block.lines)) * NOTE.leading
    height = _height(block, lane, whose, width, is_full=shown.height > 0) + shown.height
    below = _speakers(context, record, width, height)
    shapes = (
        *ground(record, width, height, paint),
        *sign(record, paint),
        *cardtext.drawn(block),
        *foot.moved(shown.shapes, block.x, TOP + text),
        *_whose(whose, width, height, paint),
        *below.shapes,
    )
    box = Box(0.0, 0.0, width, height + below.height)
    said = sentences.note(context, record)
    return Drawn(box.height, Mark(shapes, box, record.id, "note", said, context.language, block))


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
    """Return the minus of a pain or the plus of a gain."""
    if record.kind not in {"pain", "gain"}:
        return ()
    kind: badges.Sign = "pain" if record.kind == "pain" else "gain"
    return badges.sign(kind, 2.6 + SIGN / 2, 2.8 + SIGN / 2, SIGN, paint.ink, paint.ground)


def _block(context: Context, record: Note, width: float, paint: Paint) -> TextBlock:
    left = SIGNED_LEFT if record.kind in {"pain", "gain"} else LEFT
    room = width - left - LEFT
    return cardtext.block("text", record.text, left, TOP, room, NOTE, context.language, paint.ink)


def _height(block: TextBlock, lane: Lane, whose: Sequence[Line], width: float, *, is_full: bool) -> float:
    """Return how high a note is: whole lines, and lines of small type where the text reaches the names."""
    least = LEAST_LINES[lane.size or "S"]
    height = TOP + max(least, len(block.lines)) * NOTE.leading + TOP
    if not whose:
        return height
    last = block.lines[-1].width if len(block.lines) >= least else 0.0
    is_reached = is_full or width - LEFT - block.x - last < whose[-1].width + WHOSE_APART
    return height + META.leading * (len(whose) - 1 + is_reached)


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
