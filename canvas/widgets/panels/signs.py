"""Small pictures of records for fields and menus: a channel's badge, a department's dot, a portrait."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

from canvas import late
from canvas.language import Language
from canvas.layout.shapes import Shape, Stroke, circle
from canvas.model.people import Channel, Department, Persona
from canvas.model.project import Project
from canvas.widgets.paint import paint_shapes
from canvas.widgets.panels.editor import context
from canvas.widgets.theme import Theme

if TYPE_CHECKING:
    from canvas.layout.map import meta, people, tones
else:
    meta, people, tones = late.modules("canvas.layout.map", "meta people tones")

BOX = 20.0
"""Signs are drawn in a square of this side, whatever size they are shown at."""


class _Drawing(QIconEngine):
    """Paints shapes that stand in a square of side BOX."""

    def __init__(self, shapes: tuple[Shape, ...]) -> None:
        super().__init__()
        self._shapes = shapes

    def clone(self) -> QIconEngine:
        return _Drawing(self._shapes)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2)
        painter.scale(side / BOX, side / BOX)
        paint_shapes(painter, self._shapes)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return made


@lru_cache(maxsize=512)
def drawing(shapes: tuple[Shape, ...]) -> QIcon:
    """An icon of shapes that stand in a square of side BOX."""
    return QIcon(_Drawing(shapes))


def sign(project: Project, record: Any, say: Language, theme: Theme) -> QIcon:
    """The sign of a channel, department or persona; an empty icon for everything else."""
    about = context(project, say)
    match record:
        case Channel():
            return drawing(meta.channel_badge(record, 0.0, 0.0, BOX, theme.ink))
        case Department():
            return dot(tones.department(about, record))
        case Persona():
            return drawing(people.portrait(about, record, BOX / 2, BOX / 2, BOX))
    return QIcon()


def dot(colour: str, edge: str = "") -> QIcon:
    """A filled disc of a colour."""
    return drawing((circle(BOX / 2, BOX / 2, 6.0, colour, Stroke(edge, 1.0) if edge else None),))
