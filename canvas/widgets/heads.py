"""The heads of phases and steps in sight, at the upper edge of the view: their names, and where each stands.

Those of lanes are in `lane_heads`. Where the strips are that they stand in decides `frozen`; `head_strips`
paints them. What depends on one way of the camera only is kept while it goes the other way, and what an edit
does not name is kept over the edit.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from canvas.editing.kept import Same
from canvas.layout.shapes import Box
from canvas.layout.sheet import Column, Sheet
from canvas.model.history import Selection
from canvas.model.journey import Phase, Step
from canvas.model.project import Project
from canvas.model.table import Table
from canvas.named import NamedTuple
from canvas.widgets import head_sizes
from canvas.widgets.camera import Camera
from canvas.widgets.head_sizes import HEAD_PX, phases_high

Prompts = tuple[tuple[str, str], ...]
HEAD_ROWS = ("phases", "steps")
AT_LEFT = ("lane", "new")
INDENT = 12.0
BEFORE = 6.0
"""Pixels from the line between two phases to the name after it."""
STUCK = 8.0
"""Pixels from the strip at the left to the name of a phase that sticks there."""
PHASES_FROM, NAMES_FROM = 36.0, 60.0
"""Pixels from which on there is room for the name of a phase, and for that of a step."""
DIGIT, BETWEEN_NUMBERS = 10.0, 6.0
"""Pixels of a step's number where there is no room for its name, and from one number to the next."""
AFTER = 8.0
"""Pixels that stay free after the name of a phase or a step."""
PHASE_LINE, STEP_LINE = 0.375, 0.25
"""How far below the middle of its strip a name stands, in its type's size."""
_WEIGHTS = {PHASE_LINE: "semibold", STEP_LINE: "medium"}
UNIT = 64
"""Heads stand on so many parts of a pixel: floats that can be added and compared."""
KEPT = 16


class Head(NamedTuple):
    """One head: what it stands for, its words, its area in the view and the line its words stand on.

    `is_named` is False where a prompt stands in the place of a name. A lane that is lower than its name has
    a line above it, where it begins (`is_low`). `px` is the size of its type, `high` the height of all of it,
    `name` what it is called where `text` is only its number or nothing. `about` is what a row asks, which is
    said below its name where it has room.
    """

    record: str
    kind: str
    text: str
    box: Box
    baseline: float
    is_active: bool = False
    is_chosen: bool = False
    is_named: bool = True
    is_low: bool = False
    px: int = HEAD_PX
    high: float = 0.0
    name: str = ""
    about: str = ""

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
    prompts: Prompts
    chosen: Selection

    def dressed(self, heads: Iterable[Head]) -> Iterator[Head]:
        """The heads as they are selected, with a prompt where there is no name."""
        prompts = dict(self.prompts)
        for head in heads:
            prompt = "" if head.text else prompts.get(head.kind, "")
            named = head._replace(text=prompt, is_named=False) if prompt else head
            yield named._replace(is_chosen=True) if head.record in self.chosen else named


class Aside(NamedTuple):
    """What a cache is to use and not to look at: the rest it is asked with says all that it depends on."""

    of: Of

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Aside)

    def __hash__(self) -> int:
        return 0


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
    known = Same(of.project.it.table(Phase)), Same(of.sheet.it.columns), of.prompts, of.chosen
    return _phases(Aside(of), *known, camera._replace(top=0), width, (at.left, at.y, phases_high()))


@lru_cache(KEPT)
def _phases(
    aside: Aside,
    _: Same[Table[Phase]],
    columns: Same[tuple[Column, ...]],
    _prompts: Prompts,
    _chosen: Selection,
    camera: Camera,
    width: float,
    at: tuple[float, float, float],
) -> tuple[Head, ...]:
    heads, of, (left, y, high) = [], aside.of, at
    most = _most(aside, _, columns, PHASE_LINE, 1 / camera.px, high)
    for key, first, last in _spans(columns).phases:
        x, right = (snapped(camera.to_view(mm, 0.0)[0]) for mm in (first, last))
        if right > left and x < width:
            phase = of.project.it.get(Phase, key)
            stuck = min(max(x, left + STUCK), right)
            box = Box(stuck, y, right - stuck, high)
            name = phase.title if phase else ""
            px = _fitting(of, name, PHASE_LINE, right - x, high, most)
            line = y + high / 2 + PHASE_LINE * px
            heads.append(Head(key, "phase", name, box, line, px=px, high=high, name=name))
    dressed = of.dressed(heads)
    return tuple(head if head.box.width >= PHASES_FROM else head._replace(text="") for head in dressed)


