"""Where a lane's cells come when the map is read aloud: phase, step, lane."""

from __future__ import annotations

from canvas.layout.map.context import Columns, Context
from canvas.model.journey import Lane


def of(context: Context, lane: Lane, columns: Columns, at: int) -> tuple[int, int, int]:
    """Return the reading order of the cell in the column numbered `at`."""
    return (phase_number(columns, at), at, lane_number(context, lane))


def phase_number(columns: Columns, at: int) -> int:
    """Return the number of the phase of a column; one more than the last phase after the last column."""
    phases = list(dict.fromkeys(column.phase for column in columns))
    return phases.index(columns[at].phase) if at < len(columns) else len(phases)


def lane_number(context: Context, lane: Lane) -> int:
    """Return the place of a lane among its journey's lanes."""
    lanes = context.index.of(Lane, lane.journey)
    return next((number for number, each in enumerate(lanes) if each.id == lane.id), 0)
