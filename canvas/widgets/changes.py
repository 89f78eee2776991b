"""Which areas of a sheet differ from the sheet before, found by identity: what has to be painted anew.

Rows are compared by key, cells by being the same object at the same place in their row. Rows that only
moved do not count: their pictures are drawn elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from canvas.layout.kept import Kept
from canvas.layout.shapes import Box
from canvas.layout.sheet import Placed, Row, Sheet
from canvas.widgets.scene import SLACK, extent, prepared_cell, scene_of
from canvas.widgets.steps import Prepared

EVERYWHERE = 1e5


def changed_areas(old: Sheet, new: Sheet) -> list[Box]:
    """Return the areas of `new` (mm) where its picture differs from that of `old`, band by band."""
    return _areas_from(old)(new)


def _areas(old: Sheet, new: Sheet) -> list[Box]:
    rows = zip(old.rows, new.rows, new.tops, strict=False)
    others = [(was, row, top) for was, row, top in rows if was is not row]
    if len(old.rows) == len(new.rows) and all(was.key == row.key for was, row, _ in others):
        areas = [area for was, row, top in others for area in _row_areas(was, row, top)]
    else:
        areas = _areas_of_moved_rows(old, new)
    return areas + _far_areas(old, new)


_areas_from: Kept[Sheet, Kept[Sheet, list[Box]]] = Kept(lambda old: Kept(partial(_areas, old), 2), 4)
"""From one sheet to another, found once for all who ask: the tiles and the view."""


def _areas_of_moved_rows(old: Sheet, new: Sheet) -> list[Box]:
    """The areas where rows came, went or changed places."""
    before = {row.key: number for number, row in enumerate(old.rows)}
    areas: list[Box] = []
    for number, row in enumerate(new.rows):
        top, earlier = new.tops[number], before.get(row.key)
        if earlier is None:
            areas.append(_strip(top - SLACK, top + row.height + SLACK))
            continue
        was = old.rows[earlier]
        if was is not row:
            areas += _row_areas(was, row, top)
        if _neighbours(old, earlier) != _neighbours(new, number):
            areas += [
                _strip(top - SLACK, top + SLACK),
                _strip(top + row.height - SLACK, top + row.height + SLACK),
            ]
    return areas


def _row_areas(old: Row, new: Row, top: float) -> list[Box]:
    gone, come = _different(old.placed, new.placed)
    before = {_spot(placed): placed for placed in gone}
    areas: list[Box] = []
    for placed in come:
        was = before.pop(_spot(placed), None)
        areas += _cell_areas(was, placed, top) if was else [_area(placed, top)]
    areas += [_area(placed, top) for placed in before.values()]
    if old.height != new.height:
        low, high = sorted((old.height, new.height))
        areas.append(_strip(top + low - SLACK, top + high + SLACK))
    return areas


def _different(old: Sequence[Placed], new: Sequence[Placed]) -> tuple[list[Placed], list[Placed]]:
    """What stands in one row only, or at another place: of the one row and of the other."""
    if len(old) == len(new):  # mostly nothing came or went: what is the same stands at the same number
        pairs = [(was, is_now) for was, is_now in zip(old, new, strict=True) if was is not is_now]
        old, new = [was for was, _ in pairs], [is_now for _, is_now in pairs]
    names, others = {_name(placed) for placed in old}, {_name(placed) for placed in new}
    return (
        [placed for placed in old if _name(placed) not in others],
        [placed for placed in new if _name(placed) not in names],
    )


def _cell_areas(old: Placed, new: Placed, top: float) -> list[Box]:
    """The marks that only one of two cells at the same place has."""
    marks: list[Prepared] = []
    for mine, other in ((old.cell, new.cell), (new.cell, old.cell)):
        others = {id(mark) for mark in other.marks}
        marks += [
            prepared
            for mark, prepared in zip(mine.marks, prepared_cell(mine), strict=True)
            if id(mark) not in others and prepared.steps
        ]
    x, y = new.x, top + new.y
    return [Box(x + m.left, y + m.top, m.right - m.left, m.bottom - m.top) for m in marks]


def _spot(placed: Placed) -> tuple[float, float, int, str, str]:
    return placed.x, placed.y, placed.z, placed.cell.column, placed.cell.row


def _name(placed: Placed) -> tuple[int, float, float, int]:
    return id(placed.cell), placed.x, placed.y, placed.z


def _area(placed: Placed, top: float) -> Box:
    left, upper, right, lower = extent(placed)
    return Box(left, top + upper, max(right - left, 0.0), max(lower - upper, 0.0))


def _neighbours(sheet: Sheet, number: int) -> tuple[str, str]:
    before = sheet.rows[number - 1].key if number else ""
    behind = sheet.rows[number + 1].key if number + 1 < len(sheet.rows) else ""
    return before, behind


def _far_areas(old: Sheet, new: Sheet) -> list[Box]:
    """Cells that reach out of their rows lie over others, which may have moved under them."""
    before = {(_name(s.placed), top) for s, top in scene_of(old).far}
    after = {(_name(s.placed), top) for s, top in scene_of(new).far}
    return [
        Box(s.left, top + s.top, s.right - s.left, s.bottom - s.top)
        for scene, others in ((scene_of(old), after), (scene_of(new), before))
        for s, top in scene.far
        if (_name(s.placed), top) not in others
    ]


def _strip(top: float, bottom: float) -> Box:
    return Box(-EVERYWHERE / 2, top, EVERYWHERE, bottom - top)
