"""Where the camera must look so that something lies free: beside or below what stands over the map. No Qt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from canvas.layout.shapes import Box
from canvas.widgets.camera import Camera, revealing

AROUND = 24.0


def clearing(
    camera: Camera,
    box: Box,
    size: tuple[float, float],
    covered: tuple[float, float],
    over: Sequence[Box] = (),
) -> Camera:
    """Return the camera moved as little as can be to show an area (mm) outside of all that is `over` the map.

    `over` and `size` are pixels of the view; `covered` is how wide and high its frozen heads are.
    """
    near = revealing(camera, box, size, covered)
    if not any(near.box_in_view(box).meets(each, AROUND / 2) for each in over):
        return near
    tried = [way for each in over for way in _beside(camera, box, size, covered, each)]
    free = [each for each in tried if _is_free(each.box_in_view(box), size, covered, over)]
    if free:
        return min(free, key=lambda each: _way(camera, each))
    return max(tried, key=lambda each: _seen(each.box_in_view(box), size, covered, over))


def _beside(
    camera: Camera, box: Box, size: tuple[float, float], covered: tuple[float, float], over: Box
) -> Iterator[Camera]:
    """Below what is over the map, right of it, left of it, above it."""
    left, top = covered
    yield revealing(camera, box, size, (left, max(top, over.bottom)))
    yield revealing(camera, box, size, (max(left, over.right), top))
    yield revealing(camera, box, (over.x, size[1]), covered)
    yield revealing(camera, box, (size[0], over.y), covered)


def _is_free(box: Box, size: tuple[float, float], covered: tuple[float, float], over: Sequence[Box]) -> bool:
    is_seen = box.x >= covered[0] and box.y >= covered[1] and box.right <= size[0] and box.bottom <= size[1]
    return is_seen and not any(box.meets(each, AROUND / 2) for each in over)


def _seen(box: Box, size: tuple[float, float], covered: tuple[float, float], over: Sequence[Box]) -> float:
    """How much of an area is seen, in square pixels: what is larger than its room lies where that is most."""
    room = Box(covered[0], covered[1], size[0] - covered[0], size[1] - covered[1])
    return _shared(box, room) - sum(_shared(box, each) for each in over)


def _shared(one: Box, other: Box) -> float:
    wide = min(one.right, other.right) - max(one.x, other.x)
    high = min(one.bottom, other.bottom) - max(one.y, other.y)
    return max(0.0, wide) * max(0.0, high)


def _way(start: Camera, end: Camera) -> float:
    return abs(end.left - start.left) + abs(end.top - start.top)
