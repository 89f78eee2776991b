"""The frame round the canvas, made from the actions: the row of tools and the palette."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QMenu,
    QSizePolicy,
    QStyleOptionToolButton,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from canvas.language import Language
from canvas.model.journey import LaneKind
from canvas.widgets import menus
from canvas.widgets.icons import icon
from canvas.widgets.lane_kinds import LANE_KINDS, ROW
from canvas.widgets.panels.lifting import Liftable
from canvas.widgets.sayings import translated
from canvas.widgets.theme import Theme, row_px

ICON = QSize(20, 20)
ARROW = QSize(16, 16)
CARDS = ("touchpoint", "note", "idea", "connection", "picture")
"""Acts of the palette that put something on cards or beside them."""
HEADS = ("phase", "step")
TOOL, THING = 32, 40
TOOLS_HEIGHT, PALETTE_WIDTH = 48, 56
SHARE, OTHERS, LEAST = 0.24, 800, 80
"""How much of the window's width the title may take; what other tools need; what it always has (px)."""
APART = 16
"""Pixels between tools and the hairline that parts them."""
ROUND_TITLE = 32
"""Pixels round the title's words and its arrow, and between them."""

Actions = dict[str, QAction]
B = TypeVar("B", bound=QToolButton)


def tool_button(action: QAction | None, side: int, name: str = "") -> QToolButton:
    """A square button for an action, or for what is set later."""
    return _squared(QToolButton(), action, side, name)


def _squared(button: B, action: QAction | None, side: int, name: str = "") -> B:
    if action is not None:
        button.setDefaultAction(action)
    button.setIconSize(ICON)
    button.setFixedSize(side, side)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAccessibleName(name or (action.text() if action else ""))
    return button


def line(*, is_upright: bool, length: int = 24) -> QFrame:
    """A hairline between groups."""
    made = QFrame()
    made.setObjectName("line")
    made.setFixedSize(1, length) if is_upright else made.setFixedSize(length, 1)
    return made


def space() -> QWidget:
    """What pushes its neighbours apart."""
    made = QWidget()
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return made


class OwnIcon(QToolButton):
    """A button in a toolbar whose icon has a size of its own: others are given the bar's."""

    def initStyleOption(self, option: QStyleOptionToolButton) -> None:
        super().initStyleOption(option)
        option.iconSize = self.iconSize()


class TitleButton(OwnIcon):
    """What is open, and an arrow close behind it; shortened where it would push out what stands beside it."""

    name = ""

    def entitle(self, name: str, width: int) -> None:
        """Say what is open in a window so wide."""
        self.name = name
        room = min(round(width * SHARE), max(width - OTHERS, LEAST))
        short = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room)
        self.setText(short)
        self.setToolTip(name if short != name else "")
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + ARROW.width() + ROUND_TITLE, TOOL)


class Tools(QToolBar):
    """The one row of tools: menu and title, undo and redo."""

    def __init__(self, actions: Actions, menu: QMenu, say: Language) -> None:
        super().__init__(say("Tools"))
        self.setObjectName("tools")
        self.setMovable(False)
        self.setIconSize(ICON)
        self.setFloatable(False)
        self.setFixedHeight(TOOLS_HEIGHT + row_px(TOOL) - TOOL)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.menu_button = tool_button(None, TOOL, say("Menu"))
        self.menu_button.setMenu(menu)
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setToolTip(f"{say('Menu')} – F10")
        self.indent = gap(6)
        """What stands before the title; tools of a small window stand before it."""
        self.title = TitleButton()
        self.title.setObjectName("title")
        self.title.setFixedHeight(row_px(TOOL))
        self.title.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.title.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.title.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.title.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow stands behind the words
        self.title.setIconSize(ARROW)
        for widget in (
            gap(12),
            self.menu_button,
            gap(8),
            self.indent,
            self.title,
            gap(APART - 8),
            line(is_upright=True),
            gap(APART),
            tool_button(actions["undo"], TOOL),
            gap(8),
            tool_button(actions["redo"], TOOL),
            space(),
        ):
            self.addWidget(widget)
        more = self.findChild(QToolButton, "qt_toolbar_ext_button")
        if more is not None:
            more.setAccessibleName(say("More tools"))

    def set_theme(self, theme: Theme) -> None:
        """Paint the icons in the theme's ink."""
        self.menu_button.setIcon(icon("menu", theme))
        self.menu_button.setIconSize(ICON)
        self.title.setIcon(icon("chevron-down", theme))


class Palette(QWidget):
    """What can be added: things on cards, then heads."""

    def __init__(self, actions: Actions, add_lane: Callable[[LaneKind, str], None], say: Language) -> None:
        super().__init__()
        self.setObjectName("palette")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(PALETTE_WIDTH)
        self.setAccessibleName(say("Palette"))
        self.lane = _squared(Liftable("lane"), None, THING, say("Row"))
        self.lane.setToolTip(say("Row"))
        self.lane.setMenu(lane_menu(add_lane, say, self))
        self.lane.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.column = column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(4)
        for name in CARDS:
            column.addWidget(_squared(Liftable(name), actions[name], THING))
        column.addSpacing(8)
        column.addWidget(line(is_upright=False), alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(8)
        for name in HEADS:
            column.addWidget(_squared(Liftable(name), actions[name], THING))
        column.addWidget(self.lane)
        column.addStretch(1)

    def set_theme(self, theme: Theme) -> None:
        """Paint the icons in the theme's ink."""
        self.lane.setIcon(icon("rows-3", theme))


def lane_menu(add: Callable[[LaneKind, str], None], say: Language, parent: QWidget) -> QMenu:
    """The kinds of rows that can be added."""

    def fill(menu: QMenu) -> None:
        for kind, text in LANE_KINDS.items():
            title = translated(say, text)
            action = menu.addAction(title, partial(add, kind, title))
            action.setObjectName(ROW)
            action.setData(kind)
            action.setProperty(menus.SAID, say("Add a row: {kind}", kind=title))

    return menus.menu(parent, say("Row"), fill)


def gap(width: int) -> QWidget:
    """Air between tools."""
    made = QWidget()
    made.setFixedWidth(width)
    return made
