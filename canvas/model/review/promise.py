"""Promise and delivery: more was promised than came."""

from __future__ import annotations

from collections.abc import Iterator

from canvas.model.review.place import Ground, Place


def promise_above_delivery(ground: Ground) -> Iterator[Place]:
    """Touchpoints whose promise is rated above their delivery; the wider the gap, the worse."""
    for walk in ground.walks:
        for stop in walk.stops:
            promised, delivered = stop.card.promise, stop.card.delivery
            if promised is None or delivered is None or promised.level is None or delivered.level is None:
                continue
            gap = promised.level - delivered.level
            if gap > 0:
                values = (("delivery", delivered.level), ("promise", promised.level))
                yield stop.place(bad=min(gap, 3), values=values)
