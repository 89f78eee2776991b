"""One question of the agenda: what is asked and where on the left, ruled room for the answer on the right.

A question that people bring themselves has ruled room on both sides.

Lengths are natural millimetres.
"""

from __future__ import annotations

from canvas.layout import house, style
from canvas.layout.map import typeset
from canvas.layout.map.context import Context
from canvas.layout.shapes import Box, Shape, Stroke, line
from canvas.layout.sheet import Cell, Mark
from canvas.layout.style import Type
from canvas.named import NamedTuple

NUMBER = Type("bold", style.pt(20), 8.0, -0.02)
QUESTION = Type("semibold", style.pt(12), 5.6)
PLACE = Type("regular", style.pt(9), 4.3)
TEXT_AT = 11.0
SHARE = 0.47
"""How much of the width the question has; the rest is for the answer."""
GUTTER = 8.0
TOP, BOTTOM = 3.6, 3.6
THEME = 4.6
ABOVE_PLACE = 1.0
MOST_LETTERS = 88
GAP = 2.0
LINE = 7.4
"""About how far from line to line, for handwriting."""
NEARLY = 0.3
"""What may be missing of a line, so that all questions have as many where they are about as high."""
LEAST_LINES = 3
RULE = 0.25


class Told(NamedTuple):
    """What an item says: its number, the record it is about, and its words."""

    number: int
    about: str
    theme: str
    question: str
    place: str
    weight: str


def made(context: Context, told: Told, wide: float, height: float) -> Cell:
    """Lay out an item, as high as it must be or as `height` says if that is more."""
    split = round(wide * SHARE, 3)
    words, bottom = _words(context, told, split - TEXT_AT)
    least = TOP + max(bottom - TOP, LEAST_LINES * LINE) + BOTTOM
    high = round(max(least, height), 3)
    strong = Stroke(house.worn().strong, 0.5) if told.number == 1 else Stroke(style.HAIRLINE, RULE)
    shapes = (line(0.0, 0.0, wide, 0.0, strong), *words)
    say = f"{told.number}. {told.theme}. {told.question} {told.place}"
    asked = Mark(shapes, Box(0.0, 0.0, split, high), told.about, "question", say, context.language)
    room = Mark(
        _room(context, split + GUTTER, wide, high), Box(split + GUTTER, 0.0, wide - split - GUTTER, high)
    )
    return Cell(round(wide, 3), high, (asked, room))


def own(context: Context, number: int, wide: float, height: float) -> Cell:
    """Lay out room for a question of one's own."""
    split = round(wide * SHARE, 3)
    high = round(max(TOP + LEAST_LINES * LINE + BOTTOM, height), 3)
    strong = Stroke(house.worn().strong, 0.5) if number == 1 else Stroke(style.HAIRLINE, RULE)
    figure = typeset.line(str(number), NUMBER, 0.0, typeset.baseline(TOP, NUMBER), house.worn().strong)
    stroke = Stroke(style.EDGE, RULE)
    lines = (line(TEXT_AT, y, split, y, stroke) for y in _pitches(high))
    shapes = (line(0.0, 0.0, wide, 0.0, strong), figure, *lines, *_room(context, split + GUTTER, wide, high))
    said = f"{number}. {context.say('Your own question')}"
    return Cell(
        round(wide, 3), high, (Mark(shapes, Box(0.0, 0.0, wide, high), "", "own", said, context.language),)
    )


def _words(context: Context, told: Told, wide: float) -> tuple[tuple[Shape, ...], float]:
    """Number, theme, question, place, and the figures that put it there."""
    number = typeset.line(str(told.number), NUMBER, 0.0, typeset.baseline(TOP, NUMBER), house.worn().strong)
    theme = typeset.line(told.theme, style.META, TEXT_AT, typeset.baseline(TOP, style.META), style.SECOND)
    weight = typeset.line_right(
        told.weight, style.META, TEXT_AT + wide, typeset.baseline(TOP, style.META), style.SECOND
    )
    top = TOP + THEME
    question = typeset.paragraph(told.question, QUESTION, (TEXT_AT, top, wide), context.language)
    below = top + question.height + ABOVE_PLACE
    place = typeset.paragraph(
        _short(told.place), PLACE, (TEXT_AT, below, wide), context.language, style.SECOND
    )
    shapes = (number, theme, weight, *question.shapes, *place.shapes)
    return shapes, below + place.height


def _short(text: str) -> str:
    """A place is named, not told: what is long is cut after a word."""
    if len(text) <= MOST_LETTERS:
        return text
    return f"{text[:MOST_LETTERS].rsplit(' ', 1)[0].rstrip(' ,;:.·')} …"


def _room(context: Context, left: float, right: float, high: float) -> tuple[Shape, ...]:
    """Lines to write on; the last says who does it and by when."""
    stroke = Stroke(style.EDGE, RULE)
    lines = _pitches(high)
    last = lines[0]
    middle = round(left + (right - left) * 0.58, 3)
    shapes: list[Shape] = [line(left, y, right, y, stroke) for y in lines[1:]]
    shapes += [line(left, last, middle, last, stroke), line(middle + 3.0, last, right, last, stroke)]
    for x, words in ((left, context.say("Who")), (middle + 3.0, context.say("By when"))):
        shapes.append(typeset.line(words, style.META, x, last - 1.2, style.SECOND))
    return tuple(shapes)


def _pitches(high: float) -> list[float]:
    """Where the lines to write on lie, from the last up."""
    last = round(high - BOTTOM, 3)
    count = max(1, int((last - TOP) / LINE + NEARLY))
    pitch = min(LINE * 1.1, (last - TOP) / count)
    return [round(last - number * pitch, 3) for number in range(count)]
