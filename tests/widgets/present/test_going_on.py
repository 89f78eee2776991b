"""Keys and clickers go from slide to slide; how presenting begins and ends."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from canvas.widgets.present import presenting
from canvas.widgets.present.screen import PresentScreen
from canvas.widgets.window import Window
from tests.widgets.present.slides import at, begin, phase, press, selection

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


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
