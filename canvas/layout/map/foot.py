"""Foot lines of a card: pieces of small type and signs, two to a line where they fit, the second flush right.

A piece that is too wide breaks into more lines and stands alone; nothing is cut.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from canvas.layout.drawings import icons
from canvas.layout.map import cardtext
from canvas.layout.map.context import Context
from canvas.layout.shapes import Colour, Group, Shape
from canvas.layout.style import META, Type
from canvas.model.journey import Handover, Touchpoint
from canvas.model.people import Department
from canvas.named import NamedTuple

APART = 1.4
SIGN = 3.0
SIGN_ROOM = 3.8


class Piece(NamedTuple):
    """Something that stands on a foot line, from its own top left corner.

    `lost` is what no font has of its text, known where it is the whole foot of a card.
    """

    width: float
    height: float
    shapes: tuple[Shape, ...]
    lost: str = ""


NOTHING = Piece(0.0, 0.0, ())


def words(text: str, type_: Type, colour: Colour, room: float, language: str) -> Piece:
    """Return small type, broken where it does not fit."""
    if not text:
        return NOTHING
    lines = cardtext.broken(text, type_, room, language)
    widest = max((line.width for line in lines), default=0.0)
    return Piece(widest, len(lines) * type_.leading, cardtext.stacked(lines, 0.0, 0.0, type_, colour))


def signed(sign: str, text: str, type_: Type, colour: Colour, room: float, language: str) -> Piece:
    """Return small type behind an icon."""
    if not text:
        return NOTHING
    given = words(text, type_, colour, room - SIGN_ROOM, language)
    icon = icons.icon(sign, 0.0, (type_.leading - SIGN) / 2, SIGN, colour)
    return Piece(given.width + SIGN_ROOM, given.height, (*icon, *moved(given.shapes, SIGN_ROOM, 0.0)))


def handover(context: Context, names: str, colour: Colour, room: float) -> Piece:
    """Return from whom a touchpoint is taken over (`handed_from`)."""
    return signed("arrow-left-right", names, META, colour, room, context.language)


def handed_from(context: Context, record: Touchpoint) -> str:
    """Return from which department this touchpoint is taken over, in words; "" where it is not."""
    if not context.project.table(Handover):
        return ""
    names = []
    for given in context.index.of(Handover, record.id):
        source = context.project.get(Touchpoint, given.source) if given.target == record.id else None
        department = context.project.get(Department, source.department) if source else None
        if department and department.id != record.department and department.name:
            names.append(department.name)
    return context.say("from {names}", names=", ".join(dict.fromkeys(names))) if names else ""


def rows(pieces: Iterable[Piece], room: float) -> Piece:
    """Return the pieces on lines as wide as `room`: two to a line where both fit, the second flush right."""
    shapes: tuple[Shape, ...] = ()
    top = 0.0
    for row in _paired([piece for piece in pieces if piece.height], room):
        for piece, x in zip(row, (0.0, room - row[-1].width), strict=False):
            shapes += moved(piece.shapes, x, top)
        top += max(piece.height for piece in row)
    return Piece(room, top, shapes)


def _paired(pieces: Sequence[Piece], room: float) -> Iterable[Sequence[Piece]]:
    at = 0
    while at < len(pieces):
        two = pieces[at : at + 2]
        fits = sum(piece.width for piece in two) + APART <= room
        row = two if fits else two[:1]
        yield row
        at += len(row)


def moved(shapes: tuple[Shape, ...], dx: float, dy: float) -> tuple[Shape, ...]:
    """Return the shapes at another place, as one group."""
    return (Group(shapes, dx, dy),) if shapes and (dx or dy) else shapes
