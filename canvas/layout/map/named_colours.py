"""The sign of a colour that has a name: a hem at the foot of the card, so that it says the same in grey.

A colour that nobody gave a name means nothing, and has no sign.
"""

from __future__ import annotations

from canvas.layout.drawings import colours, hems
from canvas.layout.map.context import Context
from canvas.layout.map.tones import ink_on
from canvas.layout.shapes import Colour, Shape
from canvas.layout.style import INK, PAPER
from canvas.model.edits import colour_names

SIZE, UP = 1.1, 1.25
"""How high a mark is on a card, and how far from its foot the middles of marks are (mm)."""
BLACK_SIZE, BLACK_UP = 0.9, 1.75
"""The same on a black card, within its white frame."""


def hem(
    context: Context, colour: Colour, sides: tuple[float, float], height: float, ground: Colour = ""
) -> tuple[Shape, ...]:
    """Return the hem of a card with a colour of its own, from side to side (mm).

    On a card that has another ground than its colour, the hem is what is seen of the colour.
    """
    left, right = sides
    is_other = bool(ground) and ground != colour
    size, up = (BLACK_SIZE, BLACK_UP) if is_other else (SIZE, UP)
    return sized(context, colour, (left, height - up, right - left), size, colour if is_other else "")


def sized(
    context: Context, colour: Colour, place: tuple[float, float, float], size: float, ink: Colour = ""
) -> tuple[Shape, ...]:
    """Return a hem at (x, middle, width) with marks of a size; nothing for a colour without a name."""
    number = colour_names.number(context.project, colour) if colour else None
    if number is None:
        return ()
    x, y, width = place
    return (hems.hem(number, round(x, 3), round(y, 3), round(width, 3), size, ink or ink_of(colour)),)


def ink_of(colour: Colour) -> Colour:
    """Return what is drawn in on a colour as a part of it: darker, or lighter where the colour is dark."""
    return colours.mix(colour, INK, 0.55) if ink_on(colour) == INK else colours.mix(colour, PAPER, 0.6)
