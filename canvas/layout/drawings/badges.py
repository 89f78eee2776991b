"""Small signs on cards and heads: channel badge, tick, star, pain and gain, promise, attitude, pills, bubble.

Words on or beside them are the caller's: only the caller measures text.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import lru_cache
from typing import Literal

from canvas.layout import style
from canvas.layout.drawings.icons import BOX, icon
from canvas.layout.drawings.ops import SIGNS, Point, placed, polygon, polyline, rounded
from canvas.layout.shapes import Colour, Op, Path, Rect, Shape, Stroke, circle

Kind = Literal["digital", "physical", "personal"]
Sign = Literal["pain", "gain"]
Verdict = Literal["kept", "unclear", "broken"]

_TAIL: tuple[Point, ...] = ((8.6, 0.0), (4.9, 2.6), (4.6, 0.0))  # from the lower left corner of a bubble
_LOWER_EDGE = 5  # operators of a round rectangle, from its top left, that come before its lower edge
_CHECK: tuple[Point, ...] = ((-0.42, 0.03), (-0.12, 0.33), (0.43, -0.3))  # in radii of its disc


@lru_cache(SIGNS)
def badge(
    kind: Kind,
    icon_name: str,
    x: float,
    y: float,
    size: float = 7.6,
    colour: Colour = style.INK,
    ground: Colour | None = None,
) -> tuple[Shape, ...]:
    """A channel: the shape says its kind, the icon which; `size` is the outer square. KeyError: no icon."""
    inside = size * 3.9 / 7.6
    return (
        channel_shape(kind, x, y, size, ground, Stroke(colour, size * 0.35 / 7.6, round=True)),
        *icon(icon_name, x + (size - inside) / 2, y + (size - inside) / 2, inside, colour),
    )


def channel_shape(kind: Kind, x: float, y: float, size: float, fill: Colour | None, stroke: Stroke) -> Shape:
    """Rounded square digital, circle physical, hexagon personal; the line lies inside the square `size`."""
    half, edge = size / 2, stroke.width / 2
    if kind == "digital":
        side = size - stroke.width
        return Rect(x + edge, y + edge, side, side, fill, stroke, size * 0.22)
    if kind == "physical":
        return circle(x + half, y + half, half - edge, fill, stroke)
    unit = ((0.0, -1.0), (0.93, -0.5), (0.93, 0.5), (0.0, 1.0), (-0.93, 0.5), (-0.93, -0.5))
    return Path(placed(polygon(unit), x + half, y + half, half - edge), fill, stroke)


@lru_cache(SIGNS)
def tick(
    x: float, y: float, diameter: float = 4.0, colour: Colour = style.INK, ground: Colour = style.PAPER
) -> tuple[Shape, ...]:
    """A check in a circle: measured, or promise kept."""
    radius = diameter / 2
    line = Stroke(colour, diameter * 0.1, round=True)
    return (
        _disc(x, y, diameter, 0.0625, colour, ground),
        Path(placed(polyline(_CHECK), x, y, radius), None, line),
    )


def _disc(
    x: float, y: float, diameter: float, line: float, colour: Colour, ground: Colour | None, dash: int = 0
) -> Path:
    """A circle whose line (a share of the diameter) lies inside; `dash` cuts it in so many equal dashes."""
    width = diameter * line
    radius = (diameter - width) / 2
    piece = 2 * math.pi * radius / dash if dash else 0.0
    pattern = (piece * 0.6, piece * 0.4) if dash else ()
    return circle(x, y, radius, ground, Stroke(colour, width, pattern))


@lru_cache(SIGNS)
def star(x: float, y: float, size: float = 4.2, colour: Colour = style.INK) -> tuple[Shape, ...]:
    """A moment of truth: a filled star in a square of side `size`."""
    round_by = size * 0.05
    outer = (size - round_by) / 2 / math.sin(math.radians(72))
    radii = (outer, outer * 0.47)
    turns = [(radii[k % 2], math.radians(36 * k - 90)) for k in range(10)]
    corners = [(r * math.cos(turn), r * math.sin(turn)) for r, turn in turns]
    top = (size - outer * (1 + math.cos(math.radians(36)))) / 2
    ops = placed(polygon(corners), x + size / 2, y + top + outer)
    return (Path(ops, colour, Stroke(colour, round_by, round=True)),)


@lru_cache(SIGNS)
def sign(
    kind: Sign,
    x: float,
    y: float,
    diameter: float = 4.4,
    colour: Colour = style.INK,
    ground: Colour | None = None,
) -> tuple[Shape, ...]:
    """Pain as a minus in a filled disc, gain as a plus in a hollow one."""
    if kind == "pain":
        return (
            circle(x, y, diameter / 2, colour),
            _strokes(_MINUS, x, y, diameter, ground or style.PAPER, 0.13),
        )
    return (
        _disc(x, y, diameter, 0.08, colour, ground),
        _strokes(_PLUS, x, y, diameter, colour, 0.09),
    )


_MINUS: tuple[Op, ...] = (("M", -0.24, 0.0), ("L", 0.24, 0.0))
_PLUS: tuple[Op, ...] = (*_MINUS, ("M", 0.0, -0.24), ("L", 0.0, 0.24))
_CROSS: tuple[Op, ...] = (("M", -0.17, -0.17), ("L", 0.17, 0.17), ("M", -0.17, 0.17), ("L", 0.17, -0.17))


def _strokes(unit: tuple[Op, ...], x: float, y: float, diameter: float, colour: Colour, width: float) -> Path:
    """Round strokes given in diameters about the middle."""
    return Path(placed(unit, x, y, diameter), None, Stroke(colour, diameter * width, round=True))


@lru_cache(SIGNS)
def promise_mark(verdict: Verdict, x: float, y: float, diameter: float = 4.8) -> tuple[Shape, ...]:
    """Whether the promise is kept: check in an outline, question in a dashed ring, cross in a filled disc."""
    return _PROMISES[verdict](x, y, diameter)


def _kept(x: float, y: float, diameter: float) -> tuple[Shape, ...]:
    return tick(x, y, diameter)


def _unclear(x: float, y: float, diameter: float) -> tuple[Shape, ...]:
    from canvas.layout.drawings import svg_path  # no other mark needs it

    scale = diameter * 0.86 / BOX
    question = svg_path.read("M9.1 9.2a3 3 0 0 1 5.8 1c0 2-2.9 2.6-2.9 4M12 17.4h.01")
    question = placed(question, x - scale * 12, y - scale * 12.4, scale)
    return (
        _disc(x, y, diameter, 0.0625, style.INK, style.PAPER, dash=12),
        Path(question, None, Stroke(style.INK, diameter * 0.095, round=True)),
    )


def _broken(x: float, y: float, diameter: float) -> tuple[Shape, ...]:
    return (
        circle(x, y, diameter / 2, style.RUST),
        _strokes(_CROSS, x, y, diameter, style.PAPER, 0.11),
    )


_PROMISES: dict[Verdict, Callable[[float, float, float], tuple[Shape, ...]]] = {
    "kept": _kept,
    "unclear": _unclear,
    "broken": _broken,
}


def attitude(value: int, x: float, y: float, size: float) -> tuple[Shape, ...]:
    """For (+1) a plus in a disc, neither (0) a diamond, against (−1) a minus in a square; a white ring."""
    half, ring = size / 2, Stroke(style.PAPER, size * 0.14)
    if value > 0:
        disc = circle(x, y, half, style.FEELINGS[2], ring)
        return (disc, _strokes(_PLUS, x, y, size, style.PAPER, 0.13))
    if value == 0:
        corners = ((0.0, -1.15), (1.15, 0.0), (0.0, 1.15), (-1.15, 0.0))
        return (Path(placed(polygon(corners), x, y, half), style.SECOND, ring),)
    square = Rect(x - half * 0.9, y - half * 0.9, size * 0.9, size * 0.9, style.RUST, ring)
    return (square, _strokes(_MINUS, x, y, size, style.PAPER, 0.13))


def pill(
    x: float,
    y: float,
    text_width: float,
    height: float = 6.0,
    padding: float = 3.2,
    fill: Colour = style.INK,
    stroke: Stroke | None = None,
) -> Rect:
    """A pill with its top left corner at (x, y), as wide as its text (measured by the caller) and padding."""
    return Rect(x, y, text_width + 2 * padding, height, fill, stroke, height / 2)


def value_pill(x: float, y: float, text_width: float, least: float = 10.0, height: float = 5.2) -> Rect:
    """A white pill about (x, y) for a short value: "−3", "skilles 3"."""
    width = max(least, text_width + 2 * 2.2)
    return Rect(
        x - width / 2, y - height / 2, width, height, style.PAPER, Stroke(style.INK, 0.35), height / 2
    )


@lru_cache(SIGNS)
def bubble(
    x: float,
    y: float,
    width: float,
    height: float,
    fill: Colour,
    stroke: Stroke | None = None,
    radius: float = 1.2,
) -> Path:
    """What somebody says: a card with a tail of 4 × 2.6 under its lower edge, 4.6 from the left."""
    card = rounded(x, y, width, height, radius)
    tail: tuple[Op, ...] = tuple(("L", x + dx, y + height + dy) for dx, dy in _TAIL)
    return Path((*card[:_LOWER_EDGE], *tail, *card[_LOWER_EDGE:]), fill, stroke)
