"""How a card's edge says how we know it: dashed assumed, thin observed, strong with a tick measured.

The outline lies inside the edge, over the fill, so that text never moves when it changes.
"""

from __future__ import annotations

from canvas.layout.drawings import badges
from canvas.layout.shapes import Colour, Rect, Shape, Stroke
from canvas.layout.style import EDGE, HAIR, PAPER, RADIUS
from canvas.model.parts import Evidence, Strength
from canvas.named import NamedTuple

WIDTHS: dict[Strength, float] = {"assumed": 0.35, "observed": HAIR, "measured": 0.6}
DASH = (0.9, 0.7)
TICK = 4.0
TICK_IN = 0.9


class Edges(NamedTuple):
    """The colour of a card's outline where something is known, and where nothing is said (None: none)."""

    known: Colour
    unknown: Colour | None = EDGE


def stroke(evidence: Evidence | None, edges: Edges) -> Stroke | None:
    """Return how the edge of a card is drawn, or None for a card without one."""
    if evidence is None:
        return Stroke(edges.unknown, HAIR) if edges.unknown else None
    dash = DASH if evidence.strength == "assumed" else ()
    return Stroke(edges.known, WIDTHS[evidence.strength], dash)


def outline(width: float, height: float, evidence: Evidence | None, edges: Edges) -> tuple[Shape, ...]:
    """Return the outline of a card from (0, 0), and its tick."""
    line = stroke(evidence, edges)
    return (*(_frame(width, height, line) if line else ()), *tick(width, evidence))


def inverted(width: float, height: float, evidence: Evidence | None, left: float) -> tuple[Shape, ...]:
    """Return the same for a black card: a white frame 0.8 inside, right of its bar (which ends at `left`)."""
    if evidence is None or evidence.strength == "observed":
        return ()
    dash = DASH if evidence.strength == "assumed" else ()
    line = Stroke(PAPER, 0.35 if dash else 0.3, dash)
    frame = Rect(left + 0.8, 0.8, width - left - 1.6, height - 1.6, None, line, RADIUS - 0.8)
    return (frame, *tick(width, evidence))


def tick(width: float, evidence: Evidence | None) -> tuple[Shape, ...]:
    """Return the tick on the top right corner of what is measured."""
    if evidence is None or evidence.strength != "measured":
        return ()
    return badges.tick(width - TICK_IN, TICK_IN, TICK)


def _frame(width: float, height: float, line: Stroke) -> tuple[Shape, ...]:
    inset = line.width / 2
    return (Rect(inset, inset, width - line.width, height - line.width, None, line, RADIUS - inset),)
