"""A workshop: the whole railway map is built from nothing, by keyboard alone.

What is typed is told by the shipped example; how it gets onto the map is this script. It ends with both maps
side by side: the same words, signs, curves and figures in the same places.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from canvas.files import container
from canvas.language import language
from canvas.layout import sheets
from canvas.layout.options import SheetOptions
from canvas.model.checks import check
from canvas.model.project import Project
from canvas.widgets import app
from canvas.widgets.settings import settings
from canvas.widgets.window import Window
from tests.layout.told import told as drawn
from tests.widgets.example_told import Told
from tests.widgets.keyboard import Keyboard
from tests.widgets.workshop import (
    EXAMPLE,
    begin,
    bring_in,
    draw_the_arrows,
    feel,
    fill,
    hand_over,
    make_the_rows,
    name_the_house,
    pin_the_pictures,
    rate,
    say_what_channels_are,
    write_the_phases,
    write_the_steps,
)


@pytest.fixture
def window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Window]:
    """The program as it stands on the projector when people come in."""
    monkeypatch.setattr(app, "window_language", lambda project_language: language("en"))
    app.make_application()
    settings().clear()
    made = app.open_window(None)
    made.resize(1920, 1080)
    made.show()
    qtbot.waitExposed(made)
    yield made
    QGuiApplication.clipboard().clear()
    made.may_close = True
    made.close()
    made.deleteLater()


@pytest.fixture
def told() -> Told:
    return Told(container.load(EXAMPLE).project)


def test_the_railway_map_is_built_from_nothing_by_keyboard_alone(
    window: Window, told: Told, tmp_path: Path
) -> None:
    keys = Keyboard(window)
    begin(keys, told)
    write_the_phases(keys, told)
    write_the_steps(keys, told)
    make_the_rows(keys, told)
    name_the_house(keys, told)
    for who in told.personas:
        bring_in(keys, who)
    for lane in told.lanes:
        match lane.kind:
            case "feelings":
                for who in told.felt_by:
                    feel(keys, told, lane, who)
            case "curve":
                rate(keys, told, lane)
            case "promise":
                pass  # which is drawn from what the touchpoints promise
            case _:
                fill(keys, told, lane)
    say_what_channels_are(keys, told)
    draw_the_arrows(keys, told)
    hand_over(keys, told)
    pin_the_pictures(keys, told, tmp_path)

    built = window.file.session.project
    assert check(built) == ()
    assert on_paper(built) == on_paper(told.project)


# Both maps side by side


def on_paper(project: Project) -> list[str]:
    """The map as text, mark by mark, without ids. In which order arrows are drawn does not matter."""
    sheet = sheets.make(project, "map", SheetOptions(say=language("en"), journey=Told(project).journey.id))
    ids = re.compile("|".join(re.escape(record.id) for record in project.records()))
    marks = re.split(r"\n(?! )", ids.sub("#", drawn(sheet)))
    arrows = [mark for mark in marks if mark.startswith(("link", "drawing"))]
    return [mark for mark in marks if mark not in arrows] + sorted(arrows)
