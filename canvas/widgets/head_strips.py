"""Paints the heads that stay in sight: a strip along the top and one at the left of what they frame.

A name takes two lines where it does not fit in one and its head is high enough. Only what lies in
the areas that are painted anew is painted. `frozen` decides where everything is.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QRegion

from canvas.layout.style import ACCENT, GROUND, HAIRLINE, INK, SECOND, TINT
from canvas.widgets import dimming, scale_paint, scale_signs
from canvas.widgets.filling import fill
from canvas.widgets.frozen import Frozen
from canvas.widgets.head_names import Type, head_type, lines, set_lines
from canvas.widgets.head_sizes import HEAD_PX, lines_in, on_one_line, phases_high
from canvas.widgets.heads import AFTER, AT_LEFT, INDENT, PHASE_LINE, STEP_LINE, Head
from canvas.widgets.steps import colour, text_pen
from canvas.widgets.strip_pictures import StripPictures
from canvas.widgets.theme import SMALL_PX, TYPE_PX, type_px

BAR = 4.0
LEAST_CORNER = 64.0
CLOSE = (0.44, 0.83)
"""Where two lines stand in a strip of phases alone, in its height."""
FREE = 4.0
"""Pixels that stay free below the second line of a name along the top."""
ABOVE = 3
"""Pixels by which two lines of a name may stand out above their head."""
BELOW_ABOUT, MOST_ABOUT = 10.0, 3
"""Pixels that stay free below what a row asks, and in how many lines it is said at most."""
LEAST_LINED = 16.0
"""Pixels of the head of a lane that has a line below it."""


def head_area(head: Head, x: float = 0.0) -> QRect:
    """Return the pixels of the view that a head, counted from `x`, may tint."""
    box = head.box
    left, right = math.floor(box.x + x - INDENT), math.ceil(box.x + box.width + x + INDENT)
    if head.kind not in AT_LEFT:
        return QRect(left, math.floor(box.y) - ABOVE, right - left, math.ceil(box.height) + ABOVE)
    low, high = _span(head)
    top = math.floor(low) - 1
    return QRect(left, top, right - left, math.ceil(high) + 2 - top)


def _span(head: Head) -> tuple[float, float]:
    """Between which pixels the head of a lane stands: its name may stand out of a low one."""
    (_, y, _, height), baseline, px = head.box, head.baseline, head.px
    return min(y, baseline - px), max(y + height, baseline + px / 2)


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
        said: tuple[object, ...] = (*room, found.lanes, found.scales, found.language)
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
    fill(painter, QRectF(found.left - 1, area.top(), 1, area.height()), colour(HAIRLINE))
    beside = area & QRect(0, round(found.top), area.right() + 1, area.bottom() + 1)
    painter.setClipRect(beside)
    top, bottom = beside.top() - 2, beside.bottom() + 2
    for sign in found.scales:
        if scale_signs.area(sign).intersects(beside):
            scale_paint.paint(painter, sign, paper)
    for head in found.lanes:
        if head.text or head.is_chosen or _is_lined(head):
            low, high = _span(head)
            if low < bottom and high > top:
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
            fill(painter, line, colour(HAIRLINE))
    painter.setClipRect(area)
    if area.left() < found.corner[1]:
        _paint_corner(painter, found)
    fill(painter, QRectF(area.left(), found.top - 1, area.width(), 1), colour(INK))


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
    top, high, px = found.frame.y, phases_high(), type_px(HEAD_PX)
    first, second = high / 2 + PHASE_LINE * px, (found.top - top + high) / 2 + STEP_LINE * px
    if found.top - top <= high:
        first, second, high = CLOSE[0] * high, CLOSE[1] * high, high / 2
    words = ((found.words[0], "semibold", INK, first), (found.words[1], "regular", SECOND, second))
    for text, weight, ink, baseline in words:
        kind = head_type(weight, on_one_line(text, weight, room, high, TYPE_PX))
        painter.setPen(text_pen(ink))
        for line in set_lines(text, kind, room, 1, found.language):
            line.paint(painter, x, top + baseline)


def _paint_head(painter: QPainter, head: Head, language: str) -> None:
    is_lane = head.kind in AT_LEFT
    box, gap = head.box, 0.0 if is_lane else INDENT / 2
    if head.is_chosen:
        fill(painter, QRectF(box.x - gap, box.y, box.width + gap, box.height - 1), colour(TINT))
    if head.is_low:
        fill(painter, QRectF(box.x, box.y, box.width, 1.0), colour(HAIRLINE))
    if head.text:
        painter.setPen(text_pen(_ink(head)))
        _paint_name(painter, head, language)
    if is_lane and _is_lined(head):
        fill(painter, QRectF(box.x, box.bottom, box.width, 1.0), colour(HAIRLINE))
    if head.is_active:
        beside = QRectF(box.right - BAR, box.y, BAR, box.height)
        below = QRectF(box.x, box.bottom - BAR, box.width, BAR)
        fill(painter, beside if is_lane else below, colour(ACCENT))


def _is_lined(head: Head) -> bool:
    """Tell whether a line lies below the head of a lane: below a low one it would strike through names."""
    return head.box.height >= LEAST_LINED


def _paint_name(painter: QPainter, head: Head, language: str) -> None:
    """The name on its line; several stand about the middle of their head, or begin where one would.

    Of a lane that goes out of sight the last line goes last.
    """
    box, is_lane = head.box, head.kind in AT_LEFT
    kind, room, most = _setting(head)
    found, leading, baseline = set_lines(head.text, kind, room, most, language), kind.leading, head.baseline
    if len(found) > 1:
        free = 0.0 if is_lane else FREE
        above = (box.height - free - len(found) * leading) / 2
        baseline = min(baseline, box.y + above + kind.ascent)
        if is_lane:
            baseline = min(baseline, box.y + box.height - 0.375 * head.px - (len(found) - 1) * leading)
    for number, line in enumerate(found):
        line.paint(painter, _words_x(head), baseline + number * leading)
    if head.about:
        _paint_about(painter, head, baseline + (len(found) - 1) * leading, room, language)


def _paint_about(painter: QPainter, head: Head, baseline: float, room: float, language: str) -> None:
    """What a row asks, in second ink below its name: all of it, or nothing where that has no room."""
    kind = head_type("regular", type_px(SMALL_PX))
    first = baseline + head.px / 4 + kind.leading
    most = min(int((head.box.bottom - BELOW_ABOUT - first) / kind.leading) + 1, MOST_ABOUT)
    said = lines(head.about, kind, room, most, language) if head.box.bottom - BELOW_ABOUT > first else ()
    if not said or said[-1][-1:] != head.about[-1:]:
        return
    painter.setPen(text_pen(SECOND))
    for number, line in enumerate(set_lines(head.about, kind, room, most, language)):
        line.paint(painter, _words_x(head), first + number * kind.leading)


def _words_x(head: Head) -> float:
    return head.box.x + (INDENT if head.kind in AT_LEFT else 0.0)


def _setting(head: Head) -> tuple[Type, float, int]:
    """The type of a head, the pixels its words have, and in how many lines at most."""
    room = head.box.x + head.box.width - _words_x(head) - (INDENT if head.kind in AT_LEFT else AFTER)
    return head_type(_weight(head), head.px), room, lines_in(head.high, head.px)


def is_said(head: Head, language: str) -> bool:
    """Tell whether a head says all of its name."""
    if not head.is_named or not head.name:
        return True
    said = lines(head.text, *_setting(head), language)
    return head.text == head.name and bool(said) and said[-1][-1:] == head.name[-1:]


def _ink(head: Head) -> str:
    if head.is_chosen:
        return ACCENT
    if not head.is_named:
        return SECOND
    return SECOND if head.kind in ("step", "new") and not head.is_active else INK


def _weight(head: Head) -> str:
    if head.kind == "new" or not head.is_named:
        return "regular"
    return "medium" if head.kind == "step" and not head.is_active else "semibold"
