"""Fusion, with the window's line icons where it draws triangles: in menus, and before what unfolds."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleOption, QWidget

from canvas.widgets.icons import icon
from canvas.widgets.theme import LIGHT

SIDE = 16
ASIDE = 6
"""How far a menu's tick stands from where Fusion has it: at the very edge."""
_ELEMENT = QStyle.PrimitiveElement
SIGNS = {
    _ELEMENT.PE_IndicatorArrowRight: "chevron-right",
    _ELEMENT.PE_IndicatorArrowDown: "chevron-down",
    _ELEMENT.PE_IndicatorArrowUp: "chevron-up",
    _ELEMENT.PE_IndicatorMenuCheckMark: "check",
}
"""Icons by what Qt calls the sign."""


class LineStyle(QProxyStyle):
    """The application's style."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        name = _branch(option) if element == _ELEMENT.PE_IndicatorBranch else SIGNS.get(element, "")
        if name:
            _draw(name, option, painter, ASIDE if element == _ELEMENT.PE_IndicatorMenuCheckMark else 0)
        elif element != _ELEMENT.PE_IndicatorBranch:
            super().drawPrimitive(element, option, painter, widget)


def _branch(option: QStyleOption) -> str:
    """The sign before a row of a tree: none where nothing is below it."""
    state = option.state
    if not state & QStyle.StateFlag.State_Children:
        return ""
    return "chevron-down" if state & QStyle.StateFlag.State_Open else "chevron-right"


def _draw(name: str, option: QStyleOption, painter: QPainter, aside: int) -> None:
    """Draw an icon in the middle of where the sign would be, in the ink of the text beside it."""
    palette, area = option.palette, option.rect
    ink = QColor(palette.color(QPalette.ColorRole.Text))
    place = QRect(0, 0, SIDE, SIDE)
    place.moveCenter(area.center() + QPoint(aside, 0))
    icon(name, LIGHT._replace(ink=ink.name())).paint(painter, place)
