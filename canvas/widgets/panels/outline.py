"""The outline: phases, steps and cards as a tree of plain widgets, edited there and selected with the map.

It is the same map for a screen reader and for whoever prefers a list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from canvas.editing.outlining import added
from canvas.editing.selection import focus
from canvas.editing.session import Session
from canvas.language import Language
from canvas.model.edits.fields import set_field
from canvas.model.history import Selection
from canvas.model.ids import random_ids
from canvas.model.index import index_of
from canvas.model.journey import Note, Phase, Picture, Step, Touchpoint
from canvas.model.problem import EditError
from canvas.model.project import Project
from canvas.model.texts import naming_field
from canvas.widgets.icons import icon
from canvas.widgets.kind_names import KIND_NAMES
from canvas.widgets.line_style import line_style
from canvas.widgets.panels.fields_text import Line
from canvas.widgets.panels.following import Following
from canvas.widgets.panels.look import PADDING, rule
from canvas.widgets.sayings import message, translated
from canvas.widgets.theme import LIGHT, TYPE_PX, Theme, ui_font

KEY, UNNAMED = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
"""A row's record, and what it is called while it has no name."""
SOON_MS = 120
SHOWN = (Phase, Step, Touchpoint, Note, Picture)
PLACED = ("order", "phase", "step", "lane", "journey", "touchpoint")
"""Fields that say where a record stands in the tree."""
SIGNS: dict[type[Any], str] = {Touchpoint: "square", Note: "sticky-note", Picture: "image"}
"""The icons of cards, which are the palette's."""
ACROSS = {Qt.Key.Key_Up: Qt.Key.Key_Left, Qt.Key.Key_Down: Qt.Key.Key_Right}
ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
ASKED: dict[type[Any], str] = {
    Touchpoint: message("The next card …"),
    Note: message("The next card …"),
    Picture: message("The next card …"),
    Step: message("A touchpoint of this step …"),
    Phase: message("A step of this phase …"),
    type(None): message("A phase …"),
}
"""What Enter adds in the line below the tree, by what is selected."""
_KEEP = QItemSelectionModel.SelectionFlag.NoUpdate
_ONLY = QItemSelectionModel.SelectionFlag.ClearAndSelect


class Prompts(QStyledItemDelegate):
    """Says in second ink what a row stands for that has no name yet."""

    second = LIGHT.second

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        kind = index.data(UNNAMED)
        if kind:
            option.text = str(kind)
            option.palette.setColor(QPalette.ColorRole.Text, QColor(self.second))


class Tree(QTreeWidget):
    """A tree that hands Alt and the arrow keys on to the map: they move what is selected.

    Phases and steps lie below each other here and beside each other there: down moves them to the right.
    """

    def __init__(self, pressed: Callable[[QKeyEvent], bool], is_on_head: Callable[[], bool]) -> None:
        super().__init__()
        self.setStyle(line_style())
        self._pressed, self._is_on_head = pressed, is_on_head

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        key = ACROSS.get(Qt.Key(event.key())) if is_alt and self._is_on_head() else None
        turned = QKeyEvent(event.type(), key, event.modifiers()) if key is not None else event
        if not (is_alt and event.key() in ARROWS and self._pressed(turned)):
            super().keyPressEvent(event)


