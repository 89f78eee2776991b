"""What lies under a point of the sheet: a text, a card, a head, a point of a curve, an empty cell.

Rows and columns are found by bisection. Of things above each other the one painted last is meant.
"""

from __future__ import annotations

from canvas.editing.atlas import HEAD_ROLES, is_card
from canvas.editing.selection import Place
from canvas.layout.shapes import Box
from canvas.layout.sheet import Seen, Sheet, TextBlock
from canvas.model.edits.boards import letter_in, row_fields
from canvas.model.project import Project
from canvas.named import NamedTuple

REACH = 2.0
"""How far (mm) beside the board a cell still answers."""


class Hit(NamedTuple):
    """What was hit. `part` is "text", "card", "head", "point", "thing", "cell" or "paper".

    `seen` is the mark, None for an empty cell and bare paper; `place` is the cell, where there is one.
    """

    part: str
    seen: Seen | None = None
    place: Place | None = None

    @property
    def record(self) -> str:
        return self.seen.mark.record if self.seen else ""

    @property
    def box(self) -> Box | None:
        return self.seen.box if self.seen else None


PAPER = Hit("paper")
POINTS = frozenset({"feeling", "face"})
"""Roles of what is dragged along a scale: points of a curve, faces of the wheel."""


def hit(project: Project, sheet: Sheet, x: float, y: float) -> Hit:
    """Return what lies at (x, y) millimetres of a sheet of `project`."""
    row = sheet.row_at(y)
    if row is None:
        return PAPER
    for number in (row, row - 1, row + 1):
        if 0 <= number < len(sheet.rows):
            found = _mark_in_row(sheet, number, x, y)
            if found is not None:
                return _meant(found, x, y)
    above = _mark_in_row(sheet, len(sheet.rows) - 1, x, y)
    if above is not None and above.mark.role == "link":  # arrows lie in the last row, above all others
        return _meant(above, x, y)
    beside = (_place_beside(project, sheet, n, x, y) for n in (row, row - 1) if n >= 0)
    place = next(filter(None, beside), None) or place_at(project, sheet, x, y)
    return Hit("cell", None, place) if place else PAPER


def _place_beside(project: Project, sheet: Sheet, number: int, x: float, y: float) -> Place | None:
    """The cell at a point that is none of the board's: one in which something can be written all the same."""
    row, top = sheet.rows[number], sheet.tops[number]
    for placed in row.placed:
        cell = placed.cell
        is_other = bool(cell.row and cell.column) and cell.row != row.key
        is_there = is_other and Box(placed.x, top + placed.y, cell.width, cell.height).holds(x, y)
        if is_there and letter_in(project, cell.row) is not None:
            return Place(cell.row, cell.column)
    return None


def place_at(project: Project, sheet: Sheet, x: float, y: float) -> Place | None:
    """Return the cell at a point, or None where no row or no column of a board is."""
    row, column = sheet.row_at(y), sheet.column_at(x + REACH)
    if row is None or column is None or row_fields(project, sheet.rows[row].key) is None:
        return None
    if x > sheet.columns[-1].x + sheet.columns[-1].width + REACH:
        return None
    return Place(sheet.rows[row].key, column.key)


def block_at(seen: Seen, x: float, y: float) -> TextBlock | None:
    """Return the text block of a mark when the point lies on it."""
    block = seen.mark.block
    if block is None:
        return None
    return block if block_box(seen, block).holds(x, y) else None


def block_box(seen: Seen, block: TextBlock) -> Box:
    """Return the area of a text block on the sheet: its full width, all its lines."""
    top = seen.y + block.baseline - 0.75 * block.leading
    return Box(seen.x + block.x, top, block.width, len(block.lines) * block.leading)


def _mark_in_row(sheet: Sheet, number: int, x: float, y: float) -> Seen | None:
    """The topmost mark of a row whose box holds the point."""
    best: Seen | None = None
    level = 0
    for placed in sheet.rows[number].placed:
        left, top = placed.x, sheet.tops[number] + placed.y
        if best is not None and placed.z < level:
            continue
        for mark in placed.cell.marks:
            if mark.record and mark.box.holds(x - left, y - top):
                best, level = Seen(mark, left, top, placed.cell), placed.z
    return best


def _meant(seen: Seen, x: float, y: float) -> Hit:
    mark, cell = seen.mark, seen.cell
    place = Place(cell.row, cell.column) if cell.row and cell.column else None
    if block_at(seen, x, y):
        return Hit("text", seen, place)
    if is_card(mark):
        return Hit("card", seen, place)
    if mark.role in HEAD_ROLES:
        return Hit("head", seen, place)
    return Hit("point" if mark.role in POINTS else "thing", seen, place)
