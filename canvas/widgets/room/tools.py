"""The toolbar's group for a room: print, and present, with a quiet choice of the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from canvas.widgets import frame, menus
from canvas.widgets.icons import icon
from canvas.widgets.present import presenting
from canvas.widgets.theme import Theme

if TYPE_CHECKING:
    from canvas.widgets.window import Window

WORDS_FROM = 1360
"""Width of the window from which on Present has its word beside its icon."""


class RoomTools:
    """The buttons of one window, in the order in which they stand in the toolbar."""

    def __init__(self, window: Window) -> None:
        self._window = window
        say = window.language
        self.print_button = frame.tool_button(window.actions_by_name["print"], frame.TOOL)
        self.present = frame.tool_button(window.actions_by_name["present"], frame.TOOL)
        self.menu = menus.changing(window, say("Present on"), self._fill)
        self.screens = frame.tool_button(None, 20, say("Present on"))
        self.screens.setFixedSize(20, frame.TOOL)
        self.screens.setIconSize(QSize(16, 16))
        self.screens.setToolTip(say("Present on"))
        self.screens.setMenu(self.menu)
        self.screens.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._shown: list[QWidget] = []
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self._screens_changed)
            application.screenRemoved.connect(self._screens_changed)

    def put(self) -> None:
        """Stand at the end of the toolbar, so far."""
        tools = self._window.tools
        for widget in (
            frame.gap(frame.APART),
            frame.line(is_upright=True),
            frame.gap(frame.APART),
            frame.tool_button(self._window.actions_by_name["review"], frame.TOOL),
            frame.gap(8),
            self.print_button,
            frame.gap(8),
        ):
            tools.addWidget(widget)
        tools.addWidget(self.present)
        self._place = tools.addWidget(self.screens)
        self._screens_changed()

    def resized(self) -> None:
        """The window has another size."""
        has_words = self._window.width() >= WORDS_FROM
        style = Qt.ToolButtonStyle
        self.present.setToolButtonStyle(
            style.ToolButtonTextBesideIcon if has_words else style.ToolButtonIconOnly
        )
        if has_words:
            self.present.setText(f"  {self.present.defaultAction().text()}")
            self.present.setFixedSize(self.present.sizeHint().width(), frame.TOOL)
        else:
            self.present.setFixedSize(frame.TOOL, frame.TOOL)

    def set_theme(self, theme: Theme) -> None:
        """Paint the icons in the theme's ink."""
        self.screens.setIcon(icon("chevron-down", theme))

    def _fill(self, menu: QMenu) -> None:
        presenting.of(self._window).screens(menu)

    def _screens_changed(self, *_: object) -> None:
        self._place.setVisible(len(QGuiApplication.screens()) > 1)
        self.menu.menuAction().setVisible(len(QGuiApplication.screens()) > 1)
