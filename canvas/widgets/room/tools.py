"""The toolbar's group for a room: print, and present, with a quiet choice of the screen."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QToolButton

from canvas.widgets import frame, menus, one_stop
from canvas.widgets.icons import icon
from canvas.widgets.present import presenting
from canvas.widgets.theme import Theme, row_px

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
        self._screens_changed()

    @cached_property
    def screens(self) -> QToolButton:
        """The choice of the screen, beside Present; made when there is one."""
        words = self._window.language("Present on")
        button = frame.tool_button(None, 20, words)
        button.setFixedSize(20, frame.TOOL)
        button.setIconSize(QSize(16, 16))
        button.setToolTip(words)
        button.setMenu(self.menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setIcon(icon("chevron-down", self._window.theme))
        return button

    @cached_property
    def _place(self) -> QAction:
        """Where it stands in the toolbar."""
        tools = self._window.tools
        actions = tools.actions()
        at = next(at for at, each in enumerate(actions) if tools.widgetForAction(each) is self.present)
        behind = actions[at + 1 : at + 2]
        place = tools.insertWidget(behind[0], self.screens) if behind else tools.addWidget(self.screens)
        one_stop.take(tools, self.screens)
        return place

    def resized(self) -> None:
        """The window has another size."""
        has_words = self._window.width() >= WORDS_FROM
        style = Qt.ToolButtonStyle
        self.present.setToolButtonStyle(
            style.ToolButtonTextBesideIcon if has_words else style.ToolButtonIconOnly
        )
        if has_words:
            action = self.present.defaultAction()
            action.setIconText(f"  {action.text()}")  # where a button takes its words from
            self.present.setFixedSize(self.present.sizeHint().width(), row_px(frame.TOOL))
        else:
            self.present.setFixedSize(frame.TOOL, frame.TOOL)

    def set_theme(self, theme: Theme) -> None:
        """Paint the icons in the theme's ink."""
        if "screens" in vars(self):
            self.screens.setIcon(icon("chevron-down", theme))

    def _fill(self, menu: QMenu) -> None:
        presenting.of(self._window).screens(menu)

    def _screens_changed(self, *_: object) -> None:
        is_choice = len(QGuiApplication.screens()) > 1
        self.menu.menuAction().setVisible(is_choice)
        if is_choice or "_place" in vars(self):
            self._place.setVisible(is_choice)