def _fitting(of: Of, name: str, line: float, room: float, high: float, most: int) -> int:
    """The type in which a name along the top is whole, as large as those of its strip at most."""
    if most == HEAD_PX:
        return HEAD_PX
    return min(most, head_sizes.whole(name, _WEIGHTS[line], room - AFTER, high, of.sheet.it.language))


def _most(
    aside: Aside,
    table: Same[Table[Phase]] | Same[Table[Step]],
    columns: Same[tuple[Column, ...]],
    line: float,
    scale: float,
    high: float,
) -> int:
    """The type of most names of a strip, those out of sight as well: it stays while the map is panned."""
    return HEAD_PX if head_sizes.is_usual() else _common(aside, table, columns, line, scale, high)


@lru_cache(KEPT)
def _common(
    aside: Aside,
    _: Same[Table[Phase]] | Same[Table[Step]],  # where a name is another, so is this
    columns: Same[tuple[Column, ...]],
    line: float,
    scale: float,
    high: float,
) -> int:
    weight, (project, sheet) = _WEIGHTS[line], (aside.of.project.it, aside.of.sheet.it)
    spans = _spans(columns).phases if line == PHASE_LINE else ((c.key, 0.0, c.width) for c in columns.it)
    rooms = ((project.find(key), (last - first) * scale - AFTER) for key, first, last in spans)
    return head_sizes.common(
        head_sizes.whole(record.title, weight, room, high, sheet.language)
        for record, room in rooms
        if isinstance(record, Phase | Step) and record.title
    )


def shows_steps(sheet: Sheet, px_per_mm: float) -> bool:
    """Tell whether the steps have room for anything in a strip, at so many pixels to the millimetre."""
    return px_per_mm * _widest(Same(sheet.columns)) >= _for_number(len(sheet.columns))


@lru_cache(KEPT)
def _widest(columns: Same[tuple[Column, ...]]) -> float:
    return max((column.width for column in columns.it), default=0.0)


def steps_high(columns: tuple[Column, ...], px_per_mm: float) -> float:
    """How high the strip of steps is (px): two lines of its type, where any step has room for its name."""
    has_names = px_per_mm * _widest(Same(columns)) >= NAMES_FROM
    return head_sizes.steps_high() if has_names else head_sizes.STEPS


def _for_number(number: int) -> float:
    """Pixels of a column from which on it has room for a step's number."""
    return BETWEEN_NUMBERS + DIGIT * len(str(number))


def steps(of: Of, camera: Camera, top: float, seen: tuple[int, int], active: str) -> tuple[Head, ...]:
    """Return the heads of some steps, counted from the left of the sheet."""
    known = Same(of.project.it.table(Step)), Same(of.sheet.it.columns), of.prompts, of.chosen
    return _steps(Aside(of), *known, camera, top, seen, active)


@lru_cache(KEPT)
def _steps(
    aside: Aside,
    _: Same[Table[Step]],
    columns: Same[tuple[Column, ...]],
    _prompts: Prompts,
    _chosen: Selection,
    camera: Camera,
    top: float,
    seen: tuple[int, int],
    active: str,
) -> tuple[Head, ...]:
    heads, of, (first, last), least = [], aside.of, seen, _for_number(len(columns.it))
    high, digits = steps_high(columns.it, 1 / camera.px), "0" * len(str(len(columns.it)))
    most = _most(aside, _, columns, STEP_LINE, 1 / camera.px, high)
    for number, column in enumerate(columns.it[first:last], start=first + 1):
        x, right = (snapped(camera.to_view(mm, 0.0)[0]) for mm in (column.x, column.x + column.width))
        if right - x >= least:
            step = of.project.it.get(Step, column.key)
            name, box = step.title if step else "", Box(x, top, right - x, high)
            if right - x >= NAMES_FROM:
                text, px = name, _fitting(of, name, STEP_LINE, right - x, high, most)
            else:
                text = str(number)
                px = head_sizes.on_one_line(digits, "medium", right - x - BETWEEN_NUMBERS, high)
            line, is_active = top + high / 2 + STEP_LINE * px, column.key == active
            heads.append(Head(column.key, "step", text, box, line, is_active, px=px, high=high, name=name))
    return tuple(of.dressed(heads))
