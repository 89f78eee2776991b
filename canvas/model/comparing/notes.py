"""Notes, ideas and activities of two versions of one journey: nothing names what they answer, so ids tell.

Between two journeys of one project nothing is said of them: what was noted about how it is stays there.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from canvas.model.comparing.pairs import Side
from canvas.model.journey import Note, Phase, Step, Touchpoint
from canvas.model.project import Project
from canvas.model.work import Activity, Idea
from canvas.named import NamedTuple

PLACES: dict[type[Any], tuple[str, ...]] = {
    Note: ("lane", "step", "touchpoint"),
    Idea: ("at",),
    Activity: ("at",),
}
"""The fields that say where one stands."""
SILENT = frozenset({"id", "order", "span", "journey", "language", "colour", "original", "pictures"})
"""Fields nobody has to be told about."""


class Answer(NamedTuple):
    """One of before and its version after, None where there is none."""

    one: Any
    two: Any
    is_moved: bool = False
    changed: tuple[str, ...] = ()


def answers(before: Side, after: Side, *kinds: type[Any]) -> Iterator[Answer]:
    """Yield each record of these kinds along both journeys, those after in their order, then what is gone."""
    if before.project is after.project:
        return
    left, right = ({record.id: record for record in _along(side, kinds)} for side in (before, after))
    for key, two in right.items():
        one = left.get(key)
        yield Answer(None, two) if one is None else Answer(one, two, _is_moved(one, two), _changed(one, two))
    yield from (Answer(one, None) for key, one in left.items() if key not in right)


def _along(side: Side, kinds: tuple[type[Any], ...]) -> Iterator[Any]:
    """The records along a journey, or of the project as a whole."""
    for kind in kinds:
        known = ((each, _journey(side.project, each)) for each in side.project.all(kind))
        every = [each for each, journey in known if journey in ("", side.journey)]
        yield from sorted(every, key=lambda each: (each.order, each.id))


def _journey(project: Project, record: Any) -> str:
    """The journey that a record stands along, "" for one of the whole project."""
    for _ in range(5):  # a note on a touchpoint at a step of a phase is the longest way
        match record:
            case Note():
                record = project.find(record.touchpoint or record.step) or record.journey
            case Idea() | Activity():
                record = project.find(record.at)
            case Touchpoint():
                record = project.get(Step, record.step)
            case Step():
                record = project.get(Phase, record.phase)
            case Phase():
                record = record.journey
            case str():
                return record
            case None:
                return ""
            case _:  # a cell of the grid
                record = project.get(Phase, record.phase)
    return ""


def _is_moved(one: Any, two: Any) -> bool:
    return any(getattr(one, name) != getattr(two, name) for name in PLACES[type(two)])


def _changed(one: Any, two: Any) -> tuple[str, ...]:
    names = (name for name in type(two).model_fields if name not in SILENT | {*PLACES[type(two)]})
    return tuple(name for name in names if getattr(one, name) != getattr(two, name))
