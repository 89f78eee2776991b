"""The cast of the map: its first persona large in the label column, and everyone's name in a row."""

from __future__ import annotations

from typing import NamedTuple

from canvas.layout import style
from canvas.layout.map import people, typeset
from canvas.layout.map.context import Context
from canvas.layout.map.title_words import name, roles
from canvas.layout.shapes import Box, Shape
from canvas.layout.sheet import Mark
from canvas.model.people import Persona

LARGE = 48.0
SMALL = 11.0
BESIDE = 2.4
APART = 8.0
PITCH = 13.5
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
    marks, x, y = [], 0.0, 0.0
    for number, persona in enumerate(context.personas):
        room = _width(context, persona, has_portrait=number > 0)
        if x and x + room > wide:
            x, y = 0.0, y + PITCH
        marks.append(_person(context, persona, x, y, has_portrait=number > 0))
        x = round(x + room + APART, 3)
    return Cast(tuple(marks), round(y + SMALL, 3) if marks else 0.0)


def _width(context: Context, persona: Persona, *, has_portrait: bool) -> float:
    words = max(
        typeset.width(name(persona), style.CAST), typeset.width(roles(context, persona), style.CAST_ROLE)
    )
    return round(words + (SMALL + BESIDE if has_portrait else 0.0), 3)


def _person(context: Context, persona: Persona, x: float, y: float, *, has_portrait: bool) -> Mark:
    shapes: tuple[Shape, ...] = ()
    left = x
    if has_portrait:
        shapes = people.portrait(context, persona, x + SMALL / 2, y + SMALL / 2, SMALL)
        left = x + SMALL + BESIDE
    part = roles(context, persona)
    top = y + NAME_TOP if part else y + (SMALL - style.CAST.leading) / 2
    shapes = (*shapes, typeset.line(name(persona), style.CAST, left, typeset.baseline(top, style.CAST)))
    if part:
        at = typeset.baseline(top + style.CAST.leading - 0.6, style.CAST_ROLE)
        shapes = (*shapes, typeset.line(part, style.CAST_ROLE, left, at, style.SECOND))
    box = Box(x, y, _width(context, persona, has_portrait=has_portrait), SMALL)
    say = ", ".join(filter(None, (name(persona), part)))
    return Mark(shapes, box, persona.id, "persona", say)
