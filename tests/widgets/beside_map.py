"""What tests of the panels beside the map ask for: a panel at rest, what it shows, its fields."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from canvas.model.journey import Touchpoint
from canvas.widgets.panels.inspector import Inspector
from canvas.widgets.window import Window


def settle(window: Window, qtbot: QtBot) -> None:
    """Wait until no panel slides any more."""
    qtbot.waitUntil(lambda: window.beside.stage.is_resting, timeout=5000)


def shows(inspector: Inspector, window: Window, qtbot: QtBot, *keys: str) -> None:
    """Select records and wait until the inspector shows them."""
    window.file.session.select(keys)
    qtbot.waitUntil(lambda: inspector.subject.keys == keys, timeout=5000)


def editor(inspector: Inspector, path: str) -> QWidget:
    every = [*inspector.editors, *(e for s in inspector.sections.values() for e in s.editors)]
    return next(each for each in every if each.field.path == path)


def touchpoint(window: Window, key: str) -> Touchpoint:
    found = window.file.session.project.get(Touchpoint, key)
    assert found is not None
    return found
