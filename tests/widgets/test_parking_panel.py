"""The parking lot beside the map with real events, and what is dragged onto the map."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from canvas.model.edits.parking import parked
from canvas.model.journey import Note, Picture, Touchpoint
from canvas.widgets.bringing import of_file
from canvas.widgets.panels.ghosts import counted
from canvas.widgets.panels.lifting import PARKED, carried
from canvas.widgets.panels.parking_rows import GHOST, ghost
from canvas.widgets.window import Window
from tests.widgets.beside_map import settle
from tests.widgets.hand import LEFT, Hand

SELECT = QItemSelectionModel.SelectionFlag.Select


def drag(window: Window, data: QMimeData, at: QPoint) -> None:
    """Bring something over the map and let it go there, as Qt tells it."""
    pane, copy = window.view.viewport(), Qt.DropAction.CopyAction
    keys = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(pane, QDragEnterEvent(at, copy, data, LEFT, keys))
    QApplication.sendEvent(pane, QDragMoveEvent(at, copy, data, LEFT, keys))
    QApplication.sendEvent(pane, QDropEvent(QPointF(at), copy, data, LEFT, keys))


def test_enter_parks_what_was_typed_and_empties_the_line(window: Window, qtbot: QtBot) -> None:
    window.beside.toggle("parking")
    lot = window.beside.parking
    qtbot.waitUntil(lot.input.hasFocus, timeout=5000)
    for text in ("Who owns the waiting?", "Noise at night"):
        QTest.keyClicks(lot.input, text)
        QTest.keyClick(lot.input, Qt.Key.Key_Return)
    assert lot.input.text() == ""
    assert [note.text for note in lot.rows.items] == ["Noise at night", "Who owns the waiting?"]
    assert window.beside.foot.text() == "2"


def test_a_parked_note_is_dragged_into_a_cell(window: Window, hand: Hand) -> None:
    window.beside.parking.input.setText("Noise at night")
    window.beside.parking.add_typed()
    key = window.beside.parking.rows.items[0].id

    drag(window, carried(PARKED, key), hand.at("cell l1 s1"))

    note = window.file.session.project.get(Note, key)
    assert note is not None
    assert (note.lane, note.step) == ("l1", "s1")
    assert window.beside.parking.rows.items == ()


def test_what_a_drag_would_do_is_a_preview_until_it_is_let_go(window: Window, hand: Hand) -> None:
    window.beside.parking.input.setText("Noise at night")
    window.beside.parking.add_typed()
    key, project = window.beside.parking.rows.items[0].id, window.file.session.project
    pane, data = window.view.viewport(), carried(PARKED, key)
    point, copy, keys = hand.at("cell l1 s1"), Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(pane, QDragEnterEvent(point, copy, data, LEFT, keys))
    QApplication.sendEvent(pane, QDragMoveEvent(point, copy, data, LEFT, keys))
    assert window.file.session.is_previewing
    assert window.file.session.project is project


def test_a_card_dropped_on_the_parking_lot_is_parked(window: Window, hand: Hand, qtbot: QtBot) -> None:
    window.resize(1600, 900)
    window.beside.toggle("parking")
    settle(window, qtbot)
    lot, pane = window.beside.parking, window.view.viewport()
    hand.hold(hand.at("t1"), hand.at("cell l0 s2"))
    over = pane.mapFromGlobal(lot.mapToGlobal(QPoint(100, 300)))
    assert window.view.pointer.is_moving
    QTest.mouseMove(pane, over)
    assert lot.property("aimed")
    assert window.status.doing.text() == "Goes to the parking lot"
    assert window.view.edge.sides() == (0, 0)
    hand.let_go(over)

    assert [note.text for note in lot.rows.items] == ["Visits the shop"]
    assert window.file.session.project.get(Touchpoint, "t1") is None
    assert not window.view.pointer.is_moving


def test_enter_on_a_parked_note_puts_it_where_the_map_is_selected(window: Window, hand: Hand) -> None:
    lot = window.beside.parking
    window.beside.toggle("parking")
    lot.input.setText("Noise at night")
    lot.add_typed()
    window.file.session.select(("cell l1 s2",))
    QTest.keyClick(lot.input, Qt.Key.Key_Down)
    QTest.keyClick(lot.list, Qt.Key.Key_Return)
    assert len(hand.cell("l1", "s2")) == 1
    assert not parked(window.file.session.project, window.beside._journey())


def test_delete_in_the_parking_lot_throws_away_what_is_chosen_there(
    window: Window, hand: Hand, qtbot: QtBot
) -> None:
    hand.click("t1")
    window.beside.toggle("parking")
    lot = window.beside.parking
    lot.add("Noise at night")
    lot.list.setFocus()
    lot.list.setCurrentIndex(lot.rows.index(0))
    qtbot.waitUntil(lot.list.hasFocus, timeout=5000)
    QTest.keyClick(lot.list, Qt.Key.Key_Delete)
    assert lot.rows.items == ()
    assert window.file.session.project.get(Touchpoint, "t1") is not None


def test_all_that_is_parked_is_chosen_at_once(window: Window, hand: Hand, qtbot: QtBot) -> None:
    window.beside.toggle("parking")
    lot = window.beside.parking
    for words in ("Second", "First"):
        lot.add(words)
    lot.list.setFocus()
    qtbot.waitUntil(lot.list.hasFocus, timeout=5000)
    QTest.keyClick(lot.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(lot.list.chosen()) == 2
    assert window.file.session.selection == ()


def test_the_park_command_parks_what_is_selected(window: Window, hand: Hand) -> None:
    hand.click("n3")
    window.actions_by_name["park"].trigger()
    assert [note.id for note in window.beside.parking.rows.items] == ["n3"]


def test_a_note_that_is_lifted_is_as_high_as_its_text() -> None:
    texts = ("Short", "So much to say. " * 6, "So much to say. " * 90)
    short, long, endless = (ghost(Note(id="n9", text=text), 1.0).height() for text in texts)
    assert short == GHOST.height() < long < endless < 240


def test_several_parked_notes_are_dragged_at_once(window: Window, hand: Hand) -> None:
    lot = window.beside.parking
    for words in ("Third", "Second", "First"):
        lot.add(words)
    lot.list.setCurrentIndex(lot.rows.index(0))
    lot.list.selectionModel().select(lot.rows.index(2), SELECT)
    assert len(lot.list.chosen()) == 2

    drag(window, lot.rows.mimeData([lot.rows.index(0), lot.rows.index(2)]), hand.at("cell l1 s1"))

    assert [hand.text(key) for key in hand.cell("l1", "s1")] == ["First", "Third"]
    assert [note.text for note in lot.rows.items] == ["Second"]
    window.actions_by_name["undo"].trigger()
    assert [note.text for note in lot.rows.items] == ["First", "Second", "Third"]


def test_several_that_are_dragged_look_like_several() -> None:
    one = ghost(Note(id="n9", text="Short"), 1.0)
    assert counted(one, 1) is one
    assert counted(one, 3).width() > one.width()


def on_the_lot(window: Window, data: QMimeData) -> bool:
    """Let something go on the parking lot at the palette's foot; tell whether it was taken."""
    window.resize(1600, 900)  # with room for the palette
    at = window.beside.foot.mapTo(window, window.beside.foot.rect().center())
    copy, keys = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at, copy, data, LEFT, keys)
    QApplication.sendEvent(window, enter)
    over = QDragMoveEvent(at, copy, data, LEFT, keys)
    QApplication.sendEvent(window, over)
    if enter.isAccepted() and over.isAccepted():
        QApplication.sendEvent(window, QDropEvent(QPointF(at), copy, data, LEFT, keys))
    return enter.isAccepted() and over.isAccepted()


