"""Shapes become the operators of a PDF page. Knows neither projects nor PDF objects.

The page is drawn in the sheet's own millimetres, y downwards; one matrix at the start turns them into points.
What is the same on many cards (the outline of a card, an icon) is put into words once and looked up by value,
which is faster and packs better. Reading order is the order of painting.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache

from canvas.export.lines import Lines
from canvas.export.paths import outline, rectangle
from canvas.layout.shapes import Colour, Group, Image, Path, Rect, Shape, Stroke, Text

MISSING_PICTURE = "0.9 0.9 0.9 rg"

PictureOf = Callable[[Image, float], tuple[str, float] | None]
"""The resource name of a picture and its width divided by its height; told how large it is drawn (factor)."""


class Content:
    """The operators of one page. `scale` is how much larger than life the sheet's millimetres are drawn."""

    def __init__(self, lines: Lines, picture_of: PictureOf, scale: float) -> None:
        self._lines = lines
        self._picture_of = picture_of
        self._scale = scale
        self._parts: list[str] = []
        self._stream = bytearray()
        self._fill = self._stroke = ""
        self._outside: list[tuple[str, str]] = []
        self._painters: dict[type, Callable[..., None]] = {
            Rect: self._rect,
            Path: self._path,
            Text: self._line,
            Image: self._image,
            Group: self._group,
        }

    def place(self, shapes: Iterable[Shape], x: float, y: float) -> None:
        """Paint shapes with their origin at (x, y)."""
        self._enter(f"1 0 0 1 {x:.4f} {y:.4f} cm")
        self.paint(shapes)
        self._leave()
        self._parts.append("")
        self._stream += "\n".join(self._parts).encode("ascii")
        self._parts.clear()

    def paint(self, shapes: Iterable[Shape]) -> None:
        """Paint shapes one after the other, later ones above."""
        for shape in shapes:
            self._painters[type(shape)](shape)

    def bytes(self, matrix: str) -> bytes:
        """The page's stream, with `matrix` from the sheet's millimetres to the page's units in front."""
        return b"%s\n%s" % (matrix.encode("ascii"), self._stream)

    def _rect(self, rect: Rect) -> None:
        self._draw(rectangle(rect.x, rect.y, rect.width, rect.height, rect.radius), rect.fill, rect.stroke)

    def _path(self, path: Path) -> None:
        self._draw(outline(path.ops), path.fill, path.stroke)

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

    def _line(self, text: Text) -> None:
        self._use_fill(text.colour)
        self._parts.append(self._lines.shown(text, self._scale))

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

    def _group(self, group: Group) -> None:
        before = self._scale
        self._scale *= group.scale
        self._enter(f"{group.scale:.6f} 0 0 {group.scale:.6f} {group.x:.4f} {group.y:.4f} cm")
        if isinstance(group.clip, Rect):
            clip = group.clip
            self._parts.append(rectangle(clip.x, clip.y, clip.width, clip.height, clip.radius) + "W n")
        elif group.clip is not None:
            self._parts.append(outline(group.clip.ops) + "W n")
        self.paint(group.shapes)
        self._scale = before
        self._leave()

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
