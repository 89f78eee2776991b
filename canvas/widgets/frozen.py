"""Heads that stay in sight: phases and steps along the top, lanes at the left.

They stand once the sheet's own heads are gone, or where these are smaller than heads may be. They are the
window's, in the window's type and pixels, never printed. A phase's name sticks at the left edge while its
columns pass, a lane's at the top; where the sheet's edge is in sight they stand beside it and cover nothing.
Where they are is worked out here; `head_strips` paints them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from canvas.editing import new_row
from canvas.editing.selected import HEAD_BAR_PX, WHERE_BESIDE
from canvas.editing.selection import Place
from canvas.layout.map.ground import is_backstage
from canvas.layout.shapes import Box
from canvas.layout.sheet import Mark, Placed, Row, Sheet
from canvas.layout.style import LANE, STEP
from canvas.model.edits.boards import row_fields
from canvas.model.journey import Lane, Phase, Step
from canvas.model.project import Project
from canvas.widgets.camera import PX_PER_MM, Camera, fitted

PHASES, STEPS = 48.0, 40.0
LANES, LANES_NARROW = 168.0, 144.0
NARROW_VIEW = 1304.0
"""Pixels of map under which the strip of lanes is the narrow one: a window of less than 1360."""
HEAD_ROWS = ("phases", "steps")
AT_LEFT = ("lane", "new")
HEAD_PX = 16
"""The type of heads, at every zoom: who stands at the back reads them."""
AROUND = 24
"""Pixels round a whole sheet and the heads beside it."""
INDENT = 12.0
BEFORE = 6.0
"""Pixels from the line between two phases to the name after it."""
NAMES_FROM, NARROWEST = 60.0, 20.0
"""Pixels from which on a step's column has room for its name, and for its number alone."""
NO_PROMPTS: Mapping[str, str] = MappingProxyType({})
BETWEEN = 20.0
"""Pixels from one name of a lane to the next, at least: where lanes are lower, some go without."""


class Head(NamedTuple):
    """One head: what it stands for, its words, its area in the view and the line its words stand on."""

    record: str
    kind: str
    text: str
    box: Box
    baseline: float
    is_active: bool = False
    is_chosen: bool = False
    is_named: bool = True
    """False where a prompt stands in the place of a name."""

    def moved(self, dx: float, dy: float) -> Head:
        return self._replace(box=self.box.moved(dx, dy), baseline=self.baseline + dy)


class Covered(NamedTuple):
    """An area of the view that is filled with the ground of its row."""

    box: Box
    is_backstage: bool


