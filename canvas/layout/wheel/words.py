"""The words of a touchpoint beside the wheel: its text, its small signs behind it, its description."""

from __future__ import annotations

from collections.abc import Iterator

from canvas.layout.drawings import badges
from canvas.layout.map import typeset
from canvas.layout.map.context import Context
from canvas.layout.map.sentences import touchpoint as said
from canvas.layout.map.typeset import Paragraph
from canvas.layout.shapes import Box, Path, Shape, Stroke
from canvas.layout.sheet import Cell, Mark
from canvas.layout.style import INK, Type
from canvas.layout.wheel.facts import is_unknown
from canvas.layout.wheel.looks import Use, Weight
from canvas.model.journey import Touchpoint

BELOW_WORDS = 0.5
SIGN, BESIDE = 5.6, 2.2
LONG = 90
"""A touchpoint of more characters is set as text, not as a heading."""


def weight(card: Touchpoint, number: int = 0) -> Weight:
    """What the sign of a touchpoint says."""
    return Weight(card.is_moment_of_truth, is_unknown(card), number)


def words(context: Context, card: Touchpoint, use: Use, width: float, top: float) -> Cell:
    """A touchpoint's words from (0, `top`): text and description, each typed where it stands."""
    language, meant = context.speaking(card).language, weight(card)
    kind = use.words if len(card.text) <= LONG else use.text._replace(weight="semibold")
    room = width - (meant.is_turning + meant.is_unknown) * (SIGN + BESIDE)
    title = typeset.paragraph(card.text, kind, (0.0, top, room), language, INK, "text")
    shapes = (*title.shapes, *_behind(meant, title, kind))
    box = Box(0.0, 0.0, width, round(top + title.height, 3))
    whole = Mark(shapes, box, card.id, "touchpoint", said(context, card), language, title.block)
    marks = [whole]
    if card.description:
        below = round(box.height + BELOW_WORDS, 3)
        text = typeset.paragraph(
            card.description, use.text, (0.0, below, width), language, INK, "description"
        )
        under = Box(0.0, below, width, text.height)
        marks = [whole.but(box=box._replace(height=under.bottom))]
        marks.append(Mark(text.shapes, under, card.id, "touchpoint", card.description, language, text.block))
    return Cell(width, round(marks[-1].box.bottom, 3), tuple(marks))


def _behind(meant: Weight, title: Paragraph, use: Type) -> Iterator[Shape]:
    """The small signs behind the last word: a star in outline, a question in a dashed ring."""
    last = title.shapes[-1]
    x, y = last.x + last.width + BESIDE, last.baseline - use.size * 0.36
    if meant.is_turning:
        outline = Stroke(INK, 0.45, round=True)
        for shape in badges.star(x, y - SIGN / 2, SIGN):
            yield shape._replace(fill=None, stroke=outline) if isinstance(shape, Path) else shape
        x += SIGN + BESIDE
    if meant.is_unknown:
        yield from badges.promise_mark("unclear", x + SIGN / 2, y, SIGN)
