"""A ring along the edge of a view to which a key has led, while nothing on it is selected.

It is four thin widgets above the view, so that what moves below it has not to be painted again.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

Reason = Qt.FocusReason
BY_KEY = (Reason.TabFocusReason, Reason.BacktabFocusReason, Reason.ShortcutFocusReason)
RING = 2


class KeyFocus(QObject):
    """The ring of one view. `follow` is told whether something on it is selected: that shows where one is."""

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(view)
        self._pane = view.viewport()
        self._is_led = self._is_selected = False
        self._colour = ""
        self._sides: list[QWidget] = []
        for watched in (view, self._pane):
            watched.installEventFilter(self)

    @property
    def is_shown(self) -> bool:
        return self._is_led and not self._is_selected

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note how the focus comes, and that it goes; stay along the edge."""
        if isinstance(event, QFocusEvent):
            self._is_led = event.gotFocus() and event.reason() in BY_KEY
            self._arrange()
        elif event.type() == QEvent.Type.Resize and watched is self._pane:
            self._arrange()
        return False

    def follow(self, colour: str, *, is_selected: bool) -> None:
        """Take on the colour, and stand there only while nothing is selected."""
        self._is_selected = is_selected
        if colour != self._colour:
            self._colour = colour
            for side in self._sides:
                side.setStyleSheet(f"background: {colour}")
        self._arrange()

    def _arrange(self) -> None:
        if self.is_shown and not self._sides:
            self._sides = [self._made() for _ in range(4)]
        size = self._pane.size()
        width, height = size.width(), size.height()
        places = (
            QRect(0, 0, width, RING),
            QRect(0, height - RING, width, RING),
            QRect(0, 0, RING, height),
            QRect(width - RING, 0, RING, height),
        )
        for side, place in zip(self._sides, places, strict=False):
            side.setGeometry(place)
            side.setVisible(self.is_shown)

    def _made(self) -> QWidget:
        side = QWidget(self._pane)
        side.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        side.setStyleSheet(f"background: {self._colour}")
        side.setObjectName("key-focus")
        return side
