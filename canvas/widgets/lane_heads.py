"""The heads of the lanes in sight, at the left edge of the view: their names, and where each stands.

Where the strip is that they stand in decides `frozen`; `head_strips` paints it. What an edit does not name is
kept over the edit.
"""

from __future__ import annotations

from bisect import bisect, bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache

from canvas.editing import new_row
from canvas.editing.kept import Same
from canvas.editing.selected import HEAD_BAR_PX, WHERE_BESIDE
from canvas.layout.kept import Kept
from canvas.layout.map.ground import is_backstage
from canvas.layout.shapes import Box
from canvas.layout.sheet import Mark, Placed, Row, Sheet
from canvas.layout.words import measure
from canvas.model.edits.boards import row_fields
from canvas.model.history import Selection
from canvas.model.journey import Lane, Note, Touchpoint
from canvas.model.project import Project
from canvas.model.work import Idea
from canvas.named import NamedTuple
from canvas.widgets import head_sizes, scale_signs
from canvas.widgets.camera import Camera
from canvas.widgets.head_sizes import HEAD_PX
from canvas.widgets.heads import HEAD_ROWS, INDENT, KEPT, Aside, Covered, Head, Of, Prompts, Stand, snapped
from canvas.widgets.scale_signs import Sign
from canvas.widgets.scene import row_keys
from canvas.widgets.theme import SMALL_PX

BETWEEN = 18.0
"""Pixels from one name of a lane to the next, at least: where lanes are lower, some go without."""
BELOW_LINE = 15.0
"""Pixels from the line where a low lane begins to the one its name stands on."""
KEPT_ROWS = 2000
CARDS = (Touchpoint, Note, Idea)
"""Records that name no row: heads are kept when only these change."""


class _Rows(NamedTuple):
    """What the heads of lanes show of a sheet: equal for sheets that differ in their cards only."""

    keys: tuple[str, ...]
    tops: tuple[float, ...]
    height: float
    language: str


def _rows(sheet: Sheet) -> _Rows:
    return _Rows(row_keys(sheet), sheet.tops, sheet.height, sheet.language)


def _names(project: Project) -> tuple[object, ...]:
    """The tables whose records may name a row, to be compared by identity."""
    return tuple(Same(table) for kind, table in project.tables.items() if kind not in CARDS)


def label_x(sheet: Sheet) -> float:
    """Return where the sheet's own words for its rows begin (mm)."""
    found = (placed.x + mark.box.x for row in sheet.rows for placed, mark in labels(row))
    return next(found, 0.0)


def lanes(of: Of, camera: Camera, at: Stand, active: str) -> tuple[Head, ...]:
    """Return the heads of the lanes in sight, and the line below the last lane."""
    known = _names(of.project.it), _rows(of.sheet.it), of.prompts, of.chosen
    return _lanes(Aside(of), *known, camera._replace(left=0), at, active)


@lru_cache(KEPT)
def _lanes(
    aside: Aside,
    _: tuple[object, ...],
    rows: _Rows,
    prompts: Prompts,
    _chosen: Selection,
    camera: Camera,
    at: Stand,
    active: str,
) -> tuple[Head, ...]:
    of, heads, top, end = aside.of, list[Head](), max(at.top, at.frame.y), at.frame.bottom
    project, sheet = of.project.it, of.sheet.it
    most = _common_px(sheet, 1 / camera.px)
    for number in _in_sight(rows.tops, camera, top, end):
        row, start = sheet.rows[number], rows.tops[number]
        y, bottom = (snapped(camera.to_view(0.0, mm)[1]) for mm in (start, start + row.height))
        if bottom > top and y < end and row_fields(project, row.key) is not None:
            name, box = _name(project, row), Box(at.x, max(y, top), at.left - at.x, bottom - max(y, top))
            px = HEAD_PX
            if most > HEAD_PX:
                room = box.width - 2 * INDENT
                px = min(most, head_sizes.whole(name, "semibold", room, bottom - y, rows.language))
            is_near = camera.scale / camera.dpr >= scale_signs.LEAST
            line, is_low = _line(box, px, is_stuck=y < top)
            heads.append(
                Head(
                    row.key,
                    "lane",
                    name,
                    box,
                    line,
                    row.key == active,
                    is_low=is_low,
                    px=px,
                    high=bottom - y,
                    name=name,
                    about=_question(project, row) if is_near and not scale_signs.scales(row) else "",
                )
            )
    heads += _new_lane(sheet, camera, at, dict(prompts).get(new_row.KEY, ""))
    return tuple(_readable(list(of.dressed(heads))))


