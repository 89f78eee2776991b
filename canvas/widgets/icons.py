"""Line icons for buttons and menus, painted from the shipped drawings; sharp at every device pixel ratio."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

from canvas.layout.drawings.icons import BOX, ICONS, LINE, outline
from canvas.layout.shapes import Stroke
from canvas.widgets import steps
from canvas.widgets.theme import Theme

DISABLED = 0.38


class _Engine(QIconEngine):
    """Paints one icon at whatever size it is asked for."""

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__()
        self._name = name
        self._theme = theme

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._theme)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        painter.save()
        painter.setOpacity(1.0)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.translate(rect.topLeft())
        self._draw(painter, rect.size(), mode, state)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self._draw(painter, size, mode, state)
        painter.end()
        return made

    def _draw(self, painter: QPainter, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw in the middle of an area that begins where the painter does."""
        theme, width, height = self._theme, size.width(), size.height()
        is_on = state == QIcon.State.On or mode == QIcon.Mode.Selected
        if mode == QIcon.Mode.Disabled:
            painter.setOpacity(DISABLED)
        if width != height:
            painter.translate(max(width - height, 0) / 2, max(height - width, 0) / 2)
        scale = min(width, height) / BOX
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        painter.setPen(steps.pen(Stroke(theme.accent if is_on else theme.ink, LINE, round=True)))
        painter.drawPath(steps.outline(outline(self._name)))


@lru_cache(maxsize=256)
def icon(name: str, theme: Theme) -> QIcon:
    """The icon of that name (Lucide's) in the theme's ink; accent where it is on. KeyError: unknown name."""
    if name not in ICONS:
        raise KeyError(name)
    return QIcon(_Engine(name, theme))
