"""The title block: portrait, state and scope, title, cast, and blocks that snap to the columns below.

A long title shrinks, then takes two lines; blocks there is no room for go into a row of their own below.
"""

from __future__ import annotations

import unicodedata

from canvas.layout import house, style
from canvas.layout.drawings.badges import pill
from canvas.layout.map import typeset
from canvas.layout.map.cast import LARGE, cast, portrait
from canvas.layout.map.context import Context
from canvas.layout.map.grid import LEFT, Grid
from canvas.layout.map.path import Stretch
from canvas.layout.map.title_blocks import Block, blocks
from canvas.layout.map.title_words import state
from canvas.layout.options import SheetOptions
from canvas.layout.shapes import Box, Group, Shape
from canvas.layout.sheet import Cell, Line, Mark, Placed, Row, TextBlock
from canvas.layout.style import Type
from canvas.named import NamedTuple

AIR = 11.0
TITLE_TOP = 6.0
TITLE_ROOM = 31.0
"""Between pill and cast, from 6 to 37 below the top."""
BASELINE = 29.9
"""Of the largest title, below the row's top."""
BELOW_PILL = 5.9
"""No letter of the title reaches higher than this."""
STEM = 1.5
"""How far the largest title is shifted left, so that its stem stands on the column."""
PILL_PADDING = 3.2
BESIDE_PILL = 3.4
BEFORE_BLOCKS = 12.0
TITLE_LEAST = 150.0
"""A title never has less room than this because of the blocks beside it."""
BLOCK_GAP = 8.0
BELOW_CAST = 7.0


class _Slot(NamedTuple):
    """A block and where it stands."""

    block: Block
    x: float
    width: float


class _Title(NamedTuple):
    """How the title is set: its type, its lines, where its first baseline lies, how high it is."""

    use: Type
    lines: tuple[Line, ...]
    baseline: float
    height: float


def title_row(context: Context, options: SheetOptions, grid: Grid, numbers: Stretch) -> Row:
    """The title block as the first row of the sheet."""
    every = blocks(context, options, grid, numbers)
    beside, below, room = _arranged(context, grid, every)
    title = _title(context, room)
    names = cast(context, room)
    cast_top = TITLE_TOP + title.height
    scope = _state(context, room)
    marks = (_title_mark(context, title, room), *_moved(names.marks, 0.0, cast_top))
    down = round(scope.box.height - TITLE_TOP, 3)
    heights = [down + cast_top + names.height, LARGE if context.personas else 0.0]
    placed = [
        Placed(LEFT, Cell(room, scope.box.height, (scope,)), (-9, 0)),
        Placed(LEFT, Cell(room, round(cast_top + names.height, 3), marks), (-9, 0, 1), 0, down),
    ]
    large = portrait(context)
    if large:
        placed.append(Placed(style.MARGIN, Cell(LARGE, LARGE, (large,)), (-9, 1)))
    for number, slot in enumerate(beside):
        mark, height = slot.block.draw(slot.width)
        placed.append(Placed(slot.x, Cell(slot.width, height, (mark,)), (-9, 2, number)))
        heights.append(height)
    top = max(heights)
    return _with_row_below(grid, below, placed, top)


def _with_row_below(grid: Grid, below: tuple[Block, ...], placed: list[Placed], top: float) -> Row:
    """The blocks that did not fit beside the title, from the first column on, in as many rows as it takes."""
    x, y, bottom = LEFT, top + BELOW_CAST, top
    for number, block in enumerate(below):
        wide = min(block.least + (block.most - block.least) / 3, grid.right - LEFT)
        if x > LEFT and x + wide > grid.right:
            x, y = LEFT, bottom + BELOW_CAST
        mark, height = block.draw(round(wide, 3))
        placed.append(Placed(x, Cell(round(wide, 3), height, (mark,)), (-9, 3, number), 0, round(y, 3)))
        x, bottom = round(x + wide + BLOCK_GAP, 3), max(bottom, y + height)
    return Row("title", round(bottom + AIR, 3), tuple(placed))


def _arranged(
    context: Context, grid: Grid, every: tuple[Block, ...]
) -> tuple[list[_Slot], tuple[Block, ...], float]:
    """Which blocks stand beside the title and which below it, and how wide the title may be.

    As many beside it as leave it room in one line or, smaller, in two.
    """
    tried = []
    for first in range(len(every) + 1):
        slots = _slots(grid, every[first:])
        right = slots[0].x - BEFORE_BLOCKS if slots else grid.right
        room = round(right - LEFT, 3)
        if slots is None or (slots and room < TITLE_LEAST):
            continue
        tried.append((slots or [], every[:first], room))
    fitting = (each for each in tried if len(_title(context, each[2]).lines) <= 2)
    return next(fitting, tried[-1])


