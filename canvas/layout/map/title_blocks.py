"""The blocks of the title: numbers, promise, who took part, this map; each drawn for a width, from (0, 0)."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from canvas.layout import house, style
from canvas.layout.drawings.badges import Verdict, promise_mark
from canvas.layout.map import typeset
from canvas.layout.map.context import Context
from canvas.layout.map.grid import Grid
from canvas.layout.map.path import Stretch
from canvas.layout.map.title_words import version
from canvas.layout.options import SheetOptions
from canvas.layout.shapes import Box, Shape, Stroke, Text, line
from canvas.layout.sheet import Mark
from canvas.model.edits import people
from canvas.named import NamedTuple

HEADING_TOP = 2.2
FIRST_LINE = 8.2
"""Where the words below the heading begin."""
NUMBER_WIDTH = 12.6
BELOW_LOGO = 13.8
LOGO_HEIGHT = 11.0
LOGO_WIDTH = 46.0
TALLY = 4.8
MOST_LINES = 7
"""Of people in one column; more stand in two, or run on."""


class Block(NamedTuple):
    """A block: the least and the most width it looks well in, and what draws it for a width."""

    least: float
    most: float
    draw: Callable[[float], tuple[Mark, float]]


def blocks(context: Context, options: SheetOptions, grid: Grid, numbers: Stretch) -> tuple[Block, ...]:
    """The blocks this map has something to say in, from left to right."""
    found = []
    rows = _number_rows(context, numbers)
    if len(rows) > 1:  # to count nothing but cards tells nobody anything
        least = max(44.0, NUMBER_WIDTH + max(typeset.width(words, style.SMALL) for _, words in rows))
        found.append(Block(least, least + 12.0, lambda wide: _numbers(context, rows, wide)))
    promise = _promise_words(context)
    if promise or _tally(context, grid):
        found.append(Block(88.0, 150.0, lambda wide: _promise(context, grid, promise, wide)))
    if context.project.head.people:
        found.append(Block(60.0, 120.0, lambda wide: _people(context, wide)))
    lines = _map_lines(context, options)
    if lines or house.worn().logo:
        found.append(Block(72.0, 130.0, lambda wide: _this_map(context, lines, wide)))
    return tuple(found)


def _block(heading: str, wide: float, shapes: Iterable[Shape], height: float) -> tuple[Mark, float]:
    """A block's rule and heading with what stands below them."""
    head = typeset.line(
        heading, style.HEADING, 0.0, typeset.baseline(HEADING_TOP, style.HEADING), house.worn().small
    )
    rule = line(0.0, style.HAIR / 2, wide, style.HAIR / 2, Stroke(house.worn().fine, style.HAIR))
    every = (rule, head, *shapes)
    words = " · ".join(shape.text for shape in every if isinstance(shape, Text))
    return Mark(every, Box(0.0, 0.0, wide, round(height, 3)), role="title", say=words), round(height, 3)


def _number_rows(context: Context, numbers: Stretch) -> list[tuple[int, str]]:
    """What was counted, and what it is called; what there is none of is left out."""
    plural = context.say.plural
    rows = (
        (numbers.touchpoints, plural("touchpoint", "touchpoints", numbers.touchpoints)),
        (numbers.truths, plural("moment of truth", "moments of truth", numbers.truths)),
        (numbers.changes, plural("change of channel", "changes of channel", numbers.changes)),
        (numbers.handovers, plural("handover", "handovers", numbers.handovers)),
    )
    return [row for row in rows if row[0]]


def _numbers(context: Context, rows: list[tuple[int, str]], wide: float) -> tuple[Mark, float]:
    shapes: list[Shape] = []
    at = 13.4
    for count, words in rows:
        number = typeset.line(context.say.number(count), style.NUMBER, 0.0, at)
        x = max(NUMBER_WIDTH, number.width + 2.0)
        shapes += [number, typeset.line(words, style.SMALL, x, at)]
        at += style.NUMBER.leading
    return _block(context.say("In numbers"), wide, shapes, at - style.NUMBER.leading + 4.0)


def _promise_words(context: Context) -> str:
    brief = context.project.head.brief
    return brief.promise if brief else ""


