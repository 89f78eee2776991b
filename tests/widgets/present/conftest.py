"""A journey of two phases, presented on a screen where nothing moves by itself."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from canvas.model.edits import structure
from canvas.model.journey import Phase
from canvas.model.project import Project
from canvas.widgets.present import presenting, view
from canvas.widgets.present.screen import PresentScreen
from canvas.widgets.window import Window
from tests.widgets.present.slides import begin


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing moves, so that nothing is waited for."""
    monkeypatch.setattr(view, "moves", lambda widget: False)


@pytest.fixture
def shown(window: Window) -> Iterator[PresentScreen]:
    """A journey of two phases, presented."""
    session = window.file.session

    def with_phase(project: Project) -> Project:
        journey = next(project.all(Phase)).journey
        more = project.put(Phase(id="f1", journey=journey, order="W", title="Second"))
        return structure.add_step(more, "s9", "f1", title="Last")

    session.apply(with_phase, "add")
    session.select(())
    made = begin(window)
    made.resize(960, 540)
    QApplication.processEvents()
    yield made
    left = presenting.of(window).screen
    if left is not None:
        left.close()
