"""A sheet seen from so far away that a card is a few pixels: boxes for cards, painted in batches by row.

What is no card (heads, rules, curves, pictures) is painted as ever; only cards are taken out of the sheet.
A row that two sheets share keeps its boxes. A card is its ground and the stripe at its left, no more.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from canvas.editing.atlas import is_card
from canvas.editing.kept import Kept
from canvas.layout.shapes import Box, Path, Rect, Text
from canvas.layout.sheet import Mark, Placed, Row, Sheet
from canvas.layout.style import INK
from canvas.widgets.scene import KEPT_BANDS, KEPT_SCENES

FAR_PX_PER_MM = 0.3
"""Below so many device pixels to the millimetre (8 % on most screens) the type is a pixel high."""
WORDS_INK = 0.12
"""How much of the words' colour a card's ground takes on: as grey as bars of text make it."""


class FarRow(NamedTuple):
    """A row without its cards, below and above them, and the cards' boxes (mm, from its corner) by colour."""

    below: Row
    above: Row
    boxes: tuple[tuple[QColor, list[QRectF]], ...]


class FarSheet(NamedTuple):
    """The sheets that lie below and above the cards, and the boxes of each row."""

    below: Sheet
    above: Sheet
    rows: tuple[FarRow, ...]


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
    found: dict[tuple[str, str], list[QRectF]] = {}
    rest: list[Placed] = []
    for placed in row.placed:
        if not _stands_as_boxes(placed):
            rest.append(placed)
            continue
        for mark in placed.cell.marks:
            for colours, area in _boxes(mark):
                found.setdefault(colours, []).append(area.translated(placed.x, placed.y))
    return FarRow(
        row._replace(placed=tuple(placed for placed in rest if placed.z <= 0)),
        row._replace(placed=tuple(placed for placed in rest if placed.z > 0)),
        tuple((_mixed(*colours), areas) for colours, areas in found.items()),
    )


def _boxes(mark: Mark) -> Iterator[tuple[tuple[str, str], QRectF]]:
    """The ground of a card and its stripe, each with its colour and that of the words on it."""
    ground, *rest = mark.shapes
    if isinstance(ground, Rect):
        words = next((shape.colour for shape in rest if isinstance(shape, Text)), INK)
        yield (ground.fill or "", words), QRectF(ground.x, ground.y, ground.width, ground.height)
    if rest and isinstance(stripe := rest[0], Path) and stripe.fill:
        ends = [(float(op[-2]), float(op[-1])) for op in stripe.ops if len(op) > 1]
        left, top = min(x for x, _ in ends), min(y for _, y in ends)
        right, bottom = max(x for x, _ in ends), max(y for _, y in ends)
        yield (stripe.fill, stripe.fill), QRectF(left, top, right - left, bottom - top)


def _mixed(ground: str, words: str) -> QColor:
    one, other = QColor(ground), QColor(words)
    parts = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(a + (b - a) * WORDS_INK) for a, b in parts))


far_row = Kept(_far_row, KEPT_BANDS)
"""A row seen from far away, once for each row."""


def _far_sheet(sheet: Sheet) -> FarSheet:
    rows = tuple(far_row(row) for row in sheet.rows)
    return FarSheet(
        replace(sheet, rows=tuple(row.below for row in rows)),
        replace(sheet, rows=tuple(row.above for row in rows)),
        rows,
    )


far_sheet = Kept(_far_sheet, KEPT_SCENES)
"""A sheet seen from far away, made once."""


def paint_boxes(painter: QPainter, far: FarSheet, area: Box) -> None:
    """Paint the cards of the rows that touch an area (mm) as boxes."""
    tops = far.below.tops
    first = max(bisect_right(tops, area.y) - 1, 0)
    painter.setPen(Qt.PenStyle.NoPen)
    for number in range(first, bisect_left(tops, area.bottom)):
        painter.translate(0.0, tops[number])
        for colour, boxes in far.rows[number].boxes:
            painter.setBrush(colour)
            painter.drawRects(boxes)
        painter.translate(0.0, -tops[number])
