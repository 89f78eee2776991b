"""Small lines on cards and curves, placed from the tops of their line boxes, and blocks that can be typed.

`typeset` sets single lines by their baseline; here lines of one leading stack without counting.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from canvas.layout import bidi, breaking, words
from canvas.layout.map.context import Context
from canvas.layout.map.typeset import baseline, line, line_right, width
from canvas.layout.shapes import Colour, Group, Shape, Text, text_of
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


def room(context: Context, wide: float, use: Type) -> breaking.Room:
    """Return where a card's text is broken, in which its lines are counted before any is made."""
    return breaking.room(use.font, use.size, round(wide, 3), context.language)


def lost(shapes: Iterable[Shape]) -> str:
    """Return what no font has of all that is written in shapes."""
    return words.missing(written(shapes))


def written(shapes: Iterable[Shape]) -> str:
    """Return all that is written in shapes, and in groups of them."""
    texts: list[str] = []
    for shape in shapes:
        if type(shape) is Text:
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


def drawn(given: TextBlock) -> tuple[Text, ...]:
    """Return a block's lines as they are drawn."""
    _, source, lines, x, first, _, font, size, leading, colour, *_ = given
    baselines = _baselines(first, leading, len(lines))
    texts = [
        text_of((x, baseline, text, font, size, colour, width, 0.0))
        for (text, _, _, width), baseline in zip(lines, baselines, strict=True)
        if text
    ]
    if not bidi.is_needed(source):
        return tuple(texts)
    return tuple(text._replace(x=x + inset(text.text, text.width, given.width)) for text in texts)


@lru_cache(1_000)
def _baselines(first: float, leading: float, count: int) -> tuple[float, ...]:
    """The baselines of lines that begin at `first`: the same numbers for all cards."""
    return tuple(round(first + n * leading, 3) for n in range(count))
