"""What of a view has to be painted again when one frame follows another, and what of it only moves.

Two frames are compared: cameras, sheets by identity, what lies above them shape by shape, heads one by one.
Areas are logical pixels of the view and a little too large rather than too small. Nothing is painted here.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QRegion

from canvas import late
from canvas.editing.overlay import Overlay
from canvas.layout.shapes import Box
from canvas.layout.sheet import Sheet
from canvas.named import NamedTuple
from canvas.widgets import marks, scale_signs
from canvas.widgets.camera import Camera, is_far
from canvas.widgets.device_pixels import unit
from canvas.widgets.frozen import Frozen
from canvas.widgets.head_strips import head_area
from canvas.widgets.heads import Head
from canvas.widgets.scene import row_keys

if TYPE_CHECKING:
    from canvas.widgets import changes
else:
    changes = late.module("canvas.widgets.changes")

MANY = 100
"""Where more marks than these differ, all that is seen is painted: to look at each would take as long."""
SLACK_PX = 2
"""So many pixels around what changed: lines are smoothed, tiles and rows stand on whole device pixels."""


class Shown(NamedTuple):
    """One frame: the sheet through a camera, what lies above it, and which edges scroll by themselves.

    `size` is the view's, in logical pixels.
    """

    sheet: Sheet
    camera: Camera
    size: tuple[int, int]
    overlays: tuple[Overlay, ...] = ()
    frozen: Frozen = Frozen()
    edges: tuple[int, int] = (0, 0)

    @property
    def begin(self) -> tuple[float, float]:
        """Where the map begins that heads in sight leave free, in logical pixels."""
        return self.frozen.left, self.frozen.top


class Move(NamedTuple):
    """An area whose pixels move; what comes in sight in it is painted."""

    area: QRect
    by: QPoint


class Again(NamedTuple):
    """What moves, and what is painted after that."""

    moves: tuple[Move, ...]
    region: QRegion


def between(old: Shown, new: Shown) -> Again | None:
    """Return what makes the new frame of the old one; None where all of it is painted."""
    one, other = old.camera, new.camera
    by = _moved(one, other)
    if by is None or old.size != new.size or old.sheet.width != new.sheet.width:
        return None
    if is_far(other.scale) and old.sheet is not new.sheet and _moved_from(old.sheet, new.sheet) is not None:
        return None
    if not by.isNull() and not _can_move(old, new):
        return None
    moves = tuple(_moves(new.frozen, new.size, by)) if not by.isNull() else ()
    region = QRegion()
    for area in _areas(old, new, by):
        region += area
    return Again(moves, region & QRect(0, 0, *new.size))


def _moved(one: Camera, other: Camera) -> QPoint | None:
    """By how many pixels of the view what is seen has moved; None where that is no whole number."""
    if (one.zoom, one.dpr) != (other.zoom, other.dpr):
        return None
    across, down = one.left - other.left, one.top - other.top
    if not across and not down:
        return QPoint()
    x, y = round(across / other.dpr), round(down / other.dpr)
    is_whole = unit(other.dpr) and (x * other.dpr, y * other.dpr) == (across, down)
    return QPoint(x, y) if is_whole else None


def _can_move(old: Shown, new: Shown) -> bool:
    """Whether all that lies between the heads and the view's edges moves with the sheet."""
    heads = (old.frozen, new.frozen)
    ghosts = (over.ghost for over in (*old.overlays, *new.overlays))
    stays = (*old.edges, *new.edges, *ghosts, *(found.covered for found in heads))
    before, after = ((found.top, found.left, found.frame) for found in heads)
    return not any(stays) and before == after


def _moves(heads: Frozen, size: tuple[int, int], by: QPoint) -> Iterator[Move]:
    (width, height), left, top = size, round(heads.left), round(heads.top)
    yield Move(QRect(left, top, width - left, height - top), by)
    if top and by.x():
        yield Move(QRect(left, 0, width - left, top), QPoint(by.x(), 0))
    if left and by.y():
        yield Move(QRect(0, top, left, height - top), QPoint(0, by.y()))


def _areas(old: Shown, new: Shown, by: QPoint) -> Iterator[QRect]:
    """The areas that differ once the old frame's pixels have moved."""
    if old.sheet is not new.sheet:
        yield from _sheet_areas(old.sheet, new.sheet, new.camera)
    yield from _overlay_areas(old.overlays, new.overlays, new.camera)
    yield from _head_areas(old.frozen, new.frozen, by)
    strips = [list(marks.strips(each.edges, new.size, each.begin)) for each in (old, new)]
    if strips[0] != strips[1]:
        yield from (strip for strip, _ in (*strips[0], *strips[1]))


