"""The heads of phases, steps and lanes in sight, at an edge of the view: their names, and where each stands.

Where the strips are that they stand in decides `frozen`; `head_strips` paints them. What depends on one way
of the camera only is kept while it goes the other way.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from canvas.editing import new_row
from canvas.editing.kept import Kept, Same
from canvas.editing.selected import HEAD_BAR_PX, WHERE_BESIDE
from canvas.layout.map.ground import is_backstage
from canvas.layout.shapes import Box
from canvas.layout.sheet import Column, Mark, Placed, Row, Sheet
from canvas.model.edits.boards import row_fields
from canvas.model.history import Selection
from canvas.model.journey import Lane, Phase, Step
from canvas.model.project import Project
from canvas.widgets.camera import Camera

PHASES, STEPS = 48.0, 40.0
AT_LEFT = ("lane", "new")
INDENT = 12.0
BEFORE = 6.0
"""Pixels from the line between two phases to the name after it."""
NAMES_FROM, NARROWEST = 60.0, 20.0
"""Pixels from which on a step's column has room for its name, and for its number alone."""
BETWEEN = 20.0
"""Pixels from one name of a lane to the next, at least: where lanes are lower, some go without."""
UNIT = 64
"""Heads stand on so many parts of a pixel: floats that can be added and compared."""
KEPT, KEPT_ROWS = 16, 2000


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


class Of(NamedTuple):
    """Whose heads they are, what stands where there is no name yet, and what is selected."""

    project: Same[Project]
    sheet: Same[Sheet]
    prompts: tuple[tuple[str, str], ...]
    chosen: Selection

    def dressed(self, heads: Iterable[Head]) -> Iterator[Head]:
        """The heads as they are selected, with a prompt where there is no name."""
        prompts = dict(self.prompts)
        for head in heads:
            prompt = "" if head.text else prompts.get(head.kind, "")
            named = head._replace(text=prompt, is_named=False) if prompt else head
            yield named._replace(is_chosen=True) if head.record in self.chosen else named


def snapped(pixel: float) -> float:
    """Return the nearest part of a pixel at which heads may stand."""
    return round(pixel * UNIT) / UNIT


class Stand(NamedTuple):
    """Where the strips stand: their corner, how far they cover, and what they frame."""

    x: float = 0.0
    y: float = 0.0
    top: float = 0.0
    left: float = 0.0
    frame: Box = Box(0.0, 0.0, 0.0, 0.0)


def _apart(heads: Iterable[Head]) -> Iterator[Head]:
    """The heads of lanes that can be read: where they are too low for every name, not all have one."""
    last = float("-inf")
    for head in heads:
        if head.baseline - last >= BETWEEN or head.is_active:
            last = head.baseline
            yield head
        else:
            yield head._replace(text="")


class _Spans(NamedTuple):
    """Where phases begin and end, and after which column another one begins (mm)."""

    phases: tuple[tuple[str, float, float], ...]
    gaps: tuple[tuple[float, float], ...]


@lru_cache(KEPT)
def _spans(columns: Same[tuple[Column, ...]]) -> _Spans:
    spans: dict[str, tuple[float, float]] = {}
    for column in columns.it:
        first = spans.get(column.phase, (column.x, 0.0))[0]
        spans[column.phase] = (first, column.x + column.width)
    pairs = ((one, other) for one, other in pairwise(columns.it) if one.phase != other.phase)
    gaps = tuple(((one.x + one.width + other.x) / 2, other.x) for one, other in pairs)
    return _Spans(tuple((key, first, last) for key, (first, last) in spans.items()), gaps)


def parts(sheet: Sheet, camera: Camera) -> Iterator[float]:
    """Yield where one phase ends and the next begins, in pixels of the view: in the middle of the gap.

    A gap of a few pixels is no room for a line beside a name: it stands before it then.
    """
    for middle, after in _spans(Same(sheet.columns)).gaps:
        yield snapped(min(camera.to_view(middle, 0.0)[0], camera.to_view(after, 0.0)[0] - BEFORE))


def label_x(sheet: Sheet) -> float:
    """Return where the sheet's own words for its rows begin (mm)."""
    found = (placed.x + mark.box.x for row in sheet.rows for placed, mark in labels(row))
    return next(found, 0.0)


def columns_in(sheet: Sheet, camera: Camera, left: float, right: float) -> tuple[int, int]:
    """Return the first column that reaches between two pixels of the view, and the one behind the last."""
    low, high = camera.to_mm(left, 0.0)[0], camera.to_mm(right, 0.0)[0]
    first = bisect_right(sheet.columns, low, key=_begin)
    is_seen = first and sheet.columns[first - 1].x + sheet.columns[first - 1].width > low
    return first - bool(is_seen), bisect_left(sheet.columns, high, key=_begin)


def _begin(column: Column) -> float:
    return column.x


def phases(of: Of, camera: Camera, width: float, at: Stand) -> tuple[Head, ...]:
    """Return the heads of the phases in sight; the first one sticks at the edge."""
    heads = []
    for key, first, last in _spans(Same(of.sheet.it.columns)).phases:
        x, right = (snapped(camera.to_view(mm, 0.0)[0]) for mm in (first, last))
        if right > at.left and x < width:
            phase = of.project.it.get(Phase, key)
            stuck = min(max(x, at.left + INDENT), right)
            box = Box(stuck, at.y, right - stuck, PHASES)
            heads.append(Head(key, "phase", phase.title if phase else "", box, at.y + 30.0))
    return tuple(of.dressed(heads))


