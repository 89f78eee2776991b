"""A few choices side by side in one box, one of them chosen; a click on another chooses it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton

from canvas.widgets.panels.look import rule
from canvas.widgets.theme import SMALL_PX, ui_font

ROOM = 16
"""Pixels beside the words of a segment."""


class Segments(QFrame):
    """The box. `key` names it, so that the focus finds it again when the panel is made anew."""

    def __init__(
        self, key: str, about: str, choose: Callable[[str], None], more: QToolButton | None = None
    ) -> None:
        super().__init__()
        self.setObjectName("segments")
        self.setFixedHeight(40)
        self._key = key
        self._about = about
        self._choose = choose
        self._more = more
        self.buttons: dict[str, QToolButton] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(1, 1, 1, 1)
        self._row.setSpacing(0)

    def offer(self, choices: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer these values with their words, one of them chosen."""
        if list(choices) != [(value, button.toolTip()) for value, button in self.buttons.items()]:
            self._make(choices)
        for value, button in self.buttons.items():
            button.setChecked(value == chosen)

    def _make(self, choices: Sequence[tuple[str, str]]) -> None:
        self._clear()
        for number, (value, words) in enumerate(choices):
            if number:
                self._row.addWidget(rule(is_upright=True))
            button = self._button(value, words)
            is_last = number == len(choices) - 1 and self._more is None
            button.setObjectName("first" if number == 0 else "last" if is_last else "segment")
            self._row.addWidget(button)
            self.buttons[value] = button
        if self._more is not None:
            self._row.addWidget(rule(is_upright=True))
            self._row.addWidget(self._more)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Make segments equally wide, or as wide as their words ask for; cut off what the box cannot hold."""
        metrics = QFontMetrics(ui_font(SMALL_PX, "semibold"))
        buttons = tuple(self.buttons.values())
        wanted = [metrics.horizontalAdvance(button.toolTip()) + ROOM for button in buttons]
        room = self.width() - (self._more.width() if self._more else 0) - 2 - len(buttons)
        is_even = max(wanted, default=0) * len(buttons) <= room
        for button, width in zip(buttons, wanted, strict=True):
            share = room // len(buttons) if is_even else room * width // sum(wanted)
            self._row.setStretchFactor(button, 1 if is_even else width)
            text = metrics.elidedText(button.toolTip(), Qt.TextElideMode.ElideRight, max(share - ROOM, 24))
            button.setText(text)

    def _button(self, value: str, words: str) -> QToolButton:
        button = QToolButton()
        button.setCheckable(True)
        button.setToolTip(words)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(f"{self._about}: {words}")
        button.setProperty("key", f"{self._key} {value}")
        button.clicked.connect(partial(self._chosen, value))
        return button

    def _chosen(self, value: str, *_: object) -> None:
        for other, button in self.buttons.items():
            button.setChecked(other == value)
        self._choose(value)

    def _clear(self) -> None:
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self._more:
                widget.deleteLater()
        self.buttons.clear()
