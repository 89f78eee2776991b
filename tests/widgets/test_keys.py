"""The keys of the map, pressed on a real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from canvas.model.journey import Note, Touchpoint
from canvas.widgets.window import Window
from tests.widgets.hand import Hand

ALT, CONTROL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def value(window: Window, key: str) -> float | None:
    record = window.file.session.project.get(Touchpoint, key)
    assert record is not None
    return record.feelings[0].value if record.feelings else None


def test_enter_ends_a_card_and_starts_the_next_in_the_same_cell(window: Window, hand: Hand) -> None:
    hand.click("cell l1 s1")
    QTest.keyClicks(window.view, "a")
    hand.press(Qt.Key.Key_Return)
    hand.type("b")
    hand.press(Qt.Key.Key_Return)
    hand.press(Qt.Key.Key_Return)

    assert [hand.text(key) for key in hand.cell("l1", "s1")] == ["a", "b"]
    assert not window.view.typist.is_typing


def test_tab_goes_on_in_the_next_step_and_esc_stops(window: Window, hand: Hand) -> None:
    hand.click("cell l1 s1")
    QTest.keyClicks(window.view, "a")
    hand.press(Qt.Key.Key_Tab)
    hand.type("b")
    hand.press(Qt.Key.Key_Escape)

    assert [hand.text(key) for key in hand.cell("l1", "s2")] == ["b"]
    assert window.view.hasFocus()


def test_tab_names_one_step_after_the_other(window: Window, hand: Hand) -> None:
    hand.click("s0")
    hand.press(Qt.Key.Key_F2)
    hand.press(Qt.Key.Key_Tab)
    assert window.view.typist.record == "s1"


@pytest.mark.parametrize("key", "+-aæØ1.,'½")
def test_every_key_that_prints_starts_a_card_in_an_empty_cell(window: Window, hand: Hand, key: str) -> None:
    hand.click("cell l1 s1")
    QTest.sendKeyEvent(QTest.KeyAction.Click, window.view, Qt.Key.Key_unknown, key, Qt.KeyboardModifier(0))
    (note,) = hand.cell("l1", "s1")
    assert hand.text(note) == key


def test_plus_and_minus_change_a_feeling_in_one_step(window: Window, hand: Hand) -> None:
    hand.click("t0")
    QTest.keyClicks(window.view, "++")
    assert value(window, "t0") == 2.0
    QTest.keyClicks(window.view, "-")
    assert value(window, "t0") == 1.0
    window.commands.undo()
    assert value(window, "t0") is None


def test_alt_arrows_move_the_card_and_shift_alt_arrows_the_step(window: Window, hand: Hand) -> None:
    hand.click("t0")
    hand.press(Qt.Key.Key_Right, ALT)
    assert hand.cell("l0", "s1") == ["t1", "t0"]
    hand.press(Qt.Key.Key_Right, ALT | SHIFT)
    columns = [column.key for column in window.file.session.sheet.columns]
    assert columns == ["s0", "s2", "s1"]


def test_ctrl_t_turns_a_note_into_a_touchpoint(window: Window, hand: Hand) -> None:
    hand.click("n3")
    hand.press(Qt.Key.Key_T, CONTROL)
    project = window.file.session.project
    assert not list(project.all(Note))
    (key,) = window.file.session.selection
    assert isinstance(project.find(key), Touchpoint)


def test_shift_space_selects_the_row(window: Window, hand: Hand) -> None:
    hand.click("t0")
    hand.press(Qt.Key.Key_Space, SHIFT)
    assert set(window.file.session.selection) == {"t0", "t1", "t2"}
    hand.press(Qt.Key.Key_A, CONTROL)
    assert set(window.file.session.selection) == {"t0", "t1", "t2", "n3"}


def test_no_card_moves_on_the_screen_because_another_one_grows(window: Window, hand: Hand) -> None:
    window.view.zoom_to(0.3)
    window.view.fit()
    hand.click("t0")
    before = hand.at("t2")
    hand.press(Qt.Key.Key_F2)
    hand.type(" and more and more and more and more and more and more and more and more and more")
    assert hand.at("t2") == before


def test_the_tools_are_one_stop_for_tab_and_arrows_go_from_one_to_the_next(
    window: Window, hand: Hand
) -> None:
    tools = window.tools
    tools.menu_button.setFocus()
    QTest.keyClick(tools.menu_button, Qt.Key.Key_Right)
    assert not tools.menu_button.hasFocus()
    first = window.focusWidget()
    assert first is not None
    assert tools.isAncestorOf(first)
    QTest.keyClick(first, Qt.Key.Key_Tab)
    after = window.focusWidget()
    assert after is not None
    assert not tools.isAncestorOf(after)
