"""The buttons that open panels: the parking lot at the palette's foot, the others in the toolbar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton

from canvas.widgets import frame
from canvas.widgets.theme import SMALL_PX, row_px

if TYPE_CHECKING:
    from canvas.widgets.window import Window


def foot(window: Window) -> QToolButton:
    """The parking lot at the palette's foot, with room for its count below the icon."""
    action = window.actions_by_name["parking"]
    button = frame.tool_button(None, frame.THING)
    button.setObjectName("foot")
    button.setFixedSize(QSize(40, 36 + row_px(20, SMALL_PX)))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
    button.setCheckable(True)
    button.setToolTip(action.toolTip())
    button.clicked.connect(action.trigger)
    action.toggled.connect(button.setChecked)
    return button


def toggle(window: Window, name: str, size: QSize) -> QToolButton:
    """A button that opens and closes a panel."""
    button = frame.tool_button(window.actions_by_name[name], size.width())
    button.setFixedSize(size)
    return button
