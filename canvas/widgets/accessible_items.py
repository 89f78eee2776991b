"""One node of the map as Qt's accessibility sees it; its name, role and place are read when asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QWindow

from canvas.editing.tree import Kind

if TYPE_CHECKING:
    from canvas.widgets.accessible import AccessibleMap

Role = QAccessible.Role
ROLES: dict[Kind, QAccessible.Role] = {
    "map": Role.List,
    "phase": Role.Grouping,
    "step": Role.Heading,
    "lane": Role.List,
    "card": Role.ListItem,
    "cell": Role.ListItem,
    "thing": Role.StaticText,
}
TAKEN: frozenset[Kind] = frozenset({"phase", "step", "lane", "card", "cell"})
"""What the keys can reach and select."""


class AccessibleItem(QAccessibleInterface):
    """A phase, a step, a lane in a phase, a card or an empty cell; `key` is its key in the tree."""

    def __init__(self, whole: AccessibleMap, key: str) -> None:
        super().__init__()
        self.whole = whole
        self.key = key

    def isValid(self) -> bool:
        return self.whole.node(self.key) is not None

    def object(self) -> QObject:
        return None  # type: ignore[return-value]  # a part of the canvas has no object of its own

    def window(self) -> QWindow:
        return self.whole.view.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        return self.whole.interface(self.whole.tree().parent(self.key) or "")

    def childCount(self) -> int:
        return len(self.whole.tree().children(self.key))

    def child(self, index: int) -> QAccessibleInterface:
        return self.whole.nth(self.key, index)  # type: ignore[return-value]  # None where there is none

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        return self.whole.below(self.key, x, y)  # type: ignore[return-value]  # None where there is none

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return self.whole.index(self.key, child)

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Description:
            return self.whole.tree().where(self.key)
        node = self.whole.node(self.key)
        return node.name if node and kind == QAccessible.Text.Name else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Names are changed by typing on the map."""

    def role(self) -> QAccessible.Role:
        node = self.whole.node(self.key)
        return ROLES[node.kind] if node else Role.NoRole

    def rect(self) -> QRect:
        node = self.whole.node(self.key)
        if node is None:
            return QRect()
        box = self.whole.view.camera.box_in_view(node.box)
        corner = self.whole.view.viewport().mapToGlobal(QPoint(round(box.x), round(box.y)))
        return QRect(corner.x(), corner.y(), max(round(box.width), 1), max(round(box.height), 1))

    def state(self) -> QAccessible.State:
        state: Any = QAccessible.State()  # its fields are unknown to the type hints
        node = self.whole.node(self.key)
        if node is None:
            state.invalid = True
            return state  # type: ignore[no-any-return]  # the stubs do not know the state
        if node.kind in TAKEN:
            state.focusable = state.selectable = True
        state.selected = self.whole.is_selected(self.key)
        state.focused = self.whole.is_focused(self.key)
        state.offscreen = not self.rect().intersects(self.whole.rect())
        return state  # type: ignore[no-any-return]  # the stubs do not know the state
