"""Keeps a canvas's pixels up to date: once a turn of the event loop, what differs from before, nothing else.

Whatever changes what a canvas shows says `ask`; nothing else calls the viewport's `update`. Pixels that only
move are moved. What is shown, the view says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint
from PySide6.QtGui import QPainter, QRegion
from PySide6.QtWidgets import QWidget

from canvas.widgets.device_pixels import whole_part
from canvas.widgets.repaints import Again, Move, Shown, between

if TYPE_CHECKING:
    from canvas.widgets.canvas_view import CanvasView

_ASKED = QEvent.Type(QEvent.registerEventType())


class Frames(QObject):
    """The frames of one canvas."""

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view)
        self._view = view
        self._last: Shown | None = None
        """What is on the screen, or will be once the areas that wait are painted; None: nobody knows."""
        self._look: object = None
        self._is_asked = self._is_begun = False

    def ask(self) -> None:
        """Something has changed that is shown: have it painted, soon."""
        if not self._is_asked:
            self._is_asked = True
            QCoreApplication.postEvent(self, QEvent(_ASKED))

    @property
    def is_asked(self) -> bool:
        """Whether something waits to be compared with what is on the screen."""
        return self._is_asked

    def ask_all(self) -> None:
        """Have everything painted, soon."""
        self._last = None
        self.ask()

    def event(self, event: QEvent) -> bool:
        """See what differs by now."""
        if event.type() != _ASKED:
            return super().event(event)
        if not self._is_asked:  # the first frame was painted meanwhile
            return True
        self._is_asked = False
        again = self._compared()
        if again is None:
            self._view.viewport().update()
        else:
            self._move(again.moves)
            self._view.viewport().update(again.region)
        return True

    def _compared(self) -> Again | None:
        """What is to be painted, None for everything; what is shown now is remembered."""
        view = self._view
        before, self._last = self._last, view.shown()
        is_alike, self._look = view.easel.look == self._look, view.easel.look
        if before is None or not is_alike or view.easel.is_stretched:
            return None
        return between(before, self._last)

    def _move(self, moves: tuple[Move, ...]) -> None:
        """Move pixels; what stands in the view (a field, the mini map) stays where it is.

        Where an area ends between device pixels, its edge is painted.
        """
        pane = self._view.viewport()
        begin = pane.mapTo(pane.window(), QPoint())
        for area, by in moves:
            whole = whole_part(area, begin, pane.devicePixelRatioF())
            pane.scroll(by.x(), by.y(), whole)
            pane.update(QRegion(area) - QRegion(whole))
            for child in pane.children():
                if isinstance(child, QWidget) and child.isVisible():
                    here = child.geometry()
                    pane.update((QRegion(here) + here.translated(by)) & area)

    def paint(self, region: QRegion) -> None:
        """Paint a part of the present frame: the viewport's paint event."""
        shown = self._last
        if shown is None or self._is_asked:
            shown = self._view.shown()
            if not self._is_begun:  # what is not painted of the first frame now waits for it
                self._last, self._look, self._is_asked = shown, self._view.easel.look, False
            else:
                self._last = None  # painted before its turn, it is not what the screen shows elsewhere
        self._is_begun = True
        painter = QPainter(self._view.viewport())
        self._view.easel.paint(painter, shown, region)
        painter.end()
