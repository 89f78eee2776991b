"""The Qt painter: a sheet, or a part of it, by QPainter. It knows shapes and sheets, never the project.

The painter's coordinates are the sheet's millimetres; who calls sets the scale. What lies outside the asked
area is passed over. The same shapes printed look the same; only the window asks for small text as bars.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QTransform

from canvas import late
from canvas.layout.shapes import ANYWHERE, Box, Shape
from canvas.layout.sheet import Sheet
from canvas.named import NamedTuple
from canvas.widgets import steps
from canvas.widgets.bare_heads import bare_heads
from canvas.widgets.camera import is_far
from canvas.widgets.filling import fill
from canvas.widgets.first_words import Words, first_words, is_too_small, short
from canvas.widgets.glyphs import EM, glyph_runs
from canvas.widgets.pictures import Pictures
from canvas.widgets.scene import scene_of
from canvas.widgets.steps import Cut, Lines, Oblong, Outline, Photograph, Prepared, Step

if TYPE_CHECKING:
    from canvas.widgets import from_far
else:
    from_far = late.module("canvas.widgets.from_far")

MISSING_PICTURE = QColor("#E5E5E5")
BAR_HEIGHT = 0.42
"""Height of the bar that stands for a line of text too small to read, in em; it sits on the baseline."""
BAR_INK = 0.38
FILLED = (Outline, Oblong)


class Look(NamedTuple):
    """How to paint: device pixels to the millimetre, where pictures come from, which text becomes bars.

    `dpr` is how many device pixels a logical one has where cards shorten to their first words, 0 where not.
    """

    px_per_mm: float
    pictures: Pictures | None = None
    min_text_px: float = 0.0
    dpr: float = 0.0


def paint(
    painter: QPainter,
    sheet: Sheet,
    area: Box | None = None,
    pictures: Pictures | None = None,
    min_text_px: float = 0.0,
    dpr: float = 0.0,
    origin: float = 0.0,
) -> None:
    """Paint a sheet, or the marks that reach into `area` (millimetres of the sheet), from `origin` (a y) on.

    The painter's transform maps millimetres to device pixels. Text whose em is lower than `min_text_px`
    becomes bars, and far away cards become boxes; 0 draws all of it. With a device pixel ratio `dpr`, cards
    whose text is too small to read shorten to their first words, and heads have no names that strips beside
    the sheet say. Clipping to the area is the caller's.
    """
    look = Look(painter.deviceTransform().m11(), pictures, min_text_px, dpr)
    hints = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    painter.setRenderHints(hints)
    where = area or ANYWHERE
    if not min_text_px or not is_far(look.px_per_mm):
        _paint_marks(painter, sheet, where, look, origin)
        return
    far, look = from_far.far_sheet(sheet), look._replace(dpr=0.0)
    below, above = far.bare if dpr else far.rest
    _paint_marks(painter, below, where, look)
    from_far.paint_boxes(painter, far, where)
    _paint_marks(painter, above, where, look)


def _paint_marks(painter: QPainter, sheet: Sheet, where: Box, look: Look, origin: float = 0.0) -> None:
    scale = look.px_per_mm / look.dpr if look.dpr else 0.0
    bare = bare_heads(sheet, scale) if scale else None
    for prepared, x, y, mark in scene_of(sheet).marks_in(where, origin):
        words = first_words(mark, scale) if scale and is_too_small(mark, scale) else None
        if words is None:
            paint_steps(painter, bare.steps(mark, prepared.steps) if bare else prepared.steps, x, y, look)
        else:
            paint_steps(painter, short(mark).ground, x, y, look)
            _paint_words(painter, words, x, y)


def _paint_words(painter: QPainter, words: Words, x: float, y: float) -> None:
    """Paint the first words of a card whose cell begins at (x, y)."""
    if not words.lines:
        return
    scale, before = words.em / EM, painter.worldTransform()
    painter.setPen(steps.text_pen(words.lines[0].colour))
    painter.translate(x + words.x, y + words.y + words.em * words.lines[0].baseline)
    painter.scale(scale, scale)
    for run in glyph_runs(words.lines):
        painter.drawGlyphRun(QPointF(), run)
    painter.setWorldTransform(before)


def paint_shapes(
    painter: QPainter, shapes: Sequence[Shape], x: float = 0.0, y: float = 0.0, look: Look | None = None
) -> None:
    """Paint shapes with their origin at (x, y) millimetres; made ready each time, so not for many."""
    look = look or Look(painter.deviceTransform().m11())
    paint_steps(painter, steps.prepare(tuple(shapes)).steps, x, y, look)


def paint_prepared(painter: QPainter, prepared: Prepared, x: float, y: float, look: Look) -> None:
    """Paint prepared shapes with their origin at (x, y) millimetres."""
    paint_steps(painter, prepared.steps, x, y, look)


def paint_steps(painter: QPainter, todo: Iterable[Step], x: float, y: float, look: Look) -> None:
    """Paint steps with their origin at (x, y).

    The painter's transform is put back as it was, never counted back: of what is added and taken away again
    something stays, and with it a curve would look another way after other marks than alone.
    """
    before = painter.worldTransform()
    painter.translate(x, y)
    here = painter.worldTransform()
    pen: QPen | None = None
    brush: QBrush | None = None
    for step in todo:
        if isinstance(step, FILLED):
            if step.pen is not pen:
                pen = step.pen
                painter.setPen(pen)
            if step.brush is not brush:
                brush = step.brush
                painter.setBrush(brush)
            if isinstance(step, Outline):
                painter.drawPath(step.path)
            else:
                painter.drawRect(step.rect)
        elif isinstance(step, Lines):
            _lines(painter, step, look, here)
            pen = None
        elif isinstance(step, Photograph):
            _photograph(painter, step, look)
        else:
            _cut(painter, step, look)
    painter.setWorldTransform(before)


def _lines(painter: QPainter, lines: Lines, look: Look, here: QTransform) -> None:
    first = lines.texts[0]
    if first.size * look.px_per_mm < look.min_text_px:
        height, bar = BAR_HEIGHT * first.size, _bar(first.colour)
        for text in lines.texts:
            fill(painter, QRectF(text.x, text.baseline - height, text.width, height), bar)
        return
    scale = first.size / EM
    painter.setPen(lines.pen)
    painter.translate(first.x, first.baseline)
    painter.scale(scale, scale)
    for run in glyph_runs(lines.texts):
        painter.drawGlyphRun(QPointF(), run)
    painter.setWorldTransform(here)


@lru_cache(maxsize=256)
def _bar(name: str) -> QColor:
    bar = QColor(name)
    bar.setAlphaF(BAR_INK)
    return bar


def _photograph(painter: QPainter, step: Photograph, look: Look) -> None:
    """A picture fills its box; what does not fit the box's proportions is cut evenly on both sides."""
    rect = step.rect
    image = None
    if look.pictures is not None:
        scale = look.px_per_mm
        image = look.pictures.image(step.picture, rect.width() * scale, rect.height() * scale)
    if image is None:
        fill(painter, rect, MISSING_PICTURE)
        return
    scale = min(image.width() / rect.width(), image.height() / rect.height())
    width, height = rect.width() * scale, rect.height() * scale
    part = QRectF((image.width() - width) / 2, (image.height() - height) / 2, width, height)
    painter.drawImage(rect, image, part)


def _cut(painter: QPainter, cut: Cut, look: Look) -> None:
    painter.save()
    painter.setClipPath(cut.path, Qt.ClipOperation.IntersectClip)
    paint_steps(painter, cut.steps, 0.0, 0.0, look)
    painter.restore()
