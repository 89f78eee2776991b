from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from canvas.editing import link_drag
from canvas.editing.session import Voting
from canvas.language import language
from canvas.model.edits import cards, structure
from canvas.model.history import Selection
from canvas.model.index import index_of
from canvas.model.journey import Lane, Link, Phase, Step, Touchpoint
from canvas.model.project import Project
from canvas.model.voting import votes
from canvas.widgets import documents
from canvas.widgets.present import presenting, view
from canvas.widgets.present.screen import PresentScreen
from canvas.widgets.theme import theme_of
from canvas.widgets.window import Window

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
NO_KEYS = Qt.KeyboardModifier.NoModifier


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing moves, so that nothing is waited for."""
    monkeypatch.setattr(view, "moves", lambda widget: False)


def begin(window: Window) -> PresentScreen:
    presenting.present(window)
    made = presenting.of(window).screen
    assert made is not None
    return made


@pytest.fixture
def shown(window: Window) -> Iterator[PresentScreen]:
    """A journey of two phases, presented."""
    session = window.file.session

    def with_phase(project: Project) -> Project:
        journey = next(project.all(Phase)).journey
        more = project.put(Phase(id="f1", journey=journey, order="W", title="Second"))
        return structure.add_step(more, "s9", "f1", title="Last")

    session.apply(with_phase, "add")
    session.select(())
    made = begin(window)
    made.resize(960, 540)
    QApplication.processEvents()
    yield made
    left = presenting.of(window).screen
    if left is not None:
        left.close()


def phase(shown: PresentScreen) -> str:
    slide = shown.view.slide
    assert slide is not None
    return slide.phase.id


def at(shown: PresentScreen, key: str, down: float = 0.5) -> QPoint:
    box = shown.view.box_of(key)
    assert box is not None, key
    return QPointF(*shown.view.camera.to_view(box.x + box.width / 2, box.y + down * box.height)).toPoint()


def selection(window: Window) -> Selection:
    return window.file.session.selection


def press(
    shown: PresentScreen, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(shown.view.typist.editor or shown.view, key, held)


def trigger(shown: PresentScreen, name: str) -> None:
    next(action for action in shown.actions() if action.objectName() == name).trigger()


# Going on and back


@pytest.mark.parametrize(
    "key", [Key.Key_Right, Key.Key_Down, Key.Key_PageDown, Key.Key_Space, Key.Key_Return]
)
def test_arrows_and_clickers_go_on(shown: PresentScreen, key: Qt.Key) -> None:
    press(shown, key)
    assert phase(shown) == "f1"


@pytest.mark.parametrize("key", [Key.Key_Left, Key.Key_Up, Key.Key_PageUp, Key.Key_Home])
def test_they_go_back(shown: PresentScreen, key: Qt.Key) -> None:
    press(shown, Key.Key_End)
    press(shown, key)
    assert phase(shown) == "f0"


def test_nothing_comes_after_the_last_or_before_the_first(shown: PresentScreen) -> None:
    press(shown, Key.Key_Left)
    assert phase(shown) == "f0"
    for _ in range(5):
        press(shown, Key.Key_PageDown)
    assert phase(shown) == "f1"


def test_escape_selects_nothing_and_then_ends_it(window: Window, shown: PresentScreen) -> None:
    QTest.mouseClick(shown.view.viewport(), LEFT, pos=at(shown, "t0"))
    press(shown, Key.Key_Escape)
    assert presenting.of(window).screen is shown
    assert selection(window) == ()
    press(shown, Key.Key_Escape)
    assert presenting.of(window).screen is None


def test_f11_ends_it(window: Window, shown: PresentScreen) -> None:
    window.actions_by_name["present"].trigger()
    assert presenting.of(window).screen is None


def test_what_was_selected_is_selected_again_afterwards(window: Window) -> None:
    window.file.session.select(("t1",))
    begin(window).close()
    assert selection(window) == ("t1",)


def test_what_was_selected_on_a_slide_stays_selected(window: Window) -> None:
    window.file.session.select(("t1",))
    screen = begin(window)
    window.file.session.select(("t2",))
    screen.close()
    assert selection(window) == ("t2",)


def test_what_was_deleted_meanwhile_is_not_selected_again(window: Window) -> None:
    window.file.session.select(("t1",))
    screen = begin(window)
    window.file.session.apply(lambda project: project.without(["t1"]), "delete")
    screen.close()
    assert selection(window) == ()


def test_it_begins_where_something_is_selected(window: Window, shown: PresentScreen) -> None:
    shown.close()
    window.file.session.select(("s9",))
    assert phase(begin(window)) == "f1"
    assert selection(window) == ()


def test_it_ends_when_the_window_is_closed(window: Window, shown: PresentScreen) -> None:
    window.may_close = True
    window.close()
    assert presenting.of(window).screen is None


def test_escape_puts_away_a_timer_that_is_up_before_it_ends_presenting(
    window: Window, shown: PresentScreen
) -> None:
    window.timekeeper.start(0)
    window.file.session.select(("t0",))
    press(shown, Key.Key_Escape)
    assert selection(window) == ()
    press(shown, Key.Key_Escape)
    assert window.timekeeper.phase is None
    assert presenting.of(window).screen is shown
    press(shown, Key.Key_Escape)
    assert presenting.of(window).screen is None


def test_escape_on_the_map_of_the_laptop_ends_presenting_too(window: Window, shown: PresentScreen) -> None:
    window.file.session.select(("t0",))
    QTest.keyClick(window.view, Key.Key_Escape)
    assert presenting.of(window).screen is shown
    QTest.keyClick(window.view, Key.Key_Escape)
    assert presenting.of(window).screen is None


# Working on a slide


def test_a_click_selects_a_card_and_arrows_walk_from_there(window: Window, shown: PresentScreen) -> None:
    QTest.mouseClick(shown.view.viewport(), LEFT, pos=at(shown, "t0"))
    assert selection(window) == ("t0",)
    press(shown, Key.Key_Right)
    assert selection(window) == ("t1",)
    assert phase(shown) == "f0"


def test_walking_over_the_edge_of_a_slide_goes_to_the_next(window: Window, shown: PresentScreen) -> None:
    window.file.session.select(("t2",))
    press(shown, Key.Key_Right)
    assert phase(shown) == "f1"
    assert selection(window) == ("cell l0 s9",)


def test_a_card_is_typed_where_it_stands(window: Window, shown: PresentScreen) -> None:
    window.file.session.select(("t0",))
    press(shown, Key.Key_F2)
    editor = shown.view.typist.editor
    assert editor is not None
    editor.selectAll()
    QTest.keyClicks(editor, "Hears of it")
    press(shown, Key.Key_Escape)
    assert window.file.session.project.table(Touchpoint)["t0"].text == "Hears of it"
    texts = [seen.mark.block.text for seen in shown.view.sheet.reading() if seen.mark.block]
    assert "Hears of it" in texts


def test_a_letter_in_an_empty_cell_starts_a_card(window: Window, shown: PresentScreen) -> None:
    press(shown, Key.Key_End)
    window.file.session.select(("cell l0 s9",))
    QTest.keyClicks(shown.view, "N")
    editor = shown.view.typist.editor
    assert editor is not None
    QTest.keyClicks(editor, "ew")
    press(shown, Key.Key_Escape)
    assert [card.text for card in index_of(window.file.session.project).cell("l0", "s9")] == ["New"]


def test_a_card_is_dragged_to_another_cell(window: Window, shown: PresentScreen) -> None:
    pane, start, end = shown.view.viewport(), at(shown, "t0"), at(shown, "t2", 0.9)
    QTest.mousePress(pane, LEFT, pos=start)
    for part in range(1, 6):
        QTest.mouseMove(pane, start + (end - start) * part / 5)
    QTest.mouseRelease(pane, LEFT, pos=end)
    assert [card.id for card in index_of(window.file.session.project).cell("l0", "s2")] == ["t2", "t0"]
    window.file.session.undo()
    assert [card.id for card in index_of(window.file.session.project).cell("l0", "s2")] == ["t2"]


def test_digits_and_clicks_are_votes(window: Window, shown: PresentScreen) -> None:
    window.file.session.vote_in(Voting("First", is_open=True, is_shown=True))
    QTest.mouseClick(shown.view.viewport(), LEFT, pos=at(shown, "t0"))
    QTest.keyClicks(shown.view, "12")
    QTest.mouseClick(shown.view.viewport(), LEFT, pos=at(shown, "t0"))
    assert votes(window.file.session.project, "t0", "First") == 13


def test_keys_of_the_window_work_there(window: Window, shown: PresentScreen) -> None:
    window.file.session.select(("t0",))
    names = {action.objectName() for action in shown.actions()}
    assert {"undo", "redo", "delete", "duplicate", "present"} <= names
    trigger(shown, "delete")
    assert window.file.session.project.find("t0") is None
    trigger(shown, "undo")
    assert window.file.session.project.find("t0") is not None


def test_all_cards_are_those_of_the_slide(window: Window, shown: PresentScreen) -> None:
    session = window.file.session
    session.apply(lambda p: cards.add_card(p, "t9", "l0", "s9", text="Elsewhere"), "add")
    trigger(shown, "select-all")
    assert set(selection(window)) == {"t0", "t1", "t2", "n3"}
    assert phase(shown) == "f0"


def test_what_is_done_in_the_window_meanwhile_is_not_overwritten(
    window: Window, shown: PresentScreen
) -> None:
    window.file.session.select(("t0",))
    press(shown, Key.Key_F2)
    QTest.keyClicks(shown.view.typist.editor or shown.view, "!")
    session = window.file.session
    session.apply(lambda p: p.put(p.table(Touchpoint)["t1"].but(text="Changed")), "text")
    QTest.keyClicks(shown.view.typist.editor or shown.view, "!")
    assert session.project.table(Touchpoint)["t1"].text == "Changed"
    assert session.project.table(Touchpoint)["t0"].text == "Sees the advert!!"


def test_writing_a_long_card_follows_it_into_the_next_part(window: Window, shown: PresentScreen) -> None:
    window.file.session.select(("t0",))
    press(shown, Key.Key_F2)
    editor = shown.view.typist.editor
    assert editor is not None
    editor.insertPlainText(" word" * 700)
    slide = shown.view.slide
    assert slide is not None
    mark = next(mark for mark in slide.marks() if mark.record == "t0")
    assert mark.block is not None
    assert mark.block.lines[-1].end == len(mark.block.text)


def test_up_and_down_go_on_in_the_part_before_and_behind(window: Window, shown: PresentScreen) -> None:
    session = window.file.session
    text = "word " * 700
    session.apply(lambda p: p.put(p.table(Touchpoint)["t0"].but(text=text.strip())), "text")
    session.select(("t0",))
    press(shown, Key.Key_F2)
    editor = shown.view.typist.editor
    assert editor is not None
    last = shown.view.slide
    for _ in range(30):
        press(shown, Key.Key_Up)
    assert shown.view.slide != last
    for _ in range(30):
        press(shown, Key.Key_Down)
    assert shown.view.slide == last
    assert editor.place().position > 0


# What is edited elsewhere


def test_what_is_edited_in_the_window_is_seen_at_once(window: Window, shown: PresentScreen) -> None:
    session = window.file.session
    session.apply(lambda p: p.put(p.table(Touchpoint)["t0"].but(text="Hears of it")), "text")
    texts = [seen.mark.block.text for seen in shown.view.sheet.reading() if seen.mark.block]
    assert "Hears of it" in texts


def test_it_stays_at_its_phase_when_another_comes_before_it(window: Window, shown: PresentScreen) -> None:
    press(shown, Key.Key_End)
    before = next(window.file.session.project.all(Phase)).journey
    window.file.session.apply(lambda p: p.put(Phase(id="f2", journey=before, order="A")), "add")
    assert phase(shown) == "f1"


def test_a_row_that_the_window_hides_is_hidden(window: Window, shown: PresentScreen) -> None:
    window.ways.views.show("l1", is_shown=False)
    assert not any(row.key == "l1" for row in shown.view.sheet.rows)


def test_another_document_is_presented_when_it_is_opened(window: Window, shown: PresentScreen) -> None:
    press(shown, Key.Key_End)
    other = documents.new_document(language("en"))
    journey = next(other.session.project.all(Phase)).journey
    other.session.apply(
        lambda p: cards.add_card(p, "tq", index_of(p).of(Lane, journey)[0].id, _first_step(p), text="Other"),
        "add",
    )
    window.show_file(other)
    assert shown.view.slide is not None
    assert shown.view.slide.phase.id in {each.id for each in other.session.project.all(Phase)}
    other.session.select(())
    assert presenting.of(window).screen is shown


def _first_step(project: Project) -> str:
    phases = index_of(project).of(Phase, next(project.all(Phase)).journey)
    return str(index_of(project).of(Step, phases[0].id)[0].id)


# Looks


def test_the_pointer_hides_when_it_rests_and_comes_back(shown: PresentScreen, qtbot: QtBot) -> None:
    blank = Qt.CursorShape.BlankCursor
    pane = shown.view.viewport()
    shown.view._resting.setInterval(1)
    shown.view._resting.start()
    qtbot.waitUntil(lambda: pane.cursor().shape() == blank)
    shown.view._resting.setInterval(view.CURSOR_MS)
    there, none = QPointF(40, 40), Qt.MouseButton.NoButton
    moved = QMouseEvent(QEvent.Type.MouseMove, there, pane.mapToGlobal(there), none, none, NO_KEYS)
    QApplication.sendEvent(pane, moved)
    assert pane.cursor().shape() != blank


def test_it_is_paper_white_in_a_dark_window_too(window: Window, shown: PresentScreen) -> None:
    window.set_theme(theme_of("dark"))
    QApplication.processEvents()
    image = shown.grab().toImage()
    assert image.pixelColor(2, 2) == QColor("white")


def test_a_reader_hears_phase_steps_and_cards_in_order(shown: PresentScreen) -> None:
    said = shown.view.accessibleDescription()
    places = [said.index(words) for words in ("Phase", "Step 0", "Sees the advert", "Visits the shop")]
    assert places == sorted(places)


def test_between_two_phases_both_are_seen(shown: PresentScreen, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(view, "moves", lambda widget: True)
    before = shown.view.viewport().grab().toImage()
    shown.view.go(1)
    shown.view._glide.pause()
    shown.view._glide.setCurrentTime(view.GLIDE_MS // 2)
    halfway = shown.view.viewport().grab().toImage()
    shown.view._glide.stop()
    after = shown.view.viewport().grab().toImage()
    assert halfway not in (before, after)
    assert before != after


def test_an_arrow_is_drawn_on_a_slide_and_its_words_are_typed_there(
    window: Window, shown: PresentScreen
) -> None:
    window.file.session.select(("t0",))
    view = shown.view
    dot = link_drag.dot_at(view.desk(), "t0", view.px)
    assert dot is not None
    start, end = QPointF(*view.camera.to_view(*dot)).toPoint(), at(shown, "t1")
    QTest.mousePress(view.viewport(), LEFT, pos=start)
    for part in range(1, 6):
        QTest.mouseMove(view.viewport(), start + (end - start) * part / 5)
    QTest.mouseRelease(view.viewport(), LEFT, pos=end)
    (link,) = window.file.session.project.all(Link)
    assert (link.source, link.target) == ("t0", "t1")
    QTest.keyClicks(view, "t")
    editor = view.typist.editor
    assert editor is not None
    QTest.keyClicks(editor, "hen")
    press(shown, Key.Key_Escape)
    assert window.file.session.project.table(Link)[link.id].label == "then"
