"""Short names beside the discs of the picture where there is room; elsewhere the number is enough."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

from canvas.layout import style
from canvas.layout.map import typeset
from canvas.layout.map.context import Context
from canvas.layout.plan.looks import FEW, LABEL, LABEL_SMALL
from canvas.layout.plan.places import Disc
from canvas.layout.plan.told import Told
from canvas.layout.shapes import Box, Shape
from canvas.layout.style import Type

LONGEST = 34
"""Characters of a short name."""
WIDEST = 40.0
BESIDE = 2.2
AIR, EDGE = 0.9, 2.0
"""How far a name keeps from what else there is, and from the sides of the picture."""
_CLAUSE = re.compile(r"[:;,(!?]\s|\.\s(?=[^\W\d_])(?=[^a-zà-öø-ÿ])|\s[–—-]\s|\s\(")
"""Where a clause ends; a point only before a capital, so that 'kl. 22' and 'ca. 30' stay whole."""


def short(text: str) -> str:
    """Return what a text begins with: its first clause, or so many whole words of it."""
    line = " ".join(text.split())
    clause = _CLAUSE.split(line, maxsplit=1)[0].strip("»«“”\"' .,:;!?")
    if len(clause) >= LONGEST // 4 and len(clause) < len(line):
        line = clause
    if len(line) <= LONGEST:
        return line
    return _cut(line[: LONGEST - 1]) if " " in line[:LONGEST] else ""


def _cut(text: str) -> str:
    """A text without its last word, which is not whole; nor does it end in a word like "in"."""
    words = text.split(" ")[:-1]
    while len(words) > 1 and len(words[-1]) < 3 and words[-1].isalpha():
        words.pop()
    return " ".join(words).rstrip(" ,;:–—-") + "…"


def placed(
    context: Context, discs: Sequence[tuple[Told, Disc]], room: Box, taken: Sequence[Box]
) -> dict[str, tuple[Shape, ...]]:
    """Return the shapes of each name that finds room: to the right of its disc, below, above, or left."""
    use = LABEL if len(discs) <= FEW else LABEL_SMALL
    every = [disc for _, disc in discs]
    boxes, found = list(taken), {}
    for line, disc in discs:
        lines = _broken(context, short(line.work.text), use)
        wide = max((typeset.width(text, use) for text in lines), default=0.0)
        high = len(lines) * use.leading
        others = [other for other in every if other.key != disc.key]
        free = [
            (_crosses(box, room), order, box, is_right)
            for order, (box, is_right) in enumerate(_places(disc, wide, high) if lines else ())
            if _is_free(box, room, boxes, others)
        ]
        if free:
            _, _, box, is_right = min(free)
            boxes.append(box)
            colour = style.SECOND if line.is_quiet else style.INK
            found[disc.key] = tuple(_drawn(lines, use, box, colour, is_right=is_right))
    return found


def _crosses(box: Box, room: Box) -> bool:
    """Tell whether a name would lie on one of the lines that part the picture."""
    x, y = room.x + room.width / 2, room.y + room.height / 2
    return box.x < x < box.right or box.y < y < box.bottom


def _broken(context: Context, text: str, use: Type) -> list[str]:
    if not text:
        return []
    if typeset.width(text, use) <= WIDEST:
        return [text]
    lines = [line.text for line in typeset.balanced(text, use, WIDEST, context.language)]
    if len(lines) <= 2:
        return lines
    return _broken(context, _cut(text), use) if " " in text else []


def _places(disc: Disc, wide: float, high: float) -> Iterator[tuple[Box, bool]]:
    """The places that are tried, and whether the text is set flush right there."""
    x, y, away = disc.x, disc.y, disc.radius + BESIDE
    yield Box(x + away, y - high / 2, wide, high), False
    yield Box(x - wide / 2, y + away - 1.2, wide, high), False
    yield Box(x - wide / 2, y - away + 1.2 - high, wide, high), False
    yield Box(x - away - wide, y - high / 2, wide, high), True


def _is_free(box: Box, room: Box, boxes: Sequence[Box], discs: Sequence[Disc]) -> bool:
    left, right = room.x + EDGE, room.right - EDGE
    inside = box.x >= left and box.right <= right and box.y >= room.y and box.bottom <= room.bottom
    return (
        inside
        and not any(box.meets(other, AIR) for other in boxes)
        and not any(_meets(box, disc) for disc in discs)
    )


def _meets(box: Box, disc: Disc) -> bool:
    dx = max(box.x - disc.x, 0.0, disc.x - box.right)
    dy = max(box.y - disc.y, 0.0, disc.y - box.bottom)
    return math.hypot(dx, dy) < disc.radius + AIR


def _drawn(lines: Sequence[str], use: Type, box: Box, colour: str, *, is_right: bool) -> Iterator[Shape]:
    for number, text in enumerate(lines):
        at = typeset.baseline(box.y + number * use.leading, use)
        if is_right:
            yield typeset.line_right(text, use, box.right, at, colour)
        else:
            yield typeset.line(text, use, box.x, at, colour)