class Outline(Following):
    """The left panel with the whole journey as a tree."""

    told = Signal(object)
    own_keys = frozenset()
    """What is chosen in the tree is what is selected on the map: Delete deletes it."""

    def __init__(
        self,
        session: Session,
        say: Language,
        journey: Callable[[], str],
        reveal: Callable[[str], None],
        pressed: Callable[[QKeyEvent], bool],
    ) -> None:
        super().__init__("outline", "left", session, SOON_MS)
        self._say, self._journey, self._reveal = say, journey, reveal
        self._items: dict[str, QTreeWidgetItem] = {}
        self._project: Project | None = None
        self.entitle(say("Outline"))
        self.row.addStretch(1)
        self.tree = Tree(pressed, self._is_on_head)
        self.tree.setHeaderHidden(True)
        self.prompts = Prompts(self.tree)
        self.tree.setItemDelegate(self.prompts)
        self.tree.setIndentation(16)
        self.tree.setIconSize(QSize(16, 16))
        self.tree.setUniformRowHeights(True)
        self.tree.setAccessibleName(say("Outline"))
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.tree.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.tree.itemChanged.connect(self._typed)
        self.tree.itemSelectionChanged.connect(self._chosen)
        self.column.addWidget(self.tree, 1)
        self.new = Line()
        self.new.returnPressed.connect(self.add_typed)
        foot = QVBoxLayout()
        foot.setContentsMargins(PADDING, 16, PADDING, 16)
        foot.addWidget(self.new)
        self.column.addWidget(rule())
        self.column.addLayout(foot)

    def set_session(self, session: Session) -> None:
        super().set_session(session)
        self._project = None

    def opened(self) -> None:
        self.tree.setFocus()

    def follow(self) -> None:
        """Show the project and the selection as they are now."""
        project = self.session.project
        with QSignalBlocker(self.tree):
            if self._project is None or _moved(project, self._project):
                self._build(project)
            elif project is not self._project:
                self._renew(project)
            self._project = project
            self._select()
        self._ask()

    def _build(self, project: Project) -> None:
        closed = {key for key, item in self._items.items() if item.childCount() and not item.isExpanded()}
        self.tree.clear()
        self._items = {}
        index = index_of(project)
        for phase in index.of(Phase, self._journey()):
            top = self._item(phase, self.tree.invisibleRootItem())
            for step in index.of(Step, phase.id):
                under = self._item(step, top)
                for card in index.step(step.id):
                    self._item(card, under)
        for key, item in self._items.items():
            item.setExpanded(item.childCount() > 0 and key not in closed)

    def _item(self, record: Any, parent: QTreeWidgetItem) -> QTreeWidgetItem:
        item = QTreeWidgetItem(parent)
        item.setData(0, KEY, record.id)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        kind = translated(self._say, KIND_NAMES[type(record)])
        item.setToolTip(0, kind)
        if type(record) in SIGNS:
            item.setIcon(0, icon(SIGNS[type(record)], self._pale()))
        if isinstance(record, Phase):
            item.setFont(0, ui_font(TYPE_PX, "semibold"))
        self._items[record.id] = item
        self._write(record)
        return item

    def _pale(self) -> Theme:
        return self.theme._replace(ink=self.theme.second)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.prompts.second = theme.second
        self._project = None
        if self.isVisible():
            self.follow()

    def _write(self, record: Any) -> None:
        item = self._items.get(record.id)
        if item is not None:
            text = str(getattr(record, naming_field(record), ""))
            kind = translated(self._say, KIND_NAMES[type(record)])
            item.setText(0, text.replace("\n", " ⏎ "))
            item.setData(0, UNNAMED, "" if text else kind)
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{kind}: {text}")

    def _renew(self, project: Project) -> None:
        if self._project is not None:
            for change in project.changes(self._project):
                if isinstance(change.new, SHOWN):
                    self._write(change.new)

    def _select(self) -> None:
        wanted = [self._items[key] for key in self.session.selection if key in self._items]
        self.tree.selectionModel().select(_ranges(self.tree, wanted), _ONLY)
        last = self._items.get(focus(self.session.selection))
        if last is not None:
            self.tree.setCurrentItem(last, 0, _KEEP)
            self.tree.scrollToItem(last)

    def _chosen(self) -> None:
        """What is chosen here is selected on the map, and shown there."""
        keys = [str(item.data(0, KEY)) for item in self.tree.selectedItems()]
        current = self.tree.currentItem()
        last = str(current.data(0, KEY)) if current is not None else ""
        keys = [*(key for key in keys if key != last), *(key for key in keys if key == last)]
        if keys:
            self.session.select(tuple(keys))
            self._reveal(keys[-1])

    def add_typed(self) -> None:
        """Add what was typed behind what is selected, and be ready for the next."""
        text, key = self.new.text().strip(), focus(self.session.selection)
        if not text:
            return
        try:
            made, new = added(self.session.project, self._journey(), key, text, random_ids)
            self.session.apply(lambda _: made, "add", selection=self._goes_on(made, key, new))
            self.new.clear()
        except EditError as error:
            self.told.emit(error.problem)

    def _goes_on(self, made: Project, key: str, new: str) -> Selection:
        """What is selected afterwards: a new card; a phase, so that its next step can follow."""
        return (key,) if isinstance(made.find(key), Phase) else (new,)

    def _is_on_head(self) -> bool:
        """Tell whether a phase or a step is what would be moved."""
        return isinstance(self.session.project.find(focus(self.session.selection)), Phase | Step)

    def _ask(self) -> None:
        """Say in the line what Enter would add."""
        record = self.session.project.find(focus(self.session.selection))
        words = translated(self._say, ASKED.get(type(record), ASKED[type(None)]))
        self.new.setPlaceholderText(words)
        self.new.setAccessibleName(words)

    def _typed(self, item: QTreeWidgetItem) -> None:
        key, text = str(item.data(0, KEY)), item.text(0).replace(" ⏎ ", "\n")
        record = self.session.project.find(key)
        try:
            path = naming_field(record)
            self.session.apply(lambda project: set_field(project, key, path, text), f"field {path}")
        except EditError as error:
            self.told.emit(error.problem)


def _ranges(tree: QTreeWidget, items: Iterable[QTreeWidgetItem]) -> QItemSelection:
    """Rows of a tree as few ranges: to Qt every range costs as much as all the others together."""
    places = sorted((_place(tree, item) for item in items), key=lambda place: place[:2])
    found = QItemSelection()
    begin = 0
    for end, place in enumerate(places, 1):
        parent, row, last = place
        if end == len(places) or places[end][:2] != (parent, row + 1):
            found.select(places[begin][2], last)
            begin = end
    return found


def _place(tree: QTreeWidget, item: QTreeWidgetItem) -> tuple[int, int, QModelIndex]:
    """Where an item stands: under which other, as which of its rows."""
    index = tree.indexFromItem(item)
    return index.parent().internalId(), index.row(), index


def _moved(project: Project, older: Project) -> bool:
    """Tell whether anything stands somewhere else than before."""
    return any(_stands(change.old) != _stands(change.new) for change in project.changes(older))


def _stands(record: Any) -> tuple[Any, ...] | None:
    if not isinstance(record, SHOWN):
        return None
    return tuple(getattr(record, name, None) for name in PLACED)