def _in_sight(tops: tuple[float, ...], camera: Camera, top: float, end: float) -> range:
    """The numbers of the rows between two pixels of the view."""
    low, high = camera.to_mm(0.0, top)[1], camera.to_mm(0.0, end)[1]
    return range(max(bisect_right(tops, low) - 1, 0), bisect_left(tops, high))


def _line(box: Box, px: int, *, is_stuck: bool) -> tuple[float, bool]:
    """The line of a lane's name, at the top of a high one and in the middle of another; whether it is low."""
    below = 0.375 * px
    if box.height < BETWEEN and not is_stuck:
        return box.y + BELOW_LINE, True
    lowest = box.bottom - below if is_stuck else box.y + box.height / 2 + below
    return min(box.y + INDENT + px, lowest), False


def _readable(heads: list[Head]) -> Iterator[Head]:
    """The heads, without the names that would run into others.

    The lane where one works is always named, then those high enough for a name, then low ones from above.
    """
    taken: list[tuple[float, int]] = []
    named: set[int] = set()
    for number in sorted(range(len(heads)), key=lambda number: _rank(heads[number])):
        line = heads[number].baseline, heads[number].px
        at = bisect(taken, line)
        if heads[number].text and all(_is_clear(line, other) for other in taken[max(at - 1, 0) : at + 1]):
            taken.insert(at, line)
            named.add(number)
    for number, head in enumerate(heads):
        yield head if number in named else head._replace(text="", is_low=False)


def _is_clear(one: tuple[float, int], other: tuple[float, int]) -> bool:
    """Whether two names on their lines do not run into each other: the type of the lower one counts."""
    upper, lower = (one, other) if one < other else (other, one)
    return lower[0] - upper[0] >= BETWEEN / HEAD_PX * lower[1]


def _rank(head: Head) -> tuple[bool, bool]:
    return not head.is_active, head.is_low or head.kind == "new"


def _new_lane(sheet: Sheet, camera: Camera, at: Stand, word: str) -> list[Head]:
    """The line below the last lane."""
    box = new_row.area(sheet)
    if box is None or not word:
        return []
    y, bottom = (snapped(camera.to_view(0.0, mm)[1]) for mm in (box.y, box.bottom))
    if bottom <= max(at.top, at.frame.y) or y >= at.frame.bottom:
        return []
    box, text = Box(at.x, y, at.left - at.x, bottom - y), f"+  {word}"
    px = head_sizes.on_one_line(text, "regular", box.width - 2 * INDENT, box.height, SMALL_PX)
    baseline = y + max(box.height / 2 + 0.375 * px, BELOW_LINE)
    is_cut = baseline + BELOW_LINE / 3 > camera.to_view(0.0, sheet.height)[1]
    return [Head(new_row.KEY, "new", "" if is_cut else text, box, baseline, px=px)]


def _name(project: Project, row: Row) -> str:
    """What a row is called: its record's name, or what its label says."""
    record = project.find(row.key)
    if record is not None:
        return str(getattr(record, "title", "") or getattr(record, "name", ""))
    return next((mark.say for _, mark in labels(row)), "")


def widest(sheet: Sheet, px_per_mm: float) -> float:
    """How wide the widest name of a lane is on one line (px)."""
    return _common_px(sheet, px_per_mm) * _widest_em(sheet)


def _common_px(sheet: Sheet, px_per_mm: float) -> int:
    """The type of most names of lanes, those out of sight as well."""
    if head_sizes.is_usual():
        return HEAD_PX
    named = (row for row in sheet.rows if _em(row))
    return head_sizes.common(head_sizes.of_height(row.height * px_per_mm) for row in named)


