"""The curve of feelings: through its points and never beyond its neighbours, with exact areas to a line.

A curve is y over x: `cubics` makes it from points, the rest cuts it, fills it and asks it for heights.
Source: F. N. Fritsch, R. E. Carlson, Monotone Piecewise Cubic Interpolation, SIAM J. Numer. Anal. 17 (1980).
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Iterator, Sequence

from canvas.layout.drawings.ops import Point, cubic_at
from canvas.layout.shapes import Op
from canvas.named import NamedTuple


class Cubic(NamedTuple):
    """One piece from `left` to `right`; a, b, c, d are the heights of its handles, at even distances in x."""

    left: float
    right: float
    a: float
    b: float
    c: float
    d: float

    def at(self, x: float) -> float:
        """The height at x."""
        return cubic_at((x - self.left) / (self.right - self.left), self.a, self.b, self.c, self.d)

    def op(self) -> Op:
        third = (self.right - self.left) / 3
        return ("C", self.left + third, self.b, self.right - third, self.c, self.right, self.d)


class Areas(NamedTuple):
    """What lies between a curve and a line, above and below it, as closed paths."""

    above: tuple[Op, ...]
    below: tuple[Op, ...]


def monotone(points: Sequence[Point]) -> tuple[Op, ...]:
    """A smooth path through the points; ValueError unless their x rises. A single point draws nothing."""
    return path(cubics(points))


def cubics(points: Sequence[Point]) -> tuple[Cubic, ...]:
    """The pieces between the points, one fewer than these; ValueError unless their x rises."""
    pairs = list(itertools.pairwise(points))
    if any(right <= left for (left, _), (right, _) in pairs):
        raise ValueError("the points of a curve must go from left to right")
    secants = [(y2 - y1) / (x2 - x1) for (x1, y1), (x2, y2) in pairs]
    slopes = _slopes(secants)
    ends = itertools.pairwise(slopes)
    return tuple(_piece(one, two, *slope) for (one, two), slope in zip(pairs, ends, strict=True))


def _slopes(secants: Sequence[float]) -> list[float]:
    """The slope at each point: the mean of its neighbours', level at peaks, no steeper than allowed."""
    if not secants:
        return []
    inner = ((one + two) / 2 if one * two > 0 else 0.0 for one, two in itertools.pairwise(secants))
    slopes = [secants[0], *inner, secants[-1]]
    for index, secant in enumerate(secants):
        if secant == 0:
            slopes[index] = slopes[index + 1] = 0.0
            continue
        length = math.hypot(slopes[index] / secant, slopes[index + 1] / secant)
        if length > 3:
            slopes[index] *= 3 / length
            slopes[index + 1] *= 3 / length
    return slopes


def _piece(one: Point, two: Point, slope: float, next_slope: float) -> Cubic:
    (left, a), (right, d) = one, two
    third, low, high = (right - left) / 3, min(a, d), max(a, d)
    # Rounding must not push a handle out of its place between the neighbours.
    b = min(max(a + slope * third, low), high)
    c = min(max(d - next_slope * third, low), high)
    return Cubic(left, right, a, b, c, d)


def path(pieces: Iterable[Cubic]) -> tuple[Op, ...]:
    """The pieces as a line; where one does not begin where the last one ended, a new line begins."""
    return tuple(op for run in _runs(pieces) for op in (("M", run[0].left, run[0].a), *(p.op() for p in run)))


def _runs(pieces: Iterable[Cubic]) -> Iterator[list[Cubic]]:
    """The pieces in unbroken runs."""
    run: list[Cubic] = []
    for piece in pieces:
        if run and (run[-1].right, run[-1].d) != (piece.left, piece.a):
            yield run
            run = []
        run.append(piece)
    if run:
        yield run


def cut(pieces: Iterable[Cubic], left: float, right: float) -> tuple[Cubic, ...]:
    """The curve from x = `left` to x = `right`, the same line as before."""
    return tuple(
        _between(piece, max(left, piece.left), min(right, piece.right))
        for piece in pieces
        if piece.left < right and piece.right > left
    )


def _between(piece: Cubic, left: float, right: float) -> Cubic:
    if (left, right) == (piece.left, piece.right):
        return piece
    first, _ = _split(piece, right)
    return _split(first, left)[1]


def _split(piece: Cubic, x: float) -> tuple[Cubic, Cubic]:
    """The piece up to x and from x on (de Casteljau); at its own ends the other half has no length."""
    t = (x - piece.left) / (piece.right - piece.left)
    a, b, c, d = piece.a, piece.b, piece.c, piece.d
    ab, bc, cd = a + (b - a) * t, b + (c - b) * t, c + (d - c) * t
    abc, bcd = ab + (bc - ab) * t, bc + (cd - bc) * t
    middle = abc + (bcd - abc) * t
    return Cubic(piece.left, x, a, ab, abc, middle), Cubic(x, piece.right, middle, bcd, cd, d)


def height(pieces: Iterable[Cubic], x: float) -> float | None:
    """The curve's y at x; None where there is no curve."""
    return next((piece.at(x) for piece in pieces if piece.left <= x <= piece.right), None)


def reach(pieces: Iterable[Cubic], left: float, right: float) -> tuple[float, float] | None:
    """The least and the greatest y between two x (a word's ends, say); None where there is no curve."""
    heights = [y for piece in cut(pieces, left, right) for y in (piece.a, piece.d)]
    return (min(heights), max(heights)) if heights else None


def area(pieces: Iterable[Cubic], zero: float) -> Areas:
    """What lies between the curve and y = `zero`, cut exactly where they cross; its ends are upright."""
    parts = [part for piece in pieces for part in _sides(piece, zero)]
    above = [part for part in parts if part.a + part.d < 2 * zero]
    below = [part for part in parts if part.a + part.d > 2 * zero]
    return Areas(_closed(above, zero), _closed(below, zero))


def _closed(parts: Iterable[Cubic], zero: float) -> tuple[Op, ...]:
    ops: list[Op] = []
    for run in _runs(parts):
        first, last = run[0], run[-1]
        ops += [("M", first.left, zero), ("L", first.left, first.a), *(piece.op() for piece in run)]
        ops += [("L", last.right, zero), ("Z",)]
    return tuple(ops)


def _sides(piece: Cubic, zero: float) -> tuple[Cubic, ...]:
    """The piece, in two where it crosses the line. Monotone pieces cross once at most."""
    if (piece.a - zero) * (piece.d - zero) >= 0:
        return (piece,)
    before, after = _split(piece, _crossing(piece, zero))
    return before._replace(d=zero), after._replace(a=zero)


def _crossing(piece: Cubic, zero: float) -> float:
    low, high = piece.left, piece.right
    for _ in range(60):
        middle = (low + high) / 2
        if (piece.at(middle) - zero) * (piece.a - zero) > 0:
            low = middle
        else:
            high = middle
    return (low + high) / 2
