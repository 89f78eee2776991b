"""A sheet seen from so far away that a card is a few pixels: boxes for cards, painted in batches by row.

What is no card (heads, rules, curves, pictures) is painted as ever, but for what would hardly tint a pixel.
A row that two sheets share keeps its boxes. A card is one box in one colour, mixed of those it is drawn in.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from operator import is_
from typing import Generic, TypeVar

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter

from canvas.editing.atlas import is_card
from canvas.frozen import replace
from canvas.layout.kept import Kept
from canvas.layout.shapes import Box, Group, Passage, Path, Rect, Shape, Text
from canvas.layout.sheet import Cell, Far, Mark, Placed, Row, Sheet
from canvas.layout.style import INK
from canvas.named import NamedTuple
from canvas.widgets.bare_heads import said_in_strips
from canvas.widgets.scene import KEPT_BANDS, KEPT_SCENES
from canvas.widgets.steps import brush

WORDS_INK = 0.12
"""How much of the words' colour a card's ground takes on: as grey as bars of text make it."""
STRIPE_INK = 0.06
"""How much it takes on of its stripe's colour; the stripe's place parts it from its neighbour."""
UNIT = 16
"""Boxes are counted in sixteenths of a millimetre: whole numbers are filled in half the time."""
AT_ONCE = 10
"""Rows whose boxes are painted together: a call for each colour instead of one for each row's."""
THINNEST, SMALLEST = 0.6, 4.0
"""Lines thinner and text smaller than this (mm) are not seen."""


T = TypeVar("T")
Boxes = dict[str, list[tuple[int, int, int, int]]]
"""The boxes of a row's cards by colour, in UNITs."""


class Layers(NamedTuple, Generic[T]):
    """What of a row, or of a sheet, is painted below its cards, and what above them."""

    below: T
    above: T


class FarRow(NamedTuple):
    """A row without its cards, and their boxes counted from its corner.

    `bare` is without what strips beside the sheet say.
    """

    rest: Layers[Row]
    bare: Layers[Row]
    boxes: Boxes


class FarSheet(NamedTuple):
    """A sheet without its cards, also without what strips beside it say, and the rows with their boxes."""

    rest: Layers[Sheet]
    bare: Layers[Sheet]
    rows: tuple[FarRow, ...]


def _far_row(row: Row) -> FarRow:
    found: Boxes = {}
    rest: list[Placed] = []
    for placed in row.placed:
        looks = [mark.far or _look(mark) for mark in placed.cell.marks] if placed.z == 0 else []
        if not looks or None in looks:
            rest.append(placed)
            continue
        for mark, far in zip(placed.cell.marks, looks, strict=True):
            if far is not None:
                colour = _mixed(far.ground, far.words, far.stripe)
                found.setdefault(colour, []).append(_box(placed, mark.box, far))
    said = said_in_strips(row)
    bare = (placed._replace(cell=_without(placed.cell, said)) for placed in rest)
    return FarRow(_layers(row, rest), _layers(row, bare), found)


def _layers(row: Row, rest: Iterable[Placed]) -> Layers[Row]:
    parts: tuple[list[Placed], list[Placed]] = [], []
    for placed in rest:
        parts[placed.z > 0].append(placed)
    below, above = (row._replace(placed=tuple(_coarse(part))) for part in parts)
    return Layers(below, above)


def _without(cell: Cell, said: Callable[[Mark], bool]) -> Cell:
    return cell._replace(marks=tuple(mark for mark in cell.marks if not said(mark)))


def _box(placed: Placed, area: Box, far: Far) -> tuple[int, int, int, int]:
    """The box that stands for a card, beside its stripe and above what is none of its ground."""
    x, y, width, height = area
    left, top = round((placed.x + x + far.left) * UNIT), round((placed.y + y) * UNIT)
    right, bottom = round((placed.x + x + width) * UNIT), round((placed.y + y + height - far.below) * UNIT)
    return left, top, right - left, bottom - top


def _coarse(placed: Iterable[Placed]) -> Iterator[Placed]:
    """What is placed as one mark for each z, without what is too fine to be seen."""
    for z, level in groupby(sorted(placed, key=lambda each: each.z), key=lambda each: each.z):
        groups = (_seen(mark, each) for each in level for mark in each.cell.marks)
        shapes = tuple(group for group in groups if group.shapes)
        if shapes:
            yield Placed(0.0, Cell(0.0, 0.0, (Mark(shapes, Box(0.0, 0.0, 0.0, 0.0)),)), (), z)


