"""Finder, find and replace, mini map, views: with real events."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from canvas.editing import atlas
from canvas.layout.shapes import Box
from canvas.model.edits.fields import set_field
from canvas.model.edits.parking import add_parked, parked
from canvas.model.edits.views import views
from canvas.model.journey import Lane, Note, Picture, Touchpoint
from canvas.model.people import Channel
from canvas.model.work import Idea
from canvas.widgets import glide
from canvas.widgets.camera import Camera
from canvas.widgets.finder.clearing import clearing
from canvas.widgets.window import Window
from tests.widgets.hand import LEFT, Hand

CONTROL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


@pytest.fixture(autouse=True)
def no_motion(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing moves by itself, so that nothing has to be waited for."""
    monkeypatch.setattr(glide, "moves", lambda widget: False)
    monkeypatch.setattr("canvas.widgets.mini_map.moves", lambda widget: False)


@pytest.fixture
def finder(window: Window, hand: Hand, qtbot: QtBot) -> Window:
    """The window, its finder open, the first touchpoint selected before."""
    hand.click("t0")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    hand.press(Key.Key_K, CONTROL)
    assert window.ways.is_finding
    return window


def lines(window: Window) -> list[str]:
    rows = window.ways.finder.rows
    return [rows.item(row).text() for row in range(rows.count())]


def write(window: Window, words: str) -> None:
    QTest.keyClicks(window.ways.finder.field, words)


def press(window: Window, key: Qt.Key) -> None:
    QTest.keyClick(window.ways.finder.field, key)


def test_the_finder_goes_to_what_is_typed_and_enter_stays_there(finder: Window) -> None:
    write(finder, "PAYS")
    assert finder.file.session.selection == ("t2",)
    box = finder.view.camera.box_in_view(finder.view.box_of("t2") or Box(0, 0, 0, 0))
    over = finder.ways.finder.geometry()
    corner = finder.view.viewport().mapFrom(finder, over.topLeft())
    assert box.y > corner.y() + over.height() or box.x > corner.x() + over.width() or box.right < corner.x()

    press(finder, Key.Key_Return)

    assert not finder.ways.is_finding
    assert finder.view.hasFocus()
    assert finder.file.session.selection == ("t2",)


def test_what_is_found_on_a_small_map_is_brought_near_enough_to_read_and_esc_goes_back(
    finder: Window,
) -> None:
    finder.view.zoom_to(0.17)
    finder.ways.finder.close_finder()
    finder.ways.find_anything()
    write(finder, "pays")
    assert finder.view.camera.zoom * finder.view.kind.text_pt * 96 / 72 == pytest.approx(13.0)
    found = finder.view.camera.box_in_view(finder.view.box_of("t2") or Box(0, 0, 0, 0))
    over = finder.ways.finder.geometry()
    over.moveTopLeft(finder.view.viewport().mapFrom(finder, over.topLeft()))
    assert not over.intersects(QRectF(*found).toRect())
    assert QRectF(finder.view.viewport().rect()).contains(QRectF(*found))

    press(finder, Key.Key_Escape)
    assert finder.view.camera.zoom == pytest.approx(0.17)


def test_a_hit_that_the_sheet_does_not_show_has_no_ring_of_another(finder: Window) -> None:
    finder.file.session.apply(
        lambda project: add_parked(project, "n9", finder.file.session.journey, "Zebra pays"), "add"
    )
    write(finder, "pays")
    assert finder.file.session.selection == ("t2",)
    press(finder, Key.Key_Down)
    assert finder.file.session.selection == ("t0",)


def test_esc_goes_back_to_where_one_was(finder: Window) -> None:
    camera = finder.view.camera
    write(finder, "pays")
    press(finder, Key.Key_Escape)

    assert (finder.view.camera, finder.file.session.selection) == (camera, ("t0",))
    assert not finder.ways.is_finding


