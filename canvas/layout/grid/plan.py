"""What is planned for one cell, from (0, 0): the message above, ways, material and person below."""

from __future__ import annotations

from canvas.layout.drawings import icons
from canvas.layout.grid import style, words
from canvas.layout.grid.frames import Kind
from canvas.layout.map import tones, typeset
from canvas.layout.map.context import Context
from canvas.layout.map.meta import channel_badge
from canvas.layout.shapes import Colour, Group, Rect, Shape, Stroke, line
from canvas.layout.sheet import TextBlock
from canvas.layout.style import EDGE, HAIRLINE, INK, RUST, SECOND, Type
from canvas.model.people import Channel, Department
from canvas.model.work import GridCell
from canvas.named import NamedTuple

BETWEEN = 4.0
BAR = 1.9
RULE = 6.0
"""From the rule to the first line below it."""


WHOLE_WORDS = ""
"""A language without hyphenation."""


class Piece(NamedTuple):
    """Shapes from (0, 0), how high they are, and the text among them that can be typed."""

    shapes: tuple[Shape, ...]
    height: float
    block: TextBlock | None = None


NOTHING = Piece((), 0.0)


def said(context: Context, plan: GridCell, kind: Kind, width: float) -> Piece:
    """The message; over it, or instead of it, that the cell is empty or of no use now."""
    room = width - 2 * style.PAD
    if kind == "missing":
        head = typeset.line(
            context.say("Missing"), style.MISSING, style.PAD, typeset.baseline(style.TOP, style.MISSING), RUST
        )
        return _below(context, plan, head, style.TOP + style.MISSING.leading + 1.4, (style.REASON, INK, room))
    if kind == "not now":
        at = typeset.baseline(style.TOP, style.QUIET)
        head = typeset.line(context.say("not now"), style.QUIET, style.PAD, at, EDGE)
        return _below(context, plan, head, style.TOP + style.QUIET.leading, (style.REASON, SECOND, room))
    use, wide = _message_type(plan.messages, room)
    text = typeset.paragraph(
        plan.messages,
        use,
        (style.PAD, style.TOP - 0.6, wide),
        _unbroken(context, plan, use, wide),
        INK,
        "messages",
    )
    return Piece(text.shapes, round(style.TOP - 0.6 + text.height, 3), text.block)


def _unbroken(context: Context, plan: GridCell, use: Type, wide: float) -> str:
    """The language a message is broken in: none, so that no word is hyphenated that fits on a line."""
    fits = all(typeset.width(word, use) <= wide for word in plan.messages.split())
    return WHOLE_WORDS if fits else context.language


def _below(
    context: Context, plan: GridCell, head: Shape, top: float, use: tuple[Type, Colour, float]
) -> Piece:
    type_, colour, room = use
    text = typeset.paragraph(
        plan.messages, type_, (style.PAD, top, room), context.language, colour, "messages"
    )
    bottom = top + (text.height if plan.messages else 0.0)
    return Piece((head, *text.shapes), round(bottom, 3), text.block)


def _message_type(text: str, room: float) -> tuple[Type, float]:
    """The largest type in which the message takes three lines, and the width that balances them."""
    counts = ((use, typeset.count(text, use, room, WHOLE_WORDS)) for use in style.MESSAGES)
    use = next((use for use, count in counts if count <= style.MESSAGE_LINES), style.MESSAGES[-1])
    lines = typeset.count(text, use, room, WHOLE_WORDS)
    words = [typeset.width(word, use) for word in text.split()]
    low, high = min(room, max(words, default=0.0) + 0.5), room
    while lines > 1 and high - low > 1.0:
        middle = (low + high) / 2
        is_wide = typeset.count(text, use, middle, WHOLE_WORDS) <= lines
        low, high = (low, middle) if is_wide else (middle, high)
    return use, round(high, 3)


def lower(context: Context, plan: GridCell, kind: Kind, width: float) -> Piece:
    """Rule, platforms, material, who and when; of an empty cell that matters, that nobody is responsible."""
    room = width - 2 * style.PAD
    if kind == "missing":
        word = context.say("high priority, nobody responsible")
        return _quiet(context, word, style.DETAIL_STRONG, room)
    rows = [_platforms(context, plan, room), _material(context, plan, room), _person(context, plan, room)]
    rows = [row for row in rows if row.height]
    if not rows:
        return NOTHING
    shapes: list[Shape] = [line(style.PAD, 0.0, style.PAD + room, 0.0, Stroke(HAIRLINE, 0.3))]
    y = RULE - style.LINE / 2
    for row in rows:
        shapes.append(Group(row.shapes, style.PAD, round(y, 3)))
        y += row.height
    last = style.BOTTOM - style.LINE / 2 - typeset.CAP_SHIFT * style.DETAIL.size
    return Piece(tuple(shapes), round(y + last, 3))


