"""The keys of rows that hold no touchpoints: curves are walked, rated and named, ideas and stories begun."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from canvas.model.edits.structure import add_lane
from canvas.model.index import index_of
from canvas.model.journey import Lane, LaneKind, Touchpoint
from canvas.model.work import Idea, Story
from canvas.widgets.window import Window
from tests.widgets.hand import Hand, chosen

ALT, CONTROL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def value(window: Window, key: str) -> float | None:
    record = window.file.session.project.get(Touchpoint, key)
    assert record is not None
    return record.feelings[0].value if record.feelings else None


def test_plus_and_minus_change_a_feeling_in_one_step(window: Window, hand: Hand) -> None:
    hand.click("t0")
    QTest.keyClicks(window.view, "++")
    assert value(window, "t0") == 2.0
    QTest.keyClicks(window.view, "-")
    assert value(window, "t0") == 1.0
    window.commands.undo()
    assert value(window, "t0") is None


def with_rows(window: Window) -> None:
    """Give the journey a row of feelings, a curve, and rows of ideas and stories."""
    journey = window.file.session.journey
    rows: tuple[tuple[str, LaneKind], ...] = (
        ("l5", "feelings"),
        ("l6", "curve"),
        ("l7", "ideas"),
        ("l8", "stories"),
    )
    for key, kind in rows:
        window.file.session.apply(partial(add_lane, new=key, journey=journey, kind=kind), "add")


def test_arrows_walk_the_points_of_curves_and_plus_minus_digits_rate_them(window: Window, hand: Hand) -> None:
    with_rows(window)
    window.file.session.select(("cell l6 s0",))
    QTest.keyClicks(window.view, "7,5")
    hand.press(Qt.Key.Key_Right)
    assert chosen(window) == "cell l6 s1"
    QTest.keyClicks(window.view, "42")
    hand.press(Qt.Key.Key_Backspace)
    project = window.file.session.project
    figures = [each.value for key in ("s0", "s1") for each in project.find(key).ratings]
    assert figures == [7.5, 4]
    hand.press(Qt.Key.Key_Up)
    QTest.keyClicks(window.view, "+")
    step = window.file.session.project.find("s1")
    assert [each.value for each in step.feelings] == [0.5]
    assert not window.view.typist.is_typing


def test_a_digit_on_the_curve_of_feelings_is_a_face(window: Window, hand: Hand) -> None:
    with_rows(window)
    feelings = next(lane for lane in window.file.session.project.all(Lane) if lane.kind == "feelings")
    window.file.session.select((f"cell {feelings.id} s1",))
    before = window.file.session.project
    for digit, felt in (("1", -2.0), ("3", 0.0), ("5", 2.0)):
        QTest.keyClicks(window.view, digit)
        assert [each.value for each in window.file.session.project.find("s1").feelings] == [felt]
    for _ in range(3):
        window.commands.undo()
    assert window.file.session.project is before
    QTest.keyClicks(window.view, "x")
    assert "1 to 5" in window.status.doing.text()


def test_each_figure_that_is_typed_is_one_step_of_history(window: Window, hand: Hand) -> None:
    with_rows(window)
    before = window.file.session.project
    window.file.session.select(("cell l6 s0",))
    QTest.keyClicks(window.view, "125")
    window.commands.undo()
    assert window.file.session.project is before


def test_delete_takes_a_figure_away(window: Window, hand: Hand) -> None:
    with_rows(window)
    window.file.session.select(("cell l6 s0",))
    QTest.keyClicks(window.view, "3")
    window.commands.delete()
    assert window.file.session.project.find("s0").ratings == ()
    assert chosen(window) == "cell l6 s0"


def test_enter_on_a_feeling_writes_its_word_and_tab_goes_to_the_next_point(
    window: Window, hand: Hand
) -> None:
    with_rows(window)
    window.file.session.select(("cell l5 s0",))
    QTest.keyClicks(window.view, "+")
    hand.press(Qt.Key.Key_Return)
    hand.type("Keen")
    hand.press(Qt.Key.Key_Tab)
    assert window.file.session.project.find("s0").feelings[0].word == "Keen"
    assert chosen(window) == "cell l5 s1"


def test_a_letter_starts_an_idea_or_a_story_in_a_row_of_them(window: Window, hand: Hand) -> None:
    with_rows(window)
    window.file.session.select(("cell l7 s1",))
    QTest.keyClicks(window.view, "S")
    hand.type("ay it first")
    hand.press(Qt.Key.Key_Return)
    hand.type("And again")
    hand.press(Qt.Key.Key_Escape)
    hand.press(Qt.Key.Key_Down)
    assert chosen(window) == "cell l8 s1"
    QTest.keyClicks(window.view, "O")
    hand.type("nce")
    hand.press(Qt.Key.Key_Escape)
    project = window.file.session.project
    assert [(idea.text, idea.at) for idea in index_of(project).of(Idea, "s1")] == [
        ("Say it first", "s1"),
        ("And again", "s1"),
    ]
    assert [(story.words, story.touchpoints) for story in project.all(Story)] == [("Once", ("t1",))]
