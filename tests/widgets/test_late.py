"""What is read when it is first used: that it is there, and that no window has read it before."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from canvas import late
from canvas.language import language
from canvas.model import value
from canvas.model.journey import Touchpoint
from canvas.widgets import afterwards, documents
from canvas.widgets.actions import ACTS
from canvas.widgets.afterwards import Afterwards
from canvas.widgets.easel import Easel
from canvas.widgets.finder.commands import commands
from canvas.widgets.late import Late
from canvas.widgets.panels.editors import EDITORS
from canvas.widgets.present.presenting import Presenting
from canvas.widgets.window import Window

LATER = (
    "pydantic",
    "pydantic_core",
    "pydantic_core._pydantic_core",
    "concurrent.futures",
    "babel",
    "decimal",
    "platformdirs",
    "socket",
    "subprocess",
    "argparse",
    "logging",
    "canvas.editing.gestures",
    "canvas.editing.hits",
    "canvas.editing.sizing",
    "canvas.editing.tree",
    "canvas.editing.walk",
    "canvas.editing.writing",
    "canvas.exchange",
    "canvas.files.container",
    "canvas.files.journal",
    "canvas.layout.dots",
    "canvas.layout.map.legend",
    "canvas.layout.map.links",
    "canvas.layout.map.people",
    "canvas.layout.map.touchpoints",
    "canvas.layout.hyphens",
    "canvas.layout.map.figures",
    "canvas.model.document",
    "canvas.model.edits.deleting",
    "canvas.model.edits.flow",
    "canvas.model.grid",
    "canvas.pictures",
    "canvas.widgets.accessible",
    "canvas.widgets.canvas_keys",
    "canvas.widgets.clipping",
    "canvas.widgets.finder.finder",
    "canvas.widgets.line_style",
    "canvas.widgets.notice",
    "canvas.widgets.panels.parking_lot",
    "canvas.widgets.panels.review",
    "canvas.widgets.present.screen",
    "canvas.widgets.room.print_bar",
    "canvas.widgets.start",
    "canvas.widgets.thumbnail",
    "canvas.widgets.typing_editor",
)
"""What belongs to the first touch, and not to the first picture."""
CLASSES = "QGradient QImage QWindow QEasingCurve QAbstractAnimation QIODevice QLibraryInfo QStyle".split()
"""Classes of Qt with many names, which PySide makes when a class is first touched, by a call among them."""
OPENED = f"""
import sys
from canvas.language import language
from canvas.widgets import documents, open_file
from canvas.widgets.app import make_application
from canvas.widgets.window import Window
open_file.JOURNAL_AFTER_MS = 600_000  # a slow machine would come to the journal
app = make_application()
window = Window(documents.new_document(language("en")), language("en"))
window.resize(1920, 1080)
window.show()
app.processEvents()
print(", ".join(name for name in {LATER} if name in sys.modules))
from PySide6 import QtCore, QtGui, QtWidgets
touched = vars(QtCore) | vars(QtGui) | vars(QtWidgets)
print(", ".join(name for name in {CLASSES} if isinstance(touched.get(name), type)))
window.may_close = True
window.close()
"""


def test_every_action_finds_what_it_runs() -> None:
    late_acts = [act.run for act in ACTS if isinstance(act.run, Late)]
    assert late_acts
    assert all(callable(run.function.itself) for run in late_acts)


def test_a_window_on_a_new_project_waits_for_nothing_it_does_not_show() -> None:
    done = subprocess.run([sys.executable, "-c", OPENED], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_menus_are_empty_until_they_are_opened_and_the_finder_opens_them(window: Window) -> None:
    assert not window.menu.actions()
    assert not window.things.lane.menu().actions()
    assert window.findChild(Presenting) is None
    names = {command.action.objectName() for command in commands(window.menu)}
    assert {act.name for act in ACTS if window.actions_by_name[act.name].isEnabled()} <= names


def test_the_first_frame_is_painted_once(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    frames: list[QRegion] = []
    monkeypatch.setattr(Easel, "paint", lambda _, painter, shown, region: frames.append(QRegion(region)))
    window = Window(documents.new_document(language("en")), language("en"))
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    frames_asked = window.view.frames
    qtbot.waitUntil(lambda: bool(frames) and not frames_asked.is_asked)
    QApplication.sendEvent(window, QEvent(QEvent.Type.UpdateRequest))
    whole = window.view.viewport().rect()
    assert [region.boundingRect() == whole for region in frames].count(True) == 1


def test_a_module_that_is_read_late_is_the_module_itself() -> None:
    kept = late.module("canvas.model.order")
    assert kept.between("A", "C") == late.Function("canvas.model.order.between")("A", "C") == "B"
    with pytest.raises(AttributeError):
        kept.nothing  # noqa: B018 - to be asked for is enough


def test_every_field_finds_its_editor() -> None:
    for name in EDITORS.values():
        module, _, editor = name.partition(".")
        assert hasattr(import_module(f"canvas.widgets.panels.{module}"), editor)


def test_what_a_first_touch_needs_is_read_once_the_window_is_shown(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(afterwards, "BEGINS_MS", 0)
    monkeypatch.setattr(afterwards, "PAUSE_MS", 0)
    value.checks_of.cache_clear()
    told: list[str] = []
    window = QObject()
    Afterwards(window, lambda: told.append("first"), lambda: told.append("last"))
    qtbot.waitUntil(lambda: told == ["first", "last"])

    assert set(afterwards.MODULES) <= set(sys.modules)
    assert value.checks_of.cache_info().currsize
    assert value.checks_of(Touchpoint) is value.checks_of(Touchpoint)
