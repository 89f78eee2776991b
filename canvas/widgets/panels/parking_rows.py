"""The rows of the parking lot: plain texts over the parked notes, typed in place, dragged out as notes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from canvas.layout.style import INK, NOTE_EDGES, NOTES
from canvas.model.journey import Note
from canvas.widgets.icons import icon
from canvas.widgets.panels.lifting import PARKED, carried, lift
from canvas.widgets.panels.look import PADDING, WIDTH
from canvas.widgets.panels.row_state import is_pointed_at, paint_state
from canvas.widgets.theme import LIGHT, TYPE_PX, Theme, ui_font

AnyIndex = QModelIndex | QPersistentModelIndex
ROOM = WIDTH - 2 * PADDING
GHOST = QSize(192, 64)


class Rows(QAbstractListModel):
    """The parked notes. `write` changes a note's text."""

    def __init__(self, write: Callable[[str, str], None]) -> None:
        super().__init__()
        self.notes: tuple[Note, ...] = ()
        self._write = write

    def show(self, notes: tuple[Note, ...]) -> None:
        """Have these notes; a row that stays is not touched."""
        if [note.id for note in notes] == [note.id for note in self.notes]:
            changed = [n for n, (a, b) in enumerate(zip(notes, self.notes, strict=True)) if a is not b]
            self.notes = notes
            for number in changed:
                self.dataChanged.emit(self.index(number), self.index(number))
            return
        self.beginResetModel()
        self.notes = notes
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.notes)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.AccessibleTextRole)
        return self.notes[index.row()].text if role in roles else None

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        self._write(self.notes[index.row()].id, str(value))
        return True

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsEditable
            | Qt.ItemFlag.ItemIsDragEnabled
        )

    def mimeTypes(self) -> list[str]:
        return [PARKED]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        return carried(PARKED, self.notes[indexes[0].row()].id)


class RowLook(QStyledItemDelegate):
    """Paints a row: its text, a hairline, a grip where the pointer is, an accent bar where it is chosen."""

    theme: Theme = LIGHT

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        text = str(index.data() or "")
        rect = QFontMetrics(ui_font()).boundingRect(QRect(0, 0, ROOM, 10_000), _FLAGS, text)
        return QSize(WIDTH, max(40, rect.height() + 22))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        rect: QRect = option.rect
        theme = self.theme
        painter.save()
        paint_state(painter, option, theme)
        if is_pointed_at(option):
            grip = QRect(rect.left() + 4, rect.top() + 12, 16, 16)
            icon("grip-vertical", theme).paint(painter, grip)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(theme.hairline))
        painter.setFont(ui_font(TYPE_PX))
        painter.setPen(QColor(theme.ink))
        painter.drawText(
            QRect(rect.left() + PADDING, rect.top(), ROOM, rect.height()), _FLAGS, str(index.data() or "")
        )
        painter.restore()

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        rect: QRect = option.rect
        editor.setGeometry(rect.adjusted(PADDING - 12, 0, -PADDING + 12, -1))


_FLAGS = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)


class RowList(QListView):
    """The list itself; a row becomes a note when it is lifted."""

    def __init__(self, rows: Rows) -> None:
        super().__init__()
        self.setObjectName("list")
        self.rows = rows
        self.look = RowLook(self)
        self.setModel(rows)
        self.setItemDelegate(self.look)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QListView.EditTrigger.DoubleClicked | QListView.EditTrigger.EditKeyPressed)

    def chosen(self) -> str:
        """The id of the note in the chosen row, "" for none."""
        row = self.currentIndex().row()
        return self.rows.notes[row].id if 0 <= row < len(self.rows.notes) else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter puts a note on the map and Delete throws it away: the panel's to do."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete, Qt.Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def startDrag(self, actions: Qt.DropAction) -> None:
        row = self.currentIndex().row()
        if 0 <= row < len(self.rows.notes):
            note = self.rows.notes[row]
            lift(self, carried(PARKED, note.id), ghost(note, self.devicePixelRatioF()))


def ghost(note: Note, dpr: float) -> QPixmap:
    """The note as it will lie on the map, to be dragged."""
    made = QPixmap(GHOST * dpr)
    made.setDevicePixelRatio(dpr)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(NOTE_EDGES[note.kind]))
    painter.setBrush(QColor(note.colour or NOTES[note.kind]))
    painter.drawRoundedRect(QRectF(0.5, 0.5, GHOST.width() - 1, GHOST.height() - 1), 4, 4)
    painter.setPen(QColor(INK))
    painter.setFont(ui_font(TYPE_PX))
    painter.drawText(QRect(16, 10, GHOST.width() - 32, GHOST.height() - 20), _FLAGS, note.text)
    painter.end()
    return made
