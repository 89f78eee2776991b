"""Heads that stay in sight: phases and steps along the top, lanes at the left, once the sheet's own are gone.

They are the window's, in the window's type and pixels, never printed. A phase's name sticks at the left edge
while its columns pass, a lane's at the top. Where they are is worked out here, and painted.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap

from canvas.editing import new_row
from canvas.editing.selection import Place
from canvas.layout.shapes import Box
from canvas.layout.sheet import Row, Sheet
from canvas.layout.style import ACCENT, HAIRLINE, INK, SECOND, TINT
from canvas.model.edits.boards import row_fields
from canvas.model.journey import Phase, Step
from canvas.model.project import Project
from canvas.widgets.camera import Camera
from canvas.widgets.theme import SMALL_PX, TYPE_PX, ui_font

PHASES, STEPS = 48.0, 40.0
LANES = 168.0
HEAD_ROWS = ("phases", "steps")
_AT_LEFT = ("lane", "new")
HEAD_PX = 16
"""The type of heads, at every zoom: who stands at the back reads them."""
BAR = 4.0
INDENT = 12.0
LEAST_CORNER = 64.0
NARROWEST = 36.0
"""Pixels under which a step's column is too narrow for any name."""


class Head(NamedTuple):
    """One head: what it stands for, its words, its area in the view and the line its words stand on."""

    record: str
    kind: str
    text: str
    box: Box
    baseline: float
    is_active: bool = False
    is_chosen: bool = False


class Frozen(NamedTuple):
    """The heads in sight: how high the strip along the top is and how wide the one at the left (0: none).

    Phases are parted by lines at `parts`; before the first of them, from `corner` on, is room for words.
    """

    top: float = 0.0
    left: float = 0.0
    heads: tuple[Head, ...] = ()
    parts: tuple[float, ...] = ()
    corner: tuple[float, float] = (0.0, 0.0)
    words: tuple[str, str] = ("", "")
    """What is shown, and in which state: said in the corner, above the lanes."""

    def at(self, x: float, y: float) -> Head | None:
        """Return the head at a pixel of the view, None where none is."""
        found = (head for head in self.heads if head.box.holds(x, y))
        return next(found, None) if self.covers(x, y) else None

    def covers(self, x: float, y: float) -> bool:
        """Tell whether a pixel of the view lies under the strips."""
        return y < self.top or x < self.left


def frozen(
    project: Project,
    sheet: Sheet,
    camera: Camera,
    size: tuple[float, float],
    active: Place | None = None,
    new: str = "",
) -> Frozen:
    """Return the heads for a camera and a view of so many logical pixels.

    `active` is where one works, `new` the word for the line where another lane is begun.
    """
    last = next((i for i in range(len(sheet.rows) - 1, -1, -1) if sheet.rows[i].key in HEAD_ROWS), None)
    if last is None or not sheet.columns:
        return Frozen()
    bottom = sheet.tops[last] + sheet.rows[last].height
    strip = PHASES + STEPS if sheet.rows[last].key == "steps" else PHASES
    first_x, first_y = camera.to_view(sheet.columns[0].x, bottom)
    ends = camera.to_view(sheet.columns[-1].x + sheet.columns[-1].width, sheet.height)
    # While the sheet's own edge is in sight its heads are too: a strip would only cover the map.
    edge_x, edge_y = camera.to_view(0.0, 0.0)
    top = strip if edge_y < 0 and first_y < strip < ends[1] else 0.0
    left = LANES if edge_x < 0 and first_x < LANES < ends[0] else 0.0
    heads: list[Head] = []
    if top:
        heads += _phases(project, sheet, camera, size[0], left)
        heads += _steps(project, sheet, camera, size[0], left, active) if strip > PHASES else []
    if left:
        heads += _lanes(project, sheet, camera, size[1], top, active)
        heads += _new_lane(sheet, camera, size[1], top, new)
    if not top:
        return Frozen(top, left, tuple(heads))
    corner = (INDENT if left else _label_x(sheet, camera), max(first_x, left))
    return Frozen(top, left, tuple(heads), tuple(_parts(sheet, camera)), corner)


