"""Service stories in the order in which they were told, and being told of a touchpoint."""

from __future__ import annotations

from canvas.model.project import Project
from canvas.model.work import Story


def in_order(project: Project) -> tuple[Story, ...]:
    """Return every story, the earliest first, those without a date last."""
    return tuple(sorted(project.all(Story), key=_key))


def _key(story: Story) -> tuple[bool, str, str, str]:
    day = story.date.isoformat() if story.date else ""
    return story.date is None, day, story.order, story.id
