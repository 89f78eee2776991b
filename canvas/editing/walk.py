"""Walking the map by keys: arrows go from cell to cell and from card to card, Tab in reading order.

Where to go is told; selecting it is the caller's. Rows in which nothing can be written, changed or chosen are
passed over, but their heads are not: beyond the first lane and the first step lie the heads (`walk_heads`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from canvas.editing import atlas, figures, walk_heads
from canvas.editing.homes import drawn_at
from canvas.editing.new_row import KEY as NEW_LANE
from canvas.editing.selection import ARROWS, Place, focus, place_of
from canvas.editing.walk_heads import Way
from canvas.layout.shapes import Box
from canvas.layout.sheet import Seen, Sheet
from canvas.model.edits.boards import letter_in, row_fields
from canvas.model.history import Selection
from canvas.model.journey import Lane
from canvas.model.project import Project

__all__ = ["Way", "end", "lanes", "reading", "step"]

Side = Literal["left", "right"]
CURVES = figures.KINDS | {"feelings"}
"""Kinds of rows whose cells are points of a curve."""


def lanes(project: Project, sheet: Sheet) -> tuple[str, ...]:
    """Return the rows of a board that a hand can write or rate in or that show cards, from top to bottom."""
    keys = (row.key for row in sheet.rows if row_fields(project, row.key) is not None)
    return tuple(key for key in keys if _has_cells(project, sheet, key))


def step(project: Project, sheet: Sheet, selection: Selection, way: Way) -> str:
    """Return what has the focus after an arrow key; the same as before at the edges of the map.

    Left and right keep to the lane and the height in the cell; up and down go through the cards of a cell
    and on into the next lane. Further up and left lie the heads. From an arrow they lead to its ends. On a
    sheet that is no board they go through the cards in reading order. Below the last row lies the line where
    another one is begun.
    """
    arrow = project.find(focus(selection))
    if isinstance(arrow, ARROWS):
        return str(arrow.source if way in ("left", "up") else arrow.target)
    rows = lanes(project, sheet)
    if focus(selection) == NEW_LANE and rows and sheet.columns:
        last = _first(sheet, Place(rows[-1], sheet.columns[0].key), last=True)
        return last if way == "up" else NEW_LANE
    return _step(project, sheet, selection, way)


def _step(project: Project, sheet: Sheet, selection: Selection, way: Way) -> str:
    rows, columns = lanes(project, sheet), sheet.columns
    if not rows or not columns:
        return reading(project, sheet, selection, -1 if way in ("left", "up") else 1)
    key = focus(selection)
    head = walk_heads.step(project, sheet, key, way)
    if isinstance(head, str):
        return head
    if head is not None:
        return _first(sheet, head if head.row else Place(rows[0], head.column))
    place = place_of(project, key)
    if place is None or place.row not in rows:
        place = drawn_at(sheet, key)
    if place is None or place.row not in rows or atlas.column_of(sheet, place.column) is None:
        return _first(sheet, Place(rows[0], columns[0].key))
    if way in ("left", "right"):
        return _beside(sheet, place, key, -1 if way == "left" else 1)
    return _over(sheet, rows, place, key, -1 if way == "up" else 1)


def end(project: Project, sheet: Sheet, selection: Selection, way: Side, *, of_all: bool = False) -> str:
    """Return the first (or last) cell or card of the row in focus, or of the whole map.

    Among heads of phases and steps it is the first or the last of them.
    """
    rows, key = lanes(project, sheet), focus(selection)
    if not rows or not sheet.columns:
        return reading(project, sheet, selection, -1 if way == "left" else 1)
    column = sheet.columns[0 if way == "left" else -1].key
    if of_all:
        return _first(sheet, Place(rows[0 if way == "left" else -1], column))
    if key and key in (walk_heads.column_head(sheet, key), walk_heads.phase_head(project, sheet, key)):
        return walk_heads.end(project, sheet, key, way)
    place = place_of(project, key)
    row = place.row if place is not None and place.row in rows else key if key in rows else rows[0]
    return _first(sheet, Place(row, column))


def reading(project: Project, sheet: Sheet, selection: Selection, by: Literal[-1, 1]) -> str:
    """Return the next card in reading order (or the one before), the same card at the end.

    A card that stands in several places is met once, at the first.
    """
    cards = list(dict.fromkeys(seen.mark.record for seen in sheet.reading() if atlas.is_in_cell(seen.mark)))
    key = focus(selection)
    if key in cards:
        return cards[min(max(cards.index(key) + by, 0), len(cards) - 1)]
    return (cards[0] if by > 0 else cards[-1]) if cards else key


def _has_cells(project: Project, sheet: Sheet, lane: str) -> bool:
    own = project.get(Lane, lane)
    if letter_in(project, lane) is not None or (own is not None and own.kind in CURVES):
        return True
    return any(atlas.cards_in(sheet, Place(lane, column.key)) for column in sheet.columns)


def _first(sheet: Sheet, place: Place, *, last: bool = False) -> str:
    """The first (or last) card of a cell, or the cell itself where it is empty."""
    cards = _cards(sheet, place)
    return cards[-1 if last else 0].mark.record if cards else place.name


def _cards(sheet: Sheet, place: Place) -> tuple[Seen, ...]:
    """The cards of a cell without those that are shown there as well, but are at home in another one."""
    there = atlas.cards_in(sheet, place)
    return tuple(card for card in there if _is_home(sheet, card))


def _is_home(sheet: Sheet, card: Seen) -> bool:
    first = atlas.find(sheet, card.mark.record)
    return first is None or first.mark is card.mark


def _beside(sheet: Sheet, place: Place, key: str, by: int) -> str:
    mate = _mate(sheet, place, key, by)
    if mate:
        return mate
    columns = sheet.columns
    number = next(i for i, column in enumerate(columns) if column.key == place.column) + by
    if not 0 <= number < len(columns):
        return walk_heads.row_head(sheet, place.row) or key if by < 0 else key
    there = Place(place.row, columns[number].key)
    seen, cards = atlas.find(sheet, key), _cards(sheet, there)
    if seen is None or not cards:
        return _first(sheet, there)
    return min(cards, key=lambda card: abs(card.box.y - seen.box.y)).mark.record


def _mate(sheet: Sheet, place: Place, key: str, by: int) -> str:
    """The nearest card of the same cell that stands beside this one, "" where none does."""
    cards = atlas.cards_in(sheet, place)
    own = next((card.box for card in cards if card.mark.record == key), None)
    if own is None:
        return ""
    beside = [card for card in cards if (card.box.x - own.x) * by > 0 and _is_level(card.box, own)]
    nearest = min(beside, key=lambda card: (abs(card.box.x - own.x), abs(card.box.y - own.y)), default=None)
    return nearest.mark.record if nearest else ""


def _is_level(one: Box, two: Box) -> bool:
    return one.y < two.bottom and two.y < one.bottom


def _over(sheet: Sheet, rows: Sequence[str], place: Place, key: str, by: int) -> str:
    cards = [card.mark.record for card in _cards(sheet, place)]
    if key in cards and 0 <= cards.index(key) + by < len(cards):
        return cards[cards.index(key) + by]
    number = rows.index(place.row) + by
    if number == len(rows) and atlas.row_of(sheet, NEW_LANE) is not None:
        return NEW_LANE
    if not 0 <= number < len(rows):
        return walk_heads.column_head(sheet, place.column) or key if by < 0 else key
    return _first(sheet, Place(rows[number], place.column), last=by < 0)
