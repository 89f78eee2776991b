"""What most gestures have in common: they try nothing, look at the sheet as it is, and go anywhere on it."""

from __future__ import annotations

from canvas.editing.desk import Desk
from canvas.editing.session import Edit
from canvas.layout.sheet import Sheet


class PlainGesture:
    """A gesture that shows itself by its overlay alone."""

    __slots__ = ()

    def tried(self) -> Edit | None:
        """Return nothing: no edit is shown meanwhile."""
        return None

    def scrolls(self) -> tuple[bool, bool]:
        """Return whether the map scrolls across and down while the hand is near an edge: both."""
        return True, True

    def shown(self, desk: Desk) -> Sheet:
        """Return the sheet as it is."""
        return desk.sheet