def test_words_from_another_program_are_parked_line_by_line(window: Window) -> None:
    window.file.session.select(("t1",))
    data = QMimeData()
    data.setText("Who owns the waiting?\n\nNoise at night")
    before = window.file.session.project.table(Touchpoint)
    assert on_the_lot(window, data)
    assert [note.text for note in window.beside.parking.rows.items] == [
        "Who owns the waiting?",
        "Noise at night",
    ]
    assert window.file.session.project.table(Touchpoint) is before


def test_pictures_from_another_program_are_parked_with_their_names(window: Window, tmp_path: Path) -> None:
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkCyan)
    assert image.save(str(tmp_path / "queue.png"))
    window.file.session.select(("t1",))
    assert on_the_lot(window, of_file(tmp_path / "queue.png"))
    (note,) = window.beside.parking.rows.items
    assert note.text == "queue"
    assert window.file.session.project.get(Picture, note.pictures[0]) is not None
    bare = QMimeData()
    bare.setImageData(image)
    assert on_the_lot(window, bare)
    assert [note.text for note in window.beside.parking.rows.items] == ["Picture", "queue"]


def test_what_no_note_can_be_made_of_is_not_taken_by_the_parking_lot(window: Window) -> None:
    assert not on_the_lot(window, carried(PARKED, "n9"))
