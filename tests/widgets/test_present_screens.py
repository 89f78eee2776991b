"""Which screen presenting takes, and how another is chosen."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

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
