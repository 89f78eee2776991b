"""Walking the heads of a board by arrow keys: phases, steps and lanes, and from them into the cells.

A step lies under its phase, the phases under the title, the first lane under the steps, the first step right
of the lanes.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from canvas.editing import atlas
from canvas.editing.new_row import KEY as NEW_LANE
from canvas.editing.selection import Place
from canvas.layout.sheet import Sheet
from canvas.model.index import index_of
from canvas.model.journey import Journey, Phase, Step
from canvas.model.project import Project

Way = Literal["left", "right", "up", "down"]


def step(project: Project, sheet: Sheet, key: str, way: Way) -> str | Place | None:
    """Return where an arrow leads from a head; None where `key` is no head.

    A place without a row stands for the first row in which there are cells.
    """
    by = -1 if way in ("left", "up") else 1
    if not key:
        return None
    if key == row_head(sheet, key):
        heads = [row.key for row in sheet.rows if row_head(sheet, row.key)]
        if way in ("up", "down"):
            return _next([*heads, *_new_lane(sheet)], key, by)
        return Place(key, sheet.columns[0].key) if way == "right" and _holds(sheet, key) else key
    if key == column_head(sheet, key):
        if way in ("left", "right"):
            return _next([column.key for column in sheet.columns], key, by)
        return Place("", key) if way == "down" else _over(project, sheet, key) or key
    return _title(project, sheet, key, way) or _phase(project, sheet, key, way, by)


def _new_lane(sheet: Sheet) -> tuple[str, ...]:
    """The line below the last lane, where another one is begun."""
    return (NEW_LANE,) if atlas.row_of(sheet, NEW_LANE) is not None else ()


def row_head(sheet: Sheet, key: str) -> str:
    """Return the key of a row whose head is drawn, otherwise ""."""
    return key if atlas.row_of(sheet, key) is not None and atlas.find(sheet, key) is not None else ""


def column_head(sheet: Sheet, key: str) -> str:
    """Return the key of a column whose head is drawn, otherwise ""."""
    return key if atlas.column_of(sheet, key) is not None and atlas.find(sheet, key) is not None else ""


def phase_head(project: Project, sheet: Sheet, key: str) -> str:
    """Return the key of a phase whose head is drawn, otherwise ""."""
    return key if project.get(Phase, key) is not None and atlas.find(sheet, key) is not None else ""


def end(project: Project, sheet: Sheet, key: str, way: Literal["left", "right"]) -> str:
    """Return the first or the last head of the kind of one."""
    while (after := step(project, sheet, key, way)) != key and isinstance(after, str):
        key = after
    return key


def _phase(project: Project, sheet: Sheet, key: str, way: Way, by: int) -> str | None:
    """From a phase that is drawn above its steps."""
    phase = project.get(Phase, key)
    if phase is None or atlas.find(sheet, key) is None:
        return None
    index = index_of(project)
    if way in ("left", "right"):
        phases = [each.id for each in index.of(Phase, phase.journey)]
        return _next([each for each in phases if atlas.find(sheet, each)], key, by)
    steps = (each.id for each in index.of(Step, key) if column_head(sheet, each.id))
    if way == "up":
        return phase.journey if atlas.find(sheet, phase.journey) is not None else key
    return next(steps, None)


def _title(project: Project, sheet: Sheet, key: str, way: Way) -> str | None:
    """From the title of a map, below which lies the first phase, or the first step where none is drawn."""
    if project.get(Journey, key) is None or atlas.find(sheet, key) is None:
        return None
    if way != "down":
        return key
    phases = (each.id for each in index_of(project).of(Phase, key))
    heads = (*phases, *(column.key for column in sheet.columns))
    return next((head for head in heads if atlas.find(sheet, head) is not None), key)


def _over(project: Project, sheet: Sheet, key: str) -> str:
    """The phase of a step, where it is drawn."""
    own = project.get(Step, key)
    return own.phase if own is not None and atlas.find(sheet, own.phase) is not None else ""


def _holds(sheet: Sheet, row: str) -> bool:
    """Whether there are cells in a row."""
    return any(atlas.cell_at(sheet, Place(row, column.key)) is not None for column in sheet.columns)


def _next(heads: Sequence[str], key: str, by: int) -> str:
    number = heads.index(key) + by
    return heads[number] if 0 <= number < len(heads) else key
