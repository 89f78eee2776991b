"""Someone who builds a map in the window and has nothing but a keyboard: what a hand knows by heart.

Every method presses keys where the focus is, and nothing else. What is read is what is on the screen: where
the focus is, what is selected, what the finder lists.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from canvas.editing.selection import focus
from canvas.widgets.window import Window

Key = Qt.Key
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
FAR = 60
"""More presses of one key than any way through this window takes."""


class Keyboard:
    """A keyboard before one window."""

    def __init__(self, window: Window) -> None:
        self.window = window

    # Keys

    @property
    def focus(self) -> QWidget:
        """The widget that gets the keys."""
        held = QApplication.focusWidget()
        assert held is not None
        return held

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.focus, key, held)

    def type(self, text: str) -> None:
        """Type a text, character by character as an input method gives them."""
        for letter in text:
            QTest.sendKeyEvent(
                QTest.KeyAction.Click, self.focus, Key.Key_unknown, letter, Qt.KeyboardModifier.NoModifier
            )

    def write(self, text: str) -> None:
        """Type a text over the one that stands in the field."""
        self.press(Key.Key_A, CONTROL)
        self.type(text)

    # On the map

    @property
    def selected(self) -> str:
        """What is selected on the map, by its id."""
        return focus(self.window.view.session.selection)

    def as_far_as(self, key: Qt.Key) -> None:
        """Press an arrow until it leads no further."""
        before = None
        while before != self.selected:
            before = self.selected
            self.press(key)

    def to_the_heads(self) -> None:
        """Go to the first phase: up and to the left as far as it goes."""
        self.as_far_as(Key.Key_Up)
        self.as_far_as(Key.Key_Left)

    def to_the_rows(self) -> None:
        """Go to the head of the first row: from the first step down, left, and up as far as it goes."""
        self.to_the_heads()
        for key in (Key.Key_Down, Key.Key_Down, Key.Key_Left):
            self.press(key)
        self.as_far_as(Key.Key_Up)

    def name(self, title: str) -> None:
        """Name the head that is selected."""
        self.press(Key.Key_F2)
        self.write(title)
        self.press(Key.Key_Return)

    def fill_row(self, row: Iterable[Sequence[str]]) -> None:
        """From a row's first cell: Enter between the cards of a step, Tab to the next step."""
        for number, cards in enumerate(row):
            if number:
                self.press(Key.Key_Tab)
            for place, text in enumerate(cards):
                if place:
                    self.press(Key.Key_Return)
                self.type(text)
        self.press(Key.Key_Escape)

    # Ctrl+K and the panel

    def do(self, command: str) -> None:
        """Run a command by its name: Ctrl+K, the name, Down to it, Enter."""
        self.press(Key.Key_K, CONTROL)
        self.type(command.rpartition("› ")[2])
        rows = self.window.ways.finder.rows
        for _ in range(FAR):
            entry = rows.entry()
            if entry is not None and entry.act is not None and entry.words == command:
                return self.press(Key.Key_Return)
            self.press(Key.Key_Down)
        raise AssertionError(f"the finder does not know {command}")

    def in_panel(self, field: str) -> None:
        """Go to a field of what is selected: F6 to the panel, Tab to the field."""
        if not self.window.beside.inspector.has_focus():
            self.press(Key.Key_F6)
        for _ in range(FAR):
            if self.focus.accessibleName() == field:
                return
            self.press(Key.Key_Tab)
        raise AssertionError(f"Tab does not lead to {field}")

    def set(self, field: str, text: str) -> None:
        """Write into a field of the panel, and stay there."""
        self.in_panel(field)
        self.write(text)
        self.press(Key.Key_Return)

    def choose(self, field: str, choice: str) -> None:
        """Choose one of a list by its arrow keys."""
        self.in_panel(field)
        menu = self.focus
        assert isinstance(menu, QComboBox)
        wanted = menu.findText(choice)
        for _ in range(FAR):
            if menu.currentIndex() == wanted:
                return
            self.press(Key.Key_Down if menu.currentIndex() < wanted else Key.Key_Up)
        raise AssertionError(f"there is no {choice}")

    def feel(self, value: float | None, word: str) -> None:
        """Whole faces by plus and minus on the map, a half and the word in the panel."""
        value = value or 0.0
        sign, whole = "+" if value > 0 else "-", int(abs(value))
        self.type(sign * whole)
        if abs(value) > whole or value == 0:
            self.in_panel("neither")
            self.type(sign if value else "+-")
        if word:
            self.set("A word for the feeling", word)
        self.back()

    def back(self) -> None:
        """Esc from the panel, back to the map and its selection."""
        if not self.window.view.hasFocus():
            self.press(Key.Key_Escape)
