"""Names of phases, steps and rows in sight: whole with large type too, and told where a strip has no room."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from canvas.language import language
from canvas.layout import sheets
from canvas.layout.sheet import Sheet
from canvas.model.ids import SeededIds
from canvas.model.project import Project
from canvas.templates.making import make
from canvas.templates.table import TEMPLATES
from canvas.widgets import theme
from canvas.widgets.app import make_application
from canvas.widgets.camera import PX_PER_MM, Camera
from canvas.widgets.frozen import Frozen, frozen, seeing_all, strips
from canvas.widgets.head_sizes import HEAD_PX
from canvas.widgets.head_strips import is_said
from canvas.widgets.lane_heads import BETWEEN
from canvas.widgets.theme import TYPE_PX
from canvas.widgets.window import Window

SIZE = (1280.0, 640.0)


@pytest.fixture(params=[1.5, 2.0])
def times(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> float:
    """How much larger than ours the system's type is."""
    make_application()
    factor = float(request.param)
    monkeypatch.setattr(theme, "_system_px", lambda: TYPE_PX * factor)
    return factor


def begun(name: str, words: str) -> tuple[Project, Sheet]:
    project = make(TEMPLATES[name](language(words)), words, SeededIds(b"heads"))
    return project, sheets.make(project, "map", sheets.SheetOptions(say=language(words), show_empty=True))


def whole(project: Project, sheet: Sheet) -> Frozen:
    camera = seeing_all(sheet, SIZE, partial(strips, sheet, width=SIZE[0]), 1.0)
    return frozen(project, sheet, camera, SIZE)


@pytest.mark.parametrize("words", ["da", "en", "fi"])
@pytest.mark.parametrize("name", ["retail", "employee", "service-blueprint"])
def test_with_large_type_every_name_is_whole(times: float, name: str, words: str) -> None:
    project, sheet = begun(name, words)
    for left in range(200, round(sheet.width * PX_PER_MM) - 600, 900):
        found = frozen(project, sheet, Camera(left, 500, 1.0), SIZE)
        seen = [head for head in found.heads if head.kind != "phase" or head.box.x > found.left + INDENTED]
        assert [head.name for head in seen if not is_said(head, found.language)] == []
        assert max(head.px for head in seen) == round(HEAD_PX * times)


INDENTED = 9.0
"""A phase that sticks at the left edge goes out of sight with its name."""


@pytest.mark.parametrize("words", ["da", "en", "fi"])
def test_with_large_type_the_names_of_rows_are_whole_beside_a_whole_map(times: float, words: str) -> None:
    project, sheet = begun("service-blueprint", words)
    found = whole(project, sheet)
    named = [head for head in found.lanes if head.text]
    assert named
    assert all(is_said(head, found.language) for head in named)
    assert all(after.baseline - one.baseline >= BETWEEN for one, after in pairwise(named))
    assert found.left - found.frame.x <= SIZE[0] * 0.25


def test_most_names_of_a_strip_are_set_alike(times: float) -> None:
    found = frozen(*begun("employee", "fi"), Camera(200, 500, 1.0), SIZE)
    sizes = [head.px for head in found.steps]
    assert sizes.count(max(sizes)) >= 0.8 * len(sizes)


def test_a_shortened_name_is_told_whole_under_the_pointer(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _, words, *__: told.append(words))
    session, long = window.file.session, "Sees the window, then an advert, then the window once more"
    session.apply(lambda project: project.put(project.find("s1").but(title=long)), "set")
    window.view.zoom_to(0.4)
    box = next(head.box for head in window.view.frozen().heads if head.record == "s1")
    at = QPoint(round(box.x + 5), round(box.y + 8))
    event = QHelpEvent(QHelpEvent.Type.ToolTip, at, window.view.viewport().mapToGlobal(at))
    QApplication.sendEvent(window.view.viewport(), event)
    assert told == [long]


def test_the_status_line_says_which_head_is_selected(window: Window) -> None:
    session = window.file.session
    session.apply(lambda project: project.put(project.find("s1").but(title="Waits")), "set")
    session.select(("s1",))
    assert window.status.doing.text() == "Step: Waits"
