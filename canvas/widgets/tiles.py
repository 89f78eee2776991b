"""The painted picture of a sheet, in tiles that belong to the bands of its rows.

A tile holds a square of a row at one scale, counted from the row's top: when a row above grows, the tiles
below are drawn elsewhere, not painted again. Of a tile only what was in sight is painted. After an edit only
the areas that changed are painted anew, into the tiles there are. Nothing here scrolls or listens.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QRegion

from canvas.layout.shapes import Box
from canvas.layout.sheet import Sheet
from canvas.widgets.changes import changed_areas
from canvas.widgets.paint import paint
from canvas.widgets.pictures import Pictures

WIDE, HIGH = 2048, 512
"""Device pixels of a tile."""
STRIDE = 128
"""A tile is painted as far as it is in sight, rounded outwards to so many device pixels."""
STEP = 64
"""Tiles of low bands are as high as the band, rounded up to so many device pixels."""
SPARE = 2
"""Device pixels painted below a band: where it stands is rounded, and so is its height."""
KEPT_PIXELS = 24_000_000
"""Device pixels that are kept, four bytes each."""
MIN_TEXT_PX = 4.0
"""Text whose em has fewer device pixels is drawn as bars."""


class Name(NamedTuple):
    """A tile's row and its place in the row, in tiles."""

    row: str
    across: int
    down: int


class Tile(NamedTuple):
    """A picture, and what of it is painted."""

    picture: QPixmap
    done: QRect


