"""Personas on the map: their portrait, the short form of their name, and whose something is.

A portrait is the persona's picture where there is one, otherwise drawn from their look and name.
"""

from __future__ import annotations

from collections.abc import Iterator

from canvas.layout.drawings import portraits
from canvas.layout.map import tones
from canvas.layout.map.context import Context
from canvas.layout.shapes import Group, Image, Shape, Stroke, circle
from canvas.layout.style import INK
from canvas.model.journey import Picture
from canvas.model.people import Persona, called

RING = 0.35
_TITLES = frozenset(
    "fru hr herr frk frøken fröken rouva neiti mr mrs ms miss dr prof doktor den de det the en et ett".split()
)


def portrait(
    context: Context, given: Persona, x: float, y: float, diameter: float, *, is_ringed: bool = True
) -> tuple[Shape, ...]:
    """Return a persona's portrait in a circle about (x, y), with a thin ring unless it is to have none."""
    ring = Stroke(INK, RING if diameter < 20 else 0.4) if is_ringed else None
    picture = context.project.get(Picture, given.portrait)
    if picture:
        around = (circle(x, y, (diameter - ring.width) / 2, None, ring),) if ring else ()
        return (_photo(picture, x, y, diameter), *around)
    look = portraits.look_for(given.name or given.id, tones.persona_dark(context, given), given.look)
    return (portraits.portrait(look, x, y, diameter, ring),)


def _photo(picture: Picture, x: float, y: float, diameter: float) -> Shape:
    """Return a photo cut to a circle; one that is higher than wide shows its upper part, where faces are."""
    radius = diameter / 2
    height = diameter * max(1.0, picture.height / picture.width)
    above = (height - diameter) * 0.2
    image = Image(x - radius, y - radius - above, diameter, height, picture.sha256)
    return Group((image,), clip=circle(x, y, radius))


def short_name(context: Context, given: Persona) -> str:
    """Return the first name, where the name is one and no other persona has it; otherwise the whole name.

    What stands behind a comma ("Mette, 34") is no part of a name.
    """
    others = [p.name for p in context.project.all(Persona) if p.id != given.id]
    taken = {short for other in others for short in (called(other), _before_comma(other))}
    return next((short for short in _shorter(given.name) if short not in taken), given.name)


def _shorter(name: str) -> Iterator[str]:
    """The shorter forms of a name, the shortest first."""
    named = _before_comma(name)
    first, _, rest = named.partition(" ")
    if first[:1].isupper() and rest[:1].isupper() and first.casefold().rstrip(".") not in _TITLES:
        yield first
    if named:
        yield named


def _before_comma(name: str) -> str:
    return name.partition(",")[0].strip()


def whose(context: Context, personas: tuple[str, ...]) -> str:
    """Return the short names of those something is about; "" when it is everyone's or the first persona's."""
    first = context.personas[0].id if context.personas else ""
    if not personas or personas == (first,):
        return ""
    found = [context.project.get(Persona, key) for key in personas]
    return ", ".join(short_name(context, persona) for persona in found if persona and persona.name)