def test_arrows_go_from_hit_to_command_over_the_headings(finder: Window) -> None:
    write(finder, "the")
    seen = [finder.ways.finder.rows.entry()]
    for _ in range(3):
        press(finder, Key.Key_Down)
        seen.append(finder.ways.finder.rows.entry())
    assert all(entry is not None and not entry.is_heading for entry in seen)
    assert len({entry.words for entry in seen if entry}) == 4


def test_a_command_is_run_by_its_name(finder: Window) -> None:
    write(finder, "keep the mini")
    assert "Nothing is called “keep the mini”" in lines(finder)
    press(finder, Key.Key_Return)
    assert finder.ways.map.is_pinned


def test_a_command_is_found_by_words_of_its_name_and_of_the_menus_it_stands_in(finder: Window) -> None:
    write(finder, "paper dark light")
    assert "Light and dark › Dim the paper in the dark" in lines(finder)


def test_what_leads_nowhere_any_more_leads_back_to_where_one_was(finder: Window) -> None:
    camera = finder.view.camera
    write(finder, "pays")
    assert finder.file.session.selection == ("t2",)
    write(finder, "xx")
    assert (finder.view.camera, finder.file.session.selection) == (camera, ("t0",))
    assert "found" not in finder.status.doing.text()


def test_a_sheet_comes_before_texts_that_begin_with_its_name(finder: Window) -> None:
    session = finder.file.session
    session.apply(lambda project: set_field(project, "t1", "text", "Plan the visit"), "set")
    write(finder, "pl")
    assert lines(finder)[0] == "Found"
    write(finder, "an")
    assert lines(finder)[:4] == ["Can be done", "Sheet › Plan", "Found", "Plan the visit – Step 1"]
    press(finder, Key.Key_Return)
    assert finder.sheets.chosen.kind == "plan"


def test_a_card_comes_before_the_sheet_that_is_about_it(finder: Window) -> None:
    session = finder.file.session
    session.apply(lambda p: p.put(*(Idea(id=f"e{n}", at=f"t{n}", text="Shorter") for n in range(3))), "add")
    card = session.project.get(Touchpoint, "t1")
    assert card is not None
    text = card.text
    write(finder, text)
    assert lines(finder)[0] == "Found"
    assert any(line.endswith(f" › {text}") for line in lines(finder))
    press(finder, Key.Key_Return)
    assert (finder.sheets.chosen.kind, session.selection) == ("map", ("t1",))


def test_what_has_no_name_yet_is_parked_or_becomes_a_card_in_the_cell(finder: Window, hand: Hand) -> None:
    write(finder, "Later perhaps")
    entry = finder.ways.finder.rows.entry()
    assert entry is not None
    assert entry.words == "Park “Later perhaps”"
    press(finder, Key.Key_Return)
    project = finder.file.session.project
    assert [note.text for note in parked(project, finder.file.session.journey)] == ["Later perhaps"]

    hand.press(Key.Key_K, CONTROL)
    write(finder, "Rings twice")
    assert "New touchpoint: Rings twice – Step 0" in lines(finder)
    press(finder, Key.Key_Down)
    press(finder, Key.Key_Return)
    made = finder.file.session.selection[-1]
    assert hand.text(made) == "Rings twice"
    assert hand.cell("l0", "s0") == ["t0", made]


def test_an_empty_finder_lists_the_places_one_has_been_at(finder: Window) -> None:
    write(finder, "pays")
    press(finder, Key.Key_Return)
    finder.ways.find_anything()
    assert lines(finder)[:2] == ["Lately", "Pays – Step 2"]


def test_replacing_all_is_one_step_that_can_be_taken_back(window: Window, hand: Hand) -> None:
    before = window.file.session.project
    hand.press(Key.Key_H, CONTROL)
    bar = window.ways.bar
    QTest.keyClicks(bar.words, "the")
    assert bar.count.text() == "1 of 2"
    bar.new.setText("that")

    bar.all.click()

    assert [hand.text("t0"), hand.text("t1")] == ["Sees that advert", "Visits that shop"]
    assert window.status.doing.text() == "2 places replaced"
    window.commands.undo()
    assert window.file.session.project is before


