"""Whatever keys and gestures the real window gets: the project stays sound, the sheet true, undo leads back.

What a hand does without Qt is tried in `tests/editing`; here it is the wiring: focus, typing in place,
panels, commands, drops, sheets and presenting, in any order. `make fuzz` makes it thousands.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QFileDialog, QToolButton, QWidget
from pytestqt.exceptions import capture_exceptions

from canvas.language import language
from canvas.model.checks import check
from canvas.widgets import documents
from canvas.widgets.app import make_application
from canvas.widgets.open_file import OpenFile
from canvas.widgets.panels.lifting import THING, carried
from canvas.widgets.panels.tab_order import stops
from canvas.widgets.settings import settings as kept
from canvas.widgets.window import Window
from tests.editing.any_person import whole

Key, NONE = Qt.Key, Qt.KeyboardModifier.NoModifier
CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
ARROWS = (Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down)
PRESSES: tuple[tuple[Qt.Key, Qt.KeyboardModifier], ...] = (
    *((key, held) for key in ARROWS for held in (NONE, NONE, ALT, ALT | SHIFT, SHIFT)),
    *((key, NONE) for key in (Key.Key_Return, Key.Key_Return, Key.Key_Escape, Key.Key_Tab, Key.Key_F2)),
    *((key, NONE) for key in (Key.Key_Backspace, Key.Key_Delete, Key.Key_Home, Key.Key_End, Key.Key_Space)),
    *((key, NONE) for key in (Key.Key_F3, Key.Key_F4, Key.Key_F6, Key.Key_F7, Key.Key_F8, Key.Key_F9)),
    *((key, CONTROL) for key in (Key.Key_Z, Key.Key_Z, Key.Key_Y, Key.Key_C, Key.Key_X, Key.Key_V)),
    *((key, CONTROL) for key in (Key.Key_D, Key.Key_T, Key.Key_A, Key.Key_L, Key.Key_I, Key.Key_R)),
    *((key, CONTROL) for key in (Key.Key_F, Key.Key_H, Key.Key_K, Key.Key_0, Key.Key_1, Key.Key_2)),
    *((key, CONTROL) for key in (Key.Key_PageDown, Key.Key_PageUp, Key.Key_Space)),
    (Key.Key_Space, SHIFT),
    (Key.Key_Tab, SHIFT),
    (Key.Key_Return, SHIFT),
    (Key.Key_F9, SHIFT),
)
"""What is pressed: everything that opens no dialog of the system's."""
COMMANDS = (
    "touchpoint note idea connection handover phase step persona park turn present end-round mini-map "
    "history review next-question to-be whole flow-step flow-decision timer-stop dim"
).split()
ROWS = ("feelings", "curve", "effort", "promise", "ideas", "stories")
TABLES = ("One\nTwo", "a\tb\nc\td", "x\ty", "<table><tr><td>One<td>Two<tr><td>3</table>")


class Deed(NamedTuple):
    """One thing somebody does, and three numbers that say with what."""

    what: str
    a: float
    b: float
    c: float
    text: str


deeds = st.builds(
    Deed,
    st.sampled_from(
        "key key key key text text press move move release double wheel command row field drop sheet".split()
    ),
    st.floats(0, 0.999),
    st.floats(0, 0.999),
    st.floats(0, 0.999),
    st.text(st.sampled_from("ab+-5,æ ’"), min_size=1, max_size=5),
)


