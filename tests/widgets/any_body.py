"""Somebody before the window who does anything there is to do, in any order: what its law is tried with.

Keys, commands and menus come from the window's own tables, so what is added there is tried as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from hypothesis import strategies as st
from PySide6.QtCore import QKeyCombination, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QInputMethodEvent,
    QKeySequence,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)

from canvas.model.edits.parking import parked
from canvas.widgets.actions import ACTS, shortcuts
from canvas.widgets.canvas_view import CanvasView
from canvas.widgets.map_keys import MAP_KEYS
from canvas.widgets.panels.lifting import PARKED, THING, carried
from canvas.widgets.panels.tab_order import stops
from canvas.widgets.present import presenting
from canvas.widgets.present.keys import PRESENT_KEYS
from canvas.widgets.window import Window
from tests.widgets.any_things import Things

Key, NONE = Qt.Key, Qt.KeyboardModifier.NoModifier
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
ENDS = frozenset({"close"})
"""Acts that end the window, and all with it."""
OFTEN = """Left Right Up Down Left Right Up Down Return Return Escape Escape Tab Shift+Tab F2 Ctrl+Z Ctrl+Z
Shift+Return Backspace Delete Home End Ctrl+C Ctrl+V Ctrl+X Alt+Left Alt+Right Alt+Up Alt+Down F6""".split()
"""Keys that are pressed more often than others, among them those of every field of text."""
IN_LISTS = ("Down", "Up", "Return", "Space", "F2", "Delete", "Right", "Left", "Home", "End", "Menu")
THINGS = ("touchpoint", "note", "idea", "connection", "picture", "phase", "step", "lane", "parked")
SIZES = ((1280, 720), (1920, 1080), (900, 640), (700, 500))
DEEDS = """key key key key key key text text press move release drag drag drag double right wheel pan
command command command row field field field field menu menu context
drop drop drop beside lift lift compose clip sheet resize slide"""


class Deed(NamedTuple):
    """One thing somebody does, and numbers that say with what."""

    what: str
    a: float
    b: float
    c: float
    text: str
    d: float = 0.0


fractions = st.floats(0, 0.999)
deeds = st.builds(
    Deed,
    st.sampled_from(DEEDS.split()),
    fractions,
    fractions,
    fractions,
    st.text(st.sampled_from("ab+-5,æ ’"), min_size=1, max_size=5),
    fractions,
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


class Somebody:
    """Somebody before the window, who does not know what it is for."""

    def __init__(self, window: Window, things: Things) -> None:
        self.window = window
        self.things = things

    def do(self, deed: Deed) -> None:
        self.things.choose(deed.d)
        popup = QApplication.activePopupWidget()
        if isinstance(popup, QMenu):
            self.choose(popup, deed.c)
            popup.close()
        else:
            getattr(self, deed.what)(deed)
        QApplication.processEvents()

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

    # Commands, menus, sheets

    def command(self, deed: Deed) -> None:
        acts = [act.name for act in ACTS if act.name not in ENDS]
        self.window.actions_by_name[acts[int(deed.a * len(acts))]].trigger()

    def row(self, deed: Deed) -> None:
        kinds = list(leaves(self.window.things.lane.menu()))
        kinds[int(deed.a * len(kinds))].trigger()

    def menu(self, deed: Deed) -> None:
        """Something of the window's whole menu, or of a menu of its parts."""
        self.choose(self.window.menu, deed.a)

    def context(self, deed: Deed) -> None:
        """The menu at the pointer, or by key at what is selected."""
        view = self.window.view
        reason = QContextMenuEvent.Reason.Mouse if deed.c > 0.3 else QContextMenuEvent.Reason.Keyboard
        at = self.here(deed)
        QApplication.sendEvent(view.viewport(), QContextMenuEvent(reason, at, view.mapToGlobal(at)))

    def choose(self, menu: QMenu, share: float) -> None:
        """Choose a line of a menu or of one in it."""
        menu.aboutToShow.emit()
        lines = [each for each in menu.actions() if not each.isSeparator() and each.objectName() not in ENDS]
        if lines:
            at = share * len(lines)
            line = lines[int(at)]
            inner: Any = line.menu()
            if inner is not None:
                self.choose(inner, at % 1)
            elif line.isEnabled():
                line.trigger()

    def sheet(self, deed: Deed) -> None:
        offers = [(kind.name, offer.about) for kind, some in self.window.sheets.offers() for offer in some]
        if offers:
            self.window.sheets.show(*offers[int(deed.a * len(offers))])

    def slide(self, deed: Deed) -> None:
        """Go between the slide and the laptop."""
        screen = presenting.of(self.window).screen
        if screen is not None and screen.isVisible():
            (screen if deed.a > 0.4 else self.window).activateWindow()
            (screen.view if deed.a > 0.4 else self.window.view).setFocus()

    def resize(self, deed: Deed) -> None:
        self.window.resize(*SIZES[int(deed.a * len(SIZES))])

    # Panels, bars and the toolbar

    def field(self, deed: Deed) -> None:
        """Something beside the map: type into a line, push or tick a button, choose from a list."""
        every = [stop for stop in stops(self.window) if not self.view.isAncestorOf(stop)]
        every = [stop for stop in every if stop not in (self.window.view, self.view)]
        if not every:
            return
        stop = every[int(deed.a * len(every))]
        stop.setFocus()
        menu: Any = stop.menu() if isinstance(stop, QToolButton | QPushButton) else None
        if menu is not None:
            self.choose(menu, deed.b)
        elif isinstance(stop, QComboBox) and not stop.isEditable():
            QTest.keyClick(stop, Key.Key_Up if deed.b < 0.5 else Key.Key_Down)
        elif isinstance(stop, QAbstractButton):
            QTest.keyClick(stop, Key.Key_Space)
        elif isinstance(stop, QAbstractItemView):
            self.strike(QKeySequence(IN_LISTS[int(deed.b * len(IN_LISTS))]))
        else:
            QTest.keyClicks(stop, deed.text.replace("’", ""))
            QTest.keyClick(stop, Key.Key_Return if deed.b > 0.3 else Key.Key_Escape)

    # What is brought

    def lift(self, deed: Deed) -> None:
        """A thing of the palette, or a few parked notes, are let go over the map."""
        thing, session = THINGS[int(deed.d * len(THINGS))], self.window.file.session
        notes = parked(session.project, session.journey)
        if thing != "parked":
            self.bring(self.window.view.viewport(), self.here(deed), carried(THING, thing))
        elif notes:
            self.bring(
                self.window.view.viewport(),
                self.here(deed),
                carried(PARKED, "\n".join(note.id for note in notes[:2])),
            )

    def drop(self, deed: Deed) -> None:
        """What another program lets go over the map, or takes away again."""
        pane = self.window.view.viewport()
        self.bring(pane, self.here(deed), self.things.mime(deed.d), is_left=deed.b < 0.1)

    def beside(self, deed: Deed) -> None:
        """A thing, a note or what another program brings is let go beside the map."""
        every = self.window.findChildren(QWidget)
        takes = [each for each in every if each.acceptDrops() and each.isVisible()]
        mime = self.things.mime(deed.d) if deed.b > 0.3 else carried(THING, "note")
        self.bring(takes[int(deed.a * len(takes))], QPoint(4, 4), mime)

    def bring(self, over: QWidget, at: QPoint, mime: QMimeData, *, is_left: bool = False) -> None:
        copy = Qt.DropAction.CopyAction
        QApplication.sendEvent(over, QDragEnterEvent(at, copy, mime, LEFT, NONE))
        QApplication.sendEvent(over, QDragMoveEvent(at, copy, mime, LEFT, NONE))
        leave = QDragLeaveEvent()
        QApplication.sendEvent(over, leave if is_left else QDropEvent(QPointF(at), copy, mime, LEFT, NONE))

    def clip(self, deed: Deed) -> None:
        """What lies on the clipboard from another program, or from another of our projects, is pasted."""
        QApplication.clipboard().setMimeData(self.things.mime(deed.d))
        self.window.actions_by_name["paste"].trigger()

    def give_up(self) -> None:
        """End whatever is going on, and be in a window of the usual size."""
        window = self.window
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        screen = presenting.of(window).screen
        if screen is not None:
            screen.view.typist.stop()
            screen.view.pointer.cancel()
            screen.close()
        window.view.typist.stop()
        window.view.pointer.cancel()
        window.timekeeper.stop()
        if "taking" in vars(window):
            window.taking.close()
        window.resize(*SIZES[0])


def leaves(menu: Any) -> Iterator[QAction]:
    """The lines of a menu and of those in it."""
    menu.aboutToShow.emit()
    for action in menu.actions():
        inner: Any = action.menu()
        if inner is not None:
            yield from leaves(inner)
        elif not action.isSeparator():
            yield action
