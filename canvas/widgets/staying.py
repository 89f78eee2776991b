"""The row in which one works stays where it is on the screen, however much what lies above it grows."""

from __future__ import annotations

from canvas.editing.selection import focus, place_of
from canvas.editing.session import Session
from canvas.layout.sheet import Sheet
from canvas.widgets.camera import Camera


class Staying:
    """Where that row stood when the sheet was last shown."""

    def __init__(self) -> None:
        self._rows: tuple[str, ...] = ()
        self._row = ""
        self._top = 0.0

    def along(self, session: Session, camera: Camera) -> Camera:
        """Return the camera gone along with the row of what is selected, where that has sunk or risen."""
        place = place_of(session.project, focus(session.selection))
        by = self.sunk(session.sheet, place.row if place else "")
        return camera._replace(top=camera.top + round(by * camera.scale)) if by else camera

    def sunk(self, sheet: Sheet, row: str) -> float:
        """Return how far (mm) the row has gone down since; nothing for another row, on another sheet."""
        rows = tuple(each.key for each in sheet.rows)
        top = sheet.tops[rows.index(row)] if row in rows else 0.0
        is_same = bool(row) and row in rows and (rows, row) == (self._rows, self._row)
        by = top - self._top if is_same else 0.0
        self._rows, self._row, self._top = rows, row, top
        return by
