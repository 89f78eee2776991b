"""The geometry of the wheel: which part of the circle each phase has, and where on it something stands.

Numbers only; it knows no project and draws nothing. Angles are degrees, clockwise from twelve o'clock;
points are millimetres from the middle of the wheel, y down.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from canvas.layout.drawings.ops import Point
from canvas.layout.shapes import Box
from canvas.named import NamedTuple

LEAST = 40.0
"""The least angle of a phase, as long as the circle has so much for each."""
ROUND = 360.0


class Arc(NamedTuple):
    """A part of the circle; the last one ends where the first begins, at 360."""

    start: float
    end: float

    @property
    def middle(self) -> float:
        return (self.start + self.end) / 2

    @property
    def span(self) -> float:
        return self.end - self.start

    def holds(self, angle: float) -> bool:
        """Tell whether an angle of 0 … 360 lies in it."""
        return self.start <= angle < self.end


def arcs(counts: Sequence[int], least: float = LEAST) -> tuple[Arc, ...]:
    """Divide the circle by number of touchpoints, each part no smaller than `least` (if all can be)."""
    spans = _spans(counts, min(least, ROUND / max(1, len(counts))))
    ends = [math.fsum(spans[: number + 1]) for number in range(len(spans))]
    starts = [0.0, *ends][: len(ends)]
    return tuple(Arc(round(one, 4), round(two, 4)) for one, two in zip(starts, ends, strict=True))


def _spans(counts: Sequence[int], least: float) -> list[float]:
    """Parts that would be too small get the least; the others share what is left by their numbers."""
    small: set[int] = set()
    while True:
        left = ROUND - least * len(small)
        whole = sum(count for number, count in enumerate(counts) if number not in small)
        if not whole:
            # Nobody has anything, or all that have are small already: what is left goes to everyone evenly.
            return [ROUND / len(counts) for _ in counts]
        spans = [least if n in small else left * count / whole for n, count in enumerate(counts)]
        more = {number for number, span in enumerate(spans) if span < least - 1e-9} - small
        if not more:
            return spans
        small |= more


def places(arc: Arc, count: int) -> tuple[float, ...]:
    """The angles of so many things in a part of the circle, evenly, half a step from its ends."""
    return tuple(round(arc.start + (number + 0.5) * arc.span / count, 4) for number in range(count))


def at(angle: float, radius: float) -> Point:
    """The point at an angle, so far from the middle."""
    turn = math.radians(angle)
    return round(radius * math.sin(turn), 4), round(-radius * math.cos(turn), 4)


def polar(x: float, y: float) -> tuple[float, float]:
    """The angle (0 … 360) and the distance from the middle of a point."""
    return math.degrees(math.atan2(x, -y)) % ROUND, math.hypot(x, y)


def apart(one: float, two: float) -> float:
    """How many degrees lie between two angles, the shorter way round."""
    return abs((one - two + 180.0) % ROUND - 180.0)


class Band(NamedTuple):
    """A ring between two radii."""

    inner: float
    outer: float

    @property
    def middle(self) -> float:
        return (self.inner + self.outer) / 2


def is_inside(arc: Arc, band: Band, box: Box) -> bool:
    """Tell whether a box lies within a part of a ring."""
    corners = [(x, y) for x in (box.x, box.right) for y in (box.y, box.bottom)]
    if nearest(box) < band.inner or max(math.hypot(*corner) for corner in corners) > band.outer:
        return False
    return all(apart(polar(*corner)[0], arc.middle) <= arc.span / 2 for corner in corners)


def nearest(box: Box) -> float:
    """How far the middle of the wheel is from a box; 0 inside it."""
    return math.hypot(max(box.x, 0.0, -box.right), max(box.y, 0.0, -box.bottom))


def about(angle: float, band: Band, width: float, height: float) -> Box:
    """A box of this size at an angle, with as much air to the inner edge of the ring as to the outer."""
    radius = band.middle
    for _ in range(3):
        x, y = at(angle, radius)
        box = Box(x - width / 2, y - height / 2, width, height)
        far = math.hypot(max(abs(box.x), abs(box.right)), max(abs(box.y), abs(box.bottom)))
        radius += band.middle - (nearest(box) + far) / 2
    x, y = at(angle, radius)
    return Box(round(x - width / 2, 3), round(y - height / 2, 3), width, height)
