"""The band at the top: the card grown to a poster, its text as large as it goes.

As on the card, a moment of truth is black, and the edge is the department's, hatched in a life of one's own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from canvas.layout import style
from canvas.layout.drawings import badges, bars
from canvas.layout.drawings.colours import mix
from canvas.layout.map import figures, sentences, tones, typeset
from canvas.layout.map.meta import channel_badge, department_word
from canvas.layout.map.typeset import Paragraph
from canvas.layout.page import Page
from canvas.layout.shapes import Box, Colour, Group, Rect, Shape, Stroke, circle
from canvas.layout.sheet import Cell, Mark, Placed, Row
from canvas.layout.style import Type
from canvas.layout.touchpoint.facts import Facts
from canvas.layout.touchpoint.kit import BODY
from canvas.model import queries
from canvas.model.parts import Evidence
from canvas.model.people import Channel, Department

EDGE = 4.0
TOP = 14.0
BADGE = 11.0
BELOW_HEAD = 9.0
BELOW_TEXT = 5.0
BOTTOM = 10.0
STAR = 6.4
SIGN = 4.4
NAME = Type("semibold", style.pt(14), 6.6)
ALSO = Type("regular", style.pt(11), 5.2)
MORE = Type("regular", style.pt(15), 7.2)
SIZES = (76, 66, 58, 51, 45, 40, 36, 33, 30, 27, 24, 22, 20, 18, 15, 12)
LEAST = ((24, 40), (48, 33), (90, 27), (160, 22), (280, 18), (480, 15), (100_000, 12))
"""Up to so many characters the text is set in at least so many points, on a page NATURAL wide."""
NATURAL = 210.0


class Tones(NamedTuple):
    """The band's ground, its ink and second ink, and the colour of the department's name."""

    ground: Colour
    ink: Colour
    second: Colour
    name: Colour


def row(page: Page, facts: Facts, room: float) -> Row:
    """The band, as high as its words, or as high as there is `room` where that is more."""
    inks, inner = _tones(facts), page.inner
    head = tuple(_head(facts, inks, inner))
    top = max((mark.box.bottom for mark in head), default=TOP) + BELOW_HEAD
    below = tuple(_below(facts, inks, inner))
    under = sum(mark.box.height for mark in below)
    text = _text(facts, inks, inner, page.width / NATURAL, room - top - under - BELOW_TEXT - BOTTOM)
    bottom = top + text.height + BELOW_TEXT
    height = round(max(bottom + under + BOTTOM, room), 3)
    marks = [_said(facts, text, top, inner), *head]
    y = height - BOTTOM - under if facts.card.description else bottom + (height - BOTTOM - under - bottom)
    for mark in below:
        marks.append(_down(mark, y))
        y = round(y + mark.box.height, 3)
    back = Cell(page.width, height, (_ground(facts, inks, page.width, height),))
    placed = (
        Placed(0.0, back, (0,), -1),
        Placed(page.margin, Cell(inner, height, tuple(marks)), (1,)),
    )
    return Row("band", height, placed)


def _down(mark: Mark, y: float) -> Mark:
    block = mark.block
    return mark._replace(
        shapes=(Group(mark.shapes, 0.0, round(y, 3)),),
        box=mark.box.moved(0.0, y),
        block=block and block._replace(baseline=round(block.baseline + y, 3)),
    )


def _tones(facts: Facts) -> Tones:
    context, card = facts.context, facts.card
    department = context.project.get(Department, card.department)
    if card.is_moment_of_truth:
        return Tones(style.INK, style.PAPER, "#C9CED6", style.PAPER)
    if department is None:
        return Tones(style.GROUND, style.INK, style.SECOND, style.SECOND)
    ground = mix(tones.department(context, department), style.PAPER, 0.88)
    return Tones(ground, style.INK, style.SECOND, tones.department_dark(context, department))


def _ground(facts: Facts, inks: Tones, width: float, height: float) -> Mark:
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


# Above the text


def _head(facts: Facts, inks: Tones, inner: float) -> Iterator[Mark]:
    """By which channel on the left, who is responsible on the right."""
    half = inner / 2 - 4.0
    channel = facts.context.project.get(Channel, facts.card.channel)
    if channel is not None:
        yield _channel(facts, channel, inks, half)
    elif facts.card.other_channels:
        yield _channel(facts, None, inks, half)
    yield from _responsible(facts, inks, inner, half)


def _channel(facts: Facts, channel: Channel | None, inks: Tones, wide: float) -> Mark:
    context, left = facts.context, BADGE + 3.6 if channel else 0.0
    shapes: list[Shape] = list(channel_badge(channel, 0.0, TOP, BADGE, inks.ink)) if channel else []
    names = [_name(context.project.get(Channel, key)) for key in facts.card.other_channels]
    also = ", ".join(filter(None, names))
    lines = (
        (channel.name if channel else "", NAME, inks.ink),
        (context.say("also {names}", names=also) if also else "", ALSO, inks.second),
    )
    bottom = _lines(facts, shapes, lines, left, wide - left, BADGE)
    said = ". ".join(words for words, _, _ in lines if words)
    box = Box(0.0, TOP, wide, round(max(BADGE if channel else 0.0, bottom - TOP), 3))
    record = channel.id if channel else facts.card.id
    return Mark(tuple(shapes), box, record, "thing", said, context.language)


def _name(record: Channel | Department | None) -> str:
    return record.name if record else ""


def _lines(
    facts: Facts,
    shapes: list[Shape],
    lines: tuple[tuple[str, Type, Colour], ...],
    left: float,
    wide: float,
    least: float,
) -> float:
    """Lines below each other, in the middle of `least` where they are less high; return where they end."""
    told = [
        typeset.paragraph(words, use, (left, 0.0, wide), facts.context.language, colour)
        for words, use, colour in lines
        if words
    ]
    high = sum(part.height for part in told)
    y = TOP + max(0.0, (least - high) / 2)
    for part in told:
        shapes.append(Group(part.shapes, 0.0, round(y, 3)))
        y += part.height
    return round(y, 3)


def _responsible(facts: Facts, inks: Tones, inner: float, wide: float) -> Iterator[Mark]:
    context, card = facts.context, facts.card
    helping = ", ".join(
        filter(None, (_name(context.project.get(Department, key)) for key in card.supporting))
    )
    lines = (
        (department_word(context, card), NAME, inks.name),
        (card.person, ALSO, inks.ink),
        (context.say("with {names}", names=helping) if helping else "", ALSO, inks.second),
    )
    shown = [each for each in lines if each[0]]
    if not shown:
        return
    shapes: list[Shape] = []
    y = TOP + max(0.0, (BADGE - sum(use.leading for _, use, _ in shown)) / 2)
    for words, use, colour in shown:
        told = typeset.paragraph(words, use, (0.0, 0.0, wide), context.language, colour)
        shift = [
            shape._replace(x=round(inner - shape.width, 3), baseline=round(shape.baseline + y, 3))
            for shape in told.shapes
        ]
        shapes += shift
        y += told.height
    box = Box(round(inner - wide, 3), TOP, round(wide, 3), round(max(BADGE, y - TOP), 3))
    said = ". ".join(words for words, _, _ in shown)
    yield Mark(tuple(shapes), box, card.department or card.id, "thing", said, context.language)


# The text


def _text(facts: Facts, inks: Tones, inner: float, scale: float, room: float) -> Paragraph:
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


def _below(facts: Facts, inks: Tones, inner: float) -> Iterator[Mark]:
    """More of it in words, then how we know it and what it is."""
    card, context = facts.card, facts.context
    if card.description or facts.is_open:
        told = typeset.paragraph(
            card.description, MORE, (0.0, 0.0, inner), context.language, inks.ink, "description"
        )
        box = Box(0.0, 0.0, inner, told.height + 4.0)
        said = card.description or context.say("Description")
        yield Mark(told.shapes, box, card.id, "thing", said, context.language, told.block)
    signs = _signs(facts, inks)
    if signs:
        yield _sign_line(facts, signs, inner)


class Sign(NamedTuple):
    """A drawing SIGN high and the words beside it."""

    shapes: tuple[Shape, ...]
    words: str
    colour: Colour


def _signs(facts: Facts, inks: Tones) -> list[Sign]:
    context, card = facts.context, facts.card
    found = []
    if card.is_moment_of_truth:
        star = badges.star(0.0, (SIGN - STAR) / 2, STAR, inks.ink)
        found.append(Sign(star, context.say("Moment of truth"), inks.ink))
    if card.evidence is not None:
        found.append(Sign(_evidence_sign(card.evidence, inks), _evidence(facts, card.evidence), inks.second))
    if card.amount is not None:
        found.append(Sign((), figures.amount(context, card.amount), inks.ink))
    if card.personas:
        found.append(Sign((), sentences.names(context, card.personas), inks.second))
    return [each for each in found if each.words]


def _evidence_sign(given: Evidence, inks: Tones) -> tuple[Shape, ...]:
    """The card's edge as a small disc: dashed assumed, thin observed, with a tick measured."""
    half = SIGN / 2
    if given.strength == "measured":
        return badges.tick(half, half, SIGN, inks.second, inks.ground)
    stroke = (
        Stroke(inks.second, 0.45, (1.1, 0.8)) if given.strength == "assumed" else Stroke(inks.second, 0.3)
    )
    return (circle(half, half, half - 0.3, None, stroke),)


def _evidence(facts: Facts, given: Evidence) -> str:
    context = facts.context
    word = sentences.strength(context, given.strength)
    day = context.say.date(given.date) if given.date else ""
    return " · ".join(filter(None, (word[:1].upper() + word[1:], given.source, day)))


def _sign_line(facts: Facts, signs: list[Sign], inner: float) -> Mark:
    """The signs beside each other, in as many lines as they take."""
    shapes: list[Shape] = []
    x = y = 0.0
    for each in signs:
        left = STAR + 1.8 if each.shapes else 0.0
        told = typeset.paragraph(
            each.words, BODY, (left, 0.0, inner - left), facts.context.language, each.colour
        )
        wide = left + told.width
        if x and x + wide > inner:
            x, y = 0.0, y + BODY.leading + 1.0
        up = (BODY.leading - SIGN) / 2
        shapes.append(Group((Group(each.shapes, 0.0, up), *told.shapes), round(x, 3), round(y, 3)))
        y += told.height - BODY.leading
        x += wide + 9.0
    said = ". ".join(each.words for each in signs)
    box = Box(0.0, 0.0, inner, round(y + BODY.leading, 3))
    return Mark(tuple(shapes), box, facts.card.id, "thing", said, facts.context.language)
