"""Scrolling by itself while something is held near an edge of the canvas, whoever holds it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QTimer

if TYPE_CHECKING:
    from canvas.widgets.canvas_view import CanvasView

EDGE_PX = 40
"""Within so many pixels of an edge, or of heads that stay in sight, the canvas scrolls by itself."""
EDGE_AFTER_MS = 200
FRAME_MS = 16
FASTEST_PX = 24.0


class EdgeScroll:
    """The strips along the edges of one canvas, while something is dragged."""

    def __init__(self, view: CanvasView) -> None:
        self._view = view
        self._at = QPointF()
        self._again: Callable[[], None] | None = None
        self._ways = (True, True)
        self._near_ms = 0
        self._frame = QTimer(view, interval=FRAME_MS)
        self._frame.timeout.connect(self._tick)

    def follow(self, at: QPointF, again: Callable[[], None], ways: tuple[bool, bool] = (True, True)) -> None:
        """Something is held at a point of the view; `again` is called where the map moved under it.

        `ways` tells whether it may scroll across and down.
        """
        self._at, self._again, self._ways = at, again, ways
        if not self._frame.isActive():
            self._near_ms = 0
            self._frame.start()

    def stop(self) -> None:
        """Nothing is held any more."""
        self._frame.stop()
        self._again = None

    def sides(self) -> tuple[int, int]:
        """Return which edges are near: −1, 0 or 1 across and down."""
        if self._again is None:
            return 0, 0
        across, down = self._depths()
        return (across > 0) - (across < 0), (down > 0) - (down < 0)

    def _depths(self) -> tuple[float, float]:
        """How deep in the strips the point is, −1 … 1 across and down."""
        size, heads = self._view.viewport().size(), self._view.frozen()
        across, down = self._ways
        return (
            _depth(self._at.x(), heads.left, size.width()) if across else 0.0,
            _depth(self._at.y(), heads.top, size.height()) if down else 0.0,
        )

    def _tick(self) -> None:
        across, down = self._depths()
        if not across and not down:
            self._near_ms = 0
            return
        self._near_ms += FRAME_MS
        if self._near_ms >= EDGE_AFTER_MS and self._again is not None:
            self._view.pan(across * FASTEST_PX, down * FASTEST_PX)
            self._again()


def _depth(at: float, begin: float, end: float) -> float:
    """How deep in the strips at the ends of a way a place on it lies, −1 … 1."""
    if at < begin + EDGE_PX:
        return max((at - begin - EDGE_PX) / EDGE_PX, -1.0)
    if at > end - EDGE_PX:
        return min((at - end + EDGE_PX) / EDGE_PX, 1.0)
    return 0.0
