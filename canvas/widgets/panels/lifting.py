"""Dragging between panels and map: parked notes, stories and things of the palette onto it, cards off it.

What comes from a panel is Qt's own drag with a form of ours; where it would land is a preview, never an edit.
A card dragged on the map is the pointer's; this only looks whether it is let go over the parking lot.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QIcon,
    QMouseEvent,
    QPixmap,
)
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from canvas.editing.dropping import dropped
from canvas.editing.outcome import Saying
from canvas.editing.selection import Place, cards
from canvas.layout.options import Drop
from canvas.layout.sheet import Sheet
from canvas.model.ids import random_ids
from canvas.model.journey import Note, Touchpoint
from canvas.model.problem import Problem
from canvas.model.project import Project
from canvas.widgets.canvas_view import CanvasView

PARKED = "application/x-journeywall-parked"
THING = "application/x-journeywall-thing"
CARD_LETTERS = {"touchpoint": "t", "note": "n"}


def carried(form: str, name: str) -> QMimeData:
    """What a drag carries: a form of ours with a name."""
    data = QMimeData()
    data.setData(form, QByteArray(name.encode()))
    return data


def _named(data: QMimeData, form: str) -> str:
    return bytes(data.data(form).data()).decode() if data.hasFormat(form) else ""


class _Over(NamedTuple):
    """What is dragged over the map: a project that has it, its id, and the sheet before anything moved."""

    project: Project
    key: str
    sheet: Sheet
    thing: str = ""


class Landing(QObject):
    """Where things from panels land on the map. `insert` makes a head (phase, step, lane) there."""

    def __init__(self, view: CanvasView, insert: Callable[[str, str, str], None]) -> None:
        super().__init__(view)
        self._view = view
        self._insert = insert
        self._over: _Over | None = None
        self._drop: Drop | Problem | None = None
        pane = view.viewport()
        pane.setAcceptDrops(True)
        pane.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the drags that carry a form of ours; leave every other to the view."""
        if isinstance(event, QDragLeaveEvent):
            return self._leave()
        if not isinstance(event, QDropEvent) or not self._is_ours(event.mimeData()):
            return False
        if isinstance(event, QDragEnterEvent):
            self._over = self._begun(event.mimeData())
            event.acceptProposedAction()
        elif isinstance(event, QDragMoveEvent):
            self._move(event)
        else:
            self._let_go(event)
        return True

    def _is_ours(self, data: QMimeData) -> bool:
        return data.hasFormat(PARKED) or data.hasFormat(THING)

    def _begun(self, data: QMimeData) -> _Over:
        session = self._view.session
        project, thing = session.project, _named(data, THING)
        key = _named(data, PARKED)
        if thing in CARD_LETTERS:
            key = random_ids(CARD_LETTERS[thing])
            card = Touchpoint(id=key, step="s0", lane="l0") if thing == "touchpoint" else Note(id=key)
            project = project.put(card)
        return _Over(project, key, session.sheet, thing)

    def _move(self, event: QDragMoveEvent) -> None:
        over = self._over
        if over is None:
            return
        event.setAccepted(True)
        if not over.key:
            return
        x, y = self._at(event.position())
        self._drop = self._view.kind.drop(over.project, over.sheet, over.key, x, y)
        if isinstance(self._drop, Problem):
            self._view.said.emit(self._drop)
            self._view.session.preview(None)
            event.ignore()
            return
        drop = self._drop
        self._view.said.emit(Saying("move-cards", 1, drop.column, drop.row, fields=drop.fields))
        self._view.session.preview(dropped(over.project, drop, drop.before or None))

    def _leave(self) -> bool:
        was_over, self._over, self._drop = self._over is not None, None, None
        if was_over:
            self._view.session.preview(None)
            self._view.said.emit(None)
        return was_over

    def _let_go(self, event: QDropEvent) -> None:
        over, drop = self._over, self._drop
        x, y = self._at(event.position())
        self._leave()
        event.acceptProposedAction()
        if over is None:
            return
        if not over.key:
            row, column = over.sheet.row_at(y), over.sheet.column_at(x)
            self._insert(
                over.thing, over.sheet.rows[row].key if row is not None else "", column.key if column else ""
            )
        elif isinstance(drop, Drop):
            self._land(over, drop)
        self._view.activateWindow()

    def _land(self, over: _Over, drop: Drop) -> None:
        view = self._view
        if over.thing:
            view.typist.start_card(Place(drop.row, drop.column), before=drop.before or None)
            return
        before = drop.before or None
        view.session.apply(lambda p: dropped(p, drop, before), "place", selection=(over.key,))
        view.setFocus()

    def _at(self, point: QPointF) -> tuple[float, float]:
        return self._view.camera.to_mm(point.x(), point.y())


class ParkingAim(QObject):
    """Watches cards that are dragged on the map: let go over the parking lot they are parked."""

    def __init__(
        self,
        view: CanvasView,
        targets: Callable[[], tuple[QWidget, ...]],
        park: Callable[[tuple[str, ...]], None],
        aimed: Callable[[bool], None],
    ) -> None:
        super().__init__(view)
        self._view, self._targets, self._park, self._aimed = view, targets, park, aimed
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Park what is let go over the parking lot; everything else is the pointer's."""
        if not isinstance(event, QMouseEvent) or not self._view.pointer.is_moving:
            return False
        is_over = self._is_over(event.globalPosition().toPoint())
        if event.type() == QEvent.Type.MouseMove:
            if is_over:
                self._view.pointer.move(event)
                self._view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._aimed(is_over)
            return is_over
        if event.type() != QEvent.Type.MouseButtonRelease or not is_over:
            return False
        session = self._view.session
        self._view.pointer.cancel()
        self._aimed(False)
        self._park(cards(session.project, session.selection))
        return True

    def _is_over(self, at: QPoint) -> bool:
        return any(
            widget.isVisible() and widget.rect().contains(widget.mapFromGlobal(at))
            for widget in self._targets()
        )


class Lift(QObject):
    """Lets a button of the palette be dragged: a click stays a click."""

    def __init__(self, button: QToolButton, thing: str) -> None:
        super().__init__(button)
        self._button, self._thing = button, thing
        self._pressed: QPoint | None = None
        button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin a drag where the pointer moves far enough with the button held."""
        if not isinstance(event, QMouseEvent):
            return False
        if event.type() == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()
            return self._button.menu() is not None
        if event.type() == QEvent.Type.MouseButtonRelease and self._pressed is not None:
            self._pressed = None
            if self._button.menu() is not None:
                self._button.showMenu()
                return True
        if event.type() == QEvent.Type.MouseMove and self._pressed is not None:
            far = (event.position().toPoint() - self._pressed).manhattanLength()
            if far >= QApplication.startDragDistance():
                self._pressed = None
                self._button.setDown(False)
                lift(self._button, carried(THING, self._thing), self._button.icon())
            return True
        return False


def lift(source: QWidget, data: QMimeData, sign: QIcon | QPixmap) -> Qt.DropAction:
    """Drag something out of a panel; returns when it was let go."""
    drag = QDrag(source)
    drag.setMimeData(data)
    drag.setPixmap(sign.pixmap(32, 32) if isinstance(sign, QIcon) else sign)
    if isinstance(sign, QPixmap):
        drag.setHotSpot(QPoint(16, 16))
    return drag.exec(Qt.DropAction.CopyAction)
