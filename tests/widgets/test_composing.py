"""What input methods and dead keys compose on the map, where the canvas and not a field has the focus."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from canvas.model.journey import Touchpoint
from canvas.widgets.canvas_view import CanvasView
from canvas.widgets.window import Window
from tests.widgets.hand import Hand


def composed(view: CanvasView, text: str = "", settled: str = "") -> None:
    """What an input method sends where the canvas has the focus."""
    event = QInputMethodEvent(text, [])
    event.setCommitString(settled)
    QApplication.sendEvent(view, event)


@pytest.mark.parametrize("where", ["cell l1 s1", "t2"])
def test_an_input_method_composes_on_where_a_letter_would_begin_a_card(
    window: Window, hand: Hand, qtbot: QtBot, where: str
) -> None:
    hand.click(where)
    before = {card.id for card in window.file.session.project.all(Touchpoint)}
    view = window.view

    composed(view, "n")
    composed(view, "ni")
    assert view.hasFocus(), "an input method begins anew where the focus moves"
    composed(view, settled="你")
    composed(view)
    qtbot.waitUntil(lambda: not view.hasFocus())
    hand.type("!")
    hand.press(Qt.Key.Key_Escape)

    (new,) = window.file.session.selection
    assert new not in before
    assert hand.text(new) == "你!"


def test_a_key_that_an_input_method_leaves_reaches_what_is_written(window: Window, hand: Hand) -> None:
    hand.click("t2")
    composed(window.view, "ni")
    composed(window.view, settled="你")

    QTest.keyClicks(window.view, "a")

    (new,) = window.file.session.selection
    assert hand.text(new) == "你a"


def test_a_letter_of_a_dead_key_begins_the_next_card_as_every_letter_does(window: Window, hand: Hand) -> None:
    hand.click("t2")
    composed(window.view)
    assert not window.view.typist.is_typing, "nothing was typed yet"

    composed(window.view, settled="é")

    (new,) = window.file.session.selection
    assert hand.text(new) == "é"


def test_what_is_settled_while_the_focus_leaves_is_written_once(
    window: Window, hand: Hand, qtbot: QtBot
) -> None:
    hand.click("t2")
    view = window.view
    composed(view, "cat")
    composed(view)  # so some methods do before a key that they leave
    view.typist.stop()

    composed(view, settled="cat")
    new = view.typist.record
    window.beside.walk(1)
    qtbot.waitUntil(lambda: not view.typist.is_typing)

    assert hand.text(new) == "cat"
    assert not view.hasFocus()


@pytest.mark.parametrize("sign", ["🇩🇰", "👩‍👩‍👧", "👍🏽", "😀", "é", "ø"])
def test_backspace_takes_a_sign_as_a_whole(window: Window, hand: Hand, sign: str) -> None:
    hand.click("t2")
    hand.press(Qt.Key.Key_F2)
    editor = window.view.typist.editor
    assert editor is not None
    editor.insertPlainText(f" {sign}")

    hand.press(Qt.Key.Key_Backspace)

    assert hand.text("t2") == "Pays "
