"""Pictures of the strips that heads stand in, kept while what stands in them is the same.

What shows something else than before is painted at once; a picture is made when all of it is asked for again,
for while one zooms a strip is seen but once. What stands in a strip and how it is painted others say.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPixmap

from canvas.named import NamedTuple
from canvas.widgets.device_pixels import count_device_pixels

Paint = Callable[[QPainter, QRect], None]
"""Paints an area of a strip, in logical pixels of the view."""


class _Held(NamedTuple):
    shown: object
    where: QRect
    """Device pixels of the view."""
    picture: QPixmap


class StripPictures:
    """The strips of one view, by name."""

    def __init__(self) -> None:
        self._held: dict[str, _Held] = {}
        self._painted: dict[str, tuple[object, QRect]] = {}
        """Strips that were painted as a whole, with no picture made."""

    def clear(self) -> None:
        """Forget every picture."""
        self._held.clear()
        self._painted.clear()

    def draw(
        self, painter: QPainter, name: str, strip: QRect, area: QRect, shown: object, paint: Paint
    ) -> None:
        """Draw what lies in `area` of a strip that shows `shown` (compared by value)."""
        dpr = painter.device().devicePixelRatioF()
        held, where = self._held.get(name), _device(strip, dpr)
        if held is None or held.shown != shown or held.where != where:
            if dpr.is_integer() and self._is_new(name, strip, area, shown):  # else views begin between pixels
                paint(painter, area)
                return
            held = self._held[name] = _Held(shown, where, _picture(where, dpr, strip, paint))
        part = _device(area, dpr)
        painter.save()
        painter.setClipRect(area)
        count_device_pixels(painter, dpr)
        painter.drawPixmap(part.topLeft(), held.picture, part.translated(-where.topLeft()))
        painter.restore()

    def _is_new(self, name: str, strip: QRect, area: QRect, shown: object) -> bool:
        """Tell whether a strip as it is now was not yet painted as a whole, or a part of it is asked for."""
        was, is_whole = self._painted.get(name), area == strip
        if is_whole:
            self._painted[name] = (shown, strip)
        return not is_whole or was != (shown, strip)


def _device(area: QRect, dpr: float) -> QRect:
    """The device pixels that an area touches."""
    left, top = math.floor(area.x() * dpr), math.floor(area.y() * dpr)
    right, bottom = math.ceil((area.x() + area.width()) * dpr), math.ceil((area.y() + area.height()) * dpr)
    return QRect(left, top, right - left, bottom - top)


def _picture(where: QRect, dpr: float, strip: QRect, paint: Paint) -> QPixmap:
    picture = QPixmap(where.size())
    picture.setDevicePixelRatio(dpr)  # or its words would be set otherwise than those painted at once
    painter = QPainter(picture)
    painter.translate(-where.x() / dpr, -where.y() / dpr)
    paint(painter, strip.adjusted(-1, -1, 1, 1))  # where its edges lie between device pixels these are full
    painter.end()
    picture.setDevicePixelRatio(1.0)
    return picture
