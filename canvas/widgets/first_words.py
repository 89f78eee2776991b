"""Cards too small for all of their text: their first words, as large as can be read, on their own ground.

On the screen only. Between the size at which a whole text can be read and the one at which a card holds no
word, a card is its ground, its stripe and its sign, and its first words fill it. Nothing is painted here.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from PySide6.QtCore import QRectF, Qt

from canvas.editing.atlas import is_card
from canvas.layout.kept import Kept
from canvas.layout.shapes import Box, Text
from canvas.layout.sheet import Mark
from canvas.layout.words import measure
from canvas.named import NamedTuple
from canvas.widgets.scene import KEPT_CELLS
from canvas.widgets.steps import Oblong, Outline, Photograph, prepare

SMALL_PX = 7.0
"""A text whose em has fewer logical pixels is shortened to its first words …"""
READ_PX = 9.0
"""… which are written in so many."""
LEADING, BASELINE = 1.15, 0.92
"""From line to line, and from the top of a line to where its letters stand, in em."""
FEWEST = 3.0
"""Em of width that hold no word worth reading."""
PADDING, ABOVE = 1.2, 0.6
"""Millimetres of a card that stay free beside its first words, and above and below them."""
QUARTER = 4
"""Widths (em) are rounded down to a quarter, so that every zoom finds what another has broken."""


Ground = Outline | Oblong | Photograph
"""What a card itself is drawn of, and the pictures that hang on it; texts and small signs are left out."""


class Short(NamedTuple):
    """A card as it is drawn when its text is too small: the steps that stay, and the room for words (mm)."""

    ground: tuple[Ground, ...]
    room: Box
    has_ground: bool


class Words(NamedTuple):
    """First words: lines of an em of 1, and where their corner lies and how large the em is (mm)."""

    lines: tuple[Text, ...]
    x: float
    y: float
    em: float


def is_too_small(mark: Mark, px_per_mm: float) -> bool:
    """Tell whether the text of a card cannot be read at so many logical pixels to the millimetre.

    What has no ground of its own, such as a stop of a path, keeps its text: larger words would lie on others.
    """
    block = mark.block
    if block is None or block.size * px_per_mm >= SMALL_PX or mark.role == "picture":
        return False
    return is_card(mark) and short(mark).has_ground


def first_words(mark: Mark, px_per_mm: float) -> Words | None:
    """Return the first words of a card; None where it has no room for any."""
    block, room, em = mark.block, short(mark).room, READ_PX / px_per_mm
    width, most = room.width / em, max(int(room.height / (em * LEADING)), 1)
    if block is None or width < FEWEST or room.height < em:
        return None
    lines = shortened(block.text, block.font, block.colour, int(width * QUARTER) / QUARTER, most)
    free = room.height - len(lines) * em * LEADING
    return Words(lines, room.x, room.y + (free / 2 if most == 1 else 0.0), em)


@lru_cache(maxsize=20_000)
def shortened(text: str, font: str, colour: str, width: float, most: int) -> tuple[Text, ...]:
    """Break a text into at most so many lines of a width (em); what is left over is a "…" on the last."""
    words, lines = text.split(), list[str]()
    while words and len(lines) < most:
        line = words.pop(0)
        while words and measure(f"{line} {words[0]}", font, 1.0) <= width:
            line = f"{line} {words.pop(0)}"
        lines.append(line)
    if words:
        lines[-1] = f"{lines[-1]} {words[0]} …"
    told = (_fitting(line, font, width) for line in lines)
    return tuple(
        Text(0.0, number * LEADING + BASELINE, line, font, 1.0, colour, measure(line, font, 1.0))
        for number, line in enumerate(told)
    )


def _fitting(line: str, font: str, width: float) -> str:
    """A line that fits, with a "…" where it was cut."""
    if measure(line, font, 1.0) <= width:
        return line
    while line and measure(f"{line}…", font, 1.0) > width:
        line = line[:-1].rstrip()
    return f"{line}…"


def _short(mark: Mark) -> Short:
    box, block = mark.box, mark.block
    left = max(block.x, box.x + PADDING) if block is not None else box.x
    kept = tuple(_grounds(mark, left))
    filled = [_area(step) for step in kept if _fills(step, box)]
    bottom = max((area.bottom() for area in filled), default=box.bottom)  # a quote's tail is below its ground
    pictures = [step.rect.top() for step in kept if isinstance(step, Photograph)]
    bottom = min((bottom, *(top for top in pictures if block is not None and top > box.y + block.size)))
    room = Box(left, box.y + ABOVE, box.right - PADDING - left, bottom - box.y - 2 * ABOVE)
    return Short(kept, room, bool(filled))


short = Kept(_short, KEPT_CELLS)
"""A card's ground and the room on it, once for each mark."""


def _fills(step: Ground, box: Box) -> bool:
    """Tell whether a step is a ground for most of the card."""
    area = _area(step)
    return (
        not isinstance(step, Photograph)
        and _is_filled(step)
        and area.width() > box.width / 2
        and area.height() > box.height / 2
    )


def _is_filled(step: Outline | Oblong) -> bool:
    return step.brush.style() != Qt.BrushStyle.NoBrush


def _area(step: Ground) -> QRectF:
    return step.path.controlPointRect() if isinstance(step, Outline) else step.rect


def _grounds(mark: Mark, left: float) -> Iterator[Ground]:
    """Yield what belongs to the card itself, its pictures, and what stands before its text: stripe, sign."""
    box = mark.box
    for step in prepare(mark.shapes).steps:
        if isinstance(step, Photograph):
            yield step
        if not isinstance(step, Outline | Oblong):
            continue
        area = _area(step)
        is_large = area.height() > box.height / 2 or (area.width() > box.width / 2 and _is_filled(step))
        is_before = area.right() <= left and area.top() < box.y + box.height / 2
        if is_large or (isinstance(step, Outline) and is_before):
            yield step
