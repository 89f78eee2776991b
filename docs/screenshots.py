"""Make the pictures of the window in docs/screenshots: `python docs/screenshots.py [SCENE …]` (no screen).

Each scene is shown light and dark, at 1280x720 and 1920x1080, with the English example. A scene does to
a real window what a person would do, so no picture is nicer than what one gets. 256 colours keep it small.
"""

from __future__ import annotations

import io
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
HERE = Path(__file__).resolve().parent
# A script finds the program only after this, so what follows is imported late (E402).
sys.path[:0] = [str(HERE.parent)]
for folder in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
    os.environ[folder] = tempfile.mkdtemp()  # nobody's own settings and recent files are in a picture

from PIL import Image
from PySide6.QtCore import QBuffer, QEvent, QIODevice, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from canvas.editing.selection import Place
from canvas.language import language
from canvas.model.index import index_of
from canvas.model.journey import Journey, Lane, Phase, Step
from canvas.resources import resource
from canvas.widgets import app, documents
from canvas.widgets.head_sizes import PHASES, STEPS
from canvas.widgets.present import presenting
from canvas.widgets.settings import settings
from canvas.widgets.window import Window

EXAMPLE = resource("examples", "railway.journey")
SIZES = ((1280, 720), (1920, 1080))
COLOURS = 256
SETTLED_MS = 450
"""Longer than anything glides."""
PICTURES_MS = 4000
STEP_MS = 20

Scene = Callable[[Window], QWidget]


def start(window: Window) -> QWidget:
    """The start page; its pictures are made one after the other."""
    window.starting.show()
    QTest.qWait(PICTURES_MS)
    return window


def the_map(window: Window) -> QWidget:
    """The map as large as on paper, nothing selected."""
    _look(window)
    return window


def typing(window: Window) -> QWidget:
    """A new card under the hand, and where the next ones would stand."""
    _look(window)
    lane, steps = _lane(window, "touchpoints"), _steps(window)
    card = index_of(window.file.session.project).cell(lane, steps[2])[-1]
    window.view.session.select((card.id,))
    window.view.reveal(card.id)
    QTest.keyClick(window.view, Qt.Key.Key_F2)
    QTest.keyClick(QApplication.focusWidget() or window.view, Qt.Key.Key_Return)
    for letter in "Rings and asks about Gerald":
        QTest.keyClicks(QApplication.focusWidget() or window.view, letter)
    return window


def inspector(window: Window) -> QWidget:
    """What is known about one touchpoint."""
    _look(window)
    lane, steps = _lane(window, "touchpoints"), _steps(window)
    card = index_of(window.file.session.project).cell(lane, steps[3])[0]
    window.view.session.select((card.id,))
    window.view.reveal(card.id)
    _open(window, "inspector")
    return window


def parking(window: Window) -> QWidget:
    """The parking lot beside the map."""
    _look(window)
    _open(window, "parking")
    return window


def review(window: Window) -> QWidget:
    """The critical colleague asks."""
    _look(window)
    _open(window, "review")
    window.beside.ask(1)
    return window


def present(window: Window) -> QWidget:
    """One phase on the projector."""
    window.view.session.select((_steps(window)[3],))
    presenting.present(window)
    shown = presenting.of(window).screen
    assert shown is not None
    shown.showNormal()  # without a screen "full" means some other size
    shown.resize(window.size())
    return shown


def board(window: Window) -> QWidget:
    """The same touchpoints by channel."""
    window.sheets.show("channel-map")
    return window


SCENES: dict[str, Scene] = {
    "start": start,
    "map": the_map,
    "typing": typing,
    "inspector": inspector,
    "parking": parking,
    "present": present,
    "review": review,
    "channels": board,
}


def _steps(window: Window) -> list[str]:
    index = index_of(window.file.session.project)
    phases = index.of(Phase, index.of(Journey)[0].id)
    return [step.id for phase in phases for step in index.of(Step, phase.id)]


def _lane(window: Window, kind: str) -> str:
    index = index_of(window.file.session.project)
    return next(lane.id for lane in index.of(Lane, index.of(Journey)[0].id) if lane.kind == kind)


def _look(window: Window) -> None:
    """Touchpoints and feelings of the first phases, so large that one reads them."""
    window.view.zoom_to(0.8)
    window.view.reveal(_steps(window)[0])
    window.view.session.select(())
    lane = window.view.box_of(Place(_lane(window, "doing"), _steps(window)[0]).name)
    assert lane is not None
    camera, heads = window.view.camera, (PHASES + STEPS - 2) * window.devicePixelRatioF()
    window.view.look(camera._replace(left=0, top=round(lane.y * camera.scale - heads)))
    window.ways.map.pin(is_pinned=True)  # it would fade while the picture is taken


def _open(window: Window, panel: str) -> None:
    if not window.beside.stage.is_open(panel):
        window.beside.toggle(panel)
    while not window.beside.stage.is_resting:
        QTest.qWait(STEP_MS)


def taken(widget: QWidget) -> bytes:
    """The picture of a widget, as a PNG of few colours."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    widget.grab().save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs know bytes only
    picture = Image.open(io.BytesIO(buffer.data().data())).convert("RGB")
    made = io.BytesIO()
    picture.quantize(COLOURS, dither=Image.Dither.NONE).save(made, "PNG", optimize=True)
    return made.getvalue()


def take(scene: str, size: tuple[int, int], appearance: str) -> bytes:
    """Open a window, bring about a scene, and take its picture."""
    settings().clear()
    window = Window(documents.load_document(EXAMPLE), language("en"))
    window.choose_appearance(appearance)
    window.resize(*size)
    window.show()
    window.look_at_all()
    QTest.qWait(SETTLED_MS)
    shown = SCENES[scene](window)
    QTest.qWait(SETTLED_MS)
    picture = taken(shown)
    window.may_close = True
    window.close()
    if shown is not window:
        shown.close()
    window.deleteLater()
    app.QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return picture


def main(wanted: list[str]) -> None:
    """Write the pictures of the wanted scenes, of all where none is named."""
    application = app.make_application()
    application.setQuitOnLastWindowClosed(False)
    target = HERE / "screenshots"
    target.mkdir(exist_ok=True)
    for scene in wanted or SCENES:
        for size in SIZES:
            for appearance in ("light", "dark"):
                name = f"{scene}-{appearance}-{size[0]}x{size[1]}.png"
                (target / name).write_bytes(take(scene, size, appearance))
                print(name)


if __name__ == "__main__":
    main(sys.argv[1:])
