"""One shipped font as a PDF uses it: glyphs by their own numbers, cut down to those that were shown.

Text is shown by glyph id (Identity-H), so that the PDF has exactly the glyphs and the places that were laid
out. Writes no PDF objects: the backend asks for widths, the characters of each glyph, and the font program.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Sequence
from typing import NamedTuple

import uharfbuzz as hb

PER_MILLE = 1000
FINEST_STEP_EM = 5e-5
"""Half a tenth of a thousandth: what one decimal in TJ can say."""
UNUSED_TABLES = ("GSUB", "GPOS", "GDEF", "kern", "STAT", "DSIG", "meta", "gasp")


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
        self._codes: dict[int, tuple[str, float]] = {}
        self._characters: dict[int, str] = {}
        self._space = self._always(" ")
        self._always("\N{REPLACEMENT CHARACTER}")
        if self._space is not None:
            self._learn((self._space,))

    def _always(self, character: str) -> int | None:
        """The glyph of a character, which stands for that one whatever text it is shown in."""
        gid: int | None = self._font.get_nominal_glyph(ord(character))
        if gid is not None:
            self._characters[gid] = character
        return gid

    def codes(
        self, gids: Sequence[int], places: Sequence[float], pen: float, tolerance: float
    ) -> tuple[str, float]:
        """What stands between < and > of TJ to show glyphs at these places, and where the pen is then.

        Places and pen are in em. A glyph is moved where it would stand further off than `tolerance`.
        """
        if not self._codes.keys() >= set(gids):
            self._learn(gids)
        codes, parts = self._codes, []
        digits = 1 if tolerance > FINEST_STEP_EM else 2
        for gid, place in zip(gids, places, strict=True):
            code, advance = codes[gid]
            if not -tolerance < place - pen < tolerance:
                move = f"{(pen - place) * PER_MILLE:.{digits}f}"
                parts.append(f">{move}<")
                pen -= float(move) / PER_MILLE
            parts.append(code)
            pen += advance
        return "".join(parts), pen

    @property
    def space(self) -> str:
        """The code of a space; none where the font has no such glyph."""
        return self._codes[self._space][0] if self._space is not None else ""

    def remember(self, gids: Sequence[int], clusters: Sequence[int], text: str) -> None:
        """Note which characters the glyphs stand for, so that text can be copied and found.

        A glyph that already has its characters keeps them, unless it first stood for several and now for one.
        """
        known = self._characters
        if known.keys() >= set(gids):
            return
        starts = sorted(set(clusters))
        ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
        for start in starts:
            glyphs = [gid for gid, cluster in zip(gids, clusters, strict=True) if cluster == start]
            for gid, characters in _shared(glyphs, text[start : ends[start]]):
                if gid not in known or (len(characters) == 1 < len(known[gid])):
                    known[gid] = characters

    def _learn(self, gids: Sequence[int]) -> None:
        for gid in gids:
            advance = round(self._font.get_glyph_h_advance(gid) * PER_MILLE / self._em)
            self._codes[gid] = (f"{gid:04X}", advance / PER_MILLE)

    @property
    def glyphs(self) -> list[int]:
        """Every glyph that is shown, and the one for "no such glyph", in order."""
        return sorted({0, *self._codes})

    @property
    def post_script_name(self) -> str:
        """The font's name behind a tag made of its glyphs: same text, same name."""
        digest = hashlib.sha256(repr(self.glyphs).encode()).digest()
        tag = "".join(chr(ord("A") + byte % 26) for byte in digest[:6])
        name = self._face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME) or "Font"
        return f"{tag}+{name.replace(' ', '')}"

    def widths(self) -> list[tuple[int, list[int]]]:
        """Runs of neighbouring glyphs: the first one's number, and each width in thousandths of an em."""
        runs: list[tuple[int, list[int]]] = []
        for gid in self.glyphs:
            width = round(self._font.get_glyph_h_advance(gid) * PER_MILLE / self._em)
            if runs and runs[-1][0] + len(runs[-1][1]) == gid:
                runs[-1][1].append(width)
            else:
                runs.append((gid, [width]))
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
        """The TrueType file with the outlines of the shown glyphs only, under their own numbers."""
        wanted = hb.SubsetInput()
        wanted.sets(hb.SubsetInputSets.GLYPH_INDEX).update(self.glyphs)
        wanted.sets(hb.SubsetInputSets.DROP_TABLE_TAG).update(
            int.from_bytes(tag.encode(), "big") for tag in UNUSED_TABLES
        )
        flags = hb.SubsetFlags
        wanted.flags = flags.RETAIN_GIDS | flags.NO_LAYOUT_CLOSURE | flags.NO_HINTING | flags.NOTDEF_OUTLINE
        return bytes(hb.subset(self._face, wanted).blob.data)

    def characters_map(self) -> str:
        """The ToUnicode CMap: which characters each glyph stands for."""
        pairs = [(gid, self._characters[gid]) for gid in self.glyphs if self._characters.get(gid)]
        lines = [CMAP_HEAD]
        for start in range(0, len(pairs), 100):
            block = pairs[start : start + 100]
            lines.append(f"{len(block)} beginbfchar")
            lines += [f"<{gid:04X}> <{text.encode('utf-16-be').hex().upper()}>" for gid, text in block]
            lines.append("endbfchar")
        return "\n".join([*lines, "endcmap CMapName currentdict /CMap defineresource pop end end"])


CMAP_HEAD = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange"""


def _shared(gids: Sequence[int], characters: str) -> list[tuple[int, str]]:
    """The characters of one cluster dealt out to its glyphs: one each, or all of them to the first."""
    if len(gids) == len(characters):
        return list(zip(gids, characters, strict=True))
    return [(gid, "" if index else characters) for index, gid in enumerate(gids)]
