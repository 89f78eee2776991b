"""How much a table is like a matrix of lanes, a matrix turned round, or a list of touchpoints, by names."""

from __future__ import annotations

from canvas.exchange.table_headers import Header, header
from canvas.exchange.table_rows import DEEPEST_HEADER
from canvas.exchange.tables.grid import Grid
from canvas.exchange.tables.guess import Shape
from canvas.exchange.tables.names import HEADS, LANES, OF_STEP, OF_TOUCHPOINT, named
from canvas.exchange.tables.titles import is_kind_header, kind_of

LOOKED_AT = 400
"""Rows that tell what a table is: a map has no more of them."""
_ALSO_LONG = frozenset(
    {*HEADS, *OF_STEP, *OF_TOUCHPOINT, "touchpoints", "feelings", "promise", "effort", "notes", "doing"}
)
"""What columns are about in a list of touchpoints as well as in a turned matrix."""


def confidence(grid: Grid) -> float:
    """Return how much of the table has names of ours: 0 for nothing, about 1 for everything."""
    return max(scores(grid).values())


def scores(grid: Grid) -> dict[Shape, float]:
    """Return how much the table is like each shape."""
    grid = grid.top(LOOKED_AT)
    long, turned = _long_score(grid), grid.top(DEEPEST_HEADER).turned()
    fields = {found.field for found in header_row(grid)[1].values()}
    is_list = bool(fields & {"text", "step"}) and not _roles(turned) - _ALSO_LONG and not _nameless(grid)
    return {
        "matrix": _lanes_score(grid),
        "long": long,
        "turned": 0.0 if is_list else _lanes_score(turned),
    }


def _roles(grid: Grid) -> set[str]:
    """What the names in the first column stand for."""
    column = name_column(grid)
    return {found.role for row in range(len(grid.rows)) if (found := named(grid.text(row, column)))}


def _lanes_score(grid: Grid) -> float:
    """How much of the first column is names of lanes; more where they differ, much more with kinds beside."""
    names_at = name_column(grid)
    labels = [text for row in range(len(grid.rows)) if (text := grid.text(row, names_at))]
    found = [known for label in labels if (known := named(label))]
    lanes = {known.role for known in found if known.role in LANES}
    if not lanes:
        return 0.0
    if kind_column(grid, names_at) is not None:
        return 3.0
    repeated = len(labels) - len({label.casefold() for label in labels})
    return (len(found) - repeated) / len(labels) + min(len(lanes), 4) / 10


def _long_score(grid: Grid) -> float:
    """How well one of the first rows is a header of columns that we know for cards."""
    row, known = header_row(grid)
    filled = [column for column in range(grid.width) if grid.text(row, column)]
    fields = {found.field for found in known.values()}
    body = sum(not grid.is_blank(below) for below in range(row + 1, len(grid.rows)))
    if len(fields) < 2 or not fields & {"text", "step"} or not body:
        return 0.0
    lanes = {n.role for c in filled if (n := named(grid.text(row, c))) and n.role in LANES}
    only_lanes = lanes - {"touchpoints", "feelings", "promise", "effort", "notes"}
    strange = len(only_lanes) + len(_nameless(grid))
    return len(known) / len(filled) + min(len(fields), 6) / 10 - strange / 4 + 0.05


def _nameless(grid: Grid) -> list[int]:
    """The columns that hold something below the header, but have no name in it."""
    row, _ = header_row(grid)
    return [
        column
        for column in range(grid.width)
        if not grid.text(*grid.origin(row, column))
        and any(grid.text(below, column) for below in range(row + 1, len(grid.rows)))
    ]


def header_row(grid: Grid) -> tuple[int, dict[int, Header]]:
    """Return the row with the most names of columns, and what its columns are."""
    best: tuple[int, dict[int, Header]] = (0, {})
    for row in range(min(DEEPEST_HEADER, len(grid.rows))):
        known = {c: h for c in range(min(grid.width, 200)) if (h := header(grid.text(row, c)))}
        if len(known) > len(best[1]):
            best = (row, known)
    return best


def name_column(grid: Grid) -> int:
    """Return the column with the lanes' names: the first that is filled, or the one with more of ours.

    People put groups of lanes ("Frontstage") before the names.
    """
    top = grid.top(LOOKED_AT)
    columns = [column for column in range(min(grid.width, 4)) if _filled(top, column)]
    most = max((_filled(top, column) for column in columns), default=0)
    first = next((column for column in columns if _filled(top, column) * 3 >= most), 0)
    if kind_column(grid, first) is not None:
        return first
    return max((c for c in columns if first <= c <= first + 1), key=lambda c: _known(top, c), default=first)


def _filled(grid: Grid, column: int) -> int:
    return sum(bool(grid.text(row, column)) for row in range(len(grid.rows)))


def _known(grid: Grid, column: int) -> int:
    """How many names of lanes stand in a column."""
    found = (named(grid.text(row, column)) for row in range(len(grid.rows)))
    return len({known.role for known in found if known and known.role in LANES})


def kind_column(grid: Grid, names_at: int) -> int | None:
    """Return the column beside the names, None where it holds anything but kinds of lane."""
    column = names_at + 1
    cells = [cell for row in range(len(grid.rows)) if (cell := grid.text(row, column))]
    if cells and is_kind_header(cells[0]):
        cells = cells[1:]
    elif len(cells) < 2:
        return None
    return column if cells and all(map(kind_of, cells)) else None
