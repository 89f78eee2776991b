"""What the signs of the sheet mean: only those that occur, drawn as they are on the board."""

from __future__ import annotations

from collections.abc import Iterator

from canvas.layout import house, style
from canvas.layout.channels import looks
from canvas.layout.channels.facts import Facts
from canvas.layout.map import people, tones, typeset
from canvas.layout.page import Parts
from canvas.layout.path.columns import Grid
from canvas.layout.shapes import Box, Group, Rect, Shape, Stroke, line
from canvas.layout.sheet import Cell, Mark, Placed, Row
from canvas.model.people import Channel
from canvas.named import NamedTuple

TOP, PITCH = 4.6, 9.6
SCALE = 0.72
BESIDE, APART = 2.6, 9.0
RULE = 0.7


class Sample(NamedTuple):
    """A sign from (0, 0) about the height 0, how wide it is, its words."""

    shapes: tuple[Shape, ...]
    width: float
    words: str


def row(facts: Facts, grid: Grid, parts: Parts) -> Row | None:
    """The legend across the sheet; None where there is no path to explain."""
    if not facts.way.stops:
        return None
    samples = tuple(_samples(facts))
    known = parts.settled("legend plain", (samples, grid.width, facts.context.language))
    cell = parts.part("legend", (known,), lambda: _cell(samples, round(grid.width - 2 * style.MARGIN, 3)))
    return Row("legend", cell.height, (Placed(style.MARGIN, cell, (1_000_000,)),))


def _cell(samples: tuple[Sample, ...], inner: float) -> Cell:
    marks = [Mark((Rect(0.0, 0.0, inner, RULE, house.worn().strong),), Box(0.0, 0.0, inner, RULE))]
    x, y = 0.0, TOP + PITCH / 2
    for sample in samples:
        wide = round(sample.width * SCALE + BESIDE + typeset.width(sample.words, looks.LEGEND), 3)
        if x and x + wide > inner:
            x, y = 0.0, y + PITCH
        at = typeset.baseline(y - looks.LEGEND.leading / 2, looks.LEGEND)
        text = typeset.line(sample.words, looks.LEGEND, x + sample.width * SCALE + BESIDE, at)
        shapes = (Group(sample.shapes, round(x, 3), round(y, 3), SCALE), text)
        marks.append(Mark(shapes, Box(round(x, 3), y - PITCH / 2, wide, PITCH), "", "legend", sample.words))
        x += wide + APART
    return Cell(inner, round(y + PITCH / 2, 3), tuple(marks))


def _samples(facts: Facts) -> Iterator[Sample]:
    context, say = facts.context, facts.context.say
    ink = tones.persona_line(context, facts.walker) if facts.walker else style.ACCENT
    if facts.walker:
        name = people.short_name(context, facts.walker)
        yield Sample(
            (line(0.0, 0.0, 16.0, 0.0, Stroke(ink, looks.PEN.width)),),
            16.0,
            say("{name}: the path", name=name),
        )
    if facts.other:
        second = tones.persona_line(context, facts.other)
        stroke = Stroke(second, looks.SECOND_PEN.width, looks.SECOND_PEN.dash)
        name = people.short_name(context, facts.other)
        yield Sample((line(0.0, 0.0, 16.0, 0.0, stroke),), 16.0, say("{name}: the path", name=name))
    if any(stop.is_own for stop in facts.way.stops):
        yield Sample((looks.own(3.1, 0.0, ink),), 6.2, say("in their own life"))
    yield from _kinds(facts, ink)
    if any(card.id not in facts.on_path for cards in facts.cells.values() for card in cards):
        yield Sample((looks.aside(None, 2.3, 0.0, is_own=False),), 4.6, say("there, but not on this path"))
    yield from _changes(facts)
    yield from _waiting(facts)


def _kinds(facts: Facts, ink: str) -> Iterator[Sample]:
    say = facts.context.say
    words = {"digital": say("digital"), "physical": say("physical"), "personal": say("personal")}
    firsts = {band.channel.kind: band.channel for band in reversed(facts.bands) if band.channel}
    for kind, word in words.items():
        found: Channel | None = firsts.get(kind)  # type: ignore[call-overload]  # a channel may be of none of these kinds
        if found:
            yield Sample((looks.station(found, 4.1, 0.0, ink),), 8.2, word)


def _changes(facts: Facts) -> Iterator[Sample]:
    say = facts.context.say
    words: dict[looks.Mood, str] = {
        "fine": say("change of channel"),
        "unwanted": say("change to a channel that was not wanted"),
        "unusual": say("change to a channel that is none of the usual"),
    }
    for mood, word in words.items():
        found = (change.number for change in facts.way.changes if looks.mood(change) == mood)
        if number := next(found, None):
            yield Sample(looks.disc(number, 5.0, 0.0, mood), 10.0, word)


def _waiting(facts: Facts) -> Iterator[Sample]:
    if facts.way.waits:
        words = facts.way.waits[0].step.waiting
        yield Sample(
            looks.pill(words, 0.0, 0.0), looks.pill_width(words), facts.context.say("waits before the step")
        )
