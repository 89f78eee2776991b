"""Beginning and ending a presentation of the window's journey: which screen, which document.

The window stays as it is on its own screen, with all its panels; what is done in one of the two is seen in
the other at once. When another document is opened in the window, that one is presented. When its screen is
unplugged, presenting goes to another one but never over the window: it waits until there is one again.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication, QScreen
from PySide6.QtWidgets import QMenu

from canvas.editing.prompts import NEXT_CARD, NEXT_STEP
from canvas.editing.selection import standing
from canvas.frozen import replace
from canvas.layout.options import SheetOptions
from canvas.model.history import Selection
from canvas.widgets import documents, sayings
from canvas.widgets.commands import Commands
from canvas.widgets.pictures import Pictures
from canvas.widgets.sayings import message
from canvas.widgets.settings import settings

if TYPE_CHECKING:
    from canvas.widgets.present.screen import PresentScreen
    from canvas.widgets.window import Window

SCREEN = "present-screen"
SHARED = ("edit", "room")
"""Groups of actions whose keys work on the presenting screen as well."""
ON_SLIDE: dict[str, Callable[[Commands], object]] = {
    "undo": Commands.undo,
    "redo": Commands.redo,
    "delete": Commands.delete,
    "turn": Commands.turn,
    "select-all": Commands.select_all,
    "select-lane": Commands.select_lane,
    "select-phase": Commands.select_phase,
}
"""Actions that mean the slide where one presents: all cards are those that are seen."""
ON_LAPTOP = ("find-anything", "find", "replace", "votes", "print", "keys")
"""Actions that show something in the window: there one goes on."""
AWAY = message("The screen is gone. Presenting goes on when it is back; F11 goes on here.")


def present(window: Window) -> None:
    """Begin to present the journey of a window, or end it."""
    of(window).toggle()


def of(window: Window) -> Presenting:
    """Return what presents for a window."""
    return window.findChild(Presenting) or Presenting(window)


def chosen(screens: list[QScreen], own: QScreen, name: str) -> QScreen:
    """Return the screen chosen last, otherwise one that is not the window's own, otherwise that one."""
    named = [screen for screen in screens if name and screen.name() == name]
    others = [screen for screen in screens if screen is not own]
    return next(iter([*named, *others]), own)


def left(screens: list[QScreen], own: QScreen, gone: QScreen) -> QScreen | None:
    """Return the screen that is left to present on beside the window's own when one is gone."""
    return next((screen for screen in screens if screen is not gone and screen is not own), None)


