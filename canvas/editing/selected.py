"""How a selection is marked on a sheet: a ring round the focus, edges on the others, a frame on a cell."""

from __future__ import annotations

from canvas.editing import atlas, new_row, overlay
from canvas.editing.selection import Place, place_named
from canvas.layout.shapes import Box, Rect
from canvas.layout.sheet import Sheet
from canvas.layout.style import ACCENT, LANE_PADDING
from canvas.model.history import Selection

HEAD_BAR_PX = 4.0


def marks(sheet: Sheet, selection: Selection, px: float) -> tuple[Rect, ...]:
    """Return the marks of a selection; the last one has the focus."""
    drawn = []
    for key in selection:
        is_focus = key == selection[-1]
        place = place_named(key)
        if place is not None:
            area = atlas.area(sheet, place)
            if area is not None:
                drawn.append(overlay.cell_frame(inset(area), px))
            continue
        line = new_row.area(sheet) if key == new_row.KEY else None
        if line is not None:
            drawn.append(overlay.ring(line, px))
        seen = atlas.find(sheet, key)
        if seen is None:
            continue
        if len(selection) > 1:
            drawn.append(overlay.outline(seen.box, px))
        if is_focus:
            drawn.append(overlay.ring(seen.box, px))
        told = atlas.find(sheet, key, "text")
        if told is not None and told.mark is not seen.mark:  # it also stands in a list, where it is typed
            drawn.append(overlay.outline(told.box, px))
    return tuple(drawn)


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
    left = sheet.columns[0].x - 2.0
    top = sheet.tops[_first_lane(sheet)]
    return (
        Rect(left - width, sheet.tops[row], width, sheet.rows[row].height, ACCENT),
        Rect(column.x, top - width, column.width, width, ACCENT),
    )


def _first_lane(sheet: Sheet) -> int:
    """The first row with cells of steps."""
    cells = (any(p.cell.row and p.cell.column for p in row.placed) for row in sheet.rows)
    return next((number for number, has in enumerate(cells) if has), 0)
