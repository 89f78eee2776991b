"""One line of a table in the panel: its name and what it is taken for; one click takes it for something else.

A line that is sure is one row with a menu; one that was guessed has its likeliest alternatives beside it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from canvas.language import Language
from canvas.widgets import menus
from canvas.widgets.icons import icon
from canvas.widgets.taking.offers import Named, Offer
from canvas.widgets.taking.segments import Segments
from canvas.widgets.theme import LIGHT, SMALL_PX, TYPE_PX, Theme, ui_font

Choose = Callable[[str], None]
HEIGHT = 40
SIGN = 16


def roles_menu(parent: QWidget, offer: Offer, choose: Choose) -> QMenu:
    """Everything that a line can be: the likeliest first, the rest by groups."""
    menu = menus.menu(parent)
    for role, text in offer.likely:
        menu.addAction(text, partial(choose, role))
    menu.addSeparator()
    for title, group in offer.groups:
        more = menu.addMenu(title) if title else menu
        for role, text in group:
            if title or (role, text) not in offer.likely:
                more.addAction(text, partial(choose, role))
    return menu


class SureLine(QAbstractButton):
    """A line that is sure: name at the left, what it is at the right; a click opens the menu."""

    def __init__(self, offer: Offer, choose: Choose) -> None:
        super().__init__()
        self.theme: Theme = LIGHT
        self._choose = choose
        self._offer = offer
        self.setText(offer.name)
        self.setFixedHeight(HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.pressed.connect(self._open)

    def show_line(self, offer: Offer) -> None:
        """Show what the line is taken for now."""
        self._offer = offer
        self.setAccessibleName(f"{self.text()}: {offer.role[1]}")
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take on the window's colours."""
        self.theme = theme
        self.update()

    def _open(self) -> None:
        menu = roles_menu(self, self._offer, self._choose)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
        self.setDown(False)

    def sizeHint(self) -> QSize:
        return QSize(100, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.fillRect(self.rect(), QColor(theme.ground))
        small, normal = ui_font(SMALL_PX), ui_font(TYPE_PX)
        right = QFontMetrics(small).horizontalAdvance(self._offer.role[1]) + SIGN + 8
        room = self.rect().adjusted(0, 0, -right - 12, 0)
        painter.setFont(normal)
        painter.setPen(QColor(theme.ink))
        name = QFontMetrics(normal).elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        painter.setFont(small)
        painter.setPen(QColor(theme.second))
        ends = self.rect().adjusted(0, 0, -SIGN - 4, 0)
        painter.drawText(
            ends, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._offer.role[1]
        )
        at = QRect(self.width() - SIGN, (HEIGHT - SIGN) // 2, SIGN, SIGN)
        icon("chevron-down", theme).paint(painter, at)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)
        painter.end()


class GuessedLine(QWidget):
    """A line that was guessed: what it was taken for, what else it may be, and a menu with everything."""

    def __init__(self, key: str, offer: Offer, say: Language, choose: Choose) -> None:
        super().__init__()
        self._choose = choose
        self._offered: Named = ()
        name = offer.name
        label = QLabel(name)
        label.setWordWrap(True)
        self._more = QToolButton()
        self._more.setObjectName("last")
        self._more.setFixedSize(36, 38)
        self._more.setIconSize(QSize(20, 20))
        self._more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setToolTip(say("Something else"))
        self._more.setAccessibleName(f"{name}: {say('Something else')}")
        self._more.setProperty("key", f"{key} more")
        self._box = Segments(key, name, choose, self._more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(4)
        column.addWidget(label)
        column.addWidget(self._box)

    def show_line(self, offer: Offer) -> None:
        """Show what the line is taken for now; what it was first taken for stays a click away."""
        if offer.role not in self._offered:
            kept = self._offered[:1] or (offer.role,)
            self._offered = tuple(dict.fromkeys((*kept, offer.role, *self._offered, *offer.likely)))[:2]
        self._box.offer(self._offered, offer.role[0])
        self._more.setMenu(roles_menu(self._more, offer, self._choose))

    def set_theme(self, theme: Theme) -> None:
        """Take on the window's colours."""
        self._more.setIcon(icon("ellipsis", theme))
