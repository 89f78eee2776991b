"""What the tests of presenting do on a slide: begin, press keys, find things, run commands."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from canvas.model.history import Selection
from canvas.widgets.present import presenting
from canvas.widgets.present.screen import PresentScreen
from canvas.widgets.window import Window


def begin(window: Window) -> PresentScreen:
    presenting.present(window)
    made = presenting.of(window).screen
    assert made is not None
    return made


def phase(shown: PresentScreen) -> str:
    slide = shown.view.slide
    assert slide is not None
    return slide.phase.id


def at(shown: PresentScreen, key: str, down: float = 0.5) -> QPoint:
    box = shown.view.box_of(key)
    assert box is not None, key
    return QPointF(*shown.view.camera.to_view(box.x + box.width / 2, box.y + down * box.height)).toPoint()


def texts(shown: PresentScreen) -> list[str]:
    """What can be typed in on the slide."""
    return [seen.mark.block.text for seen in shown.view.sheet.reading() if seen.mark.block]


def selection(window: Window) -> Selection:
    return window.file.session.selection


def drag(shown: PresentScreen, start: QPoint, end: QPoint) -> None:
    pane, left = shown.view.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(pane, left, pos=start)
    for part in range(1, 6):
        QTest.mouseMove(pane, start + (end - start) * part / 5)
    QTest.mouseRelease(pane, left, pos=end)


def press(
    shown: PresentScreen, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(shown.view.typist.editor or shown.view, key, held)


def trigger(shown: PresentScreen, name: str) -> None:
    next(action for action in shown.actions() if action.objectName() == name).trigger()
