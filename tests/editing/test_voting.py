"""Votes by hand, without Qt: clicks and digits in a round that is open."""

from __future__ import annotations

import datetime

import pytest

from canvas.editing import voting as hand_voting
from canvas.editing.desk import Desk
from canvas.editing.session import Session, Voting
from canvas.editing.voting import Count
from canvas.layout import dots
from canvas.layout.sheets import SHEETS
from canvas.model.ids import SeededIds
from canvas.model.voting import votes
from tests.editing.plain import lay_out, project
from tests.editing.test_gestures import drive

DAY = datetime.date(2026, 11, 26)
OPEN = Voting("First", is_open=True, is_shown=True, today=DAY)
CARD = "60,28"


def voting(*, is_open: bool = True) -> Session:
    s = Session(project(("One", 0, 0), ("Two", 0, 1)), lay_out)
    s.vote_in(OPEN if is_open else OPEN._replace(is_open=False))
    return s


def count(s: Session, card: str = "t0") -> int:
    return votes(s.project, card, "First")


def type_digits(s: Session, digits: str, card: str = "t0") -> None:
    ids, before = SeededIds(digits.encode()), None
    for digit in digits:
        after = hand_voting.typed(before, card, "First", digit)
        hand_voting.record(s, after, is_new=before is None, ids=ids, today=DAY)
        before = after


def test_the_first_click_selects_and_each_further_one_is_a_vote() -> None:
    s = voting()
    drive(s, f"press {CARD}", "release")
    assert (s.selection, count(s)) == (("t0",), 0)
    drive(s, f"press {CARD}", "release", f"press {CARD}", "release")
    assert count(s) == 2


def test_without_a_round_a_click_is_no_vote() -> None:
    s = voting(is_open=False)
    drive(s, f"press {CARD}", "release", f"press {CARD}", "release")
    assert count(s) == 0


def test_shift_takes_a_vote_but_never_below_none() -> None:
    s = voting()
    drive(s, f"press {CARD}", "release", f"press {CARD}", "release")
    drive(s, f"press {CARD} shift", "release", f"press {CARD} shift", "release")
    assert count(s) == 0


def test_a_drag_of_a_selected_card_is_a_move_and_no_vote() -> None:
    s = voting()
    drive(s, f"press {CARD}", "release", f"press {CARD}", "move 160,28", "release")
    assert count(s) == 0
    assert s.project.find("t0").step == "s2"


def test_every_click_is_undone_by_itself() -> None:
    s = voting()
    drive(s, *(f"press {CARD}", "release") * 4)
    before = count(s)
    s.undo()
    assert (before, count(s)) == (3, 2)


def test_digits_typed_on_are_one_number_and_one_step() -> None:
    s = voting()
    start = s.project
    type_digits(s, "12")
    assert count(s) == 12
    s.undo()
    assert s.project is start


def test_a_number_begun_anew_is_another_step() -> None:
    s = voting()
    type_digits(s, "12")
    type_digits(s, "7")
    assert count(s) == 7
    s.undo()
    assert count(s) == 12


def test_going_back_takes_the_last_digit() -> None:
    s = voting()
    type_digits(s, "12")
    assert hand_voting.shortened(s.project, None, "t0", "First").number == 1
    assert hand_voting.shortened(s.project, Count("t0", "First", "7"), "t0", "First").number == 0


def test_a_click_on_the_dots_of_another_card_is_a_vote_for_it() -> None:
    s = voting()
    type_digits(s, "3", "t1")
    seen = next(seen for seen in s.sheet.reading() if seen.mark.record == "t1")

    box = dots.box(seen, 3)
    drive(s, f"press {box.x + box.width / 2},{box.y + box.height * 0.8}", "release")
    assert count(s, "t1") == 4


@pytest.mark.parametrize("down", [0.2, 0.8])
def test_a_click_where_the_dots_of_a_card_would_be_is_its_first_vote(down: float) -> None:
    s = voting()
    seen = next(seen for seen in s.sheet.reading() if seen.mark.record == "t1")
    box = dots.box(seen, 0)
    drive(s, f"press {box.x + box.width / 2},{box.y + box.height * down}", "release")
    assert count(s, "t1") == 1


@pytest.mark.parametrize("down", [0.2, 0.8])
def test_the_other_button_takes_a_vote_on_the_dots_too(down: float) -> None:
    s = voting()
    type_digits(s, "3", "t1")
    box = dots.box(next(seen for seen in s.sheet.reading() if seen.mark.record == "t1"), 3)
    drive(s, f"press-right {box.x + box.width / 2},{box.y + box.height * down}")
    assert count(s, "t1") == 2


def test_the_dots_of_the_card_that_is_pointed_at_are_shown_hollow() -> None:
    s = voting()
    desk = Desk(s.project, s.sheet, (), SHEETS["map"].drop, voting=s.voting)
    assert not hand_voting.shapes(desk, 0.25)
    assert hand_voting.shapes(desk, 0.25, "t1")
    assert not hand_voting.shapes(desk, 0.25, "l0")
