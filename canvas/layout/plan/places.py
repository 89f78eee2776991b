"""Where the discs of the picture lie: as near as they can to what they are worth, never one on another.

Pure geometry: nothing here knows what a disc stands for. Lengths are millimetres of the picture.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from canvas.layout.shapes import Box
from canvas.named import NamedTuple

STEP = 1.6
"""How far apart the places are that are tried."""
FULLEST = 0.42
"""The share of the picture that discs may cover; more are drawn smaller."""
SMALLER = 0.85


class Disc(NamedTuple):
    """A disc about (x, y); `home` is the area in which its place tells the truth."""

    key: str
    x: float
    y: float
    radius: float
    home: Box

    def box(self) -> Box:
        """The square about it."""
        return Box(self.x - self.radius, self.y - self.radius, 2 * self.radius, 2 * self.radius)


def spread(discs: Sequence[Disc], field: Box, apart: float, taken: Sequence[Box] = ()) -> tuple[Disc, ...]:
    """Return the discs in their order, moved apart inside `field`, clear of the boxes that are taken.

    The first keep their place; each further one takes the nearest that is free, in its home while there is
    any. Where there are too many they are all drawn smaller by the same factor.
    """
    covered = sum(4 * (disc.radius + apart / 2) ** 2 for disc in discs)
    share = min(1.0, math.sqrt(FULLEST * field.width * field.height / covered)) if covered else 1.0
    while True:
        placed = _placed([disc._replace(radius=disc.radius * share) for disc in discs], field, apart, taken)
        if placed is not None:
            return placed
        share *= SMALLER


def _placed(discs: Sequence[Disc], field: Box, apart: float, taken: Sequence[Box]) -> tuple[Disc, ...] | None:
    """The discs at their places, None where one finds none."""
    near = _Near(2 * max((disc.radius for disc in discs), default=1.0) + apart)
    search = _Search(near, apart, taken)
    found = []
    for disc in discs:
        place = search.free(disc, disc.home) or search.free(disc, field)
        if place is None:
            return None
        near.add(place)
        found.append(place)
    return tuple(found)


class _Search:
    """Looks for the nearest free place. Where a disc found one, none as large of the same home looks nearer.

    What is taken stays taken, so that many in one place are looked for once around it and not once each.
    """

    def __init__(self, near: _Near, apart: float, taken: Sequence[Box]) -> None:
        self._near, self._apart, self._taken = near, apart, taken
        self._looked: dict[tuple[float, float, Box], tuple[float, int]] = {}

    def free(self, disc: Disc, room: Box) -> Disc | None:
        """Return the disc at the nearest free place in a room, None where there is none."""
        key = (disc.x, disc.y, room)
        radius, ring = self._looked.get(key, (0.0, 0))
        for number in range(ring if disc.radius >= radius else 0, _rings(disc, room) + 1):
            place = next((each for each in self._on(disc, room, number)), None)
            if place is not None:
                self._looked[key] = (disc.radius, number)
                return place
        self._looked[key] = (disc.radius, _rings(disc, room) + 1)
        return None

    def _on(self, disc: Disc, room: Box, ring: int) -> Iterator[Disc]:
        left, top = room.x + disc.radius, room.y + disc.radius
        right, bottom = room.right - disc.radius, room.bottom - disc.radius
        for x, y in _around(disc.x, disc.y, ring):
            if not (left <= x <= right and top <= y <= bottom):
                continue
            place = disc._replace(x=round(x, 3), y=round(y, 3))
            if self._near.is_free(place, self._apart) and not self._is_taken(place):
                yield place

    def _is_taken(self, place: Disc) -> bool:
        return any(_touches(place, box, self._apart) for box in self._taken)


def _rings(disc: Disc, room: Box) -> int:
    """How many rings about a disc it takes to have left the room."""
    corners = ((x - disc.x, y - disc.y) for x in (room.x, room.right) for y in (room.y, room.bottom))
    return math.ceil(max(math.hypot(dx, dy) for dx, dy in corners) / STEP)


def _around(x: float, y: float, ring: int) -> Iterator[tuple[float, float]]:
    """Places on a ring about a point, beginning beside it: what is beside the others reads as equal."""
    if not ring:
        yield x, y
    for n in range(6 * ring):
        turn = 2 * math.pi * n / (6 * ring)
        yield x + ring * STEP * math.cos(turn), y + ring * STEP * math.sin(turn)


def _touches(disc: Disc, box: Box, apart: float) -> bool:
    dx = max(box.x - disc.x, 0.0, disc.x - box.right)
    dy = max(box.y - disc.y, 0.0, disc.y - box.bottom)
    return math.hypot(dx, dy) < disc.radius + apart


class _Near:
    """Discs by where they lie, so that only neighbours are compared."""

    def __init__(self, pitch: float) -> None:
        self._pitch = max(pitch, 0.1)
        self._fields: dict[tuple[int, int], list[Disc]] = {}

    def add(self, disc: Disc) -> None:
        self._fields.setdefault(self._field(disc), []).append(disc)

    def is_free(self, disc: Disc, apart: float) -> bool:
        column, row = self._field(disc)
        neighbours = (
            other
            for dx in (-1, 0, 1)
            for dy in (-1, 0, 1)
            for other in self._fields.get((column + dx, row + dy), ())
        )
        return all(
            math.hypot(other.x - disc.x, other.y - disc.y) >= other.radius + disc.radius + apart
            for other in neighbours
        )

    def _field(self, disc: Disc) -> tuple[int, int]:
        return int(disc.x // self._pitch), int(disc.y // self._pitch)
