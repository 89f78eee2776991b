"""Dragging between panels and map: parked notes, stories and things of the palette are lifted, cards parked.

What comes from a panel is Qt's own drag with a form of ours; where it lands is `landing`'s. A card dragged on
the map is the pointer's; this only looks whether it is let go over the parking lot.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QObject, QPoint, Qt
from PySide6.QtGui import (
    QDrag,
    QIcon,
    QMouseEvent,
    QPixmap,
)
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from canvas.editing.selection import cards

if TYPE_CHECKING:
    from canvas.widgets.canvas_view import CanvasView

PARKED = "application/x-journeywall-parked"
THING = "application/x-journeywall-thing"


class Aimed(Protocol):
    """Shows that something would be parked, or no more."""

    def __call__(self, *, is_aimed: bool) -> None: ...


def carried(form: str, name: str) -> QMimeData:
    """What a drag carries: a form of ours with a name."""
    data = QMimeData()
    data.setData(form, QByteArray(name.encode()))
    return data


def named(data: QMimeData, form: str) -> str:
    """The name that a drag carries in a form of ours, "" for none."""
    return bytes(data.data(form).data()).decode() if data.hasFormat(form) else ""


class ParkingAim(QObject):
    """Watches cards that are dragged on the map: let go over the parking lot they are parked."""

    def __init__(
        self,
        view: CanvasView,
        is_over: Callable[[QPoint], bool],
        park: Callable[[tuple[str, ...]], None],
        aim: Aimed,
    ) -> None:
        super().__init__(view)
        self._view, self._is_over, self._park, self._aim = view, is_over, park, aim
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Park what is let go over the parking lot; everything else is the pointer's."""
        if not isinstance(event, QMouseEvent) or not self._view.pointer.is_moving_cards:
            return False
        is_over = self._is_over(event.globalPosition().toPoint())
        if event.type() == QEvent.Type.MouseMove:
            if is_over:
                self._view.pointer.move(event)
                self._view.edge.stop()  # beside the map nothing scrolls, and nothing else is said
                self._view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._aim(is_aimed=is_over)
            return is_over
        if event.type() != QEvent.Type.MouseButtonRelease or not is_over:
            return False
        session = self._view.session
        self._view.pointer.cancel()
        self._aim(is_aimed=False)
        self._park(cards(session.project, session.selection))
        return True


class Liftable(QToolButton):
    """A button of the palette that can be dragged as a thing: a click stays a click."""

    def __init__(self, thing: str) -> None:
        super().__init__()
        self.thing = thing
        self._pressed: QPoint | None = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()
            if self.menu() is not None:  # which opens when it is let go
                return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_pressed, self._pressed = self._pressed is not None, None
        if was_pressed and self.menu() is not None:
            self.showMenu()
        else:
            super().mouseReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin a drag where the pointer moves far enough with the button held."""
        if self._pressed is None:
            super().mouseMoveEvent(event)
        elif (
            event.position().toPoint() - self._pressed
        ).manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            self.setDown(False)
            lift(self, carried(THING, self.thing), self.icon())


def lift(source: QWidget, data: QMimeData, sign: QIcon | QPixmap, number: int = 1) -> Qt.DropAction:
    """Drag something out of a panel, or several at once; returns when it was let go."""
    from canvas.widgets.panels.ghosts import counted  # first needed by the first drag

    drag = QDrag(source)
    drag.setMimeData(data)
    drag.setPixmap(sign.pixmap(32, 32) if isinstance(sign, QIcon) else counted(sign, number))
    if isinstance(sign, QPixmap):
        drag.setHotSpot(QPoint(16, 16))
    return drag.exec(Qt.DropAction.CopyAction)