def _seen(mark: Mark, placed: Placed) -> Group:
    return Group(tuple(shape for shape in mark.shapes if not _is_fine(shape)), placed.x, placed.y)


def _is_fine(shape: Shape) -> bool:
    if isinstance(shape, Text | Passage):
        return shape.size < SMALLEST
    return isinstance(shape, Path) and not shape.fill and (not shape.stroke or shape.stroke.width < THINNEST)


def _look(mark: Mark) -> Far | None:
    """How a card looks from far away, told by its shapes, where its ground fills it; else None."""
    if not is_card(mark) or not mark.shapes:
        return None
    ground, *rest = mark.shapes
    if not isinstance(ground, Rect) or not ground.fill or ground.height < mark.box.height / 2:
        return None
    words = next((shape.colour for shape in rest if isinstance(shape, Text | Passage)), INK)
    stripe, left, below = ground.fill, 0.0, mark.box.bottom - ground.y - ground.height
    if rest and isinstance(bar := rest[0], Path) and bar.fill:
        edge = max(float(op[-2]) for op in bar.ops if len(op) > 1)
        if edge < ground.x + ground.width / 4:
            left, stripe = edge - mark.box.x, bar.fill
    return Far(ground.fill, words, stripe, left, below)


@lru_cache(maxsize=1024)
def _mixed(ground: str, words: str, stripe: str) -> str:
    shares = ((ground, 1 - WORDS_INK - STRIPE_INK), (words, WORDS_INK), (stripe, STRIPE_INK))
    parts = [[part * share for part in QColor(name).getRgb()[:3]] for name, share in shares]  # type: ignore[index]  # the stubs do not know the tuple
    return QColor(*(round(sum(part)) for part in zip(*parts, strict=True))).name()


far_row = Kept(_far_row, KEPT_BANDS)
"""A row seen from far away, once for each row."""


def _far_sheet(sheet: Sheet) -> FarSheet:
    rows = tuple(far_row(row) for row in sheet.rows)
    rest, bare = ([row.rest for row in rows], [row.bare for row in rows])
    return FarSheet(_sheets(sheet, rest), _sheets(sheet, bare), rows)


def _sheets(sheet: Sheet, rows: list[Layers[Row]]) -> Layers[Sheet]:
    below, above = (row.below for row in rows), (row.above for row in rows)
    return Layers(replace(sheet, rows=tuple(below)), replace(sheet, rows=tuple(above)))


far_sheet = Kept(_far_sheet, KEPT_SCENES)
"""A sheet seen from far away, made once."""


class _Chunk(NamedTuple):
    """Some rows that follow each other, where they begin, and their boxes on the sheet by colour."""

    rows: tuple[FarRow, ...]
    tops: tuple[float, ...]
    boxes: dict[str, list[QRect]]


def _made(rows: tuple[FarRow, ...], tops: tuple[float, ...]) -> _Chunk:
    found: dict[str, list[QRect]] = {}
    for row, top in zip(rows, tops, strict=True):
        down = round(top * UNIT)
        for name, boxes in row.boxes.items():
            found.setdefault(name, []).extend([QRect(x, y + down, w, h) for x, y, w, h in boxes])
    return _Chunk(rows, tops, found)


_chunks: Kept[FarRow, _Chunk] = Kept(lambda row: _made((row,), (0.0,)), KEPT_BANDS)
"""By the first of their rows."""


def _chunk(far: FarSheet, first: int) -> _Chunk:
    """The boxes of the rows from one on: as long as these stay the same they are made once."""
    rows, tops = far.rows[first : first + AT_ONCE], far.rest.below.tops[first : first + AT_ONCE]
    held = _chunks.known(rows[0])
    is_same = held is not None and held.tops == tops and all(map(is_, held.rows, rows))
    return held if held is not None and is_same else _chunks.keep(rows[0], _made(rows, tops))


def paint_boxes(painter: QPainter, far: FarSheet, area: Box) -> None:
    """Paint the cards of the rows that touch an area (mm), and of some beside it, as boxes."""
    tops = far.rest.below.tops
    first = max(bisect_right(tops, area.y) - 1, 0) // AT_ONCE * AT_ONCE
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    before = painter.worldTransform()
    painter.scale(1 / UNIT, 1 / UNIT)
    for number in range(first, bisect_left(tops, area.bottom), AT_ONCE):
        for name, boxes in _chunk(far, number).boxes.items():
            painter.setBrush(brush(name))
            painter.drawRects(boxes)
    painter.setWorldTransform(before)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
