"""Line icons (Lucide, `assets/icons`) as shapes: their lines are read at first use, then kept.

What is read is `outlines.txt`, made of the files by `assets/icons/build.py`: a window begins with thirty
icons, and reading them as SVG took longer than painting them.
"""

from __future__ import annotations

import functools

from canvas.layout.shapes import Colour, Group, Op, Path, Shape, Stroke
from canvas.resources import resource

BOX = 24.0
"""Side of the square an icon is drawn in."""
LINE = 1.75
"""Width of an icon's line in that square."""

_WRITTEN: dict[str, str] = dict(
    line.split(" ", 1) for line in resource("icons", "outlines.txt").read_text(encoding="utf-8").splitlines()
)
ICONS: tuple[str, ...] = tuple(_WRITTEN)
"""The names of all icons there are."""


def icon(
    name: str, x: float, y: float, size: float, colour: Colour, line_width: float | None = None
) -> tuple[Shape, ...]:
    """An icon whose box, a square of side `size`, has its top left corner at (x, y).

    `line_width` in millimetres; unless given it grows with the size (1.75 of 24). KeyError: unknown name.
    """
    scale = size / BOX
    width = LINE if line_width is None else line_width / scale
    return (Group((_drawing(name, colour, width),), x, y, scale),)


@functools.lru_cache(maxsize=1024)
def _drawing(name: str, colour: Colour, width: float) -> Path:
    return Path(outline(name), None, Stroke(colour, width, round=True))


@functools.cache
def outline(name: str) -> tuple[Op, ...]:
    """The icon's lines in a box of 24 × 24; KeyError for an unknown name."""
    if name not in _WRITTEN:
        raise KeyError(f"no icon {name!r} in assets/icons")
    steps = (step.split() for step in _WRITTEN[name].split(";"))
    return tuple((letter, *map(float, numbers)) for letter, *numbers in steps)
