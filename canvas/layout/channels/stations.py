"""The cells of the board: stations on the rail of their row, their text below them, and what is said there.

A stop of the path stands on the rail in the middle of its track; what is not on the path stands there too,
smaller, or below where the path runs. Everything is in the cell's own millimetres.
"""

from __future__ import annotations

from canvas.layout import style
from canvas.layout.channels import looks
from canvas.layout.map import sentences, typeset
from canvas.layout.map.context import Context
from canvas.layout.map.typeset import Paragraph
from canvas.layout.shapes import Box, Colour, Shape
from canvas.layout.sheet import Cell, Mark
from canvas.layout.style import Type
from canvas.model.journey import Touchpoint
from canvas.model.people import Channel
from canvas.named import NamedTuple

BETWEEN = 5.0
"""From what stands above to a touchpoint below it that is not on the path."""
ABOVE_RATHER = 0.8
BELOW = 2.8
UNDER_THE_PATH = 8.4


class Item(NamedTuple):
    """One touchpoint of a cell: its track's ends, how it lies to the paths, what is said below it."""

    card: Touchpoint
    left: float
    right: float
    is_stop: bool
    is_own: bool
    channel: Channel | None
    rather: Channel | None
    wait: str
    wait_left: float | None
    """Where the pill begins on the rail; None where it stands below the text instead."""
    rail: float
    """How far below the cell's rail it stands, at least."""
    clear: float
    """How much narrower than its track its text is."""

    @property
    def middle(self) -> float:
        return round((self.left + self.right) / 2, 3)

    @property
    def room(self) -> float:
        return round(self.right - self.left - self.clear, 3)


class Part(NamedTuple):
    """A drawn item, and how far down it reaches."""

    mark: Mark
    bottom: float


def cell(
    context: Context, items: tuple[Item, ...], width: float, place: tuple[str, str], colour: Colour
) -> Cell:
    """A cell of the board; its height is what its items need below the rail's row top."""
    marks, bottoms = [], dict[float, float]()
    for item in items:
        used = bottoms.get(item.left)
        rail = looks.RAIL + item.rail if used is None else max(used + BETWEEN, looks.RAIL + item.rail)
        part = _item(context, item, round(rail, 3), colour)
        bottoms[item.left] = part.bottom
        marks.append(part.mark)
    height = round(max(bottoms.values(), default=0.0) + BELOW, 3)
    row, column = place
    return Cell(width, height, tuple(marks), column, row)


def empty(width: float, place: tuple[str, str]) -> Cell:
    """A cell in which nothing stands yet."""
    row, column = place
    return Cell(width, BELOW, (), column, row)


def _item(context: Context, item: Item, rail: float, colour: Colour) -> Part:
    use = looks.STATION if item.is_stop else looks.ASIDE
    ink = style.INK if item.is_stop else style.SECOND
    top = rail + (looks.BELOW_RAIL if item.is_stop else looks.BELOW_RAIL - 2.2)
    left = item.middle - item.room / 2
    box = (left, top, item.room)
    text = _text(context, item, use, box, ink)
    bottom = top + text.height
    below = _below(context, item, left, bottom)
    shapes = (*_sign(item, rail, colour), *text.shapes, *below.shapes)
    reach = looks.SIZE / 2 + 0.5
    area = Box(
        round(left - 1, 3), round(rail - reach, 3), item.room + 2, round(below.bottom - rail + reach, 3)
    )
    said = _said(context, item)
    mark = Mark(shapes, area, item.card.id, "touchpoint", said, context.language, text.block)
    return Part(mark, below.bottom)


def _text(context: Context, item: Item, use: Type, box: tuple[float, float, float], ink: Colour) -> Paragraph:
    """The text below a station, its lines about equally long.

    In so narrow a place words are hyphenated only where they must be.
    """
    words, (left, top, room) = item.card.text, box
    longest = max((typeset.width(word, use) for word in words.split()), default=0.0)
    is_narrow = longest > room
    wide = room if is_narrow else _balanced(words, use, room, longest)
    place = (left + (room - wide) / 2, top, wide)
    language = context.language if is_narrow else ""
    text = typeset.paragraph(words, use, place, language, ink, "text", is_centred=True)
    block = text.block._replace(x=round(left, 3), width=round(room, 3), language=context.language)
    return text._replace(block=block)


