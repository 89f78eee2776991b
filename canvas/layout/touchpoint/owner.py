"""The line above the text: by which channel it happens on the left, who is responsible on the right."""

from __future__ import annotations

from collections.abc import Iterator

from canvas.layout import style
from canvas.layout.map import typeset
from canvas.layout.map.meta import channel_badge, department_word
from canvas.layout.shapes import Box, Colour, Group, Shape
from canvas.layout.sheet import Mark
from canvas.layout.style import Type
from canvas.layout.touchpoint.facts import Facts
from canvas.layout.touchpoint.inks import Inks
from canvas.model.people import Channel, Department

TOP = 14.0
BADGE = 11.0
NAME = Type("semibold", style.pt(14), 6.6)
ALSO = Type("regular", style.pt(11), 5.2)
Line = tuple[str, Type, Colour]


def head(facts: Facts, inks: Inks, inner: float) -> Iterator[Mark]:
    """By which channel on the left, who is responsible on the right."""
    half = inner / 2 - 4.0
    channel = facts.context.project.get(Channel, facts.card.channel)
    if channel is not None:
        yield _channel(facts, channel, inks, half)
    elif facts.card.other_channels:
        yield _channel(facts, None, inks, half)
    yield from _responsible(facts, inks, inner, half)


def _channel(facts: Facts, channel: Channel | None, inks: Inks, wide: float) -> Mark:
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
    lines: tuple[Line, ...],
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


def _responsible(facts: Facts, inks: Inks, inner: float, wide: float) -> Iterator[Mark]:
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
