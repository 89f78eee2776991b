"""Paints the heads that stay in sight: a strip along the top and one at the left of what they frame.

A name takes two lines where it does not fit in one and its head is high enough. Only what lies in
the areas that are painted anew is painted. `frozen` decides where everything is.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import lru_cache, partial

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QRegion

from canvas.layout.breaking import break_text
from canvas.layout.sheet import Line
from canvas.layout.style import ACCENT, GROUND, HAIRLINE, INK, SECOND, TINT
from canvas.widgets import dimming
from canvas.widgets.filling import fill
from canvas.widgets.frozen import HEAD_PX, Frozen
from canvas.widgets.glyphs import family
from canvas.widgets.heads import AT_LEFT, INDENT, PHASES, Head
from canvas.widgets.strip_pictures import StripPictures
from canvas.widgets.theme import SMALL_PX, TYPE_PX, type_px, ui_font

BAR = 4.0
LEAST_CORNER = 64.0
CLOSE = (21.0, 40.0)
"""Where two lines stand in a strip of phases alone."""
AFTER = 8.0
"""Pixels that stay free after the name of a phase or a step."""
FEW = 3
"""Letters before a "…" that still tell something: rather than fewer there are none."""
FREE = 4.0
"""Pixels that stay free below the second line of a name along the top."""
ABOVE = 3
"""Pixels by which two lines of a name may stand out above their head."""
LEADING = 1.2
"""From line to line of a name, in its type's size."""
LEAST_LINED = 16.0
"""Pixels of the head of a lane that has a line below it."""
_LINES = 2


def head_area(head: Head, x: float = 0.0) -> QRect:
    """Return the pixels of the view that a head, counted from `x`, may tint."""
    box, high = head.box, type_px(HEAD_PX)
    left, right = math.floor(box.x + x - INDENT), math.ceil(box.right + x + INDENT)
    if head.kind not in AT_LEFT:
        return QRect(left, math.floor(box.y) - ABOVE, right - left, math.ceil(box.height) + ABOVE)
    top = math.floor(min(box.y, head.baseline - high)) - 1  # names may stand out of low heads
    return QRect(left, top, right - left, math.ceil(max(box.bottom, head.baseline + high / 2)) + 2 - top)


def paint_frozen(
    painter: QPainter,
    found: Frozen,
    size: tuple[float, float],
    paper: QColor,
    ground: QColor,
    region: QRegion,
    pictures: StripPictures,
) -> None:
    """Paint what lies in `region` of the strips and the ground beside them, in logical pixels of the view."""
    _paint_ground(painter, found, size, ground)
    frame, left, top = found.frame, round(found.left), round(found.top)
    right, bottom = math.ceil(frame.right), math.ceil(frame.bottom)
    corner, room = QPoint(round(frame.x), round(frame.y)), (paper.name(), type_px(HEAD_PX), *found[:2])
    if left:
        strip = QRect(corner, QPoint(left - 1, bottom - 1))
        said: tuple[object, ...] = (*room, found.lanes, found.language)
        for area in _within(region, strip):
            pictures.draw(painter, "left", strip, area, said, partial(_paint_left, found, paper))
        painter.setClipRect(region.boundingRect())
        behind = QColor(dimming.colour(GROUND, paper.name()))
        for box, is_backstage in found.covered:
            fill(painter, QRectF(*box), behind if is_backstage else paper)
    if top:
        strip = QRect(corner, QPoint(right - 1, top - 1))
        along = (found.phases, found.steps, found.x, found.parts, found.corner, found.words)
        said = (*room, *along, found.frame, found.language)
        for area in _within(region, strip):
            pictures.draw(painter, "top", strip, area, said, partial(_paint_top, found, paper))
    painter.setClipping(False)


def _within(region: QRegion, area: QRect) -> Iterator[QRect]:
    """The rectangles of a region that lie in an area."""
    yield from region & area  # type: ignore[misc]  # it can be iterated


def _paint_left(found: Frozen, paper: QColor, painter: QPainter, area: QRect) -> None:
    """Paint a part of the strip at the left."""
    painter.setClipRect(area)
    fill(painter, area, paper)
    fill(painter, QRectF(found.left - 1, area.top(), 1, area.height()), QColor(HAIRLINE))
    beside = area & QRect(0, round(found.top), area.right() + 1, area.bottom() + 1)
    painter.setClipRect(beside)
    for head in found.lanes:
        if (head.text or head.is_chosen or _is_lined(head)) and head_area(head).intersects(beside):
            _paint_head(painter, head, found.language)


def _paint_top(found: Frozen, paper: QColor, painter: QPainter, area: QRect) -> None:
    """Paint a part of the strip along the top."""
    painter.setClipRect(area)
    fill(painter, area, paper)
    left = round(found.left)
    beside = area & QRect(left, 0, area.right() + 1, area.bottom() + 1)
    painter.setClipRect(beside)
    for head in found.phases:
        if head_area(head).intersects(beside):
            _paint_head(painter, head, found.language)
    low, high = beside.left() - INDENT - found.x, beside.right() + 1 + INDENT - found.x
    for head in found.steps:
        if head.box.x < high and head.box.right > low and head.box.y - ABOVE <= beside.bottom():
            _paint_head(painter, head.moved(found.x, 0.0), found.language)
    for x in found.parts:
        if beside.left() - 1 <= x <= beside.right() + 1:
            line = QRectF(math.floor(x + 0.5), found.frame.y, 1, found.top - 1 - found.frame.y)
            fill(painter, line, QColor(HAIRLINE))
    painter.setClipRect(area)
    if area.left() < found.corner[1]:
        _paint_corner(painter, found)
    fill(painter, QRectF(area.left(), found.top - 1, area.width(), 1), QColor(INK))


