"""Small pictures of records for fields and menus: a channel's badge, a department's dot, a portrait."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

from canvas import late
from canvas.language import Language
from canvas.layout.shapes import Rect, Shape, Stroke, circle
from canvas.layout.style import EDGE
from canvas.model.edits import colour_names
from canvas.model.people import Channel, Department, Persona
from canvas.model.project import Project
from canvas.widgets.paint import paint_shapes
from canvas.widgets.panels.editor import context
from canvas.widgets.theme import Theme

if TYPE_CHECKING:
    from canvas.layout.drawings import hems
    from canvas.layout.map import meta, named_colours, people, tones
else:
    meta, named_colours, people, tones = late.modules("canvas.layout.map", "meta named_colours people tones")
    (hems,) = late.modules("canvas.layout.drawings", "hems")

HEM = 3.0
"""How high the marks of a hem are."""
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


def chip(project: Project, colour: str) -> QIcon:
    """A bit of a card in a colour, with its hem where the colour has a name."""
    ground = Rect(0.5, 2.5, BOX - 1.0, BOX - 5.0, colour, Stroke(EDGE, 1.0), 3.0)
    return drawing((ground, *hem(project, colour, (3.0, BOX - 5.5, BOX - 6.0))))


def hem(project: Project, colour: str, place: tuple[float, float, float]) -> tuple[Shape, ...]:
    """The hem of a colour at (x, middle, width), where the colour has a name: two marks or three."""
    number = colour_names.number(project, colour) if colour else None
    if number is None:
        return ()
    return (hems.hem(number, *place, HEM, named_colours.ink_of(colour)),)


def dot(colour: str) -> QIcon:
    """A filled disc of a colour."""
    return drawing((circle(BOX / 2, BOX / 2, 6.0, colour),))
