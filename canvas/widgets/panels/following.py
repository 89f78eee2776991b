"""A panel that shows what there is now: it follows the session soon after a change, while it is seen."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent

from canvas.editing.session import Session
from canvas.widgets.panels.panel import Panel, Side


class Following(Panel):
    """A panel filled by `follow`; many changes at once fill it once, so many milliseconds after the first."""

    def __init__(self, name: str, side: Side, session: Session, soon: int) -> None:
        super().__init__(name, side)
        self._later = QTimer(self, singleShot=True, interval=soon)
        self._later.timeout.connect(self.follow)
        self.set_session(session)

    def follow(self) -> None:
        """Show what there is now."""
        raise NotImplementedError

    def set_session(self, session: Session) -> None:
        """Be about another document."""
        self.session = session
        session.listen(lambda: self._changed(session))

    def _changed(self, session: Session) -> None:
        if session is self.session and self.isVisible() and not self._later.isActive():
            self._later.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.follow()