def _paint_ground(painter: QPainter, found: Frozen, size: tuple[float, float], ground: QColor) -> None:
    """Fill what lies above, left and at the ends of the strips, where the sheet does not fill the view."""
    (width, height), frame = size, found.frame
    if found.top:
        fill(painter, QRectF(0, 0, width, frame.y), ground)
        fill(painter, QRectF(frame.right, 0, max(width - frame.right, 0.0), found.top), ground)
        fill(painter, QRectF(0, frame.y, frame.x, found.top - frame.y), ground)
    if found.left:
        fill(painter, QRectF(0, 0, frame.x, height), ground)
        fill(painter, QRectF(0, 0, found.left, frame.y), ground)
        fill(painter, QRectF(0, frame.bottom, found.left, max(height - frame.bottom, 0.0)), ground)


def _paint_corner(painter: QPainter, found: Frozen) -> None:
    """Say above the lanes what is shown, and in which state, where there is room."""
    x, end = found.corner
    room = end - x - INDENT
    if room < LEAST_CORNER:
        return
    top = found.frame.y
    first, second = (30.0, PHASES + 24.0) if found.top - top > PHASES else CLOSE
    lines = ((found.words[0], "semibold", INK, first), (found.words[1], "regular", SECOND, second))
    for text, weight, ink, baseline in lines:
        painter.setFont(ui_font(TYPE_PX, weight))
        painter.setPen(QColor(ink))
        short = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPointF(x, top + baseline), short)


def _paint_head(painter: QPainter, head: Head, language: str) -> None:
    is_lane = head.kind in AT_LEFT
    box, gap = head.box, 0.0 if is_lane else INDENT / 2
    if head.is_chosen:
        fill(painter, QRectF(box.x - gap, box.y, box.width + gap, box.height - 1), QColor(TINT))
    if head.is_low:
        fill(painter, QRectF(box.x, box.y, box.width, 1.0), QColor(HAIRLINE))
    if head.text:
        painter.setFont(_font(head.kind == "new", _weight(head), type_px(HEAD_PX)))
        painter.setPen(QColor(_ink(head)))
        _paint_name(painter, head, box.x + (INDENT if is_lane else 0.0), language)
    if is_lane and _is_lined(head):
        fill(painter, QRectF(box.x, box.bottom, box.width, 1.0), QColor(HAIRLINE))
    if head.is_active:
        beside = QRectF(box.right - BAR, box.y, BAR, box.height)
        below = QRectF(box.x, box.bottom - BAR, box.width, BAR)
        fill(painter, beside if is_lane else below, QColor(ACCENT))


def _is_lined(head: Head) -> bool:
    """Tell whether a line lies below the head of a lane: below a low one it would strike through names."""
    return head.box.height >= LEAST_LINED


def _paint_name(painter: QPainter, head: Head, x: float, language: str) -> None:
    """The name on its line; two lines stand about the middle of their head, or begin where one would."""
    key, font = _weight(head), painter.font()
    leading = LEADING * font.pixelSize()
    room = head.box.right - x - (INDENT if head.kind in AT_LEFT else AFTER)
    most = _LINES if head.box.height >= _LINES * leading else 1
    lines = _lines(head.text, key, font.pixelSize(), room, most, language)
    baseline = head.baseline
    if len(lines) > 1:
        free = 0.0 if head.kind in AT_LEFT else FREE
        above = (head.box.height - free - len(lines) * leading) / 2
        baseline = min(baseline, head.box.y + above + QFontMetricsF(font).ascent())
    for number, line in enumerate(lines):
        painter.drawText(QPointF(x, baseline + number * leading), line)


@lru_cache(maxsize=1024)
def _lines(text: str, key: str, pixels: int, room: float, most: int, language: str) -> tuple[str, ...]:
    """The lines of a name, kept: they are broken and measured once."""
    font = QFont(family(key))
    font.setPixelSize(pixels)
    return tuple(wrapped(text, key, font, room, most, language))


def wrapped(text: str, key: str, font: QFont, room: float, most: int, language: str) -> Iterator[str]:
    """Break a name into at most so many lines; what is left over is shortened at the end of the last."""
    lines = break_text(text, key, font.pixelSize(), room, language) if most > 1 else ()
    if any(_is_cut(text, line) for line in lines):
        lines = ()
    if 1 <= len(lines) <= most:
        yield from (line.text for line in lines)
        return
    kept = lines[: most - 1]
    yield from (line.text for line in kept)
    rest = text[kept[-1].end :] if kept else text
    yield shortened(" ".join(rest.split()), QFontMetricsF(font), room)


def _is_cut(text: str, line: Line) -> bool:
    """Tell whether a line ends amid a word that has no place for a hyphen there."""
    return line.end < len(text) and line.text.endswith(text[line.end - 1]) and text[line.end - 1].isalnum()


def shortened(line: str, metrics: QFontMetricsF, room: float) -> str:
    """As much of a line as fits, with a "…"; nothing where that is a few letters, which say nothing."""
    if line.isdigit():
        return line
    short = metrics.elidedText(line, Qt.TextElideMode.ElideRight, room)
    return short if short == line or len(short) > FEW else ""


def _ink(head: Head) -> str:
    if head.is_chosen:
        return ACCENT
    if not head.is_named:
        return SECOND
    return SECOND if head.kind in ("step", "new") and not head.is_active else INK


@lru_cache(maxsize=16)
def _font(is_small: bool, weight: str, _: int) -> QFont:
    return ui_font(SMALL_PX if is_small else HEAD_PX, weight)


def _weight(head: Head) -> str:
    if head.kind == "new" or not head.is_named:
        return "regular"
    return "medium" if head.kind == "step" and not head.is_active else "semibold"
