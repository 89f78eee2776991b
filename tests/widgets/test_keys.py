"""The keys of the map, pressed on a real window."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from canvas.model.edits import structure
from canvas.model.edits.fields import set_field
from canvas.model.index import index_of
from canvas.model.journey import Link, Note, Phase, Step, Touchpoint
from canvas.model.people import Persona
from canvas.widgets import actions
from canvas.widgets.window import Window
from tests.widgets.hand import Hand, chosen

ALT, CONTROL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def test_enter_ends_a_card_and_starts_the_next_in_the_same_cell(window: Window, hand: Hand) -> None:
    hand.click("cell l1 s1")
    QTest.keyClicks(window.view, "a")
    hand.press(Qt.Key.Key_Return)
    hand.type("b")
    hand.press(Qt.Key.Key_Return)
    hand.press(Qt.Key.Key_Return)

    assert [hand.text(key) for key in hand.cell("l1", "s1")] == ["a", "b"]
    assert not window.view.typist.is_typing


@pytest.mark.parametrize("held", [CONTROL, CONTROL | SHIFT])
def test_typing_is_done_again_by_either_key_for_it(
    window: Window, hand: Hand, held: Qt.KeyboardModifier
) -> None:
    hand.click("cell l1 s1")
    QTest.keyClicks(window.view, "a")
    hand.type("bc")
    hand.press(Qt.Key.Key_Z, CONTROL)
    hand.press(Qt.Key.Key_Y if held == CONTROL else Qt.Key.Key_Z, held)

    (new,) = hand.cell("l1", "s1")
    assert hand.text(new) == "abc"
    assert window.view.typist.is_typing


def test_what_was_undone_is_done_again_by_either_key_for_it(window: Window) -> None:
    keys = {each.toString() for each in window.actions_by_name["redo"].shortcuts()}
    assert {"Ctrl+Y", "Ctrl+Shift+Z"} <= keys


def test_a_card_is_duplicated_as_it_is_written(window: Window, hand: Hand) -> None:
    hand.click("cell l1 s1")
    QTest.keyClicks(window.view, "a")
    window.actions_by_name["duplicate"].trigger()

    assert [hand.text(key) for key in hand.cell("l1", "s1")] == ["a", "a"]
    assert not window.view.typist.is_typing
    assert window.file.session.selection == (hand.cell("l1", "s1")[1],)
    window.file.session.undo()
    assert [hand.text(key) for key in hand.cell("l1", "s1")] == ["a"]


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
    hand.type("Rides")
    assert window.file.session.project.find("s1").title == "Rides"


def test_tab_behind_the_last_step_begins_another_with_its_first_letter(window: Window, hand: Hand) -> None:
    session = window.file.session
    steps = [column.key for column in session.sheet.columns]
    hand.click(f"cell l0 {steps[-1]}")
    QTest.keyClicks(window.view, "Last")
    before = session.project
    hand.press(Qt.Key.Key_Tab)
    assert session.project is before
    assert len(session.sheet.columns) == len(steps) + 1
    hand.type("Later")
    new = session.sheet.columns[-1].key
    assert [hand.text(key) for key in hand.cell("l0", new)] == ["Later"]
    hand.press(Qt.Key.Key_Tab)
    hand.press(Qt.Key.Key_Escape)
    assert [column.key for column in session.sheet.columns] == [*steps, new]
    session.undo()
    assert session.project is before


def test_tab_behind_the_last_title_names_a_new_step_or_phase(window: Window, hand: Hand) -> None:
    session = window.file.session
    phase = index_of(session.project).of(Phase, session.journey)[-1].id
    kinds: tuple[tuple[str, Any], ...] = ((session.sheet.columns[-1].key, Step), (phase, Phase))
    for key, kind in kinds:
        known = {each.id for each in session.project.all(kind)}
        window.view.typist.edit(key)
        hand.type("!")
        hand.press(Qt.Key.Key_Tab)
        hand.type("New one")
        hand.press(Qt.Key.Key_Escape)
        (new,) = (each for each in session.project.all(kind) if each.id not in known)
        assert new.title == "New one"


def test_whoever_types_on_while_a_card_is_selected_starts_the_next_one(window: Window, hand: Hand) -> None:
    hand.click("t0")
    QTest.keyClicks(window.view, "A")
    hand.type("nd")
    hand.press(Qt.Key.Key_Escape)
    assert [hand.text(key) for key in hand.cell("l0", "s0")] == ["Sees the advert", "And"]
    assert hand.text("t0") == "Sees the advert"


def test_a_nameless_head_is_named_by_typing_and_a_named_one_keeps_its_name(
    window: Window, hand: Hand
) -> None:
    session = window.file.session
    session.apply(lambda project: set_field(project, "s1", "title", ""), "set")
    before = session.project.table(Step)["s0"].title
    for key, title in (("s0", before), ("s1", "Named")):
        hand.click(key)
        QTest.keyClicks(window.view, title[0])
        if key == "s1":
            hand.type(title[1:])
        hand.press(Qt.Key.Key_Escape)
        assert session.project.table(Step)[key].title == title


@pytest.mark.parametrize("key", "+-aæØ1.,'½")
def test_every_key_that_prints_starts_a_card_in_an_empty_cell(window: Window, hand: Hand, key: str) -> None:
    hand.click("cell l1 s1")
    QTest.sendKeyEvent(QTest.KeyAction.Click, window.view, Qt.Key.Key_unknown, key, Qt.KeyboardModifier(0))
    (note,) = hand.cell("l1", "s1")
    assert hand.text(note) == key


def test_alt_gr_types_on_every_system(window: Window, hand: Hand) -> None:
    hand.click("cell l1 s1")
    QTest.sendKeyEvent(QTest.KeyAction.Click, window.view, Qt.Key.Key_At, "@", CONTROL | ALT)
    (note,) = hand.cell("l1", "s1")
    assert hand.text(note) == "@"


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


def test_the_row_in_which_one_works_stays_in_place_when_the_heads_above_it_grow(
    window: Window, hand: Hand
) -> None:
    hand.click("t0")
    before = hand.at("t0")
    phase = next(window.file.session.project.all(Phase))
    told = phase.but(description="So much has to be told. " * 20)
    window.file.session.apply(lambda project: project.put(told), "field")
    assert abs(hand.at("t0").y() - before.y()) <= 1


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


def test_f5_lets_the_next_persona_be_the_active_one(window: Window) -> None:
    session, act = window.file.session, window.actions_by_name["next-persona"]
    assert not act.isEnabled()
    for persona in (Persona(id="p0", name="Mette, 34"), Persona(id="p1", name="Kaj, 71")):
        session.apply(partial(structure.add, record=persona), "add")
    session.choose_persona("p0")
    assert window.beside.chip.text().split() == ["Mette"]
    act.trigger()
    assert (session.persona, window.status.doing.text()) == ("p1", "Active persona: Kaj, 71")
    act.trigger()
    assert session.persona == "p0"


def test_ctrl_enter_writes_the_next_step_and_with_shift_the_next_phase(window: Window, hand: Hand) -> None:
    hand.click("s0")
    for name, letter in (("step", "s"), ("phase", "f")):
        window.actions_by_name[name].trigger()
        hand.type("Next")
        hand.press(Qt.Key.Key_Escape)
        (new,) = window.file.session.selection
        assert (new[0], window.file.session.project.find(new).title) == (letter, "Next")


def test_home_and_end_lead_to_the_ends_of_a_row(window: Window, hand: Hand) -> None:
    hand.click("t0")
    hand.press(Qt.Key.Key_End)
    assert chosen(window) == "t2"
    hand.press(Qt.Key.Key_Home)
    assert chosen(window) == "t0"


def test_an_arrow_is_drawn_by_keys_and_named_at_once(window: Window, hand: Hand) -> None:
    hand.click("t0")
    hand.press(Qt.Key.Key_L, CONTROL)
    hand.press(Qt.Key.Key_Right)
    hand.press(Qt.Key.Key_Return)
    (link,) = window.file.session.project.all(Link)
    assert (link.source, link.target) == ("t0", "t1")
    assert chosen(window) == link.id
    hand.press(Qt.Key.Key_Right)
    assert chosen(window) == "t1"


def test_an_arrow_that_waits_is_given_up_by_escape(window: Window, hand: Hand) -> None:
    hand.click("t0")
    hand.press(Qt.Key.Key_L, CONTROL)
    hand.press(Qt.Key.Key_Escape)
    hand.click("t1")
    hand.press(Qt.Key.Key_Return)
    assert window.view.typist.is_typing
    assert not list(window.file.session.project.all(Link))


def test_delete_on_the_title_leaves_the_only_journey_and_says_so(window: Window, hand: Hand) -> None:
    project = window.file.session.project
    window.file.session.select((window.file.session.journey,))
    window.commands.delete()
    assert window.file.session.project is project
    assert "only journey" in window.status.doing.text()


def test_shift_and_arrows_select_all_between(window: Window, hand: Hand) -> None:
    hand.click("t0")
    selected = []
    for key, held in ((Qt.Key.Key_Right, SHIFT), (Qt.Key.Key_Right, SHIFT), (Qt.Key.Key_Left, SHIFT)):
        hand.press(key, held)
        selected.append(window.view.session.selection)
    assert selected == [("t0", "t1"), ("t0", "t1", "t2"), ("t0", "t1")]
    hand.press(Qt.Key.Key_Right)
    assert window.view.session.selection == ("t2",)


def test_space_tapped_on_an_empty_cell_starts_a_card_and_held_it_does_not(window: Window, hand: Hand) -> None:
    hand.click("cell l1 s1")
    QTest.keyPress(window.view, Qt.Key.Key_Space)
    assert not window.view.typist.is_typing
    QTest.mouseMove(window.view.viewport(), hand.at("t0"))
    QTest.mousePress(window.view.viewport(), Qt.MouseButton.LeftButton, pos=hand.at("t0"))
    QTest.mouseRelease(window.view.viewport(), Qt.MouseButton.LeftButton, pos=hand.at("t0"))
    QTest.keyRelease(window.view, Qt.Key.Key_Space)
    assert not window.view.typist.is_typing

    QTest.keyClick(window.view, Qt.Key.Key_Space)
    assert window.view.typist.is_typing


def test_no_two_actions_have_a_key_in_common_whatever_the_platform_adds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """X11 deletes with Ctrl+D as well."""
    platform = {QKeySequence.StandardKey.Delete: [QKeySequence("Del"), QKeySequence("Ctrl+D")]}
    bindings = QKeySequence.keyBindings
    monkeypatch.setattr(QKeySequence, "keyBindings", lambda keys: platform.get(keys) or bindings(keys))
    given = [keys.toString() for act in actions.ACTS for keys in actions.shortcuts(act)]

    assert sorted(given) == sorted(set(given))
    assert "Ctrl+D" in given
