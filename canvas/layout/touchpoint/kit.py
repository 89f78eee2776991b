"""What every part of the page is put together from: its types, and marks below each other in one width.

Lengths are natural millimetres. A part that has nothing to say is not made at all.
"""

from __future__ import annotations

from collections.abc import Iterable

from canvas.layout import house, style
from canvas.layout.map import typeset
from canvas.layout.map.context import Context
from canvas.layout.shapes import Box, Colour, Group, Shape, Stroke, line
from canvas.layout.sheet import Cell, Mark, TextBlock
from canvas.layout.style import Type

HEADING = Type("semibold", style.pt(11.5), 5.6)
BODY = Type("regular", style.pt(13), 6.2)
STRONG = Type("semibold", style.pt(13), 6.2)
SMALL = Type("regular", style.pt(11), 5.2)
SMALL_STRONG = Type("semibold", style.pt(11), 5.2)
LARGE = Type("medium", style.pt(18), 8.2, -0.01)
FIGURE = Type("bold", style.pt(34), 13.4, -0.024)
BELOW_HEADING = 2.6
RULE = 0.4
BETWEEN = 8.0
"""Between one part of the page and the next below it."""
GAP = 10.0
"""Between two parts beside each other."""


class Stack:
    """Marks below each other, `wide` across; `bottom` is where the next one begins."""

    def __init__(self, context: Context, wide: float, heading: str = "") -> None:
        self.context, self.wide = context, round(wide, 3)
        self.bottom = 0.0
        self.marks: list[Mark] = []
        if heading:
            self._head(heading)

    def _head(self, words: str) -> None:
        rule = line(0.0, RULE / 2, self.wide, RULE / 2, Stroke(house.worn().fine, RULE))
        told = typeset.paragraph(
            words, HEADING, (0.0, 1.4, self.wide), self.context.language, house.worn().small
        )
        high = 1.4 + told.height
        self.add((rule, *told.shapes), high, role="title", say=words)
        self.skip(BELOW_HEADING)

    def skip(self, height: float) -> None:
        """Leave room."""
        self.bottom = round(self.bottom + height, 3)

    def add(
        self,
        shapes: Iterable[Shape],
        height: float,
        record: str = "",
        role: str = "thing",
        say: str = "",
        block: TextBlock | None = None,
        x: float = 0.0,
        wide: float | None = None,
    ) -> None:
        """Put shapes, drawn from their own top, below what there is."""
        box = Box(
            round(x, 3), self.bottom, round(self.wide - x if wide is None else wide, 3), round(height, 3)
        )
        moved = block and block._replace(baseline=round(block.baseline + self.bottom, 3))
        drawn = (Group(tuple(shapes), 0.0, self.bottom),)
        self.marks.append(Mark(drawn, box, record, role, say, self.context.language, moved))
        self.skip(height)

    def text(
        self,
        words: str,
        use: Type = BODY,
        *,
        record: str = "",
        field: str = "",
        say: str = "",
        colour: Colour = style.INK,
        x: float = 0.0,
        role: str = "thing",
    ) -> None:
        """Put a text below what there is; with a field it can be typed there."""
        told = typeset.paragraph(words, use, (x, 0.0, self.wide - x), self.context.language, colour, field)
        block = told.block if field else None
        self.add(told.shapes, told.height, record, role, say or words, block, x)

    def put(self, cell: Cell, x: float = 0.0) -> None:
        """Put what was made apart below what there is."""
        self.marks += [moved(mark, x, self.bottom) for mark in cell.marks]
        self.skip(cell.height)

    def cell(self) -> Cell:
        """What was put together, as high as it became."""
        return Cell(self.wide, self.bottom, tuple(self.marks))


def moved(mark: Mark, x: float, y: float) -> Mark:
    """A mark at its place in a larger cell."""
    block = mark.block
    return mark.but(
        shapes=(Group(mark.shapes, round(x, 3), round(y, 3)),),
        box=mark.box.moved(x, y),
        block=block and block._replace(x=round(block.x + x, 3), baseline=round(block.baseline + y, 3)),
    )


def beside(cells: Iterable[tuple[float, Cell]], wide: float) -> Cell:
    """Cells beside each other, each at its x, as one."""
    every = list(cells)
    marks = tuple(moved(mark, x, 0.0) for x, cell in every for mark in cell.marks)
    return Cell(round(wide, 3), max((cell.height for _, cell in every), default=0.0), marks)


def columns(wide: float, count: int, gap: float = GAP) -> tuple[float, list[float]]:
    """How wide each of so many columns is, and where each begins."""
    each = round((wide - (count - 1) * gap) / max(1, count), 3)
    return each, [round(number * (each + gap), 3) for number in range(count)]
