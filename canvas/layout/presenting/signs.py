"""What a note or an idea is, at a glance and without its colour: a sign before its first line on a slide.

A slide has no heads of lanes, so each note says itself whether somebody does, thinks, says, minds or likes.
"""

from __future__ import annotations

from canvas.layout.drawings import icons
from canvas.layout.map import note_signs, people
from canvas.layout.map.context import Context
from canvas.layout.shapes import Colour, Shape
from canvas.model.journey import Note
from canvas.model.people import Persona
from canvas.model.work import Idea


def sign(
    context: Context, record: Note | Idea, left: float, top: float, side: float, inks: tuple[Colour, Colour]
) -> tuple[Shape, ...]:
    """Return the sign of a record in a square of this side; `inks` are its colour and its ground's.

    A quote has the face of whose it is, where one person says it. What is free has none.
    """
    if isinstance(record, Idea):
        return icons.icon("lightbulb", left, top, side, inks[0])
    x, y = left + side / 2, top + side / 2
    if record.kind != "quote":
        return note_signs.sign(record.kind, x, y, side, *inks)
    said = [context.project.get(Persona, key) for key in record.personas]
    speaker = said[0] if len(said) == 1 else None
    if speaker is not None:
        return people.portrait(context, speaker, x, y, side * 1.1)
    return icons.icon("message-square", left, top, side, inks[0])
