"""Menus, in the style of lines once they are first opened: no window waits for a style in Python."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget


def menu(parent: QWidget, title: str = "") -> QMenu:
    """Return a menu of a widget."""
    return lined(QMenu(title, parent))


def lined(made: QMenu) -> QMenu:
    """Let a menu draw its signs as lines, and return it."""
    made.aboutToShow.connect(partial(_wear, made), Qt.ConnectionType.SingleShotConnection)
    return made


def _wear(made: QMenu) -> None:
    from canvas.widgets.line_style import line_style

    made.setStyle(line_style())
