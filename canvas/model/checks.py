"""Whether a project holds together: what the records cannot check each for itself.

Pure functions from a project to problems. They run on every file that is read and, in the tests, after
every edit.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from canvas.model.journey import Note, Phase, Step, Touchpoint
from canvas.model.problem import Problem, problem
from canvas.model.project import BY_LETTER, KINDS, NAMES, Head, Project
from canvas.model.references import Ref, named, references
from canvas.model.value import Value


def check(project: Project) -> tuple[Problem, ...]:
    """Return everything that is wrong with the project; nothing for a sound one."""
    return (*dangling(project), *empty_phases(project), *strangers(project))


def dangling(
    project: Project, read: Mapping[type[Value], Iterable[Value]] | None = None
) -> tuple[Problem, ...]:
    """Ids that name no record, or a record of another kind than the field takes.

    `read`: the records of each kind in the order they were read in, which is how they lie in memory; going
    through ten thousand of them takes half the time then.
    """
    every: dict[type[Value], Iterable[Value]] = {Head: (project.head,)}
    every |= read or {cls: project.all(cls) for cls in KINDS.values()}
    lost = {
        key
        for cls, records in every.items()
        for ref, keys in named(records, cls)
        for key in keys
        if not _leads_somewhere(project, key, ref)
    }
    if not lost:
        return ()
    records: list[Value] = [project.head, *project.records()]
    return tuple(found for record in records for found in lost_references(project, record))


def _leads_somewhere(project: Project, key: str, ref: Ref) -> bool:
    return key[0] in ref.letters and key in project.table(BY_LETTER[key[0]])


def lost_references(project: Project, record: Value) -> Iterator[Problem]:
    """Say in which of its fields a record names something that does not exist."""
    for reference in references(record):
        if not _leads_somewhere(project, reference.id, reference.ref):
            kind, about = NAMES.get(type(record), "project"), getattr(record, "id", "")
            yield problem("dangling", about, kind=kind, field=reference.field, id=reference.id)


def empty_phases(project: Project) -> tuple[Problem, ...]:
    """Phases without a step: their touchpoints would have nowhere to be."""
    with_steps = {step.phase for step in project.all(Step)}
    return tuple(
        problem("phase-without-step", phase.id) for phase in project.all(Phase) if phase.id not in with_steps
    )


def strangers(project: Project) -> tuple[Problem, ...]:
    """Cards whose lane and step belong to different journeys."""
    found = []
    cards: list[Touchpoint | Note] = [*project.all(Touchpoint), *project.all(Note)]
    for card in cards:
        lane = project.find(card.lane)
        step = project.find(card.step)
        phase = project.find(step.phase) if step else None
        if lane and phase and lane.journey != phase.journey:
            found.append(problem("card-between-journeys", card.id))
    return tuple(found)
