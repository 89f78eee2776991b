"""Wheel, middle button, space and keys move the camera; frozen heads answer; edges scroll by themselves."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from canvas.widgets.window import Window
from tests.widgets.hand import LEFT, NO_KEYS, Hand

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
MIDDLE = Qt.MouseButton.MiddleButton


def wheel(window: Window, at: QPoint, notches: int, held: Qt.KeyboardModifier = NO_KEYS) -> None:
    pane = window.view.viewport()
    place = QPointF(at)
    event = QWheelEvent(
        place,
        QPointF(pane.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(pane, event)


def test_the_wheel_moves_the_map_and_shift_moves_it_sideways(window: Window) -> None:
    window.view.zoom_to(3.0)
    window.view.look(window.view.camera._replace(left=100, top=200))
    before = window.view.camera

    wheel(window, QPoint(300, 300), -1)
    down = window.view.camera
    wheel(window, QPoint(300, 300), -1, SHIFT)

    assert down.top > before.top
    assert down.left == before.left
    assert window.view.camera.left > down.left


def test_ctrl_and_the_wheel_zoom_at_the_pointer_and_sharpen_afterwards(window: Window, qtbot: QtBot) -> None:
    at = QPoint(400, 300)
    before = window.view.camera.to_mm(at.x(), at.y())

    wheel(window, at, 1, CONTROL)

    after = window.view.camera.to_mm(at.x(), at.y())
    assert window.view.camera.zoom > 1.1
    assert abs(before[0] - after[0]) < 0.3
    assert window.view.easel.is_stretched
    qtbot.waitUntil(lambda: not window.view.easel.is_stretched)
    assert window.status.percent.text() == "120 %"


def test_the_middle_button_and_space_drag_the_map(window: Window) -> None:
    view, pane = window.view, window.view.viewport()
    view.zoom_to(3.0)
    view.look(view.camera._replace(left=100, top=200))
    for button, is_space in ((MIDDLE, False), (LEFT, True)):
        before = view.camera
        if is_space:
            QTest.keyPress(view, Qt.Key.Key_Space)
        QTest.mousePress(pane, button, pos=QPoint(400, 300))
        QTest.mouseMove(pane, QPoint(370, 280))
        QTest.mouseRelease(pane, button, pos=QPoint(370, 280))
        if is_space:
            QTest.keyRelease(view, Qt.Key.Key_Space)
        assert (view.camera.left - before.left, view.camera.top - before.top) == (30, 20)
    assert not window.file.session.history.can_undo


def test_the_scroll_bars_move_the_map(window: Window) -> None:
    bar = window.view.verticalScrollBar()

    bar.setValue(bar.maximum())

    assert window.view.camera.top == bar.maximum()


def test_zoom_keys_and_the_whole_map(window: Window) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_0, CONTROL)
    sheet = window.view.sheet
    x, y = window.view.camera.to_view(sheet.width, sheet.height)
    assert x <= window.view.viewport().width()
    assert y <= window.view.viewport().height()

    QTest.keyClick(window.view, Qt.Key.Key_1, CONTROL)
    assert window.view.camera.zoom == 1.0


def test_a_frozen_head_is_selected_by_a_click_and_named_by_a_double_click(window: Window, hand: Hand) -> None:
    view = window.view
    view.zoom_to(2.0)
    view.look(view.camera._replace(left=500, top=930))
    head = next(head for head in view.frozen().heads if head.record == "s1")
    at = QPointF(head.box.x + 5, head.box.y + 5).toPoint()

    QTest.mouseClick(view.viewport(), LEFT, pos=at)
    selection = window.file.session.selection
    QTest.mouseDClick(view.viewport(), LEFT, pos=at)
    hand.type("!")

    assert selection == ("s1",)
    assert window.view.typist.record == "s1"


def test_near_an_edge_the_map_scrolls_by_itself(window: Window, hand: Hand, qtbot: QtBot) -> None:
    view = window.view
    view.zoom_to(2.0)
    view.reveal("t0")
    before = view.camera.left
    right = QPoint(view.viewport().width() - 4, hand.at("t0").y())

    hand.hold(hand.at("t0"), right)

    qtbot.waitUntil(lambda: view.camera.left > before + 50)
    assert view.edge.sides() == (1, 0)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    hand.let_go(right)


def test_arrows_bring_what_they_select_into_sight(window: Window, hand: Hand) -> None:
    window.view.zoom_to(3.0)
    window.file.session.select(("t0",))
    window.view.reveal("t0")

    for _ in range(2):
        QTest.keyClick(window.view, Qt.Key.Key_Right)

    at = hand.at("t2")
    assert window.view.viewport().rect().contains(at)
    assert not window.view.frozen().covers(at.x(), at.y())


def test_the_dark_window_dims_the_paper_and_light_does_not(window: Window) -> None:
    def paper() -> str:
        image = window.view.viewport().grab().toImage()
        x, y = window.view.camera.to_view(30.0, 120.0)
        return image.pixelColor(round(x), round(y)).name()

    window.choose_appearance("light")
    light = paper()
    window.choose_appearance("dark")
    dark = paper()
    window.actions_by_name["dim"].trigger()
    white = paper()
    window.choose_appearance("system")

    assert (light, dark, white) == ("#ffffff", "#eaedf1", "#ffffff")


def test_dragging_a_head_scrolls_along_the_heads_only(window: Window, hand: Hand) -> None:
    window.view.zoom_to(2.0)
    window.view.look(window.view.camera._replace(left=500, top=930))
    head = next(head for head in window.view.frozen().heads if head.kind == "phase")
    start = QPointF(head.box.x + 20, 20).toPoint()
    hand.hold(start, start + QPoint(60, 0))
    assert window.view.pointer.is_moving
    assert window.view.edge.sides() == (0, 0)
    hand.hold(start, QPoint(window.view.viewport().width() - 5, 20))
    assert window.view.edge.sides()[1] == 0
    window.view.pointer.cancel()


def test_escape_gives_a_drag_up_though_ctrl_is_held(window: Window, hand: Hand) -> None:
    before = window.file.session.project
    end = hand.at("cell l0 s2", 0.5, 0.9)
    hand.hold(hand.at("t0"), end)
    QTest.keyPress(window.view, Qt.Key.Key_Control)
    QTest.keyClick(window.view, Qt.Key.Key_Escape, Qt.KeyboardModifier.ControlModifier)
    assert not window.view.pointer.is_moving
    QTest.keyRelease(window.view, Qt.Key.Key_Control)
    hand.let_go(end)
    assert window.file.session.project is before


def test_a_map_that_is_seen_whole_stays_so_in_a_window_of_another_size(window: Window) -> None:
    window.view.fit()
    before = window.view.camera
    window.resize(1800, 1000)
    assert window.view.camera.zoom > before.zoom
    window.view.pan(20, 0)
    kept = window.view.camera.zoom
    window.resize(1500, 800)
    assert window.view.camera.zoom == kept


def test_a_map_to_which_a_key_has_led_shows_it_while_nothing_is_selected(window: Window) -> None:
    def edge() -> QColor:
        return window.view.viewport().grab().toImage().pixelColor(0, 300)

    window.file.session.select(())
    window.status.setFocus()
    before = edge()
    window.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
    assert edge() == QColor(window.theme.accent)
    window.file.session.select(("t0",))
    assert edge() == before


def test_heads_that_stay_in_sight_are_the_edges_at_which_the_map_scrolls(
    window: Window, hand: Hand, qtbot: QtBot
) -> None:
    view = window.view
    view.zoom_to(3.0)
    view.look(view.camera._replace(left=1200, top=1300))
    heads = view.frozen()
    corner = QPoint(round(heads.left) + 10, round(heads.top) + 10)
    hand.hold(QPoint(round(heads.left) + 200, round(heads.top) + 200), corner)
    assert view.edge.sides() == (-1, -1)
    before = view.camera
    qtbot.waitUntil(lambda: view.camera.left < before.left and view.camera.top < before.top)
    view.pointer.cancel()
