"""Sizes, and type of the wheel, for a sheet of A2; everything scales together."""

from __future__ import annotations

from canvas.layout.style import Type, pt
from canvas.layout.wheel.circle import Band
from canvas.named import NamedTuple

WIDTH = 618.0
"""The sheet's natural width, so that with title and foot it has the shape of A2."""
MARGIN = 16.0
HALF = 162.0
"""Half of the square that holds ring and nodes."""
RING = Band(87.0, 141.0)
TEXT_RING = Band(90.5, 137.5)
NODES = 154.0
ZERO, UNIT = 62.5, 8.8
"""Where a feeling of nought lies, and how far outwards one more is."""
PORTRAIT = 62.0
TIP = 3.2
GAP = 1.4
"""Degrees: how far the tip of a phase reaches ahead, and how far phases are apart."""
COLUMN = 113.0

DOT, NUMBERED, DISC = 6.2, 9.4, 12.0
WORDS = Type("bold", pt(20), 8.4, -0.01)
TEXT = Type("regular", pt(16.5), 7.3)
WORDS_FEW = Type("bold", pt(24), 10.0, -0.014)
TEXT_FEW = Type("regular", pt(19), 8.4)
LIST_HEAD = Type("semibold", pt(13), 6.0)
NUMBER = Type("bold", pt(13), 5.6)
LEGEND = Type("regular", pt(14), 6.2)
STAGE = Type("semibold", pt(14), 6.4)
DURATION = Type("regular", pt(13), 6.0)
NAMES = tuple(Type("bold", pt(size), round(pt(size) * 1.18, 3)) for size in (26, 22, 18, 15, 13, 11))
PILL = tuple(Type("bold", pt(size), 8.0) for size in (19, 16, 13))


class Use(NamedTuple):
    """The type of a touchpoint's words, and of what is said of it below."""

    words: Type
    text: Type


LIST = Use(Type("bold", pt(18), 7.7), Type("regular", pt(15), 6.7))
LIST_SMALL = Use(Type("bold", pt(15), 6.4), Type("regular", pt(13), 5.8))


class Weight(NamedTuple):
    """What is said of a touchpoint by its sign."""

    is_turning: bool
    is_unknown: bool
    number: int = 0
