"""The tabs above a sheet that comes once for each of a few things, such as the grid for each social role.

Which they are the kind of sheet says; most have none, and then there is no bar.
"""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QTabBar

from canvas.language import Language
from canvas.layout.options import Tab
from canvas.widgets.sayings import translated
from canvas.widgets.sheet_choice import SheetChoice


class SheetTabs(QTabBar):
    """The tabs of one window."""

    def __init__(self, sheets: SheetChoice, say: Language) -> None:
        super().__init__()
        self._sheets, self._say = sheets, say
        self._shown: tuple[Tab, ...] = ()
        self.setObjectName("tabs")
        self.setAccessibleName(say("Sheet"))
        self.setDrawBase(False)
        self.setExpanding(False)
        self.hide()
        self.currentChanged.connect(self._choose)

    def refresh(self) -> None:
        """Show the tabs of the sheet that is shown now."""
        shown = self._sheets.tabs()
        if shown == self._shown:
            return
        with QSignalBlocker(self):
            if [tab.about for tab in shown] != [tab.about for tab in self._shown]:
                self._fill(shown)
            self.setCurrentIndex(next((at for at, tab in enumerate(shown) if tab.is_shown), -1))
        self._shown = shown
        self.setVisible(bool(shown))

    def _fill(self, shown: tuple[Tab, ...]) -> None:
        while self.count():
            self.removeTab(0)
        for tab in shown:
            self.addTab(translated(self._say, tab.title).replace("&", "&&"))

    def _choose(self, number: int) -> None:
        if 0 <= number < len(self._shown):
            self._sheets.show(self._sheets.kind.name, self._shown[number].about)
