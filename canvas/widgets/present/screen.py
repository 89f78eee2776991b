"""A whole screen that shows a journey slide by slide. It only holds the canvas and what lies above it.

Which screen and which document is decided in `presenting`.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from canvas.widgets.present.view import PresentView
from canvas.widgets.room.timekeeper import TimerPill


class PresentScreen(QWidget):
    """A screen without chrome. `ended` is told when it is over."""

    ended = Signal()

    def __init__(self, parent: QWidget, view: PresentView) -> None:
        super().__init__(parent, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("presenting")
        self.view = view
        self._above: list[TimerPill] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(view)
        view.turned.connect(self._entitle)
        self.setFocusProxy(view)
        self._entitle()

    def put_above(self, pill: TimerPill) -> None:
        """Let something small lie above the slide, in the middle of its upper edge."""
        pill.setParent(self)
        self._above.append(pill)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """What is written here ends when one goes to another window: both write in one project."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.view.typist.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.view.leave()
        self.ended.emit()
        super().closeEvent(event)

    def _place(self) -> None:
        for pill in self._above:
            pill.fit(self.height())
            pill.raise_()

    def _entitle(self) -> None:
        self.setWindowTitle(self.view.show_now.context.journey.title)
