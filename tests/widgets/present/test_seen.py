"""What a slide shows: the project as it is now, on white paper, and nothing that is in the way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from canvas.language import language
from canvas.model.edits import cards
from canvas.model.index import index_of
from canvas.model.journey import Lane, Phase, Step, Touchpoint
from canvas.model.project import Project
from canvas.widgets import documents
from canvas.widgets.present import presenting, view
from canvas.widgets.present.screen import PresentScreen
from canvas.widgets.theme import theme_of
from canvas.widgets.window import Window
from tests.widgets.present.slides import phase, press, texts

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def test_what_is_edited_in_the_window_is_seen_at_once(window: Window, shown: PresentScreen) -> None:
    session = window.file.session
    session.apply(lambda p: p.put(p.table(Touchpoint)["t0"].but(text="Hears of it")), "text")
    assert "Hears of it" in texts(shown)


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
    moved = QMouseEvent(
        QEvent.Type.MouseMove, there, pane.mapToGlobal(there), none, none, Qt.KeyboardModifier.NoModifier
    )
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
