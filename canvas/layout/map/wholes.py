"""A lane that is drawn as a whole (feelings, promise, measures) as a row, its label and ground around it."""

from __future__ import annotations

from canvas.layout import style
from canvas.layout.map import context as told
from canvas.layout.map.cells import missing
from canvas.layout.map.contents import Contents
from canvas.layout.map.context import Context
from canvas.layout.map.ground import Ground, ground_cell
from canvas.layout.map.labels import label_cell
from canvas.layout.map.lanes import EMPTY_HEIGHT, Place, around
from canvas.layout.map.signs import Signs, signs_of_whole
from canvas.layout.sheet import Column, Placed, Row
from canvas.model.journey import Lane
from canvas.named import NamedTuple

NOTHING = told.Lane(0.0, ())


class WholeRow(NamedTuple):
    """Such a lane laid out. `asked` is the height it was asked to have; it may be higher."""

    lane: Lane
    ground: Ground
    number: int
    columns: tuple[Column, ...]
    row: Row
    asked: float
    signs: Signs
    missing: str
    is_empty: bool


def lay_whole(context: Context, contents: Contents, lane: Lane, place: Place, height: float) -> WholeRow:
    """Lay out a lane across all columns, about so high where it is a curve of feelings."""
    draw = contents.whole[lane.kind]
    drawn = draw(context, lane, place.columns, height) if place.columns else NOTHING
    label = label_cell(context, lane)
    pad = place.ground.padding
    least = pad + max(label.height, EMPTY_HEIGHT if not drawn.placed else 0.0) + style.LANE_PADDING
    high = round(max(drawn.height, least), 3)
    ground = ground_cell(context, place.ground, high)
    numbers = {column.key: number for number, column in enumerate(place.columns)}
    placed = tuple(_read(each, place, numbers) for each in drawn.placed)
    row = Row(lane.id, high, (*around(ground, label, place), *placed))
    signs = signs_of_whole(context, lane)
    lost = missing(each.cell for each in drawn.placed)
    return WholeRow(lane, place.ground, place.number, place.columns, row, height, signs, lost, not signs)


def _read(placed: Placed, place: Place, numbers: dict[str, int]) -> Placed:
    """A cell in its place in the reading order: its step's, or the lane's own where it has no step."""
    number = numbers.get(placed.cell.column)
    if number is None:
        return placed._replace(reading=(-1, place.number, 2))
    return placed._replace(reading=(place.phases[place.columns[number].phase], number, place.number))
