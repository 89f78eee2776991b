"""Cards and heads as they are shown to a room: large, few words beside them, readable from five metres.

Lengths are pixels of a screen of 1920 × 1080. Where they stand is decided in `present`.
"""

from __future__ import annotations

from typing import Any

from canvas.layout import style, words
from canvas.layout.drawings import badges
from canvas.layout.map import cardtext, sentences, tones
from canvas.layout.map.context import Context, Drawn
from canvas.layout.map.meta import ICONS
from canvas.layout.map.typeset import baseline, line
from canvas.layout.shapes import Box, Colour, Rect, Shape, Stroke, Text
from canvas.layout.sheet import Line, Mark, TextBlock
from canvas.layout.style import INK, PAPER, SECOND, Type
from canvas.model.journey import Note, Touchpoint
from canvas.model.parts import Evidence
from canvas.model.people import Channel, Department
from canvas.model.work import Idea

PHASE = Type("bold", 56.0, 64.0)
STEP = Type("semibold", 32.0, 40.0)
CARD = Type("semibold", 36.0, 44.0)
NOTE = Type("regular", 32.0, 40.0)
META = Type("regular", 32.0, 46.0)
WORD = Type("semibold", 34.0, 42.0)
LEFT = 48.0
"""Where the text of heads, cards and notes begins, from the column's left edge."""
_RIGHT = 28.0
_TOP = 22.0
_NOTE_TOP = 20.0
_META_GAP = 8.0
_BADGE = 46.0
_STAR = 36.0
_MOST_LINES = 6
"""A longer text ends in "…": who wants to read it all reads the map."""
_WIDTHS = {"assumed": 2.0, "observed": 2.0, "measured": 4.0}


def shortened(lines: tuple[Line, ...], most: int, use: Type, room: float) -> tuple[Line, ...]:
    """Return no more than `most` lines, the last of them ending in "…" where something is left out."""
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    text = last.text.rstrip("\u00ad- ")
    while text and words.measure(f"{text}…", use.font, use.size, use.tracking) > room:
        text = text[:-1].rstrip()
    wide = words.measure(f"{text}…", use.font, use.size, use.tracking)
    return (*lines[: most - 1], Line(f"{text}…", last.start, last.end, wide))


def text_block(
    context: Context, field: str, text: str, place: tuple[float, float, float], use: Type, colour: Colour
) -> TextBlock:
    """Return a text at (x, top, width), all of its lines."""
    return cardtext.block(field, text, *place, use, context.language, colour)


def clipped(block: TextBlock, use: Type, most: int) -> TextBlock:
    """Return a block of no more than `most` lines."""
    return block._replace(lines=shortened(block.lines, most, use, block.width))


def card(context: Context, record: Any, width: float) -> Drawn:
    """Return the card of a touchpoint, note or idea for a width."""
    if isinstance(record, Touchpoint):
        return _touchpoint(context, record, width)
    return _note(context, record, width)


def _touchpoint(context: Context, record: Touchpoint, width: float) -> Drawn:
    ground = record.colour or PAPER
    ink = tones.ink_on(ground)
    second = SECOND if ground == PAPER else ink
    room = width - LEFT - _RIGHT
    block = text_block(context, "text", record.text, (LEFT, _TOP, room), CARD, ink)
    block = clipped(block, CARD, _MOST_LINES)
    below = _TOP + len(block.lines) * CARD.leading + _META_GAP
    meta = _meta(context, record, below, width, (ink, second))
    height = below + META.leading + _TOP if meta else below - _META_GAP + _TOP
    shapes = (
        Rect(0.0, 0.0, width, height, ground, None, 12.0),
        *_frame(width, height, record.evidence),
        *_bar(context, record, height),
        *cardtext.drawn(block),
        *meta,
    )
    said = sentences.touchpoint(context, record)
    box = Box(0.0, 0.0, width, height)
    return Drawn(height, Mark(shapes, box, record.id, "touchpoint", said, context.language, block))


