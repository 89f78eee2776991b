"""The lines of a menu: a tick or picture, the words, its keys in second ink at the right, a chevron.

A menu is a window of its own: it has no palette of ours, so the theme is passed in. Nothing is known of what
a line does.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOption, QStyleOptionMenuItem

from canvas.widgets.icons import icon
from canvas.widgets.theme import LIGHT, SMALL_PX, Theme, type_px, ui_font

HEIGHT, RULE = 32, 17
BEFORE, AFTER = 16, 16
"""Pixels at the ends of a line, and from the words to the keys."""
SIGN, BESIDE = 16, 12
"""A tick, a picture or a chevron, and the air beside it."""
PICTURE = 20
Kind = QStyleOptionMenuItem.MenuItemType
Check = QStyleOptionMenuItem.CheckType


def size(option: QStyleOptionMenuItem) -> QSize:
    """Return how large a line is; the column of keys is as wide as the widest of the menu."""
    if option.menuItemType == Kind.Separator:
        return QSize(2 * BEFORE, RULE)
    words, _, keys = option.text.partition("\t")
    wide = option.fontMetrics.horizontalAdvance(_plain(words)) + _left(option) + BEFORE
    if keys:
        wide += AFTER + BESIDE + QFontMetrics(ui_font(SMALL_PX)).horizontalAdvance(keys)
    if option.menuItemType == Kind.SubMenu:
        wide += SIGN + BESIDE
    return QSize(wide, max(type_px(HEIGHT), PICTURE))


def paint_panel(option: QStyleOption, painter: QPainter, theme: Theme) -> None:
    """Draw what lies below the lines, and round them."""
    painter.setPen(QColor(theme.hairline))
    painter.setBrush(QColor(theme.panel))
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1))


def paint(option: QStyleOptionMenuItem, painter: QPainter, theme: Theme) -> None:
    """Draw a line."""
    area = option.rect
    if option.menuItemType == Kind.Separator:
        painter.fillRect(area.x(), area.center().y(), area.width(), 1, QColor(theme.hairline))
        return
    is_enabled = bool(option.state & option.state.State_Enabled)
    is_chosen = is_enabled and bool(option.state & option.state.State_Selected)
    if is_chosen:
        painter.fillRect(area, QColor(theme.tint))
    ink = QColor(theme.accent if is_chosen else theme.ink if is_enabled else theme.edge)
    words, _, keys = option.text.partition("\t")
    _sign(option, painter, ink)
    painter.setFont(option.font)
    painter.setPen(ink)
    inside = area.adjusted(_left(option), 0, -BEFORE, 0)
    painter.drawText(inside, _FLAGS, words)
    if keys:
        painter.setFont(ui_font(SMALL_PX))
        painter.setPen(QColor(theme.second) if is_enabled else ink)
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, keys)
    if option.menuItemType == Kind.SubMenu:
        end = QRect(area.right() - BEFORE - SIGN + 5, area.y(), SIGN, area.height())
        _draw("chevron-right", painter, end, ink)


_FLAGS = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextShowMnemonic


def _left(option: QStyleOptionMenuItem) -> int:
    """Where the words of a line begin: behind the ticks of its menu, and behind its picture."""
    ticks = SIGN + BESIDE if option.menuHasCheckableItems else 0
    return BEFORE + ticks + (0 if option.icon.isNull() else PICTURE + BESIDE)


def _sign(option: QStyleOptionMenuItem, painter: QPainter, ink: QColor) -> None:
    """A tick where the line is chosen, and before the words its picture."""
    area = option.rect
    if option.checkType != Check.NotCheckable and option.checked:
        _draw("check", painter, QRect(area.x() + BEFORE - 2, area.y(), PICTURE, area.height()), ink)
    if not option.icon.isNull():
        x = area.x() + _left(option) - PICTURE - BESIDE
        option.icon.paint(painter, QRect(x, area.y(), PICTURE, area.height()))


def _draw(name: str, painter: QPainter, where: QRect, ink: QColor) -> None:
    place = QRect(0, 0, SIGN, SIGN)
    place.moveCenter(where.center())
    icon(name, LIGHT._replace(ink=ink.name())).paint(painter, place)


def _plain(words: str) -> str:
    """Words without the marks of their mnemonics."""
    return words.replace("&&", "\0").replace("&", "").replace("\0", "&")
