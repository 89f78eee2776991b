"""Selecting many at once: all cards, those of a lane, of a phase, of an area, and what lies between two.

Returns selections; the focus stays where it was, when it is among them.
"""

from __future__ import annotations

from collections.abc import Callable

from canvas.editing import atlas, walk
from canvas.editing.selection import focus, place_named, place_of
from canvas.editing.walk import Way
from canvas.layout.shapes import Box
from canvas.layout.sheet import Seen, Sheet
from canvas.model.history import Selection
from canvas.model.journey import Phase, Step
from canvas.model.project import Project
from canvas.named import NamedTuple


def everything(sheet: Sheet, selection: Selection) -> Selection:
    """Return all cards of the sheet."""
    return _chosen(sheet, selection, lambda _: True)


def in_lane(project: Project, sheet: Sheet, selection: Selection) -> Selection:
    """Return all cards of the lane in which the focus is; the same selection where it is in none."""
    key = focus(selection)
    place = place_of(project, key)
    lane = place.row if place else (key if atlas.row_of(sheet, key) is not None else _drawn(sheet, key)[0])
    return _chosen(sheet, selection, lambda seen: seen.cell.row == lane) if lane else selection


def in_phase(project: Project, sheet: Sheet, selection: Selection) -> Selection:
    """Return all cards of the phase in which the focus is; the same selection where it is in none."""
    key = focus(selection)
    place = place_of(project, key)
    step = project.get(Step, place.column if place else key) or project.get(Step, _drawn(sheet, key)[1])
    phase = step.phase if step else (key if project.get(Phase, key) else "")
    steps = {column.key for column in sheet.columns if column.phase == phase}
    return _chosen(sheet, selection, lambda seen: seen.cell.column in steps) if phase else selection


def in_area(sheet: Sheet, area: Box) -> Selection:
    """Return the cards that an area (mm) touches."""
    return _chosen(sheet, (), lambda seen: seen.box.meets(area))


def through(sheet: Sheet, selection: Selection, key: str) -> Selection:
    """Return the cards from the focus to `key`, with all that lie in the rectangle they span."""
    one, two = _box(sheet, focus(selection)), _box(sheet, key)
    if one is None or two is None:
        return (key,)
    left, top = min(one.x, two.x), min(one.y, two.y)
    area = Box(left, top, max(one.right, two.right) - left, max(one.bottom, two.bottom) - top)
    found = tuple(other for other in in_area(sheet, area) if other != key)
    return (*found, key)


class Span(NamedTuple):
    """What is selected by keys from one card or cell to another, and all that lies between."""

    start: str
    end: str
    selection: Selection


def stretched(project: Project, sheet: Sheet, span: Span | None, selection: Selection, way: Way) -> Span:
    """Return the span whose end goes one cell or card on; a new one where something else is selected by now.

    Heads end it: beyond the first lane and the first step nothing more is taken in.
    """
    if span is None or span.selection != selection:
        span = Span(focus(selection), focus(selection), selection)
    end = walk.step(project, sheet, (span.end,), way)
    if not (_is_in_cell(sheet, span.end) and _is_in_cell(sheet, end)):
        return span
    return Span(span.start, end, through(sheet, (span.start,), end) if end != span.start else (end,))


def _is_in_cell(sheet: Sheet, key: str) -> bool:
    seen = atlas.find(sheet, key) if key else None
    return place_named(key) is not None or (seen is not None and atlas.is_card(seen.mark))


def _chosen(sheet: Sheet, selection: Selection, wanted: Callable[[Seen], bool]) -> Selection:
    found = tuple(seen.mark.record for seen in sheet.reading() if atlas.is_card(seen.mark) and wanted(seen))
    found = tuple(dict.fromkeys(found))
    last = focus(selection)
    return (*(key for key in found if key != last), last) if last in found else found or selection


def _box(sheet: Sheet, key: str) -> Box | None:
    place = place_named(key)
    if place is not None:
        return atlas.area(sheet, place)
    seen = atlas.find(sheet, key) if key else None
    return seen.box if seen else None


def _drawn(sheet: Sheet, key: str) -> tuple[str, str]:
    """The lane and the step in which a record is drawn, "" where it is in none."""
    seen = atlas.find(sheet, key) if key else None
    return (seen.cell.row, seen.cell.column) if seen else ("", "")
