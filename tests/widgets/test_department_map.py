"""The map by department under a hand: cards between departments, arrows as handovers, agreements typed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from canvas.editing import atlas
from canvas.editing.link_drag import dot_at
from canvas.model.journey import Handover, Touchpoint
from canvas.model.people import Department
from canvas.widgets.window import Window
from tests.widgets.hand import LEFT, Hand

SALES, CARE = "d1aaaaaaaaaaaa", "d2aaaaaaaaaaaa"


@pytest.fixture
def board(window: Window) -> Window:
    """The map by department of three touchpoints, the first two of departments of their own."""
    session = window.file.session
    cards = sorted(session.project.all(Touchpoint), key=lambda card: card.text)
    houses = (Department(id=SALES, name="Sales", order="1"), Department(id=CARE, name="Care", order="2"))
    changed = (cards[0].but(department=SALES), cards[1].but(department=CARE))
    session.apply(lambda project: project.put(*houses, *changed), "set")
    window.sheets.show("department-map")
    window.view.zoom_to(1.0)
    window.view.look(window.view.camera._replace(left=0, top=0))
    return window


def point(window: Window, x: float, y: float) -> QPoint:
    """A point of the sheet, in pixels of the view."""
    return QPointF(*window.view.camera.to_view(x, y)).toPoint()


def card(window: Window, text: str) -> Touchpoint:
    return next(found for found in window.file.session.project.all(Touchpoint) if found.text == text)


def first_two(window: Window) -> list[Touchpoint]:
    found = (each for each in window.file.session.project.all(Touchpoint) if each.department)
    return sorted(found, key=lambda each: each.text)


def handovers(window: Window) -> list[Handover]:
    return list(window.file.session.project.all(Handover))


def test_a_card_dragged_to_another_department_gets_just_that(board: Window, hand: Hand) -> None:
    one = first_two(board)[0]
    hand.drag(hand.at(one.id, 0.5, 0.1), hand.at(f"cell {CARE} {one.step}"))
    moved = card(board, one.text)
    assert moved == one.but(department=CARE, order=moved.order)


def test_a_new_touchpoint_is_typed_into_an_empty_cell(board: Window, hand: Hand) -> None:
    one = first_two(board)[0]
    hand.double_click(f"cell {CARE} {one.step}")
    hand.type("Rings back")
    made = card(board, "Rings back")
    assert (made.department, made.step) == (CARE, one.step)


def test_an_arrow_from_card_to_card_is_a_handover_whose_agreement_is_typed(board: Window, hand: Hand) -> None:
    one, two = first_two(board)
    hand.click(one.id)
    dot = dot_at(board.view.desk(), one.id, board.view.px)
    assert dot is not None
    hand.drag(point(board, *dot), hand.at(two.id, 0.5, 0.2))
    (made,) = handovers(board)
    assert (made.source, made.target, made.agreement) == (one.id, two.id, "")
    words = atlas.find(board.view.sheet, made.id, "agreement")
    assert words is not None
    board.view.look(board.view.camera._replace(top=int(words.box.y) - 40))
    QTest.mouseDClick(board.view.viewport(), LEFT, pos=point(board, words.box.x + 2.0, words.box.y + 3.0))
    hand.type("By noon")
    assert handovers(board)[0].agreement == "By noon"


def test_a_handover_is_selected_and_deleted(board: Window, hand: Hand) -> None:
    one, two = first_two(board)
    known = Handover(id="h1aaaaaaaaaaaa", source=one.id, target=two.id, agreement="By noon")
    board.file.session.apply(lambda project: project.put(known), "set")
    hand.click(known.id)
    assert board.file.session.selection == (known.id,)
    hand.press(Qt.Key.Key_Delete)
    assert handovers(board) == []


def test_an_agreement_typed_where_none_stands_writes_the_handover_down(board: Window, hand: Hand) -> None:
    cells = (placed.cell for row in board.view.sheet.rows for placed in row.placed)
    (cell,) = [cell for cell in cells if cell.row.startswith("handover:")]
    place = f"cell {cell.row} {cell.column}"
    box = board.view.box_of(place)
    assert box is not None
    board.view.look(board.view.camera._replace(top=int(box.y) - 40))
    hand.double_click(place, 0.3, 0.6)
    hand.type("By noon")
    (made,) = handovers(board)
    assert {made.source, made.target} == {card.id for card in first_two(board)}
    assert made.agreement == "By noon"
    hand.press(Qt.Key.Key_Escape)
    board.commands.undo()
    assert handovers(board) == []
