"""What the start page is made of: large buttons, rows of recent files, tiles with a picture of a sheet.

All of them are real buttons that paint themselves: Tab reaches them, Space and Enter press them, and a screen
reader says their name and what stands below it.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton

from canvas.widgets.icons import icon
from canvas.widgets.theme import SMALL_PX, TYPE_PX, Theme, row_px, type_px, ui_font

ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
"""The arrow keys and where they lead, right and down."""
RADIUS = 8.0
RING = 4
"""Room round a large button for the ring that shows where the keyboard is."""
TILE = QSize(400, 258)
"""A tile at the usual size of type: higher where its words need it."""
PICTURE = QRect(24, 24, 352, 144)
FOOT = 185
"""Where the picture of a tile ends and its words begin."""
SMALL_TILE = QSize(400, 96)
SMALL_PICTURE = QRect(16, 15, 168, 66)
SMALL_WORDS = 208


class StartButton(QAbstractButton):
    """A button of the start page: named for everyone, pressed by Enter too, in the theme's colours."""

    removed = Signal()
    """Delete was pressed on it."""
    walked = Signal(int)
    """An arrow key was pressed on it, which is the page's to follow."""
    weight = "semibold"

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setText(name)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours."""
        self.theme = theme
        self.update()

    def let_remove(self, words: str, act: Callable[[], None]) -> None:
        """Let Delete, and the context menu in these words, take away what the button stands for."""
        self.removed.connect(act)
        action = QAction(words, self)
        action.triggered.connect(act)
        self.addAction(action)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif event.key() in ARROWS:
            self.walked.emit(event.key())
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def painter(self) -> QPainter:
        """A painter on this button with smooth edges."""
        made = QPainter(self)
        made.setRenderHint(QPainter.RenderHint.Antialiasing)
        return made

    def write(self, painter: QPainter, where: QRect, text: str, *, is_small: bool, colour: str) -> None:
        """Write one line, shortened where there is no room: the name heavier, what is below it smaller."""
        font = ui_font(SMALL_PX) if is_small else ui_font(TYPE_PX, self.weight)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        short = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, where.width())
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, short)


class LargeButton(StartButton):
    """One of the two acts at the top; the primary one is filled."""

    def __init__(self, name: str, icon_name: str, theme: Theme, *, is_primary: bool = False) -> None:
        super().__init__(name, theme)
        self._icon = icon_name
        self._is_primary = is_primary
        self.weight = "semibold" if is_primary else "regular"
        self.setFixedHeight(row_px(48) + 2 * RING)

    def sizeHint(self) -> QSize:
        return QSize(352 + 2 * RING, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = self.painter(), self.theme
        box = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        if self._is_primary:
            fill = QColor(theme.accent)
            painter.setBrush(fill.darker(108) if self.underMouse() else fill)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(box, RADIUS, RADIUS)
        else:
            painter.setBrush(QColor(theme.panel))
            painter.setPen(QPen(QColor(theme.second if self.underMouse() else theme.edge), 1))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        if self.hasFocus():
            _ring(painter, box.adjusted(-3, -3, 3, 3), theme, RADIUS + 3)
        ink = theme.on_accent if self._is_primary else theme.ink
        place = QRect(int(box.x()) + 16, int(box.center().y()) - 10, 20, 20)
        icon(self._icon, theme._replace(ink=ink)).paint(painter, place)
        words = QRect(
            place.right() + 13, int(box.y()), int(box.right()) - place.right() - 29, int(box.height())
        )
        self.write(painter, words, self.text(), is_small=False, colour=ink)


class RecentRow(StartButton):
    """A file that was open lately: its name, and when and where; in second ink when it is no longer there."""

    weight = "regular"

    def __init__(self, name: str, line: str, theme: Theme) -> None:
        super().__init__(name, theme)
        self.is_missing = False
        self.say_line(line)
        self.setFixedHeight(self.high())

    @staticmethod
    def high() -> int:
        """How high a row is: its name, the line below it, air."""
        return row_px(26) + row_px(24, SMALL_PX) + 6

    def say_line(self, line: str, *, is_missing: bool = False) -> None:
        """Say when and where, or that the file is gone."""
        self.line, self.is_missing = line, is_missing
        self.setAccessibleDescription(line)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(368, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = self.painter(), self.theme
        box = QRectF(self.rect())
        if self.underMouse():
            painter.setBrush(QColor(theme.ground))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(box, RADIUS, RADIUS)
        if self.hasFocus():
            _ring(painter, box.adjusted(1, 1, -1, -1), theme, RADIUS)
        width = self.width() - 8
        ink = theme.second if self.is_missing else theme.ink
        name, line = row_px(26), row_px(24, SMALL_PX)
        self.write(painter, QRect(4, 4, width, name), self.text(), is_small=False, colour=ink)
        self.write(painter, QRect(4, 3 + name, width, line), self.line, is_small=True, colour=theme.second)


class Tile(StartButton):
    """A template or an example: a picture of the sheet it makes, its name, a line about it."""

    def __init__(self, name: str, line: str, theme: Theme, *, is_small: bool = False) -> None:
        super().__init__(name, theme)
        self.is_small = is_small
        self.picture: QPixmap | None = None
        below = row_px(24, SMALL_PX)
        lines = (2 * row_px(20) + below + 24) if is_small else FOOT + 9 + row_px(26) + below + 14
        least = SMALL_TILE if is_small else TILE
        self.setFixedSize(least.width(), max(least.height(), lines))
        self.describe(name, line)

    @property
    def picture_size(self) -> QSize:
        """The size its picture is to have."""
        return (SMALL_PICTURE if self.is_small else PICTURE).size()

    def describe(self, name: str, line: str) -> None:
        """Say the name and the line about it."""
        self.line = line
        self.setText(name)
        self.setAccessibleName(name)
        self.setAccessibleDescription(line)
        self.setToolTip(name if self._name() != name else "")
        self.update()

    def show_picture(self, picture: QPixmap | None) -> None:
        """Show a picture of the sheet."""
        self.picture = picture
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = self.painter(), self.theme
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(box, RADIUS, RADIUS)
        painter.fillPath(shape, QColor(theme.panel))
        self._paint_paper(painter, shape)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.edge if self.underMouse() else theme.hairline), 1))
        painter.drawPath(shape)
        if self.hasFocus():
            _ring(painter, box.adjusted(0.5, 0.5, -0.5, -0.5), theme, RADIUS)
        words = self._words()
        painter.setFont(ui_font(TYPE_PX, self.weight))
        painter.setPen(QColor(theme.ink))
        painter.drawText(words, Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap, self._name())
        below = QRect(words.left(), words.bottom(), words.width(), row_px(24, SMALL_PX))
        self.write(painter, below, self.line, is_small=True, colour=theme.second)

    def _paint_paper(self, painter: QPainter, shape: QPainterPath) -> None:
        """Paint the sheet on its paper, which is white in a dark window too, though perhaps dimmed."""
        theme = self.theme
        paper = (
            QRectF(0, 0, SMALL_WORDS - 16, self.height())
            if self.is_small
            else QRectF(0, 0, self.width(), FOOT)
        )
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(paper, QColor(theme.paper))
        if self.picture is not None:
            place = SMALL_PICTURE if self.is_small else PICTURE
            painter.drawPixmap(QPointF(place.topLeft()), self.picture)
        painter.setPen(QPen(QColor(theme.hairline), 1))
        if not self.is_small:
            painter.drawLine(QPointF(0, FOOT + 0.5), QPointF(self.width(), FOOT + 0.5))
        painter.restore()

    def _words(self) -> QRect:
        """Where the name stands: over one line, in a small tile over two where it is long."""
        if not self.is_small:
            return QRect(24, FOOT + 9, self.width() - 48, row_px(26))
        height = self._metrics().height()
        room = QRect(SMALL_WORDS, 0, self.width() - SMALL_WORDS - 16, height)
        if self._metrics().horizontalAdvance(self.text()) > room.width():
            room.setHeight(2 * height)
        room.moveTop((self.height() - room.height() - type_px(SMALL_PX) - 10) // 2)
        return room

    def _name(self) -> str:
        """The name, shortened where its lines do not hold it."""
        metrics, words = self._metrics(), self._words()
        for room in range(words.width() * (2 if self.is_small else 1), 0, -8):
            short = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
            wide = QRect(0, 0, words.width(), 10_000)
            if metrics.boundingRect(wide, int(Qt.TextFlag.TextWordWrap), short).height() <= words.height():
                return short
        return ""

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(ui_font(TYPE_PX, self.weight))


def _ring(painter: QPainter, box: QRectF, theme: Theme, radius: float) -> None:
    """The mark of the keyboard's focus, 2 px wide."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.accent), 2))
    painter.drawRoundedRect(box, radius, radius)
