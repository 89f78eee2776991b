"""Watches for whatever else is done in the window while a table is only tried: that takes it in first.

So nothing that was pasted is lost, and nothing is ever built on what is not there yet.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QPushButton, QScrollBar, QWidget

_HELD = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_F6,
    Qt.Key.Key_Space,
}
"""Keys that change nothing by themselves, or only what one looks at."""
_ZOOM = {Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0, Qt.Key.Key_1, Qt.Key.Key_Equal}
_HOLDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Watch(QObject):
    """Looks at events of one window, as long as it is on. `looks` are the parts that only look at the map."""

    def __init__(
        self,
        window: QWidget,
        panel: QWidget,
        looks: Callable[[], tuple[QWidget, ...]],
        take: Callable[[], None],
        give_up: Callable[[], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._panel = panel
        self._looks = looks
        self._take = take
        self._give_up = give_up

    def turn(self, *, is_on: bool) -> None:
        """Begin or end watching."""
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
            if is_on:
                app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            if event.button() == Qt.MouseButton.LeftButton and self._is_elsewhere(watched):
                self._take()
        elif kind in (QEvent.Type.DragEnter, QEvent.Type.Drop) and self._is_ours(watched):
            self._take()
        elif kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            self._shortcut(watched, event)
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(watched, event)
        return False

    def _shortcut(self, watched: QObject, event: QKeyEvent) -> None:
        """A key that means something elsewhere; plain keys in the panel are the panel's."""
        has_ctrl = bool(event.modifiers() & _HOLDS)
        key = Qt.Key(event.key())
        is_function = Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35
        is_looking = key in _HELD or (has_ctrl and key in _ZOOM)
        if self._is_ours(watched) and (has_ctrl or is_function) and not is_looking:
            self._take()

    def _press(self, watched: QObject, event: QKeyEvent) -> bool:
        """Enter takes in, Esc gives up, wherever the focus is; tell whether the key was that."""
        key = Qt.Key(event.key())
        if not isinstance(watched, QWidget) or not self._is_ours(watched):
            return False
        if key == Qt.Key.Key_Escape:
            self._give_up()
            return True
        if key in _ENTER and not isinstance(watched, QPushButton):
            self._take()
            return True
        if key not in _HELD and self._is_elsewhere(watched):
            self._take()
        return False

    def _is_ours(self, watched: QObject) -> bool:
        """Whether something is in this window, and no menu of it."""
        return isinstance(watched, QWidget) and watched.window() is self._window

    def _is_elsewhere(self, watched: QObject) -> bool:
        """Whether something is in this window, outside the panel and of what only looks at the map."""
        if not isinstance(watched, QWidget) or watched.window() is not self._window:
            return False
        if isinstance(watched, QScrollBar) or watched.isAncestorOf(self._panel):
            return False  # an event that nobody wanted goes on to what lies around the panel
        return not any(watched is part or _is_in(watched, part) for part in (self._panel, *self._looks()))


def _is_in(part: QObject, whole: QObject) -> bool:
    above = part.parent()
    while above is not None:
        if above is whole:
            return True
        above = above.parent()
    return False
