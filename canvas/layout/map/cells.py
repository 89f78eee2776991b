"""One cell of a lane: its cards stacked from the top, in one track or two, and its wide cards apart.

A cell is measured from its own top left corner and knows nothing of its neighbours, so that it is kept as it
is while everything around it moves.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from canvas.layout import style, words
from canvas.layout.map.contents import Contents
from canvas.layout.map.context import Context, Drawn
from canvas.layout.map.members import members
from canvas.layout.map.signs import Signs, signs
from canvas.layout.shapes import Group, Shape, Text
from canvas.layout.sheet import Cell, Column, Mark
from canvas.model.journey import Lane, Step


class Wide(NamedTuple):
    """A card across several columns, as a cell of its own: from its column on, so many columns."""

    span: int
    cell: Cell


class Filled(NamedTuple):
    """A laid-out cell: the cards within its column, those beyond it, and what the legend has to explain."""

    cell: Cell
    wide: tuple[Wide, ...]
    signs: Signs
    missing: str
    is_empty: bool


def fill(context: Context, contents: Contents, lane: Lane, columns: tuple[Column, ...], at: int) -> Filled:
    """Lay out the cell of the column numbered `at`."""
    column = columns[at]
    step = context.project.get(Step, column.key)
    cards = members(context, lane, step) if step else ()
    narrow, wide = [], []
    for card in cards:
        span = min(getattr(card, "span", 1), len(columns) - at)
        if span > 1:
            wide.append(Wide(span, _wide(context, contents, lane, card, columns[at : at + span])))
        else:
            narrow.append(card)
    cell = _stacked(context, contents, lane, column, narrow)
    return Filled(
        cell,
        tuple(wide),
        signs(context, lane, cards),
        missing((cell, *(each.cell for each in wide)) if wide else (cell,)),
        not cards,
    )


def written(context: Context, lane: Lane, column: Column) -> int:
    """How many characters the cards in a cell say."""
    step = context.project.get(Step, column.key)
    cards = members(context, lane, step) if step else ()
    return sum(len(getattr(card, "text", "")) for card in cards)


def _wide(context: Context, contents: Contents, lane: Lane, card: Any, columns: tuple[Column, ...]) -> Cell:
    width = round(columns[-1].x + columns[-1].width - columns[0].x, 3)
    drawn = contents.card(context, card, lane, width)
    return Cell(width, round(drawn.height, 3), (drawn.mark,), columns[0].key, lane.id)


def _stacked(context: Context, contents: Contents, lane: Lane, column: Column, cards: Iterable[Any]) -> Cell:
    """Cards one below the other; in a column of twice the width, two tracks of them side by side."""
    waiting = tuple(cards)
    if len(waiting) == 1:
        (height, mark), width = contents.card(context, waiting[0], lane, column.width), column.width
        return Cell(width, round(height, 3), (mark,), column.key, lane.id)
    is_double = column.width >= 2 * style.COLUMN_LEAST and len(waiting) > 1
    tracks = 2 if is_double else 1
    width = round((column.width - (tracks - 1) * style.CARD_GAP) / tracks, 3)
    bottoms, marks = [0.0] * tracks, []
    for number, card in enumerate(waiting):
        track = number % tracks
        drawn = contents.card(context, card, lane, width)
        marks.append(moved(drawn, round(track * (width + style.CARD_GAP), 3), bottoms[track]))
        bottoms[track] = round(bottoms[track] + drawn.height + style.CARD_GAP, 3)
    height = round(max(0.0, max(bottoms) - style.CARD_GAP), 3)
    return Cell(column.width, height, tuple(marks), column.key, lane.id)


def moved(drawn: Drawn, x: float, y: float) -> Mark:
    """A card at its place in the cell."""
    mark = drawn.mark
    if not x and not y:
        return mark
    block = mark.block
    return mark._replace(
        shapes=(Group(mark.shapes, x, y),),
        box=mark.box.moved(x, y),
        block=block._replace(x=block.x + x, baseline=block.baseline + y) if block else None,
    )


def missing(cells: Iterable[Cell]) -> str:
    """The characters in these cells that no shipped font has."""
    texts: list[str] = []
    for cell in cells:
        for mark in cell.marks:
            _collect(mark.shapes, texts)
    return words.missing("".join(texts))


def _collect(shapes: tuple[Shape, ...], texts: list[str]) -> None:
    """Add the texts among shapes, and in groups of them."""
    for shape in shapes:
        if type(shape) is Text:
            texts.append(shape.text)
        elif type(shape) is Group:
            _collect(shape.shapes, texts)
