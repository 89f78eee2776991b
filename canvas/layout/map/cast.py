"""The cast of the map: its first persona large in the label column, and everyone's name in a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from canvas import late
from canvas.layout import style
from canvas.layout.map import typeset
from canvas.layout.map.context import Context
from canvas.layout.map.title_words import name, roles
from canvas.layout.shapes import Box, Shape
from canvas.layout.sheet import Mark
from canvas.model.people import Persona
from canvas.named import NamedTuple

if TYPE_CHECKING:
    from canvas.layout.map import people
else:  # a new map has nobody on it
    people = late.module("canvas.layout.map.people")

LARGE = 48.0
SMALL = 11.0
BESIDE = 2.4
APART = 8.0
BETWEEN = 2.5
MOST = 80.0
"""Longer names and parts take several lines."""
NAME_TOP = 0.9


class Cast(NamedTuple):
    """The marks of the row of names, from (0, 0), and how high they are together."""

    marks: tuple[Mark, ...]
    height: float


def portrait(context: Context) -> Mark | None:
    """The first persona's portrait, from (0, 0)."""
    if not context.personas:
        return None
    first = context.personas[0]
    shapes = people.portrait(context, first, LARGE / 2, LARGE / 2, LARGE)
    box = Box(0.0, 0.0, LARGE, LARGE)
    return Mark(shapes, box, first.id, "persona", context.say("Portrait of {name}", name=first.name))


def cast(context: Context, wide: float) -> Cast:
    """Everyone's name and part, side by side; what does not fit goes into a further line."""
    marks: list[Mark] = []
    x = y = bottom = 0.0
    for number, persona in enumerate(context.personas):
        room = _width(context, persona, has_portrait=number > 0)
        if x and x + room > wide:
            x, y = 0.0, bottom + BETWEEN
        marks.append(_person(context, persona, x, y, has_portrait=number > 0))
        bottom = max(bottom, marks[-1].box.bottom)
        x = round(x + room + APART, 3)
    return Cast(tuple(marks), round(bottom, 3))


def _width(context: Context, persona: Persona, *, has_portrait: bool) -> float:
    words = ((name(persona), style.CAST), (roles(context, persona), style.CAST_ROLE))
    wide = min(MOST, max(typeset.width(text, use) for text, use in words))
    return round(wide + (SMALL + BESIDE if has_portrait else 0.0), 3)


def _person(context: Context, persona: Persona, x: float, y: float, *, has_portrait: bool) -> Mark:
    shapes: tuple[Shape, ...] = ()
    left = x
    if has_portrait:
        shapes = people.portrait(context, persona, x + SMALL / 2, y + SMALL / 2, SMALL)
        left = x + SMALL + BESIDE
    part = roles(context, persona)
    top = y + NAME_TOP if part else y + (SMALL - style.CAST.leading) / 2
    box = (left, top, MOST + 0.1)
    words = typeset.paragraph(name(persona), style.CAST, box, context.language)
    bottom = words.height + NAME_TOP
    shapes = (*shapes, *words.shapes)
    if part:
        box = (left, top + words.height - 0.6, MOST + 0.1)
        role = typeset.paragraph(part, style.CAST_ROLE, box, context.language, style.SECOND)
        shapes, bottom = (*shapes, *role.shapes), bottom + role.height
    area = Box(x, y, _width(context, persona, has_portrait=has_portrait), round(max(SMALL, bottom), 3))
    said = ", ".join(filter(None, (name(persona), part)))
    return Mark(shapes, area, persona.id, "persona", said, context.speaking(persona).language)
