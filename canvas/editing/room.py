"""A sheet that makes room: the same sheet with gaps in its cells, while something is dragged over it.

It is only looked at, never laid out, printed or recorded; what it does not move is the same object as before.
"""

from __future__ import annotations

from collections.abc import Sequence

from canvas.editing import atlas
from canvas.editing.selection import Place
from canvas.frozen import replace
from canvas.layout.shapes import Op, Path, Rect, Shape
from canvas.layout.sheet import Placed, Row, Sheet
from canvas.layout.style import LANE_PADDING
from canvas.named import NamedTuple

NEARLY = 0.01


class Gap(NamedTuple):
    """Where room is made: a cell, where on the sheet (mm) the gap begins, and how high it is."""

    place: Place
    y: float
    height: float


def with_gaps(sheet: Sheet, gaps: Sequence[Gap], still: str) -> Sheet:
    """Return the sheet with a gap in each of these cells; their rows grow.

    The row named `still` stays where it is: what grows above it reaches up, beyond the sheet's beginning.
    """
    made = sheet
    for number in range(len(sheet.rows) - 1, -1, -1):
        mine = [gap for gap in gaps if gap.place.row == sheet.rows[number].key and gap.height > 0]
        if mine:
            made = _with_row(made, number, _roomy(sheet, number, mine))
    by = lowered(sheet, made, still)
    if not by:
        return made
    return replace(made, tops=tuple(top - by for top in made.tops), height=made.height - by)


def _roomy(sheet: Sheet, number: int, gaps: Sequence[Gap]) -> Row:
    """A row with gaps in some of its cells."""
    row, top = sheet.rows[number], sheet.tops[number]
    placed, grown = row.placed, row.height
    for place, y, height in gaps:
        old = atlas.cell_at(sheet, place)
        ends = (seen.box.bottom - top for seen in atlas.cards_in(sheet, place))
        grown = max(grown, max(ends, default=y - top) + height + LANE_PADDING)
        placed = placed if old is None else _opened(placed, old, y - top - old.y, height)
    return Row(row.key, grown, tuple(_stretched(each, row.height, grown) for each in placed))


def lowered(sheet: Sheet, room: Sheet, row: str) -> float:
    """Return how far (mm) below its old place a row begins on a sheet that makes room."""
    number = atlas.row_of(sheet, row)
    return 0.0 if number is None else room.tops[number] - sheet.tops[number]


def behind(sheet: Sheet, room: Sheet, gaps: Sequence[Gap], x: float, y: float) -> float:
    """Return the y (mm) on `sheet` of what is seen at (x, y) on `room`, which is that sheet with gaps.

    A gap itself stands for the place where it opened, so that what is seen there stays there.
    """
    number = room.row_at(y)
    if number is None:
        return y
    inside = y - room.tops[number]
    column = room.column_at(x)
    here = Place(sheet.rows[number].key, column.key if column else "")
    for gap in gaps:
        if gap.place == here:
            begin = gap.y - sheet.tops[number]
            inside = inside if inside < begin else max(begin, inside - gap.height)
    return sheet.tops[number] + min(inside, sheet.rows[number].height - NEARLY)


def _opened(every: tuple[Placed, ...], old: Placed, y: float, height: float) -> tuple[Placed, ...]:
    """The cells of a row, one of them with its marks from y on moved down."""
    marks = tuple(mark.moved(0.0, height) if mark.box.y >= y - NEARLY else mark for mark in old.cell.marks)
    cell = old.cell._replace(marks=marks, height=old.cell.height + height)
    return tuple(old._replace(cell=cell) if placed is old else placed for placed in every)


def _stretched(placed: Placed, height: float, grown: float) -> Placed:
    """What lies below the cards (grounds, rules) reaches to the row's new end if it reached its old one."""
    if placed.z >= 0 or grown == height:
        return placed
    by, edge = grown - height, height - placed.y - NEARLY
    marks = tuple(
        mark.but(shapes=tuple(_longer(shape, edge, by) for shape in mark.shapes))
        for mark in placed.cell.marks
    )
    return placed._replace(cell=placed.cell._replace(marks=marks, height=placed.cell.height + by))


def _longer(shape: Shape, edge: float, by: float) -> Shape:
    if isinstance(shape, Rect) and shape.y + shape.height >= edge:
        return shape._replace(height=shape.height + by)
    if isinstance(shape, Path):
        return shape._replace(ops=tuple(_lower(op, edge, by) for op in shape.ops))
    return shape


def _lower(op: Op, edge: float, by: float) -> Op:
    """One step of a path, its points at or below `edge` moved down."""
    letter, *numbers = op
    at = [float(number) for number in numbers]
    return (letter, *(value + by if i % 2 and value >= edge else value for i, value in enumerate(at)))


def _with_row(sheet: Sheet, number: int, row: Row) -> Sheet:
    rows = (*sheet.rows[:number], row, *sheet.rows[number + 1 :])
    grown = row.height - sheet.rows[number].height
    if not grown:
        return replace(sheet, rows=rows)
    edge = sheet.tops[number] + sheet.rows[number].height
    rows = (*rows[: number + 1], *_left_behind(sheet, number + 1, edge, grown))
    below = (top + grown for top in sheet.tops[number + 1 :])
    tops = (*sheet.tops[: number + 1], *below)
    return replace(sheet, rows=rows, tops=tops, height=sheet.height + grown)


def _left_behind(sheet: Sheet, first: int, edge: float, grown: float) -> tuple[Row, ...]:
    """The rows that go down by so much; what of them lies above an edge, as arrows do, stays where it is."""
    found = []
    for row, top in zip(sheet.rows[first:], sheet.tops[first:], strict=True):
        placed = tuple(_held(each, edge - top, grown) if each.y < 0 else each for each in row.placed)
        found.append(row if placed == row.placed else row._replace(placed=placed))
    return tuple(found)


def _held(placed: Placed, edge: float, grown: float) -> Placed:
    marks = tuple(
        mark.moved(0.0, -grown) if placed.y + mark.box.y < edge else mark for mark in placed.cell.marks
    )
    return placed._replace(cell=placed.cell._replace(marks=marks))
