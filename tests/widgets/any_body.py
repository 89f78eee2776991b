"""Somebody before the window who does anything there is to do, in any order: what its law is tried with.

Keys, commands and menus come from the window's own tables, so what is added there is tried as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeySequence,
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

from canvas.editing.session import Voting
from canvas.model.edits.parking import parked
from canvas.widgets.actions import ACTS
from canvas.widgets.panels.beside import PANELS
from canvas.widgets.panels.lifting import PARKED, THING, carried
from canvas.widgets.panels.tab_order import stops
from canvas.widgets.present import presenting
from canvas.widgets.window import Window
from tests.widgets.any_fingers import ENDS, LEFT, NONE, Deed, Fingers, Key
from tests.widgets.any_things import Things

OFTEN_DONE = ("edit", "cards", "heads", "room")
"""Groups of the menu in which most is done."""
IN_LISTS = ("Down", "Up", "Return", "Space", "F2", "Delete", "Right", "Left", "Home", "End", "Menu")
THINGS = ("touchpoint", "note", "idea", "connection", "picture", "phase", "step", "lane", "parked")
SIZES = ((1280, 720), (1920, 1080), (900, 640), (700, 500))


class Somebody(Fingers):
    """Somebody before the window, who does not know what it is for."""

    def __init__(self, window: Window, things: Things) -> None:
        super().__init__(window)
        self.things = things

    def do(self, deed: Deed) -> None:
        self.things.choose(deed.d)
        popup = QApplication.activePopupWidget()
        if isinstance(popup, QMenu):
            self.choose(popup, deed.c)
            popup.close()
        elif self.window.starting.is_shown and deed.what not in ("field", "key", "drop"):
            self.begin(deed)
        else:
            getattr(self, deed.what)(deed)
        QApplication.processEvents()

    # Commands, menus, sheets

    def command(self, deed: Deed) -> None:
        acts = [act.name for act in ACTS if act.name not in ENDS]
        often = [act.name for act in ACTS if act.group in OFTEN_DONE]
        self.act((*acts, *often, *often)[int(deed.a * (len(acts) + 2 * len(often)))])

    def act(self, name: str) -> None:
        self.window.actions_by_name[name].trigger()

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

    def panel(self, deed: Deed) -> None:
        """Open a panel, or the bar that finds; what is open there is worked in at once."""
        name = (*PANELS, "find")[int(deed.a * (len(PANELS) + 1))]
        if name == "find":
            self.window.ways.find(replacing=True)
        else:
            self.window.beside.open(name)
        QApplication.processEvents()
        self.field(deed._replace(a=deed.b, b=deed.c))

    def present(self, deed: Deed) -> None:
        """Begin to present, or go on from slide to slide."""
        if presenting.of(self.window).screen is None:
            self.act("present")
        else:
            self.strike(QKeySequence("PgDown" if deed.a > 0.4 else "PgUp"))

    def vote(self, deed: Deed) -> None:
        """A round of votes is opened or ended."""
        self.act("votes" if deed.a < 0.3 else "end-round")
        self.window.file.session.vote_in(Voting("Round", is_open=deed.a > 0.4, is_shown=deed.b > 0.2))

    def begin(self, deed: Deed) -> None:
        """Where the start page is shown, a new journey is begun; otherwise a card is."""
        page = self.window.starting.page
        if page is not None and self.window.starting.is_shown:
            page.list.new.click()
        else:
            self.act("touchpoint" if deed.a > 0.5 else "note")
            self.text(deed)

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
        opened = [panel for panel in self.window.beside.panels if panel.isVisible()]
        within = [stop for panel in opened for stop in stops(panel)] if deed.c < 0.8 else []
        every = within or [stop for stop in stops(self.window) if not self.window.view.isAncestorOf(stop)]
        every = [stop for stop in every if stop is not self.window.view]
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
