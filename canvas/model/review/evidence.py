"""Assumed or seen: how we know what the map says."""

from __future__ import annotations

from collections.abc import Iterator

from canvas.model.review.place import Ground, Place, Stop, Walk


def without_evidence(ground: Ground, walk: Walk, stop: Stop) -> Place | None:
    """A touchpoint that involves us and says not how we know it; what is only planned cannot say it."""
    if not stop.is_ours or walk.is_vision or stop.card.evidence is not None:
        return None
    return stop.place()


def map_of_assumptions(ground: Ground) -> Iterator[Place]:
    """Journeys as they are, of which less than half of our touchpoints was observed or measured."""
    for walk in ground.walks:
        known, every = walk.known, len(walk.ours)
        if every and not walk.is_vision and 2 * known < every:
            values = (("all", every), ("known", known))
            yield Place(walk.journey.id, walk.journey.id, kind="" if known else "none", values=values)
