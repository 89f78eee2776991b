"""The menu at the pointer offers what can be done with what lies there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from canvas.editing.session import Voting
from canvas.widgets.window import Window
from tests.widgets.hand import Hand

MOUSE, KEYBOARD = QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard


def asked(window: Window, at: QPoint, by: QContextMenuEvent.Reason = MOUSE) -> list[str]:
    """Ask for the menu at a point of the map; return the names of what it offers."""
    room = window.view.viewport()
    event = QContextMenuEvent(by, at, room.mapToGlobal(at))
    QApplication.sendEvent(room, event)
    offered = [action.objectName() for action in window.context.menu.actions() if not action.isSeparator()]
    window.context.menu.clear()
    return offered


@pytest.fixture(autouse=True)
def _no_popup(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a screen no menu can take hold of the keyboard."""
    monkeypatch.setattr(window.context.menu, "popup", lambda _: None)


def test_a_card_under_the_pointer_is_selected_and_can_be_deleted(window: Window, hand: Hand) -> None:
    hand.click("t0")
    assert "delete" in asked(window, hand.at("t2"))
    assert window.file.session.selection == ("t2",)


def test_what_is_selected_stays_so_where_the_pointer_is_on_one_of_it(window: Window, hand: Hand) -> None:
    window.file.session.select(("t0", "t2"))
    assert "duplicate" in asked(window, hand.at("t0"))
    assert window.file.session.selection == ("t0", "t2")


def test_an_empty_cell_offers_what_can_stand_there(window: Window, hand: Hand) -> None:
    assert asked(window, hand.at("cell l1 s1"))[:2] == ["touchpoint", "note"]


def test_a_key_opens_it_too(window: Window, hand: Hand) -> None:
    hand.click("t0")
    assert "cut" in asked(window, QPoint(1, 1), KEYBOARD)
    assert window.file.session.selection == ("t0",)


def test_the_colour_of_cards_is_given_by_its_name_in_one_step(window: Window, hand: Hand) -> None:
    session = window.file.session
    session.select(("t0", "t2"))
    before = session.project
    window.context.colours.aboutToShow.emit()
    green = next(action for action in window.context.colours.actions() if action.text() == "Green")
    green.trigger()
    assert {session.project.find(key).colour for key in ("t0", "t2")} == {"#CFE8D6"}
    assert session.selection == ("t0", "t2")
    window.commands.undo()
    assert session.project is before


def test_a_head_offers_its_cards_and_that_it_is_hidden(window: Window, hand: Hand) -> None:
    window.file.session.select(("l0",))
    assert asked(window, QPoint(1, 1), KEYBOARD)[:2] == ["select-lane", "hide"]
    window.actions_by_name["select-lane"].trigger()
    assert set(window.file.session.selection) == {"t0", "t1", "t2"}
    window.file.session.select(("f0",))
    assert asked(window, QPoint(1, 1), KEYBOARD)[0] == "select-phase"


def test_in_a_round_of_votes_there_is_none(window: Window, hand: Hand) -> None:
    hand.click("t0")
    window.file.session.vote_in(Voting("What hurts", is_open=True))
    assert asked(window, hand.at("t0")) == []
