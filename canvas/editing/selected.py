"""How a selection is marked on a sheet: a ring round the focus, edges on the others, a frame on a cell."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from canvas.editing import atlas, new_row, overlay
from canvas.editing.kept import Same
from canvas.editing.selection import Place, place_named
from canvas.layout.drawings.ops import bounds
from canvas.layout.kept import Kept
from canvas.layout.shapes import ANYWHERE, Box, Group, Path, Rect, Shape
from canvas.layout.sheet import LINE, Seen, Sheet
from canvas.layout.style import ACCENT, GROUND, LANE_PADDING, PAPER
from canvas.model.history import Selection

HEAD_BAR_PX, WHERE_BESIDE = 4.0, 2.0
"""How thick the bar at a head is, in pixels, and how far (mm) from the first column."""
LINE_PX = 3.0
FEW = 50
"""So many selected cards at most are marked wherever they are, with all that lies on their corners."""
CASINGS = (PAPER, GROUND)
"""What lies round an arrow so that it stands off from what it crosses."""


@lru_cache(maxsize=2)
def _many(sheet: Same[Sheet], selection: Selection, px: float, sight: Box) -> tuple[Shape, ...]:
    """The marks of many records, kept while the same is seen."""
    focus = _mark(sheet.it, selection[-1], px, is_one=False, is_focus=True)
    return (*outlines(sheet.it, selection[:-1], px, sight), *focus)


def marks(sheet: Sheet, selection: Selection, px: float, sight: Box = ANYWHERE) -> tuple[Shape, ...]:
    """Return the marks of a selection; the last one has the focus. Of many only those in sight have one."""
    if len(selection) > FEW:
        return _many(Same(sheet), selection, px, sight)
    is_one, last = len(selection) == 1, selection[-1:]
    each = (_mark(sheet, key, px, is_one=is_one, is_focus=key in last) for key in selection)
    return tuple(chain.from_iterable(each))


def in_sight(sheet: Sheet, keys: Selection, sight: Box) -> Iterator[Seen]:
    """Yield the marks of those of many records that are in sight."""
    return atlas.among(sheet, _chosen(keys), sight)


def outlines(sheet: Sheet, keys: Selection, px: float, sight: Box) -> Iterator[Shape]:
    """Yield the edges of those of many records that are in sight, and their arrows."""
    for seen in in_sight(sheet, keys, sight):
        yield from arrow(sheet, seen, px) if seen.mark.role == "link" else ()
        yield overlay.outline(seen.box, px)


_chosen: Kept[Selection, frozenset[str]] = Kept(frozenset, 4)


def _mark(sheet: Sheet, key: str, px: float, *, is_one: bool, is_focus: bool) -> Iterator[Shape]:
    """Yield the marks of one that is selected."""
    place = place_named(key)
    if place is not None:
        area = atlas.area(sheet, place)
        yield from () if area is None else (overlay.cell_frame(inset(area), px),)
        return
    line = new_row.area(sheet) if key == new_row.KEY else None
    if line is not None:
        yield overlay.ring(line, px)
    seen = atlas.find(sheet, key)
    if seen is None:
        return
    yield from arrow(sheet, seen, px)
    if not is_one:
        yield overlay.outline(seen.box, px)
    if is_focus:
        yield overlay.ring(seen.box, px)
    yield from corner(seen)
    told = atlas.find(sheet, key, "text")
    if told is not None and told.mark is not seen.mark:  # it also stands in a list, where it is typed
        yield overlay.outline(told.box, px)


def corner(seen: Seen) -> tuple[Shape, ...]:
    """Return what lies on the corner of a card, the tick of what is measured: no ring crosses it."""
    if seen.mark.role not in ("touchpoint", "note"):
        return ()
    shapes = [Group((shape,), seen.x, seen.y) for shape in seen.mark.shapes]
    while len(shapes) == 1 and isinstance(shapes[0].shapes[0], Group):  # a card that lies below another one
        inner = shapes[0].shapes[0]
        shapes = [Group((shape,), shapes[0].x + inner.x, shapes[0].y + inner.y) for shape in inner.shapes]
    first = next((n for n, shape in enumerate(shapes) if _is_beyond(shape, seen.box)), len(shapes))
    return tuple(shapes[first:])


def _is_beyond(group: Group, box: Box) -> bool:
    """Tell whether a path reaches out of a card's top right corner."""
    path = group.shapes[0]
    if not isinstance(path, Path):
        return False
    area = bounds(path.ops).moved(group.x, group.y)
    return area.y < box.y < area.bottom and area.x < box.right < area.right


def arrow(sheet: Sheet, seen: Seen, px: float) -> tuple[Shape, ...]:
    """Return an arrow from end to end, in accent and with its words above it; nothing for anything else."""
    key = seen.mark.record
    line = atlas.find(sheet, LINE + key)
    if line is None:
        return ()
    own = (mark for mark in seen.cell.marks if mark.record == key)
    words = tuple(shape for mark in own for shape in mark.shapes)
    return (
        Group(tuple(_accent(shape, px) for shape in line.mark.shapes), line.x, line.y),
        Group(tuple(_accent(shape, px) for shape in words), seen.x, seen.y),
    )


def _accent(shape: Shape, px: float) -> Shape:
    """A line or the head of one in accent, no thinner than a ring; what lies round them in paper stays."""
    if not isinstance(shape, Path):
        return shape
    if shape.stroke is not None and shape.stroke.colour not in CASINGS:
        width = max(shape.stroke.width, LINE_PX * px)
        return shape._replace(stroke=shape.stroke._replace(colour=ACCENT, width=width))
    return shape._replace(fill=ACCENT) if shape.fill not in (None, *CASINGS) else shape


def inset(area: Box) -> Box:
    """Return the part of a cell that cards may fill."""
    return Box(area.x, area.y + LANE_PADDING, area.width, max(area.height - 2 * LANE_PADDING, 1.0))


def where(sheet: Sheet, place: Place | None, px: float) -> tuple[Rect, ...]:
    """Return the accent bars at the heads of the lane and the step in which something is being done."""
    if place is None:
        return ()
    row, column = atlas.row_of(sheet, place.row), atlas.column_of(sheet, place.column)
    if row is None or column is None:
        return ()
    width = HEAD_BAR_PX * px
    left = sheet.columns[0].x - WHERE_BESIDE
    top = sheet.tops[_first_lane(sheet)]
    return (
        Rect(left - width, sheet.tops[row], width, sheet.rows[row].height, ACCENT),
        Rect(column.x, top - width, column.width, width, ACCENT),
    )


def _first_lane(sheet: Sheet) -> int:
    """The first row with cells of steps."""
    cells = (any(p.cell.row and p.cell.column for p in row.placed) for row in sheet.rows)
    return next((number for number, has in enumerate(cells) if has), 0)
