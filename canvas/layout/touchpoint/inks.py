"""The band's colours: the department's ground, or black for a moment of truth, as on the card."""

from __future__ import annotations

from canvas.layout import style
from canvas.layout.drawings.colours import mix
from canvas.layout.map import tones
from canvas.layout.shapes import Colour
from canvas.layout.touchpoint.facts import Facts
from canvas.model.people import Department
from canvas.named import NamedTuple


class Inks(NamedTuple):
    """The band's ground, its ink and second ink, and the colour of the department's name."""

    ground: Colour
    ink: Colour
    second: Colour
    name: Colour


def inks_of(facts: Facts) -> Inks:
    """Return the colours of a touchpoint's band."""
    context, card = facts.context, facts.card
    department = context.project.get(Department, card.department)
    if card.is_moment_of_truth:
        return Inks(style.INK, style.PAPER, "#C9CED6", style.PAPER)
    if department is None:
        return Inks(style.GROUND, style.INK, style.SECOND, style.SECOND)
    ground = mix(tones.department(context, department), style.PAPER, 0.88)
    return Inks(ground, style.INK, style.SECOND, tones.department_dark(context, department))
