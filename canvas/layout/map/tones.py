"""Which colour stands for whom: departments and personas, as ground, as line and as text.

A colour chosen by the team wins; otherwise the order of the departments (or personas) decides.
"""

from __future__ import annotations

from canvas.layout.drawings import colours
from canvas.layout.map.context import Context
from canvas.layout.shapes import Colour
from canvas.layout.style import DEPARTMENTS, DEPARTMENTS_DARK, INK, PAPER, PERSONA_LINES, PERSONAS
from canvas.model.people import Department, Persona

_LINE_MOST = 62.0  # L* of a line that keeps 3:1 on paper
_TEXT_MOST = 45.0  # L* of text that keeps 4.5:1 on paper and under white type


def department(context: Context, given: Department) -> Colour:
    """Return the colour of a department's bar."""
    return given.colour or DEPARTMENTS[_place(context, given) % len(DEPARTMENTS)]


def department_dark(context: Context, given: Department) -> Colour:
    """Return a department's colour as text: at least 4.5:1 on paper."""
    own = department(context, given)
    known = dict(zip(DEPARTMENTS, DEPARTMENTS_DARK, strict=True))
    return known.get(own) or _darker(own, _TEXT_MOST)


def persona(context: Context, given: Persona) -> Colour:
    """Return a persona's colour as a ground."""
    return given.colour or PERSONAS[_place(context, given) % len(PERSONAS)]


def persona_line(context: Context, given: Persona) -> Colour:
    """Return a persona's colour as a line: at least 3:1 on paper."""
    if given.colour:
        return _darker(given.colour, _LINE_MOST)
    return PERSONA_LINES[_place(context, given) % len(PERSONA_LINES)]


def persona_dark(context: Context, given: Persona) -> Colour:
    """Return a persona's colour as text: at least 4.5:1 on paper."""
    own = persona(context, given)
    known = dict(zip(DEPARTMENTS, DEPARTMENTS_DARK, strict=True))
    return known.get(own) or _darker(own, _TEXT_MOST)


def ink_on(ground: Colour) -> Colour:
    """Return ink or paper, whichever reads on `ground`."""
    return INK if colours.lightness(ground) > 52 else PAPER


def _darker(colour: Colour, most: float) -> Colour:
    return colour if colours.lightness(colour) <= most else colours.at_lightness(colour, most)


def _place(context: Context, given: Department | Persona) -> int:
    members = context.index.of(type(given))
    return next((n for n, member in enumerate(members) if member.id == given.id), 0)
