"""Where cards stand on a sheet that arrows run over, and what lies between two places of it.

Each row is looked through once at most for all arrows, and the marks of a cell once for all sheets it is on.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence

from canvas.layout.kept import Kept
from canvas.layout.map.evidence import TICK, TICK_IN
from canvas.layout.shapes import Box
from canvas.layout.sheet import Cell, Placed, Row
from canvas.named import NamedTuple

TICK_OUT = TICK / 2 - TICK_IN
"""How far the tick of what is measured hangs out of its card's corner (mm)."""
KEPT_CELLS = 50_000


class _Looked(NamedTuple):
    """What lies in a row: areas from left to right, the cards in them, where they begin, and the widest."""

    boxes: list[Box]
    cards: list[Box]
    starts: list[float]
    widest: float


class Ground:
    """The rows of a sheet as arrows see them."""

    def __init__(self, rows: Sequence[Row], tops: Sequence[float]) -> None:
        self._rows, self._tops = rows, tops
        self._numbers = {row.key: number for number, row in enumerate(rows)}
        self._looked: dict[int, _Looked] = {}
        self._columns: dict[int, dict[str, list[Placed]]] = {}

    def card(self, key: str, lane: str | None, step: str) -> Box | None:
        """Return where the card of a record of a lane and a step stands, None where it is not shown."""
        number = self._numbers.get(lane or "")
        if number is None:
            return None
        for placed in self._in_columns(number).get(step, ()):
            for mark in placed.cell.marks:
                if mark.record == key:
                    return mark.box.moved(placed.x, self._tops[number] + placed.y)
        return None

    def taken(self, left: float, right: float) -> list[Box]:
        """Return the areas of all that stands for a record between two edges (mm), ticks included."""
        found: list[Box] = []
        for number in range(len(self._rows)):
            boxes, _, starts, widest = self._in_row(number)
            some = boxes[bisect_left(starts, left - widest) : bisect_left(starts, right)]
            found += [box for box in some if box.right > left]
        return found

    def cards(self, area: Box) -> tuple[Box, ...]:
        """Return the areas of all that stands for a record in rows that reach into an area, without ticks."""
        first = max(bisect_right(self._tops, area.y) - 1, 0)
        found: list[Box] = []
        for number in range(first, min(bisect_left(self._tops, area.bottom), len(self._rows))):
            _, cards, starts, widest = self._in_row(number)
            some = cards[bisect_left(starts, area.x - widest) : bisect_left(starts, area.right)]
            found += [box for box in some if box.right > area.x]
        return tuple(found)

    def _in_row(self, number: int) -> _Looked:
        if number not in self._looked:
            row, top = self._rows[number], self._tops[number]
            placed = (each for each in row.placed if each.z >= 0)
            boxes = [box.moved(each.x, top + each.y) for each in placed for box in _boxes(each.cell)]
            boxes.sort()
            widest = max((box.width for box in boxes), default=0.0)
            cards = list(map(_without_tick, boxes))
            self._looked[number] = _Looked(boxes, cards, [box.x for box in boxes], widest)
        return self._looked[number]

    def _in_columns(self, number: int) -> dict[str, list[Placed]]:
        if number not in self._columns:
            found = defaultdict[str, list[Placed]](list)
            for placed in self._rows[number].placed:
                found[placed.cell.column].append(placed)
            self._columns[number] = dict(found)
        return self._columns[number]


def _with_tick(box: Box) -> Box:
    """A card's area with the tick that hangs out of its corner where it is measured."""
    return Box(box.x, box.y - TICK_OUT, box.width + TICK_OUT, box.height + TICK_OUT)


def _without_tick(box: Box) -> Box:
    return Box(box.x, box.y + TICK_OUT, box.width - TICK_OUT, box.height - TICK_OUT)


def _find_boxes(cell: Cell) -> tuple[Box, ...]:
    marks = (mark for mark in cell.marks if mark.record and mark.is_drawn and mark.role != "link")
    return tuple(_with_tick(mark.box) for mark in marks)


_boxes = Kept(_find_boxes, KEPT_CELLS)
"""The areas of a cell's marks that stand for a record, found once for each cell."""
