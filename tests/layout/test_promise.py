from __future__ import annotations

from typing import Any

import pytest

from canvas.layout.map import context as told
from canvas.layout.map import promise
from canvas.layout.sheet import Mark
from canvas.model.journey import Lane, Touchpoint
from canvas.model.parts import Level
from tests.layout.mapped import WIDTH, columns, context, said, texts

PROMISE = Lane(id="l8", journey="j1", kind="promise")


def touchpoint(promised: Level | None, delivered: Level | None, **more: Any) -> Touchpoint:
    base = Touchpoint(id="t1", step="s1", lane="l1", text="Offer", promise=promised, delivery=delivered)
    return base.but(**more)


def lane(*records: Any) -> told.Lane:
    return promise.lane(context(*records), PROMISE, columns(), 99.0)


def marks(drawn: told.Lane, step: str) -> tuple[Mark, ...]:
    return next(place.cell.marks for place in drawn.placed if place.cell.column == step)


def test_the_difference_stands_in_a_pill_and_both_stand_in_words() -> None:
    card = touchpoint(Level(text="In a day", level=4), Level(text="In six days", level=1))
    (mark,) = marks(lane(card), "s1")
    assert said(mark.shapes) == ["\u22123", "In a day", "→ In six days"]
    assert mark.say == "Offer. Promised: In a day, 4 of 4. Delivered: In six days, 1 of 4."
    assert mark.record == "t1"


@pytest.mark.parametrize(("promised", "delivered", "words"), [(2, 3, "+1"), (3, 3, "0"), (4, 0, "\u22124")])
def test_more_is_plus_and_as_promised_is_nought(promised: int, delivered: int, words: str) -> None:
    (mark,) = marks(lane(touchpoint(Level(level=promised), Level(level=delivered))), "s1")
    assert said(mark.shapes) == [words]


def test_where_nothing_is_promised_it_says_so() -> None:
    (mark,) = marks(lane(), "s1")
    assert said(mark.shapes) == ["Nothing promised"]
    assert mark.record == "s1"


def test_a_promise_without_delivery_has_no_pill() -> None:
    (mark,) = marks(lane(touchpoint(Level(text="A day", level=3), None)), "s1")
    assert said(mark.shapes) == ["A day"]


def test_touchpoints_of_one_step_share_its_column_evenly() -> None:
    one = touchpoint(Level(text="One", level=1), None, order="a")
    two = touchpoint(Level(text="Two", level=2), None, id="t2", order="b")
    left, right = marks(lane(two, one), "s1")
    assert (left.record, right.record) == ("t1", "t2")
    assert left.box.width == right.box.width == pytest.approx((WIDTH - 2) / 2)
    assert right.box.x + right.box.width == pytest.approx(WIDTH)


def test_long_words_make_the_lane_higher_and_are_not_cut() -> None:
    words = "An installation date that holds whatever the weather does to us " * 3
    drawn = lane(touchpoint(Level(text=words, level=4), None))
    (mark,) = marks(drawn, "s1")
    assert " ".join(said(mark.shapes)).replace("- ", "").split() == words.replace("- ", "").split()
    assert drawn.height > lane().height
    assert max(text.baseline for text in texts(mark.shapes)) < drawn.height - 3.4
