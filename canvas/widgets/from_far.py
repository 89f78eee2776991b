"""A sheet seen from so far away that a card is a few pixels: boxes for cards, painted in batches by row.

What is no card (heads, rules, curves, pictures) is painted as ever, but for what would hardly tint a pixel.
A row that two sheets share keeps its boxes. A card is one box in one colour, mixed of those it is drawn in.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter

from canvas.editing.atlas import is_card
from canvas.editing.kept import Kept
from canvas.layout.shapes import Box, Group, Path, Rect, Shape, Text
from canvas.layout.sheet import Cell, Mark, Placed, Row, Sheet
from canvas.layout.style import INK
from canvas.widgets.scene import KEPT_BANDS, KEPT_SCENES

FAR_PX_PER_MM = 0.3
"""Below so many device pixels to the millimetre (8 % on most screens) the type is a pixel high."""
WORDS_INK = 0.12
"""How much of the words' colour a card's ground takes on: as grey as bars of text make it."""
STRIPE_INK = 0.06
"""How much it takes on of its stripe's colour; the stripe's place parts it from its neighbour."""
UNIT = 16
"""Boxes are counted in sixteenths of a millimetre: whole numbers are filled in half the time."""
THINNEST, SMALLEST = 0.6, 4.0
"""Lines thinner and text smaller than this (mm) are not seen."""


Boxes = dict[str, list[QRect]]
"""The boxes of a row's cards by colour, in UNITs."""


class FarRow(NamedTuple):
    """A row without its cards, below and above them, and their boxes counted from its corner."""

    below: Row
    above: Row
    boxes: Boxes


class FarSheet(NamedTuple):
    """The sheets that lie below and above the cards, and their boxes by colour and number of row."""

    below: Sheet
    above: Sheet
    boxes: dict[str, dict[int, list[QRect]]]


def is_far(px_per_mm: float) -> bool:
    """Tell whether a sheet at this scale (device pixels) is seen from far away."""
    return px_per_mm < FAR_PX_PER_MM


def is_box(mark: Mark) -> bool:
    """Tell whether a mark is a card whose ground fills it, so that a box can stand for it."""
    if not is_card(mark) or not mark.shapes:
        return False
    ground = mark.shapes[0]
    return isinstance(ground, Rect) and bool(ground.fill) and ground.height >= mark.box.height / 2


def _stands_as_boxes(placed: Placed) -> bool:
    cell = placed.cell
    return placed.z == 0 and bool(cell.marks) and all(is_box(mark) for mark in cell.marks)


def _far_row(row: Row) -> FarRow:
    found: Boxes = {}
    rest: list[Placed] = []
    for placed in row.placed:
        if not _stands_as_boxes(placed):
            rest.append(placed)
            continue
        for mark in placed.cell.marks:
            colours, left, top, right, bottom = _box(mark)
            x, y = round((placed.x + left) * UNIT), round((placed.y + top) * UNIT)
            area = QRect(x, y, round((placed.x + right) * UNIT) - x, round((placed.y + bottom) * UNIT) - y)
            found.setdefault(_mixed(*colours), []).append(area)
    return FarRow(
        row._replace(placed=tuple(_coarse(placed for placed in rest if placed.z <= 0))),
        row._replace(placed=tuple(_coarse(placed for placed in rest if placed.z > 0))),
        found,
    )


def _coarse(placed: Iterable[Placed]) -> Iterator[Placed]:
    """What is placed as one mark for each z, without what is too fine to be seen."""
    for z, level in groupby(sorted(placed, key=lambda each: each.z), key=lambda each: each.z):
        shapes = tuple(
            Group(tuple(shape for shape in mark.shapes if not _is_fine(shape)), each.x, each.y)
            for each in level
            for mark in each.cell.marks
        )
        yield Placed(0.0, Cell(0.0, 0.0, (Mark(shapes, Box(0.0, 0.0, 0.0, 0.0)),)), (), z)


def _is_fine(shape: Shape) -> bool:
    if isinstance(shape, Text):
        return shape.size < SMALLEST
    return isinstance(shape, Path) and not shape.fill and (not shape.stroke or shape.stroke.width < THINNEST)


def _box(mark: Mark) -> tuple[tuple[str, ...], float, float, float, float]:
    """The colours of a card's ground, words and stripe, and the area beside its stripe (mm)."""
    ground, *rest = mark.shapes
    if not isinstance(ground, Rect):
        raise TypeError("no box")
    fill = stripe = ground.fill or ""
    left = ground.x
    words = next((shape.colour for shape in rest if isinstance(shape, Text)), INK)
    if rest and isinstance(bar := rest[0], Path) and bar.fill:
        edge = max(float(op[-2]) for op in bar.ops if len(op) > 1)
        if edge < ground.x + ground.width / 4:
            left, stripe = edge, bar.fill
    return (fill, words, stripe), left, ground.y, ground.x + ground.width, ground.y + ground.height


@lru_cache(maxsize=1024)
def _mixed(ground: str, words: str, stripe: str) -> str:
    shares = ((ground, 1 - WORDS_INK - STRIPE_INK), (words, WORDS_INK), (stripe, STRIPE_INK))
    parts = [[part * share for part in QColor(name).getRgb()[:3]] for name, share in shares]  # type: ignore[index]
    return QColor(*(round(sum(part)) for part in zip(*parts, strict=True))).name()


far_row = Kept(_far_row, KEPT_BANDS)
"""A row seen from far away, once for each row."""


_standing: Kept[FarRow, dict[float, Boxes]] = Kept(lambda _row: {}, KEPT_BANDS)


def _boxes_at(row: FarRow, top: float) -> Boxes:
    """The boxes of a row that begins at `top` mm, kept as long as it stands there."""
    kept = _standing(row)
    if top not in kept:
        kept.clear()
        down = round(top * UNIT)
        kept[top] = {
            colour: [box.translated(0, down) for box in boxes] for colour, boxes in row.boxes.items()
        }
    return kept[top]


def _far_sheet(sheet: Sheet) -> FarSheet:
    rows = tuple(far_row(row) for row in sheet.rows)
    found: dict[str, dict[int, list[QRect]]] = {}
    for number, (row, top) in enumerate(zip(rows, sheet.tops, strict=True)):
        for colour, boxes in _boxes_at(row, top).items():
            found.setdefault(colour, {})[number] = boxes
    return FarSheet(
        replace(sheet, rows=tuple(row.below for row in rows)),
        replace(sheet, rows=tuple(row.above for row in rows)),
        found,
    )


far_sheet = Kept(_far_sheet, KEPT_SCENES)
"""A sheet seen from far away, made once."""


def paint_boxes(painter: QPainter, far: FarSheet, area: Box) -> None:
    """Paint the cards of the rows that touch an area (mm) as boxes."""
    tops = far.below.tops
    first = max(bisect_right(tops, area.y) - 1, 0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.scale(1 / UNIT, 1 / UNIT)
    last = bisect_left(tops, area.bottom)
    for name, rows in far.boxes.items():
        painter.setBrush(QColor(name))
        for number in range(first, last):
            if number in rows:
                painter.drawRects(rows[number])
    painter.scale(UNIT, UNIT)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
