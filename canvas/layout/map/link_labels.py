"""The label of an arrow: a small pill beside its line, in paper's own casing, never over a card.

It stands on the line where there is room. Where cards leave none it stands above or below them, and a thin
line leads to it. Which arrows there are and how they run is decided in `links`.
"""

from __future__ import annotations

from collections.abc import Sequence

from canvas.layout import style
from canvas.layout.map import typeset
from canvas.layout.shapes import Box, Rect, Shape, Stroke, line
from canvas.layout.sheet import TextBlock
from canvas.layout.style import INK, PAPER, SECOND, Type
from canvas.named import NamedTuple

Point = tuple[float, float]
_ASIDE = 6.0
"""How many mm beside the line count as much as standing at the very end of it."""


class Look(NamedTuple):
    """How arrows and their labels are drawn: mm, and the type of the label."""

    thick: float = 0.45
    use: Type = style.SMALL_STRONG
    pad: float = 1.8
    above: float = 0.1
    casing: float = 0.5
    most: tuple[float, ...] = (style.COLUMN_LEAST, 1.7 * style.COLUMN_LEAST)
    """How wide a label's lines are at most; what fits nearer the line is taken."""

    @property
    def clear(self) -> float:
        """How far from a card a label stays."""
        return self.casing / 2


class Label(NamedTuple):
    """A label where it stands: its shapes, its area, the text that can be typed."""

    shapes: tuple[Shape, ...]
    box: Box
    block: TextBlock


def label(
    text: str, points: Sequence[Point], taken: Sequence[Box], room: Box, look: Look, language: str
) -> Label:
    """Return the label of a line through `points`, beside all that is `taken` and within `room`.

    An empty text is a place to type at the middle of the line: it is seen only while it is typed.
    """
    if text:
        tried = [_tried(text, points, taken, room, look, most, language) for most in look.most]
        _, at, box = min(tried, key=lambda each: each[0])
    else:
        wide, at = look.use.leading, points[len(points) // 2]
        box = _about(at, (wide + 2 * look.pad, wide + 2 * look.above))
    place = (box.x + look.pad, box.y + look.above, box.width - 2 * look.pad)
    set_text = typeset.paragraph(text, look.use, place, language, INK, "label", is_centred=True)
    shapes = (*_leader(at, box, look), *_pill(box, look), *set_text.shapes) if text else ()
    return Label(shapes, box, set_text.block)


def _tried(
    text: str,
    points: Sequence[Point],
    taken: Sequence[Box],
    room: Box,
    look: Look,
    most: float,
    language: str,
) -> tuple[float, Point, Box]:
    """How far off a label with lines so wide would be, the point of the line it is for, and its area."""
    wide = min(typeset.width(text, look.use) + 0.1, most)
    high = typeset.count(text, look.use, wide, language) * look.use.leading
    size = (max(wide, look.use.leading) + 2 * look.pad, high + 2 * look.above)
    cost, at, middle = _place(points, size, taken, room, look)
    return cost, at, _about(middle, size)


def _about(middle: Point, size: tuple[float, float]) -> Box:
    x, y = middle[0] - size[0] / 2, middle[1] - size[1] / 2
    return Box(*(round(length, 3) for length in (x, y, *size)))


def _pill(box: Box, look: Look) -> tuple[Shape, ...]:
    radius = min(box.height, look.use.leading + 2 * look.above) / 2
    out = look.casing
    return (
        Rect(box.x - out, box.y - out, box.width + 2 * out, box.height + 2 * out, PAPER, None, radius + out),
        Rect(*box, PAPER, Stroke(SECOND, look.thick * 0.6), radius),
    )


def _leader(at: Point, box: Box, look: Look) -> tuple[Shape, ...]:
    """A dotted line from the arrow to a label that stands beside it."""
    x, y = at
    if box.y <= y <= box.bottom:
        return ()
    dots = (look.thick * 2, look.thick * 2)
    end = box.y if y < box.y else box.bottom
    return (line(x, y, x, end, Stroke(SECOND, look.thick * 0.8, dots)),)


def _place(
    points: Sequence[Point], size: tuple[float, float], taken: Sequence[Box], room: Box, look: Look
) -> tuple[float, Point, Point]:
    """What it costs, the point of the line that is labelled, and the label's own middle."""
    best: tuple[float, Point, Point] | None = None
    for number, (x, y) in enumerate(points):
        off = abs(number / (len(points) - 1) - 0.5) * 2 * _ASIDE
        if best is not None and off >= best[0]:
            continue
        middle_x = min(max(x, room.x + size[0] / 2), room.right - size[0] / 2)
        free = _free(middle_x, y, size, taken, room, look.clear)
        cost = off + abs(free - y) + abs(middle_x - x) if free is not None else 0.0
        if free is not None and (best is None or cost < best[0]):
            best = (cost, (x, y), (middle_x, free))
    middle = points[len(points) // 2]
    return best or (room.height, middle, middle)


def _free(
    x: float, y: float, size: tuple[float, float], taken: Sequence[Box], room: Box, clear: float
) -> float | None:
    """The height nearest to y at which a label about x lies over nothing that is taken."""
    left, right = x - size[0] / 2 - clear, x + size[0] / 2 + clear
    half = size[1] / 2 + clear
    barred = sorted((box.y - half, box.bottom + half) for box in taken if box.x < right and box.right > left)
    heights = [y, *(end for pair in barred for end in pair)]
    low, high = room.y + half, room.bottom - half
    free = [at for at in heights if low <= at <= high and not any(a < at < b for a, b in barred)]
    return min(free, key=lambda at: (abs(at - y), at), default=None)
