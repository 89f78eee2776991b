"""Where each of several cards goes that are moved together: they keep their pattern.

The grabbed card goes where the hand says. Every other one goes as many columns and rows on, as far as the
board reaches; where a row takes no such card, the nearest one on the way does. What lies in no cell of the
board goes along into the grabbed card's. Nothing is moved here.
"""

from __future__ import annotations

from canvas.editing.desk import Desk
from canvas.editing.homes import drawn_at
from canvas.editing.selection import Place
from canvas.layout.sheet import Column
from canvas.model.edits.boards import row_fields
from canvas.model.problem import Problem, problem
from canvas.named import NamedTuple

BELOW = 0.01
"""How far (mm) above a row's end is asked whether a card may lie there: behind all that lies there."""


class Stop(NamedTuple):
    """Where one card goes: its cell, before which card (None: its last), and where (mm) that was asked.

    `is_short` tells that it could not go as far as the grabbed card does, `stays` that it lies there already.
    """

    key: str
    place: Place
    spot: tuple[float, float]
    before: str | None = None
    is_short: bool = False
    stays: bool = False


class Board(NamedTuple):
    """The columns of a board and its rows: their names, and where (mm) each row ends."""

    desk: Desk
    columns: tuple[Column, ...]
    rows: tuple[str, ...]
    bottoms: tuple[float, ...]

    def at(self, place: Place | None) -> tuple[int, int] | None:
        """Return the numbers of a cell's column and row, None where it is none of the board's."""
        names = [column.key for column in self.columns]
        if place is None or place.column not in names or place.row not in self.rows:
            return None
        return names.index(place.column), self.rows.index(place.row)

    def holds(self, across: int, row: int) -> bool:
        """Tell whether there is such a column and such a row."""
        return 0 <= across < len(self.columns) and 0 <= row < len(self.rows)

    def spot(self, across: int, row: int) -> tuple[float, float]:
        """Return where (mm) a cell is asked for its last place."""
        return self.columns[across].x + self.columns[across].width / 2, self.bottoms[row] - BELOW

    def asked(self, key: str, across: int, row: int) -> Stop | Problem:
        """Return a card as the last of a cell, or why the kind of sheet says that it may not lie there."""
        desk, place = self.desk, Place(self.rows[row], self.columns[across].key)
        spot = self.spot(across, row)
        found = desk.drop(desk.project, desk.sheet, key, *spot)
        if isinstance(found, Problem):
            return found
        if (found.row, found.column) != place:
            return problem("drop-nowhere", key)
        return Stop(key, place, spot, found.before or None)


def board_of(desk: Desk) -> Board:
    """Return the board that is seen; one without rows where the sheet is none."""
    sheet = desk.sheet
    rows = [n for n, row in enumerate(sheet.rows) if row_fields(desk.project, row.key) is not None]
    bottoms = (sheet.tops[n] + sheet.rows[n].height for n in rows)
    return Board(desk, sheet.columns, tuple(sheet.rows[n].key for n in rows), tuple(bottoms))


def stops(
    desk: Desk, keys: tuple[str, ...], grabbed: str, way: tuple[Place, Place], spot: tuple[float, float]
) -> tuple[Stop, ...]:
    """Return where each card goes, in the order of the keys, when the grabbed one goes its way.

    The way leads from its cell to that in which it is let go, at a spot (mm).
    """
    along = tuple(Stop(key, way[1], spot) for key in keys)
    if len(keys) == 1:
        return along
    board = board_of(desk)
    begin, end = map(board.at, way)
    if begin is None or end is None:
        return along
    by = (end[0] - begin[0], end[1] - begin[1])
    return tuple(each if each.key == grabbed else _stop(board, each, by) for each in along)


def _stop(board: Board, along: Stop, by: tuple[int, int]) -> Stop:
    """Where a card goes that lies in a cell of the board; the others go along."""
    place = drawn_at(board.desk.sheet, along.key)
    home = board.at(place)
    if home is None or place is None:
        return along
    wanted = home[0] + by[0], home[1] + by[1]
    across, down = (
        min(max(number, 0), len(every) - 1)
        for number, every in zip(wanted, (board.columns, board.rows), strict=True)
    )
    for row in range(down, home[1] - 1, -1) if by[1] > 0 else range(down, home[1] + 1):
        if (across, row) == home:
            break
        found = board.asked(along.key, across, row)
        if isinstance(found, Stop):
            return found._replace(is_short=(across, row) != wanted)
    return Stop(along.key, place, board.spot(*home), is_short=home != wanted, stays=True)
