"""Cards and heads as they are shown to a room: large, few words beside them, readable from five metres.

Nothing is cut: a text has as many lines as it needs. A card that is higher than a screen is shown in parts,
some of its lines in each. Lengths are millimetres of a screen on which cards lie as far apart as on the map;
`PX` is a pixel of a screen of 1920 × 1080. Where cards stand is decided in `present_parts`.
"""

from __future__ import annotations

from typing import Any

from canvas.layout import style
from canvas.layout.drawings import badges, bars, icons
from canvas.layout.map import cardtext, named_colours, sentences, tones
from canvas.layout.map.context import Context, Drawn
from canvas.layout.map.meta import ICONS
from canvas.layout.presenting.signs import sign
from canvas.layout.shapes import Box, Colour, Group, Rect, Shape, Stroke
from canvas.layout.sheet import Mark, TextBlock
from canvas.layout.style import INK, PAPER, SECOND, Type
from canvas.model.journey import Note, Touchpoint
from canvas.model.parts import Evidence
from canvas.model.people import Channel, Department
from canvas.model.work import Idea
from canvas.named import NamedTuple

PX = style.CARD_GAP / 16
"""Millimetres to the pixel of a screen of 1920 × 1080."""


def type_px(font: str, size: float, leading: float) -> Type:
    """Return a use of type whose measures are pixels of that screen."""
    return Type(font, size * PX, leading * PX)


PHASE = type_px("bold", 56, 64)
LONG_PHASE = type_px("bold", 36, 44)
"""For the title of a phase that needs more than two lines in `PHASE`."""
STEP = type_px("semibold", 32, 40)
CARD = type_px("semibold", 36, 44)
NOTE = type_px("regular", 32, 40)
META = type_px("regular", 32, 46)
WORD = type_px("semibold", 34, 42)
LEFT = 48 * PX
"""Where the text of heads, cards and notes begins, from the column's left edge."""
_RIGHT = 28 * PX
_TOP = 22 * PX
_NOTE_TOP = 20 * PX
_META_GAP = 8 * PX
_HEM = 9 * PX
"""How high the marks of a hem are, and how far from the card's foot."""
_BADGE = 46 * PX
_STAR = 36 * PX
SIGN = 36 * PX
"""How large the sign is that more lines follow."""
NOTE_SIGN, NOTE_SIGN_LEFT = 30 * PX, 10 * PX
_EFFORT = 1.5
"""How much larger the boxes of effort are than on the map."""
_WIDTHS = {"assumed": 2.0, "observed": 2.0, "measured": 4.0}


class Piece(NamedTuple):
    """A card, or some of its lines: from `first` on to before `last`, None to the end."""

    record: Any
    first: int = 0
    last: int | None = None

    @property
    def is_begun(self) -> bool:
        """Whether lines stand in a part before."""
        return self.first > 0

    @property
    def goes_on(self) -> bool:
        """Whether lines stand in a part behind."""
        return self.last is not None


def text_block(
    context: Context, field: str, text: str, place: tuple[float, float, float], use: Type, colour: Colour
) -> TextBlock:
    """Return a text at (x, top, width), all of its lines."""
    return cardtext.block(field, text, *place, use, context.language, colour)


def card(context: Context, piece: Piece, width: float) -> Drawn:
    """Return the card of a touchpoint, note or idea for a width."""
    context = context.speaking(piece.record)
    if isinstance(piece.record, Touchpoint):
        return _touchpoint(context, piece.record, piece, width)
    return _note(context, piece.record, piece, width)


def _lines_of(block: TextBlock, piece: Piece) -> TextBlock:
    return block._replace(lines=block.lines[piece.first : piece.last])


def _touchpoint(context: Context, record: Touchpoint, piece: Piece, width: float) -> Drawn:
    ground = record.colour or PAPER
    ink = tones.ink_on(ground)
    second = SECOND if ground == PAPER else ink
    block = text_block(context, "text", record.text, (LEFT, _TOP, width - LEFT - _RIGHT), CARD, ink)
    block = _lines_of(block, piece)
    below = _TOP + len(block.lines) * CARD.leading
    foot, high = (
        _goes_on(below, width, second)
        if piece.goes_on
        else _meta(context, record, below + _META_GAP, width, (ink, second))
    )
    height = below + _META_GAP + high + _TOP if high else below + _TOP
    shapes = (
        Rect(0.0, 0.0, width, height, ground, None, 12 * PX),
        *_frame(width, height, record.evidence),
        *_bar(context, record, height),
        *_hem(context, record.colour, width, height),
        *cardtext.drawn(block),
        *foot,
    )
    said = sentences.touchpoint(context, record)
    box = Box(0.0, 0.0, width, height)
    return Drawn(height, Mark(shapes, box, record.id, "touchpoint", said, context.language, block))


