"""The stage: the map, and a panel at either side that slides over it without moving a card.

A panel slides as a child over the map. At rest the map is made narrower once, and its camera moved by as
much as its edge; before a panel leaves, the map has its whole room again. In a very narrow window a panel
stays on top.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from canvas.widgets.glide import easing, moves
from canvas.widgets.panels.look import wide
from canvas.widgets.panels.panel import Panel, Side
from canvas.widgets.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtCore import QVariantAnimation

SLIDE_MS = 160
BESIDE_FROM = 3
"""From so many panels' width of the window on they lie beside the map: with both a third of it is left."""


class _Berth:
    """One side of the stage: the panel that is out, or that is on its way."""

    def __init__(self, stage: Stage, side: Side) -> None:
        self.side = side
        self.panel: Panel | None = None
        self.is_open = False
        self.is_resting = True
        self.out = 0.0
        """How much of the panel is seen, 0 to 1."""
        self._stage = stage
        self._slide: QVariantAnimation | None = None

    def show(self, panel: Panel | None, *, slides: bool = True) -> None:
        """Let a panel be out on this side, instead of any other; None lets it go."""
        if panel is not None and panel is not self.panel:
            self._take(panel)
        if self.panel is None or (panel is not None) == self.is_open:
            return
        self.is_open = panel is not None
        self.is_resting = False
        self.panel.show()
        self.panel.raise_()
        self._stage.arrange()
        self._start(1.0 if self.is_open else 0.0, slides=slides)

    def _take(self, panel: Panel) -> None:
        """Let another panel stand where one stood, or was on its way."""
        if self.panel is not None:
            self.panel.hide()
        self.panel = panel
        panel.setVisible(self.is_open)
        panel.raise_()
        self._stage.arrange()

    def _start(self, end: float, *, slides: bool) -> None:
        if self._slide is not None:
            self._slide.stop()
        if not (slides and moves(self._stage)):
            self.out = end
            self._rest()
            return
        if self._slide is None:
            self._slide = easing(self._stage, SLIDE_MS)
            self._slide.valueChanged.connect(self._moved)
            self._slide.finished.connect(self._rest)
        self._slide.setStartValue(self.out)
        self._slide.setEndValue(end)
        self._slide.start()

    def _moved(self, value: float) -> None:
        self.out = float(value)
        self._stage.place_panel(self)

    def _rest(self) -> None:
        self.is_resting = True
        if not self.is_open and self.panel is not None:
            self.panel.hide()
        self._stage.arrange()
        self._stage.rested.emit()
        if self.is_open:
            self._stage.came_out.emit(self._stage.strip(self.side))

    @property
    def room(self) -> int:
        """What the panel takes of the map's width."""
        return wide() if self.is_open and self.is_resting and self._stage.is_beside else 0


class Stage(QWidget):
    """The map with its panels. `moved` is called with the pixels by which the map's left edge went right."""

    rested = Signal()
    """A panel has come to rest, open or closed."""
    came_out = Signal(QRect)
    """A panel has come to rest where this area of the map was seen (its own pixels)."""

    def __init__(self, content: QWidget, moved: Callable[[int], None]) -> None:
        super().__init__()
        self._content = content
        self._moved = moved
        content.setParent(self)
        self._panels: dict[str, Panel] = {}
        self._berths: dict[Side, _Berth] = {"left": _Berth(self, "left"), "right": _Berth(self, "right")}

    def add(self, panel: Panel) -> None:
        """Take in a panel, which is not seen yet."""
        panel.setParent(self)
        panel.hide()
        self._panels[panel.name] = panel

    @property
    def is_beside(self) -> bool:
        """Whether there is room for panels beside the map."""
        return self.window().width() >= BESIDE_FROM * wide()

    @property
    def is_resting(self) -> bool:
        """Whether no panel is on its way."""
        return all(berth.is_resting for berth in self._berths.values())

    def panel(self, side: Side) -> Panel | None:
        """The panel that is open on a side."""
        berth = self._berths[side]
        return berth.panel if berth.is_open else None

    def is_open(self, name: str) -> bool:
        """Whether a panel is open."""
        return any(berth.is_open and berth.panel is self._panels.get(name) for berth in self._berths.values())

    def open(self, name: str, *, slides: bool = True) -> None:
        """Slide a panel in, or let it be there at once."""
        panel = self._panels[name]
        self._berths[panel.side].show(panel, slides=slides)

    def close_panel(self, name: str, *, slides: bool = True) -> None:
        """Slide a panel out, if it is open, or let it be gone at once."""
        if self.is_open(name):
            self._berths[self._panels[name].side].show(None, slides=slides)

    def opened(self) -> tuple[str, ...]:
        """The names of the panels that are open."""
        return tuple(name for name in self._panels if self.is_open(name))

    def over(self) -> tuple[QRect, ...]:
        """Where open panels lie on top of the map, in its own pixels; nowhere where they lie beside it."""
        if self.is_beside:
            return ()
        return tuple(self.strip(side) for side, berth in self._berths.items() if berth.is_open)

    def strip(self, side: Side) -> QRect:
        """Where a panel at rest lies, in the map's own pixels: beside what is seen of it, or on top."""
        x = 0 if side == "left" else self.width() - wide()
        return QRect(x - self._content.x(), 0, wide(), self.height())

    def set_theme(self, theme: Theme) -> None:
        """Take on the window's colours."""
        for panel in self._panels.values():
            panel.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Give the map the room that panels at rest leave it, so that no card moves; put panels in place."""
        left = self._berths["left"].room
        room = QRect(left, 0, self.width() - left - self._berths["right"].room, self.height())
        went = room.x() - self._content.x()
        if room != self._content.geometry():
            self._content.setGeometry(room)
        if went:
            self._moved(went)
        for berth in self._berths.values():
            self.place_panel(berth)

    def place_panel(self, berth: _Berth) -> None:
        """Put a panel as far out as it is."""
        if berth.panel is None:
            return
        hidden = round(wide() * (1.0 - berth.out))
        x = -hidden if berth.side == "left" else self.width() - wide() + hidden
        berth.panel.setGeometry(x, 0, wide(), self.height())
