"""A ring along the edge of a view to which a key has led, while nothing on it is selected.

It is four thin widgets above the view, so that what moves below it has not to be painted again.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

Reason = Qt.FocusReason
BY_KEY = (Reason.TabFocusReason, Reason.BacktabFocusReason, Reason.ShortcutFocusReason)
RING = 2


class KeyFocus:
    """The ring of a view, which tells it of its size and focus: a filter of events would outlive the view."""

    def __init__(self, view: QAbstractScrollArea) -> None:
        self._pane = view.viewport()
        self._is_led = self._is_selected = False
        self._colour = ""
        self._sides: list[QWidget] = []

    @property
    def is_shown(self) -> bool:
        return self._is_led and not self._is_selected

    def note(self, event: QFocusEvent) -> None:
        """Note how the focus comes, and that it goes."""
        self._is_led = event.gotFocus() and event.reason() in BY_KEY
        self.arrange()

    def follow(self, colour: str, *, is_selected: bool) -> None:
        """Take on the colour, and stand there only while nothing is selected."""
        self._is_selected = is_selected
        if colour != self._colour:
            self._colour = colour
            for side in self._sides:
                side.setStyleSheet(f"background: {colour}")
        self.arrange()

    def arrange(self) -> None:
        """Stand along the edge, where the ring is shown."""
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
