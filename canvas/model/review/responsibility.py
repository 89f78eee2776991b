"""Who takes care: departments, and the channels a touchpoint happens in."""

from __future__ import annotations

from collections.abc import Iterator

from canvas.model.review.place import Ground, Place, Stop, Walk


def without_department(ground: Ground, walk: Walk, stop: Stop) -> Place | None:
    """A touchpoint that involves us and that no department answers for; `kind` is the channel's."""
    if not stop.is_ours or stop.department is not None:
        return None
    return stop.place(kind=ground.channel_kinds.get(stop.channel, ""))


def without_channel(ground: Ground, walk: Walk, stop: Stop) -> Place | None:
    """A touchpoint the customer meets without a word on where; what happens backstage needs no channel."""
    if not stop.is_ours or not stop.is_front or stop.channel is not None:
        return None
    return stop.place()


def phase_without_department(ground: Ground) -> Iterator[Place]:
    """Phases with us in them, of a journey that is begun, in which no touchpoint has a department."""
    for walk in ground.walks:
        if not walk.stops:
            continue
        with_us = {phase.id for phase, step in walk.steps if step.with_us}
        for phase in walk.phases:
            if phase.id in with_us and phase.id not in walk.spoken:
                yield Place(phase.id, walk.journey.id, phase.id)
