"""A grid and the guess about it become a project; what was guessed and what was left out is said.

A guess may have been changed by hand before. Several grids (the sheets of a workbook) become the journeys of
one project.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from canvas.exchange import table_csv
from canvas.exchange.draft import Draft
from canvas.exchange.foreign import Imported, loss, quoted, refuse
from canvas.exchange.languages import guess as language_of
from canvas.exchange.table_headers import header
from canvas.exchange.table_rows import Row, Rows
from canvas.exchange.tables.grid import Grid
from canvas.exchange.tables.guess import Guess
from canvas.exchange.tables.matrix_taking import add_matrix
from canvas.model.problem import Problem

Taken = tuple[Grid, Guess]
SAMPLE = 50_000
"""Characters that tell the language of a table."""


def take_in(grid: Grid, guess: Guess, seed: bytes | str, file: str = "") -> Imported:
    """Return the project that a table becomes when it is what the guess says.

    Ids follow from `seed`: the same seed, the same ids. `file` is the file's name without its suffix. Raises
    ForeignFileError, such as "table-nothing" where no step, or "table-no-text" where no text is left.
    """
    return take_all([(grid, guess)], seed, file)


def take_all(tables: Sequence[Taken], seed: bytes | str, file: str = "") -> Imported:
    """Return one project with a journey for each table; raises like `take_in`."""
    draft = Draft(seed, file, language_of(_sample(grid for grid, _ in tables)))
    losses: list[Problem] = []
    titles = []
    for grid, guess in tables:
        title, found = _add(draft, grid, guess, file)
        titles.append(title)
        losses += found
    if not titles:
        raise refuse("table-nothing", file)
    return Imported(draft.project(titles[0] if len(titles) == 1 else file or titles[0]), tuple(losses))


def _add(draft: Draft, grid: Grid, guess: Guess, file: str) -> tuple[str, list[Problem]]:
    if guess.shape == "long":
        return _add_long(draft, grid, guess, file)
    turned = grid.turned() if guess.shape == "turned" else grid
    return add_matrix(draft, turned, guess, guess.title or grid.name or file)


def _add_long(draft: Draft, grid: Grid, guess: Guess, file: str) -> tuple[str, list[Problem]]:
    """Add a table with one touchpoint a row: its columns are called what the guess takes them for."""
    said = {line.place: line for line in guess.lines}
    left_out = [line for line in guess.lines if line.role == "ignore"]
    header = tuple(
        _column_name(said[c].role, said[c].label, said[c].about, said[c].scale)
        if c in said and said[c].role != "ignore"
        else ""
        for c in range(grid.width)
    )
    body = tuple(
        Row(row + 1, tuple(grid.text(*grid.origin(row, c)) if header[c] else "" for c in range(grid.width)))
        for row in range(guess.names_at + 1, len(grid.rows))
        if not grid.is_blank(row)
    )
    if not body:
        raise refuse("table-no-rows", file)
    table = Rows(Row(guess.names_at + 1, header), body, ())
    title, losses = table_csv.add_rows(draft, table, file, guess.title or grid.name or file)
    unknown = [loss("table-column-unknown", column=quoted(line.label)) for line in left_out if line.label]
    return title, [*unknown, *losses]


def _column_name(role: str, label: str, about: str, scale: tuple[int, int] | None) -> str:
    """A name that says to `table_headers.header` what the guess says; the own one where it does already."""
    own = header(label)
    if own and (own.field, own.about, own.scale) == (role, about, scale):
        return label
    return role + (f": {about}" if about else "") + (f" ({scale[0]}–{scale[1]})" if scale else "")


def _sample(grids: Iterable[Grid]) -> str:
    texts: list[str] = []
    length = 0
    for grid in grids:
        for row in grid.rows:
            for cell in row:
                texts.append(cell.text)
                length += len(cell.text)
            if length > SAMPLE:
                return " ".join(texts)
    return " ".join(texts)
