"""What a table means, told by the names of its rows and columns: a matrix, a matrix turned round, or a list.

Returns a guess and changes nothing. Names decide; where they say nothing, place and content do.
"""

from __future__ import annotations

from canvas.exchange.foreign import refuse
from canvas.exchange.table_feelings import VALUES, number, parted
from canvas.exchange.table_headers import Header, header
from canvas.exchange.table_rows import DEEPEST_HEADER
from canvas.exchange.tables.grid import Grid
from canvas.exchange.tables.guess import Guess, Line, Shape
from canvas.exchange.tables.names import HEADS, LANES, OF_STEP, OF_TOUCHPOINT, named
from canvas.exchange.tables.titles import is_kind_header, kind_of

LONGEST_FEELING = 60
"""Characters beyond which what stands in a row of feelings is a thought."""
LOOKED_AT = 400
"""Rows that tell what a table is: a map has no more of them."""
DEEPEST_HEADS = 6
_ALSO_LONG = frozenset(
    {*HEADS, *OF_STEP, *OF_TOUCHPOINT, "touchpoints", "feelings", "promise", "effort", "notes", "doing"}
)
"""What columns are about in a list of touchpoints as well as in a turned matrix."""
ENOUGH = 0.3
"""How much of a table must have names of ours, at least, for a map."""
_META = {"title": "title", "persona": "persona"}


def recognise(grid: Grid, *, shape: Shape | None = None, file: str = "") -> Guess:
    """Return what the table is taken for; `shape` says which it is where somebody knows.

    Raises ForeignFileError("table-nothing") for a table in which nothing stands.
    """
    if not any(not grid.is_blank(row) for row in range(len(grid.rows))):
        raise refuse("table-nothing", file)
    scores = _scores(grid)
    likeliest = max(scores, key=lambda found: scores[found])
    best = likeliest if shape is None else shape
    is_sure = shape is not None or (
        scores[best] > 0.5 and all(scores[best] > 1.2 * s for o, s in scores.items() if o != best)
    )
    if best == "long":
        return _long(grid, is_sure=is_sure)
    return _matrix(grid.turned() if best == "turned" else grid, best, is_sure=is_sure)


def confidence(grid: Grid) -> float:
    """Return how much of the table has names of ours: 0 for nothing, about 1 for everything."""
    return max(_scores(grid).values())


def is_journey(grid: Grid) -> bool:
    """Tell whether it is beyond doubt a map: two kinds of lane by their names, or touchpoints with phases."""
    scores = _scores(grid)
    if max(scores.values()) < ENOUGH:
        return False
    guess = recognise(grid)
    roles = {line.role for line in guess.lines if guess.kinds_at is not None or named(line.label)}
    if guess.shape == "long":
        return bool(roles & {"text", "step"}) and bool(roles & {"phase", "emotion", "channel"})
    return len(roles & set(LANES) - {"notes", "curve"}) > 1


def _scores(grid: Grid) -> dict[Shape, float]:
    grid = grid.top(LOOKED_AT)
    long, turned = _long_score(grid), grid.top(DEEPEST_HEADER).turned()
    fields = {found.field for found in _header_row(grid)[1].values()}
    is_list = bool(fields & {"text", "step"}) and not _roles(turned) - _ALSO_LONG and not _nameless(grid)
    return {
        "matrix": _lanes_score(grid),
        "long": long,
        "turned": 0.0 if is_list else _lanes_score(turned),
    }


def _roles(grid: Grid) -> set[str]:
    """What the names in the first column stand for."""
    column = _name_column(grid)
    return {found.role for row in range(len(grid.rows)) if (found := named(grid.text(row, column)))}


def _lanes_score(grid: Grid) -> float:
    """How much of the first column is names of lanes; more where they differ, much more with kinds beside."""
    name_column = _name_column(grid)
    labels = [text for row in range(len(grid.rows)) if (text := grid.text(row, name_column))]
    found = [known for label in labels if (known := named(label))]
    lanes = {known.role for known in found if known.role in LANES}
    if not lanes:
        return 0.0
    if _kind_column(grid, name_column) is not None:
        return 3.0
    repeated = len(labels) - len({label.casefold() for label in labels})
    return (len(found) - repeated) / len(labels) + min(len(lanes), 4) / 10


def _long_score(grid: Grid) -> float:
    """How well one of the first rows is a header of columns that we know for cards."""
    row, known = _header_row(grid)
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
    row, _ = _header_row(grid)
    return [
        column
        for column in range(grid.width)
        if not grid.text(*grid.origin(row, column))
        and any(grid.text(below, column) for below in range(row + 1, len(grid.rows)))
    ]


def _header_row(grid: Grid) -> tuple[int, dict[int, Header]]:
    """The row with the most names of columns, and what its columns are."""
    best: tuple[int, dict[int, Header]] = (0, {})
    for row in range(min(DEEPEST_HEADER, len(grid.rows))):
        known = {c: h for c in range(min(grid.width, 200)) if (h := header(grid.text(row, c)))}
        if len(known) > len(best[1]):
            best = (row, known)
    return best


def _long(grid: Grid, *, is_sure: bool) -> Guess:
    row, known = _header_row(grid)
    above = [grid.text(up, 0) for up in range(row) if grid.text(up, 0)]
    lines = []
    for column in range(grid.width):
        found = known.get(column)
        field, about, scale = (found.field, found.about, found.scale) if found else ("ignore", "", None)
        label = grid.text(row, column)
        if found or label:
            lines.append(Line(column, label, field, bool(found), about=about, scale=scale))
    return Guess("long", tuple(lines), above[0] if above else "", is_sure, names_at=row)


