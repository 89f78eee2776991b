"""A large sheet on several small ones: each prints a part, they are cut along marks and glued edge to edge.

A tile keeps MARGIN free all round, which ordinary printers do not reach. At its right and lower edge it
repeats a strip of the next one, on which that one is glued. Nothing is scaled: the whole is as large as the
paper that the sheet was fitted to, but for its white edge where that alone would take more tiles.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from canvas.frozen import replace
from canvas.layout import style, words
from canvas.layout.drawings.ops import bounds
from canvas.layout.map import typeset
from canvas.layout.map.context import Say
from canvas.layout.paper import Fitted
from canvas.layout.paper_sizes import Page, Paper, PaperError, parse
from canvas.layout.shapes import Box, Group, Image, Passage, Path, Rect, Shape, Stroke, Text, line
from canvas.layout.sheet import Cell, Mark, Placed, Row, Sheet
from canvas.layout.style import Type
from canvas.model.problem import problem
from canvas.named import NamedTuple

MARGIN = 8.0
STRIP = 7.0
"""How much of the next tile is repeated, to be glued on. With these two A1 stands on nine sheets of A4."""
MARK, BESIDE = 4.0, 1.0
"""How long a mark is, and how far outside: it ends where ordinary printers do."""
EDGE = 1.0
"""What is left free round all that is printed where the white edge is left out."""
NOTE = Type("regular", style.pt(8), 3.4)
CUT = Stroke(style.INK, 0.2)
GLUE = Stroke(style.INK, 0.2, (1.2, 0.9))
SLACK = 2.0
"""How far a mark may reach beyond the shapes that are measured: line widths, descenders."""
ASIDE = "/"
MOST = 400
"""Tiles; nobody glues more."""


class Grid(NamedTuple):
    """How a page is divided: the small paper, how many columns and rows, how far from one to the next, and
    where on the page the first one begins.
    """

    page: Page
    columns: int
    rows: int
    across: float
    down: float
    left: float = 0.0
    top: float = 0.0


def spelled(text: str) -> tuple[Paper, Paper | None]:
    """The papers that "A1" or "A1/A4" (on sheets of A4) name. Raises PaperError for what is none."""
    large, _, small = text.partition(ASIDE)
    return parse(large), parse(small) if small else None


def tiled(fitted: Fitted, on: Paper, say: Say) -> tuple[Fitted, ...]:
    """The tiles of a fitted sheet, row by row; the sheet as it is where it stands on one of that paper.

    Raises PaperError for a paper that is too small or comes off a roll, or of which far too many are needed.
    """
    if not is_needed(fitted.paper, on):
        return (fitted,)
    parts = _Parts(fitted.sheet.alone())
    s, ink = fitted.scale, parts.ink()
    grid = divided(
        fitted.paper, on, Box(fitted.x + ink.x * s, fitted.y + ink.y * s, ink.width * s, ink.height * s)
    )
    places = ((row, column) for row in range(grid.rows) for column in range(grid.columns))
    return tuple(_tile(fitted, parts, grid, row, column, say) for row, column in places)


def is_needed(page: Page, on: Paper) -> bool:
    """Tell whether a page must be divided for a paper. Raises PaperError for one that cannot be glued."""
    if on.height is None or min(on.width, on.height) <= 2 * MARGIN + 2 * STRIP:
        raise PaperError(problem("tile-paper", paper=on.name))
    short, long = sorted((on.width, on.height))
    return short < min(page.width, page.height) or long < max(page.width, page.height)


def divided(page: Page, on: Paper, ink: Box) -> Grid:
    """The division of a page into the fewest tiles, either way up; `ink` is what of it must be on them."""
    short, long = sorted((on.width, on.height or on.width))
    ways = [_grid(page, Page(on.name, *sides), ink) for sides in ((short, long), (long, short))]
    best = min(ways, key=lambda grid: grid.columns * grid.rows)
    if best.columns * best.rows > MOST:
        raise PaperError(problem("too-many-tiles", count=best.columns * best.rows, paper=on.name))
    return best


def _grid(page: Page, small: Page, ink: Box) -> Grid:
    across, down = small.width - 2 * MARGIN - STRIP, small.height - 2 * MARGIN - STRIP
    columns, left = _along(page.width, across, ink.x, ink.right)
    rows, top = _along(page.height, down, ink.y, ink.bottom)
    return Grid(small, columns, rows, round(across, 3), round(down, 3), left, top)


def _along(length: float, step: float, start: float, end: float) -> tuple[int, float]:
    """How many tiles lie along a side, and where they begin: without the white edge if that saves one."""
    whole = _count(length, step)
    needed = _count(end - start + 2 * EDGE, step)
    if needed >= whole:
        return whole, 0.0
    return needed, round((start + end - needed * step - STRIP) / 2, 3)


def _count(length: float, step: float) -> int:
    return max(1, math.ceil(round((length - STRIP) / step, 6)))


def _tile(fitted: Fitted, parts: _Parts, grid: Grid, row: int, column: int, say: Say) -> Fitted:
    """One tile: what lies in its window, white round it, and the marks."""
    x = round(fitted.x + MARGIN - grid.left - column * grid.across, 3)
    y = round(fitted.y + MARGIN - grid.top - row * grid.down, 3)
    page, scale = grid.page, fitted.scale
    window = Box(-x / scale, -y / scale, page.width / scale, page.height / scale)
    sheet = parts.within(window)
    over = Group(tuple(_over(grid, row, column, sheet.title, say)), -x / scale, -y / scale, 1 / scale)
    mark = Mark((over,), window, role="footer", say=_name(grid, row, column, say))
    cell = Cell(window.width, window.height, (mark,))
    rows = (*sheet.rows, Row("tile", 0.0, (Placed(0.0, cell, (2_000_000,), 1_000),)))
    made = replace(sheet, rows=rows, tops=(*sheet.tops, 0.0))
    return Fitted(made, scale, x, y, page, fitted.problems)


# What lies in a tile


class _Parts:
    """A sheet whose marks are measured once, to be asked which of them lie in a window."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self._extents = [
            [[extent(mark.shapes) or mark.box for mark in placed.cell.marks] for placed in row.placed]
            for row in sheet.rows
        ]

    def ink(self) -> Box:
        """The area of the sheet on which anything is printed."""
        found = [
            box.moved(placed.x, top + placed.y)
            for row, top, extents in zip(self.sheet.rows, self.sheet.tops, self._extents, strict=True)
            for placed, boxes in zip(row.placed, extents, strict=True)
            for box, mark in zip(boxes, placed.cell.marks, strict=True)
            if mark.shapes
        ]
        return _around(found) or Box(0.0, 0.0, self.sheet.width, self.sheet.height)

    def within(self, window: Box) -> Sheet:
        """The sheet with nothing but what may be seen in the window."""
        rows = []
        for row, top, extents in zip(self.sheet.rows, self.sheet.tops, self._extents, strict=True):
            cells = zip(row.placed, extents, strict=True)
            kept = (_kept(placed, found, window.moved(-placed.x, -top - placed.y)) for placed, found in cells)
            rows.append(row._replace(placed=tuple(placed for placed in kept if placed.cell.marks)))
        return replace(self.sheet, rows=tuple(rows))


