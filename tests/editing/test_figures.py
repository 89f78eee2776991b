"""Figures on curves of the team's own and of effort: dragged, raised and lowered, typed."""

from __future__ import annotations

from functools import partial

import pytest

from canvas.editing import atlas, figures, gestures
from canvas.editing.desk import Hand
from canvas.editing.figures import Figure
from canvas.editing.gestures import Moving
from canvas.editing.outcome import Saying
from canvas.editing.selection import Place
from canvas.editing.session import Session
from canvas.layout.map.effort import TOP
from canvas.model.checks import check
from canvas.model.edits import ratings
from canvas.model.edits.fields import set_field
from canvas.model.edits.structure import add_lane
from canvas.model.journey import Lane, Step, Touchpoint
from canvas.model.project import Project
from canvas.model.queries import journeys
from tests.editing.any_person import lay_out
from tests.editing.plain import project
from tests.editing.test_more_gestures import desk, drag

CARDS = (("One", 0, 0), ("Two", 0, 0), ("Three", 0, 1))


def curved() -> Project:
    """The plain journey with a curve from 0 to 10 and a row of effort."""
    made = project(*CARDS)
    made = add_lane(made, "l7", journeys(made)[0].id, "curve", title="Pleasure")
    made = add_lane(made, "l8", journeys(made)[0].id, "effort", title="Effort")
    curve = made.get(Lane, "l7")
    assert curve is not None
    return made.put(curve.but(low=0, high=10))


def session() -> Session:
    return Session(curved(), lay_out)


def at(s: Session, row: str, step: str) -> Figure:
    found = figures.at(s.project, s.sheet, Place(row, step))
    assert found is not None
    return found


def spot(s: Session, row: str, step: str, value: float) -> tuple[float, float]:
    """Where a figure stands on the sheet."""
    area = atlas.area(s.sheet, Place(row, step))
    assert area is not None
    return area.x + area.width / 2, area.y + at(s, row, step).span.y(value)


def test_a_point_is_dragged_on_its_scale_and_the_value_is_shown() -> None:
    s = session()
    drag(s, spot(s, "l7", "s1", 5), spot(s, "l7", "s1", 8))
    assert at(s, "l7", "s1").value == pytest.approx(8, abs=0.2)
    assert s.selection == (Place("l7", "s1").name,)
    s.undo()
    assert s.project.get(Step, "s1").ratings == ()  # type: ignore[union-attr]  # it is there


def test_dragging_a_point_says_where_and_how_much() -> None:
    s = session()
    s.apply(lambda p: ratings.set_rating(p, "s1", "l7", 3), "x")
    start, end = spot(s, "l7", "s1", 3), spot(s, "l7", "s1", 7)
    state = gestures.press(Hand(*start), desk(s)).state
    state = gestures.move(state, Hand(*end), desk(s)).state
    assert isinstance(state, Moving)
    saying = state.gesture.saying()
    assert isinstance(saying, Saying)
    assert (saying.code, saying.row, saying.column, saying.value) == ("figure", "l7", "s1", 7.0)


def test_a_point_stays_within_the_ends_that_the_scale_has() -> None:
    s = session()
    x, y = spot(s, "l7", "s1", 10)
    drag(s, (x, y + 5), (x, y - 60))
    assert at(s, "l7", "s1").value == 10


@pytest.mark.parametrize(("before", "by", "after"), [(None, 1, 1), (4.6, 1, 6), (0, -1, 0), (9.5, 1, 10)])
def test_a_key_goes_a_tenth_of_the_scale(before: float | None, by: int, after: float) -> None:
    s = session()
    s.apply(lambda p: ratings.set_rating(p, "s1", "l7", before), "x")
    changed = figures.changed(s.project, at(s, "l7", "s1"), by)
    assert changed.get(Step, "s1").ratings[0].value == after  # type: ignore[union-attr]  # it is there


def test_digits_that_follow_each_other_are_one_figure_with_a_comma_or_a_point() -> None:
    s, digits = session(), None
    for sign in "7,25":
        digits = figures.typed(digits, s.project, at(s, "l7", "s1"), sign)
    assert digits is not None
    assert digits.value == 7.25
    assert figures.typed(digits, s.project, at(s, "l7", "s1"), ",") is None
    assert figures.shortened(digits, s.project, at(s, "l7", "s1")).value == 7.2


def test_a_step_is_harder_when_all_that_say_so_are() -> None:
    s = session()
    for key, value in (("t0", 2), ("t1", 5)):
        s.apply(partial(set_field, key=key, path="effort", value=value), "x")
    assert at(s, "l8", "s0").value == 3.5
    harder = figures.changed(s.project, at(s, "l8", "s0"), 1)
    assert [card.effort for card in harder.all(Touchpoint) if card.id != "t2"] == [3, 5]
    assert check(harder) == ()


def test_without_its_figure_a_step_is_not_rated_at_all() -> None:
    s = session()
    rated = ratings.set_rating(s.project, "s1", "l7", 4)
    assert ratings.set_rating(rated, "s1", "l7", None).get(Step, "s1").ratings == ()  # type: ignore[union-attr]  # it is there
    assert ratings.set_rating(s.project, "s1", "l7", None) is s.project


def test_the_scale_of_a_figure_is_that_of_its_drawing() -> None:
    s = session()
    span = at(s, "l7", "s1").span
    assert (span.value(TOP), span.value(span.foot)) == (10, 0)