def _find_em(row: Row) -> float:
    names = (mark.block.text if mark.block else mark.say for _, mark in labels(row) if mark.role == "lane")
    return max((measure(name, "semibold", 1.0) for name in names), default=0.0)


def _question(project: Project, row: Row) -> str:
    """What a row asks, "" where it is no lane or asks nothing."""
    lane = project.get(Lane, row.key)
    return lane.question if lane is not None else ""


def covered(of: Of, camera: Camera, at: Stand, active: str, *, has_labels: bool) -> tuple[Covered, ...]:
    """Return what of the sheet's own labels and bars is seen beside the strip: it says the same.

    Without `has_labels` the sheet is painted without those of lanes already.
    """
    project, sheet = of.project.it, of.sheet.it
    bar = camera.to_view(sheet.columns[0].x - WHERE_BESIDE, 0.0)[0]
    found, beside = [], camera.to_mm(at.left, 0.0)[0]
    rows = _in_sight(sheet.tops, camera, at.top, at.frame.bottom)
    for number in rows if has_labels or active else (each for each in _head_rows(sheet) if each in rows):
        row, start = sheet.rows[number], sheet.tops[number]
        own = labels(row) if has_labels or row.key in HEAD_ROWS else ()
        seen = ((p, mark) for p, mark in own if p.x + mark.box.right > beside)
        boxes = [camera.box_in_view(mark.box.moved(p.x, start + p.y)) for p, mark in seen]
        if active == row.key:
            whole = camera.box_in_view(Box(0.0, start, 0.0, row.height))
            boxes.append(Box(bar - HEAD_BAR_PX - 1, whole.y, HEAD_BAR_PX + 2, whole.height))
        lane = project.get(Lane, row.key) if boxes else None
        is_behind = lane is not None and is_backstage(lane)
        found += [Covered(box, is_behind) for box in _beside(boxes, at)]
    return tuple(found)


def scales(of: Of, camera: Camera, at: Stand) -> tuple[tuple[Sign, ...], tuple[Covered, ...]]:
    """Return the scales that stand in the strip, and what of the sheet's own is seen beside it."""
    sheet = of.sheet.it
    rows = _in_sight(sheet.tops, camera, max(at.top, at.frame.y), at.frame.bottom)
    found = scale_signs.signs(sheet, camera, at, rows)
    return found, tuple(Covered(box, is_backstage=False) for box in _beside((sign.own for sign in found), at))


def _beside(boxes: Iterable[Box], at: Stand) -> Iterator[Box]:
    """What of some boxes is seen beside and below the strips."""
    for box in boxes:
        if box.right > at.left and box.bottom > at.top and box.y < at.frame.bottom:
            x = max(box.x, at.left)
            yield box._replace(x=x, width=box.right - x)


def _find_labels(row: Row) -> tuple[tuple[Placed, Mark], ...]:
    beside = (placed for placed in row.placed if not placed.cell.column)
    return tuple((placed, mark) for placed in beside for mark in placed.cell.marks if _is_label(row, mark))


def _is_label(row: Row, mark: Mark) -> bool:
    """Whether a mark names a row: a lane, or the phases or the steps."""
    return mark.role == "lane" or (row.key in HEAD_ROWS and bool(mark.say) and not mark.record)


labels = Kept(_find_labels, KEPT_ROWS)
"""The words of a row in the label column, found once for each row."""

_em = Kept(_find_em, KEPT_ROWS)
"""How wide the name of a row is, in its type's size."""

_widest_em: Kept[Sheet, float] = Kept(lambda sheet: max(map(_em, sheet.rows), default=0.0), KEPT)
"""How wide the widest name of a row of a sheet is."""

_head_rows: Kept[Sheet, tuple[int, ...]] = Kept(
    lambda sheet: tuple(number for number, row in enumerate(sheet.rows) if row.key in HEAD_ROWS), KEPT
)
"""The numbers of the rows of heads of a sheet, found once."""