def _quiet(context: Context, word: str, use: Type, room: float) -> Piece:
    text = typeset.paragraph(word, use, (style.PAD, 0.0, room), context.language, RUST)
    return Piece(text.shapes, round(text.height + style.BOTTOM - 3.4, 3))


def _line_top() -> float:
    """Where a line box begins so that its text stands in the middle of its band."""
    return (style.LINE - style.DETAIL.leading) / 2


def _platforms(context: Context, plan: GridCell, room: float) -> Piece:
    """Each platform as its shape and its word, side by side, in as many lines as they need."""
    shapes: list[Shape] = []
    x = y = 0.0
    found = (context.project.get(Channel, key) for key in plan.platforms)
    for channel in (channel for channel in found if channel):
        text = typeset.paragraph(
            channel.name, style.DETAIL, (0.0, 0.0, room - style.SIGN_ROOM), context.language
        )
        wide = style.SIGN_ROOM + text.width
        if x and x + wide > room:
            x, y = 0.0, y + style.LINE
        middle = y + style.LINE / 2
        shapes += channel_badge(channel, x, middle - style.SIGN / 2, style.SIGN, INK)
        shapes.append(Group(text.shapes, round(x + style.SIGN_ROOM, 3), round(y + _line_top(), 3)))
        x += wide + BETWEEN
    return Piece(tuple(shapes), y + style.LINE if shapes else 0.0)


def _material(context: Context, plan: GridCell, room: float) -> Piece:
    """The material behind a sheet of paper; at its end for which purchase, where it is not the first."""
    purchase = words.purchase(context.say, plan.purchase) if plan.purchase not in (None, "first") else ""
    if not plan.materials and not purchase:
        return NOTHING
    aside = typeset.width(purchase, style.DETAIL) + BETWEEN if purchase else 0.0
    shapes: tuple[Shape, ...] = ()
    height = style.LINE
    if plan.materials:
        box = (style.SIGN_ROOM, _line_top(), room - style.SIGN_ROOM - aside)
        text = typeset.paragraph(plan.materials, style.DETAIL, box, context.language)
        sign = icons.icon("file-text", 1.0, (style.LINE - 5.0) / 2, 5.0, SECOND)
        shapes = (*sign, *text.shapes)
        height = text.height + style.LINE - style.DETAIL.leading
    if purchase:
        at = typeset.baseline(_line_top(), style.DETAIL)
        shapes = (*shapes, typeset.line_right(purchase, style.DETAIL, room, at, SECOND))
    return Piece(shapes, round(height, 3))


def _person(context: Context, plan: GridCell, room: float) -> Piece:
    """The department's bar with who is responsible, and when."""
    department = context.project.get(Department, plan.department)
    name = plan.person or (department.name if department else "")
    if not name and not plan.timing:
        return NOTHING
    colour = tones.department(context, department) if department else EDGE
    bar = Rect(2.6, (style.LINE - 6.4) / 2, BAR, 6.4, colour)
    top, ink = _line_top(), tones.department_dark(context, department) if department else INK
    text = typeset.paragraph(
        name, style.DETAIL_STRONG, (style.SIGN_ROOM, top, room - style.SIGN_ROOM), context.language, ink
    )
    shapes: tuple[Shape, ...] = (bar, *text.shapes) if name else ()
    height = text.height if name else style.DETAIL.leading
    if plan.timing:
        wide = typeset.width(plan.timing, style.DETAIL)
        is_beside = not name or style.SIGN_ROOM + text.width + BETWEEN + wide <= room
        row = top if is_beside else top + height
        box = (max(0.0, room - wide) - 0.05, row, min(wide, room) + 0.1)
        when = typeset.paragraph(plan.timing, style.DETAIL, box, context.language, SECOND)
        shapes = (*shapes, *when.shapes)
        height = max(height, row - top + when.height)
    return Piece(shapes, round(height + style.LINE - style.DETAIL.leading, 3))
