"""Ideas and activities that nobody has taken on, or that have no date."""

from __future__ import annotations

from collections.abc import Iterator

from canvas.model.journey import Phase, Step
from canvas.model.review.place import Ground, Place
from canvas.model.work import Activity, GridCell, Idea

SETTLED = ("done", "not now")


def without_person_or_date(ground: Ground) -> Iterator[Place]:
    """Open ideas and activities that lack a person, a date, or both (`kind` says which)."""
    works: list[Idea | Activity] = [*ground.project.all(Idea), *ground.project.all(Activity)]
    for work in sorted(works, key=lambda work: (work.order, work.id)):
        kind = _missing(work)
        if kind and work.status not in SETTLED:
            phase, step = _where(ground, work.at)
            journey = phase.journey if phase else ""
            yield Place(work.id, journey, phase.id if phase else "", step, kind=kind)


def _missing(work: Idea | Activity) -> str:
    if work.due is None:
        return "date" if work.person else "both"
    return "" if work.person else "person"


def _where(ground: Ground, at: str | None) -> tuple[Phase | None, str]:
    """The phase and the step of a touchpoint, step, phase or grid cell."""
    if at in ground.stop_of:
        stop = ground.stop_of[at]
        return stop.phase, stop.step.id
    found = ground.project.find(at)
    if isinstance(found, Step):
        return ground.project.get(Phase, found.phase), found.id
    if isinstance(found, GridCell):
        return ground.project.get(Phase, found.phase), ""
    return (found, "") if isinstance(found, Phase) else (None, "")