class Presenting(QObject):
    """What presents for one window, as long as the window is there."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.screen: PresentScreen | None = None
        self._selected: Selection = ()
        """What was selected before: there one goes on, unless something was selected on a slide."""
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenRemoved.connect(self.unplugged)
            application.screenAdded.connect(self.plugged)
        for name in ON_LAPTOP:
            action = window.actions_by_name.get(name)
            if action is not None:
                action.triggered.connect(self._go_to_laptop)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """End when the window is closed."""
        if event.type() == QEvent.Type.Hide and not event.spontaneous() and self.screen is not None:
            self.screen.close()
        return False

    def toggle(self) -> None:
        """Begin where something is selected, at the first phase otherwise; or end; or wait no longer."""
        if self.screen is not None:
            if self.screen.isVisible():
                self.screen.close()
            else:
                self._cover(self._place())
            return
        from canvas.widgets.present.screen import PresentScreen  # with it come the slides
        from canvas.widgets.present.view import PresentView
        from canvas.widgets.room.timekeeper import TimerPill

        window = self._window
        window.view.typist.stop()
        session = window.file.session
        view = PresentView(session, self._options, Pictures(window.picture))
        said = sayings.prompts(window.language)
        # Where the next card would stand is for who writes, not for who looks on.
        view.prompts = {key: words for key, words in said.items() if key not in (NEXT_CARD, NEXT_STEP)}
        view.said.connect(window.tell)
        view.escaped.connect(self.give_up)
        view.screen_asked.connect(self._next_screen)
        for record in session.selection[-1:]:
            view.show_record(record)
        self._selected = session.selection
        session.select(())
        self.screen = PresentScreen(window, view)
        window.installEventFilter(self)
        self.screen.ended.connect(self._ended)
        self.screen.put_above(TimerPill(window.timekeeper))
        self._share(self.screen)
        self._cover(self._place())

    def _share(self, screen: PresentScreen) -> None:
        """Let the window's keys work on the slide too; some of them mean the slide there, not the map."""
        commands = Commands(screen.view, lambda: self._window.file.session.journey)
        for name, action in self._window.actions_by_name.items():
            own = ON_SLIDE.get(name)
            if own is not None:
                twin = QAction(action.text(), screen)
                twin.setObjectName(name)
                twin.setShortcuts(action.shortcuts())
                twin.triggered.connect(lambda _=False, act=own: act(commands))
                screen.addAction(twin)
            elif action.property("group") in SHARED:
                screen.addAction(action)

    def give_up(self) -> None:
        """Esc, where nothing is left to give up on the map: put away a timer that is up; end presenting."""
        keeper = self._window.timekeeper
        if keeper.phase == "over":
            keeper.stop()
        elif self.screen is not None:
            self.screen.close()

    def follow(self) -> None:
        """Present the document that the window has opened now."""
        if self.screen is not None:
            window, self._selected = self._window, ()
            self.screen.view.set_session(window.file.session, Pictures(window.picture))

    def screens(self, menu: QMenu) -> None:
        """Fill a menu with the screens there are; the one that is taken is checked."""
        menu.clear()
        group = QActionGroup(menu)
        for number, place in enumerate(QGuiApplication.screens()):
            action = QAction(self._name(number, place), menu)
            action.setCheckable(True)
            action.setChecked(place is self._place())
            action.triggered.connect(lambda _=False, place=place: self.choose(place))
            group.addAction(action)
            menu.addAction(action)

    def choose(self, place: QScreen) -> None:
        """Present on this screen from now on, and now where it is presented already."""
        settings().setValue(SCREEN, place.name())
        if self.screen is not None:
            self.screen.showNormal()
            self._cover(place)

    def unplugged(self, gone: QScreen) -> None:
        """Go on where a screen is left beside the window's; otherwise wait, and leave the window in sight."""
        screen = self.screen
        if screen is None or not screen.isVisible() or screen.screen() is not gone:
            return
        other = left(QGuiApplication.screens(), self._window.screen(), gone)
        if other is not None:
            screen.showNormal()
            self._cover(other)
            return
        screen.view.typist.stop()
        screen.hide()
        self._window.tell_words(self._window.language(AWAY))

    def plugged(self, place: QScreen) -> None:
        """Go on where one was, now that there is a screen again."""
        if self.screen is not None and not self.screen.isVisible() and place is not self._window.screen():
            self._window.tell(None)
            self._cover(place)

    def _name(self, number: int, place: QScreen) -> str:
        say, size = self._window.language, place.size()
        what = f"{place.name()}, {size.width()} × {size.height()}"
        if place is self._window.screen():
            return say("Screen {number}: {what} (the window's own)", number=number + 1, what=what)
        return say("Screen {number}: {what}", number=number + 1, what=what)

    def _place(self) -> QScreen:
        """The screen that is taken."""
        if self.screen is not None and self.screen.isVisible():
            return self.screen.screen()
        screens = QGuiApplication.screens()
        return chosen(screens, self._window.screen(), str(settings().value(SCREEN, "")))

    def _cover(self, place: QScreen) -> None:
        """Fill a screen."""
        screen = self.screen
        if screen is None:
            return
        screen.setScreen(place)
        screen.setGeometry(place.geometry())
        screen.showFullScreen()
        screen.activateWindow()
        screen.view.setFocus()

    def _next_screen(self) -> None:
        """Go to the next screen, and remember it."""
        screens = QGuiApplication.screens()
        if self.screen is not None and len(screens) > 1:
            self.choose(screens[(screens.index(self.screen.screen()) + 1) % len(screens)])

    def _options(self) -> SheetOptions:
        """What the window shows now."""
        window = self._window
        session = window.file.session
        asked = documents.options(session.shown, window.file.loaded, session.journey)
        return replace(asked, persona=session.persona, hidden=window.ways.views.hidden)

    def _go_to_laptop(self) -> None:
        if self.screen is not None:
            self._window.activateWindow()

    def _ended(self) -> None:
        self.screen = None
        self._window.removeEventFilter(self)
        session = self._window.file.session
        if not session.selection:
            session.select(standing(session.project, self._selected))
        self._window.activateWindow()
        self._window.view.setFocus()
