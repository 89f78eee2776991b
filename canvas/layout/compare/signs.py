"""Small signs of the comparison: better and worse, new, gone and moved, a card's number.

Shape says what colour says: better is a filled triangle upwards, worse a hollow one downwards.
"""

from __future__ import annotations

from canvas.layout import style
from canvas.layout.drawings.ops import placed, polygon
from canvas.layout.map import typeset
from canvas.layout.shapes import Colour, Path, Rect, Shape, Stroke, circle
from canvas.layout.style import Type, pt
from canvas.model.comparing.comparison import State
from canvas.model.comparing.quantities import Verdict

SIZE = 3.2
DISC = 5.2
NUMBER = Type("semibold", pt(9), 4.1)
BETTER, WORSE = style.ACCENT, style.RUST
_UP = polygon(((0.0, -0.5), (0.55, 0.42), (-0.55, 0.42)))
_DOWN = polygon(((0.0, 0.5), (0.55, -0.42), (-0.55, -0.42)))
_ARROW = polygon(((0.55, 0.0), (-0.05, -0.42), (-0.05, 0.42)))


def colour(verdict: Verdict | None) -> Colour:
    """The colour of the words of a verdict."""
    return {"better": BETTER, "worse": WORSE}.get(verdict or "", style.SECOND)


def verdict(given: Verdict | None, x: float, y: float, size: float = SIZE) -> tuple[Shape, ...]:
    """The sign of a verdict about (x, y)."""
    match given:
        case "better":
            return (Path(placed(_UP, x, y, size), BETTER),)
        case "worse":
            return (Path(placed(_DOWN, x, y, size), style.PAPER, Stroke(WORSE, size * 0.16)),)
        case "same":
            half, up = size / 2, size * 0.18
            return tuple(
                Rect(x - half, y + side * up - size * 0.07, size, size * 0.14, style.SECOND)
                for side in (-1, 1)
            )
    return (circle(x, y, size * 0.42, None, Stroke(style.SECOND, size * 0.12, (0.8, 0.6))),)


def state(given: State, x: float, y: float, size: float = DISC) -> tuple[Shape, ...]:
    """The sign of what became of something: a full plus, a hollow dashed minus, an arrow; kept has none."""
    match given:
        case "added":
            return (circle(x, y, size / 2, style.INK), *_plus(x, y, size, style.PAPER))
        case "removed":
            edge = Stroke(style.SECOND, 0.35, (0.9, 0.7))
            return (circle(x, y, size / 2 - 0.2, style.PAPER, edge), *_minus(x, y, size, style.SECOND))
        case "moved":
            shaft = Rect(x - size * 0.5, y - size * 0.07, size * 0.6, size * 0.14, style.INK)
            return (shaft, Path(placed(_ARROW, x + size * 0.02, y, size * 0.9), style.INK))
    return ()


def _minus(x: float, y: float, size: float, ink: Colour) -> tuple[Shape, ...]:
    return (Rect(x - size * 0.24, y - size * 0.05, size * 0.48, size * 0.1, ink),)


def _plus(x: float, y: float, size: float, ink: Colour) -> tuple[Shape, ...]:
    upright = Rect(x - size * 0.05, y - size * 0.24, size * 0.1, size * 0.48, ink)
    return (*_minus(x, y, size, ink), upright)


def number(words: str, right: float, y: float, *, is_hollow: bool = False) -> tuple[Shape, ...]:
    """A card's number in a ring that ends at `right`; a ring of dashes where the card is gone."""
    wide = max(DISC, typeset.width(words, NUMBER) + 2.4)
    dash = (0.9, 0.7) if is_hollow else ()
    ring = Rect(right - wide, y - DISC / 2, wide, DISC, style.PAPER, Stroke(style.EDGE, 0.3, dash), DISC / 2)
    left = right - wide / 2 - typeset.width(words, NUMBER) / 2
    at = typeset.baseline(y - NUMBER.leading / 2, NUMBER)
    return (ring, typeset.line(words, NUMBER, left, at, style.SECOND))
