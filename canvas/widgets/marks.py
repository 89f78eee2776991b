"""Painting what is not print: the overlay's shapes, the ghost of a dragged card, the strip of an edge."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from canvas.editing.overlay import Ghost, Overlay
from canvas.layout.shapes import Rect, Shape, Stroke
from canvas.layout.style import ACCENT, EDGE, RADIUS
from canvas.widgets.camera import Camera
from canvas.widgets.filling import fill
from canvas.widgets.icons import icon
from canvas.widgets.paint import Look, paint_prepared, paint_shapes
from canvas.widgets.pictures import Pictures
from canvas.widgets.steps import prepare
from canvas.widgets.theme import LIGHT, SMALL_PX, ui_font

SHADOW_PX = 24
SHADOW_DOWN_PX = 8
SHADOW_INK = 0.14
BEHIND_PX = 8.0
DISC_PX = 24.0
STRIP_PX = 40
CHEVRON_PX = 20
STRIP_INK = 0.08
SMOOTH_PX = 2.0
"""So much further than its outline a smooth line may tint."""

ready = lru_cache(maxsize=64)(prepare)
"""What lies above a sheet, made ready: in most frames it is what it was in the one before."""


def paint_overlay(
    painter: QPainter, overlay: Overlay, camera: Camera, pictures: Pictures | None = None
) -> None:
    """Paint an overlay's shapes; the painter counts logical pixels of the view."""
    if not overlay.shapes:
        return
    look = Look(camera.scale, pictures)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    factor = camera.scale / camera.dpr
    painter.translate(-camera.left / camera.dpr, -camera.top / camera.dpr)
    painter.scale(factor, factor)
    paint_prepared(painter, ready(overlay.shapes), 0.0, 0.0, look)
    painter.restore()


def reach(shapes: tuple[Shape, ...], camera: Camera) -> QRect:
    """Return the logical pixels of the view that shapes (mm of the sheet) may touch."""
    made = ready(shapes)
    if not made.steps:
        return QRect()
    return _in_view(made.left, made.top, made.right, made.bottom, camera, SMOOTH_PX)


def ghost_reach(ghost: Ghost, camera: Camera) -> QRect:
    """Return the logical pixels of the view that a ghost may touch, with its shadow."""
    box, made = ghost.mark.box, ready(ghost.mark.shapes)
    x, y = ghost.x - box.x, ghost.y - box.y
    left, top = min(ghost.x, made.left + x), min(ghost.y, made.top + y)
    right, bottom = max(ghost.x + box.width, made.right + x), max(ghost.y + box.height, made.bottom + y)
    return _in_view(left, top, right, bottom, camera, SHADOW_PX + SHADOW_DOWN_PX + BEHIND_PX)


def _in_view(left: float, top: float, right: float, bottom: float, camera: Camera, more: float) -> QRect:
    """The logical pixels of an area (mm) and so many more around it."""
    corner, end = QPointF(*camera.to_view(left, top)), QPointF(*camera.to_view(right, bottom))
    return QRectF(corner, end).adjusted(-more, -more, more, more).toAlignedRect()


def strips(
    edges: tuple[int, int], size: tuple[int, int], begin: tuple[float, float]
) -> Iterator[tuple[QRect, float]]:
    """Yield the strips of the edges at which a drag scrolls, and how far the sign in each is turned.

    Heads that stay in sight end where the map begins.
    """
    (across, down), (width, height), (left, top) = edges, size, (round(begin[0]), round(begin[1]))
    if across:
        area = QRect(left if across < 0 else width - STRIP_PX, top, STRIP_PX, height - top)
        yield area, 90.0 - 90.0 * across
    if down:
        yield QRect(left, top if down < 0 else height - STRIP_PX, width - left, STRIP_PX), 90.0 * down


