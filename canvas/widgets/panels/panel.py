"""What every panel is: 320 px wide, a head of 48 with a name, something below; Esc goes back to the map."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from canvas import late
from canvas.widgets.icons import icon
from canvas.widgets.panels.look import HEAD, PADDING, style, wide
from canvas.widgets.short_line import ShortLine
from canvas.widgets.theme import LIGHT, Theme

if TYPE_CHECKING:
    from canvas.widgets.panels import tab_order
else:
    tab_order = late.module("canvas.widgets.panels.tab_order")

Side = Literal["left", "right"]


class Panel(QWidget):
    """A panel beside the map."""

    left = Signal()
    """Esc was pressed: the map gets the focus."""
    own_keys: frozenset[Qt.Key] = frozenset({Qt.Key.Key_Delete})
    """Keys that mean something else in the panel, or nothing: what is selected on the map is out of mind."""

    def __init__(
        self, name: str, side: Side, parent: QWidget | None = None, theme: Theme | None = None
    ) -> None:
        """With what it will stand on and the window's theme, what comes into it is dressed once."""
        super().__init__(parent)
        self.name = name
        self.side = side
        self.theme: Theme = theme or LIGHT
        self._worn: Theme | None = None
        self.setObjectName("panel")
        self.setProperty("side", side)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(wide())
        self.head = ShortLine()
        self.head.setObjectName("head")
        self.row = QHBoxLayout()
        self.row.setContentsMargins(PADDING, 0, 12, 0)
        self.row.setSpacing(8)
        self.row.addWidget(self.head)
        top = QWidget()
        top.setFixedHeight(HEAD)
        top.setLayout(self.row)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(top)
        self._icons: list[tuple[QToolButton, str]] = []
        if theme is not None:
            self._wear(theme)

    def entitle(self, text: str) -> None:
        """Say what the panel shows."""
        self.head.setText(text)
        self.setAccessibleName(text)

    def button(self, name: str, icon_name: str, words: str) -> QToolButton:
        """Add a button to the head's right."""
        button = QToolButton()
        button.setObjectName(name)
        button.setFixedSize(32, 32)
        button.setIconSize(QSize(20, 20))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.row.addWidget(button)
        self._icons.append((button, icon_name))
        return button

    def set_theme(self, theme: Theme) -> None:
        """Take on the window's colours."""
        self.theme = theme
        self._wear(theme)
        for button, name in self._icons:
            button.setIcon(icon(name, theme))

    def _wear(self, theme: Theme) -> None:
        if theme != self._worn:
            self._worn = theme
            self.setStyleSheet(style(theme))

    def enter(self) -> None:
        """Take the focus where one goes on in this panel: below its head; Shift+Tab leads there."""
        every, buttons = tab_order.stops(self), [button for button, _ in self._icons]
        below = [stop for stop in every if stop not in buttons]
        if every:
            (below or every)[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def focusNextPrevChild(self, is_forward: bool) -> bool:
        """Tab goes through the panel as one reads it, and stays in it: F6 and Esc leave."""
        return tab_order.go(self, is_forward=is_forward)

    def has_focus(self) -> bool:
        """Whether the focus is somewhere in the panel."""
        held = QApplication.focusWidget()
        return held is not None and self.isAncestorOf(held)

    def opened(self) -> None:
        """The panel has just been opened: take the focus where that is its purpose."""

    def event(self, event: QEvent) -> bool:
        """Keys that are the panel's while it has the focus are no commands of the window."""
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and event.key() in self.own_keys:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
