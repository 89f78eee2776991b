"""The fingers of somebody who does anything before the window: keys, letters, the pointer."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from hypothesis import strategies as st
from PySide6.QtCore import QKeyCombination, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QInputMethodEvent,
    QKeySequence,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QWidget,
)

from canvas.widgets.actions import ACTS, shortcuts
from canvas.widgets.canvas_view import CanvasView
from canvas.widgets.map_keys import MAP_KEYS
from canvas.widgets.present import presenting
from canvas.widgets.present.keys import PRESENT_KEYS
from canvas.widgets.window import Window
from tests.editing.any_deed import shares

Key, NONE = Qt.Key, Qt.KeyboardModifier.NoModifier
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
ENDS = frozenset({"close"})
"""Acts that end the window, and all with it."""
OFTEN = """Left Right Up Down Left Right Up Down Return Return Escape Escape Tab Shift+Tab F2 Ctrl+Z Ctrl+Z
Shift+Return Backspace Delete Home End Ctrl+C Ctrl+V Ctrl+X Alt+Left Alt+Right Alt+Up Alt+Down F6""".split()
"""Keys that are pressed more often than others, among them those of every field of text."""
DEEDS = """key key key key key key text text press move release drag drag drag double right wheel pan
command command command row field field field field menu menu context
drop drop drop beside lift lift compose clip sheet resize panel panel panel present slide slide vote begin"""


class Deed(NamedTuple):
    """One thing somebody does, and numbers that say with what."""

    what: str
    a: float
    b: float
    c: float
    text: str
    d: float = 0.0


deeds = st.builds(
    Deed,
    st.sampled_from(DEEDS.split()),
    shares,
    shares,
    shares,
    st.text(st.sampled_from("ab+-5,æ ’"), min_size=1, max_size=5),
    shares,
)


@cache
def presses() -> tuple[QKeySequence, ...]:
    """What is pressed: the keys of the window's tables, and those that are pressed often.

    Keys that some keyboards have for one thing, such as one for "new", are left to those.
    """
    acts = [keys for act in ACTS if act.name not in ENDS for keys in shortcuts(act)]
    there = [keys for row in MAP_KEYS for keys, _ in row.keys]
    shown = [keys for row in PRESENT_KEYS for keys in row.keys]
    every = (*acts, *map(QKeySequence, (*there, *shown, *OFTEN, *OFTEN)))
    return tuple(keys for keys in every if _key(keys).key() < Key.Key_Back)


def _key(keys: QKeySequence) -> QKeyCombination:
    found: QKeyCombination = keys[0]  # type: ignore[index]  # the stubs do not know
    return found


class Fingers:
    """Fingers on the keyboard and the mouse of a window."""

    def __init__(self, window: Window) -> None:
        self.window = window

    @property
    def view(self) -> CanvasView:
        """The map, or the slide where something is presented and was worked on last."""
        screen = presenting.of(self.window).screen
        is_slide = screen is not None and QApplication.activeWindow() is screen
        return screen.view if screen is not None and is_slide else self.window.view

    @property
    def focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window.view

    # Keys

    def key(self, deed: Deed) -> None:
        self.strike(presses()[int(deed.a * len(presses()))])

    def strike(self, keys: QKeySequence) -> None:
        pressed = _key(keys)
        opens = isinstance(self.focus, QAbstractButton | QComboBox)
        if not (opens and pressed.key() in (Key.Key_Space, Key.Key_Return, Key.Key_Down, Key.Key_Up)):
            # what opens a menu there waits for a hand that is not there
            QTest.keyClick(self.focus, pressed.key(), pressed.keyboardModifiers())

    def text(self, deed: Deed) -> None:
        if not isinstance(self.focus, QAbstractButton | QComboBox):
            for letter in deed.text:
                QTest.sendKeyEvent(QTest.KeyAction.Click, self.focus, Key.Key_unknown, letter, NONE)

    def compose(self, deed: Deed) -> None:
        """An input method shows letters that are not settled, and settles some or none."""
        focus = self.focus
        QApplication.sendEvent(focus, QInputMethodEvent(deed.text[:2], []))
        settled = QInputMethodEvent("", [])
        settled.setCommitString(deed.text if deed.a > 0.3 else "")
        if deed.b > 0.2:
            QApplication.sendEvent(self.focus, settled)

    # The pointer

    def at(self, a: float, b: float, c: float) -> QPoint:
        """Mostly on something that stands on the sheet; otherwise anywhere, heads at the edges included."""
        view = self.view
        marks = [seen.box for seen in view.sheet.reading() if seen.mark.record or seen.cell.column]
        if c > 0.8 or not marks:
            return QPoint(round(a * view.viewport().width()), round(b * view.viewport().height()))
        box = marks[int(a * len(marks))]
        across = {0: 0.0, 1: 1.0}.get(int(c * 10), 0.5)
        x, y = view.camera.to_view(box.x + across * box.width, box.y + b * box.height)
        return QPointF(x, y).toPoint()

    def here(self, deed: Deed) -> QPoint:
        return self.at(deed.a, deed.b, deed.c)

    def there(self, deed: Deed) -> QPoint:
        return self.at(deed.d, deed.a, deed.b)

    def press(self, deed: Deed) -> None:
        self.press_at(self.here(deed), deed.b)

    def press_at(self, at: QPoint, share: float) -> None:
        held = (NONE, NONE, NONE, NONE, NONE, SHIFT, CONTROL)[int(share * 7)]
        QTest.mousePress(self.view.viewport(), LEFT, held, at)

    def move(self, deed: Deed) -> None:
        QTest.mouseMove(self.view.viewport(), self.here(deed))

    def release(self, deed: Deed) -> None:
        QTest.mouseRelease(self.view.viewport(), LEFT, pos=self.here(deed))

    def drag(self, deed: Deed) -> None:
        """Press, go there in steps, let go; what changes on the way changes for the hand as well."""
        start = self.here(deed)
        self.press_at(start, deed.b)
        end = self.there(deed)
        for share in (0.1, 0.5, 1.0):
            QTest.mouseMove(self.view.viewport(), start + (end - start) * share)
            QApplication.processEvents()
        if len(deed.text) > 4:
            self.strike(QKeySequence("Esc"))
        held = CONTROL if len(deed.text) == 4 else NONE
        QTest.mouseRelease(self.view.viewport(), LEFT, held, end)

    def double(self, deed: Deed) -> None:
        QTest.mouseDClick(self.view.viewport(), LEFT, pos=self.here(deed))

    def right(self, deed: Deed) -> None:
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.RightButton, pos=self.here(deed))

    def pan(self, deed: Deed) -> None:
        pane, middle = self.view.viewport(), Qt.MouseButton.MiddleButton
        QTest.mousePress(pane, middle, pos=self.here(deed))
        QTest.mouseMove(pane, self.there(deed))
        QTest.mouseRelease(pane, middle, pos=self.there(deed))

    def wheel(self, deed: Deed) -> None:
        pane, held = self.view.viewport(), CONTROL if deed.c > 0.5 else NONE
        at, by = QPointF(self.here(deed)), QPoint(0, 120 if deed.a > 0.5 else -120)
        event = QWheelEvent(
            at, at, QPoint(), by, Qt.MouseButton.NoButton, held, Qt.ScrollPhase.NoScrollPhase, False
        )
        QApplication.sendEvent(pane, event)