def _goes_on(top: float, width: float, colour: Colour) -> tuple[tuple[Shape, ...], float]:
    """The sign that more lines follow in the next part."""
    return icons.icon("chevron-right", width - _RIGHT - SIGN, top, SIGN, colour), SIGN


def _frame(width: float, height: float, evidence: Evidence | None) -> tuple[Shape, ...]:
    """Return the outline, by how we know it."""
    strength = evidence.strength if evidence else ""
    wide = _WIDTHS.get(strength, 2.0) * PX
    dash = (10 * PX, 8 * PX) if strength == "assumed" else ()
    edge = Stroke(style.EDGE, wide, dash)
    return (Rect(wide / 2, wide / 2, width - wide, height - wide, None, edge, 12 * PX - wide / 2),)


def _bar(context: Context, record: Touchpoint, height: float) -> tuple[Shape, ...]:
    department = context.project.get(Department, record.department)
    if department is None:
        return ()
    colour = tones.department(context, department)
    return (Rect(20 * PX, _TOP, 10 * PX, height - 2 * _TOP, colour, None, 5 * PX),)


def _hem(context: Context, colour: Colour, width: float, height: float) -> tuple[Shape, ...]:
    """The sign of a colour that has a name, along the foot of the card."""
    place = (LEFT, height - _HEM, width - LEFT - _RIGHT)
    return named_colours.sized(context, colour, place, _HEM)


def _meta(
    context: Context, record: Touchpoint, top: float, width: float, inks: tuple[Colour, Colour]
) -> tuple[tuple[Shape, ...], float]:
    """Return channel, department, effort, star and tick, and how high they are; nothing where none is set."""
    channel = context.project.get(Channel, record.channel)
    department = context.project.get(Department, record.department)
    shapes: list[Shape] = []
    right = width - _RIGHT
    if record.evidence and record.evidence.strength == "measured":
        right -= _STAR
        shapes += badges.tick(right + _STAR / 2, top + META.leading / 2, _STAR, inks[0])
    if record.is_moment_of_truth:
        right -= _STAR + 12 * PX
        shapes += badges.star(right, top + (META.leading - _STAR) / 2, _STAR, inks[0])
    if record.effort:
        right -= bars.EFFORT_WIDTH * _EFFORT + 12 * PX
        y = top + (META.leading - bars.EFFORT_HEIGHT * _EFFORT) / 2
        boxes = bars.effort(record.effort, 0.0, 0.0, inks[0])
        shapes.append(Group(boxes, round(right, 3), round(y, 3), _EFFORT))
    left = LEFT
    if channel:
        name = channel.icon or ICONS.get(channel.kind or "", "monitor")
        shapes += badges.badge(channel.kind or "digital", name, LEFT, top, _BADGE, inks[0])
        left += _BADGE + 18 * PX
    named = department or channel
    lines = cardtext.broken(named.name if named else "", META, right - left - 12 * PX, context.language)
    shapes += cardtext.stacked(lines, left, top, META, inks[1])
    return tuple(shapes), max(len(lines), 1) * META.leading if shapes else 0.0


def _note(context: Context, record: Note | Idea, piece: Piece, width: float) -> Drawn:
    is_note = isinstance(record, Note)
    ground = record.colour or style.NOTES[record.kind] if isinstance(record, Note) else style.IDEA
    ink = tones.ink_on(ground)
    place = (LEFT, _NOTE_TOP, width - LEFT - _RIGHT)
    block = _lines_of(text_block(context, "text", record.text, place, NOTE, ink), piece)
    below = _NOTE_TOP + len(block.lines) * NOTE.leading
    foot, high = _goes_on(below, width, ink) if piece.goes_on else ((), 0.0)
    height = below + high + _NOTE_TOP
    top = _NOTE_TOP + (NOTE.leading - NOTE_SIGN) / 2
    what = () if piece.is_begun else sign(context, record, NOTE_SIGN_LEFT, top, NOTE_SIGN, (ink, ground))
    hem = _hem(context, record.colour, width, height) if isinstance(record, Note) else ()
    shapes = (Rect(0.0, 0.0, width, height, ground, None, 8 * PX), *what, *hem, *cardtext.drawn(block), *foot)
    said = sentences.note(context, record) if isinstance(record, Note) else record.text
    box = Box(0.0, 0.0, width, height)
    role = "note" if is_note else "idea"
    return Drawn(height, Mark(shapes, box, record.id, role, said, context.language, block))


def head(context: Context, record: Any, role: str, use: Type, room: float) -> Drawn:
    """Return the title of a phase or step as a mark of its own, its text at `LEFT`."""
    colour = INK if role == "phase" else SECOND
    block = text_block(context, "title", record.title, (LEFT, 0.0, room - LEFT), use, colour)
    height = len(block.lines) * use.leading
    box = Box(0.0, 0.0, room, height)
    shapes = cardtext.drawn(block)
    return Drawn(height, Mark(shapes, box, record.id, role, record.title, context.language, block))
