"""A lane as a row of the sheet: its label, its ground, its cells; high enough for the highest of them.

After an edit only the cells named as changed are laid out anew; the row takes over the others as they are.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from canvas.layout import style
from canvas.layout.map.cells import Filled, fill, written
from canvas.layout.map.contents import Contents
from canvas.layout.map.context import Context
from canvas.layout.map.ground import Ground, ground_cell
from canvas.layout.map.labels import label_cell
from canvas.layout.map.signs import Signs
from canvas.layout.sheet import Cell, Column, Placed, Row
from canvas.model.journey import Lane
from canvas.named import NamedTuple

EMPTY_HEIGHT = 20.8
"""How high the cells of an empty lane are, where it is shown at all."""
FIRST_CELL = 2
"""The row's ground and its label come before its cells."""
LABEL = 1


class LaneRow(NamedTuple):
    """A lane laid out, with what the next version of the map can take over from it."""

    lane: Lane
    ground: Ground
    number: int
    columns: tuple[Column, ...]
    row: Row
    cells: dict[str, Filled]
    signs: Signs
    missing: str
    is_empty: bool

    @property
    def has_wide(self) -> bool:
        """Tell whether a card passes over several columns, so that its neighbours depend on it."""
        return len(self.row.placed) != FIRST_CELL + len(self.columns)


class Place(NamedTuple):
    """Where a lane stands: its number for reading aloud, its ground, columns, and the phases' numbers."""

    number: int
    ground: Ground
    columns: tuple[Column, ...]
    phases: dict[str, int]


def lay_lane(
    context: Context,
    contents: Contents,
    lane: Lane,
    place: Place,
    changed: AbstractSet[str] = frozenset(),
    before: LaneRow | None = None,
) -> LaneRow:
    """Lay out a lane of cards; what `before` has and `changed` (ids of steps) does not name is kept."""
    known = before.cells if before and before.lane is lane else {}
    columns, cells = place.columns, {}
    is_same = before is not None and before.columns is columns
    for at, column in enumerate(columns):
        old = known.get(column.key) if column.key not in changed else None
        is_fit = old is not None and (is_same or (old.cell.width == column.width and not old.wide))
        cells[column.key] = old if old and is_fit else fill(context, contents, lane, columns, at)
    row = _row(context, lane, place, _placed(cells, place), before)
    is_empty = all(filled.is_empty for filled in cells.values())
    signs = frozenset().union(*(filled.signs for filled in cells.values()))
    missing = "".join(filled.missing for filled in cells.values())
    return LaneRow(lane, place.ground, place.number, columns, row, cells, signs, missing, is_empty)


def least_height(context: Context, contents: Contents, lane: Lane, columns: tuple[Column, ...]) -> float:
    """How high a lane is at least: as its cell with the most text, which is laid out for it."""
    most, at = max(((written(context, lane, column), n) for n, column in enumerate(columns)), default=(0, 0))
    if not most:
        return 0.0
    return fill(context, contents, lane, columns, at).cell.height + 2 * style.LANE_PADDING


def relay(
    context: Context,
    contents: Contents,
    place: Place,
    changed: AbstractSet[str],
    before: LaneRow,
) -> LaneRow:
    """The lane with only the cells of `changed` steps made anew: same columns, same place, nothing wide."""
    cells, placed = dict(before.cells), list(before.row.placed)
    numbers = [at for at, column in enumerate(place.columns) if column.key in changed]
    for at in numbers:
        filled = fill(context, contents, before.lane, place.columns, at)
        cells[place.columns[at].key] = filled
        placed[FIRST_CELL + at] = placed[FIRST_CELL + at]._replace(cell=filled.cell)
        if filled.wide:
            return lay_lane(context, contents, before.lane, place, changed, before)
    row = _row(context, before.lane, place, placed[FIRST_CELL:], before)
    signs = before.signs
    renewed = [(before.cells[place.columns[at].key], cells[place.columns[at].key]) for at in numbers]
    if any(old.signs != new.signs for old, new in renewed):
        signs = frozenset().union(*(filled.signs for filled in cells.values()))
    missing, is_empty = before.missing, before.is_empty
    if any(old.missing != new.missing or old.is_empty != new.is_empty for old, new in renewed):
        missing = "".join(filled.missing for filled in cells.values())
        is_empty = all(filled.is_empty for filled in cells.values())
    return LaneRow(
        before.lane, place.ground, place.number, place.columns, row, cells, signs, missing, is_empty
    )


def _reading(place: Place, at: int) -> tuple[int, ...]:
    return (place.phases[place.columns[at].phase], at, place.number)


def _placed(cells: dict[str, Filled], place: Place) -> list[Placed]:
    """Cells below the wide cards that pass over them; wide cards take the first track that is free."""
    columns, top = place.columns, place.ground.padding
    floor = [top] * len(columns)
    wide = []
    for at, column in enumerate(columns):
        for span, cell in cells[column.key].wide:
            y = max(floor[at : at + span])
            floor[at : at + span] = [round(y + cell.height + style.CARD_GAP, 3)] * span
            wide.append(Placed(column.x, cell, _reading(place, at), 0, y))
    narrow = [
        Placed(column.x, cells[column.key].cell, _reading(place, at), 0, floor[at])
        for at, column in enumerate(columns)
    ]
    return [*narrow, *wide]


def _row(context: Context, lane: Lane, place: Place, placed: list[Placed], before: LaneRow | None) -> Row:
    """Label, ground and cells as one band, as high as its highest part."""
    old = before.row.placed if before and before.ground is place.ground else ()
    label = old[1].cell if old and before and before.lane is lane else label_cell(context, lane)
    pad = place.ground.padding
    heights = [each.y + each.cell.height for each in placed]
    height = round(max(pad + label.height, pad + _least(placed), *heights) + style.LANE_PADDING, 3)
    ground = (
        old[0].cell if old and old[0].cell.height == height else ground_cell(context, place.ground, height)
    )
    return Row(lane.id, height, (*around(ground, label, place), *placed))


def _least(placed: list[Placed]) -> float:
    return 0.0 if any(each.cell.marks for each in placed) else EMPTY_HEIGHT


def around(ground: Cell, label: Cell, place: Place) -> tuple[Placed, Placed]:
    """The ground and the label of a lane, before its cells."""
    return (
        Placed(0.0, ground, (-1, place.number), -1),
        Placed(style.MARGIN, label, (-1, place.number, 1), 1, place.ground.padding),
    )
