"""The legend: what the signs on this sheet mean, and only those that occur on it."""

from __future__ import annotations

from canvas.layout.map.context import Context
from canvas.layout.map.grid import Grid
from canvas.layout.map.signs import Signs
from canvas.layout.sheet import Row


def legend_row(context: Context, grid: Grid, signs: Signs) -> Row | None:
    """The row of the legend; None where there is nothing to explain."""
    return None
