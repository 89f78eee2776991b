"""What follows from the records: order, paths, curves, counts. Nothing here is stored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from canvas.model.index import index_of
from canvas.model.journey import Handover, Journey, Lane, Note, Phase, Step, Touchpoint
from canvas.model.parts import Feeling
from canvas.model.people import Persona
from canvas.model.project import Project
from canvas.model.work import Idea
from canvas.named import NamedTuple

Pair = tuple[Touchpoint, Touchpoint]


def journeys(project: Project) -> tuple[Journey, ...]:
    """Return the journeys in order."""
    return index_of(project).of(Journey)


def phases(project: Project, journey: str) -> tuple[Phase, ...]:
    """Return a journey's phases in order."""
    return index_of(project).of(Phase, journey)


def steps(project: Project, journey: str) -> tuple[Step, ...]:
    """Return a journey's steps in order, phase after phase."""
    index = index_of(project)
    return tuple(step for phase in index.of(Phase, journey) for step in index.of(Step, phase.id))


def lanes(project: Project, journey: str) -> tuple[Lane, ...]:
    """Return a journey's lanes from top to bottom."""
    return index_of(project).of(Lane, journey)


def journey_personas(
    project: Project, journey: Journey, told: Iterable[Touchpoint] | None = None
) -> tuple[Persona, ...]:
    """Return the personas of a journey; where it names none, everybody who feels or acts in it.

    `told` are its touchpoints with feelings or personas, where they are known already.
    """
    if journey.personas:
        return tuple(p for key in journey.personas if (p := project.get(Persona, key)))
    named = {f.persona for step in steps(project, journey.id) for f in step.feelings}
    for card in touchpoints(project, journey.id) if told is None else told:
        if card.feelings or card.personas:
            named.update((f.persona for f in card.feelings), card.personas)
    return tuple(persona for persona in index_of(project).of(Persona) if persona.id in named)


def reading_order(project: Project, journey: str) -> Iterator[Touchpoint | Note]:
    """Yield a journey's cards as they are read: phase, step, lane, order."""
    index = index_of(project)
    rows = index.of(Lane, journey)
    for step in steps(project, journey):
        for lane in rows:
            yield from index.cell(lane.id, step.id)


def touchpoints(project: Project, journey: str) -> tuple[Touchpoint, ...]:
    """Return a journey's touchpoints in path order: phase, step, order."""
    index = index_of(project)
    return tuple(
        card
        for step in steps(project, journey)
        for card in index.step(step.id)
        if isinstance(card, Touchpoint)
    )


def path(project: Project, journey: str, persona: str = "") -> tuple[Touchpoint, ...]:
    """Return one persona's path: their touchpoints and everyone's, in front of the line of visibility."""
    hidden = {lane.id for lane in lanes(project, journey) if lane.stage in ("backstage", "support")}
    return tuple(
        card
        for card in touchpoints(project, journey)
        if card.lane not in hidden and (not persona or not card.personas or persona in card.personas)
    )


def is_own_life(project: Project, card: Touchpoint) -> bool:
    """Tell whether this happens in the person's own life: a step without us, and nobody of us in charge."""
    if card.department is not None:
        return False
    step = project.get(Step, card.step)
    return step is not None and not step.with_us


def channel_changes(project: Project, journey: str, persona: str = "") -> tuple[Pair, ...]:
    """Return the neighbours on the path with different main channels; unset ones are passed over.

    The way into one's own life and out of it is no change.
    """
    cards = path(project, journey, persona)
    own = {card.id for card in cards if is_own_life(project, card)}
    known = (card for card in cards if card.channel or card.id in own)
    pairs = ((a, b) for a, b in pairwise(known) if own.isdisjoint((a.id, b.id)))
    return tuple((a, b) for a, b in pairs if a.channel != b.channel)


def handovers(project: Project, journey: str, persona: str = "") -> tuple[Pair, ...]:
    """Return the neighbours on the path between which the department changes."""
    known = [card for card in path(project, journey, persona) if card.department]
    return tuple((a, b) for a, b in pairwise(known) if a.department != b.department)


def handover_between(project: Project, source: str, target: str) -> Handover | None:
    """Return what was agreed between two touchpoints, or None."""
    found = index_of(project).of(Handover, source)
    return next((h for h in found if h.source == source and h.target == target), None)


class CurvePoint(NamedTuple):
    """One place on a curve: whose it is (a step or a touchpoint), how far across its step, what is felt."""

    about: str
    step: str
    across: float
    feeling: Feeling | None


def curve(project: Project, journey: str, persona: str | None) -> tuple[CurvePoint, ...]:
    """Return the points of a persona's emotion curve, a gap where nothing is rated.

    A touchpoint's value wins over its step's; several rated touchpoints of a step stand in order, evenly.
    """
    index = index_of(project)
    cards = (
        (step, (card for card in index.step(step.id) if isinstance(card, Touchpoint)))
        for step in steps(project, journey)
    )
    return curve_along(cards, persona)


def curve_along(
    walked: Iterable[tuple[Step, Iterable[Touchpoint]]], persona: str | None
) -> tuple[CurvePoint, ...]:
    """Return the points of a curve over these steps, each with its touchpoints (or those somebody rated)."""
    found = []
    for step, cards in walked:
        rated = [(card.id, f) for card in cards if card.feelings and (f := _felt(card.feelings, persona))]
        if not rated:
            rated = [(step.id, feeling)] if (feeling := _felt(step.feelings, persona)) else []
        if not rated:
            found.append(CurvePoint(step.id, step.id, 0.5, None))
        found += [CurvePoint(key, step.id, (i + 0.5) / len(rated), f) for i, (key, f) in enumerate(rated)]
    return tuple(found)


def _felt(feelings: tuple[Feeling, ...], persona: str | None) -> Feeling | None:
    """The rated feeling of that persona, if there is one."""
    return next((f for f in feelings if f.persona == persona and f.value is not None), None)


def ideas_of_step(project: Project, step: str) -> tuple[Idea, ...]:
    """Return the ideas at a step and at its touchpoints, in order."""
    index = index_of(project)
    own = index.of(Idea, step)
    return (*own, *(idea for card in index.step(step) for idea in index.of(Idea, card.id)))
