"""F6 and Shift+F6: from pane to pane, round the window; each takes the focus where one goes on in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from canvas.widgets.panels.panel import Panel


def cycle(panes: tuple[QWidget, ...], by: int) -> QWidget | None:
    """Give the next pane (−1: the one before) the focus and return it; hidden ones are passed over."""
    seen = [pane for pane in panes if pane.isVisible()]
    if not seen:
        return None
    held = QApplication.focusWidget()
    here = next((n for n, pane in enumerate(seen) if held is pane or (held and pane.isAncestorOf(held))), 0)
    for step in range(1, len(seen) + 1):
        pane = seen[(here + by * step) % len(seen)]
        if enter(pane):
            return pane
    return None


def enter(pane: QWidget) -> bool:
    """Give a pane the focus, or the first widget of it that takes it; tell whether there is one."""
    if isinstance(pane, Panel):
        pane.enter()
        return True
    if pane.focusPolicy() & Qt.FocusPolicy.TabFocus:
        pane.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True
    for part in pane.findChildren(QWidget):
        if part.isVisible() and part.isEnabled() and part.focusPolicy() & Qt.FocusPolicy.TabFocus:
            part.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
    for button in pane.findChildren(QToolButton):  # the one that Tab leads to is hidden, or cannot be pressed
        if button.isVisible() and button.isEnabled():
            button.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
    return False
