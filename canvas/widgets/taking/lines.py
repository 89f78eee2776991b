"""One line of a table in the panel: its name and what it is taken for; one click takes it for something else.

A line that is sure is one row with a menu; one that was guessed has its likeliest alternatives beside it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from canvas.exchange.tables.guess import Guess, Line
from canvas.exchange.tables.likely import others
from canvas.language import Language
from canvas.widgets.icons import icon
from canvas.widgets.sayings import translated
from canvas.widgets.taking import words
from canvas.widgets.taking.segments import Segments
from canvas.widgets.theme import LIGHT, SMALL_PX, TYPE_PX, Theme, ui_font

Choose = Callable[[str], None]
HEIGHT = 40
SIGN = 16


def roles_menu(parent: QWidget, say: Language, guess: Guess, line: Line, choose: Choose) -> QMenu:
    """Everything that a line can be: the likeliest first, the rest by groups."""
    menu = QMenu(parent)
    likely = tuple(dict.fromkeys((*others(line, guess.shape), "ignore")))
    for name in likely:
        menu.addAction(words.role(say, name), partial(choose, name))
    menu.addSeparator()
    for title, group in words.GROUPS:
        known = [name for name in group if name in guess.roles]
        more = menu.addMenu(translated(say, title)) if known else menu
        for name in known:
            more.addAction(words.role(say, name), partial(choose, name))
    if "more" in guess.roles:
        menu.addAction(words.role(say, "more"), partial(choose, "more"))
    return menu


class SureLine(QAbstractButton):
    """A line that is sure: name at the left, what it is at the right; a click opens the menu."""

    def __init__(self, name: str, say: Language, choose: Choose) -> None:
        super().__init__()
        self.theme: Theme = LIGHT
        self._say = say
        self._choose = choose
        self._role = ""
        self._told: tuple[Guess, Line] | None = None
        self.setText(name)
        self.setFixedHeight(HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.pressed.connect(self._open)

    def show_line(self, guess: Guess, line: Line) -> None:
        """Show what the line is taken for now."""
        self._told = (guess, line)
        self._role = words.role(self._say, line.role)
        self.setAccessibleName(f"{self.text()}: {self._role}")
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take on the window's colours."""
        self.theme = theme
        self.update()

    def _open(self) -> None:
        if self._told is not None:
            menu = roles_menu(self, self._say, *self._told, self._choose)
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
        right = QFontMetrics(small).horizontalAdvance(self._role) + SIGN + 8
        room = self.rect().adjusted(0, 0, -right - 12, 0)
        painter.setFont(normal)
        painter.setPen(QColor(theme.ink))
        name = QFontMetrics(normal).elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        painter.setFont(small)
        painter.setPen(QColor(theme.second))
        ends = self.rect().adjusted(0, 0, -SIGN - 4, 0)
        painter.drawText(ends, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._role)
        at = QRect(self.width() - SIGN, (HEIGHT - SIGN) // 2, SIGN, SIGN)
        icon("chevron-down", theme).paint(painter, at)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)
        painter.end()


class GuessedLine(QWidget):
    """A line that was guessed: what it was taken for, what else it may be, and a menu with everything."""

    def __init__(self, key: str, name: str, say: Language, choose: Choose) -> None:
        super().__init__()
        self._say = say
        self._choose = choose
        self._offered: tuple[str, ...] = ()
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

    def show_line(self, guess: Guess, line: Line) -> None:
        """Show what the line is taken for now; what it was first taken for stays a click away."""
        if line.role not in self._offered:
            kept = self._offered[:1] or (line.role,)
            rest = (line.role, *self._offered, *others(line, guess.shape))
            self._offered = tuple(dict.fromkeys((*kept, *rest)))[:2]
        self._box.offer([(name, words.role(self._say, name)) for name in self._offered], line.role)
        self._more.setMenu(roles_menu(self._more, self._say, guess, line, self._choose))

    def set_theme(self, theme: Theme) -> None:
        """Take on the window's colours."""
        self._more.setIcon(icon("ellipsis", theme))
