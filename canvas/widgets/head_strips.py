"""Paints the heads that stay in sight: a strip along the top and one at the left of what they frame.

A name takes two lines where it does not fit in one and its head is high enough. What is painted is kept,
because in most frames a strip says what it said in the one before. `frozen` decides where everything is.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap

from canvas.layout.breaking import break_text
from canvas.layout.style import ACCENT, GROUND, HAIRLINE, INK, SECOND, TINT
from canvas.widgets import dimming
from canvas.widgets.frozen import AT_LEFT, HEAD_PX, INDENT, PHASES, Frozen, Head
from canvas.widgets.theme import SMALL_PX, TYPE_PX, ui_font

BAR = 4.0
LEAST_CORNER = 64.0
AFTER = 8.0
"""Pixels that stay free after the name of a phase or a step."""
FEW = 4.0
"""How many times a "…" fits where only a few letters do."""
LEADING = 1.2
"""From line to line of a name, in its type's size."""
_LINES = 2


def paint_frozen(
    painter: QPainter, found: Frozen, size: tuple[float, float], paper: QColor, ground: QColor
) -> None:
    """Paint the strips and the ground beside them; the painter counts logical pixels of the view."""
    _paint_ground(painter, found, size, ground)
    frame, dpr = found.frame, painter.device().devicePixelRatio()
    top, left = found.top and found.top - frame.y, found.left and found.left - frame.x
    heads = [head.moved(-frame.x, -frame.y) for head in found.heads]
    if left:
        lanes = tuple(head for head in heads if head.kind in AT_LEFT)
        strip = _left_strip(
            Frozen(top, left, lanes, language=found.language), frame.height, paper.name(), dpr
        )
        painter.drawPixmap(QPointF(frame.x, frame.y), strip)
        for box, is_backstage in found.covered:
            ground_of_row = dimming.colour(GROUND, paper.name()) if is_backstage else paper
            painter.fillRect(QRectF(*box), QColor(ground_of_row))
    if top:
        part = Frozen(
            top,
            left,
            tuple(head for head in heads if head.kind not in AT_LEFT),
            tuple(x - frame.x for x in found.parts),
            (found.corner[0] - frame.x, found.corner[1] - frame.x),
            language=found.language,
            words=found.words,
        )
        painter.drawPixmap(QPointF(frame.x, frame.y), _top_strip(part, frame.width, paper.name(), dpr))


def _paint_ground(painter: QPainter, found: Frozen, size: tuple[float, float], ground: QColor) -> None:
    """Fill what lies above, left and at the ends of the strips, where the sheet does not fill the view."""
    (width, height), frame = size, found.frame
    if found.top:
        painter.fillRect(QRectF(0, 0, width, frame.y), ground)
        painter.fillRect(QRectF(frame.right, 0, max(width - frame.right, 0.0), found.top), ground)
        painter.fillRect(QRectF(0, frame.y, frame.x, found.top - frame.y), ground)
    if found.left:
        painter.fillRect(QRectF(0, 0, frame.x, height), ground)
        painter.fillRect(QRectF(0, 0, found.left, frame.y), ground)
        painter.fillRect(QRectF(0, frame.bottom, found.left, max(height - frame.bottom, 0.0)), ground)


@lru_cache(maxsize=4)
def _left_strip(found: Frozen, height: float, paper: str, dpr: float) -> QPixmap:
    """The strip at the left, counted from its own corner."""
    strip = _strip(found.left, height, paper, dpr)
    painter = QPainter(strip)
    painter.fillRect(QRectF(found.left - 1, 0, 1, height), QColor(HAIRLINE))
    painter.setClipRect(QRectF(0, found.top, found.left, height - found.top))
    _paint(painter, found.heads, found.language)
    painter.end()
    return strip


@lru_cache(maxsize=4)
def _top_strip(found: Frozen, width: float, paper: str, dpr: float) -> QPixmap:
    """The strip along the top, counted from its own corner."""
    strip = _strip(width, found.top, paper, dpr)
    painter = QPainter(strip)
    painter.setClipRect(QRectF(found.left, 0, width - found.left, found.top))
    _paint(painter, found.heads, found.language)
    for x in found.parts:
        painter.fillRect(QRectF(round(x), 0, 1, found.top - 1), QColor(HAIRLINE))
    painter.setClipping(False)
    _paint_corner(painter, found)
    painter.fillRect(QRectF(0, found.top - 1, width, 1), QColor(INK))
    painter.end()
    return strip


