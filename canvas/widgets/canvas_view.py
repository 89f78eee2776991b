"""The canvas: a sheet that can be scrolled and zoomed, and a hand on it.

The view paints and does not know: it shows the session's sheet (or the one a gesture makes room on) from
tiles, with the screen-only overlay above. What events mean is decided in `canvas.editing`; pointer and typing
have their own files.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollBar

from canvas.editing import atlas, selected
from canvas.editing.desk import Desk, DropAt
from canvas.editing.overlay import Overlay
from canvas.editing.selection import focus, place_named
from canvas.editing.session import Session
from canvas.layout.shapes import Box
from canvas.layout.sheet import Sheet
from canvas.widgets import marks
from canvas.widgets.camera import MARGIN, Camera, fitted, revealing
from canvas.widgets.canvas_keys import Keys
from canvas.widgets.pictures import Pictures
from canvas.widgets.pointer import Pointer
from canvas.widgets.theme import LIGHT, PAPER_DIM, Theme
from canvas.widgets.tiles import Tiles
from canvas.widgets.typist import Typist

SHARP_AFTER_MS = 120
"""How long after the last step of a zoom gesture the picture is painted sharp."""


class CanvasView(QAbstractScrollArea):
    """Shows a session's sheet. Signals: the camera moved; something should be said in the status line."""

    camera_changed = Signal()
    said = Signal(object)
    """A Saying, a Problem, or None for the usual."""
    typing_changed = Signal()

    def __init__(self, session: Session, drop: DropAt, pictures: Pictures | None = None) -> None:
        super().__init__()
        self.setObjectName("canvas")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.session = session
        self.drop = drop
        self.theme: Theme = LIGHT
        self.is_dimming = True
        self.tiles = Tiles(pictures)
        self.camera = Camera()
        self.pointer = Pointer(self)
        self.typist = Typist(self)
        self.keys = Keys(self)
        self._stretched: tuple[QPixmap, Camera] | None = None
        self._is_settling = False
        self._sharpen = QTimer(self, singleShot=True, interval=SHARP_AFTER_MS)
        self._sharpen.timeout.connect(self.sharpen)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.valueChanged.connect(self._scrolled)
        session.listen(self.refresh)

    # What is shown

    @property
    def sheet(self) -> Sheet:
        """The sheet on the screen."""
        return self.pointer.shown_sheet(self.desk())

    def desk(self) -> Desk:
        """What a gesture works on."""
        session = self.session
        return Desk(session.shown, session.sheet, session.selection, self.drop)

    def set_session(self, session: Session, pictures: Pictures | None) -> None:
        """Show another project."""
        self.typist.stop()
        self.pointer.cancel()
        self.session = session
        self.tiles = Tiles(pictures)
        session.listen(self.refresh)
        self.fit()

    def set_theme(self, theme: Theme) -> None:
        """Take on the window's colours; the paper is dimmed in the dark."""
        self.theme = theme
        self.refresh()

    def refresh(self) -> None:
        """Show what the session has now."""
        self._settle()
        self.typist.follow()
        self.viewport().update()

    # The camera

    def look(self, camera: Camera, *, gesture: bool = False) -> None:
        """Look through another camera; while a gesture goes on, the old picture is stretched."""
        if camera.zoom != self.camera.zoom:
            if gesture:
                if self._stretched is None:
                    self._stretched = (self.viewport().grab(), self.camera)
                self._sharpen.start()
            else:
                self._stretched = None
        self.camera = camera
        self._settle()
        self.typist.follow()
        self.viewport().update()
        self.camera_changed.emit()

    def sharpen(self) -> None:
        """End a zoom gesture: paint what is seen at its new size."""
        self._sharpen.stop()
        self._stretched = None
        self.viewport().update()

    def fit(self) -> None:
        """Show the whole sheet."""
        sheet = self.session.sheet
        self.look(fitted(Box(0, 0, sheet.width, sheet.height), *self._size(), self.devicePixelRatioF()))

    def zoom_to(self, zoom: float, at: QPoint | None = None, *, gesture: bool = False) -> None:
        """Zoom, where the point `at` (or the middle of the view) stays where it is."""
        width, height = self._size()
        x, y = (at.x(), at.y()) if at else (width / 2, height / 2)
        self.look(self.camera.zoomed(zoom, x, y), gesture=gesture)

    def pan(self, dx: float, dy: float) -> None:
        """Move the camera by logical pixels."""
        self.look(self.camera.moved(dx, dy))

    def reveal(self, key: str) -> None:
        """Move the camera as little as needed to show a record or a cell."""
        box = self.box_of(key)
        if box is not None:
            camera = revealing(self.camera, box, *self._size())
            if camera is not self.camera:
                self.look(camera)

    def box_of(self, key: str) -> Box | None:
        """Where a record or a cell is on the sheet that is shown."""
        place = place_named(key)
        if place is not None:
            return atlas.area(self.sheet, place)
        seen = atlas.find(self.sheet, key)
        return seen.box if seen else None

    def _size(self) -> tuple[int, int]:
        return self.viewport().width(), self.viewport().height()

    def _settle(self) -> None:
        """Keep the sheet in sight, and tell the scroll bars."""
        dpr = self.devicePixelRatioF()
        if dpr != self.camera.dpr:
            self.camera = self.camera.on(dpr)
        self._is_settling = True
        sheet, margin = self.sheet, round(MARGIN * dpr)
        left = self._settle_bar(self.horizontalScrollBar(), self.camera.left, sheet.width, 0, margin)
        top = self._settle_bar(self.verticalScrollBar(), self.camera.top, sheet.height, 1, margin)
        self.camera = self.camera._replace(left=left, top=top)
        self._is_settling = False

    def _settle_bar(self, bar: QScrollBar, offset: int, length_mm: float, axis: int, margin: int) -> int:
        """Set one scroll bar; return the offset within its limits, centred where all is in sight."""
        room = round(self._size()[axis] * self.camera.dpr)
        length = round(length_mm * self.camera.scale)
        low, high = -margin, length + margin - room
        if high <= low:
            low = high = (length - room) // 2
        offset = min(max(offset, low), high)
        bar.setRange(low, high)
        bar.setPageStep(room)
        bar.setSingleStep(round(48 * self.camera.dpr))
        bar.setValue(offset)
        return offset

    def _scrolled(self) -> None:
        if not self._is_settling:
            left, top = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
            self.look(self.camera._replace(left=left, top=top))

    def reveal_caret(self, rect: QRect) -> None:
        """Move the camera as little as needed to keep the caret in sight."""
        x, y = self.camera.to_mm(rect.x(), rect.y())
        px = self.camera.px
        caret = Box(x, y, rect.width() * px, rect.height() * px)
        camera = revealing(self.camera, caret, *self._size())
        if camera is not self.camera:
            self.look(camera)

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        area = event.rect()
        desk = self.desk()
        self._paint_ground(painter, area)
        if self._stretched is not None:
            self._paint_stretched(painter, *self._stretched)
        else:
            self._paint_sheet(painter, desk, area)
        for overlay in self._overlays(desk):
            marks.paint_overlay(painter, overlay, self.camera, self.tiles.pictures)
        self._paint_strips(painter)
        painter.end()

    def _paint_ground(self, painter: QPainter, area: QRect) -> None:
        """Fill what lies beside the sheet, or everything where the sheet is only stretched."""
        ground = QColor(self.theme.ground)
        if self._stretched is not None:
            painter.fillRect(area, ground)
            return
        sheet = self.sheet
        box = self.camera.box_in_view(Box(0.0, 0.0, sheet.width, sheet.height))
        left, top = int(box.x) + 1, int(box.y) + 1
        paper = QRect(left, top, int(box.right) - 1 - left, int(box.bottom) - 1 - top)
        if not paper.contains(area):
            painter.setClipRegion(QRegion(area).subtracted(QRegion(paper)))
            painter.fillRect(area, ground)
            painter.setClipping(False)

    def _paint_sheet(self, painter: QPainter, desk: Desk, area: QRect) -> None:
        camera = self.camera
        dim = QColor(PAPER_DIM) if self.theme.is_dark and self.is_dimming else None
        self.tiles.show(self.pointer.shown_sheet(desk), camera.scale, dim)
        painter.save()
        painter.scale(1 / camera.dpr, 1 / camera.dpr)
        device = QRectF(area).topLeft() * camera.dpr
        size = area.size() * camera.dpr
        self.tiles.draw(
            painter,
            camera.left,
            camera.top,
            QRect(int(device.x()), int(device.y()), size.width() + 2, size.height() + 2),
        )
        painter.restore()

    def _paint_stretched(self, painter: QPainter, picture: QPixmap, taken: Camera) -> None:
        """Show the picture taken before a zoom gesture where its parts belong now."""
        factor = self.camera.zoom / taken.zoom
        x, y = self.camera.to_view(*taken.to_mm(0, 0))
        width, height = self._size()
        painter.drawPixmap(QRectF(x, y, width * factor, height * factor), picture, QRectF(picture.rect()))

    def _overlays(self, desk: Desk) -> tuple[Overlay, ...]:
        if self.typist.is_typing:
            return (Overlay(self.typist.shapes()),)
        if self.pointer.is_moving:
            return (self.pointer.overlay(desk),)
        return (Overlay(selected.marks(desk.sheet, desk.selection, self.camera.px)),)

    def _paint_strips(self, painter: QPainter) -> None:
        across, down = self.pointer.edge()
        width, height = self._size()
        if across:
            left = 0 if across < 0 else width - marks.STRIP_PX
            marks.paint_strip(painter, QRectF(left, 0, marks.STRIP_PX, height))
        if down:
            top = 0 if down < 0 else height - marks.STRIP_PX
            marks.paint_strip(painter, QRectF(0, top, width, marks.STRIP_PX))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()
        self.typist.follow()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.pointer.double_click(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.pointer.wheel(event)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.keys.press(event):
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not self.keys.release(event):
            event.ignore()

    def event(self, event: QEvent) -> bool:
        """Tab walks the map; it does not leave it (F6 does)."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self.keyPressEvent(event)
            return event.isAccepted()
        return super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """An input method begins a card in an empty cell, as a letter does."""
        place = place_named(focus(self.session.selection))
        if place is not None and self.typist.start_card(place) and self.typist.editor is not None:
            QApplication.sendEvent(self.typist.editor, event)
