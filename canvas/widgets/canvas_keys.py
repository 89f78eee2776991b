"""Keys on the canvas that are no commands: arrows walk, Tab reads on, a letter starts a card."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from canvas.editing import walk
from canvas.editing.selection import focus, place_named

if TYPE_CHECKING:
    from canvas.widgets.canvas_view import CanvasView

_NO_TEXT = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class Keys:
    """The keyboard on one canvas."""

    def __init__(self, view: CanvasView) -> None:
        self._view = view
        self._plain: dict[int, Callable[[QKeyEvent], bool]] = {
            Qt.Key.Key_Left: lambda _: self._walk("left"),
            Qt.Key.Key_Right: lambda _: self._walk("right"),
            Qt.Key.Key_Up: lambda _: self._walk("up"),
            Qt.Key.Key_Down: lambda _: self._walk("down"),
            Qt.Key.Key_F2: lambda _: self._write(),
            Qt.Key.Key_Return: lambda _: self._write(),
            Qt.Key.Key_Enter: lambda _: self._write(),
            Qt.Key.Key_Escape: lambda _: self._escape(),
            Qt.Key.Key_Space: self._space,
        }

    def press(self, event: QKeyEvent) -> bool:
        """Do what the key means here; tell whether it means anything."""
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not held and key in self._plain:
            return self._plain[key](event)
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return self._read(-1 if key == Qt.Key.Key_Backtab else 1)
        text = event.text()
        return bool(text) and text.isprintable() and not held & _NO_TEXT and self._begin(text)

    def release(self, event: QKeyEvent) -> bool:
        """End what a held key did."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._view.pointer.hold_space(is_held=False)
            return True
        return False

    def _space(self, event: QKeyEvent) -> bool:
        if not event.isAutoRepeat():
            self._view.pointer.hold_space(is_held=True)
        return True

    def _walk(self, way: walk.Way) -> bool:
        session = self._view.session
        return self._go(walk.step(session.project, session.sheet, session.selection, way))

    def _read(self, by: Literal[-1, 1]) -> bool:
        session = self._view.session
        return self._go(walk.reading(session.project, session.sheet, session.selection, by))

    def _go(self, key: str) -> bool:
        if key:
            self._view.session.select((key,))
            self._view.reveal(key)
        return True

    def _write(self) -> bool:
        """Change the text of what has the focus, or start a card in an empty cell."""
        key = focus(self._view.session.selection)
        place = place_named(key)
        if place is not None:
            return self._view.typist.start_card(place)
        return bool(key) and self._view.typist.edit(key)

    def _begin(self, text: str) -> bool:
        """Start a card with a character, on an empty cell."""
        place = place_named(focus(self._view.session.selection))
        return place is not None and self._view.typist.start_card(place, text)

    def _escape(self) -> bool:
        if self._view.pointer.cancel():
            return True
        self._view.session.select(())
        return True
