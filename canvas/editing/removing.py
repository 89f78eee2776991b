"""What Del takes away of what is selected: records, never an empty cell nor a project's only journey."""

from __future__ import annotations

from canvas.editing.selection import place_named
from canvas.model.history import Selection
from canvas.model.journey import Journey
from canvas.model.problem import Problem, problem
from canvas.model.project import Project


def removable(project: Project, selection: Selection) -> Selection | Problem:
    """Return the records to delete, or why they stay: there is always a journey to look at."""
    keys = tuple(key for key in selection if place_named(key) is None)
    journeys = {journey.id for journey in project.all(Journey)}
    if journeys & set(keys) and journeys <= set(keys):
        return problem("last-journey")
    return keys
