"""The line below the text: moment of truth, how we know it, the money, whose it is; each a sign and words."""

from __future__ import annotations

from canvas.layout.drawings import badges
from canvas.layout.map import figures, sentences, typeset
from canvas.layout.shapes import Box, Colour, Group, Shape, Stroke, circle
from canvas.layout.sheet import Mark
from canvas.layout.touchpoint.facts import Facts
from canvas.layout.touchpoint.inks import Inks
from canvas.layout.touchpoint.kit import BODY
from canvas.model.parts import Evidence
from canvas.named import NamedTuple

STAR = 6.4
SIGN = 4.4
APART = 9.0


class Sign(NamedTuple):
    """A drawing SIGN high and the words beside it."""

    shapes: tuple[Shape, ...]
    words: str
    colour: Colour


def signs(facts: Facts, inks: Inks) -> list[Sign]:
    """Return the signs of a touchpoint, the most important first."""
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


def _evidence_sign(given: Evidence, inks: Inks) -> tuple[Shape, ...]:
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


def in_line(facts: Facts, every: list[Sign], inner: float) -> Mark:
    """The signs beside each other, in as many lines as they take."""
    shapes: list[Shape] = []
    x = y = 0.0
    for each in every:
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
        x += wide + APART
    said = ". ".join(each.words for each in every)
    box = Box(0.0, 0.0, inner, round(y + BODY.leading, 3))
    return Mark(tuple(shapes), box, facts.card.id, "thing", said, facts.context.language)