def _kept(placed: Placed, extents: Sequence[Box], window: Box) -> Placed:
    marks = zip(placed.cell.marks, extents, strict=True)
    seen = tuple(mark for mark, box in marks if box.meets(window, SLACK))
    return placed._replace(cell=placed.cell._replace(marks=seen))


def extent(shapes: Sequence[Shape]) -> Box | None:
    """The area that shapes cover, but for the width of their lines; None for none."""
    return _around([box for shape in shapes if (box := _extent(shape)) is not None])


def _around(boxes: Sequence[Box]) -> Box | None:
    if not boxes:
        return None
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    right, bottom = max(box.right for box in boxes), max(box.bottom for box in boxes)
    return Box(left, top, right - left, bottom - top)


def _extent(shape: Shape) -> Box | None:
    match shape:
        case Text():
            return Box(shape.x, shape.baseline - shape.size, shape.width, 1.3 * shape.size)
        case Passage():
            return extent(words.lines(shape))
        case Rect() | Image():
            return Box(shape.x, shape.y, shape.width, shape.height)
        case Path():
            return bounds(shape.ops) if shape.ops else None
        case Group():
            inside = _extent(shape.clip) if shape.clip else extent(shape.shapes)
            if inside is None:
                return None
            s = shape.scale
            return Box(shape.x + inside.x * s, shape.y + inside.y * s, inside.width * s, inside.height * s)