def _strip(width: float, height: float, paper: str, dpr: float) -> QPixmap:
    strip = QPixmap(max(math.ceil(width * dpr), 1), max(math.ceil(height * dpr), 1))
    strip.setDevicePixelRatio(dpr)
    strip.fill(QColor(paper))
    return strip


def _paint_corner(painter: QPainter, found: Frozen) -> None:
    """Say above the lanes what is shown, and in which state, where there is room."""
    x, end = found.corner
    room = end - x - INDENT
    if room < LEAST_CORNER:
        return
    lines = ((found.words[0], "semibold", INK, 30.0), (found.words[1], "regular", SECOND, PHASES + 24.0))
    for text, weight, ink, baseline in lines[: 2 if found.top > PHASES else 1]:
        painter.setFont(ui_font(TYPE_PX, weight))
        painter.setPen(QColor(ink))
        short = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPointF(x, baseline), short)


def _paint(painter: QPainter, heads: Sequence[Head], language: str) -> None:
    for head in heads:
        is_lane = head.kind in AT_LEFT
        painter.setFont(_font(head))
        painter.setPen(QColor(_ink(head)))
        box, gap = head.box, 0.0 if is_lane else INDENT / 2
        if head.is_chosen:
            painter.fillRect(QRectF(box.x - gap, box.y, box.width + gap, box.height - 1), QColor(TINT))
        _paint_name(painter, head, box.x + (INDENT if is_lane else 0.0), language)
        if is_lane:
            painter.fillRect(QRectF(box.x, box.bottom, box.width, 1.0), QColor(HAIRLINE))
        if head.is_active:
            beside = QRectF(box.right - BAR, box.y, BAR, box.height)
            below = QRectF(box.x, box.bottom - BAR, box.width, BAR)
            painter.fillRect(beside if is_lane else below, QColor(ACCENT))


def _paint_name(painter: QPainter, head: Head, x: float, language: str) -> None:
    """The name on its line; two lines stand about the middle of their head, or begin where one would."""
    key, font = _weight(head), painter.font()
    leading = LEADING * font.pixelSize()
    room = head.box.right - x - (INDENT if head.kind in AT_LEFT else AFTER)
    most = _LINES if head.box.height >= _LINES * leading else 1
    lines = list(wrapped(head.text, key, font, room, most, language))
    baseline = head.baseline
    if len(lines) > 1:
        above = (head.box.height - len(lines) * leading) / 2
        baseline = min(baseline, head.box.y + above + QFontMetricsF(font).ascent())
    for number, line in enumerate(lines):
        painter.drawText(QPointF(x, baseline + number * leading), line)


def wrapped(text: str, key: str, font: QFont, room: float, most: int, language: str) -> Iterator[str]:
    """Break a name into at most so many lines; what is left over is shortened at the end of the last."""
    lines = break_text(text, key, font.pixelSize(), room, language) if most > 1 else ()
    if 1 <= len(lines) <= most:
        yield from (line.text for line in lines)
        return
    kept = lines[: most - 1]
    yield from (line.text for line in kept)
    rest = text[kept[-1].end :] if kept else text
    yield shortened(" ".join(rest.split()), QFontMetricsF(font), room)


def shortened(line: str, metrics: QFontMetricsF, room: float) -> str:
    """As much of a line as fits; where there is room for a few letters only, these rather than a "…"."""
    if room >= FEW * metrics.horizontalAdvance("…"):
        return metrics.elidedText(line, Qt.TextElideMode.ElideRight, room)
    while line and metrics.horizontalAdvance(line) > room:
        line = line[:-1].rstrip()
    return line


def _ink(head: Head) -> str:
    if head.is_chosen:
        return ACCENT
    if not head.is_named:
        return SECOND
    return SECOND if head.kind in ("step", "new") and not head.is_active else INK


def _font(head: Head) -> QFont:
    return ui_font(SMALL_PX if head.kind == "new" else HEAD_PX, _weight(head))


def _weight(head: Head) -> str:
    if head.kind == "new" or not head.is_named:
        return "regular"
    return "medium" if head.kind == "step" and not head.is_active else "semibold"
