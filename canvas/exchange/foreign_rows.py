"""What a row of somebody else's map is, told by its name: the kind of its lane, and what its cells become.

Here every row that says nothing else holds touchpoints, also one of actions: the cells of these formats are
cards that are rated, not lines of a table.
"""

from __future__ import annotations

from canvas.exchange.tables.lane_kinds import is_of_notes, lane_kind
from canvas.exchange.tables.names import named
from canvas.model.journey import LaneKind
from canvas.model.parts import Stage
from canvas.named import NamedTuple

_AS_NOTES = frozenset(("thinking", "quotes", "pains", "gains", "pains and gains", "questions", "notes"))


class Row(NamedTuple):
    """A row: its role as tables name it, the kind of its lane, and the stage it belongs to."""

    role: str = "touchpoints"
    kind: LaneKind = "touchpoints"
    stage: Stage | None = None

    @property
    def is_of_notes(self) -> bool:
        """Whether notes lie in it."""
        return is_of_notes(self.role)


def row(name: str) -> Row:
    """Return what a row called so is."""
    found = named(name)
    if found is None:
        return Row()
    if found.role == "feelings" or found.role in _AS_NOTES:
        return Row(found.role, lane_kind(found.role), found.stage)
    return Row(stage=found.stage)
