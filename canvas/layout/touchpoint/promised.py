"""What is promised and what they get, each in words over a bar of four, and the gap between both."""

from __future__ import annotations

from typing import Literal

from canvas.layout import style
from canvas.layout.drawings import badges, bars
from canvas.layout.map import sentences, typeset
from canvas.layout.shapes import Box, Rect, Shape, Stroke
from canvas.layout.sheet import Cell
from canvas.layout.style import Type
from canvas.layout.touchpoint.facts import Facts
from canvas.layout.touchpoint.kit import SMALL, SMALL_STRONG, STRONG, Stack
from canvas.model.parts import Level

MOST = 4
BAR = 3.6
PILL = Type("semibold", style.pt(12), 5.6)


def has_promise(facts: Facts) -> bool:
    """Whether anything is promised or delivered, or could be written here."""
    return facts.is_open or any(
        level and (level.text or level.level is not None)
        for level in (facts.card.promise, facts.card.delivery)
    )


def cell(facts: Facts, wide: float) -> Cell:
    """The promise and what they get, each in words over a bar of four, and the gap between both."""
    say, card = facts.context.say, facts.card
    stack = Stack(facts.context, wide, say("Promise and delivery"))
    _level(stack, facts, say("Promised"), card.promise, "promise")
    stack.skip(2.4)
    _level(stack, facts, say("Delivered"), card.delivery, "delivery")
    _gap(stack, facts)
    return stack.cell()


def _level(
    stack: Stack, facts: Facts, label: str, given: Level | None, field: Literal["promise", "delivery"]
) -> None:
    if given is None and not facts.is_open:
        return
    text = given.text if given else ""
    said = f"{label}: {text}"
    stack.text(label, SMALL_STRONG, colour=style.SECOND, role="title")
    if text or facts.is_open:
        stack.text(text, STRONG, record=facts.card.id, field=f"{field}.text", say=said)
    if given is not None and given.level is not None:
        stack.skip(0.8)
        words = facts.context.say("{value} of 4", value=given.level)
        shapes = (*_bar(facts, stack.wide, given.level, field), *_beside(words, stack.wide))
        stack.add(shapes, BAR + 0.6, facts.card.id, "promise", f"{label}: {words}")


def _bar(facts: Facts, wide: float, level: int, field: Literal["promise", "delivery"]) -> tuple[Shape, ...]:
    """Four boxes: the promise's are outlined with dashes, the delivery's filled, what is short is hatched."""
    each = (wide - 18.0 - (MOST - 1) * 1.2) / MOST
    promised = facts.card.promise.level if facts.card.promise else None
    shapes: list[Shape] = []
    for number in range(MOST):
        x = round(number * (each + 1.2), 3)
        box = Box(x, 0.2, round(each, 3), BAR - 0.4)
        if field == "promise":
            dash = (1.4, 0.9) if number < level else ()
            stroke = Stroke(style.INK if number < level else style.HAIRLINE, 0.5, dash)
            shapes.append(Rect(*box, None, stroke, 0.6))
        elif number < level:
            shapes.append(Rect(*box, style.INK, None, 0.6))
        elif promised is not None and number < promised:
            shapes += (Rect(*box, style.GAP, None, 0.6), bars.hatch(box, 1.6, 0.55, style.RUST))
        else:
            shapes.append(Rect(*box, None, Stroke(style.HAIRLINE, 0.5), 0.6))
    return tuple(shapes)


def _beside(words: str, wide: float) -> tuple[Shape, ...]:
    return (typeset.line_right(words, SMALL, wide, BAR / 2 + typeset.CAP_SHIFT * SMALL.size, style.SECOND),)


def _gap(stack: Stack, facts: Facts) -> None:
    """By how much less than promised comes, or more."""
    card, say = facts.card, facts.context.say
    promised = card.promise.level if card.promise else None
    delivered = card.delivery.level if card.delivery else None
    if promised is None or delivered is None or promised == delivered:
        return
    gap = delivered - promised
    figure = sentences.signed(facts.context, gap)
    words = say("less than promised") if gap < 0 else say("more than promised")
    wide = max(11.0, typeset.width(figure, PILL) + 4.4)
    colour = style.RUST if gap < 0 else style.INK
    shapes = (
        badges.value_pill(wide / 2, 3.4, typeset.width(figure, PILL), 11.0, 6.4),
        typeset.line(
            figure, PILL, (wide - typeset.width(figure, PILL)) / 2, 3.4 + typeset.CAP_SHIFT * PILL.size
        ),
        typeset.line(words, STRONG, wide + 2.6, 3.4 + typeset.CAP_SHIFT * STRONG.size, colour),
    )
    stack.skip(2.6)
    stack.add(shapes, 6.8, card.id, "promise", f"{figure}: {words}")
