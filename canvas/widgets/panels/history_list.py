"""The history: every step as a row, what was taken back in second ink. A click goes there."""

from __future__ import annotations

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from canvas.editing.session import Session
from canvas.language import Language
from canvas.model.history import Entry
from canvas.widgets.panels.following import Following
from canvas.widgets.step_words import step_words
from canvas.widgets.theme import Theme

SOON_MS = 60


class HistoryList(Following):
    """The right panel with the steps that were taken, the newest at the top."""

    def __init__(self, session: Session, say: Language) -> None:
        super().__init__("history", "right", session, SOON_MS)
        self._say = say
        self.entitle(say("History"))
        self.row.addStretch(1)
        self.list = QListWidget()
        self.list.setObjectName("list")
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(say("History"))
        self.list.itemClicked.connect(lambda item: self.go_to(self.list.row(item)))
        self.list.itemActivated.connect(lambda item: self.go_to(self.list.row(item)))
        self.column.addWidget(self.list, 1)

    def opened(self) -> None:
        self.list.setFocus()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.follow()

    def follow(self) -> None:
        """Show the steps there are now."""
        history = self.session.history
        entries = (*history.future, history.present, *reversed(history.past))
        at = self.list.verticalScrollBar().value()
        self.list.clear()
        for number, (entry, before) in enumerate(zip(entries, (*entries[1:], None), strict=True)):
            item = QListWidgetItem(self.words(entry, before))
            if number < len(history.future):
                item.setForeground(QColor(self.theme.second))
            self.list.addItem(item)
        self.list.setCurrentRow(len(history.future))
        self.list.verticalScrollBar().setValue(at)

    def words(self, entry: Entry, before: Entry | None) -> str:
        """What a step is called; the first is none."""
        return self._say("As it was opened") if before is None else step_words(self._say, entry, before)

    def go_to(self, row: int) -> None:
        """Go to the step in a row."""
        by = len(self.session.history.future) - row
        if by:
            self.session.travel(by)
