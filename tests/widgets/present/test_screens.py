"""Which screen presenting takes, and how another is chosen."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QMenu

from canvas.widgets.present import presenting
from canvas.widgets.window import Window


def test_another_screen_than_the_windows_is_taken_unless_one_was_chosen() -> None:
    one, two, three = (cast("QScreen", SimpleNamespace(name=lambda name=name: name)) for name in "abc")
    assert presenting.chosen([one, two, three], one, "") is two
    assert presenting.chosen([one, two, three], one, "c") is three
    assert presenting.chosen([one], one, "gone") is one


def test_the_menu_of_screens_names_each_and_checks_the_one_that_is_taken(window: Window) -> None:
    menu = QMenu(window)
    presenting.of(window).screens(menu)
    assert [action.isChecked() for action in menu.actions()] == [True]
    menu.actions()[0].trigger()
    assert presenting.of(window).screen is None


def test_presenting_waits_for_a_screen_that_was_unplugged_and_goes_on_where_it_was(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    presents = presenting.of(window)
    presents.toggle()
    screen = presents.screen
    assert screen is not None
    presents.unplugged(screen.screen())
    assert presents.screen is screen
    assert not screen.isVisible()
    assert "is back" in window.status.doing.text()
    presents.plugged(window.screen())
    assert not screen.isVisible()
    projector = window.screen()
    monkeypatch.setattr(window, "screen", lambda: None)
    presents.plugged(projector)
    assert screen.isVisible()
    assert "is back" not in window.status.doing.text()
    presents.toggle()
    assert presents.screen is None


def test_f11_goes_on_beside_the_panels_when_the_other_screen_is_gone(window: Window) -> None:
    presents = presenting.of(window)
    presents.toggle()
    screen = presents.screen
    assert screen is not None
    presents.unplugged(screen.screen())
    presents.toggle()
    assert presents.screen is screen
    assert screen.isVisible()
    screen.close()


def test_a_third_screen_is_taken_at_once_when_the_second_is_gone() -> None:
    one, two, three = (cast("QScreen", SimpleNamespace()) for _ in "abc")
    assert presenting.left([one, two, three], one, two) is three
    assert presenting.left([one, two], one, two) is None
