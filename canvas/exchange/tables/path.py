"""The columns of a matrix as phases and steps: what is merged or empty goes on with what stands before."""

from __future__ import annotations

from dataclasses import dataclass, field

from canvas.exchange.tables.grid import Grid
from canvas.exchange.tables.guess import Guess


@dataclass
class StepColumns:
    """A step and the columns that belong to it."""

    title: str
    columns: list[int] = field(default_factory=list)


@dataclass
class PhaseColumns:
    """A phase and its steps."""

    title: str
    steps: list[StepColumns] = field(default_factory=list)


def path(grid: Grid, guess: Guess) -> list[PhaseColumns]:
    """Return the phases of a matrix; columns in which nothing stands are left out."""
    phase_row = next((line.place for line in guess.of("phase")), None)
    step_row = next((line.place for line in guess.of("step")), None)
    used = [line.place for line in guess.lines if line.role not in ("ignore", "title")]
    phases: list[PhaseColumns] = []
    for column in range(first_column(guess), grid.width):
        if all(_is_empty(grid, row, column) for row in used):
            continue
        title = _title(grid, phase_row, column)
        if not phases or (title and title != phases[-1].title):
            phases.append(PhaseColumns(title))
        steps = phases[-1].steps
        if steps and step_row is not None and _belongs(grid, step_row, column, steps[-1].columns[-1]):
            steps[-1].columns.append(column)
        else:
            steps.append(StepColumns(_title(grid, step_row, column), [column]))
    return phases


def first_column(guess: Guess) -> int:
    """Return the first column behind the names and kinds."""
    return max(guess.names_at, guess.kinds_at or 0) + 1


def _is_empty(grid: Grid, row: int, column: int) -> bool:
    """Tell whether nothing stands here, nor in a cell that lies over it."""
    up, left = grid.origin(row, column)
    return not grid.text(up, left)


def _title(grid: Grid, row: int | None, column: int) -> str:
    if row is None:
        return ""
    return " ".join(grid.text(*grid.origin(row, column)).split())


def _belongs(grid: Grid, row: int, column: int, before: int) -> bool:
    """Tell whether a merged cell of the row of steps covers both columns."""
    return grid.cell(row, column).is_covered and grid.origin(row, column) == grid.origin(row, before)
