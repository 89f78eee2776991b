"""What a table means, told by the names of its rows and columns: a matrix, a matrix turned round, or a list.

Returns a guess and changes nothing. Names decide; where they say nothing, place and content do.
"""

from __future__ import annotations

from canvas.exchange.foreign import refuse
from canvas.exchange.table_feelings import VALUES, number, parted
from canvas.exchange.tables.grid import Grid
from canvas.exchange.tables.guess import Guess, Line, Shape
from canvas.exchange.tables.likeness import confidence, header_row, kind_column, name_column, scores
from canvas.exchange.tables.names import HEADS, LANES, OF_TOUCHPOINT, named, stage_of
from canvas.exchange.tables.titles import kind_of

LONGEST_FEELING = 60
"""Characters beyond which what stands in a row of feelings is a thought."""
DEEPEST_HEADS = 6
ENOUGH = 0.3
"""How much of a table must have names of ours, at least, for a map."""
_META = {"title": "title", "persona": "persona"}


def recognise(grid: Grid, *, shape: Shape | None = None, file: str = "") -> Guess:
    """Return what the table is taken for; `shape` says which it is where somebody knows.

    Raises ForeignFileError("table-nothing") for a table in which nothing stands.
    """
    if not any(not grid.is_blank(row) for row in range(len(grid.rows))):
        raise refuse("table-nothing", file)
    likeness = scores(grid)
    likeliest = max(likeness, key=lambda found: likeness[found])
    best = likeliest if shape is None else shape
    is_sure = shape is not None or (
        likeness[best] > 0.5
        and all(likeness[best] > 1.2 * other for shape, other in likeness.items() if shape != best)
    )
    if best == "long":
        return _long(grid, is_sure=is_sure)
    return _matrix(grid.turned() if best == "turned" else grid, best, is_sure=is_sure)


def is_journey(grid: Grid) -> bool:
    """Tell whether it is beyond doubt a map: two kinds of lane by their names, or touchpoints with phases."""
    if confidence(grid) < ENOUGH:
        return False
    guess = recognise(grid)
    roles = {line.role for line in guess.lines if guess.kinds_at is not None or named(line.label)}
    if guess.shape == "long":
        return bool(roles & {"text", "step"}) and bool(roles & {"phase", "emotion", "channel"})
    return len(roles & set(LANES) - {"notes", "curve"}) > 1


def _long(grid: Grid, *, is_sure: bool) -> Guess:
    row, known = header_row(grid)
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
    names_at = name_column(grid)
    kinds_at = kind_column(grid, names_at)
    first_data = max(names_at, kinds_at or 0) + 1
    lines: list[Line] = []
    for row in range(len(grid.rows)):
        if not grid.is_blank(row):
            lines.append(_line(grid, row, (names_at, kinds_at, first_data), lines))
    lines = _without_touchpoints(lines)
    title = next((_title(grid, line.place) for line in lines if line.role == "title"), "")
    return Guess(shape, tuple(lines), title, is_sure, names_at, kinds_at)


def _line(grid: Grid, row: int, columns: tuple[int, int | None, int], above: list[Line]) -> Line:
    """What a row is, by the rows above it and its name."""
    names_at, kinds_at, first_data = columns
    label = grid.text(row, names_at)
    is_in_heads = (
        all(line.role in (*HEADS, "ignore", "persona") for line in above) and len(above) < DEEPEST_HEADS
    )
    if is_in_heads and (head := _head(grid, row, label, names_at, above)):
        return head
    if kinds_at is not None and (kind := kind_of(grid.text(row, kinds_at))):
        found = named(label)
        about, scale = (found.about, found.scale) if found and found.role == "feelings" else ("", None)
        return Line(row, label, kind[0], stage=kind[1], about=about, scale=scale)
    if not label and any(line.role in LANES for line in above):
        return Line(row, label, "more", grid.cell(row, names_at).is_covered)
    line = _lane(grid, row, label, first_data)
    group = grid.text(*grid.origin(row, 0)) if names_at else ""
    return line._replace(stage=stage_of(group)) if group and not line.stage else line


def _head(grid: Grid, row: int, label: str, names_at: int, above: list[Line]) -> Line | None:
    """What a row above the lanes is, or None for the first lane."""
    filled = [c for c in range(grid.width) if grid.text(row, c)]
    done = {line.role for line in above}
    found = named(label)
    if not done & {"phase", "step"} and len(filled) < 2 and _goes_on(grid, row):
        is_title = (
            "title" not in done
            and filled[0] <= names_at
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
