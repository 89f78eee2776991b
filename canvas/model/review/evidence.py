"""Assumed or seen: how we know what the map says."""

from __future__ import annotations

from collections.abc import Iterator

from canvas.model.review.place import Ground, Place, Stop


def without_evidence(ground: Ground) -> Iterator[Place]:
    """Touchpoints that involve us and do not say how we know them; what is only planned cannot say it."""
    for walk in ground.walks:
        if not walk.is_vision:
            yield from (stop.place() for stop in walk.ours if stop.card.evidence is None)


def map_of_assumptions(ground: Ground) -> Iterator[Place]:
    """Journeys as they are, of which less than half of our touchpoints was observed or measured."""
    for walk in ground.walks:
        known, every = sum(map(_is_known, walk.ours)), len(walk.ours)
        if every and not walk.is_vision and 2 * known < every:
            values = (("all", every), ("known", known))
            yield Place(walk.journey.id, walk.journey.id, kind="" if known else "none", values=values)


def _is_known(stop: Stop) -> bool:
    evidence = stop.card.evidence
    return evidence is not None and evidence.strength != "assumed"