@lru_cache(KEPT)
def steps(of: Of, camera: Camera, top: float, seen: tuple[int, int], active: str) -> tuple[Head, ...]:
    """Return the heads of some steps, counted from the left of the sheet."""
    heads, (first, last) = [], seen
    for number, column in enumerate(of.sheet.it.columns[first:last], start=first + 1):
        x, right = (snapped(camera.to_view(mm, 0.0)[0]) for mm in (column.x, column.x + column.width))
        if right - x >= NARROWEST:
            step = of.project.it.get(Step, column.key)
            text = (step.title if step else "") if right - x >= NAMES_FROM else str(number)
            box = Box(x, top, right - x, STEPS)
            heads.append(Head(column.key, "step", text, box, top + 24.0, column.key == active))
    return tuple(of.dressed(heads))


@lru_cache(KEPT)
def lanes(of: Of, camera: Camera, at: Stand, active: str) -> tuple[Head, ...]:
    """Return the heads of the lanes in sight, and the line below the last lane."""
    heads, top, height = [], max(at.top, at.frame.y), at.frame.bottom
    project, sheet = of.project.it, of.sheet.it
    low, high = camera.to_mm(0.0, top)[1], camera.to_mm(0.0, height)[1]
    first, last = max(bisect_right(sheet.tops, low) - 1, 0), bisect_left(sheet.tops, high)
    for row, start in zip(sheet.rows[first:last], sheet.tops[first:last], strict=True):
        y, bottom = (snapped(camera.to_view(0.0, mm)[1]) for mm in (start, start + row.height))
        if bottom > top and y < height and row_fields(project, row.key) is not None:
            stuck = max(y, top)
            box = Box(at.x, stuck, at.left - at.x, bottom - stuck)
            lowest = bottom - 6.0 if stuck > y else (stuck + bottom) / 2 + 6.0
            baseline = min(stuck + 28.0, lowest)
            heads.append(Head(row.key, "lane", _name(project, row), box, baseline, row.key == active))
    heads += _new_lane(sheet, camera, at, dict(of.prompts).get(new_row.KEY, ""))
    return tuple(_apart(of.dressed(heads)))


@lru_cache(KEPT)
def covered(of: Of, camera: Camera, at: Stand, active: str) -> tuple[Covered, ...]:
    """Return what of the sheet's own labels and bars is seen beside the strip: it says the same."""
    project, sheet = of.project.it, of.sheet.it
    bar = camera.to_view(sheet.columns[0].x - WHERE_BESIDE, 0.0)[0]
    low, high = (camera.to_mm(0.0, y)[1] for y in (at.top, at.frame.bottom))
    first, last = max(bisect_right(sheet.tops, low) - 1, 0), bisect_left(sheet.tops, high)
    found, beside = [], camera.to_mm(at.left, 0.0)[0]
    for row, start in zip(sheet.rows[first:last], sheet.tops[first:last], strict=True):
        seen = ((p, mark) for p, mark in labels(row) if p.x + mark.box.right > beside)
        boxes = [camera.box_in_view(mark.box.moved(p.x, start + p.y)) for p, mark in seen]
        if active == row.key:
            whole = camera.box_in_view(Box(0.0, start, 0.0, row.height))
            boxes.append(Box(bar - HEAD_BAR_PX - 1, whole.y, HEAD_BAR_PX + 2, whole.height))
        lane = project.get(Lane, row.key) if boxes else None
        is_behind = lane is not None and is_backstage(lane)
        for box in boxes:
            if box.right > at.left and box.bottom > at.top and box.y < at.frame.bottom:
                x = max(box.x, at.left)
                found.append(Covered(box._replace(x=x, width=box.right - x), is_behind))
    return tuple(found)


def _find_labels(row: Row) -> tuple[tuple[Placed, Mark], ...]:
    return tuple((placed, mark) for placed in row.placed for mark in placed.cell.marks if mark.role == "lane")


labels = Kept(_find_labels, KEPT_ROWS)


def _new_lane(sheet: Sheet, camera: Camera, at: Stand, word: str) -> list[Head]:
    """The line below the last lane."""
    box = new_row.area(sheet)
    if box is None or not word:
        return []
    y, bottom = (snapped(camera.to_view(0.0, mm)[1]) for mm in (box.y, box.bottom))
    if bottom <= max(at.top, at.frame.y) or y >= at.frame.bottom:
        return []
    box = Box(at.x, y, at.left - at.x, bottom - y)
    return [Head(new_row.KEY, "new", f"+  {word}", box, (y + bottom) / 2 + 5.0)]


def _name(project: Project, row: Row) -> str:
    """What a row is called: its record's name, or what its label says."""
    record = project.find(row.key)
    if record is not None:
        return str(getattr(record, "title", "") or getattr(record, "name", ""))
    return next((mark.say for _, mark in labels(row)), "")
