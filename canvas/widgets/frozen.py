"""Heads that stay in sight: phases and steps along the top, lanes at the left.

They stand once the first of the sheet's own heads goes, or where these are smaller than heads may be. They
are the window's, in the window's type and pixels, never printed. A phase's name sticks at the left edge while
its columns pass, a lane's at the top; where the sheet's edge is in sight they stand beside it and cover
nothing.
Where the strips are is worked out here, what stands in them in `heads`; `head_strips` paints them.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from types import MappingProxyType

from canvas.editing.kept import Same
from canvas.editing.selection import Place
from canvas.layout.kept import Kept
from canvas.layout.shapes import Box
from canvas.layout.sheet import Sheet
from canvas.layout.style import LANE, STEP
from canvas.model.history import Selection
from canvas.model.project import Project
from canvas.named import NamedTuple
from canvas.widgets import heads, lane_heads
from canvas.widgets.camera import PX_PER_MM, Camera, fitted
from canvas.widgets.head_sizes import HEAD_PX, phases_high
from canvas.widgets.heads import HEAD_ROWS, INDENT, Covered, Head, Stand, snapped
from canvas.widgets.scale_signs import Sign
from canvas.widgets.theme import type_px

LANES, LANES_NARROW = 168.0, 144.0
NARROW_VIEW = 1304.0
"""Pixels of map under which the strip of lanes is the narrow one: a window of less than 1360."""
MOST_LANES = 0.25
"""The part of the view that the strip of lanes takes at most, where low lanes need it for their names."""
WIDENING = 8
"""Pixels by which the strip of lanes is widened, so that it does not follow every letter."""
AROUND = 24
"""Pixels round a whole sheet and the heads beside it."""
NO_PROMPTS: Mapping[str, str] = MappingProxyType({})


class Frozen(NamedTuple):
    """The heads in sight: how far the strip along the top covers the view, and the one at the left.

    Without a strip that is 0. Phases are parted by lines at `parts`; before the first of them, from `corner`
    on, is room for words.
    """

    top: float = 0.0
    left: float = 0.0
    phases: tuple[Head, ...] = ()
    steps: tuple[Head, ...] = ()
    """These are counted from `x`, where the sheet begins: they never stick."""
    lanes: tuple[Head, ...] = ()
    x: float = 0.0
    parts: tuple[float, ...] = ()
    corner: tuple[float, float] = (0.0, 0.0)
    frame: Box = Box(0.0, 0.0, 0.0, 0.0)
    """What the strips and the sheet beside them take up of the view."""
    language: str = "en"
    """In which names are hyphenated."""
    words: tuple[str, str] = ("", "")
    """What is shown, and in which state: said in the corner, above the lanes."""
    covered: tuple[Covered, ...] = ()
    """What looks out beside the strip at the left and says again what stands there."""
    scales: tuple[Sign, ...] = ()
    """The scales of curves that stand in the strip at the left."""

    @property
    def heads(self) -> tuple[Head, ...]:
        """All heads where they are in the view."""
        return (*self.phases, *(step.moved(self.x, 0.0) for step in self.steps), *self.lanes)

    def at(self, x: float, y: float) -> Head | None:
        """Return the head at a pixel of the view, None where none is."""
        found = (head for head in self.heads if head.box.holds(x, y))
        return next(found, None) if self.covers(x, y) else None

    def covers(self, x: float, y: float) -> bool:
        """Tell whether a pixel of the view lies under the strips."""
        return self.frame.holds(x, y) and (y < self.top or x < self.left)


class Room(NamedTuple):
    """Pixels that the strips take at the top and at the left, wherever they stand; 0 where none is needed."""

    top: float
    left: float


def strips(sheet: Sheet, zoom: float, width: float) -> Room:
    """Return the room that heads need beside a whole sheet at this zoom: its own are too small to be read."""
    if not sheet.columns or last_head(sheet) is None:
        return Room(0.0, 0.0)
    return Room(
        _top_strip(sheet, zoom) if _is_small(STEP.em, zoom) else 0.0,
        lane_strip(sheet, zoom, width) if _is_small(LANE.em, zoom) else 0.0,
    )


def seeing_all(sheet: Sheet, size: tuple[float, float], room: Callable[[float], Room], dpr: float) -> Camera:
    """Return the camera that shows a whole sheet, and beside it the heads that it needs at its zoom."""
    whole = Box(0.0, 0.0, sheet.width, sheet.height)
    camera = fitted(whole, *size, dpr)
    heads = room(camera.zoom)
    if not heads.left and not heads.top:
        return camera
    beside = fitted(whole, size[0] - heads.left, size[1] - heads.top, dpr, AROUND)
    return beside.moved(-heads.left, -heads.top)


def lane_strip(sheet: Sheet, zoom: float, width: float) -> float:
    """How wide the strip of lanes is in a view of this width: where lanes are low, names have one line."""
    least = float(type_px(round(LANES if width >= NARROW_VIEW else LANES_NARROW)))
    if not _is_small(LANE.em, zoom):
        return least
    wanted = lane_heads.widest(sheet, zoom * PX_PER_MM) + 2 * INDENT
    return max(least, min(math.ceil(wanted / WIDENING) * WIDENING, math.floor(width * MOST_LANES)))


def _is_small(em_mm: float, zoom: float) -> bool:
    return em_mm * PX_PER_MM * zoom < HEAD_PX


def _find_last_head(sheet: Sheet) -> int | None:
    return next((i for i in range(len(sheet.rows) - 1, -1, -1) if sheet.rows[i].key in HEAD_ROWS), None)


def _find_first_head(sheet: Sheet) -> int | None:
    return next((i for i, row in enumerate(sheet.rows) if row.key in HEAD_ROWS), None)


last_head = Kept(_find_last_head, 8)
"""The number of the last row of heads of a sheet, found once; None where it has none."""
first_head = Kept(_find_first_head, 8)
"""The number of the first of them."""


def _top_strip(sheet: Sheet, zoom: float) -> float:
    """How high the strip along the top is: where steps have no room even for numbers, phases stand alone."""
    last = last_head(sheet)
    has_steps = last is not None and sheet.rows[last].key == "steps"
    shown = has_steps and heads.shows_steps(sheet, zoom * PX_PER_MM)
    return phases_high() + (heads.steps_high(sheet.columns, zoom * PX_PER_MM) if shown else 0.0)


def frozen(
    project: Project,
    sheet: Sheet,
    camera: Camera,
    size: tuple[float, float],
    active: Place | None = None,
    prompts: Mapping[str, str] = NO_PROMPTS,
    chosen: Selection = (),
) -> Frozen:
    """Return the heads for a camera and a view of so many logical pixels.

    `active` is where one works, `prompts` what stands where there is no name yet, by the kind of head, and
    `chosen` what is selected.
    """
    at = _stand(sheet, camera, size)
    if not at.top and not at.left:
        return Frozen()
    place = active or Place("", "")
    of = heads.Of(Same(project), Same(sheet), tuple(prompts.items()), chosen)
    found = Frozen(at.top, at.left, frame=at.frame, language=sheet.language)
    if at.left:
        lanes = lane_heads.lanes(of, camera, at, place.row)
        has_labels = not _is_small(LANE.em, camera.zoom)
        beside = lane_heads.covered(of, camera, at, place.row, has_labels=has_labels)
        scales, hidden = lane_heads.scales(of, camera, at)
        found = found._replace(lanes=lanes, covered=(*beside, *hidden), scales=scales)
    if not at.top:
        return found
    first_x = snapped(camera.to_view(sheet.columns[0].x, 0.0)[0])
    label_x = at.x + INDENT if at.left else snapped(camera.to_view(lane_heads.label_x(sheet), 0.0)[0])
    steps: tuple[Head, ...] = ()
    if at.top - at.y > phases_high():
        seen = heads.columns_in(sheet, camera, at.left, size[0])
        steps = heads.steps(of, camera._replace(left=0, top=0), at.y + phases_high(), seen, place.column)
    return found._replace(
        phases=heads.phases(of, camera, size[0], at),
        steps=steps,
        x=snapped(-camera.left / camera.dpr),
        parts=tuple(heads.parts(sheet, camera)),
        corner=(label_x, max(first_x, at.left)),
    )


def _stand(sheet: Sheet, camera: Camera, size: tuple[float, float]) -> Stand:
    """Where the strips stand: at the view's edge, or beside the sheet where its own edge is in sight.

    While that is so and its own heads can be read, a strip would only cover the map.
    """
    last = last_head(sheet)
    if last is None or not sheet.columns:
        return Stand()
    strip, lanes, small = (
        _top_strip(sheet, camera.zoom),
        lane_strip(sheet, camera.zoom, size[0]),
        strips(sheet, camera.zoom, size[0]),
    )
    first_x, first_y = camera.to_view(sheet.columns[0].x, sheet.tops[first_head(sheet) or 0])
    last_x = camera.to_view(sheet.columns[-1].x + sheet.columns[-1].width, 0.0)[0]
    end_x, end_y = camera.to_view(sheet.width, sheet.height)
    edge_x, edge_y = (float(round(edge)) for edge in camera.to_view(0.0, 0.0))
    has_top = (small.top or first_y < 0) and strip < end_y
    words_x = camera.to_view(lane_heads.label_x(sheet), 0.0)[0]
    has_left = (small.left or (edge_x < 0 and (first_x < lanes or words_x < 0))) and lanes < last_x
    x, y = (max(edge_x - lanes, 0.0) if has_left else 0.0), (max(edge_y - strip, 0.0) if has_top else 0.0)
    left, top = (x if has_left else max(edge_x, 0.0)), (y if has_top else max(edge_y, 0.0))
    frame = Box(left, top, min(end_x, size[0]) - left, min(end_y, size[1]) - top)
    return Stand(x, y, y + strip if has_top else 0.0, x + lanes if has_left else 0.0, frame)