class Tiles:
    """The tiles of the sheet shown last. `dim` is multiplied with the paper (a dark window's screen only)."""

    def __init__(self, pictures: Pictures | None = None) -> None:
        self.pictures = pictures
        self.painted = 0
        """Device pixels painted so far: tests and benchmarks look at it."""
        self._tiles: OrderedDict[Name, Tile] = OrderedDict()
        self._held = 0
        self._seen: set[Name] = set()
        self._sheet: Sheet | None = None
        self._scale = 0.0
        self._dim: QColor | None = None

    def show(self, sheet: Sheet, scale: float, dim: QColor | None = None) -> None:
        """Show a sheet at `scale` device pixels a mm; what differs from the last one is painted anew."""
        old = self._sheet
        if old is None or scale != self._scale or dim != self._dim:
            self.clear()
        elif old is not sheet:
            self._patch(old, sheet, scale, dim)
        self._sheet, self._scale, self._dim = sheet, scale, dim

    def clear(self) -> None:
        """Forget everything painted."""
        self._tiles.clear()
        self._held = 0

    def draw(self, painter: QPainter, left: int, top: int, area: QRect) -> None:
        """Draw what lies in `area` of the view, whose corner is the sheet's device pixel (left, top).

        Area and painter count device pixels.
        """
        sheet = self._sheet
        if sheet is None:
            return
        tops = band_tops(sheet, self._scale)
        width = round(sheet.width * self._scale)
        first = max(bisect_right(tops, area.top() + top) - 1, 0)
        low, high = max(area.left() + left, 0), min(area.right() + left + 1, width)
        self._seen = set()
        for number in range(first, len(sheet.rows)):
            if tops[number] > area.bottom() + top:
                return
            height = tops[number + 1] - tops[number]
            begin = max(area.top() + top - tops[number], 0) // HIGH
            end = min(area.bottom() + top - tops[number], height - 1) // HIGH
            for down in range(begin, end + 1):
                y = tops[number] + down * HIGH - top
                for across in range(low // WIDE, -(-high // WIDE)):
                    name = Name(sheet.rows[number].key, across, down)
                    x = across * WIDE
                    start = max(low - x, 0) // STRIDE * STRIDE
                    stop = min(-(-(high - x) // STRIDE) * STRIDE, WIDE, width - x)
                    part = QRect(start, 0, stop - start, min(HIGH, height - down * HIGH))
                    self._seen.add(name)
                    at = QPoint(x + start - left, y)
                    painter.drawPixmap(at, self._tile(name, number, sheet, part), part)

    def _tile(self, name: Name, number: int, sheet: Sheet, part: QRect) -> QPixmap:
        """The picture of a tile, in which at least this part is painted."""
        tile = self._tiles.get(name)
        if tile is None or not tile.done.contains(part):
            tile = self._higher(name, tile or Tile(QPixmap(), QRect()), part)
            height = min(part.height() + SPARE, tile.picture.height())
            whole = tile.done.united(QRect(part.x(), 0, part.width(), height))
            for rest in QRegion(whole) - QRegion(tile.done):  # type: ignore[attr-defined]  # it can be iterated
                self._paint(tile.picture, name, number, sheet, rest)
            self._tiles[name] = tile._replace(done=whole)
            while self._held > KEPT_PIXELS and len(self._tiles) > 1:
                self._drop(next(iter(self._tiles)))
        self._tiles.move_to_end(name)
        return tile.picture

    def _higher(self, name: Name, tile: Tile, part: QRect) -> Tile:
        """The tile, with room for a band that has grown; what was painted already is taken over."""
        if tile.picture.height() >= part.height():
            return tile
        picture = QPixmap(WIDE, min(-(-(part.height() + SPARE) // STEP) * STEP, HIGH))
        if name in self._tiles:
            painter = QPainter(picture)
            painter.drawPixmap(0, 0, tile.picture)
            painter.end()
            self._drop(name)
        self._held += WIDE * picture.height()
        return Tile(picture, tile.done)

    def _drop(self, name: Name) -> None:
        self._held -= WIDE * self._tiles.pop(name).picture.height()

    def _paint(self, tile: QPixmap, name: Name, number: int, sheet: Sheet, area: QRect) -> None:
        """Paint a part of a tile (its own device pixels)."""
        self.painted += area.width() * area.height()
        scale = self._scale
        start = sheet.tops[number] if number else 0.0
        left, top = name.across * WIDE, name.down * HIGH
        painter = QPainter(tile)
        painter.setClipRect(area)
        painter.fillRect(area, Qt.GlobalColor.white)
        painter.translate(-left, -top)
        painter.scale(scale, scale)
        painter.translate(0.0, -start)
        box = Box(
            (left + area.x()) / scale,
            (top + area.y()) / scale + start,
            area.width() / scale,
            area.height() / scale,
        )
        paint(painter, sheet, box, self.pictures, MIN_TEXT_PX)
        painter.resetTransform()
        if self._dim is not None:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            painter.fillRect(area, self._dim)
        painter.end()

    def _patch(self, old: Sheet, sheet: Sheet, scale: float, dim: QColor | None) -> None:
        """Paint anew, in the tiles there are, what differs between two sheets."""
        self._sheet, self._scale, self._dim = sheet, scale, dim
        rows = {row.key: number for number, row in enumerate(sheet.rows)}
        tops = band_tops(sheet, scale)
        for name in [name for name in self._tiles if name.row not in rows]:
            self._drop(name)
        touched = _by_row(changed_areas(old, sheet), sheet)
        for name, tile in [(name, tile) for name, tile in self._tiles.items() if name.row in touched]:
            number = rows[name.row]
            start = sheet.tops[number] if number else 0.0
            height = min(tops[number + 1] - tops[number] - name.down * HIGH + SPARE, tile.picture.height())
            seen = tile.done & QRect(0, 0, WIDE, height)
            parts = (_pixels(area, name, start, scale) & seen for area in touched[name.row])
            here = [part for part in parts if not part.isEmpty()]
            if here and name not in self._seen:
                self._drop(name)
                continue
            for part in _joined(here):
                self._paint(tile.picture, name, number, sheet, part)


def band_tops(sheet: Sheet, scale: float) -> list[int]:
    """Return the device pixel at which each band begins, and behind them the sheet's end."""
    return [0, *(round(top * scale) for top in sheet.tops[1:]), round(sheet.height * scale)]


def _by_row(areas: list[Box], sheet: Sheet) -> dict[str, list[Box]]:
    """The areas that lie on a row, or hardly beside it, by its key."""
    found: dict[str, list[Box]] = {}
    for area in areas:
        first = max(bisect_right(sheet.tops, area.y) - 2, 0)
        for row in sheet.rows[first : bisect_right(sheet.tops, area.bottom) + 1]:
            found.setdefault(row.key, []).append(area)
    return found


def _pixels(area: Box, name: Name, start: float, scale: float) -> QRect:
    """An area of the sheet in the device pixels of a tile, rounded outwards."""
    x, y = area.x * scale - name.across * WIDE, (area.y - start) * scale - name.down * HIGH
    left, top = int(x) - 2, int(y) - 2
    return QRect(left, top, int(x + area.width * scale) + 2 - left, int(y + area.height * scale) + 2 - top)


def _joined(parts: list[QRect]) -> list[QRect]:
    """The same area in fewer parts: those that touch become one."""
    joined: list[QRect] = []
    for part in parts:
        whole = part
        for other in [other for other in joined if other.intersects(whole)]:
            joined.remove(other)
            whole = whole.united(other)
        joined.append(whole)
    return joined
