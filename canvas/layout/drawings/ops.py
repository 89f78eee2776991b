"""Steps of a path: moved, scaled, made of polygons and arcs, and the box they fill.

It does not draw: what the steps look like is said by `Path`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence

from canvas.layout.shapes import ROUND, Box, Op

Point = tuple[float, float]
SIGNS = 4096
"""Signs that are kept: the same sign at the same place in a card is the same shapes, for every painter."""


def polygon(points: Iterable[Point]) -> tuple[Op, ...]:
    """A closed polygon."""
    return (*polyline(points), ("Z",))


def polyline(points: Iterable[Point]) -> tuple[Op, ...]:
    """Straight lines from point to point."""
    return tuple(("L" if index else "M", x, y) for index, (x, y) in enumerate(points))


def ellipse(x: float, y: float, rx: float, ry: float) -> tuple[Op, ...]:
    """An ellipse about (x, y), as four cubic curves."""
    kx, ky = rx * ROUND, ry * ROUND
    return (
        ("M", x + rx, y),
        ("C", x + rx, y + ky, x + kx, y + ry, x, y + ry),
        ("C", x - kx, y + ry, x - rx, y + ky, x - rx, y),
        ("C", x - rx, y - ky, x - kx, y - ry, x, y - ry),
        ("C", x + kx, y - ry, x + rx, y - ky, x + rx, y),
        ("Z",),
    )


def rounded(x: float, y: float, width: float, height: float, radius: float) -> tuple[Op, ...]:
    """A rectangle with round corners, as a path."""
    if radius == 0:
        return polygon(((x, y), (x + width, y), (x + width, y + height), (x, y + height)))
    right, bottom, r, k = x + width, y + height, radius, radius * (1 - ROUND)
    return (
        ("M", x + r, y),
        ("L", right - r, y),
        ("C", right - k, y, right, y + k, right, y + r),
        ("L", right, bottom - r),
        ("C", right, bottom - k, right - k, bottom, right - r, bottom),
        ("L", x + r, bottom),
        ("C", x + k, bottom, x, bottom - k, x, bottom - r),
        ("L", x, y + r),
        ("C", x, y + k, x + k, y, x + r, y),
        ("Z",),
    )


def placed(
    ops: Iterable[Op], x: float, y: float, scale: float = 1.0, scale_y: float | None = None
) -> tuple[Op, ...]:
    """The same steps, scaled about the origin and then moved by (x, y); `scale_y` is `scale` unless given."""
    sy = scale if scale_y is None else scale_y
    return tuple(
        (op[0], *(float(n) * (sy if i % 2 else scale) + (y if i % 2 else x) for i, n in enumerate(op[1:])))
        for op in ops
    )


def mirrored(ops: Iterable[Op], axis: float = 0.0) -> tuple[Op, ...]:
    """The same steps, left and right exchanged about the upright line x = `axis`."""
    return placed(ops, 2 * axis, 0.0, -1.0, 1.0)


def bounds(ops: Sequence[Op]) -> Box:
    """The smallest box that holds the line itself (not its width); ValueError for no steps."""
    xs, ys = [], []
    for x, y in _extremes(ops):
        xs.append(x)
        ys.append(y)
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def _extremes(ops: Iterable[Op]) -> Iterator[Point]:
    at = (0.0, 0.0)
    for op in ops:
        numbers = [float(n) for n in op[1:]]
        if op[0] == "C":
            yield from _turns(at, numbers)
        if numbers:
            at = (numbers[-2], numbers[-1])
            yield at


def _turns(start: Point, c: list[float]) -> Iterator[Point]:
    """Where a cubic turns back in x or in y."""
    xs, ys = (start[0], c[0], c[2], c[4]), (start[1], c[1], c[3], c[5])
    for t in (*_turning_times(*xs), *_turning_times(*ys)):
        yield cubic_at(t, *xs), cubic_at(t, *ys)


def cubic_at(t: float, a: float, b: float, c: float, d: float) -> float:
    """The value of a cubic with these four handles at time t in 0 … 1."""
    u = 1 - t
    return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d


def _turning_times(a: float, b: float, c: float, d: float) -> tuple[float, ...]:
    """Times in 0 … 1 at which the cubic's slope is nought."""
    two, one, none = 3 * (d - 3 * c + 3 * b - a), 6 * (c - 2 * b + a), 3 * (b - a)
    if abs(two) < 1e-12:
        roots: tuple[float, ...] = () if abs(one) < 1e-12 else (-none / one,)
    else:
        inside = one * one - 4 * two * none
        root = math.sqrt(inside) if inside > 0 else 0.0
        roots = ((-one + root) / (2 * two), (-one - root) / (2 * two)) if inside >= 0 else ()
    return tuple(t for t in roots if 0 < t < 1)
