"""Feelings as faces (first persona) and hollow marks (the others): told apart in grey by their shape."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable
from functools import lru_cache
from typing import Literal

from canvas.layout import style
from canvas.layout.drawings.ops import SIGNS, placed, polygon
from canvas.layout.shapes import Colour, Group, Op, Path, Rect, Shape, Stroke, circle

Mark = Literal["circle", "square", "triangle"]
MARKS: tuple[Mark, ...] = ("circle", "square", "triangle")
"""The marks of the second, third and fourth persona."""

_EYE, _EYES_APART, _EYES_Y, _LINE = 0.135, 0.37, -0.17, 0.155  # in radii of the disc


def rounded_outwards(value: float) -> int:
    """The whole feeling −2 … 2 a value in halves is shown as: +0.5 as +1, −1.5 as −2."""
    return max(-2, min(2, int(math.copysign(math.ceil(abs(value)), value))))


@lru_cache(SIGNS)
def face(value: float, x: float, y: float, diameter: float, casing: float = 0.0) -> tuple[Shape, ...]:
    """A face about (x, y); `casing` is a white ring outside its diameter, for faces on a line."""
    radius = diameter / 2
    ring = (circle(x, y, radius + casing, style.PAPER),) if casing else ()
    return (*ring, Group(_face(rounded_outwards(value)), x, y, radius))


@functools.cache
def _face(value: int) -> tuple[Shape, ...]:
    """A face of radius 1 about (0, 0)."""
    line = style.PAPER if abs(value) == 2 else style.INK
    return (circle(0, 0, 1, style.FEELINGS[value]), *_eyes(line, value), *_MOUTHS[value](line))


def _eyes(colour: Colour, value: int) -> tuple[Shape, ...]:
    y = _EYES_Y + (0.04 if value == -2 else 0.0)
    eyes = tuple(circle(side * _EYES_APART, y, _EYE, colour) for side in (-1, 1))
    if value != -2:
        return eyes
    brows: tuple[Op, ...] = (
        ("M", -0.66, -0.52),
        ("L", -0.18, -0.31),
        ("M", 0.66, -0.52),
        ("L", 0.18, -0.31),
    )
    return (*eyes, Path(brows, None, Stroke(colour, _LINE, round=True)))


def _bow(ends_y: float, middle_y: float, half: float, colour: Colour) -> tuple[Shape, ...]:
    """A mouth bent up or down: from end to end through the middle."""
    handle = ends_y + (middle_y - ends_y) * 4 / 3
    ops: tuple[Op, ...] = (
        ("M", -half, ends_y),
        ("C", -half * 0.45, handle, half * 0.45, handle, half, ends_y),
    )
    return (Path(ops, None, Stroke(colour, _LINE, round=True)),)


def _laughing(colour: Colour) -> tuple[Shape, ...]:
    ops: tuple[Op, ...] = (
        ("M", -0.58, 0.14),
        ("L", 0.58, 0.14),
        ("C", 0.58, 0.46, 0.34, 0.66, 0, 0.66),
        ("C", -0.34, 0.66, -0.58, 0.46, -0.58, 0.14),
        ("Z",),
    )
    return (Path(ops, colour, Stroke(colour, 0.08, round=True)),)


_MOUTHS: dict[int, Callable[[Colour], tuple[Shape, ...]]] = {
    -2: functools.partial(_bow, 0.58, 0.24, 0.5),
    -1: functools.partial(_bow, 0.52, 0.3, 0.48),
    0: functools.partial(_bow, 0.4, 0.4, 0.48),
    1: functools.partial(_bow, 0.25, 0.5, 0.5),
    2: _laughing,
}


@lru_cache(SIGNS)
def mark(kind: Mark, x: float, y: float, colour: Colour, size: float = 1.0) -> tuple[Shape, ...]:
    """A hollow mark about (x, y) on the curve of a further persona: circle Ø 3.4, square 3, triangle.

    It is `size` times as large.
    """
    stroke = Stroke(colour, 0.9 * size, round=True)
    if kind == "circle":
        return (circle(x, y, 1.7 * size, style.PAPER, stroke),)
    if kind == "square":
        half = 1.5 * size
        return (Rect(x - half, y - half, 2 * half, 2 * half, style.PAPER, stroke),)
    corners = ((0.0, -1.95 * size), (1.85 * size, 1.3 * size), (-1.85 * size, 1.3 * size))
    return (Path(placed(polygon(corners), x, y), style.PAPER, stroke),)
