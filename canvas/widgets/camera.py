"""Which part of a sheet is seen, and how large: between millimetres and device pixels. No Qt.

Offsets are whole device pixels, so that tiles are blitted and never resampled. 100 % is the size on paper.
"""

from __future__ import annotations

from canvas.layout.shapes import Box
from canvas.named import NamedTuple

PX_PER_MM = 96 / 25.4
"""Logical pixels to the millimetre at 100 %."""
PX_PER_PT = 96 / 72
"""Logical pixels to a point of type at 100 %."""
ZOOM_LEAST, ZOOM_MOST = 0.03, 8.0
MARGIN = 48
"""Logical pixels that may be seen around the sheet."""
FAR_PX_PER_MM = 0.3
"""Below so many device pixels to the millimetre (8 % on most screens) the type is a pixel high."""


def is_far(px_per_mm: float) -> bool:
    """Tell whether a sheet at this scale (device pixels) is seen from far away."""
    return px_per_mm < FAR_PX_PER_MM


class Camera(NamedTuple):
    """The view's top left corner is the sheet's device pixel (left, top); `dpr` device pixels a pixel."""

    left: int = 0
    top: int = 0
    zoom: float = 1.0
    dpr: float = 1.0

    @property
    def scale(self) -> float:
        """Device pixels to the millimetre."""
        return PX_PER_MM * self.zoom * self.dpr

    @property
    def px(self) -> float:
        """Millimetres to the logical pixel."""
        return 1 / (PX_PER_MM * self.zoom)

    def to_mm(self, x: float, y: float) -> tuple[float, float]:
        """Return the point of the sheet (mm) that is seen at a logical pixel of the view."""
        return (x * self.dpr + self.left) / self.scale, (y * self.dpr + self.top) / self.scale

    def to_view(self, x: float, y: float) -> tuple[float, float]:
        """Return the logical pixel of the view at which a point of the sheet (mm) is seen."""
        return (x * self.scale - self.left) / self.dpr, (y * self.scale - self.top) / self.dpr

    def box_in_view(self, box: Box) -> Box:
        """Return an area of the sheet in logical pixels of the view."""
        x, y = self.to_view(box.x, box.y)
        factor = self.scale / self.dpr
        return Box(x, y, box.width * factor, box.height * factor)

    def seen(self, width: float, height: float) -> Box:
        """Return the area of the sheet (mm) that a view of so many logical pixels shows."""
        x, y = self.to_mm(0, 0)
        right, bottom = self.to_mm(width, height)
        return Box(x, y, right - x, bottom - y)

    def zoomed(self, zoom: float, x: float, y: float) -> Camera:
        """Return the camera at another zoom, where the point at a logical pixel (x, y) stays where it is."""
        zoom = min(max(zoom, ZOOM_LEAST), ZOOM_MOST)
        at = self.to_mm(x, y)
        scale = PX_PER_MM * zoom * self.dpr
        return Camera(
            round(at[0] * scale - x * self.dpr), round(at[1] * scale - y * self.dpr), zoom, self.dpr
        )

    def moved(self, dx: float, dy: float) -> Camera:
        """Return the camera moved by logical pixels."""
        return self._replace(left=round(self.left + dx * self.dpr), top=round(self.top + dy * self.dpr))

    def on(self, dpr: float) -> Camera:
        """Return the camera that sees the same on a screen with another device pixel ratio."""
        factor = dpr / self.dpr
        return Camera(round(self.left * factor), round(self.top * factor), self.zoom, dpr)


def fitted(box: Box, width: float, height: float, dpr: float, margin: float = MARGIN) -> Camera:
    """Return the camera that shows an area (mm) as large as it can in a view of so many logical pixels."""
    room_x, room_y = max(width - 2 * margin, 1.0), max(height - 2 * margin, 1.0)
    zoom = min(room_x / (box.width * PX_PER_MM), room_y / (box.height * PX_PER_MM))
    zoom = min(max(zoom, ZOOM_LEAST), ZOOM_MOST)
    scale = PX_PER_MM * zoom * dpr
    left = (box.x + box.width / 2) * scale - width * dpr / 2
    top = (box.y + box.height / 2) * scale - height * dpr / 2
    return Camera(round(left), round(top), zoom, dpr)


def limits(length: int, room: int, margin: int, kept: int | None = None, before: int = 0) -> tuple[int, int]:
    """Return the least and greatest offset for `length` device pixels of sheet in `room` of view.

    `before` is the room that its heads take before it. A sheet that is all in sight is centred with them. An
    offset that is to be kept is within the limits, as long as the sheet does not go out of sight.
    """
    low, high = -margin - before, length + margin - room
    if high <= low:
        low = high = (length - before - room) // 2
    if kept is None:
        return low, high
    kept = min(max(kept, 2 * margin - room), length - 2 * margin)
    if low == high:
        return kept, kept
    return min(low, kept), max(high, kept)


def revealing(
    camera: Camera,
    box: Box,
    size: tuple[float, float],
    covered: tuple[float, float] = (0.0, 0.0),
    margin: float = 24,
) -> Camera:
    """Return the camera moved as little as needed to show an area (mm) whole, or as much as fits.

    What does not fit is left where it is, as long as it begins in the first half of the view.
    `covered` tells how many pixels at the left and at the top of the view are hidden.
    """
    seen = camera.box_in_view(box)
    dx = _shift(seen.x, seen.right, covered[0], size[0], margin)
    dy = _shift(seen.y, seen.bottom, covered[1], size[1], margin)
    return camera.moved(dx, dy) if dx or dy else camera


def _shift(first: float, last: float, start: float, end: float, margin: float) -> float:
    if first < start + margin:
        return first - start - margin
    if last > end - margin:
        if last - first > end - start - 2 * margin and first < (start + end) / 2:
            return 0.0
        return min(last - (end - margin), first - start - margin)
    return 0.0
