"""One persona's way through the channels: stops, changes, what they would rather have, waiting, detours.

A wish belongs to a step (`Step.wanted`); a persona's usual channels stand in for it only where none is named,
and what rests on them alone is told apart (`is_said`). Nothing is stored and nothing is drawn here.
"""

from __future__ import annotations

from itertools import groupby

from canvas.model import durations, queries
from canvas.model.journey import Step, Touchpoint
from canvas.model.people import Persona
from canvas.model.project import Project
from canvas.named import NamedTuple


class Wish(NamedTuple):
    """The channels a persona wants at a step; `is_said` where that is said of the step itself."""

    channels: tuple[str, ...] = ()
    is_said: bool = False


class Stop(NamedTuple):
    """A touchpoint on the way. `rather` are the channels wanted there instead of what is offered, if any."""

    card: Touchpoint
    is_own: bool
    """It lies in the person's own life."""
    rather: tuple[str, ...] = ()
    is_said: bool = False
    """What is wanted is said of this very step, and not only usual for the persona."""


class Change(NamedTuple):
    """A change of channel, numbered along the way; unwanted where the new channel is not what is wanted.

    `is_said` tells that the wish belongs to the step; otherwise the channel is only none of the usual ones.
    """

    number: int
    source: Touchpoint
    target: Touchpoint
    is_unwanted: bool
    is_said: bool


class Wait(NamedTuple):
    """A step that is waited for; `days` is None where nobody wrote for how long."""

    step: Step
    days: float | None


class Detour(NamedTuple):
    """Steps in the person's own life between two with us."""

    steps: tuple[Step, ...]


class Way(NamedTuple):
    """All of it."""

    stops: tuple[Stop, ...] = ()
    changes: tuple[Change, ...] = ()
    waits: tuple[Wait, ...] = ()
    detours: tuple[Detour, ...] = ()

    @property
    def unwanted(self) -> tuple[Change, ...]:
        """The changes to a channel that the persona said they did not want there."""
        return tuple(change for change in self.changes if change.is_unwanted and change.is_said)

    @property
    def unusual(self) -> tuple[Change, ...]:
        """The changes to a channel that is none of the persona's usual ones, where no wish was said."""
        return tuple(change for change in self.changes if change.is_unwanted and not change.is_said)

    @property
    def waited(self) -> float:
        """How many days are waited, as far as they are known."""
        return sum(wait.days or 0.0 for wait in self.waits)


def way(project: Project, journey: str, persona: str = "") -> Way:
    """Return a persona's way through a journey; "" is everybody's at once."""
    found = stops(project, journey, persona)
    return Way(
        found,
        _changes(project, journey, persona, found),
        waits(project, journey, persona),
        _detours(project, found),
    )


def stops(project: Project, journey: str, persona: str = "") -> tuple[Stop, ...]:
    """Return the touchpoints on the way, in order."""
    return tuple(_stop(project, card, persona) for card in queries.path(project, journey, persona))


def changes(project: Project, journey: str, persona: str = "") -> tuple[Change, ...]:
    """Return the changes of channel on the way."""
    return way(project, journey, persona).changes


def detours(project: Project, journey: str, persona: str = "") -> tuple[Detour, ...]:
    """Return the detours on the way."""
    return _detours(project, stops(project, journey, persona))


def wish(project: Project, step: str, persona: str) -> Wish:
    """Return the channels a persona wants at a step: what is said there, else their usual ones."""
    record, person = project.get(Step, step), project.get(Persona, persona)
    said = [want.channel for want in record.wanted if want.persona == persona] if record else []
    named = tuple(channel for channel in said if channel)
    return Wish(named, is_said=True) if named else Wish(person.channels if person else ())


def waits(project: Project, journey: str, persona: str = "") -> tuple[Wait, ...]:
    """Return the steps that are waited for, but those at which only others have touchpoints."""
    theirs = {card.step for card in queries.path(project, journey, persona)}
    anybodys = {card.step for card in queries.path(project, journey)}
    return tuple(
        Wait(step, durations.days(step.waiting))
        for step in queries.steps(project, journey)
        if step.waiting and (step.id in theirs or step.id not in anybodys)
    )


def _stop(project: Project, card: Touchpoint, persona: str) -> Stop:
    if queries.is_own_life(project, card):
        return Stop(card, is_own=True)
    wanted = wish(project, card.step, persona)
    offered = {card.channel, *card.other_channels}
    if card.channel is None or not offered.isdisjoint(wanted.channels):
        return Stop(card, is_own=False)
    return Stop(card, is_own=False, rather=wanted.channels, is_said=wanted.is_said)


def _changes(project: Project, journey: str, persona: str, found: tuple[Stop, ...]) -> tuple[Change, ...]:
    stop = {stop.card.id: stop for stop in found}
    pairs = queries.channel_changes(project, journey, persona)
    return tuple(
        Change(n, a, b, bool(stop[b.id].rather), stop[b.id].is_said)
        for n, (a, b) in enumerate(pairs, start=1)
    )


def _detours(project: Project, found: tuple[Stop, ...]) -> tuple[Detour, ...]:
    """Stretches of own life with a stop of ours before and behind them."""
    runs = [(is_own, tuple(run)) for is_own, run in groupby(found, key=lambda stop: stop.is_own)]
    inner = (run for is_own, run in runs[1:-1] if is_own)
    return tuple(Detour(_steps(project, run)) for run in inner)


def _steps(project: Project, run: tuple[Stop, ...]) -> tuple[Step, ...]:
    keys = dict.fromkeys(stop.card.step for stop in run)
    return tuple(step for key in keys if (step := project.get(Step, key)))
