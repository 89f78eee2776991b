"""Marks that are not print: selection, where a card will land, caret. A second, screen-only list of shapes.

Shapes are in millimetres of the sheet, but their lines are as thin as the screen wants them: `px` is the size
of a pixel in millimetres. Nothing here is ever laid out or printed.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from canvas import late
from canvas.editing.selection import Place
from canvas.layout.map.evidence import TICK, TICK_IN
from canvas.layout.map.typeset import begin
from canvas.layout.shapes import Box, Group, Path, Rect, Shape, Stroke, Text
from canvas.layout.sheet import Mark, Seen, TextBlock
from canvas.layout.style import ACCENT, EDGE, INK, PAPER, RADIUS, SECOND, TINT
from canvas.layout.words import measure
from canvas.named import NamedTuple

if TYPE_CHECKING:
    from canvas.editing import typing
else:  # a map is shown before anybody types
    typing = late.module("canvas.editing.typing")

RING_PX = 2.0
BAR_PX = 4.0
DOT_PX = 4.0
FLAG_PX, FLAG_TYPE_PX = 22.0, 13.0
SELECTED = "#CFE3E8"


class Ghost(NamedTuple):
    """What hangs at the pointer: the grabbed mark where it is now, and how many are moved with it."""

    mark: Mark
    x: float
    y: float
    number: int = 1


class Overlay(NamedTuple):
    """What is painted above the sheet: shapes, then the ghost with its shadow."""

    shapes: tuple[Shape, ...] = ()
    ghost: Ghost | None = None
    place: Place | None = None
    """The cell in which something would land that is brought over the map."""


NOTHING = Overlay()


def ring(box: Box, px: float) -> Rect:
    """The focus: 2 px accent, 2 px outside."""
    gap = 1.5 * RING_PX * px
    return Rect(
        box.x - gap,
        box.y - gap,
        box.width + 2 * gap,
        box.height + 2 * gap,
        None,
        Stroke(ACCENT, RING_PX * px),
        RADIUS + gap,
    )


def outline(box: Box, px: float) -> Rect:
    """One of several that are selected: 2 px accent on the edge, square where it would be hardly round."""
    half, line = RING_PX * px / 2, _edge(px)
    radius = 0.0 if px * RING_PX >= RADIUS else RADIUS
    return Rect(box.x + half, box.y + half, box.width - 2 * half, box.height - 2 * half, None, line, radius)


@lru_cache(maxsize=16)
def _edge(px: float) -> Stroke:
    return Stroke(ACCENT, RING_PX * px)


def cell_frame(box: Box, px: float) -> Rect:
    """An empty cell that has the focus."""
    return Rect(
        box.x, box.y, box.width, box.height, None, Stroke(ACCENT, RING_PX * px, (4 * px, 3 * px)), RADIUS
    )


def hole(box: Box, px: float) -> tuple[Shape, ...]:
    """Where something was that is being moved: the paper, with a dashed hairline; its tick is gone too."""
    reach = TICK * 0.55
    tick = Rect(box.right - TICK_IN - reach, box.y + TICK_IN - reach, 2 * reach, 2 * reach, "#FFFFFF")
    return (
        tick,
        Rect(box.x, box.y, box.width, box.height, "#FFFFFF", Stroke(EDGE, px, (4 * px, 3 * px)), RADIUS),
    )


def dot(x: float, y: float, px: float) -> tuple[Shape, ...]:
    """Where an arrow to another card begins: a dot with paper round it."""
    return tuple(
        Rect(x - r * px, y - r * px, 2 * r * px, 2 * r * px, colour, None, r * px)
        for r, colour in ((DOT_PX + 1.5, "#FFFFFF"), (DOT_PX, ACCENT))
    )


def flag(text: str, x: float, y: float, px: float) -> tuple[Shape, ...]:
    """A value in a flag beside the hand at x, its middle at y."""
    size, high = FLAG_TYPE_PX * px, FLAG_PX * px
    wide = measure(text, "semibold", size)
    left = x + 16 * px
    ground = Rect(left, y - high / 2, wide + 14 * px, high, ACCENT, None, 4 * px)
    return ground, Text(left + 7 * px, y + 0.36 * size, text, "semibold", size, PAPER, wide)


def written(number: str, language: str) -> str:
    """A figure as the language of the sheet writes it: with a true minus and, but for English, a comma."""
    true = number.replace("-", "\u2212")
    return true if language == "en" else true.replace(".", ",")


def slots(boxes: Sequence[Box], px: float) -> tuple[Shape, ...]:
    """Where cards will land: an accent bar above, and a tinted slot for each in its true height."""
    if not boxes:
        return ()
    first = boxes[0]
    bar = Rect(first.x, first.y - 1.5 * BAR_PX * px, first.width, BAR_PX * px, ACCENT)
    return (bar, *(Rect(*box, TINT, None, RADIUS) for box in boxes))


def previews(cards: Sequence[Seen], px: float) -> tuple[Shape, ...]:
    """Where new cards would stand: slots as for cards that are moved, in them what the cards would say."""
    words = (line for seen in cards if (block := seen.mark.block) for line in lines(seen, block, SECOND))
    return (*slots([seen.box for seen in cards], px), *words)


def caret(seen: Seen, block: TextBlock, spot: typing.Spot, px: float) -> Rect:
    """The caret: 2 px of ink (or of the text's own colour, on a dark card)."""
    box = typing.caret_box(block, spot.position, RING_PX * px, at_end=spot.at_end).moved(seen.x, seen.y)
    return Rect(*box, block.colour)


def selected_text(seen: Seen, block: TextBlock, start: int, stop: int) -> tuple[Shape, ...]:
    """Selected characters: a tinted ground, and above it the text again, in ink whatever its own colour."""
    if start == stop:
        return ()
    boxes = [box.moved(seen.x, seen.y) for box in typing.selected(block, start, stop)]
    again = lines(seen, block, INK)
    return tuple(Group((Rect(*box, SELECTED), *again), clip=Rect(*box)) for box in boxes)


def lines(seen: Seen, block: TextBlock, colour: str) -> tuple[Text, ...]:
    """The lines of a text block where they stand on the sheet."""
    return tuple(
        Text(
            seen.x + begin(block, line),
            seen.y + block.baseline + number * block.leading,
            line.text,
            block.font,
            block.size,
            colour,
            line.width,
            block.tracking,
        )
        for number, line in enumerate(block.lines)
    )


def underline(seen: Seen, block: TextBlock, start: int, stop: int, px: float) -> tuple[Shape, ...]:
    """Characters that an input method has not settled yet."""
    drawn = []
    for box in typing.selected(block, start, stop):
        at = box.moved(seen.x, seen.y)
        y = at.y + 0.75 * block.leading + 0.18 * block.size
        ops = (("M", at.x, y), ("L", at.right, y))
        drawn.append(Path(ops, None, Stroke(block.colour, px)))
    return tuple(drawn)
