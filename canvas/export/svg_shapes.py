"""Shapes become SVG elements, in the sheet's own millimetres. Knows no project and no file around them.

What stands in a file once and is used often (clips, glyphs, pictures) is called by what it is and not by
where it was met: two drawings in one web page never take each other's.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Protocol

from canvas.export.svg_markup import element, number, numbers
from canvas.layout import words
from canvas.layout.shapes import Group, Image, Op, Passage, Path, Rect, Shape, Stroke, Text

MISSING_PICTURE = "#E5E5E5"
Attributes = dict[str, str | float | None]


class Lettering(Protocol):
    """How lines of text are drawn."""

    def shown(self, text: Text) -> str:
        """The markup of a line."""

    def definitions(self) -> str:
        """What the lines drawn so far refer to."""


PictureOf = Callable[[Image, float], tuple[str, float, float] | None]
"""A picture's id, width and height in units of its own; told how large it is drawn (factor)."""


class Drawing:
    """Collects the elements of one sheet. `scale` is how much larger than life its millimetres are drawn."""

    def __init__(self, lettering: Lettering, picture_of: PictureOf, scale: float) -> None:
        self._lettering = lettering
        self._picture_of = picture_of
        self._scale = scale
        self._clips: dict[str, str] = {}
        self._painters: dict[type, Callable[..., str]] = {
            Rect: rectangle,
            Path: path,
            Text: lettering.shown,
            Passage: self._passage,
            Image: self._image,
            Group: self._group,
        }

    def painted(self, shapes: Iterable[Shape]) -> str:
        """The markup of shapes, later ones above."""
        return "".join([self._painters[type(shape)](shape) for shape in shapes])

    def definitions(self) -> str:
        """The clips that were used."""
        return "".join(self._clips.values())

    def _group(self, group: Group) -> str:
        outside, self._scale = self._scale, self._scale * group.scale
        content = self.painted(group.shapes)
        self._scale = outside
        transform = f"translate({numbers([group.x, group.y])})"
        if group.scale != 1:
            transform += f" scale({group.scale:.9g})"
        clip = f"url(#{self._clip(group.clip)})" if group.clip else None
        return element("g", {"transform": transform, "clip-path": clip}, content)

    def _passage(self, passage: Passage) -> str:
        return "".join(map(self._lettering.shown, words.lines(passage)))

    def _clip(self, clip: Path | Rect) -> str:
        content = rectangle(clip) if isinstance(clip, Rect) else path(clip)
        name = "clip-" + hashlib.sha256(content.encode()).hexdigest()[:16]
        self._clips[name] = element("clipPath", {"id": name}, content)
        return name

    def _image(self, image: Image) -> str:
        found = self._picture_of(image, self._scale)
        frame: Attributes = {"x": image.x, "y": image.y, "width": image.width, "height": image.height}
        if found is None:
            return element("rect", frame | {"fill": MISSING_PICTURE})
        name, width, height = found
        cut: Attributes = {
            "viewBox": f"0 0 {numbers([width, height])}",
            "preserveAspectRatio": "xMidYMid slice",
        }
        return element("svg", frame | cut, element("use", {"xlink:href": f"#{name}"}))


def rectangle(rect: Rect) -> str:
    """A rectangle; no radius is larger than half a side."""
    radius = min(rect.radius, rect.width / 2, rect.height / 2)
    place: Attributes = {"x": rect.x, "y": rect.y, "width": rect.width, "height": rect.height}
    return element("rect", place | {"rx": radius if radius > 0 else None} | _paint(rect.fill, rect.stroke))


def path(shape: Path) -> str:
    """Lines and curves."""
    return element("path", {"d": outline(shape.ops), **_paint(shape.fill, shape.stroke)})


@lru_cache(maxsize=4096)
def outline(ops: tuple[Op, ...]) -> str:
    """The data of a path."""
    return "".join(str(letter) + numbers([float(n) for n in places]) for letter, *places in ops)


def _paint(fill: str | None, stroke: Stroke | None) -> Attributes:
    paint: Attributes = {"fill": fill or "none"}
    if stroke is None:
        return paint
    ends = "round" if stroke.round else None
    return paint | {
        "stroke": stroke.colour,
        "stroke-width": stroke.width,
        "stroke-dasharray": " ".join(map(number, stroke.dash)) or None,
        "stroke-linecap": ends,
        "stroke-linejoin": ends,
    }
