"""The window with real events: a card is typed into, dragged, taken back, saved and opened again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from canvas.files import container
from canvas.model.index import index_of
from canvas.model.journey import Step
from canvas.widgets.window import Window
from tests.widgets.hand import LEFT, Hand

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_a_click_selects_a_card_and_the_status_line_says_so(window: Window, hand: Hand) -> None:
    hand.click("t0")

    assert window.file.session.selection == ("t0",)
    assert window.status.doing.text() == "1 touchpoint selected"


def test_typing_into_a_card_changes_its_text_and_lets_it_grow(window: Window, hand: Hand) -> None:
    before = hand.seen("t0").box.height
    hand.double_click("t0", 0.9, 0.3)
    hand.press(Qt.Key.Key_End)

    hand.type(" on a bus that goes through the whole town at night")

    assert hand.text("t0").endswith("the whole town at night")
    assert hand.seen("t0").box.height > before
    assert window.view.typist.is_typing


def test_a_burst_of_typing_is_one_step_of_undo(window: Window, hand: Hand) -> None:
    project = window.file.session.project
    hand.click("t0")
    hand.press(Qt.Key.Key_F2)
    hand.type(" twice")
    hand.press(Qt.Key.Key_Return)

    QTest.keyClick(window.view, Qt.Key.Key_Z, CONTROL)

    assert window.file.session.project is project


def test_undo_while_typing_takes_back_what_was_typed(window: Window, hand: Hand) -> None:
    project = window.file.session.project
    hand.click("t0")
    hand.press(Qt.Key.Key_F2)
    hand.type(" twice")

    hand.press(Qt.Key.Key_Z, CONTROL)

    assert hand.text("t0") == "Sees the advert"
    assert window.file.session.project is project
    assert window.view.typist.is_typing


def test_shift_enter_breaks_the_line_and_esc_stops(window: Window, hand: Hand) -> None:
    hand.click("t0")
    hand.press(Qt.Key.Key_Return)
    hand.press(Qt.Key.Key_Return, SHIFT)
    hand.type("twice")
    hand.press(Qt.Key.Key_Escape)

    assert hand.text("t0") == "Sees the advert\ntwice"
    assert not window.view.typist.is_typing
    assert window.view.hasFocus()


def test_a_letter_on_an_empty_cell_starts_a_card(window: Window, hand: Hand) -> None:
    hand.click("cell l1 s1")

    QTest.keyClicks(window.view, "W")
    hand.type("hy?")
    hand.press(Qt.Key.Key_Return)

    (note,) = hand.cell("l1", "s1")
    assert hand.text(note) == "Why?"
    assert window.file.session.selection == (note,)


def test_a_new_card_left_empty_was_never_there(window: Window, hand: Hand) -> None:
    project = window.file.session.project
    hand.click("cell l1 s1")
    hand.press(Qt.Key.Key_Return)
    hand.type("a")
    hand.press(Qt.Key.Key_Backspace)

    hand.press(Qt.Key.Key_Escape)

    assert window.file.session.project is project
    assert not window.file.session.history.can_undo


def test_an_input_method_shows_what_is_not_settled_and_records_what_is(window: Window, hand: Hand) -> None:
    hand.click("t2")
    hand.press(Qt.Key.Key_F2)
    editor = window.view.typist.editor
    assert editor is not None

    QApplication.sendEvent(editor, QInputMethodEvent("ni", []))
    block = hand.seen("t2").mark.block
    assert block is not None
    assert block.text == "Paysni"
    assert hand.text("t2") == "Pays"

    settled = QInputMethodEvent()
    settled.setCommitString("ño")
    QApplication.sendEvent(editor, settled)
    assert hand.text("t2") == "Paysño"


def test_an_input_method_starts_a_card_in_an_empty_cell(window: Window, hand: Hand) -> None:
    hand.click("cell l1 s1")
    settled = QInputMethodEvent()
    settled.setCommitString("ñ")

    QApplication.sendEvent(window.view, settled)

    (note,) = hand.cell("l1", "s1")
    assert hand.text(note) == "ñ"


def test_a_card_dragged_to_another_cell_lies_there_until_undo(window: Window, hand: Hand) -> None:
    project = window.file.session.project

    hand.drag(hand.at("t0"), hand.at("t1", 0.5, 0.9))
    assert hand.cell("l0", "s1") == ["t1", "t0"]

    window.actions_by_name["undo"].trigger()
    assert window.file.session.project is project


def test_esc_during_a_drag_changes_nothing(window: Window, hand: Hand) -> None:
    project = window.file.session.project
    end = hand.at("t1")
    hand.hold(hand.at("t0"), end)
    assert window.view.pointer.is_moving
    assert window.view.sheet is not window.file.session.sheet

    QTest.keyClick(window.view, Qt.Key.Key_Escape)
    hand.let_go(end)

    assert window.file.session.project is project


def test_delete_removes_the_card_and_selects_what_is_left(window: Window, hand: Hand) -> None:
    hand.click("t0")

    QTest.keyClick(window.view, Qt.Key.Key_Delete)

    assert window.file.session.project.find("t0") is None
    assert window.file.session.selection == ("cell l0 s0",)


def test_arrows_walk_the_cells(window: Window, hand: Hand) -> None:
    hand.click("t0")

    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down):
        QTest.keyClick(window.view, key)

    assert window.file.session.selection == ("cell l1 s2",)


def test_the_palette_starts_a_card_where_the_selection_is(window: Window, hand: Hand) -> None:
    hand.click("t1")

    window.actions_by_name["touchpoint"].trigger()
    hand.type("Asks a friend")
    hand.press(Qt.Key.Key_Return)

    assert [hand.text(key) for key in hand.cell("l0", "s1")] == ["Visits the shop", "Asks a friend"]


def test_a_new_step_is_named_at_once(window: Window, hand: Hand) -> None:
    hand.click("t0")

    window.actions_by_name["step"].trigger()
    hand.type("Waits")
    hand.press(Qt.Key.Key_Return)

    steps = index_of(window.file.session.project).of(Step, "f0")
    assert [step.title for step in steps] == ["Step 0", "Waits", "Step 1", "Step 2"]


def test_the_wheel_pans_and_ctrl_wheel_zooms_at_the_pointer(window: Window, hand: Hand, qtbot: QtBot) -> None:
    view = window.view
    at = QPoint(400, 300)
    before = view.camera.to_mm(at.x(), at.y())

    view.zoom_to(2.0, at, gesture=True)

    after = view.camera.to_mm(at.x(), at.y())
    assert abs(before[0] - after[0]) < 0.3
    assert abs(before[1] - after[1]) < 0.3
    qtbot.wait(200)
    assert view.grab().size().width() == view.width()


def test_what_is_saved_is_there_when_it_is_opened_again(
    window: Window, hand: Hand, answers: dict[str, str], tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "map.journey"
    answers["save"] = str(tmp_path / "map")
    hand.drag(hand.at("t0"), hand.at("t1", 0.5, 0.9))
    window.actions_by_name["save"].trigger()
    qtbot.waitUntil(lambda: window.file.path == path)
    assert window.status.saved.text() == "All saved"

    answers["open"] = str(path)
    window.actions_by_name["open"].trigger()

    assert hand.cell("l0", "s1") == ["t1", "t0"]
    assert container.load(path).project == window.file.session.project


def test_closing_asks_about_what_is_not_saved_and_cancel_stays(window: Window, hand: Hand) -> None:
    hand.drag(hand.at("t0"), hand.at("t1", 0.5, 0.9))

    window.close()
    assert "Save the changes" in window.notice.text
    assert window.isVisible()

    window.notice.press("Cancel")
    assert window.isVisible()
    assert not window.notice.text


def test_closing_saves_first_when_that_is_the_answer(
    window: Window, hand: Hand, answers: dict[str, str], tmp_path: Path, qtbot: QtBot
) -> None:
    answers["save"] = str(tmp_path / "kept.journey")
    hand.drag(hand.at("t0"), hand.at("t1", 0.5, 0.9))
    window.close()

    window.notice.press("Save")

    qtbot.waitUntil(lambda: not window.isVisible())
    assert (tmp_path / "kept.journey").exists()


def test_closing_discards_when_that_is_the_answer(window: Window, hand: Hand) -> None:
    hand.drag(hand.at("t0"), hand.at("t1", 0.5, 0.9))
    window.close()

    window.notice.press("Discard")

    assert not window.isVisible()


def test_a_damaged_file_is_told_and_the_document_stays(
    window: Window, answers: dict[str, str], tmp_path: Path
) -> None:
    path = tmp_path / "bad.journey"
    path.write_bytes(b"no zip")
    before = window.file
    answers["open"] = str(path)

    window.actions_by_name["open"].trigger()

    assert "bad.journey" in window.notice.text
    assert window.file is before


def test_the_window_has_a_name_for_everything_a_screen_reader_meets(window: Window) -> None:
    unnamed = [b for b in window.findChildren(QToolButton) if not (b.accessibleName() or b.text())]

    assert unnamed == []
    assert window.view.accessibleName()


def test_focus_leaving_the_field_ends_typing(window: Window, hand: Hand) -> None:
    hand.click("t0")
    hand.press(Qt.Key.Key_F2)
    hand.type("!")

    hand.click("t2")

    assert not window.view.typist.is_typing
    assert hand.text("t0") == "Sees the advert!"
    assert window.file.session.selection == ("t2",)


def test_keys_that_are_commands_on_the_map_stay_the_fields_own_while_typing(
    window: Window, hand: Hand
) -> None:
    hand.click("t0")
    hand.press(Qt.Key.Key_F2)
    hand.press(Qt.Key.Key_Home)

    hand.press(Qt.Key.Key_Delete)
    assert hand.text("t0") == "ees the advert"

    hand.press(Qt.Key.Key_End, SHIFT)
    hand.press(Qt.Key.Key_X, CONTROL)
    assert hand.text("t0") == ""
    hand.press(Qt.Key.Key_V, CONTROL)
    hand.press(Qt.Key.Key_V, CONTROL)
    assert hand.text("t0") == "ees the advertees the advert"


def test_up_and_down_follow_the_lines_of_the_layout(window: Window, hand: Hand) -> None:
    hand.click("t0")
    hand.press(Qt.Key.Key_F2)
    hand.type(" on a bus that goes through the whole town at night")
    editor = window.view.typist.editor
    block = hand.seen("t0").mark.block
    assert editor is not None
    assert block is not None
    assert len(block.lines) > 2

    hand.press(Qt.Key.Key_Up)
    line = block.lines[-2]
    assert line.start <= editor.place().position <= line.end

    hand.press(Qt.Key.Key_Home)
    assert editor.place().position == line.start


def test_an_emoji_counts_as_one_character_for_the_caret(window: Window, hand: Hand) -> None:
    hand.click("t2")
    hand.press(Qt.Key.Key_F2)
    editor = window.view.typist.editor
    assert editor is not None

    editor.insertPlainText("👍x")
    before = window.view.typist.caret_rect().x()
    hand.press(Qt.Key.Key_Left)
    hand.press(Qt.Key.Key_Left)

    assert hand.text("t2") == "Pays👍x"
    assert editor.place().position == len("Pays")
    assert window.view.typist.caret_rect().x() < before


def test_a_click_in_the_text_puts_the_caret_there(window: Window, hand: Hand) -> None:
    hand.double_click("t0", 0.9, 0.3)
    editor = window.view.typist.editor
    seen = hand.seen("t0")
    assert editor is not None
    assert seen.mark.block is not None
    block = seen.mark.block
    x, y = window.view.camera.to_view(seen.x + block.x + 0.5, seen.y + block.baseline - 1.0)
    at = editor.mapFromParent(QPointF(x, y).toPoint())

    QTest.mouseClick(editor.viewport(), LEFT, pos=at)

    assert editor.place().position == 0


def test_light_and_dark_are_chosen_by_their_names(window: Window) -> None:
    for name, chosen in (("dark", "dark"), ("light", "light"), ("as-system", "system")):
        window.actions_by_name[name].trigger()
        assert window.appearance == chosen
        assert window.actions_by_name[name].isChecked()