# What lies over it, in millimetres of the small page


def _over(grid: Grid, row: int, column: int, title: str, say: Say) -> Iterator[Shape]:
    """White round the window, marks to cut along, marks where the next tile begins, which tile it is."""
    page = grid.page
    wide, high = page.width - 2 * MARGIN, page.height - 2 * MARGIN
    for box in (
        Box(-MARGIN, -MARGIN, page.width + 2 * MARGIN, 2 * MARGIN),
        Box(-MARGIN, MARGIN + high, page.width + 2 * MARGIN, 2 * MARGIN),
        Box(-MARGIN, 0.0, 2 * MARGIN, page.height),
        Box(MARGIN + wide, 0.0, 2 * MARGIN, page.height),
    ):
        yield Rect(*box, style.PAPER)
    yield from _marks(MARGIN, MARGIN, MARGIN + wide, MARGIN + high, CUT)
    last_x = None if column == grid.columns - 1 else MARGIN + grid.across
    last_y = None if row == grid.rows - 1 else MARGIN + grid.down
    yield from _next(page, last_x, last_y)
    words = " · ".join(filter(None, (_name(grid, row, column, say), title, _how(grid, row, column, say))))
    at = typeset.baseline(page.height - MARGIN + BESIDE, NOTE)
    yield typeset.line(words, NOTE, MARGIN + MARK + 2.0, at, style.SECOND)


def _marks(left: float, top: float, right: float, bottom: float, stroke: Stroke) -> Iterator[Shape]:
    """Eight short lines outside the window's corners."""
    for x in (left, right):
        yield line(x, top - BESIDE - MARK, x, top - BESIDE, stroke)
        yield line(x, bottom + BESIDE, x, bottom + BESIDE + MARK, stroke)
    for y in (top, bottom):
        yield line(left - BESIDE - MARK, y, left - BESIDE, y, stroke)
        yield line(right + BESIDE, y, right + BESIDE + MARK, y, stroke)


def _next(page: Page, x: float | None, y: float | None) -> Iterator[Shape]:
    """Dashes where the next tile's edge comes to lie: at the right, and below."""
    if x is not None:
        yield line(x, 2.0, x, MARGIN - 2.0, GLUE)
        yield line(x, page.height - MARGIN + 2.0, x, page.height - 2.0, GLUE)
    if y is not None:
        yield line(2.0, y, MARGIN - 2.0, y, GLUE)
        yield line(page.width - MARGIN + 2.0, y, page.width - 2.0, y, GLUE)


def _name(grid: Grid, row: int, column: int, say: Say) -> str:
    return say(
        "Row {row} of {rows}, sheet {column} of {columns}",
        row=row + 1,
        rows=grid.rows,
        column=column + 1,
        columns=grid.columns,
    )


def _how(grid: Grid, row: int, column: int, say: Say) -> str:
    """What to do with this tile: the first lies as it is, the others are cut and glued on."""
    if row and column:
        return say("cut at the left and above, glue it onto the strips of its neighbours")
    if column:
        return say("cut at the left, glue it onto the strip of the sheet before")
    if row:
        return say("cut above, glue it onto the strip of the sheet above")
    return say("begin with this one; the next lie on its strips")
