"""A bar of buttons that is one stop for Tab: arrows go on inside it; it is entered where one was last."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

WAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
QTS_OWN = "qt_toolbar_ext_button"
"""The button of Qt's own for what a toolbar has no room for."""


def take(bar: QWidget, *buttons: QToolButton) -> None:
    """Let buttons that come into a bar later be watched too."""
    watching = bar.findChild(OneStop)
    if watching is not None:
        watching.take(buttons)


class OneStop(QObject):
    """Watches the buttons that are in a bar when it is made; only one of them at a time is reached by Tab."""

    def __init__(self, bar: QWidget) -> None:
        super().__init__(bar)
        self._bar = bar
        self._buttons = [each for each in bar.findChildren(QToolButton) if each.objectName() != QTS_OWN]
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_changed)
        self._hold(None)

    def take(self, buttons: Iterable[QToolButton]) -> None:
        """Watch more buttons."""
        for button in buttons:
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._buttons.append(button)

    def _focus_changed(self, left: QWidget | None, entered: QWidget | None) -> None:
        """Watch the keys of the button that has the focus, and no other button."""
        if left in self._buttons:
            left.removeEventFilter(self)
        if isinstance(entered, QToolButton) and entered in self._buttons:
            entered.installEventFilter(self)
            self._hold(entered)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, QToolButton):
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            by = WAYS.get(Qt.Key(event.key()), 0)
            return bool(by) and self._go(watched, by)
        return False

    def _go(self, start: QToolButton, by: int) -> bool:
        """Give the next button the focus; at the ends it stays."""
        row = self._row()
        if start in row:
            number = row.index(start) + by
            row[min(max(number, 0), len(row) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _row(self) -> list[QToolButton]:
        """The buttons one can go to, as they stand in the bar."""
        row = [button for button in self._buttons if self._can_hold(button)]
        return sorted(row, key=lambda each: each.mapTo(self._bar, each.rect().topLeft()).toTuple())

    def _can_hold(self, button: QToolButton) -> bool:
        return button.isEnabled() and button.isVisibleTo(self._bar)

    def _hold(self, wanted: QToolButton | None) -> None:
        """Let one button be the one that Tab leads to; without one, the first."""
        held = wanted or next(iter(self._row()), None)
        for button in self._buttons:
            is_held = button is held
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if is_held else Qt.FocusPolicy.NoFocus)
