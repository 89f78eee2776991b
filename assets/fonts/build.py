"""Makes the fonts of this folder from the TTF files of two npm packages.

    python assets/fonts/build.py INTER_PACKAGE NOTO_EMOJI_PACKAGE

takes the two unpacked packages (README.md says which and how to get them), keeps every character and the
features we set text with, gives the fonts names of their own, and writes fonts.sha256. The same input gives
the same bytes. Not needed at run time; needs fontTools only.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path
from typing import Any

from fontTools.pens.reverseContourPen import ReverseContourPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

HERE = Path(__file__).resolve().parent
SANS = {
    400: ("400Regular/Inter_400Regular.ttf", "Regular"),
    500: ("500Medium/Inter_500Medium.ttf", "Medium"),
    600: ("600SemiBold/Inter_600SemiBold.ttf", "SemiBold"),
    700: ("700Bold/Inter_700Bold.ttf", "Bold"),
}
EMOJI = "400Regular/NotoEmoji_400Regular.ttf"
FEATURES = ["calt", "case", "ccmp", "dnom", "frac", "kern", "liga", "locl", "mark", "mkmk", "numr", "pnum"]
FEATURES += ["rlig", "sinf", "subs", "sups", "tnum", "zero"]
KEPT_NAMES = {0, 5, 8, 9, 11, 12, 13, 14}  # who made it and under which licence
REPLACEMENT = 0xFFFD


def rename(font: TTFont, family: str, style: str) -> None:
    """Give one file one family of its own, so that no installed font and no other weight takes its place.

    The trademarks (name 7) of the originals are theirs and go with their names.
    """
    own = family if style == "Regular" else f"{family} {style}"
    postscript = f"{family.replace(' ', '')}-{style}"
    names = font["name"]
    names.names = [record for record in names.names if record.nameID in KEPT_NAMES]
    version = names.getDebugName(5).removeprefix("Version ")
    for number, value in (
        (1, own),
        (2, "Regular"),
        (3, f"{version};{postscript}"),
        (4, own),
        (6, postscript),
        (16, own),
    ):
        names.setName(value, number, 3, 1, 0x409)
    font["OS/2"].fsSelection = font["OS/2"].fsSelection & ~0x21 | 0x40
    font["head"].macStyle = 0


def add_replacement(font: TTFont) -> None:
    """Draw U+FFFD, a diamond with a question mark cut out, for characters that no font has."""
    glyphs, cap = font.getGlyphSet(), font["OS/2"].sCapHeight
    question = glyphs[font.getBestCmap()[ord("?")]]
    half, width = cap * 0.68, round(cap * 1.5)
    pen = TTGlyphPen(glyphs)
    corners = [(width / 2, cap / 2 + half), (width / 2 + half, cap / 2)]
    corners += [(width / 2, cap / 2 - half), (width / 2 - half, cap / 2)]
    pen.moveTo(corners[0])
    for corner in corners[1:]:
        pen.lineTo(corner)
    pen.closePath()
    scale = 0.62
    place = (scale, 0, 0, scale, (width - question.width * scale) / 2, cap * (1 - scale) / 2)
    question.draw(ReverseContourPen(TransformPen(pen, place)))
    add_glyph(font, "uniFFFD", pen.glyph(), width)


def add_glyph(font: TTFont, name: str, glyph: Any, width: int) -> None:
    """Append one glyph at U+FFFD."""
    glyph.recalcBounds(font["glyf"])
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    font["glyf"][name] = glyph
    font["hmtx"][name] = (width, glyph.xMin)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[REPLACEMENT] = name


def cut(font: TTFont) -> None:
    """Keep every character; drop alternates nobody can ask for, glyph names, hinting and vertical metrics."""
    options = Options()
    options.layout_features = FEATURES
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.glyph_names = False
    options.hinting = False
    options.drop_tables += ["STAT", "vhea", "vmtx", "DSIG"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=font.getBestCmap())
    subsetter.subset(font)


def make(source: Path, target: Path, family: str, style: str) -> None:
    """Read one font, write ours."""
    font = TTFont(source, recalcTimestamp=False)
    if REPLACEMENT not in font.getBestCmap() and ord("?") in font.getBestCmap():
        add_replacement(font)
    cut(font)
    rename(font, family, style)
    font.save(target)


def main(inter: Path, emoji: Path) -> None:
    """Write all fonts, their licences and the list of hashes."""
    for weight, (file, style) in SANS.items():
        make(inter / file, HERE / f"sans-{weight}.ttf", "Journeywall Sans", style)
    make(emoji / EMOJI, HERE / "emoji-400.ttf", "Journeywall Emoji", "Regular")
    (HERE / "LICENSE-Inter.txt").write_bytes((inter / "LICENSE_FONT").read_bytes())
    (HERE / "LICENSE-NotoEmoji.txt").write_bytes((emoji / "LICENSE_FONT").read_bytes())
    hashes = [f"{hashlib.sha256(f.read_bytes()).hexdigest()}  {f.name}\n" for f in sorted(HERE.glob("*.ttf"))]
    (HERE / "fonts.sha256").write_text("".join(hashes), encoding="ascii")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