def paint_strip(painter: QPainter, area: QRect, turn: float) -> None:
    """Tint the strip along an edge in which a dragged card scrolls the canvas; the sign in it is turned."""
    tint = QColor(ACCENT)
    tint.setAlphaF(STRIP_INK)
    fill(painter, area, tint)
    painter.save()
    painter.translate(QRectF(area).center())
    painter.rotate(turn)
    half = CHEVRON_PX // 2
    icon("chevron-right", LIGHT._replace(ink=ACCENT)).paint(painter, QRect(-half, -half, 2 * half, 2 * half))
    painter.restore()


def paint_ghost(
    painter: QPainter, ghost: Ghost, camera: Camera, paper: str, pictures: Pictures | None = None
) -> None:
    """Paint what hangs at the pointer on its bit of paper, with its shadow, above everything else."""
    look = Look(camera.scale, pictures)
    x, y = camera.to_view(ghost.x, ghost.y)
    factor = camera.scale / camera.dpr
    box = ghost.mark.box
    rect = QRectF(x, y, box.width * factor, box.height * factor)
    _shadow(painter, rect)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(x, y)
    painter.scale(factor, factor)
    behind = BEHIND_PX / factor
    ground = Rect(0, 0, box.width, box.height, paper, Stroke(EDGE, 1 / factor), RADIUS)
    if ghost.number > 1:
        paint_shapes(painter, [ground], behind, behind, look)
    paint_shapes(painter, [ground._replace(stroke=None)], 0, 0, look)
    paint_prepared(painter, ready(ghost.mark.shapes), -box.x, -box.y, look)
    painter.restore()
    if ghost.number > 1:
        paint_disc(painter, rect.topLeft(), ghost.number)


def paint_disc(painter: QPainter, at: QPointF, number: int) -> None:
    """How many cards are moved, in an accent disc."""
    disc = QRectF(at.x() - DISC_PX / 2, at.y() - DISC_PX / 2, DISC_PX, DISC_PX)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ACCENT))
    painter.drawEllipse(disc)
    painter.setFont(ui_font(SMALL_PX, "semibold"))
    painter.setPen(QPen(Qt.GlobalColor.white))
    metrics = QFontMetricsF(painter.font())
    text = str(number)
    painter.drawText(
        QPointF(
            disc.center().x() - metrics.horizontalAdvance(text) / 2,
            disc.center().y() + metrics.capHeight() / 2,
        ),
        text,
    )
    painter.restore()


def _shadow(painter: QPainter, rect: QRectF) -> None:
    """A soft shadow below what floats, from one blurred picture whose middle is stretched."""
    soft = _soft_corner()
    side, reach = soft.width() // 2, SHADOW_PX
    outer = rect.translated(0, SHADOW_DOWN_PX).adjusted(-reach, -reach, reach, reach)
    edge = min(float(side), outer.width() / 2, outer.height() / 2)
    xs = (outer.left(), outer.left() + edge, outer.right() - edge, outer.right())
    ys = (outer.top(), outer.top() + edge, outer.bottom() - edge, outer.bottom())
    cuts = (0, edge, 2 * side - edge, 2 * side)
    for i in range(3):
        for j in range(3):
            target = QRectF(QPointF(xs[i], ys[j]), QPointF(xs[i + 1], ys[j + 1]))
            width, height = max(cuts[i + 1] - cuts[i], 1), max(cuts[j + 1] - cuts[j], 1)
            painter.drawPixmap(target, soft, QRectF(cuts[i], cuts[j], width, height))


@lru_cache(maxsize=1)
def _soft_corner() -> QPixmap:
    """A square shadow: rounded rectangles above each other, each a little smaller and all nearly clear."""
    side = 2 * (SHADOW_PX + 16)
    made = QPixmap(side, side)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    ink = QColor(0, 0, 0)
    for step in range(SHADOW_PX):
        far = step / SHADOW_PX
        ink.setAlphaF(2 * SHADOW_INK / SHADOW_PX * (1 - far) * far * 2)
        painter.setBrush(ink)
        path = QPainterPath()
        inset = SHADOW_PX - step
        path.addRoundedRect(QRectF(inset, inset, side - 2 * inset, side - 2 * inset), step + 4, step + 4)
        painter.drawPath(path)
    painter.end()
    return made
