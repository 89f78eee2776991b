"""The sheet of curves under a hand: a point is dragged with its value shown, the word beside it is typed."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from canvas.layout.sheet import Seen
from canvas.model.edits.feelings import set_feeling
from canvas.model.journey import Step
from canvas.model.parts import Feeling
from tests.widgets.hand import LEFT, Hand


def shown(hand: Hand) -> str:
    """The sheet of curves is looked at; the first step is rated."""
    session = hand.window.file.session
    step = next(session.project.all(Step)).id
    session.apply(lambda project: set_feeling(project, step, None, 1.0, "Glad"), "feeling")
    hand.window.sheets.show("curves")
    hand.window.look_at_all()
    QApplication.processEvents()
    return step


def mark(hand: Hand, role: str, record: str) -> Seen:
    every = hand.window.view.sheet.reading()
    return next(seen for seen in every if (seen.mark.role, seen.mark.record) == (role, record))


def pixel(hand: Hand, seen: Seen) -> QPoint:
    box = seen.box
    return QPointF(*hand.window.view.camera.to_view(box.x + box.width / 2, box.y + box.height / 2)).toPoint()


def felt(hand: Hand, step: str) -> Feeling:
    feeling: Feeling = hand.window.file.session.project.table(Step)[step].feelings[0]
    return feeling


def test_a_point_is_dragged_up_and_down(hand: Hand) -> None:
    step = shown(hand)
    start = pixel(hand, mark(hand, "feeling", step))
    hand.drag(start, start + QPoint(0, 400))
    assert felt(hand, step).value == -2.0
    hand.window.file.session.undo()
    assert felt(hand, step).value == 1.0


def test_the_word_of_a_point_is_typed_where_it_stands(hand: Hand) -> None:
    step = shown(hand)
    QTest.mouseDClick(hand.window.view.viewport(), LEFT, pos=pixel(hand, mark(hand, "word", step)))
    hand.press(Qt.Key.Key_End)
    hand.type(" at last")
    hand.press(Qt.Key.Key_Escape)
    assert felt(hand, step).word == "Glad at last"
    assert felt(hand, step).value == 1.0


def test_a_word_can_be_taken_away_and_written_anew(hand: Hand) -> None:
    step = shown(hand)
    QTest.mouseDClick(hand.window.view.viewport(), LEFT, pos=pixel(hand, mark(hand, "word", step)))
    hand.press(Qt.Key.Key_End)
    for _ in "Glad":
        hand.press(Qt.Key.Key_Backspace)
    hand.press(Qt.Key.Key_Escape)
    assert felt(hand, step).word == ""
    QTest.mouseDClick(hand.window.view.viewport(), LEFT, pos=pixel(hand, mark(hand, "word", step)))
    hand.type("Sure")
    hand.press(Qt.Key.Key_Escape)
    assert felt(hand, step).word == "Sure"
