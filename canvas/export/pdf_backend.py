"""The one file that touches ReportLab: objects of a PDF, from the lowest layer of that library.

It uses `reportlab.pdfbase.pdfdoc` without the canvas on top, which would register a Helvetica that is never
embedded and cannot say UserUnit. `tests/export/test_reportlab.py` pins every name used here. Knows nothing
of sheets and shapes; lengths are points with the origin at the bottom left.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from reportlab.pdfbase import pdfdoc

from canvas.export.cid import CidFont
from canvas.named import NamedTuple

VERSION = (1, 7)
LARGEST_SIDE = 14400
"""Units a side may have at most; larger papers get a larger unit (UserUnit)."""


class Stream(NamedTuple):
    """A stream whose bytes are already in the form its entries say."""

    entries: Mapping[str, Any]
    data: bytes


class PictureObject(NamedTuple):
    """A picture as a PDF draws it, and what of it can be seen through."""

    image: Stream
    mask: Stream | None = None


class Bookmark(NamedTuple):
    """An entry of the outline: its words, its depth (0 is the outermost) and the area it shows, in points."""

    title: str
    level: int
    page: int
    area: tuple[float, float, float, float] | None = None


class Information(NamedTuple):
    """What a reader shows about the document. `created` is UTC."""

    title: str
    author: str
    language: str
    subject: str
    keywords: str
    created: datetime | None
    creator: str


class PdfFile:
    """Collects pages, then writes them all at once. The same calls give the same bytes."""

    def __init__(self, information: Information) -> None:
        self._document = pdfdoc.PDFDocument(
            invariant=1, pdfVersion=VERSION, lang=information.language or None
        )
        self._document.info = _information(information)
        self._information = information
        self._digest = hashlib.sha256(repr(information).encode())
        self._pages: list[Any] = []
        self._labels: list[str] = []

    def add_page(
        self,
        size: tuple[float, float],
        unit: int,
        content: bytes,
        resources: Mapping[str, Mapping[str, Any]],
        label: str,
    ) -> None:
        """Append a page of `size` units; one unit is `unit` points. Its content comes deflated."""
        document, box = self._document, pdfdoc.PDFArray([0, 0, *size])
        page = _dictionary(
            Type=pdfdoc.PDFName("Page"),
            Parent=document.Reference(document.Pages),
            MediaBox=box,
            TrimBox=box,
            Resources=_dictionary(
                **{kind: pdfdoc.PDFDictionary(dict(members)) for kind, members in resources.items()}
            ),
            Contents=document.Reference(_deflated({}, content)),
        )
        if unit != 1:
            page["UserUnit"] = unit
        document.addPage(page)
        self._digest.update(content)
        self._pages.append(page)
        self._labels.append(label)

    def add_font(self, font: CidFont) -> Any:
        """A reference to the font, with what has been shown in it so far embedded."""
        name, metrics = pdfdoc.PDFName(font.post_script_name), font.metrics()
        program = font.program()
        kind = {"Subtype": pdfdoc.PDFName("CIDFontType0C")} if font.is_cff else {"Length1": len(program)}
        file = {"FontFile3" if font.is_cff else "FontFile2": self._document.Reference(_stream(kind, program))}
        descriptor = _dictionary(
            Type=pdfdoc.PDFName("FontDescriptor"),
            FontName=name,
            Flags=4,
            FontBBox=pdfdoc.PDFArray(metrics.box),
            ItalicAngle=0,
            Ascent=metrics.ascent,
            Descent=metrics.descent,
            CapHeight=metrics.cap_height,
            StemV=80,
            **file,
        )
        widths = [part for first, run in font.widths() for part in (first, pdfdoc.PDFArray(run))]
        glyphs = _dictionary(
            Type=pdfdoc.PDFName("Font"),
            Subtype=pdfdoc.PDFName("CIDFontType0" if font.is_cff else "CIDFontType2"),
            BaseFont=name,
            CIDSystemInfo=_dictionary(
                Registry=pdfdoc.PDFString("Adobe"), Ordering=pdfdoc.PDFString("Identity"), Supplement=0
            ),
            FontDescriptor=self._document.Reference(descriptor),
            W=pdfdoc.PDFArray(widths),
        )
        if not font.is_cff:
            glyph_map, same = font.glyph_map(), pdfdoc.PDFName("Identity")
            glyphs["CIDToGIDMap"] = self._document.Reference(_stream({}, glyph_map)) if glyph_map else same
        characters = _stream({}, font.characters_map().encode("ascii"))
        return self._document.Reference(
            _dictionary(
                Type=pdfdoc.PDFName("Font"),
                Subtype=pdfdoc.PDFName("Type0"),
                BaseFont=name,
                Encoding=pdfdoc.PDFName("Identity-H"),
                DescendantFonts=pdfdoc.PDFArray([self._document.Reference(glyphs)]),
                ToUnicode=self._document.Reference(characters),
            )
        )

    def add_picture(self, picture: PictureObject) -> Any:
        """A reference to the picture, to be drawn as often as wanted."""
        entries = dict(picture.image.entries)
        if picture.mask:
            entries["SMask"] = self._document.Reference(_image(picture.mask))
        return self._document.Reference(_image(Stream(entries, picture.image.data)))

    def write(self, bookmarks: Sequence[Bookmark]) -> bytes:
        """The finished file."""
        document = self._document
        document.updateSignature(self._digest.digest())
        document.Catalog.Outlines = self._outline(bookmarks) if bookmarks else None
        document.Catalog.ViewerPreferences = _dictionary(DisplayDocTitle="true")
        document.Catalog.PageLabels = _dictionary(Nums=_labels(self._labels))
        return bytes(document.format())

    def _outline(self, bookmarks: Sequence[Bookmark]) -> Any:
        """The tree of bookmarks: every entry knows its parent, neighbours, first and last child."""
        root = _dictionary(Type=pdfdoc.PDFName("Outlines"))
        path, children = [root], {id(root): list[Any]()}
        reference = self._document.Reference
        for bookmark in bookmarks:
            entry = _dictionary(Title=pdfdoc.PDFString(bookmark.title), Dest=self._destination(bookmark))
            reference(entry)
            del path[bookmark.level + 1 :]
            siblings = children[id(path[-1])]
            entry["Parent"] = reference(path[-1])
            if siblings:
                entry["Prev"], siblings[-1]["Next"] = reference(siblings[-1]), reference(entry)
            siblings.append(entry)
            children[id(entry)] = []
            path.append(entry)
        self._close(root, children)
        return root

    def _close(self, entry: Any, children: Mapping[int, list[Any]]) -> int:
        """Tell an entry its first and last child and how many lie below it; the number with itself."""
        below = children[id(entry)]
        count = sum(self._close(child, children) for child in below)
        if below:
            entry["First"], entry["Last"] = (self._document.Reference(below[i]) for i in (0, -1))
            entry["Count"] = count
        return count + 1

    def _destination(self, bookmark: Bookmark) -> Any:
        page = self._document.Reference(self._pages[bookmark.page])
        if bookmark.area is None:
            return pdfdoc.PDFArray([page, pdfdoc.PDFName("Fit")])
        return pdfdoc.PDFArray([page, pdfdoc.PDFName("FitR"), *bookmark.area])


def _dictionary(**entries: Any) -> Any:
    return pdfdoc.PDFDictionary(entries)


def _stream(entries: Mapping[str, Any], content: bytes) -> Any:
    return _deflated(entries, zlib.compress(content, 6))


def _deflated(entries: Mapping[str, Any], content: bytes) -> Any:
    filled = {**entries, "Filter": pdfdoc.PDFName("FlateDecode")}
    return pdfdoc.PDFStream(pdfdoc.PDFDictionary(filled), content)


def _image(stream: Stream) -> Any:
    """An image object: words among the entries are names, tables are dictionaries."""
    entries = {"Type": "XObject", "Subtype": "Image", **stream.entries}
    return pdfdoc.PDFStream(pdfdoc.PDFDictionary({k: _value(v) for k, v in entries.items()}), stream.data)


def _value(value: Any) -> Any:
    if isinstance(value, str):
        return pdfdoc.PDFName(value)
    if isinstance(value, dict):
        return pdfdoc.PDFDictionary({key: _value(part) for key, part in value.items()})
    return value


def _labels(labels: Iterable[str]) -> Any:
    numbers: list[Any] = []
    for index, label in enumerate(labels):
        numbers += [index, _dictionary(P=pdfdoc.PDFString(label))]
    return pdfdoc.PDFArray(numbers)


def _information(information: Information) -> Any:
    words = {
        "Title": information.title,
        "Author": information.author,
        "Subject": information.subject,
        "Keywords": information.keywords,
        "Creator": information.creator,
        "Producer": "ReportLab PDF Library",
    }
    entries = {key: pdfdoc.PDFString(text) for key, text in words.items() if text}
    if created := information.created:
        moment = created.astimezone(UTC) if created.tzinfo else created  # without a zone it is UTC already
        entries["CreationDate"] = entries["ModDate"] = pdfdoc.PDFString(moment.strftime("D:%Y%m%d%H%M%SZ"))
    return pdfdoc.PDFDictionary(entries)
