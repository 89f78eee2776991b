"""What the wheel shows of a journey, before anything is drawn: the phases, and what stands where.

Touchpoints stand in the order of the persona's path, evenly within their phase. A step without one has a
place of its own where it says what is felt there, so that the curve passes through it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from canvas.layout.map.context import Say
from canvas.layout.map.feelings_points import of
from canvas.layout.wheel.circle import Arc, arcs, places
from canvas.model import queries
from canvas.model.index import index_of
from canvas.model.journey import Phase, Step, Touchpoint
from canvas.model.parts import Feeling
from canvas.model.people import Persona
from canvas.model.project import Project
from canvas.named import NamedTuple

When = Literal["before", "during", "after"]
MOST_NAMED = 24
"""Of more touchpoints than this the wheel names only those that matter most."""


class Slot(NamedTuple):
    """A place on the circle: its step, its touchpoint (None: only felt there), its angle."""

    step: Step
    card: Touchpoint | None
    angle: float


class Sector(NamedTuple):
    """A phase, its part of the circle, and what stands there."""

    phase: Phase
    arc: Arc
    slots: tuple[Slot, ...]


class Felt(NamedTuple):
    """A feeling at an angle; `record` is whose it is (a touchpoint, or a step). `is_after_gap`: a step
    between it and the feeling before is not rated.
    """

    angle: float
    record: Touchpoint | Step
    feeling: Feeling
    is_after_gap: bool


def sectors(project: Project, phases: Sequence[Phase], walker: Persona | None) -> tuple[Sector, ...]:
    """Divide the circle among the phases."""
    journey = phases[0].journey if phases else ""
    walked = {card.id for card in queries.path(project, journey, walker.id if walker else "")}
    found = [tuple(_places(project, phase, walked, walker)) for phase in phases]
    made = []
    for phase, arc, slots in zip(phases, arcs([len(each) for each in found]), found, strict=True):
        angles = places(arc, len(slots))
        stand = (Slot(step, card, angle) for (step, card), angle in zip(slots, angles, strict=True))
        made.append(Sector(phase, arc, tuple(stand)))
    return tuple(made)


def _places(
    project: Project, phase: Phase, walked: set[str], walker: Persona | None
) -> Iterator[tuple[Step, Touchpoint | None]]:
    index = index_of(project)
    for step in index.of(Step, phase.id):
        cards = [c for c in index.step(step.id) if isinstance(c, Touchpoint) and c.id in walked]
        yield from ((step, card) for card in cards)
        if not cards and _felt(step.feelings, walker):
            yield step, None


def cards(found: Sequence[Sector]) -> tuple[Slot, ...]:
    """The places with a touchpoint, clockwise."""
    return tuple(slot for sector in found for slot in sector.slots if slot.card)


def is_unknown(card: Touchpoint) -> bool:
    """Tell whether we know too little of a touchpoint: nothing says how we know it, or it is assumed."""
    return card.evidence is None or card.evidence.strength == "assumed"


def named(found: Sequence[Sector]) -> tuple[Slot, ...]:
    """The touchpoints that are named: all, or of very many those that make or break, then the unknown."""
    every = cards(found)
    if len(every) <= MOST_NAMED:
        return every
    turning = [slot for slot in every if slot.card and slot.card.is_moment_of_truth]
    unknown = [slot for slot in every if slot.card and slot not in turning and is_unknown(slot.card)]
    chosen = [*turning, *unknown][:MOST_NAMED]
    return tuple(sorted(chosen, key=lambda slot: slot.angle))


def felt(project: Project, found: Sequence[Sector], walker: Persona | None) -> tuple[Felt, ...]:
    """What the person feels round the circle. A touchpoint's feeling wins over its step's.

    Whether there is a gap before the first one is told of the last steps, where the circle closes.
    """
    index = index_of(project)
    steps = [step for sector in found for step in index.of(Step, sector.phase.id)]
    slots = [slot for sector in found for slot in sector.slots]
    points: list[Felt] = []
    is_gap = False
    for step in steps:
        mine = [slot for slot in slots if slot.step.id == step.id]
        rated = _of_step(step, mine, walker)
        for angle, record, feeling in rated:
            points.append(Felt(angle, record, feeling, is_gap))
            is_gap = False
        is_gap = is_gap or (bool(mine) and not rated)
    if points and is_gap:
        points[0] = points[0]._replace(is_after_gap=True)
    return tuple(points)


def unrated(found: Sequence[Sector], points: Sequence[Felt]) -> tuple[Slot, ...]:
    """The touchpoints of which no feeling stands on the wheel, neither their own nor that of their step."""
    told = {each.record.id for each in points}
    return tuple(slot for slot in cards(found) if slot.card and not {slot.card.id, slot.step.id} & told)


def _of_step(
    step: Step, slots: Sequence[Slot], walker: Persona | None
) -> list[tuple[float, Touchpoint | Step, Feeling]]:
    own = [
        (slot.angle, slot.card, feeling)
        for slot in slots
        if slot.card and (feeling := _felt(slot.card.feelings, walker))
    ]
    if own:
        return [*own]
    feeling = _felt(step.feelings, walker)
    if not slots or feeling is None:
        return []
    return [((slots[0].angle + slots[-1].angle) / 2, step, feeling)]


def _felt(feelings: Sequence[Feeling], walker: Persona | None) -> Feeling | None:
    feeling = of(feelings, walker, is_first=True)
    return feeling if feeling and feeling.value is not None else None


class Told(NamedTuple):
    """When a phase is, the word for it, and which field of the phase says so ("" for none)."""

    when: When
    word: str
    field: str


def when(say: Say, phase: Phase, number: int, count: int) -> Told:
    """Tell whether a phase is before, during or after what the journey is about.

    It is what the phase's description, or else the beginning of its title, says in the project's language
    ("After"); otherwise it follows from where the phase stands: the first is before, the last after, those
    between during. A journey of one phase is during.
    """
    words: dict[When, str] = {"before": say("Before"), "during": say("During"), "after": say("After")}
    for stage, word in words.items():
        if phase.description.strip().casefold() == word.casefold():
            return Told(stage, phase.description, "description")
    for stage, word in words.items():
        if phase.title.casefold().split(" ")[0] == word.casefold():
            return Told(stage, "", "")
    stage = "during"
    if count > 1 and number in (0, count - 1):
        stage = "before" if number == 0 else "after"
    return Told(stage, words[stage], "")