def paint_frozen(painter: QPainter, found: Frozen, size: tuple[float, float], ground: QColor) -> None:
    """Paint the strips; the painter counts logical pixels of the view."""
    width, height = size
    dpr = painter.device().devicePixelRatio()
    if found.left:
        lanes = tuple(head for head in found.heads if head.kind in _AT_LEFT)
        part = Frozen(found.top, found.left, lanes)
        painter.drawPixmap(0, 0, _left_strip(part, height, ground.name(), dpr))
    if found.top:
        part = found._replace(heads=tuple(head for head in found.heads if head.kind not in _AT_LEFT))
        painter.drawPixmap(0, 0, _top_strip(part, width, ground.name(), dpr))


@lru_cache(maxsize=4)
def _left_strip(found: Frozen, height: float, ground: str, dpr: float) -> QPixmap:
    """The strip at the left: kept, because in most frames it says what it said in the one before."""
    strip = _strip(found.left, height, ground, dpr)
    painter = QPainter(strip)
    painter.fillRect(QRectF(found.left - 1, 0, 1, height), QColor(HAIRLINE))
    painter.setClipRect(QRectF(0, found.top, found.left, height - found.top))
    _paint(painter, found.heads)
    painter.end()
    return strip


@lru_cache(maxsize=4)
def _top_strip(found: Frozen, width: float, ground: str, dpr: float) -> QPixmap:
    """The strip along the top, kept as the one at the left is."""
    strip = _strip(width, found.top, ground, dpr)
    painter = QPainter(strip)
    painter.setClipRect(QRectF(found.left, 0, width - found.left, found.top))
    _paint(painter, found.heads)
    for x in found.parts:
        painter.fillRect(QRectF(round(x), 0, 1, found.top - 1), QColor(HAIRLINE))
    painter.setClipping(False)
    _paint_corner(painter, found)
    painter.fillRect(QRectF(0, found.top - 1, width, 1), QColor(INK))
    painter.end()
    return strip


def _strip(width: float, height: float, ground: str, dpr: float) -> QPixmap:
    strip = QPixmap(math.ceil(width * dpr), math.ceil(height * dpr))
    strip.setDevicePixelRatio(dpr)
    strip.fill(QColor(ground))
    return strip


def _parts(sheet: Sheet, camera: Camera) -> Iterator[float]:
    """Where one phase ends and the next begins, in pixels of the view: in the middle of the gap."""
    for before, after in pairwise(sheet.columns):
        if before.phase != after.phase:
            yield camera.to_view((before.x + before.width + after.x) / 2, 0.0)[0]


def _label_x(sheet: Sheet, camera: Camera) -> float:
    """Where the sheet's own words for its rows begin, in pixels of the view."""
    found = (
        placed.x + mark.box.x
        for row in sheet.rows
        for placed in row.placed
        for mark in placed.cell.marks
        if mark.role == "lane"
    )
    return camera.to_view(next(found, 0.0), 0.0)[0]


def _paint_corner(painter: QPainter, found: Frozen) -> None:
    """Say above the lanes what is shown, and in which state, where there is room."""
    x, end = found.corner
    room = end - x - INDENT
    if room < LEAST_CORNER:
        return
    lines = ((found.words[0], "semibold", INK, 30.0), (found.words[1], "regular", SECOND, PHASES + 24.0))
    for text, weight, ink, baseline in lines[: 2 if found.top > PHASES else 1]:
        painter.setFont(ui_font(TYPE_PX, weight))
        painter.setPen(QColor(ink))
        short = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPointF(x, baseline), short)


def _phases(project: Project, sheet: Sheet, camera: Camera, width: float, left: float) -> list[Head]:
    spans: dict[str, tuple[float, float]] = {}
    for column in sheet.columns:
        first = spans.get(column.phase, (column.x, 0.0))[0]
        spans[column.phase] = (first, column.x + column.width)
    heads = []
    for key, (first, last) in spans.items():
        x, right = camera.to_view(first, 0.0)[0], camera.to_view(last, 0.0)[0]
        if right > left and x < width:
            phase = project.get(Phase, key)
            stuck = min(max(x, left + INDENT), right)
            box = Box(stuck, 0.0, right - stuck, PHASES)
            heads.append(Head(key, "phase", phase.title if phase else "", box, 30.0))
    return heads


