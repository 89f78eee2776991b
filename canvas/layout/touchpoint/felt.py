"""What people feel here: each persona, the face of the feeling, its word, and what they say."""

from __future__ import annotations

from canvas.layout import quotes, style
from canvas.layout.drawings.faces import face
from canvas.layout.map import people, sentences, typeset
from canvas.layout.map.title_words import roles
from canvas.layout.shapes import Group, Shape
from canvas.layout.sheet import Cell
from canvas.layout.style import Type
from canvas.layout.touchpoint.facts import Facts, Felt
from canvas.layout.touchpoint.kit import SMALL, STRONG, Stack, beside, columns

PORTRAIT = 20.0
FACE = 11.0
APART = 5.0
WORD = Type("bold", style.pt(22), 9.2, -0.016)
QUOTE = Type("medium", style.pt(15), 7.0, -0.006)
ABOVE_QUOTE = 3.4
LEAST = 58.0
"""How wide somebody is at least; below that they stand in a second row."""


def cell(facts: Facts, wide: float) -> Cell:
    """Those who feel something here beside each other, as many in a row as there is room for."""
    stack = Stack(facts.context, wide, facts.context.say("What they feel here"))
    across = max(1, min(len(facts.felt), int(wide // LEAST)))
    rows = -(-len(facts.felt) // across)
    across = -(-len(facts.felt) // rows)
    each, places = columns(wide, across)
    for first in range(0, len(facts.felt), across):
        shown = facts.felt[first : first + across]
        if first:
            stack.skip(5.0)
        stack.put(
            beside(((x, _one(facts, felt, each)) for x, felt in zip(places, shown, strict=False)), wide)
        )
    return stack.cell()


def _one(facts: Facts, felt: Felt, wide: float) -> Cell:
    stack = Stack(facts.context, wide)
    stack.skip(0.8)
    _person(stack, facts, felt)
    for note in felt.quotes:
        stack.skip(ABOVE_QUOTE)
        hang = typeset.width(quotes.marks(facts.context.language)[0], QUOTE)
        context = facts.context.speaking(note)
        told = typeset.paragraph(
            note.text, QUOTE, (hang, 0.0, wide - 2 * hang), context.language, field="text"
        )
        shapes = (*told.shapes, *quotes.hanging(told, QUOTE, context.language))
        said = sentences.note(context, note)
        stack.add(shapes, told.height, note.id, "thing", said, told.block)
    return stack.cell()


def _person(stack: Stack, facts: Facts, felt: Felt) -> None:
    """Portrait, name and part, and below them the face and the word."""
    context, left = facts.context, PORTRAIT + APART
    room = stack.wide - left
    shapes: list[Shape] = list(people.portrait(context, felt.persona, PORTRAIT / 2, PORTRAIT / 2, PORTRAIT))
    y = 0.0
    for words, use, colour in (
        (felt.persona.name, STRONG, style.INK),
        (roles(context, felt.persona), SMALL, style.SECOND),
    ):
        if words:
            told = typeset.paragraph(words, use, (left, y, room), context.language, colour)
            shapes += told.shapes
            y += told.height
    stack.add(shapes, y + 1.4, felt.persona.id, "thing", _named(facts, felt))
    if felt.feeling:
        _feeling(stack, facts, felt, left, room)
    stack.skip(max(0.0, PORTRAIT + 0.8 - stack.bottom))


def _named(facts: Facts, felt: Felt) -> str:
    return ", ".join(filter(None, (felt.persona.name, roles(facts.context, felt.persona))))


def _feeling(stack: Stack, facts: Facts, felt: Felt, left: float, room: float) -> None:
    context, given = facts.context, felt.feeling
    if given is None:
        return
    shapes: list[Shape] = []
    x = left
    if given.value is not None:
        shapes += face(given.value, round(left + FACE / 2, 3), FACE / 2, FACE)
        x += FACE + 3.0
    words = given.word or (sentences.signed(context, given.value) if given.value is not None else "")
    told = typeset.paragraph(words, WORD, (x, 0.0, left + room - x), context.language)
    y = max(0.0, (FACE - told.height) / 2)
    shapes.append(Group(told.shapes, 0.0, round(y, 3)))
    high = max(FACE, told.height)
    stack.add(shapes, high, felt.about, "thing", sentences.feeling(context, given))
