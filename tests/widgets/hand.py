"""What the tests of the window do with it: find things on the screen, click, drag, press, type."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from canvas.editing import atlas
from canvas.layout.sheet import Seen
from canvas.model.index import index_of
from canvas.model.journey import Handover, Link, Note, Picture, Touchpoint
from canvas.model.work import FlowNode, GridCell, Move
from canvas.widgets.window import Window

LEFT = Qt.MouseButton.LeftButton
NO_KEYS = Qt.KeyboardModifier.NoModifier


def necessary(kind: type[Any]) -> dict[str, str]:
    """The fields without which there is no record of a kind."""
    known: dict[type[Any], dict[str, str]] = {
        Picture: {"sha256": "0" * 64},
        GridCell: {"phase": "f0", "level": "r00", "social_role": "user"},
        Move: {"source": "g00", "target": "g01"},
        FlowNode: {"phase": "f0"},
        Link: {"source": "w00", "target": "w01"},
        Handover: {"source": "t00", "target": "t01"},
    }
    return known.get(kind, {})


class Hand:
    """A hand on a window, and its eyes."""

    def __init__(self, window: Window) -> None:
        self.window = window

    def seen(self, key: str) -> Seen:
        found = atlas.find(self.window.view.sheet, key)
        assert found is not None, key
        return found

    def at(self, key: str, across: float = 0.5, down: float = 0.5) -> QPoint:
        """A point of a card or cell, in pixels of the view."""
        box = self.window.view.box_of(key)
        assert box is not None, key
        x, y = self.window.view.camera.to_view(box.x + across * box.width, box.y + down * box.height)
        return QPointF(x, y).toPoint()

    def text(self, key: str) -> str:
        record = self.window.file.session.project.find(key)
        assert isinstance(record, Touchpoint | Note), key
        return record.text

    def cell(self, lane: str, step: str) -> list[str]:
        return [card.id for card in index_of(self.window.file.session.project).cell(lane, step)]

    def click(self, key: str, held: Qt.KeyboardModifier = NO_KEYS) -> None:
        QTest.mouseClick(self.window.view.viewport(), LEFT, held, self.at(key))

    def double_click(self, key: str, across: float = 0.5, down: float = 0.5) -> None:
        QTest.mouseDClick(self.window.view.viewport(), LEFT, pos=self.at(key, across, down))

    def hold(self, start: QPoint, end: QPoint) -> None:
        """Press and move, and do not let go."""
        pane = self.window.view.viewport()
        QTest.mousePress(pane, LEFT, pos=start)
        for part in range(1, 6):
            QTest.mouseMove(pane, start + (end - start) * part / 5)

    def let_go(self, at: QPoint) -> None:
        QTest.mouseRelease(self.window.view.viewport(), LEFT, pos=at)

    def drag(self, start: QPoint, end: QPoint) -> None:
        self.hold(start, end)
        self.let_go(end)

    def type(self, keys: str) -> None:
        editor = self.window.view.typist.editor
        assert editor is not None
        QTest.keyClicks(editor, keys)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NO_KEYS) -> None:
        """Press a key where the focus is: in the text that is written, or on the map."""
        QTest.keyClick(self.window.view.typist.editor or self.window.view, key, held)


def chosen(window: Window) -> str:
    """What has the focus of what is selected."""
    return window.file.session.selection[-1]
