"""Who stands at a place of the grid now: portraits with "… is here", and those who influence them."""

from __future__ import annotations

from canvas.layout.drawings import icons, portraits
from canvas.layout.grid import style
from canvas.layout.map import people, tones, typeset
from canvas.layout.map.context import Context
from canvas.layout.shapes import Box, Group, Shape, Stroke, circle
from canvas.layout.sheet import Mark
from canvas.layout.style import GROUND, INK, RUST, SECOND, SMALL
from canvas.model import grid
from canvas.model.journey import Phase
from canvas.model.people import Influence, Party, Persona
from canvas.named import NamedTuple

BESIDE = 3.4
APART = 4.0
BELOW = 2.0
PARTY = 10.0
SMALL_PORTRAIT = 13.0
ICONS = {"person": "user", "group": "users", "public opinion": "newspaper"}


class Stand(NamedTuple):
    """Marks from (0, 0), and how high they are together."""

    marks: tuple[Mark, ...]
    height: float


NOBODY = Stand((), 0.0)


def personas_at(context: Context, level: str, role: str, phase: str | None) -> tuple[Persona, ...]:
    """The personas of the role at a level who stand in this phase; None: in no phase of this journey."""
    phases = {each.id for each in context.index.of(Phase, context.journey.id)}
    every = grid.standing(context.project, level, role)
    shown = (persona for persona in every if persona.id not in context.hidden)
    if phase is None:
        return tuple(persona for persona in shown if persona.phase not in phases)
    return tuple(persona for persona in shown if persona.phase == phase)


def stand(context: Context, given: tuple[Persona, ...], role: str, room: float) -> Stand:
    """The personas side by side, as many to a line as fit; below them who influences those of the role."""
    people = _in_lines([_persona(context, persona, style.PORTRAIT, room) for persona in given], room, 0.0)
    parties = [
        _party(context, influence, party, room)
        for persona in given
        if persona.buying_role == role
        for influence, party in grid.beside(context.project, persona.id)
    ]
    below = _in_lines(parties, room, people.height + BELOW if people.marks else 0.0)
    return Stand((*people.marks, *below.marks), below.height if below.marks else people.height)


def small(context: Context, given: tuple[Persona, ...], room: float) -> Stand:
    """The personas by portrait and name, in a label."""
    return _in_lines([_persona(context, persona, SMALL_PORTRAIT, room) for persona in given], room, 0.0)


def _in_lines(marks: list[Mark], room: float, top: float) -> Stand:
    """Marks side by side, as many to a line as fit, each in the middle of its line."""
    lines: list[list[Mark]] = []
    x = room + 1.0
    for mark in marks:
        if x + mark.box.width > room:
            lines.append([])
            x = 0.0
        lines[-1].append(mark)
        x += mark.box.width + APART
    found, y = [], top
    for line in lines:
        high, x = max(mark.box.height for mark in line), 0.0
        for mark in line:
            found.append(placed(mark, x, y + (high - mark.box.height) / 2))
            x += mark.box.width + APART
        y += high + BELOW
    return Stand(tuple(found), round(y - BELOW, 3)) if found else NOBODY


def _persona(context: Context, persona: Persona, size: float, room: float) -> Mark:
    name = people.short_name(context, persona)
    words = context.say("{name} is here", name=name) if size >= style.PORTRAIT else name
    shapes = people.portrait(context, persona, size / 2, size / 2, size)
    colour = tones.persona_dark(context, persona)
    return _labelled(context, persona.id, shapes, size, words, colour, room)


def _party(context: Context, influence: Influence, party: Party, room: float) -> Mark:
    is_against = influence.attitude == -1
    colour = RUST if is_against else SECOND
    ring = Stroke(colour, 0.4, (1.4, 1.0) if is_against else ())
    middle = PARTY / 2
    shapes: tuple[Shape, ...] = (circle(middle, middle, middle - 0.2, GROUND, ring),)
    if party.kind == "person":
        look = portraits.look_for(party.name or party.id, SECOND, None)
        shapes = (portraits.portrait(look, middle, middle, PARTY, ring),)
    else:
        name = ICONS[party.kind]
        name = name if name in icons.ICONS else "megaphone"
        shapes = (*shapes, *icons.icon(name, middle - 2.7, middle - 2.7, 5.4, INK))
    return _labelled(context, party.id, shapes, PARTY, party.name, colour, room)


def _labelled(
    context: Context,
    record: str,
    shapes: tuple[Shape, ...],
    size: float,
    words: str,
    colour: str,
    room: float,
) -> Mark:
    use = style.NAME if size > PARTY else SMALL
    left = size + (BESIDE if size >= style.PORTRAIT else 1.8)
    lines = typeset.count(words, use, max(10.0, room - left), context.language)
    top = size / 2 - lines * use.leading / 2
    text = typeset.paragraph(words, use, (left, top, max(10.0, room - left)), context.language, colour)
    high = max(size, text.height)
    box = Box(0.0, 0.0, round(left + text.width, 3), round(high, 3))
    return Mark((*shapes, *text.shapes), box, record, "person", words, context.language)


def placed(mark: Mark, x: float, y: float) -> Mark:
    """A mark somewhere else in its cell, with its text that can be typed."""
    block = mark.block
    moved = block._replace(x=round(block.x + x, 3), baseline=round(block.baseline + y, 3)) if block else None
    shapes = (Group(mark.shapes, round(x, 3), round(y, 3)),)
    return mark.but(shapes=shapes, box=mark.box.moved(round(x, 3), round(y, 3)), block=moved)
