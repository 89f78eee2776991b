"""A narrow window has all its tools, and the panel's empty groups wait in everything else."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from canvas.model.edits.fields import set_field
from canvas.widgets.panels.inspector import AT_ONCE, REST, Inspector
from canvas.widgets.window import Window
from tests.widgets.beside_map import shows


@pytest.mark.parametrize("width", [860, 960, 1280, 1400, 1920])
def test_no_tool_falls_off_the_row(window: Window, width: int) -> None:
    session = window.file.session
    session.apply(lambda project: set_field(project, session.journey, "title", "A long title " * 9), "set")
    window.resize(width, 700)
    more = window.tools.findChild(QToolButton, "qt_toolbar_ext_button")
    assert more is None or not more.isVisible()
    right = max(
        button.geometry().right() for button in window.tools.findChildren(QToolButton) if button.isVisible()
    )
    assert right < width


def test_empty_groups_are_seen_with_everything_else_and_stay_so(
    window: Window, inspector: Inspector, qtbot: QtBot
) -> None:
    shows(inspector, window, qtbot, "t0")
    seen = [name for name, section in inspector.sections.items() if section.isVisible()]
    assert len(seen) == AT_ONCE + 1
    assert seen[-1] == REST

    inspector.sections[REST].head.click()
    assert all(section.isVisible() for section in inspector.sections.values())
    shows(inspector, window, qtbot, "t1")
    assert all(section.isVisible() for section in inspector.sections.values())


def test_a_group_with_something_in_it_is_seen(window: Window, inspector: Inspector, qtbot: QtBot) -> None:
    window.file.session.apply(lambda project: set_field(project, "t0", "effort", 3), "set")
    shows(inspector, window, qtbot, "t0")
    assert inspector.sections["effort"].isVisible()
