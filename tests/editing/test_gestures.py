"""Gestures of the pointer, without Qt: what is pressed, moved and released, and what comes of it."""

from __future__ import annotations

import pytest

from canvas.editing import gestures
from canvas.editing.desk import Desk, Hand
from canvas.editing.gestures import IDLE, Moving, State
from canvas.editing.outcome import Change, Nothing, Refused, Saying, Select
from canvas.editing.session import Session
from canvas.model.index import index_of
from tests.editing.plain import drop, lay_out, project

THREE = (("One", 0, 0), ("Two", 0, 0), ("Three", 0, 1), ("A thought", 1, 0))


def drive(session: Session, *events: str) -> State:
    """Play events such as "press 10,10", "move 60,10 ctrl", "release", "cancel" on a session.

    Released without a place, the pointer is where it was last.
    """
    state: State = IDLE
    hand = Hand(0, 0)
    for event in events:
        word, *rest = event.split()
        if rest:
            x, _, y = rest[0].partition(",")
            hand = Hand(float(x), float(y), 0.25, frozenset(rest[1:]))
        desk = Desk(session.project, session.sheet, session.selection, drop, voting=session.voting)
        if word == "press":
            state, outcome = gestures.press(hand, desk)
        elif word == "press-right":
            state, outcome = gestures.press_right(hand, desk)
        elif word == "move":
            state, outcome = gestures.move(state, hand, desk)
        elif word == "release":
            state, outcome = gestures.release(state, hand, desk)
        else:
            state, outcome = gestures.cancel(state)
        match outcome:
            case Select(selection):
                session.select(selection)
            case Change(edit, label, selection):
                session.apply(edit, label, selection=selection)
            case Nothing() | Refused():
                pass
    return state


def session(*texts: tuple[str, int, int]) -> Session:
    return Session(project(*(texts or THREE)), lay_out)


def cell(session: Session, lane: int, step: int) -> list[str]:
    return [card.id for card in index_of(session.project).cell(f"l{lane}", f"s{step}")]


def test_a_click_selects_the_card_under_it() -> None:
    s = session()

    drive(s, "press 60,28", "release")

    assert s.selection == ("t0",)


def test_a_click_on_an_empty_cell_selects_the_cell() -> None:
    s = session()

    drive(s, "press 160,40", "release")

    assert s.selection == ("cell l0 s2",)


def test_a_click_on_bare_paper_selects_nothing() -> None:
    s = session()
    s.select(("t0",))

    drive(s, "press 5,50", "release")

    assert s.selection == ()


def test_ctrl_adds_to_the_selection_and_takes_away_again() -> None:
    s = session()

    drive(s, "press 60,28", "release", "press 60,40 ctrl", "release")
    both = s.selection
    drive(s, "press 60,28 ctrl", "release")

    assert (both, s.selection) == (("t0", "t1"), ("t1",))


def test_a_click_on_one_of_several_selected_cards_leaves_that_one() -> None:
    s = session()
    s.select(("t0", "t1"))

    drive(s, "press 60,28", "release")

    assert s.selection == ("t0",)


def test_a_card_dragged_to_another_cell_lies_there_and_is_selected() -> None:
    s = session()

    drive(s, "press 60,28", "move 110,58", "release")

    assert cell(s, 0, 1) == ["t2", "t0"]
    assert cell(s, 0, 0) == ["t1"]
    assert s.selection == ("t0",)


def test_a_card_dropped_on_the_upper_half_of_another_stands_before_it() -> None:
    s = session()

    drive(s, "press 60,28", "move 110,25", "release")

    assert cell(s, 0, 1) == ["t0", "t2"]


def test_a_card_changes_places_within_its_cell() -> None:
    s = session()

    drive(s, "press 60,28", "move 60,58", "release")

    assert cell(s, 0, 0) == ["t1", "t0"]


def test_several_selected_cards_move_together_in_their_order() -> None:
    s = session()
    s.select(("t1", "t0"))

    drive(s, "press 60,28", "move 160,40", "release")

    assert cell(s, 0, 2) == ["t0", "t1"]
    assert s.history.past[-1].project is not s.project
    assert len(s.history.past) == 1


def test_a_move_below_the_threshold_is_a_click() -> None:
    s = session()

    drive(s, "press 60,28", "move 60.5,28", "release")

    assert not s.history.can_undo


def test_a_cancelled_drag_changes_nothing() -> None:
    s = session()
    before = s.project

    drive(s, "press 60,28", "move 110,58", "cancel")

    assert s.project is before
    assert not s.history.can_undo


def test_a_card_let_go_where_it_was_is_no_step() -> None:
    s = session()

    drive(s, "press 60,28", "move 110,58", "move 62,26", "release")

    assert not s.history.can_undo


def test_a_drop_that_is_refused_changes_nothing_and_says_why() -> None:
    s = session()

    state = drive(s, "press 60,28", "move 60,90")

    assert isinstance(state, Moving)
    saying = state.gesture.saying()
    assert saying is not None
    assert not isinstance(saying, Saying)
    assert saying.code == "lane-refuses"


def test_undo_after_a_drag_gives_back_the_very_same_project() -> None:
    s = session()
    before = s.project

    drive(s, "press 60,28", "move 110,58", "release")
    s.undo()

    assert s.project is before


def test_while_dragging_the_cards_below_make_room_and_the_project_stays() -> None:
    s = session()
    before = s.project

    state = drive(s, "press 60,28", "move 110,25")

    assert isinstance(state, Moving)
    desk = Desk(s.project, s.sheet, s.selection, drop)
    shown = state.gesture.shown(desk)
    assert s.project is before
    assert shown is not s.sheet
    assert shown.rows[0] is s.sheet.rows[0]
    overlay = state.gesture.overlay(desk)
    assert overlay.ghost is not None
    assert overlay.ghost.mark.record == "t0"
    assert state.gesture.saying() == Saying("move-cards", 1, "s1", "l0")


def test_a_row_that_has_no_room_grows_in_the_sheet_that_makes_room() -> None:
    s = session(("One", 0, 0), ("Two", 0, 1), ("Three", 0, 1), ("Four", 0, 1))

    state = drive(s, "press 60,28", "move 110,25")

    assert isinstance(state, Moving)
    shown = state.gesture.shown(Desk(s.project, s.sheet, s.selection, drop))
    assert shown.rows[1].height > s.sheet.rows[1].height
    assert shown.tops[2] == pytest.approx(shown.tops[1] + shown.rows[1].height)
