"""Where the keyboard is, is seen: every control that Tab or F6 leads to looks otherwise with the focus."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from canvas.model.edits.parking import add_parked
from canvas.model.work import Story
from canvas.widgets.window import Window
from tests.widgets.beside_map import settle

TAB = Qt.FocusReason.TabFocusReason
LEAST = 8
PANELS = ("inspector", "parking", "outline", "stories", "votes")


def controls(window: Window) -> Iterator[QWidget]:
    """What can have the focus now, and is whole in sight: Tab scrolls to what is not."""
    for part in window.findChildren(QWidget):
        takes = bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus) and not isinstance(part, QScrollArea)
        if (
            takes
            and part.isVisible()
            and part.isEnabled()
            and part.visibleRegion().boundingRect().height() > 8
        ):
            yield part


def name(part: QWidget) -> str:
    return f"{type(part).__name__} {part.objectName()} {part.accessibleName() or part.toolTip()}"


def stops(window: Window) -> list[str]:
    return [name(part) for part in controls(window)]


def seen(window: Window, part: QWidget) -> QImage:
    around = QRect(part.mapTo(window, QPoint(0, 0)), part.size()).adjusted(-4, -4, 4, 4) & window.rect()
    QApplication.processEvents()
    return window.grab(around).toImage()


@pytest.mark.parametrize("appearance", ["light", "dark"])
@pytest.mark.parametrize("panel", PANELS)
def test_whatever_has_the_focus_shows_it(window: Window, qtbot: QtBot, panel: str, appearance: str) -> None:
    session = window.file.session
    session.apply(lambda project: add_parked(project, "n9", session.journey, "Later"), "add")
    session.apply(lambda project: project.put(Story(id="o9", words="Once upon a time")), "add")
    window.choose_appearance(appearance)
    window.resize(1600, 1000)
    window.beside.open(panel)
    session.select(())
    settle(window, qtbot)
    assert [told for told in stops(window) if not shows_focus(window, told)] == []


def shows_focus(window: Window, told: str) -> bool:
    """Tell whether a control looks otherwise with the focus; one that is gone, or takes none, does."""
    part = next((part for part in controls(window) if name(part) == told), None)
    if part is None:
        return True
    window.setFocus()
    before = seen(window, part)
    part.setFocus(TAB)
    return not part.hasFocus() or seen(window, part) != before
