"""The wheel under a hand: what is selected, typed, walked to and dropped there."""

from __future__ import annotations

import math

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from canvas.layout.sheet import Seen
from canvas.layout.wheel.circle import at, polar
from canvas.layout.wheel.looks import HALF, NODES, UNIT
from canvas.model.edits.feelings import set_feeling
from canvas.model.index import index_of
from canvas.model.journey import Journey, Phase, Step, Touchpoint
from canvas.widgets.window import Window
from tests.widgets.hand import Hand


@pytest.fixture
def wheel(window: Window) -> Window:
    """The wheel of three touchpoints in the first of two phases."""
    session = window.file.session
    journey = index_of(session.project).of(Journey)[0]
    second = (Phase(id="f1", journey=journey.id, order="W", title="After that"), Step(id="s9", phase="f1"))
    session.apply(lambda project: project.put(journey.but(is_loop=True), *second), "set")
    window.sheets.show("wheel")
    assert window.file.session.sheet.kind == "wheel"
    return window


def card(window: Window, text: str) -> Touchpoint:
    return next(found for found in window.file.session.project.all(Touchpoint) if found.text == text)


def middle(window: Window) -> tuple[float, float]:
    sheet = window.view.sheet
    number = [row.key for row in sheet.rows].index("wheel")
    ring = sheet.rows[number].placed[0]
    return ring.x + HALF, sheet.tops[number] + ring.y + HALF


def node(window: Window, key: str) -> Seen:
    """The touchpoint's sign on the ring."""
    seen = (s for s in window.view.sheet.reading() if s.mark.record == key and s.mark.role == "touchpoint")
    return next(s for s in seen if s.mark.block is None)


def pixel(window: Window, x: float, y: float) -> QPoint:
    return QPointF(*window.view.camera.to_view(x, y)).toPoint()


def centre(window: Window, seen: Seen) -> QPoint:
    return pixel(window, seen.box.x + seen.box.width / 2, seen.box.y + seen.box.height / 2)


def test_the_wheel_leads_to_the_journey_that_begins_again_where_the_shown_one_does_not(
    window: Window,
) -> None:
    session = window.file.session
    loop = Journey(id="j7", title="Every year", is_loop=True)
    session.apply(lambda project: project.put(loop, Phase(id="f7", journey="j7")), "set")

    window.sheets.show("wheel")

    assert session.sheet.kind == "wheel"
    assert session.journey == "j7"


def test_a_sign_on_the_ring_selects_its_touchpoint(wheel: Window) -> None:
    pays = card(wheel, "Pays")
    QTest.mouseClick(
        wheel.view.viewport(), Qt.MouseButton.LeftButton, pos=centre(wheel, node(wheel, pays.id))
    )
    assert wheel.file.session.selection == (pays.id,)


def test_a_touchpoint_and_a_phase_are_typed_where_they_stand(wheel: Window, hand: Hand) -> None:
    pays = card(wheel, "Pays")
    hand.double_click(pays.id, 0.05)
    hand.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    hand.type(" at last")
    assert hand.text(pays.id) == "Pays at last"
    hand.press(Qt.Key.Key_Escape)
    hand.double_click("f1")
    hand.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    hand.type(" day")
    phase = wheel.file.session.project.get(Phase, "f1")
    assert phase is not None
    assert phase.title == "After that day"


def test_a_sign_dragged_along_the_ring_to_another_phase_gets_its_step_and_it_is_said(
    wheel: Window, hand: Hand
) -> None:
    pays = card(wheel, "Pays")
    seen, (x, y) = node(wheel, pays.id), middle(wheel)
    second = next(s for s in wheel.view.sheet.reading() if s.mark.record == "f1" and s.mark.role == "phase")
    angle, _ = polar(second.box.x + second.box.width / 2 - x, second.box.y + second.box.height / 2 - y)
    dx, dy = at(angle, NODES)
    start, end = centre(wheel, seen), pixel(wheel, x + dx, y + dy)
    hand.hold(start, end)
    assert wheel.status.doing.text() == "Step: After that"
    hand.let_go(end)
    assert card(wheel, "Pays").step == "s9"
    wheel.file.session.undo()
    assert card(wheel, "Pays") == pays


def test_arrows_go_round_the_circle(wheel: Window, hand: Hand) -> None:
    order = [
        c.id for c in sorted(wheel.file.session.project.all(Touchpoint), key=lambda c: (c.step, c.order))
    ]
    hand.click(order[0])
    for key in order[1:]:
        hand.press(Qt.Key.Key_Right)
        assert wheel.file.session.selection == (key,)
    hand.press(Qt.Key.Key_Left)
    assert wheel.file.session.selection == (order[-2],)


def test_a_face_is_dragged_outwards(wheel: Window, hand: Hand) -> None:
    one = next(iter(wheel.file.session.project.all(Touchpoint)))
    wheel.file.session.apply(lambda project: set_feeling(project, one.id, None, 0.0), "set")
    face = next(s for s in wheel.view.sheet.reading() if s.mark.role == "face" and s.mark.record == one.id)
    x, y = face.box.x + face.box.width / 2, face.box.y + face.box.height / 2
    centre = middle(wheel)
    share = UNIT / math.hypot(x - centre[0], y - centre[1])
    there = x + (x - centre[0]) * share, y + (y - centre[1]) * share
    hand.drag(
        QPointF(*wheel.view.camera.to_view(x, y)).toPoint(),
        QPointF(*wheel.view.camera.to_view(*there)).toPoint(),
    )
    felt = wheel.file.session.project.table(Touchpoint)[one.id].feelings
    assert [feeling.value for feeling in felt] == [1.0]
