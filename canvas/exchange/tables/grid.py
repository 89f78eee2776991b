"""A table without its format: rows of cells with text, number, colour and what they cover.

Every reader makes one, every writer takes one. Nothing here knows what a row means.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from canvas.exchange.foreign import MOST_CARDS, refuse
from canvas.model.cleaning import LONGEST_TEXT
from canvas.named import NamedTuple

MOST_ROWS = MOST_CARDS + 100
MOST_COLUMNS = 1_000
MOST_CELLS = 240_000
"""Cells with something in them that one table may have."""


MOST_TABLES = 300
"""Tables that one file may have."""


class Cell(NamedTuple):
    """One cell. `across` and `down` are the columns and rows it covers.

    For a cell that is covered itself they lead back to the one above it: `across` columns to the left and
    `down` rows up, as numbers below 1.
    """

    text: str = ""
    number: float | None = None
    fill: str = ""
    across: int = 1
    down: int = 1

    @property
    def is_covered(self) -> bool:
        """Tell whether another cell, to the left or above, lies over this one."""
        return self.across < 1


EMPTY = Cell()


class Merge(NamedTuple):
    """A rectangle of cells that are one."""

    row: int
    column: int
    down: int
    across: int


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of cells; a row may be shorter than the others. `name` is what the sheet or heading is called."""

    rows: tuple[tuple[Cell, ...], ...]
    name: str = ""
    width: int = field(init=False)
    """The columns of the longest row."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "width", max(map(len, self.rows), default=0))

    def cell(self, row: int, column: int) -> Cell:
        """Return the cell there, an empty one beyond the edge."""
        if row < len(self.rows) and column < len(self.rows[row]):
            return self.rows[row][column]
        return EMPTY

    def text(self, row: int, column: int) -> str:
        """Return what stands in the cell, without spaces around it."""
        return self.cell(row, column).text.strip()

    def origin(self, row: int, column: int) -> tuple[int, int]:
        """Return the place of the cell that lies over this one; the place itself where none does."""
        cell = self.cell(row, column)
        return (row + cell.down, column + cell.across) if cell.is_covered else (row, column)

    def is_blank(self, row: int) -> bool:
        """Tell whether nothing stands in the row."""
        return not any(cell.text.strip() for cell in self.rows[row])

    def top(self, rows: int) -> Grid:
        """Return the first rows alone."""
        return self if len(self.rows) <= rows else Grid(self.rows[:rows], self.name)

    def turned(self) -> Grid:
        """Return the grid with rows as columns."""
        columns = zip_longest(*self.rows, fillvalue=EMPTY)
        return Grid(
            tuple(tuple(c._replace(across=c.down, down=c.across) for c in column) for column in columns),
            self.name,
        )


def made(
    rows: Iterable[Sequence[Cell]], merges: Iterable[Merge] = (), *, name: str = "", file: str = ""
) -> Grid:
    """Return a grid of these rows; what lies under a merge is covered.

    Raises ForeignFileError: "table-too-large", "foreign-too-long".
    """
    found: list[list[Cell]] = []
    filled = 0
    for row in rows:
        cells = _trimmed(row)
        filled += sum(1 for cell in cells if cell.text)
        if len(found) >= MOST_ROWS or len(cells) > MOST_COLUMNS or filled > MOST_CELLS:
            raise too_large(file)
        if any(len(cell.text) > LONGEST_TEXT for cell in cells):
            raise refuse("foreign-too-long", file)
        found.append(cells)
    while found and not found[-1]:
        found.pop()
    covered = 0
    for merge in merges:
        covered += _cover(found, merge)
        if covered > MOST_CELLS:
            raise too_large(file)
    return Grid(tuple(map(tuple, found)), name)


def too_large(file: str) -> Exception:
    """Return the error about a table with more rows, columns or cells than a map can have."""
    return refuse("table-too-large", file, rows=MOST_ROWS, columns=MOST_COLUMNS)


def _trimmed(row: Sequence[Cell]) -> list[Cell]:
    """The row without the empty cells at its end."""
    end = len(row)
    while end and not row[end - 1].text and row[end - 1].across == 1:
        end -= 1
    return list(row[:end])


def _cover(rows: list[list[Cell]], merge: Merge) -> int:
    """Let a cell with a text lie over its merge, no further than the table goes; return the cells covered."""
    if merge.row >= len(rows) or merge.column >= len(rows[merge.row]):
        return 0
    over = rows[merge.row][merge.column]
    if not over.text.strip() or over.is_covered:
        return 0
    down = min(merge.down, len(rows) - merge.row)
    across = min(merge.across, max(map(len, rows)) - merge.column)
    for up, row in enumerate(rows[merge.row : merge.row + down]):
        row.extend([EMPTY] * (merge.column + across - len(row)))
        row[merge.column : merge.column + across] = [Cell(across=-left, down=-up) for left in range(across)]
    rows[merge.row][merge.column] = over._replace(across=across, down=down)
    return across * down
