"""The screen shows what a canvas painted from nothing shows, and little is painted for that."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QRegion
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from canvas.editing import atlas
from canvas.editing.atlas import is_card
from canvas.layout.sheets import SHEETS
from canvas.model.edits.fields import set_field
from canvas.widgets import documents
from canvas.widgets.app import make_application
from canvas.widgets.canvas_view import CanvasView
from canvas.widgets.mini_map import MiniMap
from canvas.widgets.repaints import Shown
from canvas.widgets.theme import DARK, LIGHT, Theme

RAILWAY = Path(__file__).parents[2] / "assets" / "examples" / "railway.journey"
WIDTH, HEIGHT = 900, 640
STEPS = 30
LEVELS = 2
"""By how much a pixel may differ: of a smooth shape that lets through what is below it Qt mixes four or eight
pixels at once and the rest one by one, rounded otherwise, so it matters where a painted part ends. At a
broken ratio the shadow of a dragged card is stretched as well, counted from where the part begins."""
LEFT, NO_BUTTON, NO_KEYS = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
PRESS, MOVE = QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[CanvasView]:
    """A canvas on the railway map, of which a part is in sight, with heads above it."""
    make_application()
    made = CanvasView(documents.load_document(RAILWAY).session, SHEETS["map"])
    made.resize(WIDTH, HEIGHT)
    made.show()
    qtbot.waitExposed(made)
    look(made)
    QApplication.processEvents()  # the focus comes late
    beat(made)
    yield made
    made.pointer.cancel()
    made.typist.stop()
    made.close()
    made.deleteLater()


def look(view: CanvasView) -> None:
    view.zoom_to(0.5)
    view.look(view.camera._replace(left=300, top=400))


def beat(view: CanvasView) -> None:
    """What the event loop does until the screen is up to date."""
    QApplication.sendPostedEvents(view.frames)
    QApplication.sendEvent(view.window(), QEvent(QEvent.Type.UpdateRequest))


def pixels(image: QImage) -> NDArray[np.int16]:
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine() // 4, 4)
    return rows[:, : plain.width(), :3].astype(np.int16)


def on_screen(view: CanvasView) -> NDArray[np.int16]:
    beat(view)
    image = view.window().backingStore().paintDevice()
    assert isinstance(image, QImage)
    return pixels(image)


def from_nothing(view: CanvasView) -> NDArray[np.int16]:
    view.easel.forget()
    return pixels(view.grab().toImage())


def cards(view: CanvasView) -> list[str]:
    """The cards in sight."""
    seen = view.camera.seen(WIDTH, HEIGHT)
    found = [each for each in view.session.sheet.reading() if is_card(each.mark)]
    return [each.mark.record for each in found if seen.holds(each.box.x, each.box.y) and each.mark.block]


def write(view: CanvasView, card: str, text: str) -> None:
    view.session.apply(lambda project: set_field(project, card, "text", text), "text")


def mouse(view: CanvasView, kind: QEvent.Type, at: QPoint, button: Qt.MouseButton) -> None:
    pane = view.viewport()
    event = QMouseEvent(kind, QPointF(at), QPointF(pane.mapToGlobal(at)), button, LEFT, NO_KEYS)
    QApplication.sendEvent(pane, event)


def drag(view: CanvasView, chance: random.Random) -> None:
    seen = atlas.find(view.session.sheet, chance.choice(cards(view)))
    if seen is None:
        return
    box = view.camera.box_in_view(seen.box)
    start = QPointF(box.x + box.width / 2, box.y + box.height * 0.8).toPoint()
    mouse(view, PRESS, start, LEFT)
    for _ in range(chance.randrange(1, 4)):
        mouse(view, MOVE, QPoint(chance.randrange(WIDTH), chance.randrange(HEIGHT)), NO_BUTTON)
        if chance.random() < 0.5:
            beat(view)


def anything(view: CanvasView, chance: random.Random) -> str:
    """Do one thing a hand does, by chance; return what."""
    what = chance.choice(["pan", "pan", "pan", "wheel", "write", "select", "zoom", "drag", "drop", "type"])
    if not cards(view):
        look(view)
    card = chance.choice(cards(view))
    if what == "pan":
        view.pan(chance.choice([0, 0, 20, -20, 3, 300]), chance.choice([0, 0, 20, -20, -7, 200]))
    elif what == "wheel":
        view.pan(0, chance.choice([96, -96]))
        view.session.select((card,))
        view.pan(chance.choice([96, -96]), 0)
    elif what == "write":
        write(view, card, "Word " * chance.choice([1, 2, 30]))
    elif what == "select":
        view.session.select(tuple({card, chance.choice(cards(view))}))
    elif what == "zoom":
        view.zoom_to(chance.choice([0.4, 0.5, 0.8, 1.5]))
    elif what == "drag":
        drag(view, chance)
    elif what == "drop":
        view.pointer.cancel()
    elif view.typist.edit(card) and view.typist.editor is not None:
        view.typist.editor.insertPlainText(chance.choice(["a", "many words that break into lines"]))
    if what not in ("type", "drag", "pan"):
        view.typist.stop()
    return what


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("seed", range(3))
def test_the_screen_shows_what_a_canvas_painted_from_nothing_shows(
    view: CanvasView, seed: int, theme: Theme
) -> None:
    MiniMap(view, "map", lambda: False).pin(is_pinned=True)
    view.set_theme(theme)
    chance = random.Random(seed)
    done = []
    for _ in range(STEPS):
        done.append(anything(view, chance))
        if chance.random() < 0.3:
            continue

        assert np.abs(on_screen(view) - from_nothing(view)).max() <= LEVELS, done


def painted(view: CanvasView, monkeypatch: pytest.MonkeyPatch) -> list[QRegion]:
    """The regions that are painted from now on."""
    found: list[QRegion] = []
    paint = view.easel.paint

    def noted(painter: QPainter, shown: Shown, region: QRegion) -> None:
        found.append(region)
        paint(painter, shown, region)

    monkeypatch.setattr(view.easel, "paint", noted)
    return found


def size(regions: list[QRegion]) -> int:
    """How many pixels regions have."""
    return sum(area.width() * area.height() for region in regions for area in region)  # type: ignore[attr-defined]  # a region can be iterated


def test_a_card_that_keeps_its_height_is_all_that_is_painted(
    view: CanvasView, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = cards(view)[0]
    write(view, card, "One word")
    beat(view)
    regions = painted(view, monkeypatch)

    write(view, card, "One more")
    beat(view)

    seen = atlas.find(view.session.sheet, card)
    assert seen is not None
    box = view.camera.box_in_view(seen.box)
    around = QRect(int(box.x), int(box.y), int(box.width), int(box.height)).adjusted(-8, -8, 8, 8)
    assert regions
    assert all(around.contains(region.boundingRect()) for region in regions)


def test_what_stays_in_sight_is_moved_and_not_painted(
    view: CanvasView, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.pan(40, 0)
    beat(view)
    regions = painted(view, monkeypatch)

    view.pan(20, 0)
    beat(view)

    strip, names = 20 * HEIGHT, WIDTH * 48
    assert strip / 2 < size(regions) < strip + names


def test_nothing_is_painted_when_nothing_changed(view: CanvasView, monkeypatch: pytest.MonkeyPatch) -> None:
    regions = painted(view, monkeypatch)

    view.refresh()
    beat(view)

    assert regions == []


def test_a_card_under_the_pointer_paints_where_it_was_and_where_it_is(
    view: CanvasView, monkeypatch: pytest.MonkeyPatch
) -> None:
    drag(view, random.Random(1))
    mouse(view, MOVE, QPoint(450, 300), NO_BUTTON)
    beat(view)
    assert view.pointer.is_moving
    regions = painted(view, monkeypatch)

    mouse(view, MOVE, QPoint(452, 300), NO_BUTTON)
    beat(view)

    assert 0 < size(regions) < WIDTH * HEIGHT / 4


def test_what_was_painted_before_its_turn_is_painted_again(view: CanvasView) -> None:
    view.pan(20, 0)
    view.viewport().repaint()

    assert np.abs(on_screen(view) - from_nothing(view)).max() <= LEVELS
