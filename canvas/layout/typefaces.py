"""A font file of the user's: checked, and made into a font that every painter draws in the same way.

What is left of it are the outlines of one face (glyf or CFF), its metrics, characters and layout tables,
under a family name made of its hash: no installed font can be taken for it. Colours, bitmaps, hinting and
variations go, as not every painter has them; a variable font becomes one font for each weight. Reads no file.
"""

from __future__ import annotations

import hashlib
import struct
import sys
from array import array
from itertools import islice

import uharfbuzz as hb

from canvas.layout.cff import cids
from canvas.layout.font_keys import known_by
from canvas.model.problem import CoreError, Problem, problem

LARGEST = 30 * 2**20
"""Bytes of the largest file that is taken; a font of all of Chinese and Japanese has about 20 million."""

WEIGHTS = (400, 500, 600, 700)
"""What text is set in; a variable font is cut out at these."""

NEEDED = ("cmap", "head", "hhea", "hmtx", "maxp")
KEPT = (*NEEDED, "BASE", "GDEF", "GPOS", "GSUB", "OS/2", "VORG", "kern", "post")
OUTLINES = (("glyf", "loca"), ("CFF ",))
_TRIED = 200  # characters of which one at least must have an outline
_RESTRICTED, _BITMAPS_ONLY = 0x0002, 0x0200
_HEAD_MAGIC = 0x5F0F3CF5
_Directory = dict[str, tuple[int, int]]


class FontError(CoreError):
    """A file that cannot be used as a font.

    Codes: font-too-large (bytes, most), font-unknown-kind, font-packed (a font for web pages), font-no-face
    (index, count), font-broken, font-no-outlines, font-no-letters, font-may-not-be-embedded.
    """


def family(data: bytes, index: int = 0) -> str:
    """What the typeface of a font is called, "" where it does not say, or is no font at all."""
    face = hb.Face(hb.Blob(data), index)
    return _name(face, hb.OTNameIdPredefined.TYPOGRAPHIC_FAMILY) or _name(
        face, hb.OTNameIdPredefined.FONT_FAMILY
    )


def _name(face: hb.Face, number: hb.OTNameIdPredefined) -> str:
    try:
        return face.get_name(number) or ""
    except UnicodeDecodeError:
        return ""


def weights(data: bytes, index: int = 0) -> tuple[int, ...]:
    """Which of our weights a variable font has; none for a font of one weight, or with CFF outlines.

    The font must be `usable`.
    """
    face = hb.Face(hb.Blob(data), index)
    if not face.reference_table("gvar").data:
        return ()
    try:
        ranges = [(axis.min_value, axis.max_value) for axis in face.axis_infos if axis.tag == "wght"]
    except UnicodeDecodeError:  # a tag that is none: the axes are damaged, the default is not
        return ()
    return tuple(weight for weight in WEIGHTS for least, most in ranges if least <= weight <= most)


def usable(data: bytes, index: int = 0, weight: int = 0) -> bytes:
    """The font at `index` of a file, as a file of its own; of a variable font at one of its `weights`, too.

    Raises FontError.
    """
    if len(data) > LARGEST:
        raise FontError(problem("font-too-large", bytes=len(data), most=LARGEST))
    family = f"Journeywall {_known_by(data, index)}" + (f" {weight}" if weight else "")
    try:
        tables = _tables(*(_at_weight(data, index, weight) if weight else (data, index)))
        _check(tables)
        made = _file({**tables, "name": _names(family)})
    except (struct.error, IndexError, UnicodeDecodeError) as error:
        raise _refused("font-broken") from error
    _try(made)
    return made


def _at_weight(data: bytes, index: int, weight: int) -> tuple[bytes, int]:
    """A variable font with one weight and the default of everything else."""
    face, wanted = hb.Face(hb.Blob(data), index), hb.SubsetInput()
    wanted.keep_everything()
    wanted.pin_all_axes_to_default(face)
    wanted.pin_axis_location(face, "wght", float(weight))
    try:
        return bytes(hb.subset(face, wanted).blob.data), 0
    except RuntimeError as error:
        raise _refused("font-broken") from error


def _known_by(data: bytes, index: int) -> str:
    return known_by(hashlib.sha256(data).hexdigest(), index)


def _refused(code: str) -> FontError:
    return FontError(Problem(code))


