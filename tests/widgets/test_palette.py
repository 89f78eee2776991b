"""What the palette puts beside touchpoints and notes: ideas, arrows, pictures."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QToolButton
from pytestqt.qtbot import QtBot

from canvas.editing.overlay import NOTHING
from canvas.model.journey import Lane, Link, Phase, Picture, Touchpoint
from canvas.model.work import Idea
from canvas.widgets.frame import CARDS
from canvas.widgets.panels.lifting import THING, Liftable, carried
from canvas.widgets.window import Window
from tests.widgets.hand import Hand

SHIFT = Qt.KeyboardModifier.ShiftModifier


def links(window: Window) -> list[tuple[str, str]]:
    return [(link.source, link.target) for link in window.file.session.project.all(Link)]


def act(window: Window, name: str) -> None:
    window.actions_by_name[name].trigger()


def test_the_palette_has_the_things_on_cards_in_their_order(window: Window) -> None:
    buttons = window.things.findChildren(QToolButton)[: len(CARDS)]
    names = [button.defaultAction().objectName() for button in buttons]
    assert names == ["touchpoint", "note", "idea", "connection", "picture"]


def test_while_nothing_has_the_focus_a_card_is_begun_where_one_looks(window: Window, hand: Hand) -> None:
    view = window.view
    view.session.select(())
    view.zoom_to(4.0)
    last = view.sheet.columns[-1]
    left = round(last.x * view.camera.scale) - 200
    view.look(view.camera._replace(left=left))
    before = view.camera.left
    act(window, "touchpoint")
    hand.type("Here")
    hand.press(Qt.Key.Key_Escape)
    assert hand.text(hand.cell("l0", last.key)[-1]) == "Here"
    assert view.camera.left == before


def test_an_idea_hangs_on_the_touchpoint_in_focus_and_is_typed_at_once(window: Window, hand: Hand) -> None:
    hand.click("t1")
    act(window, "idea")
    hand.type("Ring first")
    hand.press(Qt.Key.Key_Escape)
    (idea,) = window.file.session.project.all(Idea)
    assert (idea.at, idea.text) == ("t1", "Ring first")
    assert any(lane.kind == "ideas" for lane in window.file.session.project.all(Lane))


def test_an_arrow_goes_to_the_card_clicked_next(window: Window, hand: Hand) -> None:
    hand.click("t0")
    act(window, "connection")
    assert window.actions_by_name["connection"].isChecked()
    hand.click("t1")
    assert links(window) == [("t0", "t1")]
    hand.click("t0")
    assert links(window) == [("t0", "t1")]
    assert not window.actions_by_name["connection"].isChecked()


def test_two_selected_cards_are_joined_at_once(window: Window, hand: Hand) -> None:
    window.file.session.select(("t0", "t1"))
    act(window, "connection")
    assert links(window) == [("t0", "t1")]


def test_escape_gives_the_arrow_up(window: Window, hand: Hand) -> None:
    hand.click("t0")
    act(window, "connection")
    hand.press(Qt.Key.Key_Escape)
    hand.click("t1")
    assert links(window) == []


def test_without_a_touchpoint_it_is_said_what_to_select(window: Window) -> None:
    window.file.session.select(())
    act(window, "connection")
    assert "where the arrow begins" in window.status.doing.text()


def test_a_picture_is_chosen_for_the_selected_card(
    window: Window, hand: Hand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    image = QImage(20, 10, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    path = tmp_path / "till.png"
    image.save(str(path))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    hand.click("t1")
    act(window, "picture")
    (picture,) = window.file.session.project.all(Picture)
    card = window.file.session.project.get(Touchpoint, "t1")
    assert card is not None
    assert card.pictures == (picture.id,)


def test_an_arrow_is_selected_by_a_click_and_deleted(window: Window, hand: Hand) -> None:
    window.file.session.select(("t0", "t1"))
    act(window, "connection")
    (link,) = window.file.session.project.all(Link)
    window.view.fit()
    window.view.zoom_to(2.0)
    window.view.reveal(link.id)
    window.file.session.select(())
    card, box = hand.seen("t0").box, hand.seen(link.id).box
    gap = (card.right + hand.seen("t1").box.x) / 2
    camera = window.view.camera
    QTest.mouseClick(
        window.view.viewport(),
        Qt.MouseButton.LeftButton,
        pos=QPointF(*camera.to_view(gap, box.y + box.height / 2)).toPoint(),
    )
    assert window.file.session.selection == (link.id,)
    hand.press(Qt.Key.Key_Right)
    window.file.session.select((link.id,))
    act(window, "delete")
    assert links(window) == []


def test_what_an_arrow_says_is_typed_at_once_and_again_with_return(window: Window, hand: Hand) -> None:
    window.file.session.select(("t0", "t1"))
    act(window, "connection")
    QTest.keyClicks(window.view, "t")
    hand.type("hen")
    hand.press(Qt.Key.Key_Escape)
    (link,) = window.file.session.project.all(Link)
    assert link.label == "then"
    assert window.file.session.selection == (link.id,)
    QTest.keyClick(window.view, Qt.Key.Key_Return)
    hand.type(" 5")
    hand.press(Qt.Key.Key_Return)
    (link,) = window.file.session.project.all(Link)
    assert link.label == "then 5"
    assert not window.view.typist.is_typing


def test_a_double_click_on_an_arrows_label_changes_it(window: Window, hand: Hand) -> None:
    window.file.session.apply(lambda p: p.put(Link(id="k1", source="t0", target="t1", label="then")), "link")
    window.view.reveal("k1")
    hand.double_click("k1")
    assert window.view.typist.record == "k1"
    window.view.typist.stop()


def over(window: Window, thing: str, at: QPoint, *, lets_go: bool = True) -> None:
    """Bring a thing of the palette over the map, and let it go there."""
    pane, copy, data = window.view.viewport(), Qt.DropAction.CopyAction, carried(THING, thing)
    left, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(pane, QDragEnterEvent(at, copy, data, left, keys))
    QApplication.sendEvent(pane, QDragMoveEvent(at, copy, data, left, keys))
    if lets_go:
        QApplication.sendEvent(pane, QDropEvent(QPointF(at), copy, data, left, keys))


def test_every_thing_of_the_palette_can_be_lifted(window: Window) -> None:
    assert {button.accessibleName() for button in window.things.findChildren(Liftable)} == {
        "Touchpoint",
        "Note",
        "Idea",
        "Connection",
        "Picture",
        "Phase",
        "Step",
        "Row",
    }


def test_an_idea_let_go_on_a_touchpoint_is_its_idea(window: Window, hand: Hand) -> None:
    over(window, "idea", hand.at("t1"))
    hand.type("Ring first")
    hand.press(Qt.Key.Key_Escape)
    (idea,) = window.file.session.project.all(Idea)
    assert (idea.at, idea.text) == ("t1", "Ring first")
    act(window, "undo")
    assert not list(window.file.session.project.all(Idea))
    assert not any(lane.kind == "ideas" for lane in window.file.session.project.all(Lane))


def test_an_idea_of_which_nothing_is_typed_was_never_there(window: Window, hand: Hand) -> None:
    before = window.file.session.project
    over(window, "idea", hand.at("cell l0 s2", 0.5, 0.9))
    hand.press(Qt.Key.Key_Escape)
    assert window.file.session.project is before


def test_what_is_over_the_map_is_shown_said_and_given_up_with_escape(window: Window, hand: Hand) -> None:
    before = window.file.session.project
    over(window, "idea", hand.at("t1"), lets_go=False)
    assert window.status.doing.text() == "Belongs to: Visits the shop"
    session = window.file.session
    assert session.shown is not before
    QApplication.sendEvent(window.view.viewport(), QDragLeaveEvent())
    assert (session.shown, session.project) == (before, before)
    assert window.view.lifted == NOTHING


def test_an_arrow_let_go_on_a_card_follows_the_pointer_to_the_next(window: Window, hand: Hand) -> None:
    over(window, "connection", hand.at("t0"))
    QTest.mouseMove(window.view.viewport(), hand.at("t1", 0.4))
    QTest.mouseMove(window.view.viewport(), hand.at("t1"))
    assert window.view.lifted != NOTHING
    hand.click("t1")
    assert links(window) == [("t0", "t1")]
    assert window.view.lifted == NOTHING


def test_an_arrow_does_not_begin_where_no_touchpoint_is(window: Window, hand: Hand) -> None:
    over(window, "connection", hand.at("n3"))
    assert not window.connecting.source
    assert links(window) == []


def test_a_picture_let_go_on_a_card_is_chosen_for_that_card(
    window: Window, hand: Hand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    image = QImage(20, 10, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    path = tmp_path / "till.png"
    image.save(str(path))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    window.file.session.select(("t0",))
    over(window, "picture", hand.at("t1"))
    qtbot.waitUntil(lambda: any(True for _ in window.file.session.project.all(Picture)), timeout=5000)
    card = window.file.session.project.get(Touchpoint, "t1")
    assert card is not None
    assert len(card.pictures) == 1


def test_the_map_scrolls_while_something_from_the_palette_is_held_at_its_edge(
    window: Window, hand: Hand, qtbot: QtBot
) -> None:
    window.view.zoom_to(3.0)
    window.view.look(window.view.camera._replace(left=0, top=300))
    pane = window.view.viewport()
    over(window, "touchpoint", QPoint(pane.width() - 6, pane.height() // 2), lets_go=False)
    assert window.view.edge.sides() == (1, 0)
    qtbot.waitUntil(lambda: window.view.camera.left > 100, timeout=5000)
    QApplication.sendEvent(pane, QDragLeaveEvent())
    assert window.view.edge.sides() == (0, 0)


def test_ideas_are_written_into_their_row_as_cards_are(window: Window, hand: Hand) -> None:
    act(window, "idea")
    hand.type("First")
    hand.press(Qt.Key.Key_Return)
    hand.type("Second")
    hand.press(Qt.Key.Key_Escape)
    texts = {idea.text: idea.at for idea in window.file.session.project.all(Idea)}
    assert texts == {"First": "s0", "Second": "s0"}


def test_a_touchpoint_dragged_from_the_palette_is_begun_where_it_is_let_go(
    window: Window, hand: Hand
) -> None:
    over(window, "touchpoint", hand.at("cell l0 s1", 0.5, 0.95))
    assert window.view.typist.is_typing
    hand.type("Rings")
    hand.press(Qt.Key.Key_Escape)
    texts = [hand.text(key) for key in hand.cell("l0", "s1")]
    assert texts == ["Visits the shop", "Rings"]


def test_a_phase_dragged_from_the_palette_stands_behind_the_one_it_fell_on(
    window: Window, hand: Hand
) -> None:
    count = len(window.file.session.project.table(Phase))
    over(window, "phase", hand.at("t1"))
    assert len(window.file.session.project.table(Phase)) == count + 1