def _sheet_areas(old: Sheet, new: Sheet, camera: Camera) -> Iterator[QRect]:
    for area in changes.changed_areas(old, new):
        yield pixels(area, camera)
    below = _moved_from(old, new)
    if below is not None:
        yield pixels(Box(-changes.EVERYWHERE / 2, below, changes.EVERYWHERE, changes.EVERYWHERE), camera)


def _moved_from(old: Sheet, new: Sheet) -> float | None:
    """From which y on (mm) rows stand elsewhere than before, None where all stay."""
    if old.tops != new.tops or row_keys(old) != row_keys(new):
        for row, other, top, other_top in zip(old.rows, new.rows, old.tops, new.tops, strict=False):
            if top != other_top or row.key != other.key:
                return min(top, other_top)
    return None if old.height == new.height else min(old.tops[-1:] + new.tops[-1:], default=0.0)


def _overlay_areas(old: tuple[Overlay, ...], new: tuple[Overlay, ...], camera: Camera) -> Iterator[QRect]:
    if old == new:
        return
    shapes, others = ([shape for over in every for shape in over.shapes] for every in (old, new))
    if shapes != others:
        differ = set(shapes) ^ set(others) or shapes  # none: they lie above each other in another order
        if len(differ) > MANY:
            yield QRect(0, 0, int(changes.EVERYWHERE), int(changes.EVERYWHERE))
        else:
            yield from (marks.reach((shape,), camera) for shape in differ)
    ghosts, other_ghosts = ([over.ghost for over in every if over.ghost] for every in (old, new))
    if ghosts != other_ghosts:
        yield from (marks.ghost_reach(ghost, camera) for ghost in (*ghosts, *other_ghosts))


def _head_areas(old: Frozen, new: Frozen, by: QPoint) -> Iterator[QRect]:
    """The heads that are not where they have been moved to, or say something else."""
    if (old.top, old.left, old.frame, old.language) != (new.top, new.left, new.frame, new.language):
        for found in (old, new):
            yield QRect(0, 0, int(changes.EVERYWHERE), math.ceil(found.top))
            yield QRect(0, 0, math.ceil(found.left), int(changes.EVERYWHERE))
        return
    along_top = QRect(math.ceil(new.left), 0, int(changes.EVERYWHERE), math.ceil(new.top))
    across, down = QPoint(by.x(), 0), QPoint(0, by.y())
    if old.x + by.x() != new.x:  # columns are wider now, or there are others
        yield along_top
        return
    for head in set(old.steps) ^ set(new.steps) if old.steps is not new.steps else ():
        yield head_area(head, new.x) & along_top
    if old.phases != new.phases:
        yield from (area & along_top for area in _moved_areas(old.phases, new.phases, across))
    if old.lanes is not new.lanes:
        yield from _moved_areas(old.lanes, new.lanes, down)
    for sign in {each.moved(by.y()) for each in old.scales} ^ set(new.scales):
        yield scale_signs.area(sign)
    begins = 0 if new.left else by.x()
    if (old.corner[0] + begins, old.corner[1] + begins, old.words) != (*new.corner, new.words):
        yield QRect(0, 0, math.ceil(max(old.corner[1], new.corner[1], new.left)) + 1, math.ceil(new.top))
    for box, _ in set(old.covered) ^ set(new.covered):
        yield QRectF(*box).toAlignedRect()
    for x in {x + by.x() for x in old.parts} ^ set(new.parts):
        yield QRect(math.floor(x) - 1, 0, 3, math.ceil(new.top))


def _moved_areas(old: tuple[Head, ...], new: tuple[Head, ...], by: QPoint) -> Iterator[QRect]:
    """The areas of the heads that are not where the others' pixels have been moved to."""
    was = {head.moved(by.x(), by.y()) for head in old}
    return (head_area(head) for head in was ^ set(new))


def pixels(area: Box, camera: Camera) -> QRect:
    """Return the pixels of the view that an area of the sheet (mm) touches, and a little more."""
    box = camera.box_in_view(area)
    left, top = _kept_near(math.floor(box.x)) - SLACK_PX, _kept_near(math.floor(box.y)) - SLACK_PX
    right, bottom = _kept_near(math.ceil(box.right)) + SLACK_PX, _kept_near(math.ceil(box.bottom)) + SLACK_PX
    return QRect(left, top, right - left, bottom - top)


def _kept_near(pixel: int) -> int:
    """A pixel whose distances Qt can count with."""
    return min(max(pixel, -1_000_000), 1_000_000)
