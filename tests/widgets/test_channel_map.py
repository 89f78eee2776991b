"""The map by channel under a hand: what is selected, typed, walked to and dropped there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from canvas.model.journey import Touchpoint
from canvas.model.people import Channel
from canvas.widgets.window import Window
from tests.widgets.hand import Hand


@pytest.fixture
def board(window: Window) -> Window:
    """The map by channel of three touchpoints, the first two in channels of their own."""
    session = window.file.session
    cards = sorted(session.project.all(Touchpoint), key=lambda card: card.text)
    phone = Channel(id="c1aaaaaaaaaaaa", name="Phone", kind="personal", order="1")
    mail = Channel(id="c2aaaaaaaaaaaa", name="Mail", kind="digital", order="2")
    changed = (cards[0].but(channel=phone.id), cards[1].but(channel=mail.id))
    session.apply(lambda project: project.put(phone, mail, *changed), "set")
    window.sheets.show("channel-map")
    window.view.zoom_to(1.0)
    window.view.look(window.view.camera._replace(left=0, top=0))
    return window


def card(window: Window, text: str) -> Touchpoint:
    return next(found for found in window.file.session.project.all(Touchpoint) if found.text == text)


def test_a_station_is_selected_and_typed_where_it_stands(board: Window, hand: Hand) -> None:
    pays = card(board, "Pays")
    hand.click(pays.id)
    assert board.file.session.selection == (pays.id,)
    hand.double_click(pays.id)
    hand.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    hand.type(" at last")
    assert hand.text(pays.id) == "Pays at last"


def test_a_station_dragged_to_another_channel_gets_just_that(board: Window, hand: Hand) -> None:
    pays = card(board, "Pays")
    hand.drag(hand.at(pays.id, 0.5, 0.1), hand.at(f"cell c2aaaaaaaaaaaa {pays.step}"))
    moved = card(board, "Pays")
    assert moved.channel == "c2aaaaaaaaaaaa"
    assert moved == pays.but(channel="c2aaaaaaaaaaaa", order=moved.order)


def test_a_new_touchpoint_is_typed_into_an_empty_cell(board: Window, hand: Hand) -> None:
    step = card(board, "Pays").step
    hand.double_click(f"cell c2aaaaaaaaaaaa {step}")
    hand.type("Writes back")
    made = card(board, "Writes back")
    assert (made.channel, made.step) == ("c2aaaaaaaaaaaa", step)


def test_arrows_walk_the_board(board: Window, hand: Hand) -> None:
    hand.click(card(board, "Pays").id)
    hand.press(Qt.Key.Key_Left)
    assert board.file.session.selection != (card(board, "Pays").id,)


def test_a_drop_says_what_it_has_set_until_something_else_is_selected(board: Window, hand: Hand) -> None:
    pays = card(board, "Pays")
    hand.drag(hand.at(pays.id, 0.5, 0.1), hand.at(f"cell c2aaaaaaaaaaaa {pays.step}"))
    assert board.status.doing.text() == "Channel: Mail"
    board.file.session.select(())
    assert board.status.doing.text() != "Channel: Mail"


def test_a_card_moved_by_key_says_what_that_has_set(board: Window, hand: Hand) -> None:
    hand.click(card(board, "Pays").id)
    hand.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert board.status.doing.text().startswith("Step: ")
