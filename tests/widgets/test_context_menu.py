"""The menu at the pointer offers what can be done with what lies there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from canvas.editing.session import Voting
from canvas.model.voting import votes
from canvas.widgets.window import Window
from tests.widgets.hand import NO_KEYS, Hand

Key = Qt.Key
RIGHT = Qt.MouseButton.RightButton
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


@pytest.mark.parametrize(
    ("key", "held"), [(Key.Key_F10, Qt.KeyboardModifier.ShiftModifier), (Key.Key_Menu, NO_KEYS)]
)
def test_both_keys_for_menus_open_it_whatever_the_system_does(
    window: Window, hand: Hand, key: Qt.Key, held: Qt.KeyboardModifier, monkeypatch: pytest.MonkeyPatch
) -> None:
    places: list[QPoint] = []
    monkeypatch.setattr(window.context.menu, "popup", places.append)
    hand.click("t0")
    hand.press(key, held)
    assert places
    assert "cut" in [action.objectName() for action in window.context.menu.actions()]


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


def begin_round(window: Window) -> None:
    window.file.session.vote_in(Voting("What hurts", is_open=True, is_shown=True))


def test_in_a_round_of_votes_the_button_takes_votes_from_cards_and_opens_no_menu_there(
    window: Window, hand: Hand
) -> None:
    hand.click("t0")
    begin_round(window)
    QTest.keyClicks(window.view, "5")
    for _ in range(2):
        QTest.mouseClick(window.view.viewport(), RIGHT, pos=hand.at("t0"))
        assert asked(window, hand.at("t0")) == []
    assert votes(window.file.session.project, "t0", "What hurts") == 3


def test_in_a_round_of_votes_a_double_click_of_the_button_takes_two(window: Window, hand: Hand) -> None:
    hand.click("t0")
    begin_round(window)
    QTest.keyClicks(window.view, "5")
    QTest.mouseClick(window.view.viewport(), RIGHT, pos=hand.at("t0"))
    QTest.mouseDClick(window.view.viewport(), RIGHT, pos=hand.at("t0"))
    assert votes(window.file.session.project, "t0", "What hurts") == 3


def test_in_a_round_of_votes_the_menu_opens_beside_cards_and_on_heads(window: Window, hand: Hand) -> None:
    begin_round(window)
    assert asked(window, hand.at("cell l1 s1"))[:2] == ["touchpoint", "note"]
    room = window.view.viewport()
    assert "phase" in asked(window, QPoint(room.width() - 4, room.height() - 4))
    window.view.zoom_to(2.0)
    window.view.look(window.view.camera._replace(left=500, top=700))
    heads = {head.kind: head.box for head in reversed(window.view.frozen().heads)}
    for kind, acts in (("phase", ["select-phase", "own-sheet"]), ("lane", ["select-lane", "hide"])):
        box = heads[kind]
        assert asked(window, QPoint(round(box.x) + 8, round(box.y) + 8))[:2] == acts


def test_in_a_round_of_votes_the_button_takes_none_from_a_card_that_lies_under_heads(
    window: Window, hand: Hand
) -> None:
    hand.click("t0")
    begin_round(window)
    QTest.keyClicks(window.view, "5")
    window.view.zoom_to(2.0)
    box = window.view.box_of("t0")
    assert box is not None
    seen = window.view.camera.box_in_view(box)
    window.view.look(window.view.camera.moved(seen.x - 10, seen.y - 300))
    at = hand.at("t0", across=0.3)
    assert window.view.frozen().covers(at.x(), at.y())
    QTest.mouseClick(window.view.viewport(), RIGHT, pos=at)
    assert votes(window.file.session.project, "t0", "What hurts") == 5
    assert asked(window, at)[:2] == ["select-lane", "hide"]


def test_in_a_round_of_votes_a_key_opens_the_menu_of_a_card(window: Window, hand: Hand) -> None:
    hand.click("t0")
    begin_round(window)
    assert "cut" in asked(window, hand.at("t0"), KEYBOARD)
    assert votes(window.file.session.project, "t0", "What hurts") == 0
