"""A closed window is let go with all it held: nothing that outlives it keeps it."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from canvas.language import language
from canvas.widgets import documents
from canvas.widgets.app import make_application
from canvas.widgets.open_file import OpenFile
from canvas.widgets.window import Window
from tests.editing.plain import project

PANELS = ("inspector", "parking", "stories", "outline", "review", "history", "votes")


def opened() -> OpenFile:
    plain = project(("Sees the advert", 0, 0), ("Pays", 0, 2))
    return OpenFile(plain, {}, documents.lay_out(plain, None))


def nothing(_: Window) -> None:
    """Only shown and closed."""


def panels(window: Window) -> None:
    for name in PANELS:
        window.beside.open(name)


def finder(window: Window) -> None:
    window.ways.finder.open_finder()
    window.ways.finder.search("plan")
    window.ways.finder.close_finder()


def sheets(window: Window) -> None:
    for name in ("channel-map", "plan", "agenda", "map"):
        window.sheets.show(name)


def typing(window: Window) -> None:
    window.view.typist.edit("t0")
    window.view.typist.stop()


def another_document(window: Window) -> None:
    window.show_file(opened())


def start_page(window: Window) -> None:
    window.starting.show()


def presenting(window: Window) -> None:
    window.actions_by_name["present"].trigger()
    window.actions_by_name["present"].trigger()


USES = (nothing, panels, finder, sheets, typing, another_document, start_page, presenting)


@pytest.mark.parametrize("use", USES)
def test_a_closed_window_is_collected(qtbot: QtBot, use: Callable[[Window], None]) -> None:
    make_application()
    window = Window(opened(), language("en"))
    window.show()
    qtbot.waitExposed(window)
    use(window)
    window.may_close = True
    window.close()
    window.deleteLater()
    held = [weakref.ref(each) for each in (window, window.view, window.file, window.file.session)]
    del window
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert [each() for each in held] == [None] * len(held)