def _matrix(grid: Grid, shape: Shape, *, is_sure: bool) -> Guess:
    name_column = _name_column(grid)
    kind_column = _kind_column(grid, name_column)
    first_data = max(name_column, kind_column or 0) + 1
    lines: list[Line] = []
    for row in range(len(grid.rows)):
        if not grid.is_blank(row):
            lines.append(_line(grid, row, (name_column, kind_column, first_data), lines))
    lines = _without_touchpoints(lines)
    title = next((_title(grid, line.place) for line in lines if line.role == "title"), "")
    return Guess(shape, tuple(lines), title, is_sure, name_column, kind_column)


def _name_column(grid: Grid) -> int:
    """The first column in which something stands, below a title."""
    counts = [
        (sum(bool(grid.text(row, column)) for row in range(min(len(grid.rows), 200))), column)
        for column in range(min(grid.width, 4))
    ]
    most = max(counts, default=(0, 0))[0]
    return next((column for count, column in counts if count and count * 3 >= most), 0)


def _kind_column(grid: Grid, name_column: int) -> int | None:
    """The column beside the names, where it holds nothing but kinds of lane."""
    column = name_column + 1
    cells = [cell for row in range(len(grid.rows)) if (cell := grid.text(row, column))]
    if cells and is_kind_header(cells[0]):
        cells = cells[1:]
    elif len(cells) < 2:
        return None
    return column if cells and all(map(kind_of, cells)) else None


def _line(grid: Grid, row: int, columns: tuple[int, int | None, int], above: list[Line]) -> Line:
    """What a row is, by the rows above it and its name."""
    name_column, kind_column, first_data = columns
    label = grid.text(row, name_column)
    is_in_heads = (
        all(line.role in (*HEADS, "ignore", "persona") for line in above) and len(above) < DEEPEST_HEADS
    )
    if is_in_heads and (head := _head(grid, row, label, name_column, above)):
        return head
    if kind_column is not None and (kind := kind_of(grid.text(row, kind_column))):
        found = named(label)
        about, scale = (found.about, found.scale) if found and found.role == "feelings" else ("", None)
        return Line(row, label, kind[0], stage=kind[1], about=about, scale=scale)
    if not label and any(line.role in LANES for line in above):
        return Line(row, label, "more", grid.cell(row, name_column).is_covered)
    return _lane(grid, row, label, first_data)


def _head(grid: Grid, row: int, label: str, name_column: int, above: list[Line]) -> Line | None:
    """What a row above the lanes is, or None for the first lane."""
    filled = [c for c in range(grid.width) if grid.text(row, c)]
    done = {line.role for line in above}
    found = named(label)
    if not done & {"phase", "step"} and len(filled) < 2 and _goes_on(grid, row):
        is_title = (
            "title" not in done
            and filled == [name_column]
            and not (found and found.is_sure and found.role in ("phase", "step"))
        )
        if is_title:
            return Line(row, label or grid.text(row, filled[0]), "title")
    if found and found.role in _META and len(filled) == 2 and not done & {"phase", "step"}:
        return Line(row, label, _META[found.role])
    if found and found.role in ("phase", "step"):
        return Line(row, label, found.role)
    if "phase" not in done and "step" not in done and not (found and found.is_sure and found.role in LANES):
        return Line(row, label, "phase", is_sure=not label)
    if not label and "step" not in done and "phase" in done:
        return Line(row, label, "step")
    return None


def _goes_on(grid: Grid, row: int) -> bool:
    """Tell whether a fuller row stands below this one."""
    return any(
        sum(bool(cell.text.strip()) for cell in grid.rows[below]) > 1
        for below in range(row + 1, min(row + 5, len(grid.rows)))
    )


def _lane(grid: Grid, row: int, label: str, first_data: int) -> Line:
    """What a row is by its name, and by its content where the name leaves it open."""
    cells = [text for column in range(first_data, grid.width) if (text := grid.text(row, column))]
    found = named(label)
    if found is None or found.role in HEADS:
        is_divider = not cells and grid.cell(row, 0).across > 1
        role = "ignore" if is_divider or not label else "curve" if _are_numbers(cells) else "notes"
        return Line(row, label, role, is_sure=False)
    role, is_sure = found.role, found.is_sure
    if (
        role == "feelings"
        and not any(map(_is_felt, cells))
        and sum(map(len, cells)) > LONGEST_FEELING * len(cells)
    ):
        role, is_sure = "thinking", False
    if role == "effort" and not _are_numbers(cells):
        role, is_sure = "notes", False
    return Line(row, label, role, is_sure, found.stage, found.about, found.scale)


def _are_numbers(cells: list[str]) -> bool:
    lines = [line for cell in cells for line in cell.split("\n") if line.strip()]
    return bool(lines) and all(number(parted(line)[0]) is not None for line in lines)


def _is_felt(cell: str) -> bool:
    first, _ = parted(cell)
    return number(first) is not None or first.casefold() in VALUES


def _without_touchpoints(lines: list[Line]) -> list[Line]:
    """Where no row is of touchpoints, nothing can have a channel: rows of such fields are notes."""
    if any(line.role == "touchpoints" for line in lines):
        return lines
    return [
        line._replace(role="notes", is_sure=False) if line.role in OF_TOUCHPOINT and line.place > 2 else line
        for line in lines
    ]


def _title(grid: Grid, row: int) -> str:
    """The title in a row: its last words, behind a label that says that this is the title."""
    return [text for column in range(grid.width) if (text := grid.text(row, column))][-1]
