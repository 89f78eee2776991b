"""What a spreadsheet file may hold, counted before anything interprets it.

An XLSX file is a ZIP of XML: both can grow without end from a few bytes. Bytes are counted while they are
inflated, never believed; an XML part with a document type is refused, because only that can define entities;
cells, columns and merged areas are counted by a parser that keeps nothing.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from xml.parsers import expat

from canvas.exchange.foreign import refuse
from canvas.exchange.tables.grid import MOST_CELLS, MOST_COLUMNS, MOST_ROWS, Merge, too_large
from canvas.named import NamedTuple

MOST_ENTRIES = 2_000
LARGEST_WHOLE = 200_000_000
"""Bytes of all parts together, inflated."""
LARGEST_XML = 50_000_000
"""Bytes of those that are XML."""
MOST_ELEMENTS = 1_000_000
"""XML elements of one part."""
MOST_MERGES = 50_000
MOST_OTHERS = 100_000
"""Elements of one part that are no cells, rows or texts: styles, columns, names, relations."""
MOST_SHEETS = 200
DEEPEST = 100
_STEP = 1 << 16
_CELL = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")
_OF_CELLS = frozenset({"c", "v", "is", "t", "f", "row", "si", "r", "rPr", "mergeCell"})
_ENCRYPTED = 1
_XML = (b"<", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    RuntimeError,
    NotImplementedError,
)
"""What zipfile and the parser raise for files that are no good."""


class Shape(NamedTuple):
    """How far the cells of a part reach that have something in them, and its merged areas."""

    rows: int
    columns: int
    merges: tuple[Merge, ...]


def checked(data: bytes, name: str) -> dict[str, Shape]:
    """Return the shape of each worksheet by the path of its part.

    Raises ForeignFileError: "table-locked", "table-unsafe", "table-unpacks-too-big", "table-too-large",
    "table-damaged".
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _shapes(archive, name)
    except _BROKEN as error:
        raise refuse("table-damaged", name) from error


def _shapes(archive: zipfile.ZipFile, name: str) -> dict[str, Shape]:
    entries = archive.infolist()
    if len(entries) > MOST_ENTRIES:
        raise refuse("table-unpacks-too-big", name)
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise refuse("table-locked", name)
    if len({entry.filename for entry in entries}) < len(entries):
        raise refuse("table-unsafe", name)
    whole, xml = LARGEST_WHOLE, LARGEST_XML
    found: dict[str, Shape] = {}
    for entry in entries:
        part: _Part | None = None
        for number, piece in enumerate(_inflated(archive, entry)):
            if number == 0 and piece.lstrip()[:3].startswith(_XML):
                part = _Part(name)
            whole -= len(piece)
            xml -= len(piece) if part else 0
            if min(whole, xml) < 0:
                raise refuse("table-unpacks-too-big", name)
            if part:
                part.take(piece)
        if part:
            found[entry.filename.lstrip("/")] = part.end()
    return found


def _inflated(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    with archive.open(entry) as file:
        while piece := file.read(_STEP):
            yield piece


class _Part:
    """Reads one XML part and keeps nothing of it but its merged areas."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._is_broken = False
        self._others = self._sheets = 0
        self._elements = self._depth = self._cells = self._rows = self._columns = 0
        self._at = (0, 0)
        self._merges: list[Merge] = []
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.StartDoctypeDeclHandler = self._doctype

    def take(self, piece: bytes) -> None:
        """Read on. What is not well formed is not read further: nobody will be able to."""
        if not self._is_broken:
            try:
                self._parser.Parse(piece, False)
            except expat.ExpatError:
                self._is_broken = True

    def end(self) -> Shape:
        return Shape(self._rows, self._columns, tuple(self._merges))

    def _doctype(self, *_: object) -> None:
        raise refuse("table-unsafe", self._name)

    def _start(self, tag: str, given: dict[str, str]) -> None:
        name = tag.rpartition(" ")[2]
        self._elements += 1
        self._depth += 1
        self._others += name not in _OF_CELLS
        self._sheets += name == "sheet"
        if self._elements > MOST_ELEMENTS or self._depth > DEEPEST:
            raise too_large(self._name)
        if self._others > MOST_OTHERS or self._sheets > MOST_SHEETS:
            raise too_large(self._name)
        match name:
            case "c" if "r" in given:
                self._at = _place(given["r"], self._name)
            case "c":
                self._at = (self._at[0], self._at[1] + 1)
            case "row":
                self._at = (_number(given.get("r"), self._at[0] + 2, self._name) - 1, -1)
            case "v" | "is" | "f":
                self._filled()
            case "mergeCell":
                self._merges.append(self._merge(given.get("ref", "A1")))
                if len(self._merges) > MOST_MERGES:
                    raise too_large(self._name)

    def _filled(self) -> None:
        """There is something in the cell that was met last."""
        self._cells += 1
        self._rows = max(self._rows, self._at[0] + 1)
        self._columns = max(self._columns, self._at[1] + 1)
        if self._rows > MOST_ROWS or self._columns > MOST_COLUMNS or self._cells > MOST_CELLS:
            raise too_large(self._name)

    def _end(self, _: str) -> None:
        self._depth -= 1

    def _merge(self, area: str) -> Merge:
        first, _, last = area.partition(":")
        (top, left), (bottom, right) = _place(first, self._name), _place(last or first, self._name)
        return Merge(top, left, max(bottom - top, 0) + 1, max(right - left, 0) + 1)


def _number(text: str | None, otherwise: int, name: str) -> int:
    if text is None:
        return otherwise
    if not text.isascii() or not text.isdigit() or len(text) > 7:
        raise refuse("table-damaged", name)
    return int(text)


def _place(reference: str, name: str) -> tuple[int, int]:
    """Row and column, from 0, of "B7" or "$B$7"."""
    match = _CELL.fullmatch(reference.replace("$", ""))
    if match is None:
        raise refuse("table-damaged", name)
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - 64
    return int(match[2]) - 1, column - 1
