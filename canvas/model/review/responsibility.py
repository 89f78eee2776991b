"""Who takes care: departments, and the channels a touchpoint happens in."""

from __future__ import annotations

from collections.abc import Iterator

from canvas.model.people import Channel
from canvas.model.review.place import Ground, Place


def without_department(ground: Ground) -> Iterator[Place]:
    """Touchpoints that involve us and that no department answers for; `kind` is the channel's."""
    for walk in ground.walks:
        for stop in walk.ours:
            if stop.card.department is None:
                channel = ground.project.get(Channel, stop.card.channel)
                yield stop.place(kind=(channel.kind or "") if channel else "")


def without_channel(ground: Ground) -> Iterator[Place]:
    """Touchpoints the customer meets without a word on where; what happens backstage needs no channel."""
    for walk in ground.walks:
        for stop in walk.ours:
            if stop.card.channel is None and stop.is_front:
                yield stop.place()


def phase_without_department(ground: Ground) -> Iterator[Place]:
    """Phases with us in them, of a journey that is begun, in which no touchpoint has a department."""
    for walk in ground.walks:
        if not walk.stops:
            continue
        spoken = {stop.phase.id for stop in walk.stops if stop.card.department}
        with_us = {phase.id for phase, step in walk.steps if step.with_us}
        for phase in walk.phases:
            if phase.id in with_us and phase.id not in spoken:
                yield Place(phase.id, walk.journey.id, phase.id)
