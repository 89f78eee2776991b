"""The flow under a hand: written with Enter, joined by arrows, walked through, begun from the menu."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from canvas.editing.link_drag import dot_at
from canvas.model.index import index_of
from canvas.model.journey import Link, Phase
from canvas.model.work import FlowNode
from canvas.widgets.window import Window
from tests.widgets.hand import Hand

NODES = (
    ("w1aaaaaaaaaaaa", "start", "buyer", "Wants it"),
    ("w2aaaaaaaaaaaa", "decision", "buyer", "Cheap enough?"),
    ("w3aaaaaaaaaaaa", "step", "company", "Sends a price"),
)
WANTS, CHEAP, PRICE = (key for key, *_ in NODES)


@pytest.fixture
def flow(window: Window) -> Window:
    """A flow of three nodes in the first phase, with one arrow."""
    session = window.file.session
    phase = index_of(session.project).of(Phase, session.journey)[0].id
    nodes = [
        FlowNode.model_validate(
            {"id": key, "phase": phase, "order": str(n), "kind": kind, "side": side, "text": text}
        )
        for n, (key, kind, side, text) in enumerate(NODES, start=1)
    ]
    link = Link(id="k1aaaaaaaaaaaa", source=WANTS, target=CHEAP)
    session.apply(lambda project: project.put(*nodes, link), "set")
    window.resize(1600, 900)
    window.sheets.show("flow", phase)
    return window


def links(window: Window) -> set[tuple[str, str, bool]]:
    project = window.file.session.project
    return {(link.source, link.target, link.is_branch) for link in project.all(Link)}


def node(window: Window, text: str) -> FlowNode:
    return next(found for found in window.file.session.project.all(FlowNode) if found.text == text)


def test_enter_goes_on_to_the_next_node_with_an_arrow_to_it(flow: Window, hand: Hand) -> None:
    hand.double_click(PRICE)
    hand.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    hand.press(Qt.Key.Key_Return)
    hand.type("Waits")
    new = node(flow, "Waits")
    assert (new.side, new.kind) == ("company", "step")
    assert (PRICE, new.id, False) in links(flow)
    hand.press(Qt.Key.Key_Escape)
    flow.commands.undo()
    assert (PRICE, new.id, False) not in links(flow)


def test_an_arrow_dragged_out_of_a_decision_is_a_branch(flow: Window, hand: Hand) -> None:
    hand.click(CHEAP)
    at = dot_at(flow.view.desk(), CHEAP, flow.view.px)
    assert at
    x, y = flow.view.camera.to_view(*at)
    hand.drag(QPoint(round(x), round(y)), hand.at(PRICE))
    assert (CHEAP, PRICE, True) in links(flow)


def test_an_arrow_is_selected_named_and_deleted(flow: Window, hand: Hand) -> None:
    hand.click("k1aaaaaaaaaaaa")
    assert flow.file.session.selection == ("k1aaaaaaaaaaaa",)
    flow.view.typist.edit("k1aaaaaaaaaaaa")
    hand.type("asks")
    assert flow.file.session.project.table(Link)["k1aaaaaaaaaaaa"].label == "asks"
    hand.press(Qt.Key.Key_Escape)
    flow.commands.delete()
    assert links(flow) == set()


def test_tab_and_arrows_walk_from_node_to_node(flow: Window, hand: Hand) -> None:
    hand.click(WANTS)
    hand.press(Qt.Key.Key_Right)
    assert flow.file.session.selection == (CHEAP,)
    hand.press(Qt.Key.Key_Tab)
    assert flow.file.session.selection == (PRICE,)


def test_a_flow_is_begun_from_the_menu_where_there_is_none(window: Window, hand: Hand) -> None:
    session = window.file.session
    last = index_of(session.project).of(Phase, session.journey)[-1].id
    session.select((last,))
    window.actions_by_name["flow-decision"].trigger()
    hand.type("Feels cold")
    first = node(window, "Feels cold")
    assert (first.phase, first.kind) == (last, "start")
    assert window.sheets.chosen.kind == "flow"
    hand.press(Qt.Key.Key_Escape)
    session.select((first.id,))
    window.actions_by_name["flow-decision"].trigger()
    hand.type("Too cold?")
    assert node(window, "Too cold?").kind == "decision"
    assert (first.id, node(window, "Too cold?").id, False) in links(window)


def test_what_is_typed_on_a_free_side_is_a_node_of_it(flow: Window, hand: Hand) -> None:
    phase = node(flow, "Wants it").phase
    flow.commands.delete()
    flow.file.session.select((f"cell flow:company: {phase}",))
    QTest.keyClicks(flow.view, "N")
    hand.type("otes it down")
    assert node(flow, "Notes it down").side == "company"


def test_a_node_is_dragged_to_the_other_side(flow: Window, hand: Hand) -> None:
    end = hand.at(CHEAP, 0.5, 0.85)
    end.setY(hand.at(PRICE, 0.5, 0.5).y())
    hand.drag(hand.at(CHEAP, 0.5, 0.9), end)
    assert node(flow, "Cheap enough?").side == "company"
    flow.commands.undo()
    assert node(flow, "Cheap enough?").side == "buyer"
