"""A window on a small journey, shown offscreen, whose dialogs answer what a test says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from canvas.language import language
from canvas.model.people import Persona
from canvas.widgets import documents
from canvas.widgets.app import make_application
from canvas.widgets.open_file import OpenFile
from canvas.widgets.panels.inspector import Inspector
from canvas.widgets.settings import settings
from canvas.widgets.window import Window
from tests.editing.plain import project
from tests.widgets.beside_map import settle
from tests.widgets.hand import Hand

WIDGETS = Path(__file__).parent
CARDS = (("Sees the advert", 0, 0), ("Visits the shop", 0, 1), ("Pays", 0, 2), ("Is it safe?", 1, 0))


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    """A window on three touchpoints and a thought, as large as on paper."""
    make_application()
    settings().clear()
    plain = project(*CARDS)
    made = Window(OpenFile(plain, {}, documents.lay_out(plain, None)), language("en"))
    made.resize(1280, 720)
    made.show()
    qtbot.waitExposed(made)
    made.view.zoom_to(1.0)
    made.view.look(made.view.camera._replace(left=0, top=300))
    yield made
    made.may_close = True
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # or windows pile up, test by test


@pytest.fixture
def hand(window: Window) -> Hand:
    return Hand(window)


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> dict[str, str]:
    """What the system's file dialogs answer: set "open" and "save"."""
    said: dict[str, str] = {"open": "", "save": ""}
    dialog = "PySide6.QtWidgets.QFileDialog"
    monkeypatch.setattr(f"{dialog}.getOpenFileName", lambda *a: (said["open"], ""))
    monkeypatch.setattr(f"{dialog}.getSaveFileName", lambda *a: (said["save"], ""))
    return said


@pytest.fixture
def inspector(window: Window, qtbot: QtBot) -> Inspector:
    """The inspector, open beside a map that is wide enough."""
    window.resize(1600, 900)
    if not window.beside.stage.is_open("inspector"):
        window.beside.toggle("inspector")
    settle(window, qtbot)
    return window.beside.inspector


@pytest.fixture
def persona(window: Window) -> str:
    session = window.file.session
    session.replace(session.project.put(Persona(id="p1", name="Per Lindgaard", order="V")), "add")
    return "p1"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform warns whenever a window has a least size; that is no fault of ours."""
    for item in items:
        if item.path.is_relative_to(WIDGETS):
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints"))
