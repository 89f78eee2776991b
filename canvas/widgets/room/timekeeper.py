"""The timer of one window: in the status line, and as a quiet pill where a journey is presented.

It wakes only when something else is to be said. The clock is passed in.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QToolButton

from canvas import late
from canvas.language import Language
from canvas.widgets import menus
from canvas.widgets.glyphs import family
from canvas.widgets.icons import icon
from canvas.widgets.settings import settings
from canvas.widgets.theme import LIGHT, SMALL_PX, Theme, row_px

if TYPE_CHECKING:
    from canvas.editing import timer
    from canvas.editing.timer import Phase, Timer
else:
    timer = late.module("canvas.editing.timer")

Clock = Callable[[], float]
"""Seconds, of any beginning."""
MINUTES = (2, 5, 10, 15, 20, 30, 45)
SOUND = "timer-sound"
PILL_PX = 32
"""Height of the pill's type on a screen of 1080: readable from five metres."""


class Timekeeper(QObject):
    """The timer that runs, if any does. `changed` tells that something else is to be said of it."""

    changed = Signal()
    ended = Signal()
    """The time is up."""

    def __init__(self, say: Language, clock: Clock = time.monotonic, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._say, self._clock = say, clock
        self._timer: Timer | None = None
        self._was_over = True
        self._wake = QTimer(self, singleShot=True)
        self._wake.setTimerType(Qt.TimerType.PreciseTimer)
        self._wake.timeout.connect(self.look)

    @property
    def phase(self) -> Phase | None:
        """What it is doing, None where there is none."""
        return self._timer.phase(self._clock()) if self._timer else None

    def words(self) -> str:
        """What is said of it: minutes, the last minute's seconds, or that the time is up."""
        if self._timer is None:
            return ""
        now, say = self._clock(), self._say
        match self._timer.phase(now):
            case "running":
                return say("{count} min", count=self._timer.minutes(now))
            case "last":
                seconds = self._timer.seconds(now)
                return f"{seconds // 60}:{seconds % 60:02}"
            case "over":
                return say("Time is up")

    def start(self, minutes: float) -> None:
        """Start, instead of any that runs."""
        self._timer, self._was_over = timer.begun(minutes, self._clock()), False
        self.look()

    def add(self, minutes: float) -> None:
        """Let it run longer."""
        if self._timer is not None:
            self._timer, self._was_over = self._timer.longer(minutes, self._clock()), False
            self.look()

    def stop(self) -> None:
        """Stop; nothing is said of it any more."""
        self._timer = None
        self._wake.stop()
        self.changed.emit()

    def look(self) -> None:
        """Look at the clock, tell what there is to tell, and sleep until there is something else."""
        if self._timer is None:
            return
        now = self._clock()
        wait = self._timer.next_change(now)
        if wait:
            self._wake.start(math.ceil(wait * 1000))
        elif not self._was_over:
            self._was_over = True
            if settings().value(SOUND, "") == "on":
                QApplication.beep()
            self.ended.emit()
        self.changed.emit()

    def fill(self, menu: QMenu) -> None:
        """Fill a menu with what can be done."""
        say = self._say
        for minutes in MINUTES:
            words = say.plural("{count} minute", "{count} minutes", minutes)
            menu.addAction(words, partial(self.start, minutes))
        if self._timer is not None:
            menu.addSeparator()
            menu.addAction(say("A minute more"), lambda: self.add(1))
            menu.addAction(say("Stop the timer"), self.stop)
        menu.addSeparator()
        sound = menu.addAction(say("Sound when the time is up"))
        sound.setCheckable(True)
        sound.setChecked(settings().value(SOUND, "") == "on")
        sound.toggled.connect(lambda is_on: settings().setValue(SOUND, "on" if is_on else ""))


class TimerButton(QToolButton):
    """The timer in the status line: an icon and what is left. A click opens its menu; Esc stops it."""

    def __init__(self, keeper: Timekeeper, say: Language) -> None:
        super().__init__()
        self._keeper, self._say = keeper, say
        self._theme = LIGHT
        self.setIconSize(QSize(16, 16))
        self.setFixedHeight(row_px(24, SMALL_PX))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.choices = menus.changing(self, say("Timer"), keeper.fill)
        self.setMenu(self.choices)
        keeper.changed.connect(self.follow)
        self.follow()

    def set_theme(self, theme: Theme) -> None:
        """Take on the window's colours."""
        self._theme = theme
        self.follow()

    def follow(self) -> None:
        """Say what is left."""
        theme, words = self._theme, self._keeper.words()
        stands_out = self._keeper.phase in ("last", "over")
        self.setText(f" {words}" if words else "")
        self.setToolTip(self._say("Timer"))
        self.setAccessibleName(f"{self._say('Timer')}: {words}" if words else self._say("Timer"))
        self.setIcon(icon("timer", theme._replace(ink=theme.on_accent if stands_out else theme.second)))
        style = (
            f"QToolButton {{ color: {theme.on_accent}; background: {theme.accent};"
            f' font-family: "{family("semibold")}"; }}'
            f"QToolButton:focus {{ border-color: {theme.ink}; }}"
        )
        if self.styleSheet() != (style if stands_out else ""):  # at rest it is as its neighbours
            self.setStyleSheet(style if stands_out else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._keeper.phase is not None:
            self._keeper.stop()
        else:
            super().keyPressEvent(event)


class TimerPill(QLabel):
    """What is left, small and quiet above a slide; only in its last minute does it stand out."""

    def __init__(self, keeper: Timekeeper) -> None:
        super().__init__()
        self._keeper = keeper
        self._height = 0
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        keeper.changed.connect(self.follow)
        self.follow()

    def fit(self, height: int) -> None:
        """Be as large as a screen so high asks for."""
        self._height = height
        self.follow()

    def follow(self) -> None:
        """Say what is left; nothing where no timer runs."""
        words, parent = self._keeper.words(), self.parentWidget()
        stands_out = self._keeper.phase in ("last", "over")
        ground = LIGHT.accent if stands_out else LIGHT.tint
        colour = LIGHT.on_accent if stands_out else LIGHT.ink
        size = max(round(PILL_PX * self._height / 1080), 11)
        self.setStyleSheet(
            f"background: {ground}; color: {colour}; font-size: {size}px; padding: 0 {size * 2 // 3}px;"
            f" border-bottom-left-radius: {size // 3}px; border-bottom-right-radius: {size // 3}px;"
            f' font-family: "{family("semibold")}";'
        )
        self.setText(words)
        self.setFixedHeight(round(size * 1.32))
        self.adjustSize()
        self.setVisible(bool(words))
        if parent is not None:
            self.move((parent.width() - self.width()) // 2, 0)
