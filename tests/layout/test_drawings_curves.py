"""The curve's laws: through its points, never beyond its neighbours, the same line however it is cut."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.layout.drawings import curves
from canvas.layout.drawings.ops import bounds
from canvas.layout.shapes import Op

Points = list[tuple[float, float]]


@st.composite
def points(draw: st.DrawFn, least: int = 2) -> Points:
    ys = draw(st.lists(st.floats(-60, 60), min_size=least, max_size=12))
    widths = draw(st.lists(st.floats(1, 90), min_size=len(ys), max_size=len(ys)))
    return list(zip(itertools.accumulate(widths), ys, strict=True))


def shares(pieces: tuple[curves.Cubic, ...], count: int = 9) -> list[tuple[curves.Cubic, float]]:
    steps = [k / (count - 1) for k in range(count)]
    return [(piece, piece.left + (piece.right - piece.left) * share) for piece in pieces for share in steps]


@given(points())
def test_the_curve_stays_between_its_neighbours(given_points: Points) -> None:
    for piece, x in shares(curves.cubics(given_points)):
        low, high = sorted((piece.a, piece.d))
        assert low - 1e-9 <= piece.at(x) <= high + 1e-9


@given(points())
def test_the_curve_never_turns_between_two_points(given_points: Points) -> None:
    for piece in curves.cubics(given_points):
        heights = [piece.at(x) for _, x in shares((piece,), 17)]
        assert heights in (pytest.approx(sorted(heights)), pytest.approx(sorted(heights, reverse=True)))


@given(points())
def test_the_curve_goes_through_all_points(given_points: Points) -> None:
    ops = curves.monotone(given_points)
    assert [tuple(op[-2:]) for op in ops] == given_points


@given(points(least=3))
def test_the_curve_has_no_corners(given_points: Points) -> None:
    for one, two in itertools.pairwise(curves.cubics(given_points)):
        before = (one.d - one.c) / (one.right - one.left)
        after = (two.b - two.a) / (two.right - two.left)
        assert before == pytest.approx(after, abs=1e-6)


def test_one_point_draws_nothing_and_none_neither() -> None:
    assert curves.monotone([(3, 4)]) == ()
    assert curves.monotone([]) == ()


@pytest.mark.parametrize("bad", [[(1.0, 0.0), (1.0, 2.0)], [(1.0, 0.0), (0.5, 2.0)]])
def test_points_that_go_back_are_refused(bad: Points) -> None:
    with pytest.raises(ValueError, match="left to right"):
        curves.monotone(bad)


@given(points(), st.floats(0, 1), st.floats(0, 1))
def test_a_part_of_the_curve_is_the_same_line(given_points: Points, one: float, two: float) -> None:
    whole = curves.cubics(given_points)
    first, last = given_points[0][0], given_points[-1][0]
    left, right = sorted((first + (last - first) * one, first + (last - first) * two))
    part = curves.cut(whole, left, right)
    if part:
        assert (part[0].left, part[-1].right) == (left, right)
    for piece, x in shares(tuple(p for p in part if p.right - p.left > 1e-6)):
        assert piece.at(x) == pytest.approx(curves.height(whole, x), abs=1e-6)


def test_outside_the_curve_there_is_no_height() -> None:
    pieces = curves.cubics([(0, 0), (10, 5)])
    assert curves.height(pieces, -1) is None
    assert curves.height(pieces, 5) == pytest.approx(2.5)
    assert curves.reach(pieces, 20, 30) is None
    assert curves.reach(pieces, 4, 6) == pytest.approx((2, 3))


def test_pieces_left_out_interrupt_the_line() -> None:
    one, _, three = curves.cubics([(0, 0), (10, 5), (20, 0), (30, 9)])
    assert [op[0] for op in curves.path((one, three))] == ["M", "C", "M", "C"]
    assert curves.area((one, three), 20).below == ()
    assert [op[0] for op in curves.area((one, three), 20).above] == ["M", "L", "C", "L", "Z"] * 2


def surface(ops: tuple[Op, ...]) -> float:
    """The area of closed paths, their curves taken as many short lines."""
    total, at, start = 0.0, (0.0, 0.0), (0.0, 0.0)
    for op in ops:
        numbers = [float(n) for n in op[1:]]
        ends = [start] if op[0] == "Z" else [(numbers[-2], numbers[-1])]
        if op[0] == "C":
            _, y1, _, y2, x3, y3 = numbers
            cubic = curves.Cubic(at[0], x3, at[1], y1, y2, y3)
            ends = [
                (at[0] + (x3 - at[0]) * k / 50, cubic.at(at[0] + (x3 - at[0]) * k / 50)) for k in range(1, 51)
            ]
        if op[0] == "M":
            at = start = ends[0]
        for end in ends:
            total += (at[0] - end[0]) * (at[1] + end[1]) / 2
            at = end
    return abs(total)


@given(points(), st.floats(-50, 50))
def test_areas_lie_on_their_side_of_the_line(given_points: Points, zero: float) -> None:
    areas = curves.area(curves.cubics(given_points), zero)
    if areas.above:
        assert bounds(areas.above).bottom == pytest.approx(zero)
    if areas.below:
        assert bounds(areas.below).y == pytest.approx(zero)


def test_areas_end_exactly_where_the_curve_crosses() -> None:
    areas = curves.area(curves.cubics([(0, -10), (20, 10)]), 0)
    assert bounds(areas.above) == pytest.approx((0, -10, 10, 10))
    assert bounds(areas.below) == pytest.approx((10, 0, 10, 10))
    assert surface(areas.above) == pytest.approx(50)
    assert surface(areas.below) == pytest.approx(50)


def test_a_curve_on_the_line_has_no_area() -> None:
    assert curves.area(curves.cubics([(0, 3), (10, 3), (20, 3)]), 3) == ((), ())


def test_a_curve_that_touches_the_line_stays_on_its_side() -> None:
    areas = curves.area(curves.cubics([(0, -5), (10, 0), (20, -5)]), 0)
    assert areas.below == ()
    assert [op[0] for op in areas.above] == ["M", "L", "C", "C", "L", "Z"]
