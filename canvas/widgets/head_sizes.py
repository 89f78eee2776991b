"""How large heads in sight are set: as large as the system asks for, smaller where a name needs it.

Heads are never under 16 px. Where the system's type is larger they grow with it, and so do the strips they
stand in; a name for which that is too large is set in the largest type in which it stands whole.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from canvas.layout.breaking import break_text
from canvas.layout.sheet import Line
from canvas.layout.words import measure
from canvas.widgets.theme import type_px

HEAD_PX = 16
"""The type of heads, at every zoom: who stands at the back reads them."""
LEADING = 1.2
"""From line to line of a name, in its type's size."""
_STEP = 2
_NAMES = 4096
_MORE = 1.25
"""Pixels by which the strip of phases grows with every pixel of its type."""
_FEW = 5
"""One name in so many may be smaller than the others, rather than make them as small."""
PHASES, STEPS = 48.0, 40.0
"""How high the strips of phases and of steps are at the usual size of type."""


def phases_high() -> float:
    """How high the strip of phases is (px): a line of its type with the air it has at the usual size."""
    return PHASES + _MORE * (type_px(HEAD_PX) - HEAD_PX)


def steps_high() -> float:
    """How high the strip of steps is (px): two lines of its type."""
    return float(type_px(round(STEPS)))


def lines_in(height: float, px: int) -> int:
    """How many lines of a type have room in a height; one at least."""
    return max(1, int(height / (LEADING * px)))


def of_height(height: float, least: int = HEAD_PX) -> int:
    """The largest type (px) of which a line has room in a height, as large as the system's at most."""
    return max(least, min(type_px(least), int(height / LEADING)))


def on_one_line(text: str, weight: str, room: float, height: float, least: int = HEAD_PX) -> int:
    """The largest type (px) in which a text stands whole on one line; the least where it does in none."""
    if type_px(least) == least:
        return least
    wide = measure(text, weight, 1.0)
    return max(least, min(of_height(height, least), int(room / wide) if wide else type_px(least)))


def common(sizes: Iterable[int]) -> int:
    """The type (px) of most names of a strip: each alone could be as large as `sizes` say, all look alike."""
    found = sorted(sizes)
    return found[len(found) // _FEW] if found else type_px(HEAD_PX)


def is_usual() -> bool:
    """Tell whether the system's type is no larger than ours: all heads are as small as they may be then."""
    return type_px(HEAD_PX) == HEAD_PX


def whole(text: str, weight: str, room: float, height: float, language: str, least: int = HEAD_PX) -> int:
    """The largest type (px) in which a name stands whole in so much room; the least where it does in none."""
    most = type_px(least)
    return least if most == least else _whole(text, weight, room, height, language, least, most)


@lru_cache(_NAMES)
def _whole(text: str, weight: str, room: float, height: float, language: str, least: int, most: int) -> int:
    for px in range(most, least, -_STEP):
        lines = break_text(text, weight, px, max(room, 1.0), language)
        is_high_enough = len(lines) * LEADING * px <= height
        if is_high_enough and not any(is_cut(text, line) or line.width > room for line in lines):
            return px
    return least


def is_cut(text: str, line: Line) -> bool:
    """Tell whether a line ends amid a word that has no place for a hyphen there."""
    return line.end < len(text) and line.text.endswith(text[line.end - 1]) and text[line.end - 1].isalnum()
