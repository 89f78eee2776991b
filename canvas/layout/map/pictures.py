"""Pictures on the map: the whole picture as wide as its column, its title below it."""

from __future__ import annotations

from collections.abc import Sequence

from canvas.layout.map import cardtext, sentences
from canvas.layout.map.context import Context, Drawn
from canvas.layout.map.foot import Piece
from canvas.layout.shapes import Box, Image, Rect, Shape, Stroke
from canvas.layout.sheet import Mark
from canvas.layout.style import EDGE, HAIR, META, SECOND
from canvas.model.journey import Lane, Picture

GAP = 1.4
HIGHEST = 1.3
"""How many times as high as its column is wide a picture may be; a higher one is drawn narrower, not cut."""
_LINE = Stroke(EDGE, HAIR)


def strip(context: Context, keys: Sequence[str], room: float) -> Piece:
    """Return the pictures of a card below its text, each as wide as the text, from the strip's own top."""
    shapes: list[Shape] = []
    top = 0.0
    for key in keys:
        record = context.project.get(Picture, key)
        if record:
            wide, high = _size(record, room)
            shapes += _framed(record, wide, high, top + GAP)
            top += GAP + high
    return Piece(room, top, tuple(shapes))


def card(context: Context, record: Picture, lane: Lane, width: float) -> Drawn:
    """Return a picture with its title for a width."""
    wide, high = _size(record, width)
    block = cardtext.block("title", record.title, 0.0, high + GAP, width, META, context.language, SECOND)
    text = GAP + len(block.lines) * META.leading if record.title else 0.0
    shapes: tuple[Shape, ...] = (
        *_framed(record, wide, high, 0.0),
        *cardtext.drawn(block),
    )
    box = Box(0.0, 0.0, width, high + text)
    return Drawn(
        box.height,
        Mark(shapes, box, record.id, "picture", _sentence(context, record), context.language, block),
    )


def _size(record: Picture, room: float) -> tuple[float, float]:
    """Return width and height of a picture: as wide as there is room, unless it were too high."""
    scale = min(room / record.width, room * HIGHEST / record.height)
    return record.width * scale, record.height * scale


def _framed(record: Picture, wide: float, high: float, y: float) -> tuple[Shape, ...]:
    half = HAIR / 2
    frame = Rect(half, y + half, wide - HAIR, high - HAIR, None, _LINE)
    return (Image(0.0, y, wide, high, record.sha256), frame)


def _sentence(context: Context, record: Picture) -> str:
    words = record.alternative or record.title
    if not words:
        return context.say("Picture without description")
    return sentences.joined([context.say("Picture: {text}", text=words)])
