"""One cell of a lane: its cards stacked from the top, in one track or two, and its wide cards apart.

A cell is measured from its own top left corner and knows nothing of its neighbours, so that it is kept as it
is while everything around it moves.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from canvas.layout import style, words
from canvas.layout.map import cardtext
from canvas.layout.map.contents import Contents
from canvas.layout.map.context import Context, Drawn
from canvas.layout.map.members import members
from canvas.layout.map.signs import Signs, of_card
from canvas.layout.sheet import Cell, Column
from canvas.model.journey import Lane, Step
from canvas.named import NamedTuple


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
    narrow, across = _parted(cards, len(columns) - at)
    cell, drawn = _stacked(context, contents, lane, column, narrow)
    wide = []
    for card, span in across:
        card_cell, one = _wide(context, contents, lane, card, columns[at : at + span])
        wide.append(Wide(span, card_cell))
        drawn.append(one)
    shown = [*narrow, *(card for card, _ in across)] if across else narrow
    found = [
        one.signs if one.signs is not None else of_card(context, lane, card)
        for one, card in zip(drawn, shown, strict=True)
    ]
    signs = found[0] if len(found) == 1 else frozenset[str]().union(*found)
    return Filled(cell, tuple(wide), signs, "".join(map(_lost, drawn)), not cards)


def _parted(cards: tuple[Any, ...], most: int) -> tuple[Sequence[Any], Sequence[tuple[Any, int]]]:
    """The cards within their column, and those across several, each with how many."""
    for card in cards:
        if getattr(card, "span", 1) > 1:
            break
    else:
        return cards, ()
    pairs = [(card, min(getattr(card, "span", 1), most)) for card in cards]
    return [card for card, span in pairs if span < 2], [pair for pair in pairs if pair[1] > 1]


def written(context: Context, lane: Lane, column: Column) -> int:
    """How many characters the cards in a cell say."""
    step = context.project.get(Step, column.key)
    cards = members(context, lane, step) if step else ()
    return sum(len(getattr(card, "text", "")) for card in cards)


def _wide(
    context: Context, contents: Contents, lane: Lane, card: Any, columns: tuple[Column, ...]
) -> tuple[Cell, Drawn]:
    width = round(columns[-1].x + columns[-1].width - columns[0].x, 3)
    drawn = contents.card(context, card, lane, width)
    return Cell(width, round(drawn.height, 3), (drawn.mark,), columns[0].key, lane.id), drawn


def _stacked(
    context: Context, contents: Contents, lane: Lane, column: Column, cards: Sequence[Any]
) -> tuple[Cell, list[Drawn]]:
    """Cards one below the other; in a column of twice the width, two tracks of them side by side."""
    if len(cards) == 1:
        one = contents.card(context, cards[0], lane, column.width)
        return Cell(column.width, round(one.height, 3), (one.mark,), column.key, lane.id), [one]
    tracks = 2 if len(cards) > 1 and column.width >= 2 * style.COLUMN_LEAST else 1
    width = round((column.width - (tracks - 1) * style.CARD_GAP) / tracks, 3)
    drawn = [contents.card(context, card, lane, width) for card in cards]
    bottoms, marks = [0.0] * tracks, []
    for number, (height, mark, *_) in enumerate(drawn):
        track = number % tracks
        marks.append(mark.moved(round(track * (width + style.CARD_GAP), 3), bottoms[track]))
        bottoms[track] = round(bottoms[track] + height + style.CARD_GAP, 3)
    height = round(max(0.0, max(bottoms) - style.CARD_GAP), 3)
    return Cell(column.width, height, tuple(marks), column.key, lane.id), drawn


def _lost(drawn: Drawn) -> str:
    """What of a card's text no font has."""
    return cardtext.lost(drawn.mark.shapes) if drawn.lost is None else drawn.lost


def missing(cells: Iterable[Cell]) -> str:
    """The characters in these cells that no shipped font has."""
    return words.missing("".join(cardtext.written(mark.shapes) for cell in cells for mark in cell.marks))
