"""The three questions: has anybody asked them of each touchpoint of ours?"""

from __future__ import annotations

from collections.abc import Iterator

from canvas.model.review.place import Ground, Place


def not_asked(ground: Ground) -> Iterator[Place]:
    """Touchpoints of ours of which none of the three questions was asked, and that no idea is about."""
    for walk in ground.walks:
        if walk.is_vision:
            continue
        for stop in walk.ours:
            if not stop.card.asked and stop.card.id not in ground.with_idea:
                yield stop.place()
