"""A curve round the middle that closes: monotone between its points in angle, like the curve along a map."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Sequence

from canvas.layout.drawings.curves import Cubic, cubics
from canvas.layout.drawings.ops import Point
from canvas.layout.shapes import Op
from canvas.layout.wheel.circle import ROUND, at

NEIGHBOURS = 4
"""How many points beyond each end the curve looks at, so that it closes as smoothly as it runs."""
DEGREES = 8.0
"""No piece of the drawn line is longer than this."""


def pieces(points: Sequence[Point]) -> tuple[Cubic, ...]:
    """The curve's pieces, radius over angle, from each point to the next and from the last to the first.

    The points are angle and radius, angles rising within 0 … 360; there are none for fewer than two.
    """
    if len(points) < 2:
        return ()
    many = math.ceil(NEIGHBOURS / len(points))
    turns = range(-many, many + 1)
    every = [(angle + turn * ROUND, radius) for turn in turns for angle, radius in points]
    return cubics(every)[many * len(points) : (many + 1) * len(points)]


def path(piece: Cubic) -> tuple[Op, ...]:
    """A piece as a line about the middle, without its beginning."""
    count = max(1, math.ceil((piece.right - piece.left) / DEGREES))
    cuts = [piece.left + (piece.right - piece.left) * n / count for n in range(count + 1)]
    return tuple(_op(piece, one, two) for one, two in itertools.pairwise(cuts))


def start(piece: Cubic) -> Op:
    """The step to where a piece begins."""
    return ("M", *at(piece.left, piece.a))


def lines(found: Sequence[tuple[Cubic, bool]]) -> Iterator[tuple[tuple[Op, ...], bool]]:
    """The pieces as lines, unbroken where neighbours are of the same kind (drawn through, or a gap)."""
    ops: list[Op] = []
    for number, (piece, kind) in enumerate(found):
        ops += path(piece) if ops else (start(piece), *path(piece))
        if number + 1 == len(found) or found[number + 1][1] != kind:
            yield tuple(ops), kind
            ops = []


def _op(piece: Cubic, one: float, two: float) -> Op:
    third = (two - one) / 3
    (x1, y1), (x2, y2) = _point(piece, one), _point(piece, two)
    (dx1, dy1), (dx2, dy2) = _speed(piece, one), _speed(piece, two)
    numbers = (x1 + dx1 * third, y1 + dy1 * third, x2 - dx2 * third, y2 - dy2 * third, x2, y2)
    return ("C", *(round(number, 4) for number in numbers))


def _point(piece: Cubic, angle: float) -> Point:
    return at(angle, piece.at(angle))


def _speed(piece: Cubic, angle: float) -> Point:
    """How the point moves for a degree more."""
    span = piece.right - piece.left
    t = (angle - piece.left) / span
    steps = piece.b - piece.a, piece.c - piece.b, piece.d - piece.c
    grows = 3 * (steps[0] * (1 - t) ** 2 + 2 * steps[1] * t * (1 - t) + steps[2] * t * t) / span
    turn, radius = math.radians(angle), piece.at(angle)
    rad = math.pi / 180
    return (
        grows * math.sin(turn) + radius * math.cos(turn) * rad,
        -grows * math.cos(turn) + radius * math.sin(turn) * rad,
    )
