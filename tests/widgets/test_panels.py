"""The panels beside the map with real events: how they slide, outline, history, persona, panes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from canvas.model.edits.people import add_person
from canvas.model.people import Persona
from canvas.widgets.panels.look import WIDTH
from canvas.widgets.window import Window
from tests.widgets.beside_map import settle
from tests.widgets.hand import LEFT, Hand

SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_opening_the_parking_lot_moves_no_card_on_the_screen(
    window: Window, hand: Hand, qtbot: QtBot
) -> None:
    window.resize(1600, 900)
    settle(window, qtbot)
    for _ in range(2):
        before = window.view.viewport().mapToGlobal(hand.at("t1"))
        window.beside.toggle("parking")
        settle(window, qtbot)
        assert window.view.viewport().mapToGlobal(hand.at("t1")) == before


def test_in_a_small_window_the_palette_folds_and_panels_cover_no_card(window: Window, qtbot: QtBot) -> None:
    width = window.view.width()
    for name in ("inspector", "parking"):
        window.beside.toggle(name)
    settle(window, qtbot)
    assert window.view.width() == width - 2 * WIDTH
    assert not window.things.isVisible()
    assert window.beside.plus.isVisible()


def test_in_a_very_small_window_panels_lie_on_top(window: Window, qtbot: QtBot) -> None:
    window.resize(900, 700)
    width = window.view.width()
    window.beside.toggle("inspector")
    settle(window, qtbot)
    assert window.view.width() == width


@pytest.mark.parametrize("width", [900, 1280])
def test_the_map_glides_until_the_selected_card_lies_free_of_a_panel(
    window: Window, qtbot: QtBot, width: int
) -> None:
    window.resize(width, 700)
    view, box = window.view, window.view.box_of("t0")
    assert box is not None
    view.session.select(("t0",))
    view.pan(view.camera.box_in_view(box).right - view.width() + 40, 0)
    window.beside.toggle("inspector")
    settle(window, qtbot)
    qtbot.waitUntil(lambda: not window.ways.glide.is_going, timeout=5000)
    assert view.camera.box_in_view(box).right <= width - WIDTH


def test_a_panel_that_hides_nothing_selected_leaves_the_map_where_it_is(window: Window, qtbot: QtBot) -> None:
    window.view.session.select(("t0",))
    window.view.reveal("t0")
    before = window.view.camera
    window.beside.toggle("inspector")
    settle(window, qtbot)
    assert window.view.camera == before


def test_which_panels_are_open_is_remembered_per_size(window: Window, qtbot: QtBot) -> None:
    window.resize(1600, 900)
    window.beside.toggle("parking")
    settle(window, qtbot)
    window.resize(1200, 700)
    settle(window, qtbot)
    assert window.beside.stage.opened() == ()
    window.resize(1600, 900)
    settle(window, qtbot)
    assert set(window.beside.stage.opened()) == {"parking", "inspector"}


def test_a_map_that_is_seen_whole_is_fitted_beside_the_panels_of_another_size(
    window: Window, qtbot: QtBot
) -> None:
    window.resize(1600, 900)
    window.beside.toggle("parking")
    settle(window, qtbot)
    window.resize(1200, 700)
    settle(window, qtbot)
    window.view.fit()
    window.resize(1600, 900)
    camera = window.view.camera
    assert set(window.beside.stage.opened()) == {"parking", "inspector"}
    settle(window, qtbot)
    window.view.fit()
    assert window.view.camera == camera


def test_the_outline_selects_and_edits_the_same_map(window: Window, qtbot: QtBot, hand: Hand) -> None:
    window.beside.toggle("outline")
    tree, items = window.beside.outline.tree, window.beside.outline._items
    assert [items["f0"].text(0), items["s0"].text(0)] == ["Phase", "Step 0"]
    assert items["s0"].parent() is items["f0"]

    tree.setCurrentItem(items["t1"])
    assert window.file.session.selection == ("t1",)

    items["t1"].setText(0, "Goes in")
    assert hand.text("t1") == "Goes in"

    window.file.session.select(("t2",))
    qtbot.waitUntil(lambda: items["t2"].isSelected() and not items["t1"].isSelected(), timeout=5000)


def test_all_that_is_selected_on_the_map_is_selected_in_the_outline(window: Window) -> None:
    window.beside.toggle("outline")
    tree, items = window.beside.outline.tree, window.beside.outline._items
    for wanted in (("t0", "t2"), ("t2", "t1", "t0"), ("f0", "s1", "t1"), ()):
        window.file.session.select(wanted)
        window.beside.outline.follow()
        assert {key for key, item in items.items() if item.isSelected()} == set(wanted)
        assert len(tree.selectedItems()) == len(wanted)


def test_what_is_undone_and_done_again_is_said(window: Window, hand: Hand) -> None:
    window.file.session.select(("t0",))
    hand.press(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    window.actions_by_name["undo"].trigger()
    assert window.status.doing.text() == "Undone: Moved: Sees the advert"
    window.actions_by_name["redo"].trigger()
    assert window.status.doing.text() == "Done again: Moved: Sees the advert"
    window.file.session.select(("t1",))
    assert window.status.doing.text() == "1 touchpoint selected"


def test_what_was_deleted_is_called_by_its_own_name(window: Window) -> None:
    window.file.session.select(("t0",))
    window.actions_by_name["delete"].trigger()
    window.beside.toggle("history")
    assert window.beside.history.list.item(0).text() == "Deleted: Sees the advert"
    window.actions_by_name["undo"].trigger()
    assert window.status.doing.text() == "Undone: Deleted: Sees the advert"
    window.actions_by_name["redo"].trigger()
    assert window.status.doing.text() == "Done again: Deleted: Sees the advert"


def test_a_step_is_called_by_what_it_was_about_whatever_is_selected_later(window: Window, hand: Hand) -> None:
    window.file.session.select(("t0",))
    hand.press(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    window.file.session.select(("t1",))
    window.actions_by_name["undo"].trigger()
    assert window.status.doing.text() == "Undone: Moved: Sees the advert"


def test_delete_in_the_history_deletes_nothing_on_the_map(window: Window, hand: Hand, qtbot: QtBot) -> None:
    hand.click("t0")
    window.beside.toggle("history")
    qtbot.waitUntil(window.beside.history.list.hasFocus, timeout=5000)
    QTest.keyClick(window.beside.history.list, Qt.Key.Key_Delete)
    assert window.file.session.project.find("t0") is not None


def test_a_copy_is_called_so_in_the_history(window: Window) -> None:
    window.file.session.select(("t0",))
    window.actions_by_name["duplicate"].trigger()
    window.actions_by_name["undo"].trigger()
    assert window.status.doing.text() == "Undone: Duplicated: Sees the advert"


def test_a_step_moves_down_in_the_outline_as_the_list_goes(window: Window) -> None:
    window.beside.toggle("outline")
    outline = window.beside.outline
    outline.tree.setCurrentItem(outline._items["s0"])
    QTest.keyClick(outline.tree, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [column.key for column in window.file.session.sheet.columns][:2] == ["s1", "s0"]
    QTest.keyClick(outline.tree, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [column.key for column in window.file.session.sheet.columns][:2] == ["s0", "s1"]


def test_the_outline_moves_and_adds_what_is_written_below_it(window: Window, hand: Hand) -> None:
    window.beside.toggle("outline")
    outline = window.beside.outline
    outline.tree.setCurrentItem(outline._items["t0"])
    QTest.keyClick(outline.tree, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert hand.cell("l0", "s1") == ["t1", "t0"]

    QTest.keyClicks(outline.new, "Asks a friend")
    QTest.keyClick(outline.new, Qt.Key.Key_Return)
    assert [hand.text(key) for key in hand.cell("l0", "s1")][2:] == ["Asks a friend"]
    assert outline.new.text() == ""

    window.file.session.select(("f0",))
    for title in ("Uses it", "Tells of it"):
        QTest.keyClicks(outline.new, title)
        QTest.keyClick(outline.new, Qt.Key.Key_Return)
    outline.follow()
    phase = outline._items["f0"]
    steps = [item.text(0) for item in outline._items.values() if item.parent() is phase]
    assert steps[-2:] == ["Uses it", "Tells of it"]
    assert outline.new.accessibleName() == "A step of this phase …"


def test_a_moved_card_moves_in_the_outline(window: Window, qtbot: QtBot) -> None:
    from canvas.model.edits.cards import move_card

    window.beside.toggle("outline")
    outline = window.beside.outline
    window.file.session.apply(lambda project: move_card(project, "t0", "l0", "s2"), "move")
    qtbot.waitUntil(lambda: outline._items["t0"].parent() is outline._items["s2"], timeout=5000)


def test_a_click_in_the_history_goes_there(window: Window, qtbot: QtBot) -> None:
    session = window.file.session
    begun = session.project
    window.beside.parking.input.setText("One")
    window.beside.parking.add_typed()
    window.beside.parking.input.setText("Two")
    window.beside.parking.add_typed()
    ended = session.project
    window.beside.toggle("history")
    rows = window.beside.history.list
    qtbot.waitUntil(lambda: rows.count() == 3, timeout=5000)
    last = rows.visualItemRect(rows.item(2)).center()
    QTest.mouseClick(rows.viewport(), LEFT, pos=last)
    assert session.project is begun
    window.beside.history.go_to(0)
    assert session.project is ended


def test_the_history_names_what_was_done_to_the_whole_project(window: Window) -> None:
    window.file.session.select(("t0",))
    window.ways.views.show("l1", is_shown=False)
    window.ways.views.keep("Only touchpoints")
    window.file.session.apply(lambda project: add_person(project, "x1", "Anna Holm"), "field people")
    rows = window.beside.history
    rows.follow()
    told = [rows.list.item(number).text() for number in range(2)]
    assert told == ["Who took part changed", "Named views changed"]


def test_the_chip_chooses_whose_feelings_are_changed(window: Window, persona: str) -> None:
    session = window.file.session
    session.replace(session.project.put(Persona(id="p2", name="Mette Lindgaard", order="W")), "add")
    assert session.persona == "p1"
    window.beside.chip.choose("p2")
    assert session.persona == "p2"
    assert "Mette" in window.beside.chip.text()


def test_a_new_persona_belongs_to_the_journey_is_the_active_one_and_is_named_by_typing(
    window: Window, qtbot: QtBot
) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.beside.chip.add()
    made = next(window.file.session.project.all(Persona))
    assert window.file.session.persona == made.id
    assert window.beside.stage.is_open("inspector")
    assert window.file.session.selection == (made.id,)
    assert window.status.doing.text() == "Persona"
    held = QApplication.focusWidget()
    assert held is not None
    QTest.keyClicks(held, "Mette")
    assert next(window.file.session.project.all(Persona)).name == "Mette"


# The keyboard from pane to pane


def test_f6_goes_round_and_esc_goes_back_to_the_map(window: Window, hand: Hand, qtbot: QtBot) -> None:
    window.resize(1600, 900)
    settle(window, qtbot)
    window.activateWindow()
    window.view.setFocus()
    hand.click("t0")
    QTest.keyClick(window.view, Qt.Key.Key_F6)
    held = QApplication.focusWidget()
    assert held is not None
    assert window.beside.inspector.isAncestorOf(held)

    QTest.keyClick(held, Qt.Key.Key_Escape)
    assert window.view.hasFocus()
    assert window.file.session.selection == ("t0",)

    QTest.keyClick(window.view, Qt.Key.Key_F6, SHIFT)
    held = QApplication.focusWidget()
    assert isinstance(held, QToolButton)
    assert window.things.isAncestorOf(held)


def test_a_click_on_the_palette_stays_a_click(window: Window, hand: Hand, qtbot: QtBot) -> None:
    window.resize(1600, 900)
    settle(window, qtbot)
    hand.click("cell l0 s1")
    button = next(
        each
        for each in window.things.findChildren(QToolButton)
        if each.defaultAction() is window.actions_by_name["touchpoint"]
    )
    QTest.mouseClick(button, LEFT)
    assert window.view.typist.is_typing
