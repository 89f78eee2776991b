"""The lines of the finder as a list: each painted as it is, headings passed over by the keys."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QIcon, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from canvas.widgets.finder.entries import Entry
from canvas.widgets.icons import icon
from canvas.widgets.theme import LIGHT, SMALL_PX, TYPE_PX, Theme, ui_font

ROW, HEADING = 40, 36
LEFT, TEXT, ICON = 16, 44, 16
BAR = 4
ASIDE_MOST = 200
MOST_SEEN, SHARE = 520, 0.6
"""So many pixels of list are seen at once, or so much of the window's height where that is more."""
CURRENT = QStyle.StateFlag.State_Selected
ENTRY = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class Rows(QListWidget):
    """The list. It never has the focus: the field above it keeps it, and moves its current row.

    `enter` is the key that does what the current line says; it stands there, at the right.
    """

    def __init__(self, enter: str) -> None:
        super().__init__()
        self.theme: Theme = LIGHT
        self.enter = enter
        self.setObjectName("rows")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setItemDelegate(_Delegate(self))

    def entry(self) -> Entry | None:
        """The line one is on."""
        item = self.item(self.currentRow())
        found: Entry | None = item.data(ENTRY) if self.currentRow() >= 0 else None
        return found

    def fill(self, entries: Sequence[Entry], current: int) -> None:
        """Show these lines, and be on one of them (−1: on none)."""
        self.blockSignals(True)
        self.clear()
        for entry in entries:
            self.addItem(_item(entry))
        self.blockSignals(False)
        most = max(MOST_SEEN, round(self.window().height() * SHARE))
        self.setFixedHeight(min(self.whole(), most))
        self.setCurrentRow(current)

    def whole(self) -> int:
        """How high all lines are together."""
        return sum(self.item(row).sizeHint().height() for row in range(self.count())) + 8

    def step(self, by: int) -> None:
        """Go to the next line (1) or the one before (−1), round the ends, over headings."""
        rows = [row for row in range(self.count()) if not self.item(row).data(ENTRY).is_heading]
        if not rows:
            return
        at = rows.index(self.currentRow()) + by if self.currentRow() in rows else (0 if by > 0 else -1)
        self.setCurrentRow(rows[at % len(rows)])
        self.scrollToItem(self.currentItem())

    def set_theme(self, theme: Theme) -> None:
        """Take on the window's colours."""
        self.theme = theme
        self.viewport().update()


def _item(entry: Entry) -> QListWidgetItem:
    item = QListWidgetItem(" – ".join(part for part in (entry.words, entry.aside) if part))
    item.setData(ENTRY, entry)
    item.setSizeHint(QSize(0, HEADING if entry.is_heading else ROW))
    if entry.is_heading:
        item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item


class _Delegate(QStyledItemDelegate):
    """Paints a line: icon, words with what was typed in bold, where it is at the right."""

    def __init__(self, rows: Rows) -> None:
        super().__init__(rows)
        self._rows = rows

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(ENTRY)
        theme = self._rows.theme
        area: QRect = option.rect
        state = option.state
        painter.save()
        if entry.is_heading:
            painter.setFont(ui_font(SMALL_PX))
            painter.setPen(QColor(theme.second))
            rect = area.adjusted(TEXT, 4, -LEFT, 0)
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, entry.words)
        else:
            self._ground(painter, area, state, theme)
            self._line(painter, area, entry, theme, is_current=bool(state & CURRENT))
        painter.restore()

    def _ground(self, painter: QPainter, area: QRect, state: QStyle.StateFlag, theme: Theme) -> None:
        if state & CURRENT:
            painter.fillRect(area, QColor(theme.tint))
            painter.fillRect(QRect(area.x(), area.y(), BAR, area.height()), QColor(theme.accent))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(theme.ground))

    def _line(self, painter: QPainter, area: QRect, entry: Entry, theme: Theme, *, is_current: bool) -> None:
        if entry.icon:
            rect = QRect(area.x() + LEFT, area.center().y() - ICON // 2 + 1, ICON, ICON)
            icon(entry.icon, theme._replace(ink=theme.second)).paint(painter, rect, mode=QIcon.Mode.Normal)
        asides = (self._rows.enter if is_current else "", entry.aside)
        right = area.right() - LEFT - self._asides(painter, area, asides, theme)
        painter.setPen(QColor(theme.second if entry.is_off else theme.ink))
        x = float(area.x() + TEXT)
        for text, is_found in pieces(entry):
            painter.setFont(ui_font(TYPE_PX, "bold" if is_found else "regular"))
            told = QFontMetricsF(painter.font())
            shown = told.elidedText(text, Qt.TextElideMode.ElideRight, right - x)
            room = QRectF(x, area.y(), max(right - x, 0.0) + 2, area.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
            x += told.horizontalAdvance(shown)
            if shown != text:
                break

    def _asides(self, painter: QPainter, area: QRect, asides: tuple[str, ...], theme: Theme) -> int:
        """Write what stands at the right, from the right; return how much room it takes."""
        painter.setFont(ui_font(SMALL_PX))
        painter.setPen(QColor(theme.second))
        told, taken = QFontMetricsF(painter.font()), 0
        for aside in filter(None, asides):
            shown = told.elidedText(aside, Qt.TextElideMode.ElideRight, ASIDE_MOST)
            rect = area.adjusted(0, 0, -LEFT - taken, 0)
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, shown)
            taken += round(told.horizontalAdvance(shown)) + LEFT
        return taken


def pieces(entry: Entry) -> Iterator[tuple[str, bool]]:
    """Yield the words of a line piece by piece, and whether each is what was typed."""
    at = 0
    for start, end in entry.spans:
        if start > at:
            yield entry.words[at:start], False
        yield entry.words[start:end], True
        at = end
    if at < len(entry.words):
        yield entry.words[at:], False
