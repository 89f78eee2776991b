"""The band at the top: the card grown to a poster, its text as large as it goes.

As on the card, a moment of truth is black, and the edge is the department's, hatched in a life of one's own.
"""

from __future__ import annotations

from collections.abc import Iterator

from canvas.layout import style
from canvas.layout.drawings import bars
from canvas.layout.map import sentences, tones, typeset
from canvas.layout.map.typeset import Paragraph
from canvas.layout.page import Page
from canvas.layout.shapes import Box, Group, Rect, Shape
from canvas.layout.sheet import Cell, Mark, Placed, Row
from canvas.layout.style import Type
from canvas.layout.touchpoint.facts import Facts
from canvas.layout.touchpoint.inks import Inks, inks_of
from canvas.layout.touchpoint.kit import moved
from canvas.layout.touchpoint.owner import TOP, head
from canvas.layout.touchpoint.signs import in_line, signs
from canvas.model import queries
from canvas.model.people import Department

EDGE = 4.0
BELOW_HEAD = 9.0
BELOW_TEXT = 5.0
BOTTOM = 10.0
MORE = Type("regular", style.pt(15), 7.2)
SIZES = (76, 66, 58, 51, 45, 40, 36, 33, 30, 27, 24, 22, 20, 18, 15, 12)
LEAST = ((24, 40), (48, 33), (90, 27), (160, 22), (280, 18), (480, 15), (100_000, 12))
"""Up to so many characters the text is set in at least so many points, on a page NATURAL wide."""
NATURAL = 210.0


def row(page: Page, facts: Facts, room: float) -> Row:
    """The band, as high as its words, or as high as there is `room` where that is more."""
    inks, inner = inks_of(facts), page.inner
    above = tuple(head(facts, inks, inner))
    top = max((mark.box.bottom for mark in above), default=TOP) + BELOW_HEAD
    below = tuple(_below(facts, inks, inner))
    under = sum(mark.box.height for mark in below)
    text = _text(facts, inks, inner, page.width / NATURAL, room - top - under - BELOW_TEXT - BOTTOM)
    bottom = top + text.height + BELOW_TEXT
    height = round(max(bottom + under + BOTTOM, room), 3)
    marks = [_said(facts, text, top, inner), *above]
    y = height - BOTTOM - under
    for mark in below:
        marks.append(moved(mark, 0.0, y))
        y = round(y + mark.box.height, 3)
    back = Cell(page.width, height, (_ground(facts, inks, page.width, height),))
    placed = (
        Placed(0.0, back, (0,), -1),
        Placed(page.margin, Cell(inner, height, tuple(marks)), (1,)),
    )
    return Row("band", height, placed)


def _ground(facts: Facts, inks: Inks, width: float, height: float) -> Mark:
    """The ground, and the edge: the department's colour, hatched where nobody of us is there."""
    context, card = facts.context, facts.card
    shapes: list[Shape] = [Rect(0.0, 0.0, width, height, inks.ground)]
    department = context.project.get(Department, card.department)
    if department is not None:
        shapes.append(Rect(0.0, 0.0, width, EDGE, tones.department(context, department)))
        if card.is_moment_of_truth:
            shapes.append(Rect(0.0, EDGE, width, 0.5, style.PAPER))
    elif queries.is_own_life(context.project, card):
        shapes.append(bars.hatch(Box(0.0, 0.0, width, EDGE), 2.2, 0.9, inks.second))
    return Mark(tuple(shapes), Box(0.0, 0.0, width, height), role="paper")


# The text


def _text(facts: Facts, inks: Inks, inner: float, scale: float, room: float) -> Paragraph:
    """The text in the largest type that stands in the room, in no smaller one than its length asks for."""
    words = facts.card.text
    least = next(points for most, points in LEAST if len(words) <= most)
    context = facts.context.speaking(facts.card)
    told = None
    for points in (size for size in SIZES if size >= least):
        size = style.pt(points * scale)
        use = Type("bold", size, round(size * 1.16, 3), -0.02)
        told = typeset.paragraph(words, use, (0.0, 0.0, inner), context.language, inks.ink, "text")
        if told.height <= room and not _is_broken_word(told):
            break
    if told is None:
        raise ValueError(least)
    return told


def _is_broken_word(told: Paragraph) -> bool:
    """Tell whether a word is divided: a smaller type is better than a hyphen in a title."""
    return any(shape.text.endswith("-") for shape in told.shapes[:-1])


def _said(facts: Facts, text: Paragraph, top: float, inner: float) -> Mark:
    context = facts.context.speaking(facts.card)
    block = text.block._replace(baseline=round(text.block.baseline + top, 3))
    box = Box(0.0, round(top, 3), inner, text.height)
    shapes = (Group(text.shapes, 0.0, round(top, 3)),)
    said = sentences.touchpoint(context, facts.card)
    return Mark(shapes, box, facts.card.id, "thing", said, context.language, block)


# Below the text


def _below(facts: Facts, inks: Inks, inner: float) -> Iterator[Mark]:
    """More of it in words, then how we know it and what it is."""
    card, context = facts.card, facts.context
    if card.description or facts.is_open:
        told = typeset.paragraph(
            card.description, MORE, (0.0, 0.0, inner), context.language, inks.ink, "description"
        )
        box = Box(0.0, 0.0, inner, told.height + 4.0)
        said = card.description or context.say("Description")
        yield Mark(told.shapes, box, card.id, "thing", said, context.language, told.block)
    found = signs(facts, inks)
    if found:
        yield in_line(facts, found, inner)
