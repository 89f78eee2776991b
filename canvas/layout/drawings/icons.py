"""Line icons (Lucide, `assets/icons`) as shapes: read at first use, then kept.

Only our own shipped files are read, so the reader knows the six elements they consist of and no more.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Mapping

from canvas.layout.drawings import svg_path
from canvas.layout.drawings.ops import Point, ellipse, polygon, polyline, rounded
from canvas.layout.shapes import Colour, Group, Op, Path, Shape, Stroke
from canvas.resources import resource

BOX = 24.0
"""Side of the square an icon is drawn in."""
LINE = 1.75
"""Width of an icon's line in that square."""

_ELEMENT, _ATTRIBUTE = re.compile(r"<(\w+)([^<>]*)/>"), re.compile(r'([\w-]+)="([^"]*)"')
"""Elements that hold nothing: what Lucide draws with, and no more than its own files need."""
_FOLDER = resource("icons")
ICONS: tuple[str, ...] = tuple(sorted(file.stem for file in _FOLDER.glob("*.svg")))
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
    file = _FOLDER / f"{name}.svg"
    if name not in ICONS:
        raise KeyError(f"no icon {name!r} in assets/icons")
    elements = _ELEMENT.findall(file.read_text(encoding="utf-8"))
    return tuple(op for tag, said in elements for op in _READERS[tag](dict(_ATTRIBUTE.findall(said))))


def _number(attributes: Mapping[str, str], name: str) -> float:
    return float(attributes.get(name, "0"))


def _numbers(attributes: Mapping[str, str], *names: str) -> tuple[float, ...]:
    return tuple(_number(attributes, name) for name in names)


def _circle(attributes: Mapping[str, str]) -> tuple[Op, ...]:
    x, y, radius = _numbers(attributes, "cx", "cy", "r")
    return ellipse(x, y, radius, radius)


def _ellipse(attributes: Mapping[str, str]) -> tuple[Op, ...]:
    x, y, rx, ry = _numbers(attributes, "cx", "cy", "rx", "ry")
    return ellipse(x, y, rx, ry)


def _line(attributes: Mapping[str, str]) -> tuple[Op, ...]:
    x1, y1, x2, y2 = _numbers(attributes, "x1", "y1", "x2", "y2")
    return polyline(((x1, y1), (x2, y2)))


def _points(attributes: Mapping[str, str]) -> tuple[Point, ...]:
    numbers = [float(word) for word in attributes["points"].replace(",", " ").split()]
    return tuple(zip(numbers[::2], numbers[1::2], strict=True))


def _rect(attributes: Mapping[str, str]) -> tuple[Op, ...]:
    x, y, width, height, rx = _numbers(attributes, "x", "y", "width", "height", "rx")
    radius = min(rx or _number(attributes, "ry"), width / 2, height / 2)
    return rounded(x, y, width, height, radius)


_READERS: dict[str, Callable[[Mapping[str, str]], tuple[Op, ...]]] = {
    "path": lambda attributes: svg_path.read(attributes["d"]),
    "circle": _circle,
    "ellipse": _ellipse,
    "line": _line,
    "polyline": lambda attributes: polyline(_points(attributes)),
    "polygon": lambda attributes: polygon(_points(attributes)),
    "rect": _rect,
}