class Frozen(NamedTuple):
    """The heads in sight: how far the strip along the top covers the view, and the one at the left.

    Without a strip that is 0. Phases are parted by lines at `parts`; before the first of them, from `corner`
    on, is room for words.
    """

    top: float = 0.0
    left: float = 0.0
    heads: tuple[Head, ...] = ()
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
    if not sheet.columns or _last_head(sheet) is None:
        return Room(0.0, 0.0)
    return Room(
        _top_strip(sheet) if _is_small(STEP.em, zoom) else 0.0,
        lane_strip(width) if _is_small(LANE.em, zoom) else 0.0,
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


def lane_strip(width: float) -> float:
    """How wide the strip of lanes is in a view of this width."""
    return LANES if width >= NARROW_VIEW else LANES_NARROW


def _is_small(em_mm: float, zoom: float) -> bool:
    return em_mm * PX_PER_MM * zoom < HEAD_PX


def _last_head(sheet: Sheet) -> int | None:
    return next((i for i in range(len(sheet.rows) - 1, -1, -1) if sheet.rows[i].key in HEAD_ROWS), None)


def _top_strip(sheet: Sheet) -> float:
    last = _last_head(sheet)
    return PHASES + STEPS if last is not None and sheet.rows[last].key == "steps" else PHASES


def frozen(
    project: Project,
    sheet: Sheet,
    camera: Camera,
    size: tuple[float, float],
    active: Place | None = None,
    prompts: Mapping[str, str] = NO_PROMPTS,
) -> Frozen:
    """Return the heads for a camera and a view of so many logical pixels.

    `active` is where one works, `prompts` what stands where there is no name yet, by the kind of head.
    """
    at = _stand(sheet, camera, size)
    if not at.top and not at.left:
        return Frozen()
    heads: list[Head] = []
    if at.top:
        along = _phases(project, sheet, camera, size[0], at)
        if at.top - at.y > PHASES:
            along += _steps(project, sheet, camera, size[0], at, active)
        heads += _prompted(along, prompts)
    if at.left:
        side = _lanes(project, sheet, camera, at, active)
        side += _new_lane(sheet, camera, at, prompts.get(new_row.KEY, ""))
        heads += _apart(_prompted(side, prompts))
    covered = tuple(_covered(project, sheet, camera, at, active)) if at.left else ()
    if not at.top:
        return Frozen(at.top, at.left, tuple(heads), frame=at.frame, language=sheet.language, covered=covered)
    first_x = camera.to_view(sheet.columns[0].x, 0.0)[0]
    corner = (at.x + INDENT if at.left else _label_x(sheet, camera), max(first_x, at.left))
    parts = tuple(_parts(sheet, camera))
    return Frozen(at.top, at.left, tuple(heads), parts, corner, at.frame, sheet.language, covered=covered)


class _Stand(NamedTuple):
    """Where the strips stand: their corner, how far they cover, and what they frame."""

    x: float = 0.0
    y: float = 0.0
    top: float = 0.0
    left: float = 0.0
    frame: Box = Box(0.0, 0.0, 0.0, 0.0)


def _stand(sheet: Sheet, camera: Camera, size: tuple[float, float]) -> _Stand:
    """Where the strips stand: at the view's edge, or beside the sheet where its own edge is in sight.

    While that is so and its own heads can be read, a strip would only cover the map.
    """
    last = _last_head(sheet)
    if last is None or not sheet.columns:
        return _Stand()
    strip, lanes, small = _top_strip(sheet), lane_strip(size[0]), strips(sheet, camera.zoom, size[0])
    first_x, first_y = camera.to_view(sheet.columns[0].x, sheet.tops[last] + sheet.rows[last].height)
    last_x = camera.to_view(sheet.columns[-1].x + sheet.columns[-1].width, 0.0)[0]
    end_x, end_y = camera.to_view(sheet.width, sheet.height)
    edge_x, edge_y = (float(round(edge)) for edge in camera.to_view(0.0, 0.0))
    has_top = (small.top or (edge_y < 0 and first_y < strip)) and strip < end_y
    has_left = (small.left or (edge_x < 0 and first_x < lanes)) and lanes < last_x
    x, y = (max(edge_x - lanes, 0.0) if has_left else 0.0), (max(edge_y - strip, 0.0) if has_top else 0.0)
    left, top = (x if has_left else max(edge_x, 0.0)), (y if has_top else max(edge_y, 0.0))
    frame = Box(left, top, min(end_x, size[0]) - left, min(end_y, size[1]) - top)
    return _Stand(x, y, y + strip if has_top else 0.0, x + lanes if has_left else 0.0, frame)


def _prompted(heads: Iterable[Head], prompts: Mapping[str, str]) -> Iterator[Head]:
    """The heads, with a prompt where there is no name."""
    for head in heads:
        prompt = "" if head.text else prompts.get(head.kind, "")
        yield head._replace(text=prompt, is_named=False) if prompt else head


def _apart(heads: Iterable[Head]) -> Iterator[Head]:
    """The heads of lanes that can be read: where they are too low for every name, not all have one."""
    last = float("-inf")
    for head in heads:
        if head.baseline - last >= BETWEEN or head.is_active:
            last = head.baseline
            yield head
        else:
            yield head._replace(text="")


def _parts(sheet: Sheet, camera: Camera) -> Iterator[float]:
    """Where one phase ends and the next begins, in pixels of the view: in the middle of the gap.

    A gap of a few pixels is no room for a line beside a name: it stands before it then.
    """
    for before, after in pairwise(sheet.columns):
        if before.phase != after.phase:
            middle = camera.to_view((before.x + before.width + after.x) / 2, 0.0)[0]
            yield min(middle, camera.to_view(after.x, 0.0)[0] - BEFORE)


def _label_x(sheet: Sheet, camera: Camera) -> float:
    """Where the sheet's own words for its rows begin, in pixels of the view."""
    found = (placed.x + mark.box.x for row in sheet.rows for placed, mark in _labels(row))
    return camera.to_view(next(found, 0.0), 0.0)[0]


def _phases(project: Project, sheet: Sheet, camera: Camera, width: float, at: _Stand) -> list[Head]:
    spans: dict[str, tuple[float, float]] = {}
    for column in sheet.columns:
        first = spans.get(column.phase, (column.x, 0.0))[0]
        spans[column.phase] = (first, column.x + column.width)
    heads = []
    for key, (first, last) in spans.items():
        x, right = camera.to_view(first, 0.0)[0], camera.to_view(last, 0.0)[0]
        if right > at.left and x < width:
            phase = project.get(Phase, key)
            stuck = min(max(x, at.left + INDENT), right)
            box = Box(stuck, at.y, right - stuck, PHASES)
            heads.append(Head(key, "phase", phase.title if phase else "", box, at.y + 30.0))
    return heads


def _steps(
    project: Project, sheet: Sheet, camera: Camera, width: float, at: _Stand, active: Place | None
) -> list[Head]:
    heads, left, top = [], at.left, at.y + PHASES
    low, high = camera.to_mm(left, 0.0)[0], camera.to_mm(width, 0.0)[0]
    for number, column in enumerate(sheet.columns, start=1):
        if column.x + column.width <= low or column.x >= high:
            continue
        x, right = (camera.to_view(mm, 0.0)[0] for mm in (column.x, column.x + column.width))
        if right > left and x < width and right - x >= NARROWEST:
            step = project.get(Step, column.key)
            text = (step.title if step else "") if right - x >= NAMES_FROM else str(number)
            box = Box(x, top, right - x, STEPS)
            is_active = active is not None and active.column == column.key
            heads.append(Head(column.key, "step", text, box, top + 24.0, is_active))
    return heads


def _lanes(project: Project, sheet: Sheet, camera: Camera, at: _Stand, active: Place | None) -> list[Head]:
    heads, top, height = [], max(at.top, at.frame.y), at.frame.bottom
    low, high = camera.to_mm(0.0, top)[1], camera.to_mm(0.0, height)[1]
    for row, start in zip(sheet.rows, sheet.tops, strict=True):
        if start + row.height <= low or start >= high:
            continue
        y, bottom = (camera.to_view(0.0, mm)[1] for mm in (start, start + row.height))
        if bottom > top and y < height and row_fields(project, row.key) is not None:
            stuck = max(y, top)
            box = Box(at.x, stuck, at.left - at.x, bottom - stuck)
            lowest = bottom - 6.0 if stuck > y else (stuck + bottom) / 2 + 6.0
            baseline = min(stuck + 28.0, lowest)
            is_active = active is not None and active.row == row.key
            heads.append(Head(row.key, "lane", _name(project, row), box, baseline, is_active))
    return heads


def _covered(
    project: Project, sheet: Sheet, camera: Camera, at: _Stand, active: Place | None
) -> Iterator[Covered]:
    """Yield what of the sheet's own labels and bars is seen beside the strip: it says the same, in pieces."""
    bar = camera.to_view(sheet.columns[0].x - WHERE_BESIDE, 0.0)[0]
    for row, start in zip(sheet.rows, sheet.tops, strict=True):
        lane = project.get(Lane, row.key)
        is_behind = lane is not None and is_backstage(lane)
        boxes = [camera.box_in_view(mark.box.moved(p.x, start + p.y)) for p, mark in _labels(row)]
        if active is not None and row.key == active.row:
            whole = camera.box_in_view(Box(0.0, start, 0.0, row.height))
            boxes.append(Box(bar - HEAD_BAR_PX - 1, whole.y, HEAD_BAR_PX + 2, whole.height))
        for box in boxes:
            if box.right > at.left and box.bottom > at.top and box.y < at.frame.bottom:
                yield Covered(
                    box._replace(x=max(box.x, at.left), width=box.right - max(box.x, at.left)), is_behind
                )


def _labels(row: Row) -> Iterator[tuple[Placed, Mark]]:
    return ((placed, mark) for placed in row.placed for mark in placed.cell.marks if mark.role == "lane")


def _new_lane(sheet: Sheet, camera: Camera, at: _Stand, word: str) -> list[Head]:
    """The line below the last lane."""
    box = new_row.area(sheet)
    if box is None or not word:
        return []
    y, bottom = (camera.to_view(0.0, mm)[1] for mm in (box.y, box.bottom))
    if bottom <= max(at.top, at.frame.y) or y >= at.frame.bottom:
        return []
    box = Box(at.x, y, at.left - at.x, bottom - y)
    return [Head(new_row.KEY, "new", f"+  {word}", box, (y + bottom) / 2 + 5.0)]


def _name(project: Project, row: Row) -> str:
    """What a row is called: its record's name, or what its label says."""
    record = project.find(row.key)
    if record is not None:
        return str(getattr(record, "title", "") or getattr(record, "name", ""))
    return next((mark.say for _, mark in _labels(row)), "")
