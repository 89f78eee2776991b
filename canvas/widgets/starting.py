"""Between the window and its start page: shows it in place of the map, and opens what is chosen there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget

from canvas import late
from canvas.files.errors import ProjectFileError
from canvas.model.problem import CoreError
from canvas.widgets import documents
from canvas.widgets.open_file import now
from canvas.widgets.theme import Theme

if TYPE_CHECKING:
    from canvas.files import recent
    from canvas.widgets import folders, notice
    from canvas.widgets.offers import Offer
    from canvas.widgets.start import Start
    from canvas.widgets.window import Window
else:
    recent = late.module("canvas.files.recent")
    folders, notice = late.modules("canvas.widgets", "folders notice")

POSSIBLE = frozenset({"new", "open", "close", "as-system", "light", "dark"})
"""Actions that make sense while no map is shown."""


class Starting(QObject):
    """The start page of one window, made when it is first shown. `pages` holds the map and the start page."""

    def __init__(self, window: Window, pages: QStackedWidget) -> None:
        super().__init__(window)
        self._window = window
        self._pages = pages
        self.page: Start | None = None

    @property
    def is_shown(self) -> bool:
        return self.page is not None and self._pages.currentWidget() is self.page

    def ask(self) -> None:
        """Go to the start page, when the present document is taken care of."""
        self._window.filing.when_kept(self._give_up)

    def _give_up(self) -> None:
        self._window.show_file(documents.new_document(self._window.language))
        self.show()

    def show(self) -> None:
        """Show the start page, and nothing that belongs to a map."""
        if self.page is None:
            self.page = self._make()
        self._fill(self.page)
        for part in (self._window.tools, self._window.status):
            part.hide()
        self._pages.setCurrentWidget(self.page)
        self.page.list.new.setFocus()
        self._window.refresh()

    def leave(self) -> None:
        """Show the map again."""
        if self.is_shown:
            self._pages.setCurrentIndex(0)
            for part in (self._window.tools, self._window.status):
                part.show()
            self._window.view.setFocus()
            if "notice" in vars(self._window):  # what was said of another file
                self._window.notice.read()

    def set_theme(self, theme: Theme) -> None:
        """Take on the window's colours."""
        if self.page is not None:
            self.page.set_theme(theme)

    def refresh(self) -> None:
        """Leave only those actions possible that need no map, while there is none."""
        if not self.is_shown:
            return
        self._window.setWindowTitle("Journeywall")
        for name, action in self._window.actions_by_name.items():
            action.setEnabled(name in POSSIBLE)

    def _make(self) -> Start:
        from canvas.widgets.start import Start

        window = self._window
        page = Start(window.language, window.theme)
        page.list.new.clicked.connect(window.filing.new)
        page.list.open.clicked.connect(window.filing.open)
        page.list.path_asked.connect(self._open)
        page.list.forget_asked.connect(self._forget)
        page.chosen.connect(self._begin)
        page.removal_asked.connect(self._ask_removal)
        page.setAcceptDrops(True)
        page.installEventFilter(self)
        self._pages.addWidget(page)
        return page

    def _fill(self, page: Start) -> None:
        from canvas.widgets import offers

        say = self._window.language
        page.list.show_recent(recent.recent(folders.memory()), now())
        page.offer(offers.templates(say), offers.examples(say))

    # What is asked there

    def _open(self, path: Path) -> None:
        self._window.filing.open_path(path)

    def _begin(self, offer: Offer) -> None:
        try:
            file = offer.open()
        except CoreError as error:
            self._tell(error)
            return
        self._window.show_file(file)

    def _forget(self, path: Path) -> None:
        try:
            recent.forget(folders.memory(), path)
        except ProjectFileError as error:
            self._tell(error)
        self.show()

    def _ask_removal(self, offer: Offer) -> None:
        say, page = self._window.language, self.page
        stay = page.setFocus if page is not None else self._window.view.setFocus
        self._window.notice.ask(
            say("Delete the template “{name}”?", name=offer.title),
            [notice.Choice(say("Delete"), lambda: self._remove(offer)), notice.Choice(say("Cancel"), stay)],
            stay,
        )

    def _remove(self, offer: Offer) -> None:
        from canvas.widgets import own_templates

        try:
            own_templates.remove(offer.path or Path())
        except ProjectFileError as error:
            self._tell(error)
        self.show()

    def _tell(self, error: CoreError) -> None:
        say = self._window.language
        words = say.problem(error.problem)
        self._window.notice.ask(words, [notice.Choice(say("Close"), lambda: None)])

    # Files dropped on the page

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent) and _dropped(event) is not None:
            event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            path = _dropped(event)
            if path is not None:
                event.acceptProposedAction()
                self._open(path)
                return True
        return super().eventFilter(watched, event)


def _dropped(event: QDropEvent) -> Path | None:
    """The one file that is dropped, None where it is something else."""
    local = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return local[0] if len(local) == 1 else None
