"""Amounts: effort boxes, hatching, department bar, promise and delivery, a measure's readings."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache

from canvas.layout import style
from canvas.layout.drawings.ops import SIGNS, Point, polygon, polyline
from canvas.layout.shapes import Box, Colour, Group, Op, Path, Rect, Shape, Stroke, circle, line
from canvas.named import NamedTuple

EQUAL_LIFT = 1.2
"""Equal levels would lie on each other: the promise moves up so far, until both are seen."""
EFFORT_WIDTH = 10.0
EFFORT_HEIGHT = 2.4


@lru_cache(SIGNS)
def effort(
    value: int, x: float, y: float, colour: Colour = style.INK, ground: Colour | None = None
) -> tuple[Shape, ...]:
    """How hard it was, 1 … 5: so many of five boxes are filled; together 10 × 2.4."""
    return tuple(
        _effort_box(x + 2.1 * index, y, colour, colour if index < value else ground) for index in range(5)
    )


def _effort_box(x: float, y: float, colour: Colour, fill: Colour | None) -> Rect:
    return Rect(x + 0.125, y + 0.125, 1.6 - 0.25, EFFORT_HEIGHT - 0.25, fill, Stroke(colour, 0.25), 0.2)


def hatch(box: Box, spacing: float, width: float, colour: Colour) -> Path:
    """Lines rising at 45°, `spacing` apart (middle to middle), cut exactly at the box's edges."""
    step, half = spacing * math.sqrt(2), width * math.sqrt(2) / 2
    count = math.ceil((box.width + box.height) / step)
    middles = (box.x + box.y + (index + 0.5) * step for index in range(count))
    ops = tuple(op for middle in middles for op in _stripe(box, middle - half, middle + half))
    return Path(ops, colour)


def _stripe(box: Box, low: float, high: float) -> tuple[Op, ...]:
    """What lies in the box with x + y between low and high."""
    corners = ((box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom))
    points = list(_kept(list(_kept(corners, low, 1)), high, -1))
    return polygon(points) if len(points) > 2 else ()


def _kept(corners: Sequence[Point], limit: float, side: int) -> Iterator[Point]:
    """The part of a convex polygon with side · (x + y − limit) ≥ 0 (Sutherland and Hodgman)."""
    for (x1, y1), (x2, y2) in zip(corners, (*corners[1:], *corners[:1]), strict=True):
        one, two = side * (x1 + y1 - limit), side * (x2 + y2 - limit)
        if one >= 0:
            yield x1, y1
        if one * two < 0:
            share = one / (one - two)
            yield x1 + (x2 - x1) * share, y1 + (y2 - y1) * share


@lru_cache(SIGNS)
def department_bar(
    box: Box, radius: float, colour: Colour, *, is_own_life: bool = False
) -> tuple[Shape, ...]:
    """The bar at a card's left edge, its left corners round; hatched where the person is on their own."""
    x, y, right, bottom, r, k = box.x, box.y, box.right, box.bottom, radius, radius * 0.4477
    ops: tuple[Op, ...] = (
        ("M", right, y),
        ("L", right, bottom),
        ("L", x + r, bottom),
        ("C", x + k, bottom, x, bottom - k, x, bottom - r),
        ("L", x, y + r),
        ("C", x, y + k, x + k, y, x + r, y),
        ("Z",),
    )
    if is_own_life:
        return (Group((hatch(box, 1.1, 0.45, colour),), clip=Path(ops)),)
    return (Path(ops, colour),)


def level_y(base: float, level: float, pitch: float = 3.7) -> float:
    """How high a level of promise or delivery stands above y = `base`."""
    return base - level * pitch


def skyline(
    x: float, width: float, base: float, promised: int | None, delivered: int | None, pitch: float = 3.7
) -> tuple[Shape, ...]:
    """Promise (dashed) and delivery (solid) over one column, levels 0 … 4 above y = `base`.

    Between them less than promised is hatched, more is flat. Nothing known: a short dash.
    """
    if promised is None and delivered is None:
        y = level_y(base, 2, pitch)
        return (line(x, y, x + 4, y, Stroke(style.SECOND, 0.5)),)
    between = (
        () if promised is None or delivered is None else _between(x, width, base, promised, delivered, pitch)
    )
    lift = EQUAL_LIFT if promised == delivered else 0.0
    lines = (
        (promised, lift, Stroke(style.INK, 0.5, (1.8, 1.1))),
        (delivered, 0.0, Stroke(style.INK, 1.1)),
    )
    return (
        *between,
        *(
            line(x, level_y(base, level, pitch) - up, x + width, level_y(base, level, pitch) - up, stroke)
            for level, up, stroke in lines
            if level is not None
        ),
    )


def _between(
    x: float, width: float, base: float, promised: int, delivered: int, pitch: float
) -> tuple[Shape, ...]:
    top, bottom = (
        level_y(base, max(promised, delivered), pitch),
        level_y(base, min(promised, delivered), pitch),
    )
    if top == bottom:
        return ()
    box = Box(x, top, width, bottom - top)
    if delivered > promised:
        return (Rect(*box, style.MORE),)
    return (Rect(*box, style.GAP), hatch(box, 1.6, 0.55, style.RUST))


class Sparkline(NamedTuple):
    """The drawn readings, where the target's line lies, and where the readings stand."""

    shapes: tuple[Shape, ...]
    target_y: float | None
    first_x: float
    last_x: float
    points: tuple[Point, ...] = ()


def sparkline(
    readings: Sequence[tuple[float, float]],
    box: Box,
    target: float | None = None,
    colour: Colour = style.INK,
) -> Sparkline:
    """Readings (when, how much; in order of time) as a line in the box; ValueError without readings.

    The last one is filled, the target a thin dashed line across the box. One reading stands at the right.
    """
    if not readings:
        raise ValueError("a sparkline needs a reading")
    inner = Box(box.x + 1.5, box.y + 1.5, box.width - 3, box.height - 3)
    values = [value for _, value in readings] + ([] if target is None else [target])
    points = [(_along(when, readings, inner), _height(value, values, inner)) for when, value in readings]
    target_y = None if target is None else _height(target, values, inner)
    aim = (
        ()
        if target_y is None
        else (line(box.x, target_y, box.right, target_y, Stroke(colour, 0.3, (1.4, 0.9))),)
    )
    shapes = (*aim, *_readings(points, colour))
    return Sparkline(shapes, target_y, points[0][0], points[-1][0], tuple(points))


def _along(when: float, readings: Sequence[tuple[float, float]], box: Box) -> float:
    first, last = readings[0][0], readings[-1][0]
    return box.right if first == last else box.x + box.width * (when - first) / (last - first)


def _height(value: float, values: Sequence[float], box: Box) -> float:
    low, high = min(values), max(values)
    return box.y + box.height / 2 if low == high else box.bottom - box.height * (value - low) / (high - low)


def _readings(points: Sequence[Point], colour: Colour) -> Iterator[Shape]:
    if len(points) > 1:
        yield Path(polyline(points), None, Stroke(colour, 0.7, round=True))
    for x, y in points[:-1]:
        yield circle(x, y, 0.75, style.PAPER, Stroke(colour, 0.35))
    yield circle(*points[-1], 1.5, colour)
