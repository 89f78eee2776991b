"""What of a map is looked at: what of the sheet no head covers, and the cell there for a new card."""

from __future__ import annotations

from canvas.editing.in_sight import cell_in_sight
from canvas.editing.selection import Place
from canvas.layout.shapes import Box
from canvas.widgets.canvas_view import CanvasView


def sight(view: CanvasView) -> Box:
    """Return the part of the sheet (mm) that is seen beside the heads."""
    heads, pane, camera = view.frozen(), view.viewport(), view.camera
    x, y = camera.to_mm(heads.left, heads.top)
    right, bottom = camera.to_mm(pane.width(), pane.height())
    return Box(x, y, right - x, bottom - y)


def cell(view: CanvasView, letter: str = "t") -> Place | None:
    """Return the cell in sight in which a card of a kind is begun while nothing has the focus."""
    session = view.session
    return cell_in_sight(session.project, session.sheet, sight(view), letter)
