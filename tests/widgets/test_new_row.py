"""The line below the last row of a map: clicked or reached by keys, it asks which kind of row to begin."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from canvas.editing import new_row
from canvas.model.edits.structure import add_phase
from canvas.model.ids import random_ids
from canvas.model.index import index_of
from canvas.model.journey import Lane
from canvas.widgets.window import Window
from tests.widgets.hand import Hand


def rows(window: Window) -> list[str]:
    session = window.file.session
    return [lane.kind for lane in index_of(session.project).of(Lane, session.journey)]


@pytest.fixture
def menu(window: Window, monkeypatch: pytest.MonkeyPatch) -> list[QPoint]:
    """Where the menu of kinds was opened; it takes quotes at once."""
    opened: list[QPoint] = []

    def popup(menu: QMenu, at: QPoint) -> None:
        opened.append(at)
        menu.aboutToShow.emit()
        next(action for action in menu.actions() if action.text() == "Quotes").trigger()

    monkeypatch.setattr(QMenu, "popup", popup)
    return opened


def test_a_click_on_the_line_begins_a_row_at_the_bottom(
    window: Window, hand: Hand, menu: list[QPoint]
) -> None:
    hand.click("t0")
    before = rows(window)
    window.view.reveal(new_row.KEY)
    QTest.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=hand.at(new_row.KEY, 0.05))
    assert len(menu) == 1
    assert rows(window) == [*before, "quotes"]
    assert window.view.typist.is_typing


def test_enter_on_the_line_asks_for_the_kind_too(window: Window, hand: Hand, menu: list[QPoint]) -> None:
    hand.click("n3")
    before = rows(window)
    hand.press(Qt.Key.Key_Down)
    assert window.file.session.selection == (new_row.KEY,)
    assert window.status.doing.text() == "New row"
    hand.press(Qt.Key.Key_Return)
    assert len(menu) == 1
    assert rows(window) == [*before, "quotes"]


def test_it_stays_in_sight_at_the_left_and_is_clicked_there(
    window: Window, hand: Hand, menu: list[QPoint]
) -> None:
    session = window.file.session
    for _ in range(6):
        session.apply(lambda p: add_phase(p, random_ids, session.journey), "add")
    window.view.zoom_to(1.5)
    window.view.reveal(new_row.KEY)
    window.view.look(window.view.camera._replace(left=600))
    head = next(head for head in window.view.frozen().heads if head.record == new_row.KEY)
    at = QPointF(head.box.x + 20, head.box.y + head.box.height / 2).toPoint()
    before = rows(window)
    QTest.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert len(menu) == 1
    assert rows(window) == [*before, "quotes"]
