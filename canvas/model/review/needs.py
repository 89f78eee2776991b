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
    """Steps at which a persona wants one channel, and all we have for them there is in others."""
    for walk in ground.walks:
        asking = {step.id: step.wanted for _, step in walk.steps if step.wanted}
        here: dict[str, list[Stop]] = {}
        for stop in walk.ours if asking else ():
            if stop.step.id in asking and stop.is_front and stop.card.channel:
                here.setdefault(stop.step.id, []).append(stop)
        for key, stops in here.items():
            for wanted in asking[key]:
                yield from _unmet(walk, wanted, stops)


def _unmet(walk: Walk, wanted: Wanted, stops: list[Stop]) -> Iterator[Place]:
    """The first touchpoint of a step for this persona, where none of theirs is in the channel wanted."""
    theirs = [stop for stop in stops if not stop.card.personas or wanted.persona in stop.card.personas]
    channel = walk.project.get(Channel, wanted.channel)
    persona = walk.project.get(Persona, wanted.persona)
    if channel is None or persona is None or not theirs or any(_is_in(stop, channel.id) for stop in theirs):
        return
    offered = walk.project.get(Channel, theirs[0].card.channel)
    names = {"offered": offered.name if offered else "", "persona": persona.name, "wanted": channel.name}
    yield theirs[0].place(persona.id, values=tuple(names.items()))


def _is_in(stop: Stop, channel: str) -> bool:
    return stop.card.channel == channel or channel in stop.card.other_channels
