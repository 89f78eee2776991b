"""Copy, cut and paste on a real window, and what is dropped from other programs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from canvas.editing import clipboard
from canvas.editing.selection import Place
from canvas.model.edits.structure import add_lane
from canvas.model.journey import Journey, Note, Picture, Touchpoint
from canvas.model.queries import journeys, lanes, phases
from canvas.widgets import bringing, clipping
from canvas.widgets.window import Window
from tests.widgets.hand import Hand

CONTROL = Qt.KeyboardModifier.ControlModifier
MATRIX = """Phases\tBefore\tDuring
Steps\tLooks\tBuys
Touchpoints\tAdvert\tTill
Emotions\t+1\t-1
Thoughts\t\tToo dear"""


def pasted(window: Window, text: str = "", html: str = "") -> None:
    mime = QMimeData()
    if text:
        mime.setText(text)
    if html:
        mime.setHtml(html)
    QGuiApplication.clipboard().setMimeData(mime)
    clipping.paste(window)


def test_a_card_is_copied_and_pasted_as_a_card(window: Window, hand: Hand) -> None:
    hand.click("t0")
    hand.press(Qt.Key.Key_C, CONTROL)
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.hasFormat(clipboard.MIME)
    assert mime.text() == "Sees the advert"
    assert "<p>Sees the advert</p>" in mime.html()

    hand.click("t1")
    hand.press(Qt.Key.Key_V, CONTROL)

    assert [hand.text(key) for key in hand.cell("l0", "s1")] == ["Visits the shop", "Sees the advert"]


def test_cut_takes_the_card_away_and_one_undo_brings_it_back(window: Window, hand: Hand) -> None:
    hand.click("t0")
    hand.press(Qt.Key.Key_X, CONTROL)
    assert hand.cell("l0", "s0") == []
    window.commands.undo()
    assert hand.cell("l0", "s0") == ["t0"]


def test_ctrl_d_puts_a_copy_into_the_same_cell(window: Window, hand: Hand) -> None:
    hand.click("t0")
    hand.press(Qt.Key.Key_D, CONTROL)
    assert [hand.text(key) for key in hand.cell("l0", "s0")] == ["Sees the advert", "Sees the advert"]


def test_lines_become_cards_in_one_step(window: Window, hand: Hand) -> None:
    project = window.file.session.project
    hand.click("cell l1 s1")
    pasted(window, "First\n\nSecond\n")
    assert [hand.text(key) for key in hand.cell("l1", "s1")] == ["First", "Second"]
    window.commands.undo()
    assert window.file.session.project is project


def test_a_block_of_cells_goes_into_lanes_and_steps(window: Window, hand: Hand) -> None:
    hand.click("cell l1 s1")
    pasted(window, "a\tb\tc\nd\te\tf")
    window.taking.take()
    columns = window.file.session.sheet.columns
    assert len(columns) == 4
    assert [hand.text(key) for key in hand.cell("l1", columns[3].key)] == ["c"]
    below = lanes(window.file.session.project, journeys(window.file.session.project)[0].id)[2]
    assert [hand.text(key) for key in hand.cell(below.id, "s1")] == ["d"]


def test_a_map_from_a_spreadsheet_becomes_phases_steps_and_cards(window: Window, hand: Hand) -> None:
    project = window.file.session.project
    hand.click("t0")
    pasted(window, MATRIX)
    window.taking.take()
    session = window.file.session
    (journey,) = session.project.all(Journey)
    assert [phase.title for phase in phases(session.project, journey.id)] == ["Phase", "Before", "During"]
    assert "Advert" in {hand.text(key) for key in session.selection}
    window.commands.undo()
    assert session.project is project


def test_a_picture_lies_in_a_lane_for_pictures(window: Window, hand: Hand) -> None:
    session = window.file.session
    session.apply(
        lambda p: add_lane(p, "l7", journeys(p)[0].id, "pictures", title="Pictures"), "x", selection=()
    )
    session.select(("cell l7 s1",))
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    mime = QMimeData()
    mime.setImageData(image)
    QGuiApplication.clipboard().setMimeData(mime)
    clipping.paste(window)

    (picture,) = session.project.all(Picture)
    assert (picture.lane, picture.step, picture.width) == ("l7", "s1", 40)
    assert picture.sha256 in window.file.pictures


def test_what_is_dropped_from_another_program_lands_where_it_is_let_go(window: Window, hand: Hand) -> None:
    mime = QMimeData()
    mime.setText("Dropped")
    at = QPointF(hand.at("cell l1 s2"))
    told = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window.view.viewport(), QDragEnterEvent(at.toPoint(), *told))
    QApplication.sendEvent(window.view.viewport(), QDropEvent(at, *told))
    assert [hand.text(key) for key in hand.cell("l1", "s2")] == ["Dropped"]


def dropped_picture(window: Window, at: QPoint, path: Path) -> None:
    """A picture that a file manager lets go at a point of the map."""
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    image.save(str(path))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    told = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window.view.viewport(), QDragEnterEvent(at, *told))
    QApplication.sendEvent(window.view.viewport(), QDragMoveEvent(at, *told))
    assert window.view.lifted.shapes or window.file.session.is_previewing
    QApplication.sendEvent(window.view.viewport(), QDropEvent(QPointF(at), *told))
    assert not window.view.lifted.shapes
    assert not window.file.session.is_previewing


def test_a_picture_dropped_on_a_card_hangs_on_it_whatever_was_selected(
    window: Window, hand: Hand, tmp_path: Path
) -> None:
    hand.click("t0")
    dropped_picture(window, hand.at("t1"), tmp_path / "till.png")
    (picture,) = window.file.session.project.all(Picture)
    cards = window.file.session.project.table(Touchpoint)
    assert (cards["t0"].pictures, cards["t1"].pictures) == ((), (picture.id,))


def test_a_picture_dropped_on_an_empty_place_becomes_a_card_with_it(
    window: Window, hand: Hand, tmp_path: Path
) -> None:
    dropped_picture(window, hand.at("cell l1 s2"), tmp_path / "till.png")
    (key,) = hand.cell("l1", "s2")
    note = window.file.session.project.get(Note, key)
    assert note is not None
    assert (note.text, len(note.pictures)) == ("till", 1)


def drop(window: Window, mime: QMimeData, at: QPoint) -> None:
    """Let something of another program go at a point of the map."""
    told = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    pane = window.view.viewport()
    QApplication.sendEvent(pane, QDragEnterEvent(at, *told))
    QApplication.sendEvent(pane, QDragMoveEvent(at, *told))
    QApplication.sendEvent(pane, QDropEvent(QPointF(at), *told))


def of_text(text: str, html: str = "") -> QMimeData:
    mime = QMimeData()
    mime.setText(text)
    if html:
        mime.setHtml(html)
    return mime


def test_lines_that_are_dropped_between_two_cards_stand_there_in_one_step(window: Window, hand: Hand) -> None:
    before = window.file.session.project
    hand.click("cell l0 s0")
    clipping.take(window, of_text("Second"), bringing.Target(Place("l0", "s0")))
    drop(window, of_text("One\nTwo"), hand.at("t0", 0.5, 0.9))

    assert [hand.text(key) for key in hand.cell("l0", "s0")] == ["Sees the advert", "One", "Two", "Second"]
    window.commands.undo()
    window.commands.undo()
    assert window.file.session.project is before


def test_a_picture_of_a_browser_is_a_picture_and_no_address(window: Window, hand: Hand) -> None:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    mime = of_text("https://example.org/a.png", '<img src="https://example.org/a.png">')
    mime.setImageData(image)
    drop(window, mime, hand.at("cell l1 s2"))

    (key,) = hand.cell("l1", "s2")
    (picture,) = window.file.session.project.all(Picture)
    assert window.file.session.project.table(Note)[key].pictures == (picture.id,)


def test_a_link_is_called_as_it_reads(window: Window, hand: Hand) -> None:
    address = "https://example.org/p?a=1"
    drop(window, of_text(address, f'<a href="{address}">Prices 2026</a>'), hand.at("cell l1 s2"))
    assert [hand.text(key) for key in hand.cell("l1", "s2")] == ["Prices 2026"]


def test_a_file_of_text_becomes_its_lines_and_several_pictures_several_cards(
    window: Window, hand: Hand, tmp_path: Path
) -> None:
    told = tmp_path / "told.txt"
    told.write_text("First\n\nSecond\n", encoding="utf-8")
    drop(window, bringing.of_file(told), hand.at("cell l1 s2"))
    assert [hand.text(key) for key in hand.cell("l1", "s2")] == ["First", "Second"]

    paths = [tmp_path / name for name in ("a.png", "b.png")]
    for number, path in enumerate(paths):
        image = QImage(40 + number, 30, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.red)
        image.save(str(path))
    before, mime = window.file.session.project, QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    drop(window, mime, hand.at("cell l1 s1"))
    assert [hand.text(key) for key in hand.cell("l1", "s1")] == ["a", "b"]
    window.commands.undo()
    assert window.file.session.project is before


def test_points_of_a_list_are_cards_and_no_table(window: Window, hand: Hand) -> None:
    hand.click("cell l1 s1")
    clipping.take(window, of_text("•\tWaits\n•\tRings again"), bringing.Target(Place("l1", "s1")))
    assert [hand.text(key) for key in hand.cell("l1", "s1")] == ["Waits", "Rings again"]


def test_lines_are_pasted_behind_the_card_in_focus(window: Window, hand: Hand) -> None:
    clipping.take(window, of_text("Second"), bringing.Target(Place("l0", "s0")))
    hand.click("t0")
    QGuiApplication.clipboard().setMimeData(of_text("Between"))
    clipping.paste(window)
    assert [hand.text(key) for key in hand.cell("l0", "s0")] == ["Sees the advert", "Between", "Second"]


def test_a_broken_parcel_makes_nothing(window: Window, hand: Hand) -> None:
    project = window.file.session.project
    hand.click("t0")
    mime = QMimeData()
    mime.setData(clipboard.MIME, QByteArray(b'{"format":"journeywall-cards","version":1}'))
    QGuiApplication.clipboard().setMimeData(mime)
    clipping.paste(window)
    assert window.file.session.project is project
