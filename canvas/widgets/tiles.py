"""The painted picture of a sheet, in tiles that belong to the bands of its rows.

A tile holds a square of a row at one scale, counted from the row's top: when a row above grows, the tiles
below are drawn elsewhere, not painted again. From far away, where rows are a few pixels high, the whole sheet
is one band. Of a tile only what was in sight is painted. After an edit only the areas that changed are
painted anew, into the tiles there are. Nothing here scrolls or listens.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QRegion

from canvas import late
from canvas.layout.shapes import Box
from canvas.layout.sheet import Sheet
from canvas.named import NamedTuple
from canvas.widgets.camera import is_far
from canvas.widgets.filling import fill
from canvas.widgets.paint import paint
from canvas.widgets.pictures import Pictures
from canvas.widgets.scene import row_keys

if TYPE_CHECKING:
    from canvas.widgets import changes
else:
    changes = late.module("canvas.widgets.changes")

WIDE, HIGH = 2048, 512
"""Device pixels of a tile."""
FAR_HIGH = 1024
"""Those of a tile of a sheet seen from far away: the fewer there are, the fewer boxes reach into two."""
STRIDE = 128
"""A tile is painted as far as it is in sight, rounded outwards to so many device pixels."""
STEP = 64
"""Tiles of low bands are as high as the band, rounded up to so many device pixels."""
SPARE = 2
"""Device pixels painted below a band: where it stands is rounded, and so is its height."""
SMOOTH = 1
"""Device pixels by which a mark may tint more than it measures: Qt draws a thin line a pixel wide."""
KEPT_PIXELS = 24_000_000
"""Device pixels that are kept, four bytes each."""
MIN_TEXT_PX = 4.0
"""Text whose em has fewer device pixels is drawn as bars."""


class Bands(NamedTuple):
    """The bands of a sheet at one scale: their names, where they begin (mm, device pixels), its end.

    `high` is how many device pixels of a band a tile holds.
    """

    names: tuple[str, ...]
    starts: tuple[float, ...]
    tops: tuple[int, ...]
    high: int = HIGH


class Name(NamedTuple):
    """A tile's band and its place in the band, in tiles."""

    band: str
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
        self.sight = QRect()
        """What of the sheet is in sight (device pixels): after an edit nothing else is painted at once."""
        self._sheet: Sheet | None = None
        self._scale = 0.0
        self._dpr = 1.0
        self._dim: QColor | None = None
        self._bands = Bands((), (), ())

    def show(self, sheet: Sheet, scale: float, dim: QColor | None = None, dpr: float = 1.0) -> None:
        """Show a sheet at `scale` device pixels a mm; what differs from the last one is painted anew."""
        old, look, self._dpr = self._sheet, (self._scale, self._dim), dpr
        if sheet is old and look == (scale, dim):
            return
        has_moved = old is None or look != (scale, dim) or _has_moved(old, sheet)
        self._sheet, self._scale, self._dim = sheet, scale, dim
        self._bands = bands(sheet, scale) if has_moved else self._bands
        if old is None or look != (scale, dim) or (is_far(scale) and has_moved):
            self.clear()
        else:
            self._patch(old, sheet)

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
        names, _, tops, high = self._bands
        width = round(sheet.width * self._scale)
        first = max(bisect_right(tops, area.top() + top) - 1, 0)
        first_x, last_x = max(area.left() + left, 0), min(area.right() + left + 1, width)
        for number in range(first, len(names)):
            if tops[number] > area.bottom() + top:
                return
            height = tops[number + 1] - tops[number]
            begin = max(area.top() + top - tops[number], 0) // high
            end = min(area.bottom() + top - tops[number], height - 1) // high
            for down in range(begin, end + 1):
                y = tops[number] + down * high - top
                for across in range(first_x // WIDE, -(-last_x // WIDE)):
                    name = Name(names[number], across, down)
                    x = across * WIDE
                    start = max(first_x - x, 0) // STRIDE * STRIDE
                    stop = min(-(-(last_x - x) // STRIDE) * STRIDE, WIDE, width - x)
                    part = QRect(start, 0, stop - start, min(high, height - down * high))
                    picture = self._tile(name, number, sheet, part)
                    exact = part & QRect(first_x - x, 0, last_x - first_x, high)
                    painter.drawPixmap(QPoint(x + exact.x() - left, y), picture, exact)

    def _tile(self, name: Name, number: int, sheet: Sheet, part: QRect) -> QPixmap:
        """The picture of a tile, in which at least this part is painted."""
        tile = self._tiles.get(name)
        if tile is None or not tile.done.contains(part):
            tile = self._roomy(name, tile or Tile(QPixmap(), QRect()), sheet, part.height())
            height = min(part.height() + SPARE, tile.picture.height())
            whole = tile.done.united(QRect(part.x(), 0, part.width(), height))
            for rest in QRegion(whole) - QRegion(tile.done):  # type: ignore[attr-defined]  # it can be iterated
                self._paint(tile.picture, name, number, sheet, rest)
            self._tiles[name] = tile._replace(done=whole)
            while self._held > KEPT_PIXELS and len(self._tiles) > 1:
                self._drop(next(iter(self._tiles)))
        self._tiles.move_to_end(name)
        return tile.picture

    def _roomy(self, name: Name, tile: Tile, sheet: Sheet, height: int) -> Tile:
        """The tile, with room where band or sheet have grown; what was painted already is taken over."""
        width = min(round(sheet.width * self._scale) - name.across * WIDE, WIDE)
        if tile.picture.width() >= width and tile.picture.height() >= height:
            return tile
        picture = QPixmap(width, min(-(-(height + SPARE) // STEP) * STEP, self._bands.high))
        if name in self._tiles:
            painter = QPainter(picture)
            painter.drawPixmap(0, 0, tile.picture)
            painter.end()
            self._drop(name)
        self._held += picture.width() * picture.height()
        return Tile(picture, tile.done)

    def _drop(self, name: Name) -> None:
        picture = self._tiles.pop(name).picture
        self._held -= picture.width() * picture.height()

    def _paint(self, tile: QPixmap, name: Name, number: int, sheet: Sheet, area: QRect) -> None:
        """Paint a part of a tile (its own device pixels)."""
        self.painted += area.width() * area.height()
        scale = self._scale
        start = self._bands.starts[number]
        left, top = name.across * WIDE, name.down * self._bands.high
        painter = QPainter(tile)
        painter.setClipRect(area)
        painter.fillRect(area, Qt.GlobalColor.white)
        painter.translate(-left, -top)
        painter.scale(scale, scale)
        box = Box(
            (left + area.x() - SMOOTH) / scale,
            (top + area.y() - SMOOTH) / scale + start,
            (area.width() + 2 * SMOOTH) / scale,
            (area.height() + 2 * SMOOTH) / scale,
        )
        paint(painter, sheet, box, self.pictures, MIN_TEXT_PX, self._dpr, start)
        painter.resetTransform()
        if self._dim is not None:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            fill(painter, area, self._dim)
        painter.end()

    def _patch(self, old: Sheet, sheet: Sheet) -> None:
        """Paint anew, in the tiles there are, what differs between two sheets."""
        names, starts, tops, high = self._bands
        numbers = {name: number for number, name in enumerate(names)}
        for name in [name for name in self._tiles if name.band not in numbers]:
            self._drop(name)
        touched = _by_band(changes.changed_areas(old, sheet), self._bands)
        for name, tile in [(name, tile) for name, tile in self._tiles.items() if name.band in touched]:
            number = numbers[name.band]
            height = min(tops[number + 1] - tops[number] - name.down * high + SPARE, tile.picture.height())
            width = min(round(sheet.width * self._scale) - name.across * WIDE, WIDE)
            seen = tile.done & QRect(0, 0, width, height)
            self._tiles[name] = tile._replace(
                done=seen
            )  # what lies beyond a lower band or a narrower sheet is old
            corner = name.across * WIDE, name.down * high
            parts = (_pixels(area, corner, starts[number], self._scale) & seen for area in touched[name.band])
            here = [part for part in parts if not part.isEmpty()]
            if here and not self._is_in_sight(name, tops[number]):
                self._drop(name)
                continue
            for part in _joined(here):
                self._paint(tile.picture, name, number, sheet, part)

    def _is_in_sight(self, name: Name, top: int) -> bool:
        """Tell whether a tile of a band that begins at `top` is in sight."""
        high = self._bands.high
        return self.sight.intersects(QRect(name.across * WIDE, top + name.down * high, WIDE, high))


def bands(sheet: Sheet, scale: float) -> Bands:
    """Return the bands of a sheet: its rows, or from far away all of it."""
    end = round(sheet.height * scale)
    if is_far(scale):
        return Bands(("",), (0.0,), (0, end), FAR_HIGH)
    starts = (0.0, *sheet.tops[1:])
    return Bands(row_keys(sheet), starts, (*(round(top * scale) for top in starts), end))


def _has_moved(old: Sheet, sheet: Sheet) -> bool:
    """Tell whether a row stands elsewhere than before."""
    is_same = old.height == sheet.height and old.tops == sheet.tops
    return not is_same or row_keys(old) != row_keys(sheet)


def _by_band(areas: list[Box], bands: Bands) -> dict[str, list[Box]]:
    """The areas that lie on a band, or hardly beside it, by its name."""
    found: dict[str, list[Box]] = {}
    for area in areas:
        first = max(bisect_right(bands.starts, area.y) - 2, 0)
        for name in bands.names[first : bisect_right(bands.starts, area.bottom) + 1]:
            found.setdefault(name, []).append(area)
    return found


def _pixels(area: Box, corner: tuple[int, int], start: float, scale: float) -> QRect:
    """An area of the sheet in the device pixels of a tile with this corner in its band, rounded outwards."""
    x, y = area.x * scale - corner[0], (area.y - start) * scale - corner[1]
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
