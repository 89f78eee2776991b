"""The status line: whether all is saved, what is selected or being done, which keys help, and the zoom."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QStatusBar, QToolButton, QWidget

from canvas.language import Language
from canvas.widgets import speaker
from canvas.widgets.glyphs import family
from canvas.widgets.icons import icon
from canvas.widgets.room.timekeeper import TimerButton
from canvas.widgets.short_line import ShortLine
from canvas.widgets.theme import LIGHT, SMALL_PX, Theme, row_px, type_px

ICON = QSize(16, 16)
STEP = 24
"""How wide the two buttons are that zoom by a step."""
W = TypeVar("W", bound=QWidget)
BETWEEN = "   "
"""What lies between the keys of a sentence for the status line."""


class StatusLine(QStatusBar):
    """Texts and a few buttons; it decides nothing."""

    def __init__(
        self,
        say: Language,
        timer: TimerButton,
        *,
        fit: Callable[[], None],
        zoom: Callable[[int], None],
        undo: Callable[[], object],
    ) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self._say = say
        self._theme: Theme = LIGHT
        self.check = QLabel()
        self.check.setObjectName("mark")
        self.saved = QLabel()
        self.doing = ShortLine()
        self._undo = undo
        self.keys = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.timer = timer
        self.mini_map = QToolButton()
        self.whole = self._button(say("Whole map"), fit)
        self.smaller = self._button("", lambda: zoom(-1), say("Zoom out"))
        self.percent = QLabel("100 %", alignment=Qt.AlignmentFlag.AlignCenter)
        self.percent.setObjectName("percent")
        self.percent.setMinimumWidth(type_px(56))
        self.larger = self._button("", lambda: zoom(1), say("Zoom in"))
        row = QWidget()
        self._line = line = QHBoxLayout(row)
        line.setContentsMargins(16, 0, 16, 0)
        line.setSpacing(8)
        saved = QHBoxLayout()
        saved.setSpacing(2)
        for label in (self.check, self.saved):
            saved.addWidget(label)
        line.addLayout(saved)
        line.addWidget(self.doing)
        line.addStretch(1)
        line.addWidget(self.keys)
        line.addStretch(1)
        for widget in (self.timer, self.mini_map, self.whole):
            line.addWidget(widget)
        zoom_line = QHBoxLayout()
        zoom_line.setSpacing(0)
        steps: tuple[QWidget, ...] = (self.smaller, self.percent, self.larger)
        for step in steps:
            zoom_line.addWidget(step)
        for button in (self.smaller, self.larger):
            button.setFixedWidth(STEP)
            button.setObjectName("step")
        line.addLayout(zoom_line)
        self.addWidget(row, 1)

    @cached_property
    def undo(self) -> QToolButton:
        """Takes back what has just been said; made when that is first offered, as what shows progress is."""
        return self._behind(self.doing, self._button(self._say("Undo"), self._undo))

    @cached_property
    def progress(self) -> QProgressBar:
        bar = QProgressBar()
        bar.setFixedSize(160, 6)
        bar.setTextVisible(False)
        return self._behind(self.undo, bar)

    @cached_property
    def cancel(self) -> QToolButton:
        return self._behind(self.progress, self._button(self._say("Cancel"), lambda: None))

    def _behind(self, part: QWidget, made: W) -> W:
        """Put a part that is hidden at first behind another one."""
        made.hide()
        self._line.insertWidget(self._line.indexOf(part) + 1, made)
        return made

    def add_map_button(self, action: QAction) -> None:
        """Let the button beside the zoom pin the mini map."""
        self.mini_map.setCheckable(True)
        self.mini_map.setToolTip(action.toolTip())
        self.mini_map.clicked.connect(action.trigger)
        action.toggled.connect(self.mini_map.setChecked)
        self.mini_map.setIconSize(ICON)
        self.mini_map.setFixedSize(32, 24)
        self.mini_map.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.mini_map.setAccessibleName(action.text())

    def set_theme(self, theme: Theme) -> None:
        """Paint the icons as quiet as the words beside them."""
        self._theme = theme
        pale = theme._replace(ink=theme.second)
        self.check.setPixmap(icon("check", pale).pixmap(ICON, self.devicePixelRatioF()))
        self.timer.set_theme(theme)
        self.mini_map.setIcon(icon("map", pale))
        self.smaller.setIcon(icon("minus", pale))
        self.larger.setIcon(icon("plus", pale))

    def show_saved(self, words: str, *, is_saved: bool) -> None:
        """Say whether all is on the disk, with a tick where it is."""
        self.saved.setText(words)
        self.check.setVisible(is_saved)

    def show_doing(self, words: str, *, is_said: bool) -> None:
        """Say what is being done; where somebody listens also aloud, unless it is only what is selected."""
        is_new = words != self.doing.text()
        self.doing.setText(words)
        if is_said and is_new:
            speaker.announce(self.doing, words)

    def show_keys(self, words: str) -> None:
        """Show which keys help: the parts stand apart, each begins with its key, in ink."""
        if not words:
            self.keys.clear()
            return
        found = (part.partition(" ") for part in words.split(BETWEEN) if part)
        from html import escape  # with its table of all entities: a window shows no keys at first

        ink, strong = self._theme.ink, family("semibold")
        told = (
            f"<span style=\"color: {ink}; font-family: '{strong}'\">{escape(key)}</span>&nbsp; {escape(text)}"
            for key, _, text in found
        )
        self.keys.setText("&nbsp;&nbsp;&nbsp;&nbsp; ".join(told))

    def offer_undo(self, *, is_offered: bool) -> None:
        """Show a button that takes back what has just been said, or no longer."""
        if is_offered or "undo" in vars(self):
            self.undo.setVisible(is_offered)

    def show_zoom(self, zoom: float) -> None:
        """Show how large the map is seen."""
        self.percent.setText(self._say("{percent} %", percent=round(zoom * 100)))

    def show_progress(self, done: float, words: str, cancel: Callable[[], None]) -> None:
        """Show how far something is that can be cancelled."""
        self.doing.setText(words)
        self.progress.setValue(round(done * 100))
        if self.progress.isHidden():
            self.cancel.clicked.connect(cancel)
            self.progress.show()
            self.cancel.show()

    def end_progress(self) -> None:
        """Hide the progress."""
        if "progress" in vars(self) and not self.progress.isHidden():
            self.cancel.clicked.disconnect()
            self.progress.hide()
            self.cancel.hide()

    def _button(self, words: str, act: Callable[[], object], name: str = "") -> QToolButton:
        button = QToolButton()
        button.setText(words)
        button.setIconSize(ICON)
        button.setFixedHeight(row_px(24, SMALL_PX))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(name or words)
        button.setToolTip(name)
        button.clicked.connect(act)
        return button
