"""Along what a feeling is dragged: up and down on a map, outwards and inwards on the wheel."""

from __future__ import annotations

import math
from typing import Protocol

from canvas.layout.map.feelings_points import Scale
from canvas.layout.sheet import Seen
from canvas.layout.wheel.looks import UNIT, ZERO
from canvas.named import NamedTuple


class Axis(Protocol):
    """Tells which feeling lies at a point of the sheet (mm), and where a feeling lies."""

    def value_at(self, x: float, y: float) -> float:
        """Return the feeling at a point, beyond the least and the most too."""
        ...

    def place(self, value: float, x: float) -> tuple[float, float]:
        """Return where a feeling lies; `x` where the axis says nothing of that."""
        ...


class Upright(NamedTuple):
    """The scale of a curve along the map."""

    scale: Scale

    def value_at(self, x: float, y: float) -> float:  # noqa: ARG002 - the form of every axis
        return 2.0 - (y - self.scale.top) / self.scale.unit

    def place(self, value: float, x: float) -> tuple[float, float]:
        return x, self.scale.y(value)


class Ray(NamedTuple):
    """The way from the middle of the wheel through a feeling: outwards is good."""

    x: float
    y: float
    along: float
    down: float
    """Its direction, one long."""

    def value_at(self, x: float, y: float) -> float:
        far = (x - self.x) * self.along + (y - self.y) * self.down
        return (far - ZERO) / UNIT

    def place(self, value: float, x: float) -> tuple[float, float]:  # noqa: ARG002 - the form of every axis
        far = ZERO + UNIT * value
        return self.x + far * self.along, self.y + far * self.down


def ray(seen: Seen) -> Ray:
    """Return the ray of a face on the wheel; its cell is the square round the whole wheel."""
    box = seen.box
    x, y = seen.x + seen.cell.width / 2, seen.y + seen.cell.height / 2
    along, down = box.x + box.width / 2 - x, box.y + box.height / 2 - y
    far = math.hypot(along, down) or 1.0
    return Ray(x, y, along / far, down / far)
