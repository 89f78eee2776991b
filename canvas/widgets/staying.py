"""The row in which one works stays where it is on the screen, however much what lies above it grows.

Where no row is worked in it is the first one in sight below the heads.
"""

from __future__ import annotations

from bisect import bisect_right

from canvas.editing.selection import focus, place_of
from canvas.editing.session import Session
from canvas.layout.sheet import Sheet
from canvas.widgets.camera import Camera
from canvas.widgets.head_sizes import phases_high, steps_high
from canvas.widgets.scene import row_keys


class Staying:
    """Where the rows stood when the sheet was last shown."""

    def __init__(self) -> None:
        self._rows: tuple[str, ...] = ()
        self._tops: tuple[float, ...] = ()

    def along(self, session: Session, camera: Camera) -> Camera:
        """Return the camera gone along with the row that stays, where that has sunk or risen."""
        place = place_of(session.project, focus(session.selection))
        first = camera.to_mm(0.0, phases_high() + steps_high())[1]
        by = self.sunk(session.sheet, place.row if place else "", first)
        return camera._replace(top=camera.top + round(by * camera.scale)) if by else camera

    def sunk(self, sheet: Sheet, row: str, first_y: float) -> float:
        """Return how far (mm) a row, or the one that stood at `first_y`, has gone down since."""
        rows, tops = self._rows, self._tops
        self._rows, self._tops = row_keys(sheet), sheet.tops
        if rows != self._rows or tops is sheet.tops:
            return 0.0
        number = rows.index(row) if row in rows else bisect_right(tops, first_y) - 1
        return sheet.tops[number] - tops[number] if number >= 0 else 0.0
