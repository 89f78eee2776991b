"""Small lines on cards and curves, placed from the tops of their line boxes, and blocks that can be typed.

`typeset` sets single lines by their baseline; here lines of one leading stack without counting.
"""

from __future__ import annotations

from collections.abc import Sequence

from canvas.layout import breaking
from canvas.layout.map.typeset import baseline, line, line_right, width
from canvas.layout.shapes import Colour, Text
from canvas.layout.sheet import Line, TextBlock
from canvas.layout.style import INK, SECOND, Type
from canvas.layout.words import inset


def write(text: str, x: float, top: float, use: Type, colour: Colour = INK) -> Text:
    """Return one line that begins at x, its line box at `top`."""
    return line(text, use, x, baseline(top, use), colour)


def right(text: str, x: float, top: float, use: Type, colour: Colour = SECOND) -> Text:
    """Return one line that ends at x."""
    return line_right(text, use, x, baseline(top, use), colour)


def centred(text: str, x: float, top: float, use: Type, colour: Colour = INK) -> Text:
    """Return one line whose middle is x."""
    return write(text, x - width(text, use) / 2, top, use, colour)


def broken(text: str, use: Type, room: float, language: str) -> tuple[Line, ...]:
    """Return the lines of a text no wider than `room`; none for no text."""
    return breaking.break_text(text, use.font, use.size, round(room, 3), language) if text else ()


def stacked(lines: Sequence[Line], x: float, top: float, use: Type, colour: Colour = INK) -> tuple[Text, ...]:
    """Return broken lines under each other."""
    first = baseline(top, use)
    return tuple(
        line(each.text, use, x, first + n * use.leading, colour) for n, each in enumerate(lines) if each.text
    )


def block(
    field: str, text: str, x: float, top: float, room: float, use: Type, language: str, colour: Colour = INK
) -> TextBlock:
    """Return a record's text as a block that can be typed where it stands; it has one line at least."""
    wide = round(room, 3)
    lines = breaking.break_text(text, use.font, use.size, wide, language)
    first = baseline(top, use)
    return TextBlock(field, text, lines, x, first, wide, use.font, use.size, use.leading, colour, language)


def drawn(given: TextBlock) -> tuple[Text, ...]:
    """Return a block's lines as they are drawn."""
    return tuple(
        Text(
            given.x + inset(each.text, each.width, given.width),
            round(given.baseline + n * given.leading, 3),
            each.text,
            given.font,
            given.size,
            given.colour,
            each.width,
        )
        for n, each in enumerate(given.lines)
        if each.text
    )