def _frame(width: float, height: float, evidence: Evidence | None) -> tuple[Shape, ...]:
    """Return the outline, by how we know it."""
    strength = evidence.strength if evidence else ""
    wide = _WIDTHS.get(strength, 2.0)
    dash = (10.0, 8.0) if strength == "assumed" else ()
    edge = Stroke(style.EDGE, wide, dash)
    return (Rect(wide / 2, wide / 2, width - wide, height - wide, None, edge, 12.0 - wide / 2),)


def _bar(context: Context, record: Touchpoint, height: float) -> tuple[Shape, ...]:
    department = context.project.get(Department, record.department)
    if department is None:
        return ()
    return (Rect(20.0, _TOP, 10.0, height - 2 * _TOP, tones.department(context, department), None, 5.0),)


def _meta(
    context: Context, record: Touchpoint, top: float, width: float, inks: tuple[Colour, Colour]
) -> tuple[Shape, ...]:
    """Return channel, department, star and tick on one line; nothing where none of them is set."""
    channel = context.project.get(Channel, record.channel)
    department = context.project.get(Department, record.department)
    shapes: list[Shape] = []
    right = width - _RIGHT
    if record.evidence and record.evidence.strength == "measured":
        right -= _STAR
        shapes += badges.tick(right + _STAR / 2, top + META.leading / 2, _STAR, inks[0])
    if record.is_moment_of_truth:
        right -= _STAR + 12.0
        shapes += badges.star(right, top + (META.leading - _STAR) / 2, _STAR, inks[0])
    left = LEFT
    if channel:
        name = channel.icon or ICONS.get(channel.kind or "", "monitor")
        shapes += badges.badge(channel.kind or "digital", name, LEFT, top, _BADGE, inks[0])
        left += _BADGE + 18.0
    named = department or channel
    if named and named.name:
        shapes += single(named.name, META, (left, top, right - left - 12.0), context.language, inks[1])
    return tuple(shapes)


def single(
    text: str, use: Type, place: tuple[float, float, float], language: str, colour: Colour = INK
) -> tuple[Text, ...]:
    """Return a text on one line at (x, top, width), ending in "…" where it is longer."""
    x, top, room = place
    lines = shortened(cardtext.broken(text, use, room, language), 1, use, room)
    return tuple(line(each.text, use, x, baseline(top, use), colour) for each in lines)


def _note(context: Context, record: Note | Idea, width: float) -> Drawn:
    is_note = isinstance(record, Note)
    ground = record.colour or style.NOTES[record.kind] if isinstance(record, Note) else style.IDEA
    place = (LEFT, _NOTE_TOP, width - LEFT - _RIGHT)
    block = clipped(
        text_block(context, "text", record.text, place, NOTE, tones.ink_on(ground)), NOTE, _MOST_LINES
    )
    height = 2 * _NOTE_TOP + len(block.lines) * NOTE.leading
    shapes: tuple[Shape, ...] = (Rect(0.0, 0.0, width, height, ground, None, 8.0), *cardtext.drawn(block))
    said = sentences.note(context, record) if isinstance(record, Note) else record.text
    box = Box(0.0, 0.0, width, height)
    role = "note" if is_note else "idea"
    return Drawn(height, Mark(shapes, box, record.id, role, said, context.language, block))


def head(context: Context, record: Any, role: str, use: Type, room: float, most: int) -> Drawn:
    """Return the title of a phase or step as a mark of its own, its text at `LEFT`."""
    colour = INK if role == "phase" else SECOND
    block = text_block(context, "title", record.title, (LEFT, 0.0, room - LEFT), use, colour)
    block = clipped(block, use, most)
    height = len(block.lines) * use.leading
    box = Box(0.0, 0.0, room, height)
    shapes = cardtext.drawn(block)
    return Drawn(height, Mark(shapes, box, record.id, role, record.title, context.language, block))
