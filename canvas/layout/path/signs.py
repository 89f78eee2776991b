"""Small signs of boards with a path: the type of a row's name, a disc with a number on the path."""

from __future__ import annotations

from canvas.layout import style
from canvas.layout.map import typeset
from canvas.layout.shapes import Colour, Shape, Stroke, circle
from canvas.layout.style import Type, pt

NAME = Type("semibold", pt(17), 7.4)
NUMBER = Type("bold", pt(13), 6.0)
DISC = 10.0
DISC_RING = 1.0
"""How far the white ring of a disc reaches beyond it."""


def disc(number: int, x: float, y: float, edge: Stroke | None, ink: Colour) -> tuple[Shape, ...]:
    """A number in a disc of ink about (x, y); in a ring where there is an edge, so that grey tells it."""
    text = str(number)
    fill = style.PAPER if edge else style.INK
    at = typeset.baseline(y - NUMBER.leading / 2, NUMBER)
    left = x - typeset.width(text, NUMBER) / 2
    return (
        circle(x, y, DISC / 2 + DISC_RING, style.PAPER),
        circle(x, y, DISC / 2 - (edge.width / 2 if edge else 0.0), fill, edge),
        typeset.line(text, NUMBER, left, at, ink),
    )
