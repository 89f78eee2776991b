"""Makes the fonts of this folder from the TTF files of four npm packages.

    python assets/fonts/build.py INTER_PACKAGE NOTO_EMOJI_PACKAGE PLEX_ARABIC_PACKAGE NOTO_HEBREW_PACKAGE

takes the unpacked packages (README.md says which and how to get them), keeps the characters and the features
we set text with, gives the fonts names of their own, and writes fonts.sha256. The same input gives the same
bytes. Not needed at run time; needs fontTools only.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable
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
SCRIPTS = {"Arabic": "IBMPlexSansArabic", "Hebrew": "NotoSansHebrew"}
WEIGHTS = {400: "Regular", 700: "Bold"}
"""Of the other scripts; medium text falls to regular, semibold to bold."""
FEATURES = ["calt", "case", "ccmp", "dnom", "frac", "kern", "liga", "locl", "mark", "mkmk", "numr", "pnum"]
FEATURES += ["rlig", "sinf", "subs", "sups", "tnum", "zero"]
JOINING = ["curs", "fina", "init", "isol", "medi", "rtlm"]
JOINERS = {0x20, 0xA0, 0x200C, 0x200D, 0x200E, 0x200F, 0x25CC}
"""Characters that a script needs from its own font: joined or parted with it, or carrying its marks."""
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


def cut(font: TTFont, characters: Iterable[int], features: list[str]) -> None:
    """Keep the characters; drop alternates nobody can ask for, glyph names, hinting and vertical metrics."""
    options = Options()
    options.layout_features = features
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.glyph_names = False
    options.hinting = False
    options.drop_tables += ["STAT", "vhea", "vmtx", "DSIG"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)


def make(source: Path, target: Path, family: str, style: str) -> None:
    """Read one font, write ours with every character it has."""
    font = TTFont(source, recalcTimestamp=False)
    if REPLACEMENT not in font.getBestCmap() and ord("?") in font.getBestCmap():
        add_replacement(font)
    cut(font, font.getBestCmap(), FEATURES)
    rename(font, family, style)
    font.save(target)


def make_script(source: Path, target: Path, family: str, style: str) -> None:
    """Read the font of another script, write ours without the letters and signs that the sans has anyway."""
    font = TTFont(source, recalcTimestamp=False)
    sans = TTFont(HERE / "sans-400.ttf").getBestCmap()
    cut(font, [c for c in font.getBestCmap() if c in JOINERS or c not in sans], FEATURES + JOINING)
    rename(font, family, style)
    font.save(target)


def main(inter: Path, emoji: Path, arabic: Path, hebrew: Path) -> None:
    """Write all fonts, their licences and the list of hashes."""
    for weight, (file, style) in SANS.items():
        make(inter / file, HERE / f"sans-{weight}.ttf", "Journeywall Sans", style)
    make(emoji / EMOJI, HERE / "emoji-400.ttf", "Journeywall Emoji", "Regular")
    for (name, original), package in zip(SCRIPTS.items(), (arabic, hebrew), strict=True):
        for weight, style in WEIGHTS.items():
            source = package / f"{weight}{style}" / f"{original}_{weight}{style}.ttf"
            make_script(source, HERE / f"{name.lower()}-{weight}.ttf", f"Journeywall {name}", style)
    licences = {"Inter": inter, "NotoEmoji": emoji, "IBMPlexSansArabic": arabic, "NotoSansHebrew": hebrew}
    for name, package in licences.items():
        (HERE / f"LICENSE-{name}.txt").write_bytes((package / "LICENSE_FONT").read_bytes())
    hashes = [f"{hashlib.sha256(f.read_bytes()).hexdigest()}  {f.name}\n" for f in sorted(HERE.glob("*.ttf"))]
    (HERE / "fonts.sha256").write_text("".join(hashes), encoding="ascii")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:5]))