def _tables(data: bytes, index: int) -> dict[str, bytes]:
    """What is kept of a font, by the names of its tables."""
    start = 0
    if data[:4] == b"ttcf":
        (count,) = struct.unpack_from(">L", data, 8)
        if not 0 <= index < count:
            raise FontError(problem("font-no-face", index=index, count=count))
        (start,) = struct.unpack_from(">L", data, 12 + 4 * index)
    elif index:
        raise FontError(problem("font-no-face", index=index, count=1))
    if data[:4] in (b"wOFF", b"wOF2"):
        raise _refused("font-packed")
    if data[start : start + 4] not in (b"\0\1\0\0", b"true", b"OTTO"):
        raise _refused("font-broken" if start else "font-unknown-kind")
    directory = _directory(data, start)
    outlines = next((names for names in OUTLINES if directory.keys() >= set(names)), None)
    if outlines is None:
        raise _refused("font-no-outlines")
    wanted = sorted({*KEPT, *outlines}.intersection(directory))
    return {name: data[first:end] for name in wanted for first, end in (directory[name],)}


def _directory(data: bytes, start: int) -> _Directory:
    """Where each table begins and ends. Raises FontError for one that is not in the file."""
    (count,) = struct.unpack_from(">H", data, start + 4)
    found: _Directory = {}
    for number in range(count):
        tag, _, first, length = struct.unpack_from(">4sLLL", data, start + 12 + 16 * number)
        if first + length > len(data):
            raise _refused("font-broken")
        found[tag.decode("latin-1")] = (first, first + length)
    return found


def _check(tables: dict[str, bytes]) -> None:
    """Refuse what a painter would have to guess about, and what its maker forbids."""
    if not tables.keys() >= set(NEEDED):
        raise _refused("font-broken")
    magic, _, em = struct.unpack_from(">LHH", tables["head"], 12)
    (glyphs,) = struct.unpack_from(">H", tables["maxp"], 4)
    (wide,) = struct.unpack_from(">H", tables["hhea"], 34)
    has_widths = 1 <= wide <= glyphs and len(tables["hmtx"]) >= 4 * wide + 2 * (glyphs - wide)
    if magic != _HEAD_MAGIC or not 16 <= em <= 16384 or not has_widths:
        raise _refused("font-broken")
    if "OS/2" in tables:
        (permission,) = struct.unpack_from(">H", tables["OS/2"], 8)
        if permission & 0xF == _RESTRICTED or permission & _BITMAPS_ONLY:
            raise _refused("font-may-not-be-embedded")


def _try(data: bytes) -> None:
    """See whether HarfBuzz finds letters in the font, and a line to draw."""
    face = hb.Face(hb.Blob(data))
    font, steps = hb.Font(face), list[None]()
    if not face.glyph_count or ord(" ") not in face.unicodes:
        raise _refused("font-no-letters")
    if any((font.get_nominal_glyph(character) or 0) >= face.glyph_count for character in face.unicodes):
        raise _refused("font-broken")
    pen = hb.DrawFuncs()
    pen.set_line_to_func(lambda _x, _y, found: found.append(None))
    pen.set_quadratic_to_func(lambda *args: args[-1].append(None))
    pen.set_cubic_to_func(lambda *args: args[-1].append(None))
    for character in islice(face.unicodes, _TRIED):
        font.draw_glyph(font.get_nominal_glyph(character) or 0, pen, steps)
    if not steps:
        raise _refused("font-no-outlines")
    _print(face)


def _print(face: hb.Face) -> None:
    """See whether a PDF can be made with the font."""
    wanted = hb.SubsetInput()
    wanted.sets(hb.SubsetInputSets.UNICODE).update(islice(face.unicodes, _TRIED))
    try:
        hb.subset(face, wanted)
        if table := face.reference_table("CFF ").data:
            cids(table, face.glyph_count)
    except (RuntimeError, ValueError) as error:
        raise _refused("font-broken") from error


def _names(family: str) -> bytes:
    """A name table: family, style, unique name, full name, PostScript name."""
    values = ((1, family), (2, "Regular"), (3, family), (4, family), (6, family.replace(" ", "-")))
    records, strings = b"", b""
    for number, value in values:
        text = value.encode("utf-16-be")
        records += struct.pack(">6H", 3, 1, 0x409, number, len(text), len(strings))
        strings += text
    return struct.pack(">3H", 0, len(values), 6 + len(records)) + records + strings


def _file(tables: dict[str, bytes]) -> bytes:
    """A font file of these tables."""
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    kind = b"OTTO" if "CFF " in tables else b"\0\1\0\0"
    head = kind + struct.pack(">4H", count, power * 16, power.bit_length() - 1, (count - power) * 16)
    place, body = len(head) + 16 * count, []
    for name, table in sorted(tables.items()):
        padded = table + bytes(-len(table) % 4)
        numbers = array("I", padded)
        if sys.byteorder == "little":
            numbers.byteswap()
        head += struct.pack(">4sLLL", name.encode("latin-1"), sum(numbers) & 0xFFFFFFFF, place, len(table))
        body.append(padded)
        place += len(padded)
    return head + b"".join(body)
