"""The map for a screen reader: the tree of `canvas.editing.tree` behind Qt's accessibility.

Items are made when somebody asks for them and kept, because Qt holds on to them without telling Python.
Events are told by `speaker`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from canvas.editing.selection import focus
from canvas.editing.tree import MAP, Node, Tree
from canvas.widgets.accessible_items import AccessibleItem

if TYPE_CHECKING:
    from canvas.widgets.canvas_view import CanvasView


class AccessibleMap(QAccessibleWidget):
    """A canvas as a list of phases, and of what stands above and below them."""

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view, QAccessible.Role.List)
        self.view = view
        self._tree: Tree | None = None
        self._items: dict[str, AccessibleItem] = {}

    def tree(self) -> Tree:
        """The tree of what is shown now."""
        view = self.view
        project, sheet = view.session.shown, view.session.sheet
        tree = self._tree
        if tree is None or tree.project is not project or tree.sheet is not sheet:
            self._tree = tree = Tree(project, sheet, view.prompts)
        return tree

    def node(self, key: str) -> Node | None:
        return self.tree().node(key)

    def interface(self, key: str) -> QAccessibleInterface:
        """Return what stands for a node, made when first asked for."""
        if key == MAP:
            return self
        item = self._items.get(key)
        if item is None:
            item = self._items[key] = AccessibleItem(self, key)
            QAccessible.registerAccessibleInterface(item)
        return item

    def nth(self, key: str, index: int) -> QAccessibleInterface | None:
        """Return what stands for a child of a node, None beyond the last."""
        keys = self.tree().children(key)
        return self.interface(keys[index]) if 0 <= index < len(keys) else None

    def index(self, key: str, child: QAccessibleInterface) -> int:
        """Return the number of a child of a node, −1 where it is none."""
        keys = self.tree().children(key)
        return keys.index(child.key) if isinstance(child, AccessibleItem) and child.key in keys else -1

    def below(self, key: str, x: int, y: int) -> QAccessibleInterface | None:
        """Return the innermost node at a point of the screen that lies in a node, or None."""
        point = self.view.viewport().mapFromGlobal(QPoint(x, y))
        tree = self.tree()
        found = tree.at(*self.view.camera.to_mm(point.x(), point.y()))
        above: str | None = found
        while above is not None and above != key:
            above = tree.parent(above)
        return self.interface(found) if above is not None and found != key else None

    def focused(self) -> str:
        """The key of the node that is the focus of the map, MAP where nothing is selected."""
        return self.tree().focus(focus(self.view.session.selection))

    def is_focused(self, key: str) -> bool:
        return self.view.hasFocus() and key == self.focused()

    def is_selected(self, key: str) -> bool:
        return key in self.view.session.selection or (key != MAP and key == self.focused())

    def childCount(self) -> int:
        return len(self.tree().children(MAP)) + self.view.typist.is_typing

    def child(self, index: int) -> QAccessibleInterface:
        if self.view.typist.is_typing and index == self.childCount() - 1:
            return QAccessible.queryAccessibleInterface(self.view.viewport())  # it holds what is typed in
        return self.nth(MAP, index)  # type: ignore[return-value]  # None where there is none

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        return self.below(MAP, x, y)  # type: ignore[return-value]  # None where there is none

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        if self.view.typist.is_typing and child.object() is self.view.viewport():
            return self.childCount() - 1
        return self.index(MAP, child)

    def focusChild(self) -> QAccessibleInterface:
        key = self.focused()
        if not self.view.hasFocus():
            return None  # type: ignore[return-value]  # what has the focus is not on the map
        return self.interface(key)

    def rect(self) -> QRect:
        pane = self.view.viewport()
        return QRect(pane.mapToGlobal(QPoint(0, 0)), pane.size())

    def forget(self, key: str) -> None:
        """Let go of a node that is there no more."""
        item = self._items.pop(key)
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(item))

    def forget_gone(self) -> None:
        """Let go of every node that is there no more."""
        for key in [key for key in self._items if self.node(key) is None]:
            self.forget(key)

    def knows(self, key: str) -> bool:
        """Tell whether somebody asked for a node."""
        return key in self._items
