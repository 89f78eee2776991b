"""The finder (Ctrl+K): anything by its text, any command by its name, in a frame over the map; never modal.

Going through what is found moves the map and the selection; Esc goes back to where one was.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout

from canvas.editing import finding
from canvas.model.history import Selection
from canvas.model.project import Project
from canvas.widgets.camera import Camera
from canvas.widgets.finder import commands, lines, making
from canvas.widgets.finder.commands import Command
from canvas.widgets.finder.entries import Entry
from canvas.widgets.finder.rows import Rows
from canvas.widgets.icons import icon
from canvas.widgets.theme import Theme, type_px

if TYPE_CHECKING:
    from canvas.widgets.ways import Ways
    from canvas.widgets.window import Window

WIDTH, MOST_WIDE, HEAD, ABOVE = 640, 960, 48, 8
KEPT = 50
READ = object()
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
KEYS = (*STEPS, Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Field(QLineEdit):
    """Where one types; up and down move through the lines below."""

    def __init__(self, finder: Finder) -> None:
        super().__init__()
        self._finder = finder

    def event(self, event: QEvent) -> bool:
        """Its keys are the finder's before any shortcut of the window, and Tab leaves no field."""
        if isinstance(event, QKeyEvent) and event.key() in KEYS:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                return self._finder.press(event)
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() in (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.OtherFocusReason):
            self._finder.close_finder()


class Finder(QFrame):
    """The frame: a field, and below it what is found and what can be done."""

    def __init__(self, window: Window, ways: Ways) -> None:
        super().__init__(window)
        self._window, self._ways = window, ways
        self._say = window.language
        self._back: tuple[Camera, Selection] | None = None
        self._gone_to: list[str] = []
        self._done: list[str] = []
        self._every: tuple[Project, list[Command]] | None = None
        self._ahead: Iterator[None] = iter(())
        self._reader = QTimer(self, interval=0)
        self._reader.timeout.connect(self._read_ahead)
        self.told = ""
        self.setObjectName("finder")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._shadow = QGraphicsDropShadowEffect(self, blurRadius=24, offset=QPointF(0, 8))
        self._shadow.setColor(QColor(20, 24, 31, 36))
        self.setGraphicsEffect(self._shadow)
        self.glass = QLabel()
        self.field = Field(self)
        self.field.setPlaceholderText(self._say("Find or do …"))
        self.field.setAccessibleName(self._say("Find or do …"))
        self.field.textChanged.connect(self.search)
        escape = QLabel(self._say("Esc"))
        escape.setObjectName("small")
        self.rows = Rows("Enter")
        self.rows.setAccessibleName(self._say("Found"))
        self.rows.currentRowChanged.connect(lambda _: self._show())
        self.rows.itemClicked.connect(lambda _: self.choose())
        head = QFrame()
        head.setObjectName("find-head")
        head.setFixedHeight(HEAD)
        line = QHBoxLayout(head)
        line.setContentsMargins(16, 0, 16, 0)
        line.setSpacing(12)
        for widget in (self.glass, self.field, escape):
            line.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.rows)
        self.hide()

    # Opening and closing

    def open_finder(self) -> None:
        """Show the finder, with what was lately gone to and what can be done."""
        self._window.view.typist.stop()
        session = self._window.view.session
        if self._back is None:
            self._back = (self._window.view.camera, session.selection)
        self._every = None  # they are what they are where one was
        self._ahead = finding.read_ahead(session.project)
        self._reader.start()
        self.field.clear()
        self.search("")
        self.place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_finder(self, *, back: bool = False) -> None:
        """Hide the finder; with `back` the map and the selection are again as they were."""
        if self._back is None:
            return
        self._ways.glide.stop()
        if back:
            self._return()
        self._back = None
        self._reader.stop()
        if self.field.hasFocus():
            self._window.view.setFocus()
        self.hide()
        self._window.tell(None)

    def _read_ahead(self) -> None:
        """Read on in a large project, so that the first letter waits for less."""
        if next(self._ahead, READ) is READ:
            self._reader.stop()

    def _return(self) -> None:
        """Look at what one looked at before, and select what was selected."""
        if self._back is not None:
            camera, selection = self._back
            self._window.view.session.select(selection)
            self._ways.glide.to(camera)
            self._window.tell(None)

    def place(self) -> None:
        """Stand in the middle of the window's upper edge."""
        width = min(type_px(WIDTH), MOST_WIDE, self._window.width() - 32)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((self._window.width() - width) // 2, self._window.tools.y() + ABOVE)

    def set_theme(self, theme: Theme) -> None:
        """Take on the window's colours."""
        self.glass.setPixmap(icon("search", theme).pixmap(20, 20))
        self._shadow.setColor(QColor(0, 0, 0, 120) if theme.is_dark else QColor(20, 24, 31, 36))
        self.rows.set_theme(theme)

    # Finding

    def search(self, words: str) -> None:
        """List what fits what was typed."""
        found = self._lines(words.strip())
        first = next((row for row, entry in enumerate(found) if not entry.is_heading), -1)
        self.rows.fill(found, first if words.strip() else -1)
        self.place()
        if not any(entry.record for entry in found):
            self._return()

    def _lines(self, words: str) -> list[Entry]:
        window = self._window
        if not words:
            listed = lines.first(window, self._commands(), self._gone_to, self._done)
        else:
            before = self._back[1] if self._back else window.file.session.selection
            listed = lines.fitting(window, self._commands(), words, making.made(window, words, before))
        self.told = listed.told
        return listed.lines

    def _commands(self) -> list[Command]:
        """Every command, listed once as long as nothing is edited: to ask all menus takes time."""
        project = self._window.file.session.project
        if self._every is None or self._every[0] is not project:
            self._every = project, list(commands.every(self._window.menu))
        return self._every[1]

    # Going there

    def _show(self) -> None:
        """Let the line one is on lie free on the map."""
        entry = self.rows.entry()
        if self.isHidden() or entry is None or not entry.record:
            return
        if not self._ways.glance_at(entry.record, self._over()) and self._back is not None:
            self._window.view.session.select(self._back[1])  # no ring round what the line does not mean
        if self.told:
            self._window.tell_words(self.told)

    def _over(self) -> QRect:
        """What of the map's view lies under the finder."""
        corner = self._window.view.viewport().mapFrom(self._window, self.pos())
        return QRect(corner, self.size())

    def choose(self) -> None:
        """Go to the record of the line, or do what it says."""
        entry = self.rows.entry()
        if entry is None or entry.is_heading:
            return
        if entry.record:
            self._gone_to = [*self._gone_to[-KEPT:], entry.record]
            self._ways.uncover(entry.record)
            self.close_finder()
            self._ways.go_or_show(entry.record)
            return
        self.close_finder(back=True)
        if entry.act is not None:
            self._done = [*self._done[-KEPT:], entry.words]
            entry.act()

    def press(self, event: QKeyEvent) -> bool:
        """Take a key that is the finder's; tell whether it was."""
        key = event.key()
        if key in STEPS:
            self.rows.step(STEPS[Qt.Key(key)])
        elif key == Qt.Key.Key_Escape:
            self.close_finder(back=True)
        elif key in KEYS:
            self.choose()
        else:
            return False
        return True
