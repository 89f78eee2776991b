"""Relationship levels to begin with."""

from __future__ import annotations

from collections.abc import Iterable

from canvas.model.edits.structure import add
from canvas.model.ids import IdSource
from canvas.model.project import Project
from canvas.model.work import RelationshipLevel


def add_levels(project: Project, ids: IdSource, titles: Iterable[str]) -> Project:
    """Add a relationship level for each title, in this order, behind those there are."""
    for title in titles:
        project = add(project, RelationshipLevel(id=ids("r"), title=title))
    return project
