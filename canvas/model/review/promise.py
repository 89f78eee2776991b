"""Promise and delivery: more was promised than came."""

from __future__ import annotations

from canvas.model.review.place import Ground, Place, Stop, Walk


def promise_above_delivery(ground: Ground, walk: Walk, stop: Stop) -> Place | None:
    """A touchpoint whose promise is rated above its delivery; the wider the gap, the worse."""
    promised, delivered = stop.card.promise, stop.card.delivery
    if promised is None or delivered is None or promised.level is None or delivered.level is None:
        return None
    gap = promised.level - delivered.level
    values = (("delivery", delivered.level), ("promise", promised.level))
    return stop.place(bad=min(gap, 3), values=values) if gap > 0 else None
