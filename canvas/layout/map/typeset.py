"""Words set in the house style's type: lines and paragraphs as shapes, and the text that can be typed there.

Breaking and measuring are done elsewhere (`breaking`, `words`); here they meet size, leading and colour.
"""

from __future__ import annotations

from canvas.layout import style, words
from canvas.layout.breaking import break_text
from canvas.layout.shapes import Colour, Text
from canvas.layout.sheet import Line, TextBlock
from canvas.layout.style import Type
from canvas.named import NamedTuple

CAP_SHIFT = 0.3638
"""How far the baseline lies below the middle of its line, in em: half of ascent less descent."""


def width(text: str, use: Type) -> float:
    """How wide a line is, in mm."""
    return words.measure(text, use.font, use.size, use.tracking)


def baseline(top: float, use: Type) -> float:
    """Where the first baseline lies when the line's box begins at `top`."""
    return round(top + use.leading / 2 + CAP_SHIFT * use.size, 3)


def line(text: str, use: Type, x: float, at: float, colour: Colour = style.INK) -> Text:
    """One line with its left end at x and its baseline at `at`."""
    return Text(round(x, 3), round(at, 3), text, use.font, use.size, colour, width(text, use), use.tracking)


def line_right(text: str, use: Type, right: float, at: float, colour: Colour = style.INK) -> Text:
    """One line that ends at `right`."""
    return line(text, use, right - width(text, use), at, colour)


class Paragraph(NamedTuple):
    """A broken text, placed: its lines, how high they are together, and the text that can be typed."""

    shapes: tuple[Text, ...]
    height: float
    block: TextBlock

    @property
    def width(self) -> float:
        return max(shape.width for shape in self.shapes)


def paragraph(
    text: str,
    use: Type,
    box: tuple[float, float, float],
    language: str,
    colour: Colour = style.INK,
    field: str = "",
    *,
    is_centred: bool = False,
) -> Paragraph:
    """A text in a box (x, top, width); its height is as many lines as it takes, at least one."""
    x, top, wide = (round(number, 3) for number in box)
    lines = break_text(text, use.font, use.size, wide, language, use.tracking)
    first = baseline(top, use)
    place = (x, first, wide, use.font, use.size, use.leading)
    block = TextBlock(field, text, lines, *place, colour, language, use.tracking, is_centred)
    return Paragraph(tuple(_shapes(lines, block, use)), round(len(lines) * use.leading, 3), block)


def _shapes(lines: tuple[Line, ...], block: TextBlock, use: Type) -> list[Text]:
    begins = (begin(block, each) for each in lines)
    return [
        line(each.text, use, x, block.baseline + number * use.leading, block.colour)
        for number, (each, x) in enumerate(zip(lines, begins, strict=True))
    ]


def begin(block: TextBlock, each: Line) -> float:
    """Where a line of a block begins: at its left end, at its right one (Arabic, Hebrew), or centred."""
    if block.is_centred:
        return block.x + max(0.0, block.width - each.width) / 2
    return block.x + words.inset(each.text, each.width, block.width)


def count(text: str, use: Type, wide: float, language: str) -> int:
    """How many lines a text takes."""
    return len(break_text(text, use.font, use.size, round(wide, 3), language, use.tracking))


def narrowest(text: str, use: Type, wide: float, language: str, least: int = 1) -> float:
    """The narrowest width in which a text takes no more lines than in `wide`, or than `least`."""
    most = max(count(text, use, wide, language), least)
    low, high = 0.0, wide
    while high - low > 1.0:
        middle = (low + high) / 2
        if count(text, use, middle, language) > most:
            low = middle
        else:
            high = middle
    return high


def balanced(text: str, use: Type, wide: float, language: str) -> tuple[Line, ...]:
    """The lines of a text broken as evenly as it can be in as few lines, but two where it has two words."""
    high = narrowest(text, use, wide, language, 2 if " " in text.strip() else 1)
    return break_text(text, use.font, use.size, round(high, 3), language, use.tracking)
