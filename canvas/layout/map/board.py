"""The lanes of the map together: which are laid out anew, which are shown, what they need explained."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from canvas.layout import style
from canvas.layout.map.changed import Changed
from canvas.layout.map.contents import Contents
from canvas.layout.map.context import Context
from canvas.layout.map.grid import Grid
from canvas.layout.map.ground import Ground, grounds
from canvas.layout.map.lanes import LaneRow, Place, lay_lane, least_height, relay
from canvas.layout.map.members import WHOLE
from canvas.layout.map.signs import Signs
from canvas.layout.map.wholes import WholeRow, lay_whole
from canvas.layout.options import SheetOptions
from canvas.model.journey import Lane
from canvas.named import NamedTuple

FEELINGS_MOST = 170.0
"""What a sheet does not need goes to the feelings lane, but not more than still looks like a curve."""

AnyRow = LaneRow | WholeRow


class Board(NamedTuple):
    """All lanes by id, and those that are shown; the signs and the lost characters on these."""

    lanes: dict[str, AnyRow]
    shown: tuple[AnyRow, ...]
    signs: Signs
    missing: str
    has_moved_line: bool
    """The line of visibility stands over another lane than it would if all were shown."""


class Layer:
    """Lays the lanes of one map, taking over from the board before what has not changed."""

    def __init__(
        self, context: Context, contents: Contents, grid: Grid, options: SheetOptions, changed: Changed
    ) -> None:
        self.context, self.contents, self.grid = context, contents, grid
        self.changed, self.show_empty = changed, options.show_empty
        self.least = style.FEELINGS_HEIGHT if options.height is None else style.FEELINGS_LEAST
        self.phases = {phase.id: number for number, phase in enumerate(grid.phases)}

    def board(self, before: Board | None, *, is_same: bool) -> Board:
        """The board; `is_same` says that the columns, and the lanes themselves, are those of `before`."""
        if before is None or not is_same:
            lanes = self._every(before.lanes if before else {})
            return self._shown(lanes)
        touched = self._touched(before)
        if not touched:
            return before
        lanes = {**before.lanes, **touched}
        renewed = [(before.lanes[key], row) for key, row in touched.items()]
        if before.has_moved_line or any(_differ(old, new) for old, new in renewed):
            return self._shown(lanes)
        others = {id(old): new for old, new in renewed}
        shown = [others.get(id(row), row) for row in before.shown]
        return before._replace(lanes=lanes, shown=tuple(shown))

    def least_heights(self) -> Iterator[float]:
        """How high each lane of cells is at least, as far as one cell can tell."""
        hidden = self.context.hidden
        for lane in self.context.index.of(Lane, self.context.journey.id):
            if lane.kind not in WHOLE and lane.id not in hidden:
                yield least_height(self.context, self.contents, lane, self.grid.columns)

    def _every(self, before: dict[str, AnyRow]) -> dict[str, AnyRow]:
        lanes = self.context.index.of(Lane, self.context.journey.id)
        under = _kept(grounds(self.grid, lanes), [row.ground for row in before.values()])
        made = {}
        for number, lane in enumerate(lanes):
            place = Place(number, under[number], self.grid.columns, self.phases)
            made[lane.id] = self._lane(lane, place, before.get(lane.id))
        return made

    def _touched(self, before: Board) -> dict[str, AnyRow]:
        """The lanes something has changed in, laid out again; lanes named "" are all lanes."""
        changed = self.changed
        keys: Collection[str] = set(before.lanes) & set(changed.cells)
        if changed.whole or set(changed.cells) - set(before.lanes):
            keys = before.lanes
        made = {}
        for key in keys:
            old = before.lanes[key]
            place = Place(old.number, old.ground, old.columns, self.phases)
            new = self._lane(old.lane, place, old)
            if new is not old:
                made[key] = new
        return made

    def _shown(self, lanes: dict[str, AnyRow]) -> Board:
        hidden = self.context.hidden
        shown = [
            row
            for row in lanes.values()
            if row.lane.id not in hidden and (self.show_empty or not row.is_empty)
        ]
        has_moved_line = self._moved_line(shown)
        signs: Signs = frozenset().union(*(row.signs for row in shown))
        return Board(lanes, tuple(shown), signs, "".join(row.missing for row in shown), has_moved_line)

    def _moved_line(self, shown: list[AnyRow]) -> bool:
        """Put the line of visibility over the first backstage lane that is shown; tell whether it moved."""
        first = next((at for at, row in enumerate(shown) if row.ground.is_backstage), None)
        if first is None or shown[first].ground.has_line:
            return False
        old = shown[first]
        place = Place(old.number, old.ground._replace(has_line=True), old.columns, self.phases)
        shown[first] = self._lane(old.lane, place, old)
        return True

    def _lane(self, lane: Lane, place: Place, old: AnyRow | None) -> AnyRow:
        if lane.kind in WHOLE:
            return self._whole(lane, place, old)
        if not isinstance(old, LaneRow):
            return lay_lane(self.context, self.contents, lane, place)
        changed = self.changed.steps_of(lane)
        stands = _stands(lane, place, old)
        if stands and not changed:
            return old
        if old.has_wide or not stands:
            return lay_lane(self.context, self.contents, lane, place, changed, old)
        return relay(self.context, self.contents, place, changed, old)

    def _whole(self, lane: Lane, place: Place, old: AnyRow | None) -> WholeRow:
        is_kept = lane.kind not in self.changed.whole and old is not None and _stands(lane, place, old)
        if is_kept and isinstance(old, WholeRow) and old.asked == self.least:
            return old
        return lay_whole(self.context, self.contents, lane, place, self.least)

    def stretched(self, board: Board, room: float) -> Board:
        """The board with its feelings lanes higher by `room` mm together."""
        curves = [row for row in board.shown if isinstance(row, WholeRow) and row.lane.kind == "feelings"]
        if room <= 0 or not curves:
            return board
        height = round(min(self.least + room / len(curves), FEELINGS_MOST), 3)
        shown = tuple(self._higher(row, height) if row in curves else row for row in board.shown)
        return board._replace(shown=shown)

    def _higher(self, row: AnyRow, height: float) -> WholeRow:
        place = Place(row.number, row.ground, row.columns, self.phases)
        return lay_whole(self.context, self.contents, row.lane, place, height)


def _kept(new: tuple[Ground, ...], old: list[Ground]) -> list[Ground]:
    """The grounds of all lanes; those that equal one from before are that one."""
    known = dict(zip(old, old, strict=True))
    return [known.get(ground, ground) for ground in new]


def _differ(old: AnyRow, new: AnyRow) -> bool:
    """Tell whether a lane now appears, disappears, or needs something else explained."""
    return old.is_empty != new.is_empty or old.signs != new.signs or old.missing != new.missing


def _stands(lane: Lane, place: Place, old: AnyRow) -> bool:
    """Tell whether a lane is itself and where it was."""
    return (
        old.lane is lane
        and old.ground is place.ground
        and old.number == place.number
        and old.columns is place.columns
    )
