"""The bar that finds and replaces (Ctrl+F, Ctrl+H, F3): over the whole project, in every field; never modal.

It stands below the map, so no card moves. Each replacing, of one or of all, is one step of history.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from canvas.editing import finding
from canvas.editing.finding import Hit, Search
from canvas.editing.selection import focus
from canvas.model.problem import EditError
from canvas.model.project import Project
from canvas.widgets.icons import icon
from canvas.widgets.theme import Theme

if TYPE_CHECKING:
    from canvas.widgets.ways import Ways
    from canvas.widgets.window import Window

FIELD, COUNT, ICON = 240, 96, QSize(16, 16)


class SearchBar(QWidget):
    """What is looked for, how many there are, and what to put in its place."""

    def __init__(self, window: Window, ways: Ways) -> None:
        super().__init__()
        self._window, self._ways, self._say = window, ways, window.language
        self._hits: tuple[Hit, ...] = ()
        self._at = -1
        self._searched: tuple[Project, Search] | None = None
        self.setObjectName("search")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self._say("Find and replace"))
        self.words = self._field(self._say("Find in the project"))
        self.words.textChanged.connect(self._changed)
        self.count = QLabel()
        self.count.setObjectName("small")
        self.count.setMinimumWidth(COUNT)
        self.previous = self._button(self._say("Find the one before"), lambda: self.step(-1))
        self.next = self._button(self._say("Find next"), lambda: self.step(1))
        self.exact = self._button("Aa", self._changed, self._say("Capitals count"))
        self.whole = self._button(self._say("Word"), self._changed, self._say("Whole words only"))
        self.new = self._field(self._say("Replace with"))
        self.one = self._push(self._say("Replace"), self.replace_one)
        self.all = self._push(self._say("Replace all"), self.replace_all)
        self.shut = self._button(self._say("Close"), self.close_bar)
        for toggle in (self.exact, self.whole):
            toggle.setCheckable(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 7, 8, 8)
        row.setSpacing(8)
        self._replacing: tuple[QWidget, ...] = (self.new, self.one, self.all)
        for widget in (self.words, self.count, self.previous, self.next, self.exact, self.whole):
            row.addWidget(widget, 2 if widget is self.words else 0)
        row.addSpacing(16)
        for each in self._replacing:
            row.addWidget(each, 2 if each is self.new else 0)
        row.addStretch(1)
        row.addWidget(self.shut)
        for one, two in pairwise((self.words, *self._replacing, self.previous)):
            self.setTabOrder(one, two)  # from what is sought to what takes its place
        self.hide()

    # Opening and closing

    def open_bar(self, *, replacing: bool, words: str = "") -> None:
        """Show the bar, with the fields for replacing or without them; with `words`, look for them."""
        self._window.view.typist.stop()
        for widget in self._replacing:
            widget.setVisible(replacing)
        self.show()
        if words:
            self.words.setText(words)
        self.words.setFocus()
        self.words.selectAll()
        self._look()

    def close_bar(self) -> None:
        """Hide the bar; what was found stays selected."""
        self._window.view.setFocus()  # before it is hidden: else another field had the keys for a moment
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Paint the icons in the theme's ink."""
        for button, name in ((self.previous, "chevron-up"), (self.next, "chevron-down"), (self.shut, "x")):
            button.setIcon(icon(name, theme))

    # Finding

    @property
    def sought(self) -> Search:
        """What is looked for, and how."""
        return Search(self.words.text(), self.exact.isChecked(), self.whole.isChecked())

    def step(self, by: int) -> None:
        """Go to the next hit (1) or the one before (−1), round the end; the first time, from where one is."""
        self._look()
        if not self._hits:
            return
        self._at = (self._at + by) % len(self._hits) if self._at >= 0 else self._nearest(by)
        self._go()

    def _changed(self) -> None:
        self._at = -1
        self._look()
        if self._hits:
            self._at = self._nearest(1)
            self._go()

    def _look(self) -> None:
        """Look again, if anything has changed since."""
        project, sought = self._window.file.session.project, self.sought
        if self._searched != (project, sought) or self._searched[0] is not project:
            self._hits, self._searched = finding.places(finding.found(project, sought)), (project, sought)
            self._at = min(self._at, len(self._hits) - 1)
        self._tell()

    def _nearest(self, by: int) -> int:
        """The first hit from where one is on, in reading order."""
        order = {
            record.id: at for at, record in enumerate(finding.reading(self._window.file.session.project))
        }
        here = order.get(focus(self._window.view.session.selection), 0)
        ahead = [at for at, hit in enumerate(self._hits) if order[hit.record] >= here]
        if by > 0:
            return ahead[0] if ahead else 0
        return (ahead[0] - 1) % len(self._hits) if ahead else len(self._hits) - 1

    def _go(self) -> None:
        hit = self._hits[self._at]
        self._ways.uncover(hit.record)
        self._ways.go_to(hit.record)
        self._tell()
        self._window.tell_words(self._ways.words_of(hit))

    def _tell(self) -> None:
        say, count = self._say, len(self._hits)
        is_asked = bool(self.words.text())
        if is_asked and self._at >= 0:
            self.count.setText(say("{number} of {count}", number=self._at + 1, count=count))
        elif is_asked:
            self.count.setText(
                say.plural("{count} place", "{count} places", count) if count else say("Nowhere")
            )
        else:
            self.count.setText("")
        for button in (self.previous, self.next, self.one, self.all):
            button.setEnabled(count > 0)

    # Replacing

    def replace_one(self) -> None:
        """Replace in the hit one is on, and go to the next; where one is on none, go to the first."""
        self._look()
        if self._at < 0:
            self.step(1)
            return
        if self._replace((self._hits[self._at],)):
            self._look()
            if self._hits:
                self._at %= len(self._hits)
                self._go()

    def replace_all(self) -> None:
        """Replace in every hit, and say how many."""
        self._look()
        count = len(self._hits)
        if self._replace(finding.found(self._window.file.session.project, self.sought)):
            self._look()
            self._window.tell_words(
                self._say.plural("{count} place replaced", "{count} places replaced", count)
            )

    def _replace(self, hits: tuple[Hit, ...]) -> bool:
        new, session = self.new.text(), self._window.file.session
        try:
            session.seal()
            return session.apply(lambda project: finding.replaced(project, hits, new), "replace")
        except EditError as error:
            self._window.tell(error.problem)
            return False

    # Keys and parts

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.new.hasFocus():
            self.replace_one()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step(-1 if is_back else 1)
        else:
            super().keyPressEvent(event)

    def _field(self, words: str) -> QLineEdit:
        made = QLineEdit()
        made.setPlaceholderText(words)
        made.setAccessibleName(words)
        made.setMinimumWidth(160)
        made.setMaximumWidth(FIELD)
        return made

    def _button(self, words: str, act: object, name: str = "") -> QToolButton:
        made = QToolButton()
        if name:
            made.setText(words)
        made.setIconSize(ICON)
        made.setFixedHeight(32)
        made.setMinimumWidth(32)
        made.setAccessibleName(name or words)
        made.setToolTip(name or words)
        made.clicked.connect(act)
        return made

    def _push(self, words: str, act: object) -> QPushButton:
        made = QPushButton(words)
        made.clicked.connect(act)
        return made
