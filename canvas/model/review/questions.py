"""The three questions: has anybody asked them of each touchpoint of ours?"""

from __future__ import annotations

from canvas.model.review.place import Ground, Place, Stop, Walk


def not_asked(ground: Ground, walk: Walk, stop: Stop) -> Place | None:
    """A touchpoint of ours of which none of the three questions was asked, and that no idea is about."""
    if not stop.is_ours or walk.is_vision or stop.card.asked or stop.id in ground.with_idea:
        return None
    return stop.place()
