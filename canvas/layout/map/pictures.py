"""Pictures on the map: the whole picture as wide as its column, its title below it."""

from __future__ import annotations

from canvas.layout.map import cardtext, sentences
from canvas.layout.map.context import Context, Drawn
from canvas.layout.shapes import Box, Image, Rect, Shape, Stroke
from canvas.layout.sheet import Mark
from canvas.layout.style import EDGE, HAIR, META, SECOND
from canvas.model.journey import Lane, Picture

GAP = 1.4
HIGHEST = 1.3
"""How many times as high as its column is wide a picture may be; a higher one is drawn narrower, not cut."""
_LINE = Stroke(EDGE, HAIR)


def card(context: Context, record: Picture, lane: Lane, width: float) -> Drawn:
    """Return a picture with its title for a width."""
    scale = min(width / record.width, width * HIGHEST / record.height)
    wide, high = record.width * scale, record.height * scale
    block = cardtext.block("title", record.title, 0.0, high + GAP, width, META, context.language, SECOND)
    text = GAP + len(block.lines) * META.leading if record.title else 0.0
    shapes: tuple[Shape, ...] = (
        Image(0.0, 0.0, wide, high, record.sha256),
        Rect(HAIR / 2, HAIR / 2, wide - HAIR, high - HAIR, None, _LINE),
        *cardtext.drawn(block),
    )
    box = Box(0.0, 0.0, width, high + text)
    return Drawn(
        box.height,
        Mark(shapes, box, record.id, "picture", _sentence(context, record), context.language, block),
    )


def _sentence(context: Context, record: Picture) -> str:
    words = record.alternative or record.title
    if not words:
        return context.say("Picture without description")
    return sentences.joined([context.say("Picture: {text}", text=words)])
