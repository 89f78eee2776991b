"""Small lines on cards and curves, placed from the tops of their line boxes, and blocks that can be typed.

`typeset` sets single lines by their baseline; here lines of one leading stack without counting.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from canvas.layout import breaking, filling, words
from canvas.layout.map.context import Context
from canvas.layout.map.typeset import baseline, line, line_right, width
from canvas.layout.shapes import Colour, Group, Passage, Shape, Text
from canvas.layout.sheet import Line, TextBlock
from canvas.layout.style import INK, SECOND, Type


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


def room(context: Context, wide: float, use: Type) -> filling.Room:
    """Return where a card's text is broken."""
    return filling.room(use.font, use.size, round(wide, 3), context.language)


def lost(shapes: Iterable[Shape]) -> str:
    """Return what no font has of all that is written in shapes."""
    return words.missing(written(shapes))


def written(shapes: Iterable[Shape]) -> str:
    """Return all that is written in shapes, and in groups of them."""
    texts: list[str] = []
    for shape in shapes:
        if type(shape) is Text or type(shape) is Passage:
            texts.append(shape.text)
        elif type(shape) is Group:
            texts.append(written(shape.shapes))
    return "".join(texts)


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
    wide, font, size = round(room, 3), use.font, use.size
    lines = breaking.break_text(text, font, size, wide, language)
    return TextBlock(
        field, text, lines, x, baseline(top, use), wide, font, size, use.leading, colour, language
    )


def drawn(given: TextBlock) -> tuple[Passage, ...]:
    """Return a block's lines as they are drawn; nothing of an empty one."""
    _, source, lines, x, first, room, font, size, leading, colour, *_ = given
    text = "\n".join(line.text for line in lines)
    return (Passage(x, first, text, font, size, colour, leading, room),) if source else ()


def passage(
    text: str, x: float, top: float, room: filling.Room, use: Type, colour: Colour = INK
) -> tuple[Passage, ...]:
    """Return a text that was broken in a room, its first line box at `top`; nothing of an empty one."""
    first = baseline(top, use)
    return (Passage(x, first, text, room.font, room.size, colour, use.leading, room.width),) if text else ()
