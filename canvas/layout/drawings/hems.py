"""Hems: rows of small marks along the foot of a card, one pattern for each colour that has a name.

Patterns differ by their shapes, so that they are told apart in grey and by colour-blind eyes. Which colour
has which pattern is not decided here.
"""

from __future__ import annotations

from functools import lru_cache

from canvas.layout.drawings.ops import SIGNS, ellipse, placed, polygon, polyline
from canvas.layout.shapes import Colour, Op, Path, Stroke
from canvas.named import NamedTuple

PITCH, APART = 2.2, 1.7
"""How far marks stand from each other, and groups of them more than that; in sizes of a mark."""
LINE = 0.24
"""How thick lines are, in sizes of a mark."""
_Ops = tuple[Op, ...]
_FALLING: _Ops = polyline(((-0.42, -0.5), (0.42, 0.5)))
_RISING: _Ops = polyline(((-0.34, 0.5), (0.34, -0.5)))


class _Mark(NamedTuple):
    """A mark about (0, 0) in a square of side 1: filled, or drawn with a line."""

    ops: _Ops
    is_filled: bool = False
    half: float = 0.5
    """How far it reaches to both sides."""


MARKS: tuple[_Mark, ...] = (
    _Mark(ellipse(0.0, 0.0, 0.46, 0.46), is_filled=True),
    _Mark(polygon(((-0.58, 0.5), (0.0, -0.5), (0.58, 0.5))), is_filled=True, half=0.58),
    _Mark(_RISING),
    _Mark(polyline(((-1.1, 0.4), (0.0, -0.4), (1.1, 0.4))), half=1.1),
    _Mark((*_FALLING, *polyline(((-0.42, 0.5), (0.42, -0.5))))),
    _Mark(ellipse(0.0, 0.0, 0.44, 0.44)),
    _Mark(polyline(((0.0, -0.5), (0.0, 0.5)))),
    _Mark(polyline(((-0.55, 0.0), (0.55, 0.0))), half=0.55),
    _Mark(polygon(((-0.52, 0.0), (0.0, -0.6), (0.52, 0.0), (0.0, 0.6))), is_filled=True),
    _Mark((*polyline(((-0.5, 0.0), (0.5, 0.0))), *polyline(((0.0, -0.5), (0.0, 0.5))))),
    _Mark(polygon(((-0.46, -0.46), (0.46, -0.46), (0.46, 0.46), (-0.46, 0.46)))),
    _Mark(polyline(((-0.3, -0.5), (0.3, 0.0), (-0.3, 0.5)))),
)


@lru_cache(SIGNS)
def hem(number: int, x: float, y: float, width: float, size: float, colour: Colour) -> Path:
    """The marks of a pattern from x on, over a width, with their middles at y; each is `size` high.

    There are as many patterns as marks; from then on the same marks stand in pairs, in threes and so on.
    """
    mark, group = MARKS[number % len(MARKS)], number // len(MARKS)
    places = _places(x, width, size, mark.half, group)
    ops = tuple(op for place in places for op in placed(mark.ops, place, y, size))
    if mark.is_filled:
        return Path(ops, colour)
    return Path(ops, None, Stroke(colour, round(size * LINE, 3), round=True))


def _places(x: float, width: float, size: float, half: float, group: int) -> tuple[float, ...]:
    """The middles of marks, so that the first begins at x and the last ends with the width."""
    wide = (2 * half + group * PITCH) * size
    pitch = (PITCH + (group * PITCH + APART if group else 0.0)) * size
    count = max(1, round((width - wide) / pitch) + 1)
    step = (width - wide) / (count - 1) if count > 1 else 0.0
    starts = (x + half * size + step * number for number in range(count))
    return tuple(round(start + n * PITCH * size, 3) for start in starts for n in range(group + 1))
