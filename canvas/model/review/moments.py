"""The map as a whole: moments of truth stand out only while they are few."""

from __future__ import annotations

from collections.abc import Iterator

from canvas.model.review.place import Ground, Place

ONE_IN = 6


def too_many_moments(ground: Ground) -> Iterator[Place]:
    """Journeys on which more than one in six touchpoints is a moment of truth; one alone never is."""
    for walk in ground.walks:
        count = walk.moments
        if count > 1 and count * ONE_IN > len(walk.stops):
            values = (("all", len(walk.stops)), ("count", count))
            yield Place(walk.journey.id, walk.journey.id, values=values)
