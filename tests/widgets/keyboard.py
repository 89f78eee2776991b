"""Someone who builds a map in the window and has nothing but a keyboard: what a hand knows by heart.

Every method presses keys where the focus is, and nothing else. What is read is what is on the screen: where
the focus is, what is selected, what the finder lists.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from canvas.editing.selection import focus
from canvas.widgets.finder.entries import Entry
from canvas.widgets.panels.fields_text import Sentence
from canvas.widgets.window import Window

Key = Qt.Key
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
Kinds = tuple[type[QWidget], ...]
FAR = 200
"""More presses of one key than any way through this window takes."""


class Keyboard:
    """A keyboard before one window."""

    CONTROL = CONTROL

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
        """Type a text word by word, as it comes when somebody types fast; signs and figures one by one."""
        is_words = any(letter.isalpha() for letter in text)
        for part in re.findall(r"\S+\s*|\s+", text) if is_words else text:
            QTest.sendKeyEvent(
                QTest.KeyAction.Click, self.focus, Key.Key_unknown, part, Qt.KeyboardModifier.NoModifier
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
        """Go to the first phase: up as far as the title, down from it, and to the left as far as it goes."""
        self.as_far_as(Key.Key_Up)
        self.press(Key.Key_Down)
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

    def fill_row(self, row: Sequence[Sequence[str]]) -> None:
        """From a row's first cell: Enter between the cards of a step, Tab to the next step.

        Where nothing is written, Esc stops and the arrow goes on.
        """
        for number, cards in enumerate(row):
            if number and cards and row[number - 1]:
                self.press(Key.Key_Tab)
            elif number:
                self.press(Key.Key_Right)
            for place, text in enumerate(cards):
                if place:
                    self.press(Key.Key_Return)
                self.type(text)
            if cards and not all(row[number + 1 : number + 2]):
                self.press(Key.Key_Escape)
        if row[-1]:
            self.press(Key.Key_Escape)

    # Ctrl+K and the panel

    def do(self, command: str) -> None:
        """Run a command by its name: Ctrl+K, the name, Down to it, Enter."""
        self._from_finder(
            command.rpartition("› ")[2], lambda entry: bool(entry.act) and entry.words == command
        )

    def find(self, words: str, what: str = "") -> None:
        """Go to what says these words: Ctrl+K, the words, Down to it, Enter; `what` stands beside it."""

        def is_meant(entry: Entry) -> bool:
            return bool(entry.record) and entry.words == words and what in (entry.aside, "")

        self._from_finder(words, is_meant)

    def _from_finder(self, words: str, is_meant: Callable[[Entry], bool]) -> None:
        self.press(Key.Key_K, CONTROL)
        self.type(words)
        rows = self.window.ways.finder.rows
        for _ in range(FAR):
            entry = rows.entry()
            if entry is not None and is_meant(entry):
                return self.press(Key.Key_Return)
            self.press(Key.Key_Down)
        raise AssertionError(f"the finder does not know {words}")

    def in_panel(self, field: str, kinds: Kinds = (QWidget,)) -> None:
        """Go to a field (of one of `kinds`) of what is selected: F6 to the panel, Tab to the field."""
        if not self.window.beside.inspector.has_focus():
            self.press(Key.Key_F6)
        for _ in range(FAR):
            is_named = field in (self.focus.accessibleName(), getattr(self.focus, "text", str)())
            if is_named and isinstance(self.focus, kinds):
                return
            self.press(Key.Key_Tab)
        raise AssertionError(f"Tab does not lead to {field}")

    def unfold(self, group: str) -> None:
        """Open a group of the panel, where it is not open; empty ones come with everything else."""
        try:
            self.tick(group, is_on=True)
        except AssertionError:
            self.tick("Everything else", is_on=True)
            self.tick(group, is_on=True)
        QApplication.processEvents()  # what opens is laid out before the next key is pressed

    def tick(self, name: str, *, is_on: bool) -> None:
        """Tick a box, open a group, or choose one of a few: Space, where it is not so yet."""
        self.in_panel(name, (QAbstractButton,))
        button = self.focus
        assert isinstance(button, QAbstractButton)
        if button.isChecked() != is_on:
            self.press(Key.Key_Space)

    def pick(self, name: str) -> None:
        """Choose one of a few that stand side by side."""
        self.tick(name, is_on=True)

    def push(self, name: str) -> None:
        """Press a button of the panel."""
        self.in_panel(name)
        self.press(Key.Key_Space)

    def set(self, field: str, text: str) -> None:
        """Write into a field of the panel, and stay there."""
        self.in_panel(field, (QLineEdit, QComboBox, Sentence))
        self.write(text)
        if not text:
            self.press(Key.Key_Backspace)
        self.press(Key.Key_Return)

    def set_lines(self, field: str, lines: Sequence[str]) -> None:
        """Write into a field of several lines."""
        self.in_panel(field, (QPlainTextEdit,))
        self.press(Key.Key_A, CONTROL)
        for number, line in enumerate(lines):
            if number:
                self.press(Key.Key_Return)
            self.type(line)

    def choose(self, field: str, choice: str) -> None:
        """Choose one of a list by its arrow keys."""
        self.in_panel(field, (QComboBox,))
        menu = self.focus
        assert isinstance(menu, QComboBox)
        wanted = menu.findText(choice)
        for _ in range(FAR):
            if menu.currentIndex() == wanted:
                return
            self.press(Key.Key_Down if menu.currentIndex() < wanted else Key.Key_Up)
        raise AssertionError(f"there is no {choice}")

    def back(self) -> None:
        """Esc from the panel, back to the map and its selection."""
        if not self.window.view.hasFocus():
            self.press(Key.Key_Escape)
