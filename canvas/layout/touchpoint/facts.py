"""What there is of a touchpoint before anything is placed: where it stands, what hangs on it, what it meets.

Nothing is looked for that lies further away than its journey.
"""

from __future__ import annotations

from collections.abc import Iterator

from canvas.layout.map.context import Context
from canvas.model import grid
from canvas.model.index import index_of
from canvas.model.journey import Handover, Journey, Lane, Link, Note, Phase, Step, Touchpoint
from canvas.model.parts import Feeling, SocialRole
from canvas.model.people import Persona
from canvas.model.project import Project
from canvas.model.work import Activity, Idea, Measure, RelationshipLevel, Story
from canvas.named import NamedTuple

PLAIN = Touchpoint(id="t0000000000000", step="s0000000000000", lane="l0000000000000")
PLACED = frozenset({"id", "step", "lane", "order", "span", "text", "language", "colour", "original"})
TELLING = tuple(name for name in Touchpoint.model_fields if name not in PLACED)
"""The fields that say more of a touchpoint than its text and its place."""
HANGING = (Note, Idea, Activity, Measure, Story, Handover, Link)


class Felt(NamedTuple):
    """What a persona feels here, the id of the record that says so (card or step), what they say."""

    persona: Persona
    feeling: Feeling | None
    about: str
    quotes: tuple[Note, ...]


class Corner(NamedTuple):
    """A cell of the integration grid that the touchpoint stands in, for some social roles (none: all)."""

    level: RelationshipLevel
    roles: tuple[SocialRole, ...]
    cells: tuple[str, ...]
    """The ids of what is planned there."""


class Facts(NamedTuple):
    """A touchpoint with its surroundings."""

    context: Context
    card: Touchpoint
    step: Step
    phase: Phase
    journey: Journey
    before: Touchpoint | None
    after: Touchpoint | None
    felt: tuple[Felt, ...]
    notes: tuple[Note, ...]
    """Those on the touchpoint but the quotes of those who feel something here."""
    is_open: bool
    """Whether what is not written yet has a place to be written in."""


def says_more(project: Project, card: Touchpoint) -> bool:
    """Tell whether there is more of a touchpoint than its text and its place."""
    if any(getattr(card, name) != getattr(PLAIN, name) for name in TELLING):
        return True
    index = index_of(project)
    return any(index.of(kind, card.id) for kind in HANGING)


def journey_of(project: Project, card: Touchpoint) -> Journey | None:
    """Return the journey a touchpoint is on; None where it hangs on nothing."""
    step = project.get(Step, card.step)
    phase = project.get(Phase, step.phase) if step else None
    return project.get(Journey, phase.journey) if phase else None


def found(context: Context, card: Touchpoint, *, is_open: bool) -> Facts:
    """Return what there is of a touchpoint of the context's journey."""
    project, journey = context.project, context.journey
    step: Step = project.table(Step)[card.step]
    phase: Phase = project.table(Phase)[step.phase]
    notes: tuple[Note, ...] = context.index.of(Note, card.id)
    felt = tuple(_felt(context, card, step, journey, notes))
    said = {note.id for each in felt for note in each.quotes}
    rest = tuple(note for note in notes if note.id not in said)
    before, after = neighbours(context, card, phase)
    return Facts(context, card, step, phase, journey, before, after, felt, rest, is_open)


# Neighbours on the path


def neighbours(
    context: Context, card: Touchpoint, phase: Phase
) -> tuple[Touchpoint | None, Touchpoint | None]:
    """The touchpoints the person meets before this one and after it, in front of the line of visibility."""
    steps = [
        step for each in context.index.of(Phase, phase.journey) for step in context.index.of(Step, each.id)
    ]
    at = next(n for n, step in enumerate(steps) if step.id == card.step)
    lanes: tuple[Lane, ...] = context.index.of(Lane, phase.journey)
    hidden = {lane.id for lane in lanes if lane.stage in ("backstage", "support")}

    def front(step: Step) -> Iterator[Touchpoint]:
        for other in context.index.step(step.id):
            is_met = isinstance(other, Touchpoint) and other.lane not in hidden
            if is_met and other.id != card.id and _is_on_path(card, other):
                yield other

    place = (card.order, card.id)
    here = list(front(steps[at]))
    earlier = [other for other in here if (other.order, other.id) < place]
    later = [other for other in here if (other.order, other.id) > place]
    before = earlier or next((found for step in reversed(steps[:at]) if (found := list(front(step)))), [])
    after = later or next((found for step in steps[at + 1 :] if (found := list(front(step)))), [])
    return (before[-1] if before else None), (after[0] if after else None)


def _is_on_path(card: Touchpoint, other: Touchpoint) -> bool:
    """Tell whether somebody meets both."""
    both = (card.personas, other.personas)
    return not all(both) or not set(card.personas).isdisjoint(other.personas)


# What is felt


def _felt(
    context: Context, card: Touchpoint, step: Step, journey: Journey, notes: tuple[Note, ...]
) -> Iterator[Felt]:
    """Yield who feels or says something here: the journey's personas first, in their order."""
    own = {feeling.persona: (feeling, card.id) for feeling in card.feelings}
    theirs = {feeling.persona: (feeling, step.id) for feeling in step.feelings}
    quotes = [note for note in (*notes, *_at_step(context, step)) if note.kind == "quote"]
    keys = (*journey.personas, *own, *theirs, *(key for note in quotes for key in note.personas))
    for key in dict.fromkeys(key for key in keys if key):
        persona = context.project.get(Persona, key)
        if persona is None or key in context.hidden or (card.personas and key not in card.personas):
            continue
        feeling, about = own.get(key) or theirs.get(key) or (None, "")
        if feeling is not None and feeling.value is None and not feeling.word:
            feeling = None
        said = tuple(note for note in quotes if key in note.personas)
        quotes = [note for note in quotes if note not in said]  # said once, by the first of those who say it
        if feeling or said:
            yield Felt(persona, feeling, about, said)


def _at_step(context: Context, step: Step) -> Iterator[Note]:
    """Yield what people say at the step: like its feelings it goes for every touchpoint of theirs there."""
    return (note for note in context.index.step(step.id) if isinstance(note, Note))


# The integration grid


def corners(facts: Facts) -> Iterator[Corner]:
    """Yield the cells of the grid in which the touchpoint serves people."""
    project = facts.context.project
    if not grid.has_grid(facts.journey):
        return
    for key in facts.card.levels:
        level = project.get(RelationshipLevel, key)
        if level is not None:
            roles = facts.card.social_roles
            planned = (
                cell.id
                for role in roles or grid.SOCIAL_ROLES
                for cell in grid.cells(project, facts.phase.id, key, role)
            )
            yield Corner(level, roles, tuple(planned))
