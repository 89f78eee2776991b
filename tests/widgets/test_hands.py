"""Gestures with real events: copies, points, heads, edges; and what the screen shows meanwhile."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from canvas.editing import atlas
from canvas.editing.selection import Place
from canvas.model.edits.structure import add_lane
from canvas.model.journey import Step
from canvas.model.queries import journeys, steps
from canvas.widgets.tiles import Tiles
from canvas.widgets.window import Window
from tests.widgets.hand import LEFT, Hand

CONTROL = Qt.KeyboardModifier.ControlModifier


def ctrl_drag(window: Window, start: QPoint, end: QPoint) -> None:
    pane = window.view.viewport()
    QTest.mousePress(pane, LEFT, CONTROL, start)
    for part in range(1, 6):
        QTest.mouseMove(pane, start + (end - start) * part / 5)
        QTest.keyPress(window.view, Qt.Key.Key_Control, CONTROL)
    QTest.mouseRelease(pane, LEFT, CONTROL, end)


def test_ctrl_while_dropping_copies(window: Window, hand: Hand) -> None:
    hand.click("t2")
    ctrl_drag(window, hand.at("t0"), hand.at("t1", down=0.9))
    assert hand.cell("l0", "s0") == ["t0"]
    assert [hand.text(key) for key in hand.cell("l0", "s1")] == ["Visits the shop", "Sees the advert"]


@pytest.fixture
def felt(window: Window) -> Window:
    """The window with a row of feelings in sight."""
    session = window.file.session
    session.apply(lambda p: add_lane(p, "l2", journeys(p)[0].id, "feelings", title="Felt"), "x", selection=())
    window.view.zoom_to(0.5)
    window.view.fit()
    return window


def test_the_curve_follows_the_hand_and_esc_takes_it_back(felt: Window, hand: Hand) -> None:
    session = felt.file.session
    project = session.project
    start = hand.at(Place("l2", "s1").name)
    hand.hold(start, start + QPoint(0, -40))
    assert session.is_previewing
    shown = session.shown.get(Step, "s1")
    assert shown is not None
    assert shown.feelings
    hand.press(Qt.Key.Key_Escape)
    hand.let_go(start)
    assert (session.project, session.shown) == (project, project)

    hand.drag(start, start + QPoint(0, -40))
    assert session.shown is session.project
    assert session.project is not project


def test_a_step_is_dragged_by_the_head_that_stays_in_sight(window: Window, hand: Hand) -> None:
    window.view.zoom_to(2.0)
    window.view.look(window.view.camera._replace(left=300, top=900))
    heads = {head.record: head.box for head in window.view.frozen().heads}
    one, two = heads["s0"], heads["s1"]
    start = QPoint(round(one.x + 40), round(one.y + 20))
    hand.drag(start, QPoint(round(two.x + two.width - 10), start.y()))
    journey = journeys(window.file.session.project)[0].id
    assert [step.id for step in steps(window.file.session.project, journey)] == ["s1", "s0", "s2"]


def test_after_a_drop_the_tiles_show_what_painting_anew_would(felt: Window, hand: Hand) -> None:
    view = felt.view
    for lane, step in (("l0", "s1"), ("l0", "s2"), ("l0", "s0"), ("l0", "s1")):
        seen = atlas.find(felt.file.session.sheet, "t0")
        assert seen is not None
        hand.drag(hand.at("t0"), hand.at(Place(lane, step).name, down=0.9))
        felt.file.session.select(())
        patched = view.viewport().grab().toImage()
        view.easel.tiles = Tiles(view.easel.tiles.pictures)
        assert view.viewport().grab().toImage() == patched


def test_a_rubber_band_on_empty_cells_selects(window: Window, hand: Hand) -> None:
    start = hand.at("cell l1 s2", across=0.9, down=0.9)
    hand.drag(start, hand.at("t1"))
    assert set(window.file.session.selection) == {"t1", "t2"}


def test_a_pinch_zooms_where_the_fingers_are(window: Window) -> None:
    view, at = window.view, QPointF(400, 200)
    zoom, seen = view.camera.zoom, view.camera.to_mm(at.x(), at.y())
    pinch = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        at,
        at,
        at,
        0.5,
        QPointF(),
    )
    QApplication.sendEvent(view.viewport(), pinch)
    assert view.camera.zoom == pytest.approx(1.5 * zoom)
    assert view.camera.to_mm(at.x(), at.y()) == pytest.approx(seen, abs=1.0)


def test_what_is_in_sight_stays_there_when_a_head_above_it_grows(window: Window, hand: Hand) -> None:
    view = window.view
    view.zoom_to(1.5)
    view.look(view.camera._replace(top=hand.at("t0").y() + view.camera.top))
    hand.click("n3")
    view.session.select(())
    before = hand.at("n3")
    step = view.session.project.find("s0")
    assert step is not None
    view.session.apply(lambda project: project.put(step.but(need="So much has to be told. " * 20)), "field")
    assert abs(hand.at("n3").y() - before.y()) <= 1


def test_a_head_that_stays_in_sight_hangs_at_the_hand(window: Window, hand: Hand) -> None:
    window.view.zoom_to(2.0)
    window.view.look(window.view.camera._replace(left=300, top=900))
    box = next(head.box for head in window.view.frozen().heads if head.record == "s0")
    start = QPoint(round(box.x + 40), round(box.y + 20))
    hand.hold(start, start + QPoint(60, 0))
    ghost = window.view.pointer.overlay(window.view.desk()).ghost
    assert ghost is not None
    x, y = window.view.camera.to_mm(start.x() + 60, start.y())
    assert ghost.mark.box.moved(ghost.x - ghost.mark.box.x, ghost.y - ghost.mark.box.y).holds(x, y)


def test_undo_leaves_the_map_where_it_is_where_the_head_is_in_sight(window: Window, hand: Hand) -> None:
    window.view.zoom_to(1.5)
    window.view.look(window.view.camera._replace(top=700))
    window.view.session.select(("s0",))
    step = window.file.session.project.find("s0")
    assert step is not None
    window.file.session.apply(lambda project: project.put(step.but(title="Elsewhere")), "field")
    before = window.view.camera

    window.commands.undo()

    assert window.view.camera == before
