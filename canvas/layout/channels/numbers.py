"""The three numbers beside the title: changes of channel, those that were not wanted, days of waiting."""

from __future__ import annotations

from canvas.layout import style
from canvas.layout.channels.facts import Facts
from canvas.layout.map import typeset
from canvas.layout.shapes import Box, Colour, Shape
from canvas.layout.sheet import Mark
from canvas.layout.style import Type, pt
from canvas.named import NamedTuple

BIG = Type("bold", pt(72), 27.0, -0.03)
WORDS = Type("bold", pt(18), 7.6)
BELOW = Type("regular", pt(14), 6.2)
BESIDE, APART = 3.4, 13.0


class Number(NamedTuple):
    """A number, what it counts, and a word more."""

    figure: str
    words: str
    below: str
    colour: Colour


def numbers(facts: Facts) -> tuple[Number, ...]:
    """The numbers that say something: without changes or waiting there are fewer."""
    way, say = facts.way, facts.context.say
    steps, changes = len({stop.card.step for stop in way.stops}), len(way.changes)
    if not way.stops:
        return ()
    words = say.plural("change of channel", "changes of channel", changes)
    below = say.plural("on {count} step", "on {count} steps", steps)
    first = Number(say.number(changes), words, below, style.INK)
    return (first, *_unwanted(facts), *_waiting(facts))


def _unwanted(facts: Facts) -> tuple[Number, ...]:
    """The changes that were not wanted; those against nothing but habit count beside them, or alone."""
    say, unwanted, unusual = facts.context.say, len(facts.way.unwanted), len(facts.way.unusual)
    if unwanted:
        words = say.plural("unwanted change", "unwanted changes", unwanted)
        habit = say.plural("{count} more away from the usual", "{count} more away from the usual", unusual)
        below = habit if unusual else say("would rather have another")
        return (Number(say.number(unwanted), words, below, style.RUST),)
    if unusual:
        words = say.plural("change away", "changes away", unusual)
        return (Number(say.number(unusual), words, say("from the usual channels"), style.INK),)
    return ()


def _waiting(facts: Facts) -> tuple[Number, ...]:
    """How long is waited: in days, or in hours or minutes where it is less; else how often."""
    say, waits = facts.context.say, len(facts.way.waits)
    if not waits:
        return ()
    count, words = _time(facts)
    below = say.plural("in {count} place", "in {count} places", waits) if facts.way.waited else ""
    return (Number(say.number(count), words, below, style.INK),)


def _time(facts: Facts) -> tuple[int, str]:
    """How much is waited, and of what."""
    say, days = facts.context.say, facts.way.waited
    minutes, waits = round(days * 1440), len(facts.way.waits)
    if days >= 1:
        return round(days), say.plural("day of waiting", "days of waiting", round(days))
    if minutes >= 60:
        hours = round(minutes / 60)
        return hours, say.plural("hour of waiting", "hours of waiting", hours)
    if minutes:
        return minutes, say.plural("minute of waiting", "minutes of waiting", minutes)
    return waits, say.plural("time of waiting", "times of waiting", waits)


def beside_title(found: tuple[Number, ...], right: float) -> tuple[tuple[Mark, ...], float]:
    """The numbers as marks that end at `right`, and how wide they are together."""
    marks: list[Mark] = []
    x = right
    for number in reversed(found):
        figure = typeset.width(number.figure, BIG)
        words = max(typeset.width(number.words, WORDS), typeset.width(number.below, BELOW))
        x = round(x - figure - BESIDE - words, 3)
        marks.append(_mark(number, x, figure, words))
        x -= APART
    wide = right - x - APART if found else 0.0
    return tuple(reversed(marks)), round(wide, 3)


def _mark(number: Number, x: float, figure: float, words: float) -> Mark:
    second = number.colour if number.colour == style.RUST else style.SECOND
    beside = x + figure + BESIDE
    shapes: tuple[Shape, ...] = (
        typeset.line(number.figure, BIG, x, typeset.baseline(0.0, BIG), number.colour),
        typeset.line(number.words, WORDS, beside, typeset.baseline(6.6, WORDS), number.colour),
        typeset.line(number.below, BELOW, beside, typeset.baseline(14.6, BELOW), second),
    )
    said = ", ".join(filter(None, (f"{number.figure} {number.words}", number.below)))
    return Mark(shapes, Box(x, 0.0, figure + BESIDE + words, BIG.leading), say=said)
