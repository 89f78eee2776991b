"""Where the system's type is large the window's parts have room for it: nothing is cut."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from canvas.language import language
from canvas.widgets import documents, theme
from canvas.widgets.app import make_application
from canvas.widgets.panels.look import MOST_WIDE, WIDTH, wide
from canvas.widgets.panels.tick import Tick
from canvas.widgets.settings import settings
from canvas.widgets.start_parts import RecentRow, Tile
from canvas.widgets.theme import LIGHT, SMALL_PX, TYPE_PX, row_px, ui_font
from canvas.widgets.window import Window
from tests.widgets.beside_map import settle

LONG = "Per og Mette får varmepumpe, og naboen kigger med"


@pytest.fixture(params=[1.0, 1.5, 2.0])
def times(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> float:
    """How much larger than ours the system's type is."""
    make_application()
    settings().clear()
    factor = float(request.param)
    monkeypatch.setattr(theme, "_system_px", lambda: TYPE_PX * factor)
    return factor


@pytest.fixture
def large(times: float) -> Iterator[Window]:
    say = language("fi")
    made = Window(documents.new_document(say), say)
    made.resize(1600, 900)
    made.show()
    yield made
    made.may_close = True
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def line(pixels: int) -> int:
    return QFontMetrics(ui_font(pixels)).height()


def test_rows_are_as_high_as_their_type_and_no_lower_than_usual(times: float) -> None:
    assert row_px(32) >= max(32, line(TYPE_PX))
    assert row_px(24, SMALL_PX) >= max(24, line(SMALL_PX))


def test_a_panel_is_wider_and_leaves_the_map_its_room(times: float, large: Window, qtbot: QtBot) -> None:
    assert wide() == min(WIDTH * times, MOST_WIDE)
    before = large.beside.stage.width()
    settle(large, qtbot)
    assert large.view.width() == before - wide()


def test_nothing_in_the_status_line_and_the_panel_is_lower_than_its_words(
    times: float, large: Window, qtbot: QtBot
) -> None:
    settle(large, qtbot)
    for label in (large.status.doing, large.status.saved, large.status.percent, large.status.whole):
        assert label.height() >= label.fontMetrics().height(), label
    assert large.status.height() >= line(SMALL_PX)
    for tool in (large.tools.title, large.beside.chip):
        assert tool.height() >= line(TYPE_PX)
        assert large.tools.height() >= tool.height()
    assert large.beside.foot.height() >= 20 + line(SMALL_PX)
    ticks = large.beside.inspector.findChildren(Tick)
    assert ticks
    assert all(tick.height() >= line(TYPE_PX) for tick in ticks if tick.isVisible())


@pytest.mark.parametrize("is_small", [True, False])
def test_the_name_of_a_tile_stands_whole_in_its_lines(times: float, is_small: bool) -> None:
    tile = Tile(LONG, "Per, 54", LIGHT, is_small=is_small)
    room = tile._words()
    drawn = tile._metrics().boundingRect(
        QRect(0, 0, room.width(), 10_000), int(Qt.TextFlag.TextWordWrap), tile._name()
    )
    assert tile._name().startswith("Per og")
    assert drawn.height() <= room.height()
    assert room.bottom() + line(SMALL_PX) <= tile.height()


def test_a_recent_file_has_room_for_two_lines(times: float) -> None:
    assert RecentRow("Ours", "Today", LIGHT).height() >= line(TYPE_PX) + line(SMALL_PX)
