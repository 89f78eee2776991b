"""What a screen reader is told of a canvas, and what Qt is given for it when somebody listens.

Where nobody does nothing is made and nothing told; the map for it is `accessible`, read when Qt asks for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
)
from PySide6.QtWidgets import QWidget

from canvas import late
from canvas.layout.sheet import Sheet

if TYPE_CHECKING:
    from canvas.editing import tree
    from canvas.widgets import accessible
    from canvas.widgets.accessible import AccessibleMap
    from canvas.widgets.canvas_view import CanvasView
else:
    tree = late.module("canvas.editing.tree")
    accessible = late.module("canvas.widgets.accessible")

_maps: list[AccessibleMap] = []
"""Every map that Qt was given; it lets go of them when the application ends."""


class Speaker:
    """Tells a screen reader what changed on a canvas: where the focus is now, what is called otherwise."""

    def __init__(self, view: CanvasView) -> None:
        self.view = view
        self._sheet: Sheet | None = None
        self._focused: str | None = None
        self._where = ""
        """In which step the focused card stood when it was last told."""
        QAccessible.installFactory(_make)

    def tell(self) -> None:
        """Send the events of a change, where anybody listens."""
        whole = self._heard()
        if whole is not None:
            self._tell_names(whole)
            if whole.focused() != self._focused:
                self._tell_focus(whole)
            elif whole.tree().where(whole.focused()) != self._where:
                self._tell_where(whole)

    def tell_focus(self) -> None:
        """Say where on the map the focus is, when the map has just got it."""
        whole = self._heard()
        if whole is not None:
            self._tell_focus(whole)

    def _heard(self) -> AccessibleMap | None:
        """What stands for the canvas, None where nobody listens."""
        if not QAccessible.isActive():
            return None
        whole = QAccessible.queryAccessibleInterface(self.view)
        return whole if isinstance(whole, accessible.AccessibleMap) else None

    def _tell_names(self, whole: AccessibleMap) -> None:
        before, self._sheet = self._sheet, self.view.session.sheet
        if before is None or before is self._sheet:
            return
        whole.forget_gone()
        for key in tree.renamed(before, self._sheet):
            if whole.knows(key):
                _send(whole.interface(key), QAccessible.Event.NameChanged)

    def _tell_where(self, whole: AccessibleMap) -> None:
        """The focused card has been moved to another step."""
        self._where = whole.tree().where(whole.focused())
        _send(whole.interface(whole.focused()), QAccessible.Event.DescriptionChanged)

    def _tell_focus(self, whole: AccessibleMap) -> None:
        self._focused = whole.focused()
        self._where = whole.tree().where(self._focused)
        if self.view.hasFocus():
            _send(whole.interface(self._focused), QAccessible.Event.Focus)


def announce(widget: QWidget, words: str) -> None:
    """Say words aloud where anybody listens."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


def _send(interface: QAccessibleInterface, kind: QAccessible.Event) -> None:
    QAccessible.updateAccessibility(QAccessibleEvent(interface, kind))


def _make(name: str, thing: QObject) -> QAccessibleInterface | None:
    """What Qt asks for every object: ours for a canvas, its own for all others."""
    from canvas.widgets.canvas_view import CanvasView

    if not isinstance(thing, CanvasView):
        return None
    made = accessible.AccessibleMap(thing)
    _maps.append(made)
    return made
