"""The bars below a window's map: find and replace, a question, the print; made when they are first shown."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

ORDER = ("find", "notice", "print")
"""From above to below."""


class Below:
    """Where the bars stand, in the window's column under its map."""

    def __init__(self, column: QVBoxLayout) -> None:
        self._column = column
        self._stands: list[str] = []

    def put(self, bar: QWidget, name: str) -> None:
        """Let a bar stand below the map, at its place in the order."""
        above = sum(ORDER.index(other) < ORDER.index(name) for other in self._stands)
        self._column.insertWidget(1 + above, bar)
        self._stands.append(name)
