"""What the heads of phases and steps share: parts in bands of equal height, and the row they stand in."""

from __future__ import annotations

from collections.abc import Iterable

from canvas.layout import style
from canvas.layout.map import typeset
from canvas.layout.map.context import Context
from canvas.layout.map.grid import Grid
from canvas.layout.map.ground import gap_lines
from canvas.layout.map.typeset import Paragraph
from canvas.layout.shapes import Box, Colour, Shape
from canvas.layout.sheet import Cell, Mark, Placed, Row, TextBlock
from canvas.layout.style import Type
from canvas.named import NamedTuple


class Part(NamedTuple):
    """A part of a head: its shapes, its height, and the text that can be typed in it."""

    shapes: tuple[Shape, ...] = ()
    height: float = 0.0
    block: TextBlock | None = None


def text_part(
    context: Context,
    text: str,
    use: Type,
    box: tuple[float, float, float],
    colour: Colour = style.INK,
    field: str = "",
) -> Part:
    """A paragraph as a part; nothing for no text that cannot be typed either."""
    if not text and not field:
        return Part()
    set_: Paragraph = typeset.paragraph(text, use, box, context.language, colour, field)
    return Part(set_.shapes, set_.height, set_.block)


def highest(parts: Iterable[Part]) -> float:
    """The height of a band of parts."""
    return max((part.height for part in parts), default=0.0)


def label(text: str, top: float, use: Type) -> Mark:
    """A word in the label column, on the first baseline of the band that begins at `top`."""
    shape = typeset.line(text, style.LANE, 0.0, typeset.baseline(top, use))
    box = Box(0.0, round(shape.baseline - shape.size, 3), style.LABELS, round(shape.size * 1.3, 3))
    return Mark((shape,), box, say=text)


def head_row(grid: Grid, key: str, height: float, labels: list[Mark], heads: list[Placed]) -> Row:
    """A row of heads on its ground, the words of the label column at its left."""
    box = Box(0.0, 0.0, grid.width, height)
    ground = Cell(grid.width, height, (Mark(tuple(gap_lines(grid.gaps(), 0.0, height)), box, role="paper"),))
    words = Cell(style.LABELS, height, tuple(labels))
    number = 0 if key == "phases" else 1
    return Row(
        key,
        height,
        (
            Placed(0.0, ground, (-2, number), -1),
            Placed(style.MARGIN, words, (-2, number, 1)),
            *heads,
        ),
    )