def _steps(
    project: Project, sheet: Sheet, camera: Camera, width: float, left: float, active: Place | None
) -> list[Head]:
    heads = []
    low, high = camera.to_mm(left, 0.0)[0], camera.to_mm(width, 0.0)[0]
    for column in sheet.columns:
        if column.x + column.width <= low or column.x >= high:
            continue
        x, right = (camera.to_view(mm, 0.0)[0] for mm in (column.x, column.x + column.width))
        if right > left and x < width and right - x >= NARROWEST:
            step = project.get(Step, column.key)
            box = Box(x, PHASES, right - x, STEPS)
            is_active = active is not None and active.column == column.key
            heads.append(Head(column.key, "step", step.title if step else "", box, PHASES + 24.0, is_active))
    return heads


def _lanes(
    project: Project, sheet: Sheet, camera: Camera, height: float, top: float, active: Place | None
) -> list[Head]:
    heads = []
    low, high = camera.to_mm(0.0, top)[1], camera.to_mm(0.0, height)[1]
    for row, start in zip(sheet.rows, sheet.tops, strict=True):
        if start + row.height <= low or start >= high:
            continue
        y, bottom = (camera.to_view(0.0, mm)[1] for mm in (start, start + row.height))
        if bottom > top and y < height and row_fields(project, row.key) is not None:
            stuck = max(y, top)
            box = Box(0.0, stuck, LANES, bottom - stuck)
            baseline = min(stuck + 28.0, bottom - 6.0)
            is_active = active is not None and active.row == row.key
            heads.append(Head(row.key, "lane", _name(project, row), box, baseline, is_active))
    return heads


def _new_lane(sheet: Sheet, camera: Camera, height: float, top: float, word: str) -> list[Head]:
    """The line below the last lane."""
    box = new_row.area(sheet)
    if box is None or not word:
        return []
    y, bottom = (camera.to_view(0.0, mm)[1] for mm in (box.y, box.bottom))
    if bottom <= top or y >= height:
        return []
    middle = (y + bottom) / 2
    return [Head(new_row.KEY, "new", f"+  {word}", Box(0.0, y, LANES, bottom - y), middle + 5.0)]


def _name(project: Project, row: Row) -> str:
    """What a row is called: its record's name, or what its label says."""
    record = project.find(row.key)
    if record is not None:
        return str(getattr(record, "title", "") or getattr(record, "name", ""))
    labels = (mark for placed in row.placed for mark in placed.cell.marks if mark.role == "lane")
    return next((mark.say for mark in labels), "")


def _paint(painter: QPainter, heads: Sequence[Head]) -> None:
    for head in heads:
        is_lane = head.kind in _AT_LEFT
        painter.setFont(_font(head))
        painter.setPen(QColor(_ink(head)))
        if head.is_chosen:
            gap = 0.0 if is_lane else INDENT / 2
            painter.fillRect(
                QRectF(head.box.x - gap, head.box.y, head.box.width + gap, head.box.height - 1), QColor(TINT)
            )
        metrics = QFontMetricsF(painter.font())
        room = head.box.width - (2 * INDENT if is_lane else INDENT)
        text = metrics.elidedText(head.text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPointF(head.box.x + (INDENT if is_lane else 0.0), head.baseline), text)
        if is_lane:
            painter.fillRect(QRectF(0.0, head.box.bottom, LANES, 1.0), QColor(HAIRLINE))
        if head.is_active:
            box = head.box
            bar = (
                QRectF(LANES - BAR, box.y, BAR, box.height)
                if is_lane
                else QRectF(box.x, box.bottom - BAR, box.width, BAR)
            )
            painter.fillRect(bar, QColor(ACCENT))


def _ink(head: Head) -> str:
    if head.is_chosen:
        return ACCENT
    return SECOND if head.kind in ("step", "new") and not head.is_active else INK


def _font(head: Head) -> QFont:
    if head.kind == "new":
        return ui_font(SMALL_PX, "regular")
    if head.kind == "step":
        return ui_font(HEAD_PX, "semibold" if head.is_active else "medium")
    return ui_font(HEAD_PX, "semibold")