def _balanced(words: str, use: Type, room: float, longest: float) -> float:
    """The narrowest width in which a text takes no more lines than in its room, and no word is broken."""
    lines = typeset.count(words, use, room, "")
    low, high = longest, room
    while lines > 1 and high - low > 1.0:
        middle = (low + high) / 2
        if typeset.count(words, use, middle, "") > lines:
            low = middle
        else:
            high = middle
    return high


def _sign(item: Item, rail: float, colour: Colour) -> tuple[Shape, ...]:
    x = item.middle
    wait = looks.pill(item.wait, item.wait_left, rail) if item.wait and item.wait_left is not None else ()
    if not item.is_stop:
        return (looks.aside(item.channel, x, rail, is_own=item.is_own),)
    return (
        *wait,
        looks.own(x, rail, colour) if item.is_own else looks.station(item.channel, x, rail, colour),
    )


class _Below(NamedTuple):
    shapes: tuple[Shape, ...]
    bottom: float


def _below(context: Context, item: Item, left: float, top: float) -> _Below:
    """What is wanted instead, with that channel's sign; the waiting time that the rail is too short for."""
    shapes: tuple[Shape, ...] = ()
    if item.rather:
        rather = _rather(context, item.rather, left, top + ABOVE_RATHER, item.room)
        shapes, top = rather.shapes, rather.bottom
    if item.wait and item.wait_left is None:
        waiting = _waiting(context, item, left, top)
        shapes, top = (*shapes, *waiting.shapes), waiting.bottom
    return _Below(shapes, round(top, 3))


def _waiting(context: Context, item: Item, left: float, top: float) -> _Below:
    """The waiting time below a text: in a pill, or as lines where it is too long for one."""
    wide = looks.pill_width(item.wait)
    if wide > item.room:
        box = (left, top + ABOVE_RATHER, item.room)
        text = typeset.paragraph(item.wait, looks.RATHER, box, context.language, style.RUST, is_centred=True)
        return _Below(text.shapes, top + ABOVE_RATHER + text.height)
    y = top + 1.6 + looks.PILL_HEIGHT / 2
    begin = round(item.middle - wide / 2, 3)
    return _Below(looks.pill(item.wait, begin, y), y + looks.PILL_HEIGHT / 2)


def _rather(context: Context, channel: Channel, left: float, top: float, room: float) -> _Below:
    """The wish in one line where the track has room for it, else broken between its words if it can be."""
    words = context.say("rather {channel}", channel=channel.name)
    use, aside = looks.RATHER, looks.SIGN + 1.2
    wide = room + max(0.0, looks.CLEAR - looks.NARROWEST)
    is_one_line = typeset.width(words, use) <= wide - aside
    longest = max(typeset.width(word, use) for word in words.split())
    language = context.language if longest > room - aside else ""
    space = (wide if is_one_line else room) - aside
    text = typeset.paragraph(words, use, (0.0, top, space), language, style.RUST)
    begin = left + (room - aside - text.width) / 2
    moved = tuple(shape._replace(x=round(shape.x + begin + aside, 3)) for shape in text.shapes)
    sign = looks.sign(channel, begin, top + use.leading / 2, looks.SIGN, style.RUST)
    return _Below((*sign, *moved), round(top + text.height, 3))


def _said(context: Context, item: Item) -> str:
    """What a screen reader says: the touchpoint, how it lies to the path, what is wanted, the waiting."""
    say = context.say
    return sentences.joined(
        [
            sentences.touchpoint(context, item.card),
            "" if item.is_stop else say("Not on this path"),
            say("In their own life") if item.is_own else "",
            say("Would rather have {channel}", channel=item.rather.name) if item.rather else "",
            say("Waits {time}", time=item.wait) if item.wait else "",
        ]
    )
