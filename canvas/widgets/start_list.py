"""The list at the left of the start page: the program's name, a new map, a file, the files opened last."""

from __future__ import annotations

import datetime
import threading
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QLabel, QSpacerItem, QVBoxLayout, QWidget

from canvas.files.recent import Recent
from canvas.language import Language
from canvas.widgets.start_parts import RING, LargeButton, RecentRow
from canvas.widgets.theme import Theme, row_px, type_px
from canvas.widgets.when import when

MOST = 8
ON_TOP_MOST = 3
"""How many files are listed where the list stands above the tiles."""


class _Look(QObject):
    """Tells which files are gone; a drive that does not answer keeps nobody waiting."""

    found = Signal(object)

    def begin(self, paths: Sequence[Path]) -> None:
        """Look for the files in a thread of its own."""
        threading.Thread(target=self._look, args=(tuple(paths),), daemon=True).start()

    def _look(self, paths: tuple[Path, ...]) -> None:
        self.found.emit(frozenset(path for path in paths if not _is_there(path)))


class StartList(QWidget):
    """The list. It asks for a new map, a file to be chosen, or one of the recent files."""

    walked = Signal(int)
    path_asked = Signal(object)
    """The Path of a recent file shall be opened."""
    forget_asked = Signal(object)
    """The Path of a recent file shall leave the list."""

    def __init__(self, say: Language, theme: Theme) -> None:
        super().__init__()
        self._say = say
        self._theme = theme
        self.rows: dict[Path, RecentRow] = {}
        self.setObjectName("startList")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.name = QLabel("Journeywall")
        self.name.setObjectName("startName")
        self.name.setFixedHeight(type_px(24))
        self.name.setIndent(RING)
        self.new = LargeButton(say("New customer journey"), "plus", theme, is_primary=True)
        self.open = LargeButton(say("Open a file …"), "folder-open", theme)
        self.head = QLabel(say("Recent"))
        self.head.setObjectName("startHead")
        self.head.setFixedHeight(type_px(24))
        self.head.setIndent(RING)
        self.empty = QLabel(say("Your projects will appear here."))
        self.empty.setObjectName("startEmpty")
        self.empty.setWordWrap(True)
        self.empty.setIndent(RING)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._spaces = (QSpacerItem(0, 0), QSpacerItem(0, 0))
        self._column.addWidget(self.name)
        self._column.addSpacerItem(self._spaces[0])
        self._acts = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._acts.setSpacing(16 - 2 * RING)
        for button in (self.new, self.open):
            self._acts.addWidget(button, 1)
        self._column.addLayout(self._acts)
        self._column.addSpacerItem(self._spaces[1])
        self._column.addWidget(self.head)
        self._column.addSpacing(16)
        self._column.addWidget(self.empty)
        self._column.addStretch(1)
        for button in (self.new, self.open):
            button.walked.connect(self.walked)
        self._look = _Look()
        self._look.found.connect(self._mark_missing)

    def show_recent(self, recent: Sequence[Recent], now: datetime.datetime) -> None:
        """List these files; which of them are gone is found out meanwhile."""
        for row in self.rows.values():
            self._column.removeWidget(row)
            row.deleteLater()
        self.rows = {one.path: self._row(one, now) for one in recent[:MOST]}
        for number, row in enumerate(self.rows.values()):
            self._column.insertWidget(self._column.count() - 1, row)
            row.setObjectName(f"recent {number}")
        self.empty.setVisible(not self.rows)
        self._look.begin(tuple(self.rows))

    def _row(self, one: Recent, now: datetime.datetime) -> RecentRow:
        line = f"{when(self._say, one.time, now)} · {one.path.parent.name or one.path.parent}"
        row = RecentRow(one.title or one.path.stem, line, self._theme)
        row.setToolTip(str(one.path))
        row.clicked.connect(lambda: self.path_asked.emit(one.path))
        row.let_remove(self._say("Take off the list"), lambda: self.forget_asked.emit(one.path))
        row.walked.connect(self.walked)
        return row

    def _mark_missing(self, missing: frozenset[Path]) -> None:
        for path in missing & set(self.rows):
            self.rows[path].say_line(self._say("No longer there"), is_missing=True)

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours."""
        self._theme = theme
        for button in (self.new, self.open, *self.rows.values()):
            button.set_theme(theme)

    def arrange(self, width: int, height: int, margin: int, *, is_beside: bool, is_high: bool) -> None:
        """Fit into the room there is, with as many files as it holds; on top, with the tiles' margin."""
        top, gap = (88, 64) if is_high else (40, 32)
        if not is_beside:
            top, gap = 24, 16
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._acts.setDirection(down if is_beside else across)
        if self.property("beside") != is_beside:
            self.setProperty("beside", is_beside)
            self.style().polish(self)
        side = margin if not is_beside else 64 if width >= 440 else 32
        self._column.setContentsMargins(side - RING, top, side - RING, 24)
        for space in self._spaces:
            space.changeSize(0, gap - RING)
        self._column.invalidate()
        self.setFixedWidth(width) if is_beside else self.setMaximumWidth(width)
        used = top + gap * 2 + type_px(24) * 3 + 2 * row_px(48) + 32
        most = max(1, (height - used) // RecentRow.high()) if is_beside else ON_TOP_MOST
        for number, row in enumerate(self.rows.values()):
            row.setVisible(number < most)


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False
