"""The shipped fonts and the user's own inside Qt, and the glyph runs of lines, kept from frame to frame.

Qt neither shapes nor measures here: the glyphs and their places come from `canvas.layout.words`. A font is
reached through its family, never through QRawFont's file constructor, whose runs vanish above 64 device
pixels; and what Qt found under that name is compared with the file.
"""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QPointF
from PySide6.QtGui import QFont, QFontDatabase, QGlyphRun, QRawFont

from canvas.layout import fonts, words
from canvas.layout.shapes import Text
from canvas.resources import resource

OF_THE_WINDOW = ("regular", "medium", "semibold", "bold")
EM = 64
"""Pixels to the em of the runs; painters scale them. The size changes nothing about their shape."""


class FontMismatchError(RuntimeError):
    """Qt offers another font than the shipped one: glyph numbers would mean other glyphs."""

    def __init__(self, family: str) -> None:
        super().__init__(f"Qt draws {family!r} with another font than the one Journeywall comes with.")


@cache
def family(key: str) -> str:
    """The name under which Qt knows the font `key`; registers it at first use."""
    if key in fonts.FONTS:
        number = QFontDatabase.addApplicationFont(str(resource("fonts", fonts.FONTS[key])))
    else:
        number = QFontDatabase.addApplicationFontFromData(QByteArray(bytes(fonts.font(key).face.blob.data)))
    found = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    if not found:
        raise FontMismatchError(fonts.font(key).family)
    return found[0]


@cache
def raw_font(key: str) -> QRawFont:
    """The font `key` at EM pixels, without hinting. Raises FontMismatchError for any other font."""
    font = QFont(family(key))
    font.setPixelSize(EM)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    raw = QRawFont.fromFont(font)
    if raw.fontTable("head").data() != fonts.font(key).face.reference_table("head").data:
        raise FontMismatchError(family(key))
    return raw


def register_fonts() -> None:
    """Tell Qt of the window's fonts, and compare them with what it draws; others come when they are drawn.

    Raises FontMismatchError.
    """
    for key in OF_THE_WINDOW:
        raw_font(key)


def check_fonts() -> None:
    """Compare every shipped font with what Qt draws for it; raises FontMismatchError."""
    for key in fonts.FONTS:
        raw_font(key)


@lru_cache(maxsize=20_000)
def glyph_runs(texts: tuple[Text, ...]) -> tuple[QGlyphRun, ...]:
    """The runs of lines in one font and size, font by font, at EM pixels.

    Their origin is the left end of the first line, on its baseline.
    """
    first = texts[0]
    scale = EM / first.size
    found: dict[str, tuple[list[int], list[QPointF]]] = {}
    for text in texts:
        x, y = (text.x - first.x) * scale, (text.baseline - first.baseline) * scale
        for run in words.runs(text):
            gids, places = found.setdefault(run.font, ([], []))
            gids += run.gids
            places += [QPointF(x + dx * EM, y - dy * EM) for dx, dy in zip(run.xs, run.ys, strict=True)]
    return tuple(_run(font, *glyphs) for font, glyphs in found.items() if glyphs[0])


def _run(font: str, gids: list[int], places: list[QPointF]) -> QGlyphRun:
    made = QGlyphRun()
    made.setRawFont(raw_font(font))
    made.setGlyphIndexes(gids)
    made.setPositions(places)
    return made


fonts.when_registered(glyph_runs.cache_clear)