def _slots(grid: Grid, chosen: tuple[Block, ...]) -> list[_Slot] | None:
    """Blocks from the right margin leftwards, each beginning at a column, at a phase where that suits it.

    None where there are too few columns.
    """
    tracks = grid.tracks()
    starts = {track.x for track in tracks}
    phases = {grid.of_phase(number)[0] for number in range(len(grid.phases))}
    slots: list[_Slot] = []
    right = grid.right
    for block in reversed(chosen):
        fitting = [x for x in starts if x <= right - block.least]
        if not fitting:
            return None
        x = max(fitting)
        snapped = [start for start in phases if start <= x and right - start <= block.most]
        x = max(snapped, default=x)
        slots.insert(0, _Slot(block, x, round(right - x, 3)))
        before = [track.x + track.width for track in tracks if track.x < x]
        right = max(before, default=LEFT)
    return slots


IDEOGRAPHS = "\u2e80"
"""From here on come scripts whose signs fill the em."""


def _reach(title: str) -> float:
    """How far above the baseline the highest letter reaches, in em: an Å or 山 further than an A."""
    letters = (unicodedata.normalize("NFD", letter) for letter in title)
    is_high = any((len(parts) > 1 and parts[0].isupper()) or parts >= IDEOGRAPHS for parts in letters)
    return 0.95 if is_high else 0.8


def _one_line(context: Context, room: float) -> Type | None:
    """The title's type for one line, None where it would be too small."""
    title = context.journey.title
    wide = typeset.width(title, style.TITLE)
    share = min(
        (room + STEM) / wide if wide else 1.0, (BASELINE - BELOW_PILL) / _reach(title) / style.TITLE.size
    )
    points = 84 * min(1.0, share)
    if points < style.TITLE_LEAST:
        return None
    return style.TITLE._replace(em=style.pt(points))


def _title(context: Context, room: float) -> _Title:
    use = _one_line(context, room)
    if use:
        title = context.journey.title
        whole = Line(title, 0, len(title), typeset.width(title, use))
        return _Title(use, (whole,), BASELINE - (style.TITLE.size - use.size) * 0.28, TITLE_ROOM)
    use = style.TITLE_TWO_LINES
    title = context.journey.title
    part = typeset.balanced(title, use, room, context.language)
    first = max(typeset.baseline(TITLE_TOP + 0.1, use), BELOW_PILL + _reach(title) * use.size)
    height = max(TITLE_ROOM, first - TITLE_TOP + (len(part) - 1) * use.leading + 4.2)
    return _Title(use, part, round(first, 3), round(height, 3))


def _title_mark(context: Context, title: _Title, room: float) -> Mark:
    """The title; an empty one can be taken anywhere in its room."""
    use, words = title.use, context.journey.title
    shift = round(-STEM * use.size / style.TITLE.size, 3)
    first = round(title.baseline, 3)
    shapes = tuple(
        typeset.line(each.text, use, shift, first + number * use.leading, house.worn().strong)
        for number, each in enumerate(title.lines)
    )
    wide = round(max(shape.width for shape in shapes) if words else room, 3)
    place = (shift, first, wide, use.font, use.size, use.leading)
    block = TextBlock(
        "title", words, title.lines, *place, house.worn().strong, context.language, use.tracking
    )
    box = Box(0.0, TITLE_TOP, wide, round(title.height, 3))
    return Mark(shapes, box, context.journey.id, "title", words, context.language, block)


def _state(context: Context, room: float) -> Mark:
    """The pill with the state, and the scope; whose map it is, where it is one person's."""
    word = state(context)
    wide = typeset.width(word, style.PILL)
    at = typeset.baseline(0.0, style.PILL)
    scope = context.journey.scope
    if context.persona and context.personas:
        only = context.say("Only {name}, and what is for everyone", name=context.personas[0].name)
        scope = " · ".join(filter(None, (only, scope)))
    left = wide + 2 * PILL_PADDING + BESIDE_PILL
    told = typeset.paragraph(scope, style.SCOPE, (left, 0.0, room - left), context.language, style.SECOND)
    shapes: tuple[Shape, ...] = (
        pill(0.0, 0.0, wide, padding=PILL_PADDING, fill=house.worn().strong),
        typeset.line(word, style.PILL, PILL_PADDING, at, style.PAPER),
        *(told.shapes if scope else ()),
    )
    say = ". ".join(filter(None, (word, scope)))
    return Mark(shapes, Box(0.0, 0.0, round(left + told.width, 3), told.height), role="title", say=say)


def _moved(marks: tuple[Mark, ...], dx: float, dy: float) -> list[Mark]:
    """Marks at another place of their cell."""
    return [mark.but(shapes=(Group(mark.shapes, dx, dy),), box=mark.box.moved(dx, dy)) for mark in marks]
