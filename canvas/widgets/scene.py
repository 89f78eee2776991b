"""Which marks of a sheet lie in an area, quickly: bands by bisection, prepared shapes kept between sheets.

A row that two sheets share (the very same object) keeps its band, a cell its prepared marks; so after an
edit only what the edit changed is made ready anew. Nothing is painted here.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from operator import attrgetter

from canvas.editing.kept import Along
from canvas.layout.kept import Kept
from canvas.layout.shapes import Box
from canvas.layout.sheet import Cell, Mark, Placed, Row, Sheet
from canvas.named import NamedTuple
from canvas.widgets.steps import Prepared, prepare

SLACK = 8.0
"""How far (mm) the marks of a card's cell may stand out of it: a ring, a tick, a word on a curve."""
DIGITS = 6
"""Of a millimetre, to which the distance of two rows is exact: their tops are sums."""
KEPT_CELLS = 24_000
KEPT_BANDS = 2000
KEPT_SCENES = 8


class Ready(NamedTuple):
    """A mark and how it is made ready, with the place of its cell on the sheet."""

    prepared: Prepared
    x: float
    y: float
    mark: Mark


class Standing(NamedTuple):
    """A cell of a band with the area it may touch, counted from the band's top."""

    placed: Placed
    left: float
    top: float
    right: float
    bottom: float


class Band(NamedTuple):
    """A row made ready: its cells in painting order, and those that reach far out of the row."""

    row: Row
    near: tuple[Standing, ...]
    far: tuple[Standing, ...]


def _prepared(cell: Cell) -> tuple[Prepared, ...]:
    return tuple(prepare(mark.shapes) for mark in cell.marks)


prepared_cell = Kept(_prepared, KEPT_CELLS)
"""The marks of a cell made ready, once for each cell."""


def extent(placed: Placed) -> tuple[float, float, float, float]:
    """The area a cell may touch, counted from its row's top: left, top, right, bottom.

    A card's cell keeps to its box and a little more; anything else (rules, grounds, curves) is measured.
    """
    cell = placed.cell
    if cell.column and cell.row:
        return (
            placed.x - SLACK,
            placed.y - SLACK,
            placed.x + cell.width + SLACK,
            placed.y + cell.height + SLACK,
        )
    made = [p for p in prepared_cell(cell) if p.steps]
    if not made:
        return placed.x, placed.y, placed.x, placed.y
    return (
        placed.x + min(p.left for p in made),
        placed.y + min(p.top for p in made),
        placed.x + max(p.right for p in made),
        placed.y + max(p.bottom for p in made),
    )


def band(row: Row) -> Band:
    """Make a row ready, whatever has been made ready before."""
    near: list[Standing] = []
    far: list[Standing] = []
    for placed in sorted(row.placed, key=lambda placed: placed.z):
        standing = Standing(placed, *extent(placed))
        (near if _is_near(standing, row) else far).append(standing)
    return Band(row, tuple(near), tuple(far))


def _is_near(standing: Standing, row: Row) -> bool:
    return standing.top >= -SLACK and standing.bottom <= row.height + SLACK


def _along(row: Row, was: Band | None) -> Band:
    """A row made ready; of one that stands where another stood, only the cells that differ are looked at."""
    known = band_of.known(row)
    if known is None and was is not None:
        renewed = _renewed(row, was)
        return band_of.keep(row, renewed) if renewed else band_of(row)
    return known or band_of(row)


def _renewed(row: Row, was: Band) -> Band | None:
    """The band of a row in which some cells near it have become others; None where more has changed."""
    old = was.row
    if len(row.placed) != len(old.placed) or row.height != old.height:
        return None
    others = {id(one): other for one, other in zip(old.placed, row.placed, strict=True) if one is not other}
    near = list(was.near)
    at = [number for number, standing in enumerate(near) if id(standing.placed) in others]
    for number in at:
        placed = others[id(near[number].placed)]
        standing = Standing(placed, *extent(placed))
        if placed.z != near[number].placed.z or not _is_near(standing, row):
            return None
        near[number] = standing
    return Band(row, tuple(near), was.far) if len(at) == len(others) else None


band_of = Kept(band, KEPT_BANDS)
"""A row made ready, once for each row."""
_bands = Along(_along)
row_keys: Kept[Sheet, tuple[str, ...]] = Kept(lambda sheet: tuple(map(attrgetter("key"), sheet.rows)), 8)
"""What the rows of a sheet are called, in their order."""


class Scene:
    """A sheet made ready for asking what lies where."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.bands = _bands(sheet.rows)
        rows = zip(self.bands, sheet.tops, strict=True)
        self.far = [(standing, top) for each, top in rows if each.far for standing in each.far]

    def marks_in(self, area: Box, origin: float = 0.0) -> Iterator[Ready]:
        """Yield the marks that may touch the area, in painting order.

        Their places are counted from `origin`, a y of the sheet, and are the same to the last digit wherever
        their row has moved with it.
        """
        for placed, top in self.cells_in(area):
            x, y = placed.x, top + placed.y
            down = round(top - origin, DIGITS) + placed.y
            left, right, upper, lower = area.x - x, area.right - x, area.y - y, area.bottom - y
            for prepared, mark in zip(prepared_cell(placed.cell), placed.cell.marks, strict=True):
                if (
                    prepared.left < right
                    and prepared.right > left
                    and prepared.top < lower
                    and prepared.bottom > upper
                ):
                    yield Ready(prepared, x, down, mark)

    def cells_in(self, area: Box) -> list[tuple[Placed, float]]:
        """Return the cells that may touch the area, with the tops of their rows, in painting order."""
        tops = self.sheet.tops
        left, right, upper, lower = area.x, area.x + area.width, area.y, area.y + area.height
        first = max(bisect_right(tops, upper - SLACK) - 1, 0)
        last = bisect_left(tops, lower + SLACK)
        rows = [i for i in range(first, last) if self.bands[i].near]  # seen from far away most have none
        near = (pair for i in rows for pair in self._near(i, left, right, upper, lower))
        found = [
            *near,
            *(
                (placed, top)
                for (placed, x1, y1, x2, y2), top in self.far
                if x1 < right and x2 > left and y1 + top < lower and y2 + top > upper
            ),
        ]
        found.sort(key=lambda pair: (pair[0].z, pair[1]))
        return found

    def _near(
        self, number: int, left: float, right: float, upper: float, lower: float
    ) -> list[tuple[Placed, float]]:
        """The cells of one band that may touch an area, counted from its own top."""
        top = self.sheet.tops[number]
        upper, lower = upper - top, lower - top
        return [
            (placed, top)
            for placed, x1, y1, x2, y2 in self.bands[number].near
            if x1 < right and x2 > left and y1 < lower and y2 > upper
        ]


scene_of = Kept(Scene, KEPT_SCENES)
"""The scene of a sheet, made once."""
