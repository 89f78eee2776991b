"""Elliptical arcs as SVG writes them (from here to there, with these radii), turned into cubic curves.

Source: https://www.w3.org/TR/SVG11/implnote.html#ArcImplementationNotes (appendix F.6).
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from canvas.layout.drawings.ops import Point
from canvas.layout.shapes import Op
from canvas.named import NamedTuple

_NOTHING = 1e-12
"""What is nearer is the same point: to divide by the square of less is to divide by nothing."""


class Arc(NamedTuple):
    """An arc from `start` to `end` of an ellipse turned by `turn` degrees; two answers say which of four."""

    start: Point
    end: Point
    rx: float
    ry: float
    turn: float = 0.0
    is_large: bool = False
    is_sweep: bool = False


class _Ellipse(NamedTuple):
    """An ellipse about (x, y) as the matrix that makes it from a circle of radius 1."""

    x: float
    y: float
    rx: float
    ry: float
    cos: float
    sin: float

    def out(self, x: float, y: float) -> Point:
        """The point of the sheet for a point of the circle."""
        sx, sy = self.rx * x, self.ry * y
        return self.x + self.cos * sx - self.sin * sy, self.y + self.sin * sx + self.cos * sy

    def angle(self, at: Point) -> float:
        """Where on the circle a point of the sheet lies, in radians."""
        dx, dy = at[0] - self.x, at[1] - self.y
        return math.atan2(
            (self.cos * dy - self.sin * dx) / self.ry, (self.cos * dx + self.sin * dy) / self.rx
        )


def arc(given: Arc) -> Iterator[Op]:
    """The arc as cubics of a quarter turn at most.

    Radii too small for the distance are grown, as SVG says. No radius: a straight line; no distance: nothing.
    """
    if math.dist(given.start, given.end) < _NOTHING:
        return
    if not (given.rx and given.ry):
        yield ("L", *given.end)
        return
    ellipse = _ellipse(given)
    first = ellipse.angle(given.start)
    angle = _signed(ellipse.angle(given.end) - first, is_sweep=given.is_sweep)
    pieces = max(1, math.ceil(abs(angle) / (math.pi / 2) - 1e-9))
    for piece in range(pieces):
        handles, last = _quarter(ellipse, first + angle * piece / pieces, angle / pieces)
        yield ("C", *handles, *(given.end if piece == pieces - 1 else last))


def _ellipse(given: Arc) -> _Ellipse:
    cos, sin = math.cos(math.radians(given.turn)), math.sin(math.radians(given.turn))
    (x1, y1), (x2, y2) = given.start, given.end
    dx, dy = (x1 - x2) / 2, (y1 - y2) / 2
    px, py = cos * dx + sin * dy, cos * dy - sin * dx
    grow = max(1.0, math.hypot(px / given.rx, py / given.ry))
    rx, ry = abs(given.rx) * grow, abs(given.ry) * grow
    spare = (rx * ry) ** 2 / ((rx * py) ** 2 + (ry * px) ** 2) - 1
    k = math.sqrt(max(0.0, spare)) * (-1 if given.is_large == given.is_sweep else 1)
    cx, cy = k * rx * py / ry, -k * ry * px / rx
    return _Ellipse(
        cos * cx - sin * cy + (x1 + x2) / 2, sin * cx + cos * cy + (y1 + y2) / 2, rx, ry, cos, sin
    )


def _signed(angle: float, *, is_sweep: bool) -> float:
    if is_sweep:
        return angle + 2 * math.pi if angle < 0 else angle
    return angle - 2 * math.pi if angle > 0 else angle


def _quarter(ellipse: _Ellipse, start: float, angle: float) -> tuple[tuple[float, ...], Point]:
    """The two handles and the end of one cubic along the ellipse."""
    end, k = start + angle, 4 / 3 * math.tan(angle / 4)
    one = ellipse.out(math.cos(start) - k * math.sin(start), math.sin(start) + k * math.cos(start))
    two = ellipse.out(math.cos(end) + k * math.sin(end), math.sin(end) - k * math.cos(end))
    return (*one, *two), ellipse.out(math.cos(end), math.sin(end))
