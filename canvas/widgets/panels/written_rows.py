"""Rows of records that are typed in place and dragged out: what the lists of notes and of stories share.

What a row says and how its words are painted is each list's own; what is done with a row is the panel's.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
)
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QKeySequence, QPainter, QPixmap
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from canvas.widgets.icons import icon
from canvas.widgets.panels.lifting import PARKED, carried, lift
from canvas.widgets.panels.look import PADDING, wide
from canvas.widgets.panels.row_state import is_pointed_at, paint_state
from canvas.widgets.theme import LIGHT, Theme

AnyIndex = QModelIndex | QPersistentModelIndex
AIR = 12
_PANELS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete, Qt.Key.Key_Escape)
_TEXTS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole)


def room() -> int:
    """How wide the words of a row are (px)."""
    return wide() - 2 * PADDING


class WrittenRows(QAbstractListModel):
    """The records shown, one an item. `write` changes the text of the record of an id."""

    def __init__(self, write: Callable[[str, str], None]) -> None:
        super().__init__()
        self.items: tuple[Any, ...] = ()
        self._write = write

    def key(self, item: Any) -> str:
        """Return the id of the record of an item."""
        raise NotImplementedError

    def text(self, item: Any) -> str:
        """Return what is typed in its row."""
        raise NotImplementedError

    def said(self, item: Any) -> str:
        """Return what a screen reader says of its row."""
        return self.text(item)

    def show(self, items: tuple[Any, ...]) -> None:
        """Have these items; where the same records stay, rows keep their place and choice."""
        before = self.items
        if [self.key(item) for item in items] != [self.key(item) for item in before]:
            self.beginResetModel()
            self.items = items
            self.endResetModel()
            return
        self.items = items
        for number, (new, old) in enumerate(zip(items, before, strict=True)):
            if new is not old and new != old:
                self.dataChanged.emit(self.index(number), self.index(number))

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        item = self.items[index.row()]
        if role in _TEXTS:
            return self.text(item)
        return self.said(item) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        self._write(self.key(self.items[index.row()]), str(value))
        return True

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsEditable | flag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        return [PARKED]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        return carried(PARKED, "\n".join(self.key(self.items[index.row()]) for index in indexes))


class WrittenLook(QStyledItemDelegate):
    """Paints a row: its state, a grip where the pointer is, a hairline; its words are `paint_words`'s."""

    theme: Theme = LIGHT

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        rect: QRect = option.rect
        painter.save()
        paint_state(painter, option, self.theme)
        if is_pointed_at(option):
            grip = QRect(rect.left() + 4, rect.top() + AIR, 16, 16)
            icon("grip-vertical", self.theme).paint(painter, grip)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(self.theme.hairline))
        self.paint_words(painter, QRect(rect.left() + PADDING, rect.top(), room(), rect.height()), index)
        painter.restore()

    def paint_words(self, painter: QPainter, room: QRect, index: AnyIndex) -> None:
        """Paint what the row says."""
        raise NotImplementedError

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        rect: QRect = option.rect
        editor.setGeometry(rect.adjusted(PADDING - 12, 0, -PADDING + 12, -1))


class WrittenList(QListView):
    """The list itself: a double click or F2 types in a row; what is lifted are records under way."""

    def __init__(self, rows: WrittenRows, look: WrittenLook) -> None:
        super().__init__()
        self.setObjectName("list")
        self.rows, self.look = rows, look
        look.setParent(self)
        self.setModel(rows)
        self.setItemDelegate(look)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QListView.EditTrigger.DoubleClicked | QListView.EditTrigger.EditKeyPressed)

    def chosen(self) -> tuple[str, ...]:
        """The ids of the records in the chosen rows, from top to bottom."""
        numbers = sorted(index.row() for index in self.selectedIndexes())
        return tuple(self.rows.key(self.rows.items[number]) for number in numbers)

    def ghost(self, item: Any) -> QIcon | QPixmap:
        """Return what follows the pointer while an item is dragged."""
        raise NotImplementedError

    def event(self, event: QEvent) -> bool:
        """All rows are chosen here, not all cards of the map."""
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.SelectAll):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What Enter, Delete and Esc do with a row is the panel's."""
        if event.key() in _PANELS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def startDrag(self, actions: Qt.DropAction) -> None:
        chosen = sorted(self.selectedIndexes(), key=lambda index: index.row())
        if chosen:
            held = self.currentIndex() if self.currentIndex() in chosen else chosen[0]
            sign = self.ghost(self.rows.items[held.row()])
            lift(self, self.rows.mimeData(chosen), sign, len(chosen))
