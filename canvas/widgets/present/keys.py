"""Keys while presenting: those of the map, and those that turn to another slide.

Where a card or cell is selected, arrows walk as on the map and turn the slide at its edges; where nothing is,
they turn it at once. Page keys, as clickers send them, always do.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from canvas.editing import walk
from canvas.editing.walk import Way
from canvas.named import NamedTuple
from canvas.widgets.canvas_keys import Keys
from canvas.widgets.sayings import message

if TYPE_CHECKING:
    from canvas.widgets.present.view import PresentView


class PresentKey(NamedTuple):
    """Keys that do one thing while presenting. `is_always` tells that a selection does not change that."""

    keys: tuple[str, ...]
    text: str
    act: Callable[[PresentView], object]
    is_always: bool = False


PRESENT_KEYS: tuple[PresentKey, ...] = (
    PresentKey(
        ("PgDown",), message("Go on; a clicker does the same"), lambda view: view.go_by(1), is_always=True
    ),
    PresentKey(("PgUp",), message("Go back"), lambda view: view.go_by(-1), is_always=True),
    PresentKey(
        ("Right", "Down", "Space", "Return", "Enter"),
        message("Go on, where nothing is selected"),
        lambda view: view.go_by(1),
    ),
    PresentKey(
        ("Left", "Up", "Backspace"),
        message("Go back, where nothing is selected"),
        lambda view: view.go_by(-1),
    ),
    PresentKey(("Home",), message("To the first phase"), lambda view: view.go(0), is_always=True),
    PresentKey(("End",), message("To the last phase"), lambda view: view.go(view.count - 1), is_always=True),
    PresentKey(
        ("S",),
        message("Show it on the next screen, where nothing is selected"),
        lambda view: view.ask_screen(),
    ),
    PresentKey(
        ("Esc",),
        message("Select nothing; then put away a timer that is up; then end presenting"),
        lambda view: view.escaped.emit(),
    ),
)


def _combination(keys: str) -> int:
    pressed: QKeyCombination = QKeySequence(keys)[0]  # type: ignore[index]  # the stubs do not know
    return pressed.toCombined()


class PresentingKeys(Keys):
    """The keyboard on a slide."""

    def __init__(self, view: PresentView) -> None:
        super().__init__(view)
        self._presented = view
        self._turning = {_combination(key): row for row in PRESENT_KEYS for key in row.keys}

    def press(self, event: QKeyEvent) -> bool:
        """Do what the key means here."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        row = self._turning.get(QKeyCombination(held, Qt.Key(event.key())).toCombined())
        is_free = not self._presented.session.selection and not self._presented.pointer.is_moving
        if row is not None and (row.is_always or is_free):
            row.act(self._presented)
            return True
        if event.key() == Qt.Key.Key_Space and not held:
            self._presented.go_by(1)
            return True
        return super().press(event)

    def walk(self, way: Way) -> bool:
        """Go to the next cell or card; from the edge of a slide to the next slide."""
        session, before = self._presented.session, self._focus
        super().walk(way)
        if self._focus != before or way not in ("left", "right"):
            return True
        if self._presented.go_by(1 if way == "right" else -1):
            session.select((walk.step(session.project, session.sheet, (), way),))
        return True

    def read(self, by: Literal[-1, 1]) -> bool:
        """Go to the next card in reading order; from the last one of a slide to the next slide."""
        session, before = self._presented.session, self._focus
        super().read(by)
        if self._focus == before and self._presented.go_by(by):
            session.select((walk.reading(session.project, session.sheet, (), by),))
        return True
