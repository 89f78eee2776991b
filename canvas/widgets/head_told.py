"""The whole name of a head under the pointer, where its strip has no room for all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from canvas.widgets.head_strips import head_area, is_said

if TYPE_CHECKING:
    from canvas.widgets.canvas_view import CanvasView


def tell(view: CanvasView, event: QEvent) -> bool:
    """Show the name of the head where a help event asks; tell whether it says more than the strip."""
    if not isinstance(event, QHelpEvent):
        return False
    heads = view.frozen()
    head = heads.at(event.pos().x(), event.pos().y())
    if head is None or is_said(head, heads.language):
        QToolTip.hideText()
        return False
    QToolTip.showText(event.globalPos(), head.name, view.viewport(), head_area(head))
    return True
