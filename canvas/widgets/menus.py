"""Menus: what stands in them, and their style of lines, comes when they are first opened.

No window waits for menus that nobody has opened. The finder, which lists what they can do, opens them too
(`aboutToShow`).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

Fill = Callable[[QMenu], object]
"""Puts lines into a menu."""
SAID = "said"
"""A property of an action: what the finder calls it, where its words say too little outside of their menu."""


def menu(parent: QWidget, title: str = "", fill: Fill | None = None) -> QMenu:
    """Return a menu of a widget, filled when it is first opened."""
    made = lined(QMenu(title, parent))
    if fill is not None:
        made.aboutToShow.connect(partial(fill, made), Qt.ConnectionType.SingleShotConnection)
    return made


def changing(parent: QWidget, title: str, fill: Fill) -> QMenu:
    """Return a menu that is filled anew whenever it is opened."""
    made = menu(parent, title)

    def anew() -> None:
        made.clear()
        fill(made)

    made.aboutToShow.connect(anew)
    return made


def lined(made: QMenu) -> QMenu:
    """Let a menu draw its signs as lines, and return it."""
    made.aboutToShow.connect(partial(_wear, made), Qt.ConnectionType.SingleShotConnection)
    return made


def _wear(made: QMenu) -> None:
    from canvas.widgets.line_style import line_style

    made.setStyle(line_style())
