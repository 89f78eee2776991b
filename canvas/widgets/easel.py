"""What a canvas shows, from back to front: ground, tiles, marks that are not print, frozen heads.

It is told what to show and decides nothing; the view that owns it moves the camera.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap, QRegion

from canvas.layout.shapes import Box
from canvas.widgets import dimming, marks
from canvas.widgets.camera import Camera
from canvas.widgets.device_pixels import count_device_pixels
from canvas.widgets.filling import fill
from canvas.widgets.head_strips import paint_frozen
from canvas.widgets.pictures import Pictures
from canvas.widgets.repaints import Shown
from canvas.widgets.strip_pictures import StripPictures
from canvas.widgets.theme import LIGHT, PAPER, Theme
from canvas.widgets.tiles import Tiles


class Easel:
    """Paints frames into a view, keeping tiles from frame to frame."""

    def __init__(self, pictures: Pictures | None) -> None:
        self.tiles = Tiles(pictures)
        self.strips = StripPictures()
        self.theme: Theme = LIGHT
        self.is_dimming = True
        self._stretched: tuple[QPixmap, Camera] | None = None

    @property
    def look(self) -> tuple[object, ...]:
        """What every pixel depends on, beside the frame that is shown."""
        return self.theme, self.is_dimming, self._stretched, self.tiles

    @property
    def is_stretched(self) -> bool:
        return self._stretched is not None

    def stretch(self, picture: QPixmap, camera: Camera) -> None:
        """Show this picture, taken through that camera, until `sharpen`: a zoom gesture has begun."""
        self._stretched = self._stretched or (picture, camera)

    def sharpen(self) -> None:
        """Show the sheet itself again."""
        self._stretched = None

    def forget(self) -> None:
        """Keep nothing that was painted."""
        self.tiles.clear()
        self.strips.clear()

    def paint(self, painter: QPainter, shown: Shown, region: QRegion) -> None:
        """Paint what lies in `region`, to which the painter clips; all is counted in logical pixels."""
        if self._stretched is not None:
            self._paint_stretched(painter, shown, *self._stretched, region.boundingRect())
            return
        region = region if shown.camera.dpr.is_integer() else _wider(region)
        heads, end = shown.frozen, QPoint(*shown.size)
        beside = region & QRect(QPoint(int(heads.left) or -1, int(heads.top) or -1), end)
        for area in beside:  # type: ignore[attr-defined]  # it can be iterated; under the heads nothing is seen
            painter.setClipRect(area)  # or Qt goes through the whole region for every tile
            self._paint_ground(painter, shown, area)
            self._paint_sheet(painter, shown, area)
        painter.setClipping(False)
        paper, overlays = self.paper(), shown.overlays
        if self._dim():
            overlays = tuple(dimming.overlay(overlay, paper.name()) for overlay in overlays)
        for overlay in overlays if not beside.isEmpty() else ():
            marks.paint_overlay(painter, overlay, shown.camera, self.tiles.pictures)
        ground = QColor(self.theme.ground)
        paint_frozen(painter, shown.frozen, shown.size, paper, ground, region, self.strips)
        for overlay in overlays:
            if overlay.ghost is not None:
                marks.paint_ghost(painter, overlay.ghost, shown.camera, paper.name(), self.tiles.pictures)
        for strip, turn in marks.strips(shown.edges, shown.size, shown.begin):
            marks.paint_strip(painter, strip, turn)

    def paper(self) -> QColor:
        """What the sheet is painted on: white, or dimmed in the dark."""
        return self._dim() or QColor(PAPER)

    def _dim(self) -> QColor | None:
        return QColor(self.theme.paper) if self.theme.paper != PAPER and self.is_dimming else None

    def _paint_ground(self, painter: QPainter, shown: Shown, area: QRect) -> None:
        """Fill what lies beside the sheet."""
        box = shown.camera.box_in_view(Box(0.0, 0.0, shown.sheet.width, shown.sheet.height))
        left, top = int(box.x) + 1, int(box.y) + 1
        paper = QRect(left, top, int(box.right) - 1 - left, int(box.bottom) - 1 - top)
        self._fill_beside(painter, paper, area)

    def _fill_beside(self, painter: QPainter, paper: QRect, area: QRect) -> None:
        """Fill what of an area lies beside what will be painted over."""
        if not paper.contains(area):
            for part in QRegion(area) - paper:  # type: ignore[attr-defined]  # it can be iterated
                fill(painter, part, QColor(self.theme.ground))

    def _paint_sheet(self, painter: QPainter, shown: Shown, area: QRect) -> None:
        camera = shown.camera
        width, height = (round(length * camera.dpr) for length in shown.size)
        self.tiles.sight = QRect(camera.left, camera.top, width, height)
        self.tiles.show(shown.sheet, camera.scale, self._dim(), camera.dpr)
        painter.save()
        count_device_pixels(painter, camera.dpr)
        corner, size = area.topLeft(), area.size() * camera.dpr
        device = QRect(
            int(corner.x() * camera.dpr), int(corner.y() * camera.dpr), size.width() + 2, size.height() + 2
        )
        self.tiles.draw(painter, camera.left, camera.top, device)
        painter.restore()

    def _paint_stretched(
        self,
        painter: QPainter,
        shown: Shown,
        picture: QPixmap,
        taken: Camera,
        area: QRect,
    ) -> None:
        """Show the picture taken before a zoom gesture where its parts belong now."""
        factor = shown.camera.zoom / taken.zoom
        x, y = shown.camera.to_view(*taken.to_mm(0, 0))
        width, height = shown.size
        whole = QRectF(x, y, width * factor, height * factor)
        self._fill_beside(painter, whole.toAlignedRect().adjusted(1, 1, -1, -1), area)
        painter.drawPixmap(whole, picture, QRectF(picture.rect()))


def _wider(region: QRegion) -> QRegion:
    """A region and a pixel around it: where it ends between device pixels only Qt's own clip shall cut it.

    Ours would leave out what Qt's lets through, and what lies above would be painted there once more.
    """
    made = QRegion()
    for area in region:  # type: ignore[attr-defined]  # it can be iterated
        made += area.adjusted(-1, -1, 1, 1)
    return made
