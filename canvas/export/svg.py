"""A fitted sheet becomes one SVG: as large as its paper, whole in itself, the same bytes again.

Everything it needs is inside: pictures, and either the fonts or the outlines of all letters. Where things
stand was decided by layout. This module reads no clock and no file: pictures are handed in by their sha256.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator
from typing import Literal

from canvas.export.images import file_of, opened
from canvas.export.pdf import Fitted, PdfInfo, PictureBytes
from canvas.export.svg_markup import element, escaped, numbers
from canvas.export.svg_outlines import Outlines
from canvas.export.svg_shapes import Attributes, Drawing, Lettering
from canvas.export.svg_text import RealText
from canvas.layout import words
from canvas.layout.shapes import Group, Image, Passage, Shape, Text
from canvas.layout.sheet import Seen
from canvas.named import NamedTuple

TextAs = Literal["fonts", "outlines"]
"""Text that can be selected, in fonts inside the file; or outlines, for programs that read no such fonts."""

PAPER = "#FFFFFF"
MITRE = "10"
"""How far a pointed corner may stick out before it is cut off: as in a PDF."""


def write(fitted: Fitted, info: PdfInfo, picture_bytes: PictureBytes, text_as: TextAs = "fonts") -> bytes:
    """The sheet as an SVG file, UTF-8.

    The same arguments give the same bytes. A picture that is missing is drawn as a plain grey box.
    """
    seen = list(fitted.sheet.reading())
    lettering: Lettering = Outlines() if text_as == "outlines" else RealText(_texts(seen))
    pictures = _Pictures(picture_bytes)
    drawing = Drawing(lettering, pictures.find, fitted.scale)
    marks = "\n".join([_mark(one, drawing, fitted.sheet.language) for one in seen if one.mark.shapes])
    known = "\n".join(found.definitions() for found in (lettering, drawing, pictures))
    parts = [
        element("title", {}, escaped(info.title or fitted.sheet.title)),
        element("desc", {}, escaped(_told(seen))),
        element("defs", {}, known),
        element("rect", {"width": fitted.paper.width, "height": fitted.paper.height, "fill": PAPER}),
        element("g", {"transform": _place(fitted)}, f"\n{marks}\n"),
    ]
    whole = element("svg", _root(fitted, info), "\n{}\n".format("\n".join(parts)))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{whole}\n'.encode()


def _root(fitted: Fitted, info: PdfInfo) -> Attributes:
    language = info.language or fitted.sheet.language or None
    size = (fitted.paper.width, fitted.paper.height)
    return {
        "xmlns": "http://www.w3.org/2000/svg",
        "xmlns:xlink": "http://www.w3.org/1999/xlink",
        "width": f"{numbers(size[:1])}mm",
        "height": f"{numbers(size[1:])}mm",
        "viewBox": f"0 0 {numbers(size)}",
        "role": "img",
        "lang": language,
        "xml:lang": language,
        "xml:space": "preserve",
        "text-rendering": "geometricPrecision",
        "stroke-miterlimit": MITRE,
    }


def _place(fitted: Fitted) -> str:
    return f"translate({numbers([fitted.x, fitted.y])}) scale({fitted.scale:.9g})"


def _mark(seen: Seen, drawing: Drawing, language: str) -> str:
    """A mark where it stands, with its role, and its language where that is another one."""
    mark = seen.mark
    own = mark.language if mark.language != language else ""
    attributes: Attributes = {
        "class": mark.role or None,
        "lang": own or None,
        "xml:lang": own or None,
        "transform": f"translate({numbers([seen.x, seen.y])})",
    }
    return element("g", attributes, drawing.painted(mark.shapes))


def _told(seen: Iterable[Seen]) -> str:
    """What a screen reader says of the sheet, one mark a line."""
    return "\n".join(one.mark.say for one in seen if one.mark.say)


def _texts(seen: Iterable[Seen]) -> Iterator[Text]:
    for one in seen:
        yield from _texts_in(one.mark.shapes)


def _texts_in(shapes: Iterable[Shape]) -> Iterator[Text]:
    for shape in shapes:
        if isinstance(shape, Text):
            yield shape
        elif isinstance(shape, Passage):
            yield from words.lines(shape)
        elif isinstance(shape, Group):
            yield from _texts_in(shape.shapes)


class _Used(NamedTuple):
    """A picture that is drawn: its bytes, its size in pixels, and how large at most, in mm of paper."""

    data: bytes
    width: int
    height: int
    width_mm: float = 0.0
    height_mm: float = 0.0


class _Pictures:
    """The pictures of the sheet, each in the file once, in the order of first use."""

    def __init__(self, picture_bytes: PictureBytes) -> None:
        self._picture_bytes = picture_bytes
        self._used: dict[str, _Used | None] = {}

    def find(self, image: Image, scale: float) -> tuple[str, float, float] | None:
        """The id of a picture and its size, None where it is missing."""
        if image.picture not in self._used:
            self._used[image.picture] = self._opened(image.picture)
        used = self._used[image.picture]
        if used is None:
            return None
        width, height = max(used.width_mm, image.width * scale), max(used.height_mm, image.height * scale)
        self._used[image.picture] = used._replace(width_mm=width, height_mm=height)
        return _name(image.picture), used.width, used.height

    def _opened(self, sha256: str) -> _Used | None:
        data = self._picture_bytes(sha256)
        return None if data is None else _Used(data, *opened(data).size)

    def definitions(self) -> str:
        """The pictures, with no more pixels than their largest place shows."""
        return "".join(_picture(name, used) for name, used in self._used.items() if used)


def _picture(name: str, used: _Used) -> str:
    kind, data = file_of(used.data, used.width_mm, used.height_mm)
    shown: Attributes = {"width": used.width, "height": used.height, "preserveAspectRatio": "none"}
    source = f"data:{kind};base64,{b64encode(data).decode()}"
    return element("image", {"id": _name(name), **shown, "xlink:href": source})


def _name(sha256: str) -> str:
    return f"picture-{sha256[:16]}"
