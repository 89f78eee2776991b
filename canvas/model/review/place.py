"""What a rule is given and what it gives back: journeys walked once, and the places where something is asked.

Knows no rule and no decision.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from operator import attrgetter

from canvas.model import queries
from canvas.model.index import Index, index_of
from canvas.model.journey import Handover, Journey, Lane, Phase, Step, Touchpoint
from canvas.model.people import Channel, Persona
from canvas.model.project import Project
from canvas.model.work import Idea
from canvas.named import NamedTuple

Values = tuple[tuple[str, str | int | float], ...]


class Place(NamedTuple):
    """A place where a rule has something to ask.

    `about` is the id of the record asked about, `other` that of a second one (the card a handover leads to,
    the persona who feels it), "" without. `kind` picks among a rule's sentences, `values` fill their gaps.
    `bad` is how bad it is here, 1–3; 0 leaves that to the rule.
    """

    about: str
    journey: str = ""
    phase: str = ""
    step: str = ""
    other: str = ""
    kind: str = ""
    bad: int = 0
    values: Values = ()


_place: Callable[[tuple[str, str, str, str, str, str, int, Values]], Place] = partial(tuple.__new__, Place)
"""A place of its parts, without a call of Python's: there may be tens of thousands."""


class Stop(NamedTuple):
    """A touchpoint where it stands on its journey, in front of the line of visibility or behind it.

    `where` are the ids of its journey, phase and step; `id`, `channel` and `department` are the card's, whose
    own fields take several times as long to read. `is_ours` tells whether it involves us: what a person does
    in a life of their own does not.
    """

    card: Touchpoint
    step: Step
    phase: Phase
    where: tuple[str, str, str]
    id: str
    channel: str | None
    department: str | None
    is_front: bool
    is_ours: bool

    def place(self, other: str = "", kind: str = "", bad: int = 0, values: Values = ()) -> Place:
        """Return this place for a question about the touchpoint."""
        return _place((self.id, *self.where, other, kind, bad, values))


_stop: Callable[[tuple[object, ...]], Stop] = partial(tuple.__new__, Stop)
_facts = attrgetter(
    "id", "lane", "channel", "department", "evidence", "is_moment_of_truth", "feelings", "personas"
)


class Walk:
    """One journey walked from end to end: its stops in path order, and what rules want of them."""

    def __init__(self, project: Project, journey: Journey) -> None:
        self.project, self.journey, self.index = project, journey, index_of(project)
        self.phases: tuple[Phase, ...] = self.index.of(Phase, journey.id)
        self.is_vision = journey.state == "to-be"
        """Whether nobody has walked it yet: such a journey answers questions, and cannot be observed."""
        self.stops: list[Stop] = []
        self.told: list[Stop] = []
        """The stops that say who is meant, or what somebody feels there."""
        self.moments = 0
        """How many of the stops are moments of truth."""
        self.known = 0
        """How many of ours were observed or measured."""
        self.spoken: set[str] = set()
        """The phases in which a stop has a department."""
        lanes: tuple[Lane, ...] = self.index.of(Lane, self.journey.id)
        hidden = {lane.id for lane in lanes if lane.stage in ("backstage", "support")}
        for phase, step in self.steps:
            self._stop_at(phase, step, hidden)
        self.ours = [stop for stop in self.stops if stop.is_ours]

    def _stop_at(self, phase: Phase, step: Step, hidden: set[str]) -> None:
        """Go through a step's cards, once: with ten thousand of them it is coming by that takes the time."""
        where, with_us = (self.journey.id, phase.id, step.id), step.with_us
        for card in self.index.step(step.id):
            if type(card) is Touchpoint:
                key, lane, channel, department, evidence, is_moment, feelings, personas = _facts(card)
                is_ours = with_us or department is not None
                at = card, step, phase, where, key, channel, department, lane not in hidden, is_ours
                self.stops.append(_stop(at))
                if feelings or personas:
                    self.told.append(self.stops[-1])
                self.moments += is_moment
                self.known += is_ours and evidence is not None and evidence.strength != "assumed"
                if department is not None:
                    self.spoken.add(phase.id)

    @cached_property
    def steps(self) -> tuple[tuple[Phase, Step], ...]:
        """The steps in order, each with its phase."""
        return tuple((phase, step) for phase in self.phases for step in self.index.of(Step, phase.id))

    @cached_property
    def personas(self) -> tuple[Persona, ...]:
        """Those who walk the journey."""
        return queries.journey_personas(self.project, self.journey, [stop.card for stop in self.told])

    @cached_property
    def named(self) -> tuple[Stop, ...]:
        """The stops that are meant for certain personas."""
        return tuple(stop for stop in self.told if stop.card.personas)

    def curve(self, persona: Persona) -> tuple[queries.CurvePoint, ...]:
        """Return a persona's curve, as `queries.curve` gives it."""
        felt: dict[str, list[Touchpoint]] = {}
        for stop in self.told:
            felt.setdefault(stop.step.id, []).append(stop.card)
        return queries.curve_along(((step, felt.get(step.id, ())) for _, step in self.steps), persona.id)

    def at(self, step: str) -> tuple[str, ...]:
        """Return the ids of a step and its touchpoints."""
        return (step, *(card.id for card in self.index.step(step) if isinstance(card, Touchpoint)))

    def at_step(self, phase: Phase, step: Step, other: str = "", bad: int = 0, values: Values = ()) -> Place:
        """Return the place of a question about a step."""
        return Place(step.id, self.journey.id, phase.id, step.id, other, "", bad, values)


class Ground:
    """A project as rules see it: each journey walked once."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.index: Index = index_of(project)
        self.walks = tuple(Walk(project, journey) for journey in queries.journeys(project))

    @cached_property
    def stop_of(self) -> dict[str, Stop]:
        """Every stop of every journey by the touchpoint's id."""
        return {stop.card.id: stop for walk in self.walks for stop in walk.stops}

    @cached_property
    def with_idea(self) -> frozenset[str | None]:
        """The ids of all that has an idea."""
        return frozenset(idea.at for idea in self.project.all(Idea))

    @cached_property
    def agreed(self) -> frozenset[tuple[str, str]]:
        """The touchpoints between which a handover is agreed."""
        found = self.project.all(Handover)
        return frozenset((each.source, each.target) for each in found if each.agreement)

    @cached_property
    def channel_kinds(self) -> dict[str | None, str]:
        """The kind of each channel, "" where it has none."""
        return {channel.id: channel.kind or "" for channel in self.project.all(Channel)}

    @property
    def is_begun(self) -> bool:
        """Whether there is any touchpoint yet; before that nothing is missed."""
        return any(walk.stops for walk in self.walks)
