from __future__ import annotations

import datetime
from typing import Any

import pytest

from canvas.layout.map import context as told
from canvas.layout.map import effort, figures, measures
from canvas.layout.sheet import Mark
from canvas.model.journey import Lane, Step, Touchpoint
from canvas.model.parts import Rating
from canvas.model.work import Measure, Reading
from tests.layout.mapped import WIDTH, columns, context, said, texts

MEASURES = Lane(id="l7", journey="j1", kind="measures")
EFFORT = Lane(id="l6", journey="j1", kind="effort", title="Effort")
OWN = Lane(id="l5", journey="j1", kind="curve", title="Energy")
QUARTERS = tuple(
    Reading(date=datetime.date(2025 + n // 4, n % 4 * 3 + 1, 1), value=value)
    for n, value in enumerate((8.0, 9.0, 11.0, 12.5), 1)
)
FOUND = Measure(id="u1", at="f1", title="Found us", unit="%", target=30.0, readings=QUARTERS)


def lane(*records: Any, record: Lane = MEASURES) -> told.Lane:
    return measures.lane(context(*records), record, columns(), 99.0)


def marks(drawn: told.Lane) -> list[Mark]:
    return [mark for place in drawn.placed for mark in place.cell.marks]


def test_a_measure_shows_title_figure_target_and_its_first_and_last_period() -> None:
    (mark,) = marks(lane(FOUND))
    assert said(mark.shapes) == ["Found us", "12.5", "%", "target 30\u00a0%", "Q2 ’25", "Q1 ’26"]
    assert mark.say == "Found us: 12.5\u00a0%. target 30\u00a0%. Before."
    assert (mark.record, mark.role) == ("u1", "measure")


def test_one_row_of_measures_is_as_high_as_on_the_target_sheet() -> None:
    assert lane(FOUND).height == pytest.approx(26.6, abs=0.6)


def test_a_measure_spans_its_phase_and_two_share_it() -> None:
    one, two = marks(lane(FOUND, FOUND.but(id="u2", order="b")))
    assert two.box.x == pytest.approx((3 * WIDTH + 6 + 5) / 2)
    assert one.box.y == two.box.y
    assert lane(FOUND).placed[0].x == columns()[0].x


def test_measures_that_do_not_fit_beside_each_other_take_more_rows() -> None:
    many = [FOUND.but(id=f"u{n}", order=str(n)) for n in range(1, 6)]
    rows = {mark.box.y for mark in marks(lane(*many))}
    assert len(rows) == 2


def test_a_quotient_is_taken_at_common_dates_and_its_parts_stand_in_it_alone() -> None:
    new = Measure(id="u2", at="j1", title="New", readings=QUARTERS)
    lost = Measure(id="u3", at="j1", title="Lost", readings=tuple(r.but(value=5.0) for r in QUARTERS[1:]))
    both = Measure(id="u4", at="f2", title="New for each lost", numerator="u2", denominator="u3")
    given = context(new, lost, both)
    assert [reading.value for reading in figures.readings(given, both)] == pytest.approx([1.8, 2.2, 2.5])
    assert [mark.record for mark in marks(lane(new, lost, both))] == ["u4"]


def test_dividing_by_nought_leaves_that_date_out() -> None:
    none = Measure(id="u3", readings=tuple(r.but(value=0.0) for r in QUARTERS))
    both = Measure(id="u4", numerator="u1", denominator="u3")
    assert figures.readings(context(FOUND, none, both), both) == ()


def test_the_journeys_own_measures_stand_below_the_phases() -> None:
    own = FOUND.but(id="u9", at="j1")
    drawn = lane(FOUND, own)
    phase, journey = drawn.placed
    assert journey.y >= phase.cell.height
    assert journey.cell.marks[0].record == "u9"


def test_a_lane_may_be_about_one_measure() -> None:
    drawn = lane(FOUND, FOUND.but(id="u2"), record=MEASURES.but(measure="u2"))
    assert [mark.record for mark in marks(drawn)] == ["u2"]


def test_a_measure_without_readings_says_so() -> None:
    (mark,) = marks(lane(FOUND.but(readings=())))
    assert "no readings yet" in said(mark.shapes)


def test_in_a_narrow_phase_the_line_stands_below_the_figure() -> None:
    drawn = measures.lane(context(FOUND), MEASURES, columns(1), 99.0)
    (mark,) = marks(drawn)
    lines = {text.text: text for text in texts(mark.shapes)}
    assert lines["Q2 ’25"].baseline > lines["12.5"].baseline + 10
    assert all(text.x + text.width <= WIDTH + 0.01 for text in lines.values())


@pytest.mark.parametrize(
    ("days", "names"),
    [(1, ("1 Jan", "2 Jan")), (31, ("January ’26", "February ’26")), (365, ("2026", "2027"))],
)
def test_periods_are_named_by_their_distance(days: int, names: tuple[str, str]) -> None:
    start = datetime.date(2026, 1, 1)
    given = [
        Reading(date=start, value=1),
        Reading(date=start + datetime.timedelta(days=days), value=1),
    ]
    assert figures.periods(context(), given) == names


def test_effort_is_the_mean_of_a_steps_touchpoints_and_unknown_stays_empty() -> None:
    cards = [Touchpoint(id=f"t{n}", step="s1", lane="l1", effort=n) for n in (1, 4)]
    drawn = effort.lane(context(*cards, EFFORT), EFFORT, columns(), 99.0)
    known, unknown = drawn.placed[1].cell.marks[0], drawn.placed[2].cell.marks[0]
    assert said(known.shapes) == ["2.5"]
    assert known.say == "Step 1. Effort: 2.5."
    assert unknown.shapes == ()


def test_a_curve_of_ones_own_is_the_ratings_of_its_steps() -> None:
    ratings = {"s1": Rating(lane="l5", value=7.5, word="hopeful"), "s2": Rating(lane="l5", value=-2)}
    steps = [
        Step(id=key, phase="f1", title=f"Step {key[1]}", order=key[1], ratings=(rating,))
        for key, rating in ratings.items()
    ]
    drawn = effort.lane(context(*steps, OWN), OWN, columns(), 99.0)
    assert [said(place.cell.marks[0].shapes) for place in drawn.placed[1:4]] == [
        ["7.5", "hopeful"],
        ["\u22122"],
        [],
    ]
