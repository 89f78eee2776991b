"""One font as a PDF uses it: glyphs by numbers (CIDs), cut down to those that were shown.

Text is shown by number (Identity-H), so that the PDF has exactly the glyphs and the places that were laid
out. A glyph has its own number; where it stands for other characters than before it gets a further one, so
that every reader finds the right text. Writes no PDF objects: the backend asks for widths, the characters of
each number, and the font program.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Sequence
from itertools import pairwise

import uharfbuzz as hb

from canvas.layout.cff import cids
from canvas.layout.fonts import EM
from canvas.named import NamedTuple

PER_MILLE = 1000
FINEST_STEP_EM = 5e-5
"""Half a tenth of a thousandth: what one decimal in TJ can say."""
UNUSED_TABLES = ("GSUB", "GPOS", "GDEF", "kern", "STAT", "DSIG", "meta", "gasp")
SOFT_HYPHEN = "\u00ad"
HIGHEST = 0xFFFF
ESCAPED = str.maketrans({sign: "\\" + sign for sign in "()\\"} | {"\r": "\\r"})
"""Bytes that stand for themselves between ( and ) only behind a backslash."""
SILENT = (*range(0x2060, 0x2070), *range(0xFE00, 0xFE10), *range(0xFFF0, 0xFFF9))
"""Numbers of glyphs that stand for nothing: who takes a number for a character finds one that has no sign."""


class Metrics(NamedTuple):
    """What a font descriptor says, in thousandths of an em."""

    box: tuple[int, int, int, int]
    ascent: int
    descent: int
    cap_height: int


class CidFont:
    """Collects what is shown in one font. `name` is how content streams call it ("F1").

    Widths are whole thousandths of an em because pdfium reads nothing finer; what that loses is given back
    by moving the next glyph (`codes`).
    """

    def __init__(self, name: str, face: hb.Face) -> None:
        self.name = name
        self._face = face
        self._font = hb.Font(face)
        self._em = face.upem
        table = face.reference_table("CFF ").data
        self.is_cff = bool(table)
        self._cids = cids(table, face.glyph_count) if table else None
        self._codes: dict[int, tuple[str, float]] = {}
        self._letters: dict[tuple[int, str, int], tuple[str, float, float]] = {}
        self._characters: dict[int, str] = {}
        self._numbers: dict[tuple[int, str], int] = {}
        self._glyphs: dict[int, int] = {}
        self._further = (n for n in range(face.glyph_count, HIGHEST + 1) if n not in SILENT)
        self._silent = (n for n in SILENT if n >= face.glyph_count)
        self._blank = self._nominal(" ")
        self._always = {gid: c for c in (" ", "\N{REPLACEMENT CHARACTER}") if (gid := self._nominal(c))}
        self._space = self.number(self._blank, " ") if self._blank else None

    def _nominal(self, character: str) -> int:
        return int(self._font.get_nominal_glyph(ord(character)) or 0)

    def codes(
        self, numbers: Sequence[int], places: Sequence[float], pen: float, tolerance: float
    ) -> tuple[str, float]:
        """What stands between ( and ) of TJ to show glyphs at these places, and where the pen is then.

        `numbers` are those of `remember`. Places and pen are in em. A glyph is moved where it would stand
        further off than `tolerance`.
        """
        codes, parts = self._codes, []
        digits = 1 if tolerance > FINEST_STEP_EM else 2
        for number, place in zip(numbers, places, strict=True):
            code, advance = codes[number]
            if not -tolerance < place - pen < tolerance:
                move = f"{(pen - place) * PER_MILLE:.{digits}f}"
                parts.append(f"){move}(")
                pen -= float(move) / PER_MILLE
            parts.append(code)
            pen += advance
        return "".join(parts), pen

    def word(
        self, gids: Sequence[int], text: str, steps: Sequence[int], tolerance: float
    ) -> tuple[str, float]:
        """What `codes` gives for glyphs that stand side by side, one for each character.

        `steps` is how far each moves the pen, in units of the layout. The second number is how far the pen of
        whoever reads the codes lags behind after them, in em.
        """
        known, pen, place, parts = self._letters, 0.0, 0.0, []
        for letter in zip(gids, text, steps, strict=True):
            code, advance, step = known.get(letter) or self._letter(letter)
            if not -tolerance < place - pen < tolerance:
                move = f"{(pen - place) * PER_MILLE:.1f}"
                parts.append(f"){move}(")
                pen -= float(move) / PER_MILLE
            parts.append(code)
            pen += advance
            place += step
        return "".join(parts), place - pen

    def _letter(self, letter: tuple[int, str, int]) -> tuple[str, float, float]:
        """The code of a glyph for a character, and how far it moves a reader's pen and ours, in em."""
        gid, character, step = letter
        found = self._letters[letter] = (*self._codes[self.number(gid, character)], step / EM)
        return found

    @property
    def space(self) -> str:
        """The code of a space; none where the font has no such glyph."""
        return self._codes[self._space][0] if self._space is not None else ""

    def remember(self, gids: Sequence[int], clusters: Sequence[int], text: str) -> list[int]:
        """The numbers that show these glyphs where they stand for these characters."""
        return [self.number(*pair) for pair in zip(gids, _meanings(clusters, text), strict=True)]

    def carrier(self, character: str) -> int | None:
        """The number of nothing, without width, that stands for a character; None where there is no such."""
        known = self._numbers.get((-1, character))
        if known is None and self._blank and not self.is_cff:
            known = next(self._further, None)
            if known is not None:
                self._numbers[-1, character] = self._add(known, self._blank, character, 0)
        return known

    def number(self, gid: int, characters: str) -> int:
        """The number that shows a glyph where it stands for these characters."""
        characters = self._always.get(gid, characters)
        known = self._numbers.get((gid, characters))
        if known is None:
            known = self._numbers[gid, characters] = self._new(gid, characters)
        return known

    def _new(self, gid: int, characters: str) -> int:
        """The glyph's own number for its first characters, a further one for any others, and for none.

        CFF has only the first: it stays with its characters, unless they were several and now are one.
        """
        own = self._cids[gid] if self._cids and gid < len(self._cids) else gid
        number: int | None = own
        if not self.is_cff and not characters:
            number = next(self._silent, None)
        elif own in self._characters:
            number = None if self.is_cff else next(self._further, None)
        if number is not None:
            return self._add(number, gid, characters, self.advance(gid))
        if len(characters) == 1 < len(self._characters.get(own, "")):
            self._characters[own] = characters
        return own if own in self._codes else self._add(own, gid, characters, self.advance(gid))

    def _add(self, number: int, gid: int, characters: str, width: int) -> int:
        self._characters[number] = characters
        self._glyphs[number] = gid
        code = number.to_bytes(2, "big").decode("latin-1").translate(ESCAPED)
        self._codes[number] = (code, width / PER_MILLE)
        return number

    def advance(self, gid: int) -> int:
        """The width of a glyph in thousandths of an em."""
        width: float = self._font.get_glyph_h_advance(gid) * PER_MILLE / self._em
        return round(width)

    @property
    def numbers(self) -> list[int]:
        """Every number that is shown, and the one for "no such glyph", in order."""
        return sorted({0, *self._codes})

    @property
    def glyphs(self) -> list[int]:
        """Every glyph that is shown, and the one for "no such glyph", in order."""
        return sorted({0, *self._glyphs.values()})

    def glyph_map(self) -> bytes:
        """The glyph of each number, two bytes each; nothing where they are the same."""
        if self.is_cff or all(number == gid for number, gid in self._glyphs.items()):
            return b""
        gids = [self._glyphs.get(number, 0) for number in range(self.numbers[-1] + 1)]
        return struct.pack(f">{len(gids)}H", *gids)

    @property
    def post_script_name(self) -> str:
        """The font's name behind a tag made of its glyphs: same text, same name."""
        digest = hashlib.sha256(repr(self.numbers).encode()).digest()
        tag = "".join(chr(ord("A") + byte % 26) for byte in digest[:6])
        name = self._face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME) or "Font"
        return f"{tag}+{name.replace(' ', '')}"

    def widths(self) -> list[tuple[int, list[int]]]:
        """Runs of neighbouring numbers: the first, and the width of each in thousandths of an em."""
        runs: list[tuple[int, list[int]]] = []
        for number in self.numbers:
            width = round(self._codes[number][1] * PER_MILLE) if number in self._codes else self.advance(0)
            if runs and runs[-1][0] + len(runs[-1][1]) == number:
                runs[-1][1].append(width)
            else:
                runs.append((number, [width]))
        return runs

    def metrics(self) -> Metrics:
        """The font's box and heights, from its own tables."""
        box = struct.unpack_from(">4h", self._face.reference_table("head").data, 36)
        ascent, descent = struct.unpack_from(">2h", self._face.reference_table("hhea").data, 4)
        os2 = self._face.reference_table("OS/2").data
        (capitals,) = struct.unpack_from(">h", os2, 88) if len(os2) >= 90 else (ascent,)
        x0, y0, x1, y1 = (round(value * PER_MILLE / self._em) for value in box)
        upright = [round(value * PER_MILLE / self._em) for value in (ascent, descent, capitals)]
        return Metrics((x0, y0, x1, y1), upright[0], upright[1], upright[2])

    def program(self) -> bytes:
        """The font with the outlines of the shown glyphs only: a TrueType file, or a CFF font's table."""
        wanted = hb.SubsetInput()
        wanted.sets(hb.SubsetInputSets.GLYPH_INDEX).update(self.glyphs)
        wanted.sets(hb.SubsetInputSets.DROP_TABLE_TAG).update(
            int.from_bytes(tag.encode(), "big") for tag in UNUSED_TABLES
        )
        flags = hb.SubsetFlags
        wanted.flags = flags.RETAIN_GIDS | flags.NO_LAYOUT_CLOSURE | flags.NO_HINTING | flags.NOTDEF_OUTLINE
        cut = hb.subset(self._face, wanted)
        return bytes(cut.reference_table("CFF ").data if self.is_cff else cut.blob.data)

    def characters_map(self) -> str:
        """The ToUnicode CMap: which characters each number stands for."""
        pairs = [(number, text) for number in self.numbers if (text := self._characters.get(number))]
        lines = [CMAP_HEAD]
        for start in range(0, len(pairs), 100):
            block = pairs[start : start + 100]
            lines.append(f"{len(block)} beginbfchar")
            lines += [f"<{number:04X}> <{text.encode('utf-16-be').hex().upper()}>" for number, text in block]
            lines.append("endbfchar")
        return "\n".join([*lines, "endcmap CMapName currentdict /CMap defineresource pop end end"])


CMAP_HEAD = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange"""


def _meanings(clusters: Sequence[int], text: str) -> list[str]:
    """The characters each glyph of a run stands for: one each, or all of a cluster's to its first glyph.

    Clusters fall where the run is read from right to left. What is never seen is not meant.
    """
    if len(clusters) == len(text) == len(set(clusters)):
        return [text[cluster] for cluster in clusters]
    found = [""] * len(clusters)
    places: dict[int, list[int]] = {}
    turn = -1 if clusters and clusters[0] > clusters[-1] else 1
    for place in range(len(clusters))[::turn]:
        places.setdefault(clusters[place], []).append(place)
    for start, end in pairwise([*sorted(places), len(text)]):
        here, characters = places[start], text[start:end].replace(SOFT_HYPHEN, "")
        shares = characters if len(here) == len(characters) else (characters,)
        for place, share in zip(here, shares, strict=False):
            found[place] = share
    return found