def test_f3_goes_from_hit_to_hit_and_round_the_end(window: Window, hand: Hand) -> None:
    hand.press(Key.Key_F, CONTROL)
    QTest.keyClicks(window.ways.bar.words, "the")
    seen = [window.file.session.selection]
    for _ in range(2):
        QTest.keyClick(window, Key.Key_F3)
        seen.append(window.file.session.selection)
    assert seen == [("t0",), ("t1",), ("t0",)]
    assert not window.ways.bar.new.isVisible()

    QTest.keyClick(window.ways.bar.words, Key.Key_Escape)
    assert not window.ways.bar.isVisible()


def test_a_hidden_row_is_neither_shown_nor_lost_and_no_step_of_history(window: Window) -> None:
    project, choice = window.file.session.project, window.ways.views
    choice.show("l1", is_shown=False)
    assert atlas.row_of(window.view.sheet, "l1") is None
    assert window.file.session.project is project
    assert not choice.can_hide("f0"), "the only phase stays"

    choice.keep("Short")
    (view,) = views(window.file.session.project, window.file.session.journey)
    choice.choose_view(None)
    assert atlas.row_of(window.view.sheet, "l1") is not None
    choice.choose_view(view)
    assert atlas.row_of(window.view.sheet, "l1") is None
    assert choice.present() is view


def test_a_row_that_is_selected_is_hidden_by_a_word(window: Window, hand: Hand) -> None:
    hide = window.actions_by_name["hide"]
    hand.click("t0")
    assert not hide.isEnabled()
    window.file.session.select(("l1",))
    hide.trigger()
    assert window.ways.views.hidden == {"l1"}
    assert "is hidden" in window.status.doing.text()
    assert atlas.row_of(window.view.sheet, "l1") is None


def test_what_is_found_in_a_hidden_row_is_shown_again(window: Window, hand: Hand) -> None:
    window.ways.views.show("l1", is_shown=False)
    hand.press(Key.Key_K, CONTROL)
    write(window, "is it safe")
    press(window, Key.Key_Return)
    assert isinstance(window.file.session.project.find("n3"), Note)
    assert atlas.find(window.view.sheet, "n3") is not None


def test_the_chip_says_which_view_is_shown_and_hides_rows(window: Window) -> None:
    chip, choice = window.ways.chip, window.ways.views
    chip.menu_of_views.aboutToShow.emit()
    rows = next(part for part in chip.menu_of_views.findChildren(QMenu) if part.title() == "Rows")
    boxes = {action.text(): action for action in rows.actions()}
    boxes["Thinking"].trigger()
    assert choice.hidden == {"l1"}
    boxes["Touchpoints"].trigger()
    assert choice.hidden == {"l1"}, "something must be left"
    assert boxes["Touchpoints"].isChecked()
    assert chip.accessibleName() == "View: A choice"


def test_the_mini_map_comes_when_one_pans_and_a_click_moves_the_map(window: Window, qtbot: QtBot) -> None:
    window.view.zoom_to(3.0)
    little = window.ways.map
    window.view.pan(40, 0)
    assert little.isVisible()
    before = window.view.camera

    QTest.mouseClick(little, LEFT, pos=QPoint(150, 60))

    assert window.view.camera != before
    little._rest.timeout.emit()
    little.pin(is_pinned=True)
    assert little.isVisible()


def test_ctrl_2_shows_what_is_selected_as_large_as_it_can_be(window: Window, hand: Hand) -> None:
    window.file.session.select(("t1", "t2"))
    QTest.keyClick(window.view, Key.Key_2, CONTROL)
    view = window.view
    assert view.camera.zoom > 1.0
    assert view.frozen().left, "heads lie over the map"
    for key in ("t1", "t2"):
        box = view.camera.box_in_view(view.box_of(key) or Box(0, 0, 0, 0))
        assert view.frozen().left <= box.x < box.right <= view.viewport().width()


