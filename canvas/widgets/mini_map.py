"""The mini map: the whole sheet as grey boxes at the lower right of the canvas, and what of it is seen.

It comes while one pans and fades soon after, unless it is pinned. A click or a drag on it moves the camera.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSizeF, Qt, QTimer
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from canvas.editing.atlas import is_card
from canvas.layout.sheet import Sheet
from canvas.layout.style import ACCENT, INK
from canvas.named import NamedTuple
from canvas.widgets import dimming
from canvas.widgets.camera import Camera
from canvas.widgets.canvas_view import CanvasView
from canvas.widgets.glide import easing, moves

if TYPE_CHECKING:
    from PySide6.QtCore import QVariantAnimation

WIDTH, HEIGHT, AWAY, WITHIN = 208, 96, 16, 8
STAYS_MS, FADE_MS, REDRAW_MS = 2000, 200, 120
EDGE = "#838D9A"
BOXES = {"touchpoint": "#B6BEC9"}
OTHER_BOX = "#D9DEE5"
LEAST_BOX = 1.5
STRETCH = 1.75
"""So much wider than high (or the other way) may the mini map draw things, to use its room."""


class Fit(NamedTuple):
    """How the sheet lies in the mini map: pixels to the millimetre across and down, and where it begins."""

    across: float
    down: float
    x: float
    y: float

    def box(self, x: float, y: float, width: float, height: float) -> QRectF:
        """Return an area of the sheet (mm) in pixels of the mini map."""
        return QRectF(
            self.x + x * self.across, self.y + y * self.down, width * self.across, height * self.down
        )


def fit(sheet: Sheet) -> Fit:
    """Return how a sheet lies in the middle of the mini map, as large as it can, a little drawn out."""
    across = (WIDTH - 2 * WITHIN) / max(sheet.width, 1.0)
    down = (HEIGHT - 2 * WITHIN) / max(sheet.height, 1.0)
    across, down = min(across, STRETCH * down), min(down, STRETCH * across)
    return Fit(across, down, (WIDTH - sheet.width * across) / 2, (HEIGHT - sheet.height * down) / 2)


class MiniMap(QWidget):
    """A child of the canvas's viewport."""

    is_pinned: bool
    """Whether it stays in sight."""

    def __init__(self, view: CanvasView, name: str, is_led: Callable[[], bool]) -> None:
        """`is_led` tells whether the program moves the map, not a hand: then the mini map stays away."""
        super().__init__(view.viewport())
        self._view = view
        self._is_led = is_led
        self._picture: QPixmap | None = None
        self._drawn: Sheet | None = None
        self._paper = ""
        self._seen: tuple[Camera, Sheet] | None = None
        self.is_pinned = False
        self.opacity = 0.0
        self.setFixedSize(WIDTH, HEIGHT)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._fade: QVariantAnimation | None = None
        self._rest = QTimer(self, singleShot=True, interval=STAYS_MS)
        self._rest.timeout.connect(lambda: self._go_to(0.0))
        self._redraw = QTimer(self, singleShot=True, interval=REDRAW_MS)
        self._redraw.timeout.connect(self._draw_again)
        view.camera_changed.connect(self.follow)
        view.viewport().installEventFilter(self)
        self._stand()
        self.hide()

    def pin(self, *, is_pinned: bool) -> None:
        """Stay in sight, or fade again."""
        self.is_pinned = is_pinned
        self._come() if is_pinned else self._go_to(0.0)

    def follow(self) -> None:
        """The camera has moved: be there for a while, where there is more than is seen."""
        view = self._view
        before, self._seen = self._seen, (view.camera, view.sheet)
        is_panned = before is not None and before[1] is view.sheet and before[0] != view.camera
        if self._holds_all() and not self.is_pinned:
            self._go_to(0.0)
        elif is_panned and not self._is_led():
            self._come()
        self.update()

    def _holds_all(self) -> bool:
        """Whether the whole sheet is in sight."""
        view = self._view
        seen = view.camera.seen(view.viewport().width(), view.viewport().height())
        sheet = view.sheet
        return seen.x <= 0 and seen.y <= 0 and seen.right >= sheet.width and seen.bottom >= sheet.height

    # Coming and going

    def _come(self) -> None:
        self._go_to(1.0)
        if not self.is_pinned:
            self._rest.start()

    def _go_to(self, opacity: float) -> None:
        if not opacity and (self.is_pinned or self.underMouse()):
            self._rest.start()
            return
        self._rest.stop()
        if opacity and self.isHidden():
            self.show()
            self.raise_()
        if self._fade is not None:
            self._fade.stop()
        if not moves(self._view) or self.opacity == opacity:
            self._faded(opacity)
            return
        if self._fade is None:
            self._fade = easing(self, FADE_MS)
            self._fade.valueChanged.connect(self._faded)
        self._fade.setStartValue(self.opacity)
        self._fade.setEndValue(opacity)
        self._fade.start()

    def _faded(self, opacity: float) -> None:
        self.opacity = opacity
        if not opacity:
            self.hide()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner."""
        if event.type() == QEvent.Type.Resize:
            self._stand()
        return super().eventFilter(watched, event)

    def _stand(self) -> None:
        room = self._view.viewport()
        self.move(room.width() - WIDTH - AWAY, room.height() - HEIGHT - AWAY)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        sheet = self._view.sheet
        ratio = self._picture.devicePixelRatio() if self._picture is not None else 0.0
        if ratio != self.devicePixelRatioF() or self._paper != self._view.easel.paper().name():
            self._draw(sheet)
        elif self._drawn is not sheet and not self._redraw.isActive():
            self._redraw.start()
        painter = QPainter(self)
        painter.setOpacity(self.opacity)
        if self._picture is not None:
            painter.drawPixmap(0, 0, self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(ACCENT), 2))
        painter.drawRoundedRect(self._frame(sheet), 2, 2)
        painter.end()

    def _frame(self, sheet: Sheet) -> QRectF:
        """What is seen of the sheet, in pixels of the mini map, never outside of it."""
        at, view = fit(sheet), self._view
        seen = view.camera.seen(view.viewport().width(), view.viewport().height())
        whole = QRectF(3, 3, WIDTH - 6, HEIGHT - 6)
        return at.box(seen.x, seen.y, seen.width, seen.height) & whole

    def _draw_again(self) -> None:
        self._draw(self._view.sheet)
        self.update()

    def _draw(self, sheet: Sheet) -> None:
        """Paint the sheet's boxes: cards, and a line through what is felt."""
        dpr = self.devicePixelRatioF()
        self._picture, self._drawn = QPixmap(round(WIDTH * dpr), round(HEIGHT * dpr)), sheet
        self._picture.setDevicePixelRatio(dpr)
        self._paper = self._view.easel.paper().name()
        self._picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(EDGE), 1))
        painter.setBrush(QColor(self._paper))
        painter.drawRoundedRect(QRectF(0.5, 0.5, WIDTH - 1, HEIGHT - 1), 8, 8)
        painter.setPen(Qt.PenStyle.NoPen)
        for colour, boxes in _boxes(sheet).items():
            painter.setBrush(QColor(dimming.colour(colour, self._paper)))
            painter.drawRects(boxes)
        painter.setPen(QPen(QColor(INK), 1))
        painter.drawPolyline(_felt(sheet))
        painter.end()

    # A hand on it

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._look_at(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._look_at(event.position())

    def _look_at(self, point: QPointF) -> None:
        """Let the point of the sheet that was clicked be in the middle of the view."""
        view = self._view
        at, camera, room = fit(view.sheet), view.camera, view.viewport()
        x, y = (point.x() - at.x) / at.across, (point.y() - at.y) / at.down
        left = round(x * camera.scale - room.width() * camera.dpr / 2)
        top = round(y * camera.scale - room.height() * camera.dpr / 2)
        view.look(camera._replace(left=left, top=top))


def _boxes(sheet: Sheet) -> dict[str, list[QRectF]]:
    """The cards of a sheet in pixels of the mini map, by colour; without any, all that is a record's."""
    at = fit(sheet)
    marks = [
        (mark, placed.x + mark.box.x, y + placed.y + mark.box.y)
        for row, y in zip(sheet.rows, sheet.tops, strict=True)
        for placed in row.placed
        for mark in placed.cell.marks
        if mark.record
    ]
    cards = [each for each in marks if is_card(each[0])] or marks
    found: dict[str, list[QRectF]] = {}
    for mark, x, y in cards:
        box = at.box(x, y, mark.box.width, mark.box.height)
        box.setSize(box.size().expandedTo(QSizeF(LEAST_BOX, LEAST_BOX)))
        found.setdefault(BOXES.get(mark.role, OTHER_BOX), []).append(box)
    return found


def _felt(sheet: Sheet) -> list[QPointF]:
    """The middles of the first row of feelings, from left to right."""
    at = fit(sheet)
    for row, y in zip(sheet.rows, sheet.tops, strict=True):
        points = [
            at.box(placed.x + mark.box.x, y + placed.y + mark.box.y, mark.box.width, mark.box.height).center()
            for placed in row.placed
            for mark in placed.cell.marks
            if mark.role == "feeling" and mark.record and mark.shapes
        ]
        if points:
            return sorted(points, key=lambda point: point.x())
    return []
