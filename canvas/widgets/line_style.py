"""Fusion, with our menus, and the window's line icons before what unfolds.

Menus and trees wear it (`menus.py`) and nothing else does: what is drawn in it passes through Python.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleOption, QStyleOptionMenuItem, QWidget

from canvas.widgets import menu_items
from canvas.widgets.icons import icon
from canvas.widgets.theme import LIGHT, Worn

SIDE = 16
_ELEMENT = QStyle.PrimitiveElement
SIGNS = {
    _ELEMENT.PE_IndicatorArrowRight: "chevron-right",
    _ELEMENT.PE_IndicatorArrowDown: "chevron-down",
    _ELEMENT.PE_IndicatorArrowUp: "chevron-up",
}
"""Icons by what Qt calls the sign."""


MENU_PANELS = (_ELEMENT.PE_PanelMenu, _ELEMENT.PE_FrameMenu)


class LineStyle(QProxyStyle):
    """The style of menus and trees."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element in MENU_PANELS:
            menu_items.paint_panel(option, painter, Worn.theme)
            return
        name = _branch(option) if element == _ELEMENT.PE_IndicatorBranch else SIGNS.get(element, "")
        if name:
            _draw(name, option, painter)
        elif element != _ELEMENT.PE_IndicatorBranch:
            super().drawPrimitive(element, option, painter, widget)

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element == QStyle.ControlElement.CE_MenuItem and isinstance(option, QStyleOptionMenuItem):
            menu_items.paint(option, painter, Worn.theme)
        else:
            super().drawControl(element, option, painter, widget)

    def sizeFromContents(
        self, kind: QStyle.ContentsType, option: QStyleOption, size: QSize, widget: QWidget | None = None
    ) -> QSize:
        if kind == QStyle.ContentsType.CT_MenuItem and isinstance(option, QStyleOptionMenuItem):
            return menu_items.size(option)
        return super().sizeFromContents(kind, option, size, widget)  # type: ignore[arg-type]  # Qt takes none


@cache
def line_style() -> LineStyle:
    """The one style that all of them wear; Qt keeps none for us."""
    return LineStyle()


def _branch(option: QStyleOption) -> str:
    """The sign before a row of a tree: none where nothing is below it."""
    state = option.state
    if not state & QStyle.StateFlag.State_Children:
        return ""
    return "chevron-down" if state & QStyle.StateFlag.State_Open else "chevron-right"


def _draw(name: str, option: QStyleOption, painter: QPainter) -> None:
    """Draw an icon in the middle of where the sign would be, in the ink of the text beside it."""
    palette, area = option.palette, option.rect
    ink = QColor(palette.color(QPalette.ColorRole.Text))
    place = QRect(0, 0, SIDE, SIDE)
    place.moveCenter(area.center())
    icon(name, LIGHT._replace(ink=ink.name())).paint(painter, place)
