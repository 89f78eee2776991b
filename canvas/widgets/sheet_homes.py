"""On which sheets a record stands, the best first: where the window goes to show it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from canvas.layout.sheets import MODULES
from canvas.model.journey import Handover, Journey, Link, Phase, Touchpoint
from canvas.model.people import Department
from canvas.model.project import Project
from canvas.model.work import (
    Activity,
    FlowNode,
    GridCell,
    Idea,
    Measure,
    Move,
    RelationshipLevel,
    Story,
)

SHEETS_OF: dict[type[Any], tuple[str, ...]] = {
    Idea: ("map", "plan"),
    Activity: ("plan",),
    Story: ("map", "stories"),
    Measure: ("map", "measures"),
    Handover: ("department-map",),
    Department: ("department-map",),
    RelationshipLevel: ("life-cycle", "grid"),
    GridCell: ("grid",),
    Move: ("grid",),
    FlowNode: ("flow",),
}
"""The kinds of sheets that show a kind of record; every other stands on the map."""


OWN: dict[type[Any], str] = {
    Touchpoint: "touchpoint",
    Story: "stories",
    Department: "department-map",
    Phase: "flow",
}
"""The kinds of sheets that can be about one record of a kind, and show it from every side."""


def homes(project: Project, key: str, journey: str) -> Iterator[tuple[str, str, str]]:
    """Yield kind, journey and what the sheet is about."""
    record = project.find(key)
    if isinstance(record, Link) and project.get(FlowNode, record.source):
        record = project.find(record.source)
    own = journey_of(project, record) or journey
    about: str = record.social_role if isinstance(record, GridCell) else ""
    if isinstance(record, FlowNode):
        about = record.phase
    for kind in filter(MODULES.__contains__, SHEETS_OF.get(type(record), ("map",))):
        yield kind, own, about
        if about:
            yield kind, own, ""


def journey_of(project: Project, record: Any) -> str:
    """Return the journey that a record belongs to, "" where it belongs to none."""
    while record is not None and not isinstance(record, Journey):
        up = next((getattr(record, name, None) for name in _UP if getattr(record, name, None)), None)
        record = project.find(up)
    return record.id if record is not None else ""


_UP = ("step", "phase", "lane", "journey", "at", "touchpoint", "source")
