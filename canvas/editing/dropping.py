"""What a drop makes of the project, whoever let go: the hand on the map, or a panel."""

from __future__ import annotations

from collections.abc import Iterable

from canvas.editing.selection import CARDS
from canvas.layout.options import Drop
from canvas.model.edits.cards import move_card
from canvas.model.edits.fields import set_field
from canvas.model.journey import Lane
from canvas.model.project import Project


def dropped(project: Project, drop: Drop, before: str | None = None) -> Project:
    """Return the project with a record where it was let go, before another card of its cell or as the last.

    In a lane of the map cards have an order of their own; everywhere else a drop sets fields, nothing else.
    Raises EditError where a field does not take it.
    """
    if isinstance(project.find(drop.record), CARDS) and project.get(Lane, drop.row):
        return move_card(project, drop.record, drop.row, drop.column, before=before)
    for name, value in drop.fields:
        project = set_field(project, drop.record, name, value)
    return project


def all_dropped(project: Project, drops: Iterable[Drop]) -> Project:
    """Return the project with several records where they were let go, each as `dropped` does it."""
    for drop in drops:
        project = dropped(project, drop, drop.before or None)
    return project
