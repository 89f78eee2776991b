"""Shapes become the operators of a PDF page. Knows neither projects nor PDF objects.

The page is drawn in the sheet's own millimetres, y downwards; one matrix at the start turns them into points.
What is the same on many cards (the outline of a card, an icon) is put into words once and looked up by value,
which is faster and packs better. Reading order is the order of painting.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import groupby
from operator import attrgetter

from canvas.export.lines import Lines
from canvas.export.packing import Packing
from canvas.export.paths import outline, plain, rectangle
from canvas.layout.shapes import Colour, Group, Image, Passage, Path, Rect, Shape, Stroke, Text

MANY = 5_000
"""So many operators are packed together."""
GROUPS = 2_000
"""Groups whose operators are kept."""
COLOUR = attrgetter("colour")
TAG = re.compile("[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8})*")
MISSING_PICTURE = "0.9 0.9 0.9 rg"

PictureOf = Callable[[Image, float], tuple[str, float] | None]
"""The resource name of a picture and its width divided by its height; told how large it is drawn (factor)."""


class Content:
    """The operators of one page. `scale` is how much larger than life the sheet's millimetres are drawn.

    They are packed as they come; `matrix` leads from the sheet's millimetres to the page's units.
    """

    def __init__(self, lines: Lines, picture_of: PictureOf, scale: float, matrix: str) -> None:
        self._lines = lines
        self._picture_of = picture_of
        self._scale = scale
        self._parts = [matrix]
        self._fill = self._stroke = ""
        self._outside: list[tuple[str, str]] = []
        self._known: dict[tuple[int, float], tuple[tuple[Shape, ...], str]] = {}
        self._packing = Packing()
        self._painters: dict[type, Callable[..., None]] = {
            Rect: self._rects,
            Path: self._paths,
            Text: self._texts,
            Passage: self._passages,
            Image: self._images,
            Group: self._groups,
        }

    def place(self, shapes: Iterable[Shape], x: float, y: float, language: str = "") -> None:
        """Paint shapes with their origin at (x, y); `language` is theirs where it is not the document's."""
        is_said = bool(language) and TAG.fullmatch(language) is not None
        if is_said:
            self._parts.append(f"/Span <</Lang ({language})>> BDC")
        self._enter(f"1 0 0 1 {plain(x)} {plain(y)} cm")
        self.paint(shapes)
        self._leave()
        if is_said:
            self._parts.append("EMC")
        if len(self._parts) > MANY:
            self._packing.add(self._told())

    def paint(self, shapes: Iterable[Shape]) -> None:
        """Paint shapes one after the other, later ones above."""
        for kind, some in groupby(shapes, type):
            self._painters[kind](some)

    def packed(self) -> bytes:
        """The page's stream, deflated."""
        return self._packing.end(self._told())

    def _told(self) -> str:
        """The operators since the last time."""
        told = "\n".join([*self._parts, ""])
        self._parts.clear()
        return told

    def _rects(self, rects: Iterable[Rect]) -> None:
        for x, y, width, height, fill, stroke, radius in rects:
            self._draw(rectangle(x, y, width, height, radius), fill, stroke)

    def _paths(self, paths: Iterable[Path]) -> None:
        for ops, fill, stroke in paths:
            self._draw(outline(ops), fill, stroke)

    def _draw(self, drawn: str, fill: str | None, stroke: Stroke | None) -> None:
        if fill is None and stroke is None:
            return
        if fill is not None:
            self._use_fill(fill)
        if stroke is not None and (wanted := pen(stroke)) != self._stroke:
            self._stroke = wanted
            self._parts.append(wanted)
        self._parts.append(drawn + ("f" if stroke is None else "S" if fill is None else "B"))

    def _use_fill(self, colour: str) -> None:
        if (wanted := ink(colour)) != self._fill:
            self._fill = wanted
            self._parts.append(wanted)

    def _texts(self, texts: Iterable[Text]) -> None:
        for colour, some in groupby(texts, COLOUR):
            self._use_fill(colour)
            self._parts += self._lines.shown(some, self._scale)

    def _passages(self, passages: Iterable[Passage]) -> None:
        for passage in passages:
            self._use_fill(passage.colour)
            self._parts += self._lines.together(passage, self._scale)

    def _images(self, images: Iterable[Image]) -> None:
        for image in images:
            self._image(image)

    def _image(self, image: Image) -> None:
        found = self._picture_of(image, self._scale)
        frame = f"{image.x:.4f} {image.y:.4f} {image.width:.4f} {image.height:.4f} re"
        if found is None:
            self._parts.append(f"q {MISSING_PICTURE} {frame} f Q")
            return
        name, proportion = found
        width = max(image.width, image.height * proportion)
        height = width / proportion
        left, bottom = image.x + (image.width - width) / 2, image.y + (image.height + height) / 2
        place = f"{width:.4f} 0 0 {-height:.4f} {left:.4f} {bottom:.4f} cm"
        self._parts.append(f"q {frame} W n {place} /{name} Do Q")

    def _groups(self, groups: Iterable[Group]) -> None:
        for group in groups:
            scale = plain(group.scale, 6)
            self._enter(f"{scale} 0 0 {scale} {plain(group.x)} {plain(group.y)} cm")
            self._clip(group.clip)
            self._within(group)
            self._leave()

    def _clip(self, clip: Path | Rect | None) -> None:
        if isinstance(clip, Rect):
            self._parts.append(rectangle(clip.x, clip.y, clip.width, clip.height, clip.radius) + "W n")
        elif clip is not None:
            self._parts.append(outline(clip.ops) + "W n")

    def _within(self, group: Group) -> None:
        """The shapes of a group; those that several groups share are put into operators once."""
        outer, outer_scale = self._parts, self._scale
        self._scale *= group.scale
        key = (id(group.shapes), self._scale)
        known = self._known.get(key)
        if known is None:
            self._fill = self._stroke = ""  # they are to mean the same wherever they are shown
            self._parts = []
            self.paint(group.shapes)
            if len(self._known) >= GROUPS:
                self._known.clear()
            known = self._known[key] = (group.shapes, "\n".join(self._parts))
        self._parts, self._scale = outer, outer_scale
        self._parts.append(known[1])

    def _enter(self, matrix: str) -> None:
        self._parts.append(f"q {matrix}")
        self._outside.append((self._fill, self._stroke))

    def _leave(self) -> None:
        self._parts.append("Q")
        self._fill, self._stroke = self._outside.pop()


@lru_cache(maxsize=1024)
def pen(stroke: Stroke) -> str:
    """The state that draws this stroke; dashes, caps and joins are always set, as the last stroke's stay."""
    ends = "1 J 1 j" if stroke.round else "0 J 0 j"
    dash = " ".join(f"{length:.4f}" for length in stroke.dash)
    return f"{_rgb(stroke.colour)} RG {stroke.width:.4f} w [{dash}] 0 d {ends}"


@lru_cache(maxsize=1024)
def ink(colour: Colour) -> str:
    """The state that fills with this colour."""
    return f"{_rgb(colour)} rg"


def _rgb(colour: Colour) -> str:
    return " ".join(f"{int(colour[i : i + 2], 16) / 255:.4g}" for i in (1, 3, 5))