class Somebody:
    """Somebody before the window, who does not know what it is for."""

    def __init__(self, window: Window) -> None:
        self.window = window

    def do(self, deed: Deed) -> None:
        getattr(self, deed.what)(deed)
        QApplication.processEvents()

    @property
    def focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window.view

    def key(self, deed: Deed) -> None:
        key, held = PRESSES[int(deed.a * len(PRESSES))]
        if key != Key.Key_Space or not isinstance(self.focus, QAbstractButton | QComboBox):
            QTest.keyClick(self.focus, key, held)  # what opens a menu waits for a hand that is not there

    def text(self, deed: Deed) -> None:
        if not isinstance(self.focus, QAbstractButton | QComboBox):
            for letter in deed.text:
                QTest.sendKeyEvent(QTest.KeyAction.Click, self.focus, Key.Key_unknown, letter, NONE)

    def at(self, deed: Deed) -> QPoint:
        """Mostly on something that stands on the sheet; otherwise anywhere."""
        view = self.window.view
        marks = [seen.box for seen in view.sheet.reading() if seen.mark.record or seen.cell.column]
        if deed.c > 0.8 or not marks:
            return QPoint(round(deed.a * view.viewport().width()), round(deed.b * view.viewport().height()))
        box = marks[int(deed.a * len(marks))]
        across = {0: 0.0, 1: 1.0}.get(int(deed.c * 10), 0.5)
        x, y = view.camera.to_view(box.x + across * box.width, box.y + deed.b * box.height)
        return QPointF(x, y).toPoint()

    def press(self, deed: Deed) -> None:
        held = (NONE, NONE, NONE, SHIFT, CONTROL)[int(deed.b * 5)]
        QTest.mousePress(self.window.view.viewport(), Qt.MouseButton.LeftButton, held, self.at(deed))

    def move(self, deed: Deed) -> None:
        QTest.mouseMove(self.window.view.viewport(), self.at(deed))

    def release(self, deed: Deed) -> None:
        QTest.mouseRelease(self.window.view.viewport(), Qt.MouseButton.LeftButton, pos=self.at(deed))

    def double(self, deed: Deed) -> None:
        QTest.mouseDClick(self.window.view.viewport(), Qt.MouseButton.LeftButton, pos=self.at(deed))

    def wheel(self, deed: Deed) -> None:
        pane, held = self.window.view.viewport(), CONTROL if deed.c > 0.5 else NONE
        at, by = QPointF(self.at(deed)), QPoint(0, 120 if deed.a > 0.5 else -120)
        event = QWheelEvent(
            at, at, QPoint(), by, Qt.MouseButton.NoButton, held, Qt.ScrollPhase.NoScrollPhase, False
        )
        QApplication.sendEvent(pane, event)

    def command(self, deed: Deed) -> None:
        self.window.actions_by_name[COMMANDS[int(deed.a * len(COMMANDS))]].trigger()

    def row(self, deed: Deed) -> None:
        kind: Any = ROWS[int(deed.a * len(ROWS))]
        self.window.commands.add_lane(kind, kind)

    def sheet(self, deed: Deed) -> None:
        offers = [(kind.name, offer.about) for kind, some in self.window.sheets.offers() for offer in some]
        self.window.sheets.show(*offers[int(deed.a * len(offers))])

    def field(self, deed: Deed) -> None:
        """Something in the panel: type into a line, push or tick a button."""
        every = stops(self.window.beside.inspector)
        if not every:
            return
        stop = every[int(deed.a * len(every))]
        stop.setFocus()
        if isinstance(stop, QToolButton) and stop.menu() is not None:
            return
        if isinstance(stop, QComboBox) and not stop.isEditable():
            QTest.keyClick(stop, ARROWS[2 + int(deed.b * 2)])
        elif isinstance(stop, QAbstractButton):
            QTest.keyClick(stop, Key.Key_Space)
        else:
            QTest.keyClicks(stop, deed.text.replace("’", ""))
            QTest.keyClick(stop, Key.Key_Return if deed.b > 0.3 else Key.Key_Escape)

    def drop(self, deed: Deed) -> None:
        """A thing of the palette, or what another program lets go, over the map."""
        if deed.b < 0.5:
            mime = carried(THING, ("touchpoint", "note", "phase", "step")[int(deed.c * 4)])
        else:
            mime = QMimeData()
            told = TABLES[int(deed.c * len(TABLES))]
            mime.setHtml(told) if told.startswith("<") else mime.setText(told)
        pane, at = self.window.view.viewport(), self.at(deed)
        button, copy = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
        QApplication.sendEvent(pane, QDragEnterEvent(at, copy, mime, button, NONE))
        QApplication.sendEvent(pane, QDragMoveEvent(at, copy, mime, button, NONE))
        QApplication.sendEvent(pane, QDropEvent(QPointF(at), copy, mime, button, NONE))


@pytest.fixture(scope="module")
def shown() -> Iterator[Window]:
    """One window for all of it; each try has a project of its own."""
    make_application()
    kept().clear()
    made = Window(opened(), language("en"))
    made.resize(1280, 720)
    made.show()
    yield made
    made.may_close = True
    made.close()
    made.deleteLater()
    QApplication.clipboard().clear()


def opened() -> OpenFile:
    project = whole()
    return OpenFile(project, {}, documents.lay_out(project, None))


def is_showing_more(window: Window) -> bool:
    """Whether something is tried: a card without text yet, a drag, a table, letters not settled."""
    is_trying = "taking" in vars(window) and window.taking.is_trying
    return window.view.typist.is_typing or window.view.pointer.is_moving or is_trying


@pytest.mark.usefixtures("qapp")
@settings(max_examples=max(12, settings().max_examples // 10))
@given(done=st.lists(deeds, min_size=10, max_size=40))
@example(done=[Deed("sheet", 0.75, 0.0, 0.0, "5"), Deed("drop", 0.5, 0.5, 0.0, "5")])
def test_after_any_keys_and_gestures_everything_is_still_true(
    shown: Window, done: list[Deed], monkeypatch_dialogs: None
) -> None:
    shown.show_file(opened())
    session, somebody = shown.file.session, Somebody(shown)
    first = session.project

    for deed in done:
        with capture_exceptions() as wrong:
            somebody.do(deed)
        assert not wrong
        assert shown.file.session is session
        assert check(session.project) == ()
        assert session.sheet == session._lay_out(session.shown, None)
        if not is_showing_more(shown):
            assert session.shown is session.project
    give_up(shown)
    while session.history.can_undo:
        session.undo()
    assert session.project is first


def give_up(window: Window) -> None:
    """End whatever is going on."""
    window.view.typist.stop()
    window.view.pointer.cancel()
    if "taking" in vars(window):
        window.taking.close()


@pytest.fixture(scope="module")
def monkeypatch_dialogs() -> Iterator[None]:
    """The system's dialogs are answered at once: nothing is chosen."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("getOpenFileName", "getSaveFileName"):
            patch.setattr(QFileDialog, name, lambda *_, **__: ("", ""))
        yield