def _tally(context: Context, grid: Grid) -> list[tuple[Verdict, int]]:
    """How often the promise was found kept, unclear and broken."""
    verdicts = [phase.check.verdict for phase in grid.phases if phase.check and phase.check.verdict]
    kinds: tuple[Verdict, ...] = ("kept", "unclear", "broken")
    return [(kind, verdicts.count(kind)) for kind in kinds if kind in verdicts]


def _promise(context: Context, grid: Grid, promise: str, wide: float) -> tuple[Mark, float]:
    top = 7.6
    shapes: list[Shape] = []
    if promise:
        words = typeset.paragraph(promise, style.PROMISE, (0.0, top, wide), context.language)
        shapes += words.shapes
        top += words.height + 2.0
    x = 0.0
    for verdict, count in _tally(context, grid):
        text = _tally_words(context, verdict, count)
        room = TALLY + 1.6 + typeset.width(text, style.SMALL)
        if x and x + room > wide:
            x, top = 0.0, top + 6.4
        middle = round(top + TALLY / 2, 3)
        at = middle + typeset.CAP_SHIFT * style.SMALL.size
        shapes += promise_mark(verdict, x + TALLY / 2, middle, TALLY)
        shapes.append(typeset.line(text, style.SMALL, x + TALLY + 1.6, at))
        x += room + 4.0
    return _block(context.say("Our promise"), wide, shapes, top + (TALLY if x else 0.0))


def _tally_words(context: Context, verdict: Verdict, count: int) -> str:
    plural = context.say.plural
    if verdict == "kept":
        return plural("kept in {count} phase", "kept in {count} phases", count)
    if verdict == "unclear":
        return plural("unclear in {count}", "unclear in {count}", count)
    return plural("broken in {count}", "broken in {count}", count)


def _people(context: Context, wide: float) -> tuple[Mark, float]:
    """Who took part, one a line; many stand in two columns, very many run on."""
    told = [people.told(context.project, person) for person in context.project.head.people]
    columns = 1 if len(told) <= MOST_LINES else 2
    room = (wide - (columns - 1) * 4.0) / columns
    if len(told) > 2 * MOST_LINES or (columns > 1 and room < 44.0):
        return _running(context, told, wide)
    shapes: list[Shape] = []
    rows = -(-len(told) // columns)
    bottom = FIRST_LINE
    for column in range(columns):
        top = FIRST_LINE
        for words in told[column * rows : (column + 1) * rows]:
            box = (column * (room + 4.0), top, room)
            part = typeset.paragraph(words, style.BLOCK, box, context.language)
            shapes += part.shapes
            top += part.height
        bottom = max(bottom, top)
    return _block(context.say("Who took part"), wide, shapes, bottom)


def _running(context: Context, told: list[str], wide: float) -> tuple[Mark, float]:
    words = "; ".join(told)
    part = typeset.paragraph(words, style.SMALL, (0.0, FIRST_LINE, wide), context.language)
    return _block(context.say("Who took part"), wide, part.shapes, FIRST_LINE + part.height)


def _map_lines(context: Context, options: SheetOptions) -> tuple[str, ...]:
    journey = context.journey
    return tuple(filter(None, (version(context, options), journey.sources, journey.contact)))


def _this_map(context: Context, lines: tuple[str, ...], wide: float) -> tuple[Mark, float]:
    shapes: list[Shape] = []
    top = FIRST_LINE
    if logo := house.logo(wide, 1.8, LOGO_WIDTH, LOGO_HEIGHT):
        shapes += logo
        top = BELOW_LOGO
    for words in lines:
        if words == context.journey.contact:
            lead = typeset.line(
                context.say("Reply to:"), style.BLOCK, 0.0, typeset.baseline(top, style.BLOCK)
            )
            shapes.append(lead)
            left = lead.width + 1.4
            part = typeset.paragraph(words, style.BLOCK_STRONG, (left, top, wide - left), context.language)
        else:
            part = typeset.paragraph(words, style.BLOCK, (0.0, top, wide), context.language)
        shapes += part.shapes
        top += part.height
    return _block(context.say("This map"), wide, shapes, top)
