"""The names of heads in the window's type: broken into lines, shortened, and set, once for each name.

What is painted where, and in which colour, is decided in `head_strips`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QGlyphRun, QPainter

from canvas.layout.breaking import break_text
from canvas.named import NamedTuple
from canvas.widgets.glyphs import family
from canvas.widgets.head_sizes import LEADING, is_cut

FEW = 3
"""Letters before a "…" that still tell something: rather than fewer there are none."""


class Type(NamedTuple):
    """A type of heads: its key, its pixels, from line to line, and above the line its letters stand on."""

    key: str
    pixels: int
    leading: float
    ascent: float


class SetLine(NamedTuple):
    """A line ready to be painted, and how far above its letters' line it begins."""

    runs: tuple[QGlyphRun, ...]
    ascent: float

    def paint(self, painter: QPainter, x: float, baseline: float) -> None:
        """Paint the line in the painter's pen."""
        at = QPointF(x, baseline - self.ascent)
        for run in self.runs:
            painter.drawGlyphRun(at, run)


@lru_cache(maxsize=64)
def head_type(key: str, pixels: int) -> Type:
    """Return a type by its font and its size."""
    return Type(key, pixels, LEADING * pixels, QFontMetricsF(_font(key, pixels)).ascent())


@lru_cache(maxsize=1024)
def set_lines(text: str, kind: Type, room: float, most: int, language: str) -> tuple[SetLine, ...]:
    """Return a name in at most so many lines, which are as wide as `room` (pixels)."""
    font = _font(kind.key, kind.pixels)
    return tuple(_set(line, font) for line in lines(text, kind, room, most, language))


def lines(text: str, kind: Type, room: float, most: int, language: str) -> tuple[str, ...]:
    """Return what the lines of a name say."""
    return tuple(wrapped(text, kind.key, _font(kind.key, kind.pixels), room, most, language))


@lru_cache(maxsize=64)
def _font(key: str, pixels: int) -> QFont:
    font = QFont(family(key))
    font.setPixelSize(pixels)
    return font


def _set(line: str, font: QFont) -> SetLine:
    """Set a line as `drawText` does at every call."""
    from PySide6.QtGui import QTextLayout, QTextOption  # made late: no first picture needs them

    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    layout = QTextLayout(line, font)
    layout.setTextOption(option)
    layout.beginLayout()
    whole = layout.createLine()
    layout.endLayout()
    return SetLine(tuple(layout.glyphRuns()), whole.ascent())


def wrapped(text: str, key: str, font: QFont, room: float, most: int, language: str) -> Iterator[str]:
    """Break a name into at most so many lines; what is left over is shortened at the end of the last."""
    lines = break_text(text, key, font.pixelSize(), room, language) if most > 1 else ()
    if any(is_cut(text, line) for line in lines):
        lines = ()
    if 1 <= len(lines) <= most:
        yield from (line.text for line in lines)
        return
    kept, metrics = lines[: most - 1], QFontMetricsF(font)
    rest = text[kept[-1].end :] if kept else text
    last = shortened(" ".join(rest.split()), metrics, room)
    if last or not kept:
        yield from (*(line.text for line in kept), last)
        return
    yield from (line.text for line in kept[:-1])
    yield _going_on(kept[-1].text, metrics, room)


def _going_on(line: str, metrics: QFontMetricsF, room: float) -> str:
    """A line behind which there is more that has no room: it says so."""
    told = f"{line} …"
    if metrics.horizontalAdvance(told) <= room:
        return told
    return metrics.elidedText(f"{line}……", Qt.TextElideMode.ElideRight, room)


def shortened(line: str, metrics: QFontMetricsF, room: float) -> str:
    """As much of a line as fits, with a "…"; nothing where that is a few letters, which say nothing."""
    if line.isdigit():
        return line
    short = metrics.elidedText(line, Qt.TextElideMode.ElideRight, room)
    return short if short == line or len(short) > FEW else ""
