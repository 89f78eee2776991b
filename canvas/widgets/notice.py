"""A quiet bar below the map that tells or asks something. It is never modal, and moves no card."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from canvas.named import NamedTuple


class Choice(NamedTuple):
    """An answer: its words and what it does. The first of several is the one Enter takes."""

    words: str
    act: Callable[[], object]


class Notice(QWidget):
    """The bar; hidden unless something is asked."""

    def __init__(self, home: QWidget) -> None:
        """Make the bar; `home` is where one goes on after an answer when nothing had the focus before."""
        super().__init__()
        self._home = home
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 8, 16, 8)
        self._row.setSpacing(8)
        self._label = QLabel()
        self._label.setWordWrap(True)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._row.addWidget(self._label)
        self._buttons: list[QPushButton] = []
        self._give_up: Callable[[], None] | None = None
        self._before: QWidget | None = None
        """What had the focus before the bar took it: there one goes on after an answer."""
        self.hide()

    @property
    def text(self) -> str:
        """What is asked, "" when nothing is."""
        return self._label.text() if not self.isHidden() else ""

    def ask(self, text: str, choices: Sequence[Choice], give_up: Callable[[], None] | None = None) -> None:
        """Show a question; any answer closes the bar. Esc gives up."""
        self.close_bar()
        self._before = QApplication.focusWidget()
        self._give_up = give_up
        self._label.setText(text)
        self.setAccessibleName(text)
        for number, choice in enumerate(choices):
            button = QPushButton(choice.words)
            button.setObjectName("primary" if number == 0 and len(choices) > 1 else "choice")
            button.setAutoDefault(True)
            button.setAccessibleDescription(text)
            button.clicked.connect(lambda _=False, choice=choice: self.answer(choice))
            self._row.addWidget(button)
            self._buttons.append(button)
        self.show()
        if self._buttons:
            self._buttons[0].setFocus()

    def answer(self, choice: Choice) -> None:
        """Take an answer."""
        self.close_bar()
        choice.act()

    def press(self, words: str) -> None:
        """Answer with the choice of these words. Raises StopIteration where there is none."""
        next(button for button in self._buttons if button.text() == words).click()

    def read(self) -> None:
        """Take a sentence that asks nothing as read."""
        if self.text and len(self._buttons) == 1:
            self._buttons[0].click()

    def close_bar(self) -> None:
        """Hide the bar without an answer."""
        held = QApplication.focusWidget()
        if held is not None and self.isAncestorOf(held):
            back = self._before if self._before in QApplication.allWidgets() else self._home
            if back.isVisible():
                back.setFocus()
        for button in self._buttons:
            self._row.removeWidget(button)
            button.deleteLater()
        self._buttons = []
        self._give_up = None
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            give_up = self._give_up
            self.close_bar()
            if give_up is not None:
                give_up()
        else:
            super().keyPressEvent(event)
