"""A sheet that makes room: the same sheet with a gap in one cell, while something is dragged over it.

It is only looked at, never laid out, printed or recorded; what it does not move is the same object as before.
"""

from __future__ import annotations

from dataclasses import replace

from canvas.editing import atlas
from canvas.editing.selection import Place
from canvas.layout.shapes import Group
from canvas.layout.sheet import Mark, Placed, Row, Sheet
from canvas.layout.style import LANE_PADDING

NEARLY = 0.01


def with_gap(sheet: Sheet, place: Place, y: float, height: float) -> Sheet:
    """Return the sheet with a gap of `height` mm at y (on the sheet) in one cell; its row grows."""
    number = atlas.row_of(sheet, place.lane)
    if number is None or height <= 0:
        return sheet
    row, top = sheet.rows[number], sheet.tops[number]
    old = atlas.cell_at(sheet, place)
    bottom = max((seen.box.bottom - top for seen in atlas.cards_in(sheet, place)), default=y - top) + height
    placed = row.placed if old is None else _opened(row, old, y - top - old.y, height)
    grown = Row(row.key, max(row.height, bottom + LANE_PADDING), placed)
    return _with_row(sheet, number, grown)


def _opened(row: Row, old: Placed, y: float, height: float) -> tuple[Placed, ...]:
    """The cells of a row, one of them with its marks from y on moved down."""
    marks = tuple(_lowered(mark, height) if mark.box.y >= y - NEARLY else mark for mark in old.cell.marks)
    cell = old.cell._replace(marks=marks, height=old.cell.height + height)
    return tuple(old._replace(cell=cell) if placed is old else placed for placed in row.placed)


def _lowered(mark: Mark, height: float) -> Mark:
    shapes = (Group(mark.shapes, 0.0, height),)
    block = mark.block and mark.block._replace(baseline=mark.block.baseline + height)
    return mark._replace(shapes=shapes, box=mark.box.moved(0.0, height), block=block)


def _with_row(sheet: Sheet, number: int, row: Row) -> Sheet:
    rows = (*sheet.rows[:number], row, *sheet.rows[number + 1 :])
    grown = row.height - sheet.rows[number].height
    if not grown:
        return replace(sheet, rows=rows)
    below = (top + grown for top in sheet.tops[number + 1 :])
    tops = (*sheet.tops[: number + 1], *below)
    return replace(sheet, rows=rows, tops=tops, height=sheet.height + grown)
