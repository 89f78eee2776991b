"""Where the camera must look so that something lies free: beside or below what stands over the map. No Qt."""

from __future__ import annotations

from canvas.layout.shapes import Box
from canvas.widgets.camera import Camera, revealing

AROUND = 24.0


def clearing(
    camera: Camera,
    box: Box,
    size: tuple[float, float],
    covered: tuple[float, float],
    over: Box | None,
) -> Camera:
    """Return the camera moved as little as can be to show an area (mm) outside of `over`.

    `over` and `size` are pixels of the view; `covered` is how wide and high its frozen heads are.
    """
    near = revealing(camera, box, size, covered)
    if over is None or not _meet(near.box_in_view(box), over):
        return near
    left, top = covered
    tried = (
        revealing(camera, box, size, (left, max(top, over.bottom))),
        revealing(camera, box, size, (max(left, over.right), top)),
        revealing(camera, box, (over.x, size[1]), covered),
    )
    free = [each for each in tried if _is_free(each.box_in_view(box), size, covered, over)]
    return min(free, key=lambda each: _way(camera, each), default=tried[0])


def _is_free(box: Box, size: tuple[float, float], covered: tuple[float, float], over: Box) -> bool:
    is_seen = box.x >= covered[0] and box.y >= covered[1] and box.right <= size[0] and box.bottom <= size[1]
    return is_seen and not _meet(box, over)


def _meet(one: Box, other: Box) -> bool:
    return (
        one.x < other.right + AROUND / 2
        and other.x - AROUND / 2 < one.right
        and one.y < other.bottom + AROUND / 2
        and other.y - AROUND / 2 < one.bottom
    )


def _way(start: Camera, end: Camera) -> float:
    return abs(end.left - start.left) + abs(end.top - start.top)
