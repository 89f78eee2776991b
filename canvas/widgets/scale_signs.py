"""The scales of curves beside the strip of lanes: where the sheet's own are out of sight they stand in it.

A scale is what stands in the label column of a row and says no words. Faces and numbers keep their heights,
at the zoom of the map, as long as they can be read there and leave room for the row's name. `scale_paint`
paints them.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, QRectF

from canvas.editing.kept import Same
from canvas.layout.kept import Kept
from canvas.layout.shapes import Box
from canvas.layout.sheet import Mark, Placed, Row, Sheet
from canvas.named import NamedTuple
from canvas.widgets.camera import Camera
from canvas.widgets.heads import Stand, snapped

NUMBERS = 8.0
"""Millimetres before a scale in which its numbers stand."""
LEAST, MOST = 2.3, 5.5
"""Pixels to the millimetre from which on a scale can be read, and up to which it leaves a name its room."""
BESIDE = 6.0
"""Pixels from a scale to the edge of the strip."""
KEPT_ROWS = 2000


class Sign(NamedTuple):
    """A scale in the strip: where the origin of its row stands (pixels of the view), and its area."""

    mark: Same[Mark]
    x: float
    y: float
    px_per_mm: float
    box: Box
    own: Box
    """Where the sheet's own is, which says the same."""

    def moved(self, dy: float) -> Sign:
        return self._replace(y=self.y + dy, box=self.box.moved(0.0, dy))


def signs(sheet: Sheet, camera: Camera, at: Stand, rows: range) -> tuple[Sign, ...]:
    """Return the scales of the rows in sight that the strip of lanes covers, all of them or in part."""
    factor = camera.scale / camera.dpr
    if not at.left or not LEAST <= factor <= MOST:
        return ()
    return tuple(_signs(sheet, camera, at, rows))


def _signs(sheet: Sheet, camera: Camera, at: Stand, rows: range) -> Iterator[Sign]:
    factor = camera.scale / camera.dpr
    for number in rows:
        for placed, mark in scales(sheet.rows[number]):
            own = mark.box._replace(x=mark.box.x - NUMBERS, width=mark.box.width + NUMBERS)
            seen = camera.box_in_view(own.moved(placed.x, sheet.tops[number] + placed.y))
            if seen.x < at.left:
                right = at.left - BESIDE
                y = snapped(camera.to_view(0.0, sheet.tops[number] + placed.y)[1])
                box = seen._replace(x=right - seen.width, y=snapped(seen.y))
                yield Sign(Same(mark), right - own.right * factor, y, factor, box, seen)


def area(sign: Sign) -> QRect:
    """Return the pixels of the view that a scale in the strip takes up."""
    return QRectF(*sign.box).toAlignedRect().adjusted(-1, -1, 1, 1)


def _find_scales(row: Row) -> tuple[tuple[Placed, Mark], ...]:
    columns = [placed.x for placed in row.placed if placed.cell.column]
    first = min(columns, default=0.0)
    beside = (placed for placed in row.placed if placed.cell.row and not placed.cell.column)
    return tuple(
        (placed, mark)
        for placed in beside
        for mark in placed.cell.marks
        if not (mark.record or mark.say or mark.role)
        and mark.box.width
        and placed.x + mark.box.right <= first
    )


scales = Kept(_find_scales, KEPT_ROWS)
"""The scales of a row, found once for each row."""
