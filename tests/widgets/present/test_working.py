"""Selecting, typing, moving and voting on a slide are the window's."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from canvas.editing import link_drag
from canvas.editing.session import Voting
from canvas.model.edits import cards
from canvas.model.index import index_of
from canvas.model.journey import Link, Touchpoint
from canvas.model.voting import votes
from canvas.widgets.present.screen import PresentScreen
from canvas.widgets.window import Window
from tests.widgets.present.slides import at, drag, phase, press, selection, texts, trigger

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


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
    assert "Hears of it" in texts(shown)


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
    drag(shown, at(shown, "t0"), at(shown, "t2", 0.9))
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


def test_an_arrow_is_drawn_on_a_slide_and_its_words_are_typed_there(
    window: Window, shown: PresentScreen
) -> None:
    window.file.session.select(("t0",))
    view = shown.view
    dot = link_drag.dot_at(view.desk(), "t0", view.px)
    assert dot is not None
    drag(shown, QPointF(*view.camera.to_view(*dot)).toPoint(), at(shown, "t1"))
    (link,) = window.file.session.project.all(Link)
    assert (link.source, link.target) == ("t0", "t1")
    QTest.keyClicks(view, "t")
    editor = view.typist.editor
    assert editor is not None
    QTest.keyClicks(editor, "hen")
    press(shown, Key.Key_Escape)
    assert window.file.session.project.table(Link)[link.id].label == "then"
