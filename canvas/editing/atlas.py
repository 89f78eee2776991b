"""Where things stand on a sheet: a record's mark, the area of a cell, the cards in it from top to bottom.

Rows are looked through once and remembered by identity, so asking about a sheet after an edit costs only
what the edit changed.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from canvas.editing.selection import Place
from canvas.layout.kept import Kept
from canvas.layout.shapes import Box
from canvas.layout.sheet import LINE, Column, Mark, Placed, Row, Seen, Sheet
from canvas.named import NamedTuple

CARD_ROLES = frozenset({"touchpoint", "note", "idea", "story", "picture", "person", "disc"})
IN_CELL = CARD_ROLES | {"grid-cell", "flow-node"}
"""Roles of what lies in the cells of a board: the cards, what is planned for a cell, the nodes of a flow."""
DRAGGED = CARD_ROLES | {"flow-node"}
HEAD_ROLES = frozenset({"phase", "step", "lane"})
KEPT_ROWS = 2000


class _InRow(NamedTuple):
    placed: Placed
    mark: Mark


class _Index(NamedTuple):
    """What a row holds: the marks of each record (or line of an arrow), and cells by step."""

    marks: dict[str, list[_InRow]]
    cells: dict[str, Placed]
    beside: dict[tuple[str, str], Placed]
    """Cells that are none of the row's own, by their row and column."""


def _indexed(row: Row) -> _Index:
    marks: dict[str, list[_InRow]] = {}
    cells: dict[str, Placed] = {}
    beside: dict[tuple[str, str], Placed] = {}
    for placed in row.placed:
        if placed.cell.column and placed.cell.row:
            cells.setdefault(placed.cell.column, placed)
            if placed.cell.row != row.key:
                beside[placed.cell.row, placed.cell.column] = placed
        for mark in placed.cell.marks:
            key = mark.record or (mark.role if mark.role.startswith(LINE) else "")
            if key:
                marks.setdefault(key, []).append(_InRow(placed, mark))
    return _Index(marks, cells, beside)


_index = Kept(_indexed, KEPT_ROWS)


def find(sheet: Sheet, record: str, field: str = "") -> Seen | None:
    """Return a record's mark where it stands, or None where this sheet does not show it.

    With a field it is the mark in which that text of the record can be typed: there may be several texts.
    """
    for row, top in zip(sheet.rows, sheet.tops, strict=True) if record else ():
        for placed, mark in _index(row).marks.get(record, ()):
            if not field or (mark.block is not None and mark.block.field == field):
                return Seen(mark, placed.x, top + placed.y, placed.cell)
    return None


def among(sheet: Sheet, records: AbstractSet[str], area: Box) -> Iterator[Seen]:
    """Yield the marks of these records that reach into an area: of each record the first in every row."""
    for row, top in zip(sheet.rows, sheet.tops, strict=True):
        if top <= area.bottom and top + row.height >= area.y:
            marks = _index(row).marks
            fewer, others = (records, marks) if len(records) < len(marks) else (marks, records)
            for record in fewer:
                if record in others:
                    placed, mark = marks[record][0]
                    seen = Seen(mark, placed.x, top + placed.y, placed.cell)
                    if seen.box.meets(area):
                        yield seen


def written(sheet: Sheet, record: str) -> Seen | None:
    """Return the first mark in which a text of a record can be typed, or None where there is none."""
    for row, top in zip(sheet.rows, sheet.tops, strict=True):
        for placed, mark in _index(row).marks.get(record, ()):
            if mark.block is not None:
                return Seen(mark, placed.x, top + placed.y, placed.cell)
    return None


def row_of(sheet: Sheet, lane: str) -> int | None:
    """Return the index of a lane's row, or None."""
    return next((i for i, row in enumerate(sheet.rows) if row.key == lane), None)


def column_of(sheet: Sheet, step: str) -> Column | None:
    """Return a step's column, or None."""
    return next((column for column in sheet.columns if column.key == step), None)


def area(sheet: Sheet, place: Place) -> Box | None:
    """Return the area of a cell, as wide as its column and as high as its row; None where it is not shown."""
    row, column = row_of(sheet, place.row), column_of(sheet, place.column)
    if row is None or column is None:
        return _beside(sheet, place)
    return Box(column.x, sheet.tops[row], column.width, sheet.rows[row].height)


def _beside(sheet: Sheet, place: Place) -> Box | None:
    """Return the area of a cell that lies in no row or column of a board."""
    for row, top in zip(sheet.rows, sheet.tops, strict=True):
        placed = _index(row).beside.get((place.row, place.column))
        if placed is not None:
            return Box(placed.x, top + placed.y, placed.cell.width, placed.cell.height)
    return None


def cell_at(sheet: Sheet, place: Place) -> Placed | None:
    """Return the placed cell of a lane and step, or None where nothing is drawn there."""
    row = row_of(sheet, place.row)
    return None if row is None else _index(sheet.rows[row]).cells.get(place.column)


def cards_in(sheet: Sheet, place: Place) -> tuple[Seen, ...]:
    """Return the cards of a cell, from top to bottom, after the plan of the cell where it has one."""
    row, placed = row_of(sheet, place.row), cell_at(sheet, place)
    if row is None or placed is None:
        return ()
    x, y = placed.x, sheet.tops[row] + placed.y
    cards = [Seen(mark, x, y, placed.cell) for mark in placed.cell.marks if is_in_cell(mark)]
    return tuple(sorted(cards, key=lambda seen: (seen.box.y, seen.box.x)))


def is_in_cell(mark: Mark) -> bool:
    """Tell whether a mark is a card, or stands in a cell as one does."""
    return bool(mark.record) and mark.role in IN_CELL


def is_dragged(mark: Mark) -> bool:
    """Tell whether a mark is dragged as a card is: the nodes of a flow are too, to its other side."""
    return bool(mark.record) and mark.role in DRAGGED


def is_card(mark: Mark) -> bool:
    """Tell whether a mark is a card that lies in a cell."""
    return bool(mark.record) and mark.role in CARD_ROLES
