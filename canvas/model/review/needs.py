"""Needs and wishes: what the person wants to achieve at a step, and in which channel."""

from __future__ import annotations

from collections.abc import Iterator

from canvas.model.parts import Wanted
from canvas.model.people import Channel, Persona
from canvas.model.review.place import Ground, Place, Stop, Walk


def step_without_need(ground: Ground) -> Iterator[Place]:
    """Steps with us at which something of ours happens, and no word on what the person needs there."""
    for walk in ground.walks:
        busy = {stop.step.id for stop in walk.ours}
        for phase, step in walk.steps:
            if step.with_us and step.id in busy and not step.need:
                yield walk.at_step(phase, step)


def channel_not_wanted(ground: Ground) -> Iterator[Place]:
    """Steps for which a persona named a channel, and all we have for them there is in others.

    The channel map marks each such touchpoint; here a step is asked about once, and not where another of its
    touchpoints is what they want.
    """
    for walk in ground.walks:
        asking = {step.id: step.wanted for _, step in walk.steps if step.wanted}
        here: dict[str, list[Stop]] = {}
        for stop in walk.ours if asking else ():
            if stop.step.id in asking and stop.is_front and stop.channel:
                here.setdefault(stop.step.id, []).append(stop)
        for key, stops in here.items():
            for persona, channels in _wishes(asking[key]).items():
                yield from _unmet(walk, persona, channels, stops)


def _wishes(wanted: tuple[Wanted, ...]) -> dict[str, list[str]]:
    """The channels named by each persona."""
    found: dict[str, list[str]] = {}
    for each in wanted:
        if each.channel:
            found.setdefault(each.persona, []).append(each.channel)
    return found


def _unmet(walk: Walk, key: str, channels: list[str], stops: list[Stop]) -> Iterator[Place]:
    """The first touchpoint of a step that is for this persona, where none of theirs is in one wanted."""
    theirs = [stop for stop in stops if not stop.card.personas or key in stop.card.personas]
    persona, wanted = walk.project.get(Persona, key), walk.project.get(Channel, channels[0])
    if persona is None or wanted is None or any(_is_in(stop, channels) for stop in theirs):
        return
    for stop in theirs[:1]:
        offered = walk.project.get(Channel, stop.channel)
        names = {"offered": offered.name if offered else "", "persona": persona.name, "wanted": wanted.name}
        yield stop.place(key, values=tuple(names.items()))


def _is_in(stop: Stop, channels: list[str]) -> bool:
    return not {stop.channel, *stop.card.other_channels}.isdisjoint(channels)
