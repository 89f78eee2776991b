"""The rows of the list of stories: the words, below them who told it; typed in place, dragged out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from canvas.widgets.icons import icon
from canvas.widgets.panels.lifting import PARKED, carried, lift
from canvas.widgets.panels.look import PADDING, WIDTH
from canvas.widgets.panels.parking_rows import ROOM, AnyIndex
from canvas.widgets.panels.row_state import is_pointed_at, paint_state
from canvas.widgets.theme import LIGHT, SMALL_PX, TYPE_PX, Theme, ui_font

BELOW = Qt.ItemDataRole.UserRole
LINE, AIR = 20, 12
_FLAGS = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)


class StoryRow(NamedTuple):
    """A story in the list: its id, its words, who told it when, and what it is found by."""

    key: str
    words: str
    below: str
    searched: str


class StoryRows(QAbstractListModel):
    """The stories shown. `write` changes a story's words."""

    def __init__(self, write: Callable[[str, str], None]) -> None:
        super().__init__()
        self.stories: tuple[StoryRow, ...] = ()
        self._write = write

    def show(self, stories: tuple[StoryRow, ...]) -> None:
        """Have these stories; rows that stay keep their place and choice."""
        if stories == self.stories:
            return
        is_same = [story.key for story in stories] == [story.key for story in self.stories]
        if not is_same:
            self.beginResetModel()
        self.stories = stories
        if is_same:
            self.dataChanged.emit(self.index(0), self.index(len(stories) - 1))
        else:
            self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.stories)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        story = self.stories[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return story.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{story.words}. {story.below}"
        return story.below if role == BELOW else None

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        self._write(self.stories[index.row()].key, str(value))
        return True

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsEditable | flag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        return [PARKED]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        return carried(PARKED, self.stories[indexes[0].row()].key)


class StoryLook(QStyledItemDelegate):
    """Paints a row: the words, below them in second ink who told it; an accent bar where it is chosen."""

    theme: Theme = LIGHT

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        words = self._high(str(index.data() or ""), TYPE_PX)
        below = self._high(str(index.data(BELOW) or ""), SMALL_PX)
        return QSize(WIDTH, words + below + 2 * AIR + 2)

    def _high(self, text: str, size: int) -> int:
        return (
            QFontMetrics(ui_font(size)).boundingRect(QRect(0, 0, ROOM, 10_000), _FLAGS, text).height()
            if text
            else 0
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        rect: QRect = option.rect
        theme, words = self.theme, str(index.data() or "")
        painter.save()
        paint_state(painter, option, theme)
        if is_pointed_at(option):
            icon("grip-vertical", theme).paint(painter, QRect(rect.left() + 4, rect.top() + AIR, 16, 16))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(theme.hairline))
        inside = QRect(rect.left() + PADDING, rect.top() + AIR, ROOM, rect.height() - 2 * AIR)
        painter.setFont(ui_font(TYPE_PX))
        painter.setPen(QColor(theme.ink))
        painter.drawText(inside, _FLAGS, words)
        painter.setFont(ui_font(SMALL_PX))
        painter.setPen(QColor(theme.second))
        painter.drawText(
            inside.adjusted(0, self._high(words, TYPE_PX) + 2, 0, 0), _FLAGS, str(index.data(BELOW) or "")
        )
        painter.restore()

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        rect: QRect = option.rect
        editor.setGeometry(rect.adjusted(PADDING - 12, 0, -PADDING + 12, -1))


class StoryList(QListView):
    """The list; choosing a row shows the story, a row that is lifted is a story under way."""

    def __init__(self, rows: StoryRows, choose: Callable[[str], None], throw: Callable[[str], None]) -> None:
        super().__init__()
        self.setObjectName("list")
        self._rows, self._choose, self._throw = rows, choose, throw
        self.look = StoryLook(self)
        self.setModel(rows)
        self.setItemDelegate(self.look)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QListView.EditTrigger.DoubleClicked | QListView.EditTrigger.EditKeyPressed)
        self.clicked.connect(lambda index: self._choose(rows.stories[index.row()].key))

    def chosen(self) -> str:
        """The id of the story in the chosen row, "" for none."""
        row = self.currentIndex().row()
        return self._rows.stories[row].key if 0 <= row < len(self._rows.stories) else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows the story, Delete throws it away, Esc is the panel's."""
        key = self.chosen()
        if key and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(key)
        elif key and event.key() == Qt.Key.Key_Delete:
            self._throw(key)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def startDrag(self, actions: Qt.DropAction) -> None:
        key = self.chosen()
        if key:
            lift(self, carried(PARKED, key), icon("message-square", self.look.theme))
