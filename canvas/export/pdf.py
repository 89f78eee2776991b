"""Fitted sheets become one PDF: real text in reading order, fonts cut down, bookmarks, the same bytes again.

Where things stand was decided by layout; where the sheet stands on its paper, by `canvas.layout.paper`.
This module reads no clock and no file: pictures are handed in by their sha256.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol

from canvas.export.cid import CidFont
from canvas.export.content import Content
from canvas.export.lines import Lines
from canvas.export.outline import HEADS, Entry, entries
from canvas.export.pdf_backend import LARGEST_SIDE, Bookmark, Information, PdfFile
from canvas.layout import fonts
from canvas.layout.shapes import Box, Image
from canvas.layout.sheet import Seen, Sheet
from canvas.named import NamedTuple

POINTS_PER_MM = 72 / 25.4
CREATOR = "Journeywall"
PAINTED = 0.8
"""How much of the work is done when all pages are painted and only fonts and pictures are missing."""


class Size(Protocol):
    """A paper: width and height in millimetres."""

    @property
    def width(self) -> float: ...
    @property
    def height(self) -> float: ...


class Fitted(Protocol):
    """A sheet on its paper: its top left corner at (x, y) mm, `scale` times its natural size."""

    @property
    def sheet(self) -> Sheet: ...
    @property
    def scale(self) -> float: ...
    @property
    def x(self) -> float: ...
    @property
    def y(self) -> float: ...
    @property
    def paper(self) -> Size: ...


class PdfInfo(NamedTuple):
    """What a reader shows about the document. `created` is UTC, None where nothing is known."""

    title: str
    author: str = ""
    language: str = ""
    subject: str = ""
    keywords: str = ""
    created: datetime | None = None


PictureBytes = Callable[[str], bytes | None]
"""The bytes of a picture by its sha256, None where it is missing."""
Progress = Callable[[float], None]
"""Told how much is done, from 0 to 1."""


def write(
    sheets: Sequence[Fitted],
    info: PdfInfo,
    picture_bytes: PictureBytes,
    progress: Progress | None = None,
) -> bytes:
    """A PDF with one page for each fitted sheet.

    The same arguments give the same bytes. A picture that is missing is drawn as a plain grey box.
    """
    told = progress or _untold
    shared = _Shared(picture_bytes, info.language)
    sides = [side for fitted in sheets for side in (fitted.paper.width, fitted.paper.height)]
    unit = math.ceil(max(sides, default=1.0) * POINTS_PER_MM / LARGEST_SIDE)
    pages: list[_Page] = []
    for number, fitted in enumerate(sheets):
        pages.append(_page(fitted, shared, unit))
        told(PAINTED * (number + 1) / len(sheets))
    file = PdfFile(Information(*info, creator=CREATOR))
    resources = shared.resources(file)
    for fitted, page in zip(sheets, pages, strict=True):
        file.add_page(page.size, unit, page.content, resources, fitted.sheet.title or fitted.sheet.kind)
    return file.write([mark for n, fitted in enumerate(sheets) for mark in _bookmarks(fitted, n, pages[n])])


class _Page(NamedTuple):
    size: tuple[float, float]
    content: bytes
    """Deflated."""
    points_per_mm: float
    """Units of the page for a millimetre of the paper."""
    heads: list[Seen]
    """What has a bookmark."""


def _untold(_done: float) -> None:
    """Nobody wants to know."""


def _page(fitted: Fitted, shared: _Shared, unit: int) -> _Page:
    per_mm = POINTS_PER_MM / unit
    zoom = fitted.scale * per_mm
    left, top = fitted.x * per_mm, (fitted.paper.height - fitted.y) * per_mm
    matrix = f"{zoom:.9f} 0 0 {-zoom:.9f} {left:.6f} {top:.6f} cm"
    content = Content(shared.lines, shared.picture, fitted.scale, matrix)
    heads: list[Seen] = []
    for seen in fitted.sheet.reading():
        own = seen.mark.language if seen.mark.language != shared.language else ""
        content.place(seen.mark.shapes, seen.x, seen.y, own)
        if seen.mark.role in HEADS:
            heads.append(seen)
    size = (fitted.paper.width * per_mm, fitted.paper.height * per_mm)
    return _Page(size, content.packed(), per_mm, heads)


def _bookmarks(fitted: Fitted, number: int, page: _Page) -> list[Bookmark]:
    def area(box: Box) -> tuple[float, float, float, float]:
        left, right = (fitted.x + fitted.scale * x for x in (box.x, box.right))
        bottom, top = (fitted.paper.height - fitted.y - fitted.scale * y for y in (box.bottom, box.y))
        corners = (left, bottom, right, top)
        return tuple(round(mm * page.points_per_mm, 2) for mm in corners)  # type: ignore[return-value]  # there are four of them

    def bookmark(entry: Entry) -> Bookmark:
        return Bookmark(entry.title, entry.level, number, area(entry.area) if entry.area else None)

    return [bookmark(entry) for entry in entries(fitted.sheet, page.heads)]


class _Used(NamedTuple):
    """A picture that is drawn, and how large at most, in millimetres of paper."""

    name: str
    data: bytes
    proportion: float
    width: float
    height: float


class _Shared:
    """The fonts and pictures of all pages: each is embedded once, in the order of first use."""

    def __init__(self, picture_bytes: PictureBytes, language: str = "") -> None:
        self.language = language
        self._picture_bytes = picture_bytes
        self._fonts: dict[str, CidFont] = {}
        self.lines = Lines(self.font)
        self._pictures: dict[str, _Used | None] = {}

    def font(self, key: str) -> CidFont:
        if key not in self._fonts:
            self._fonts[key] = CidFont(f"F{len(self._fonts) + 1}", fonts.font(key).face)
        return self._fonts[key]

    def picture(self, image: Image, scale: float) -> tuple[str, float] | None:
        if image.picture not in self._pictures:
            self._pictures[image.picture] = self._found(image.picture)
        used = self._pictures[image.picture]
        if used is None:
            return None
        width, height = max(used.width, image.width * scale), max(used.height, image.height * scale)
        self._pictures[image.picture] = used._replace(width=width, height=height)
        return used.name, used.proportion

    def _found(self, sha256: str) -> _Used | None:
        data = self._picture_bytes(sha256)
        if data is None:
            return None
        from canvas.export.images import opened  # Pillow takes long to load, and most maps have no picture

        width, height = opened(data).size
        return _Used(f"I{len(self._pictures) + 1}", data, width / height, 0, 0)

    def resources(self, file: PdfFile) -> dict[str, dict[str, object]]:
        found: dict[str, dict[str, object]] = {
            "Font": {font.name: file.add_font(font) for font in self._fonts.values()},
            "XObject": {used.name: _added(file, used) for used in self._pictures.values() if used},
        }
        return {kind: members for kind, members in found.items() if members}


def _added(file: PdfFile, used: _Used) -> object:
    from canvas.export.images import picture_object

    return file.add_picture(picture_object(used.data, used.width, used.height))
