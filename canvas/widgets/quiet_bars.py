"""Scroll bars that are not seen at rest: on the canvas only near the pointer, in panels where there is more.

Nothing frames the map. The canvas's own bars are hidden and hold the figures; these show and set them.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar

THICK = 10
NEAR = 16
"""Within so many pixels of its edge a bar comes."""


def quiet(area: QAbstractScrollArea, thick: int) -> None:
    """Let the upright bar lie over what it scrolls, and be seen where there is more than is shown."""
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    area.setViewportMargins(0, 0, -thick, 0)
    area.viewport().lower()
    bar = area.verticalScrollBar()
    bar.rangeChanged.connect(lambda low, high: bar.setEnabled(high > low))


class QuietBars(QObject):
    """The two bars of one scroll area."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._area, self._room = area, area.viewport()
        self.bars = tuple(self._twin(own) for own in self._own())
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._room.installEventFilter(self)

    def _twin(self, own: QScrollBar) -> QScrollBar:
        """A bar that is seen, for one that is not."""
        made = QScrollBar(own.orientation(), self._room)
        made.setObjectName("quiet")
        made.setCursor(Qt.CursorShape.ArrowCursor)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.hide()

        def follow() -> None:
            if not made.isVisible():
                return
            made.setRange(own.minimum(), own.maximum())
            made.setPageStep(own.pageStep())
            made.setSingleStep(own.singleStep())
            made.setValue(own.value())

        own.rangeChanged.connect(follow)
        own.valueChanged.connect(follow)
        made.actionTriggered.connect(lambda _: own.setValue(made.sliderPosition()))
        made.installEventFilter(self)
        return made

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Bars come where the pointer is near their edge, and go with it."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            if watched is self._room and event.buttons() == Qt.MouseButton.NoButton:
                at = event.position()
                self._show(self._room.width() - at.x() < NEAR, self._room.height() - at.y() < NEAR)
        elif event.type() == QEvent.Type.Leave and not any(bar.underMouse() for bar in self.bars):
            self._show(False, False)
        return False

    def _show(self, is_upright: bool, is_across: bool) -> None:
        for bar, is_near, own in zip(self.bars, (is_upright, is_across), self._own(), strict=True):
            is_wanted = (is_near or bar.isSliderDown()) and own.maximum() > own.minimum()
            if is_wanted == bar.isVisible():
                continue
            bar.setVisible(is_wanted)
            if is_wanted:
                bar.setGeometry(self._place(bar))
                bar.raise_()
                own.rangeChanged.emit(own.minimum(), own.maximum())

    def _own(self) -> tuple[QScrollBar, QScrollBar]:
        return self._area.verticalScrollBar(), self._area.horizontalScrollBar()

    def _place(self, bar: QScrollBar) -> QRect:
        width, height = self._room.width(), self._room.height()
        if bar.orientation() == Qt.Orientation.Vertical:
            return QRect(width - THICK, 0, THICK, height)
        return QRect(0, height - THICK, width, THICK)