def test_a_hit_is_cleared_of_what_lies_over_the_map() -> None:
    box, over = Box(100, 20, 40, 15), Box(300, 0, 640, 400)
    camera = clearing(Camera(), box, (1200, 800), (168, 96), (over,))
    seen = camera.box_in_view(box)
    is_beside = seen.right <= over.x or seen.x >= over.right or seen.y >= over.bottom
    assert is_beside
    assert 168 <= seen.x < seen.right <= 1200
    assert 96 <= seen.y < seen.bottom <= 800


def test_everything_written_can_be_found(window: Window) -> None:
    project = window.file.session.project
    card = project.get(Touchpoint, "t1")
    assert card is not None
    window.file.session.apply(lambda old: old.put(card.but(material="A blue flyer")), "set")
    window.ways.find()
    window.ways.bar.words.setText("flyer")
    assert window.file.session.selection == ("t1",)
    assert window.status.doing.text() == "A blue flyer – Step 1"
    assert project.get(Lane, "l0") is not None


def test_replacing_one_changes_the_place_one_is_at_and_no_other(window: Window, hand: Hand) -> None:
    session = window.file.session
    session.apply(lambda project: set_field(project, "t0", "text", "the one and the other"), "set")
    hand.press(Key.Key_H, CONTROL)
    bar = window.ways.bar
    QTest.keyClicks(bar.words, "the ")
    assert bar.count.text() == "1 of 3"
    bar.new.setText("an ")
    bar.one.click()
    assert hand.text("t0") == "an one and the other"
    assert bar.count.text() == "1 of 2"


def test_the_finder_shows_what_stands_on_no_sheet(window: Window, hand: Hand) -> None:
    session = window.file.session
    session.apply(lambda project: project.put(Channel(id="c7", name="Telegraph")), "set")
    window.beside.stage.close_panel("inspector")
    window.ways.find_anything()
    write(window, "telegraph")
    assert "Telegraph – Channel" in lines(window)
    press(window, Key.Key_Return)
    assert session.selection == ("c7",)
    assert window.beside.stage.is_open("inspector")


def test_the_title_of_a_row_leads_to_it_and_does_not_hide_it(window: Window, hand: Hand) -> None:
    session = window.file.session
    row = next(iter(session.project.all(Lane)))
    session.apply(lambda project: set_field(project, row.id, "title", "Onwards"), "set")
    window.ways.find_anything()
    write(window, "onwards")
    press(window, Key.Key_Return)
    assert session.selection == (row.id,)
    assert not window.ways.views.hidden


def test_a_picture_that_hangs_on_a_card_is_found_with_its_fields(window: Window, hand: Hand) -> None:
    session = window.file.session
    session.apply(lambda project: project.put(Picture(id="q7", sha256="0" * 64, title="Lighthouse")), "set")
    session.apply(lambda project: set_field(project, "t1", "pictures", ("q7",)), "set")
    window.ways.find_anything()
    write(window, "lighthouse")
    press(window, Key.Key_Return)
    assert session.selection == ("q7",)
    assert window.beside.stage.is_open("inspector")


def test_a_named_view_is_found_and_shown(window: Window, hand: Hand) -> None:
    window.ways.views.show("l1", is_shown=False)
    window.ways.views.keep("Without thoughts")
    window.ways.views.choose_view(None)
    window.ways.find_anything()
    write(window, "without th")
    rows = window.ways.finder.rows
    found = [row for row in range(rows.count()) if rows.item(row).text().startswith("Without")]
    rows.setCurrentRow(found[0])
    press(window, Key.Key_Return)
    assert window.ways.views.hidden == {"l1"}
