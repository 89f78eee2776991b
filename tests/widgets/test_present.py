from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from canvas.model.edits import structure
from canvas.model.journey import Phase, Touchpoint
from canvas.model.project import Project
from canvas.widgets.present import presenting, screen
from canvas.widgets.present.presenting import Presenting
from canvas.widgets.present.screen import PresentScreen
from canvas.widgets.theme import theme_of
from canvas.widgets.window import Window

Key = Qt.Key


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing moves, so that nothing is waited for."""
    monkeypatch.setattr(screen, "moves", lambda widget: False)


@pytest.fixture
def shown(window: Window) -> PresentScreen:
    """A journey of two phases, presented."""
    session = window.file.session

    def with_phase(project: Project) -> Project:
        journey = next(project.all(Phase)).journey
        more = project.put(Phase(id="f1", journey=journey, order="W", title="Second"))
        return structure.add_step(more, "s9", "f1", title="Last")

    session.apply(with_phase, "add")
    session.select(())
    presenting.present(window)
    made = window.findChild(Presenting)
    assert made is not None
    assert made.screen is not None
    return made.screen


def phase(shown: PresentScreen) -> str:
    assert shown.slide is not None
    return shown.slide.phase.id


@pytest.mark.parametrize("key", [Key.Key_Right, Key.Key_Down, Key.Key_PageDown, Key.Key_Space])
def test_arrows_and_clickers_go_on(shown: PresentScreen, key: Qt.Key) -> None:
    QTest.keyClick(shown, key)
    assert phase(shown) == "f1"


@pytest.mark.parametrize("key", [Key.Key_Left, Key.Key_Up, Key.Key_PageUp, Key.Key_Home])
def test_they_go_back(shown: PresentScreen, key: Qt.Key) -> None:
    QTest.keyClick(shown, Key.Key_End)
    QTest.keyClick(shown, key)
    assert phase(shown) == "f0"


def test_nothing_comes_after_the_last_or_before_the_first(shown: PresentScreen) -> None:
    QTest.keyClick(shown, Key.Key_Left)
    assert phase(shown) == "f0"
    for _ in range(5):
        QTest.keyClick(shown, Key.Key_PageDown)
    assert phase(shown) == "f1"


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_F11])
def test_escape_and_f11_end_it(window: Window, shown: PresentScreen, key: Qt.Key) -> None:
    QTest.keyClick(shown, key)
    made = window.findChild(Presenting)
    assert made is not None
    assert made.screen is None


def test_what_is_edited_in_the_window_is_seen_at_once(window: Window, shown: PresentScreen) -> None:
    QTest.keyClick(shown, Key.Key_Right)
    QTest.keyClick(shown, Key.Key_Left)
    session = window.file.session
    session.apply(lambda p: p.put(p.table(Touchpoint)["t0"].but(text="Hears of it")), "text")
    assert shown.sheet is not None
    texts = [seen.mark.block.text for seen in shown.sheet.reading() if seen.mark.block]
    assert "Hears of it" in texts


def test_it_stays_at_its_phase_when_another_comes_before_it(window: Window, shown: PresentScreen) -> None:
    QTest.keyClick(shown, Key.Key_End)
    before = next(window.file.session.project.all(Phase)).journey
    window.file.session.apply(lambda p: p.put(Phase(id="f2", journey=before, order="A")), "add")
    assert phase(shown) == "f1"


def test_it_begins_where_something_is_selected(window: Window, shown: PresentScreen) -> None:
    shown.close()
    window.file.session.select(("s9",))
    presenting.present(window)
    made = window.findChild(Presenting)
    assert made is not None
    assert made.screen is not None
    assert phase(made.screen) == "f1"


def test_the_pointer_hides_when_it_rests_and_comes_back(shown: PresentScreen, qtbot: QtBot) -> None:
    blank = Qt.CursorShape.BlankCursor
    shown._resting.setInterval(1)
    shown._resting.start()
    qtbot.waitUntil(lambda: shown.cursor().shape() == blank)
    shown._resting.setInterval(screen.CURSOR_MS)
    shown.mouseMoveEvent(None)  # type: ignore[arg-type]
    assert shown.cursor().shape() != blank


def test_it_is_paper_white_in_a_dark_window_too(window: Window, shown: PresentScreen) -> None:
    window.set_theme(theme_of("dark"))
    QApplication.processEvents()
    image = shown.grab().toImage()
    assert image.pixelColor(2, 2) == QColor("white")


def test_a_reader_hears_phase_steps_and_cards_in_order(shown: PresentScreen) -> None:
    said = shown.accessibleDescription()
    places = [said.index(words) for words in ("Phase", "Step 0", "Sees the advert", "Visits the shop")]
    assert places == sorted(places)


def test_another_screen_than_the_windows_is_taken_unless_one_was_chosen() -> None:
    one, two, three = (cast("QScreen", SimpleNamespace(name=lambda name=name: name)) for name in "abc")
    assert presenting.chosen([one, two, three], one, "") is two
    assert presenting.chosen([one, two, three], one, "c") is three
    assert presenting.chosen([one], one, "gone") is one


def test_between_two_phases_both_are_seen(shown: PresentScreen, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen, "moves", lambda widget: True)
    before = shown.grab().toImage()
    shown.go(1)
    shown._glide.pause()
    shown._glide.setCurrentTime(screen.GLIDE_MS // 2)
    halfway = shown.grab().toImage()
    shown._glide.stop()
    after = shown.grab().toImage()
    assert halfway not in (before, after)
    assert before != after


def test_it_ends_when_the_window_is_closed(window: Window, shown: PresentScreen) -> None:
    window.may_close = True
    window.close()
    made = window.findChild(Presenting)
    assert made is not None
    assert made.screen is None
