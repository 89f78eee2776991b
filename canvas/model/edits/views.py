"""Named views: which lanes, phases and personas of a journey are shown, kept under a name.

A view names what it shows; where it names none of a kind, it shows all of them, those to come as well.
What is hidden now is the window's; nothing here knows it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from canvas.model.edits.placing import need, place
from canvas.model.index import index_of
from canvas.model.journey import Journey, Lane, Phase
from canvas.model.people import Persona
from canvas.model.project import Project
from canvas.model.queries import journey_personas
from canvas.model.work import NamedView


def views(project: Project, journey: str) -> tuple[NamedView, ...]:
    """Return a journey's named views in order."""
    return index_of(project).of(NamedView, journey)


def hideable(project: Project, journey: str) -> dict[type[Any], tuple[Any, ...]]:
    """Return what of a journey can be hidden: its lanes, its phases, its personas, in order."""
    index, record = index_of(project), project.get(Journey, journey)
    return {
        Lane: index.of(Lane, journey),
        Phase: index.of(Phase, journey),
        Persona: journey_personas(project, record) if record else (),
    }


def hidden_by(project: Project, view: NamedView) -> frozenset[str]:
    """Return the ids of what a view does not show."""
    named: dict[type[Any], tuple[str, ...]]
    named = {Lane: view.lanes, Phase: view.phases, Persona: view.personas}
    return frozenset(
        record.id
        for kind, records in hideable(project, view.journey).items()
        for record in records
        if named[kind] and record.id not in named[kind]
    )


def keep_view(project: Project, new: str, journey: str, title: str, hidden: Iterable[str]) -> Project:
    """Keep what is shown under a name; a view of the same name becomes this one."""
    need(project, Journey, journey)
    gone = frozenset(hidden)
    shown = {kind: _shown(records, gone) for kind, records in hideable(project, journey).items()}
    old = next((view for view in views(project, journey) if view.title == title), None)
    if old is not None:
        return project.put(old.but(lanes=shown[Lane], phases=shown[Phase], personas=shown[Persona]))
    view = NamedView(
        id=new,
        journey=journey,
        title=title,
        lanes=shown[Lane],
        phases=shown[Phase],
        personas=shown[Persona],
    )
    return place(project, view, views(project, journey), None)


def _shown(records: tuple[Any, ...], hidden: frozenset[str]) -> tuple[str, ...]:
    """What a view names: nothing where all are shown, so that it shows new ones too."""
    kept = tuple(record.id for record in records if record.id not in hidden)
    return () if len(kept) == len(records) else kept
