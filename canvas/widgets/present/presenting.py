"""Beginning and ending a presentation of the window's journey: which screen, which document.

The window stays as it is on its own screen, with all its panels; what is edited there is seen at once.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QScreen

from canvas.editing.session import Session
from canvas.layout import present as layout
from canvas.layout.present import Show
from canvas.widgets import documents
from canvas.widgets.pictures import Pictures
from canvas.widgets.present.screen import PresentScreen
from canvas.widgets.settings import settings

if TYPE_CHECKING:
    from canvas.widgets.window import Window

SCREEN = "present-screen"


def present(window: Window) -> None:
    """Begin to present the journey of a window, or end it."""
    found = window.findChild(Presenting)
    (found or Presenting(window)).toggle()


def chosen(screens: list[QScreen], own: QScreen, name: str) -> QScreen:
    """Return the screen chosen last, otherwise one that is not the window's own, otherwise that one."""
    named = [screen for screen in screens if name and screen.name() == name]
    others = [screen for screen in screens if screen is not own]
    return next(iter([*named, *others]), own)


class Presenting(QObject):
    """What presents for one window, as long as the window is there."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._heard: Session | None = None
        self.screen: PresentScreen | None = None
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """End when the window is closed."""
        if event.type() == QEvent.Type.Hide and not event.spontaneous() and self.screen is not None:
            self.screen.close()
        return False

    def toggle(self) -> None:
        """Begin where something is selected, at the first phase otherwise; or end."""
        if self.screen is not None:
            self.screen.close()
            return
        window = self._window
        self._listen()
        self.screen = PresentScreen(window, self._show, Pictures(window.picture))
        self.screen.ended.connect(self._ended)
        self.screen.screen_asked.connect(self._next_screen)
        for record in window.file.session.selection[-1:]:
            self.screen.show_record(record)
        screens = QGuiApplication.screens()
        self._cover(chosen(screens, window.screen(), str(settings().value(SCREEN, ""))))

    def _cover(self, place: QScreen) -> None:
        """Fill a screen."""
        screen = self.screen
        if screen is None:
            return
        screen.setScreen(place)
        screen.setGeometry(place.geometry())
        screen.showFullScreen()
        screen.activateWindow()
        screen.setFocus()

    def _next_screen(self) -> None:
        """Go to the next screen, and remember it."""
        screens = QGuiApplication.screens()
        if self.screen is None or len(screens) < 2:
            return
        place = screens[(screens.index(self.screen.screen()) + 1) % len(screens)]
        settings().setValue(SCREEN, place.name())
        self.screen.showNormal()
        self._cover(place)

    def _show(self) -> Show:
        """The slides of what the window shows now."""
        window = self._window
        session = window.file.session
        asked = documents.options(session.shown, window.file.loaded, session.journey)
        return layout.show(
            session.shown, replace(asked, persona=session.persona, hidden=window.ways.views.hidden)
        )

    def _listen(self) -> None:
        """Follow the document that is open now; each is listened to once."""
        session = self._window.file.session
        if session is not self._heard:
            self._heard = session
            session.listen(lambda: self._changed(session))

    def _changed(self, session: Session) -> None:
        if self.screen is not None and session is self._window.file.session:
            self.screen.follow()

    def _ended(self) -> None:
        self.screen = None
