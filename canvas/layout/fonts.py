"""The shipped fonts: which there are, what HarfBuzz knows of each, and which stands in for which.

Fonts are loaded when first asked for. Nothing is shaped here (`shaping`), and a user's own font file is not
read here either; it would become one more `Font` with its own key.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import uharfbuzz as hb

from canvas.resources import resource

VERSION = "1"
"""Raised when a shipped font changes a glyph or an advance: texts then break in other places."""

FONTS = {
    "regular": "sans-400.ttf",
    "medium": "sans-500.ttf",
    "semibold": "sans-600.ttf",
    "bold": "sans-700.ttf",
    "emoji": "emoji-400.ttf",
}
"""The file of each font, by its key."""

EM = 2048
"""Units in an em, the same for every font whatever its own grid, so that widths of several fonts add up."""

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
"""Drawn for characters that no font has; `words.missing` tells which they are."""

_STANDING_IN = ("emoji", "regular")


@dataclass(frozen=True, slots=True, eq=False)
class Font:
    """One loaded font; the measures are in em, `descent` is positive. `shaper` is scaled to EM units."""

    key: str
    path: Path
    family: str
    units_per_em: int
    ascent: float
    descent: float
    cap_height: float
    x_height: float
    characters: frozenset[str]
    space: int
    space_glyph: int
    face: hb.Face
    shaper: hb.Font

    def glyph(self, character: str) -> int:
        """The number of a character's glyph, before any shaping; 0 where the font has none."""
        return self.shaper.get_nominal_glyph(ord(character)) or 0

    def advance(self, character: str) -> float:
        """How far a single character moves the pen, in em, before any shaping; 0 where the font has none."""
        glyph = self.glyph(character)
        return self.shaper.get_glyph_h_advance(glyph) / EM if glyph else 0.0


@cache
def font(key: str) -> Font:
    """The font of a key of FONTS. Raises KeyError for another key, MissingResourceError without its file."""
    return _load(key, resource("fonts", FONTS[key]))


@cache
def candidates(key: str) -> tuple[Font, ...]:
    """The font of a key, followed by those that stand in for characters it does not have."""
    return tuple(font(name) for name in dict.fromkeys((key, *_STANDING_IN)))


@cache
def known_characters() -> frozenset[str]:
    """Every character that some shipped font has."""
    return font("regular").characters | font("emoji").characters


def _load(key: str, path: Path) -> Font:
    face = hb.Face(hb.Blob.from_file_path(str(path)))
    shaper = hb.Font(face)
    shaper.scale = (EM, EM)
    extents = shaper.get_font_extents("ltr")
    space = shaper.get_nominal_glyph(ord(" ")) or 0
    return Font(
        key=key,
        path=path,
        family=face.get_name(hb.OTNameIdPredefined.FONT_FAMILY) or "",
        units_per_em=face.upem,
        ascent=extents.ascender / EM,
        descent=-extents.descender / EM,
        cap_height=_metric(shaper, hb.OTMetricsTag.CAP_HEIGHT),
        x_height=_metric(shaper, hb.OTMetricsTag.X_HEIGHT),
        characters=frozenset(map(chr, face.unicodes)),
        space=shaper.get_glyph_h_advance(space),
        space_glyph=space,
        face=face,
        shaper=shaper,
    )


def _metric(shaper: hb.Font, tag: hb.OTMetricsTag) -> float:
    return int(shaper.get_metric_position_with_fallback(tag)) / EM
