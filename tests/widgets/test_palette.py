"""What the palette puts beside touchpoints and notes: ideas, arrows, pictures."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QToolButton

from canvas.model.journey import Lane, Link, Picture, Touchpoint
from canvas.model.work import Idea
from canvas.widgets.frame import CARDS
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
