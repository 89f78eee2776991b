from __future__ import annotations

from itertools import combinations, pairwise
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from canvas.layout.drawings import curves
from canvas.layout.map import context as told
from canvas.layout.map import feelings, typeset
from canvas.layout.map.context import Context
from canvas.layout.map.feelings_ends import APART, ends
from canvas.layout.map.feelings_gap import gaps
from canvas.layout.map.feelings_points import Curve, Scale, curve, rated
from canvas.layout.map.feelings_words import placed, words
from canvas.layout.shapes import Box, Path, Stroke
from canvas.layout.sheet import Mark
from canvas.layout.style import INK
from canvas.model.journey import Journey, Lane, Touchpoint
from canvas.model.parts import Feeling
from canvas.model.people import Persona
from tests.layout.mapped import LANE, PERSONAS, WIDTH, columns, context, said, texts

FEELINGS = Lane(id="l9", journey="j1", kind="feelings", order="z")
SCALE = Scale(14.0, 18.0)
BOUNDS = Box(64.0, 0.5, 340.0, 98.0)


def mood(value: float | None, word: str = "", persona: str = "p1") -> Feeling:
    return Feeling(persona=persona, value=value, word=word)


def steps(*moods: tuple[Feeling, ...]) -> list[Any]:
    """The steps of the small journey with these feelings, from the first on."""
    project = context().project
    return [project.find(f"s{n}").but(feelings=each) for n, each in enumerate(moods, 1)]


def first(given: Context) -> Curve:
    return curve(given, columns(), given.personas[0], 0, SCALE)


def lane(*moods: tuple[Feeling, ...], more: tuple[Any, ...] = ()) -> told.Lane:
    return feelings.lane(context(*steps(*moods), *more), FEELINGS, columns(), 99.0)


def marks(drawn: told.Lane) -> list[Mark]:
    return [mark for place in drawn.placed if place.cell.column for mark in place.cell.marks]


def test_two_lies_14_below_the_top_and_minus_two_13_above_the_bottom() -> None:
    drawn = lane((mood(2),), (mood(-2),))
    high, low = marks(drawn)[:2]
    assert high.box.y + high.box.height / 2 == pytest.approx(14.0)
    assert low.box.y + low.box.height / 2 == pytest.approx(99.0 - 13.0)
    assert drawn.height == 99.0


def test_a_point_stands_in_the_middle_of_its_step() -> None:
    drawn = first(context(*steps((mood(1),), (mood(-1),))))
    assert [point.x for point in drawn.points] == [68.0 + WIDTH / 2, 71.0 + WIDTH * 1.5]


def test_touchpoints_win_over_their_step_and_divide_its_column_in_order() -> None:
    cards = [
        Touchpoint(id="t2", step="s1", lane="l1", order="b", feelings=(mood(-2),)),
        Touchpoint(id="t1", step="s1", lane="l1", order="a", feelings=(mood(2),)),
        Touchpoint(id="t3", step="s1", lane="l1", order="c"),
    ]
    points = first(context(*steps((mood(1),)), *cards)).points
    assert [(point.record, point.value) for point in points] == [("t1", 2.0), ("t2", -2.0)]
    assert [point.x for point in points] == pytest.approx([68.0 + WIDTH / 4, 68.0 + WIDTH * 3 / 4])


def test_what_nobody_is_named_for_is_the_first_personas() -> None:
    given = context(*steps((Feeling(value=1.0),)))
    assert [point.value for point in first(given).points] == [1.0]
    assert curve(given, columns(), given.personas[1], 1, SCALE).points == ()


def test_steps_that_are_not_rated_are_a_gap_and_nothing_comes_before_the_first() -> None:
    drawn = first(context(*steps((), (mood(1),), (), (), (mood(-1),), (mood(0),))))
    assert [piece.left for piece in drawn.gaps] == [drawn.points[0].x]
    assert [piece.left for piece in drawn.known] == [drawn.points[1].x]
    assert drawn.pieces[0].left == drawn.points[0].x


def test_a_gap_is_dashed_and_has_no_area() -> None:
    drawn = lane((mood(1),), (), (mood(-1),))
    shapes = [shape for mark in drawn.placed[1].cell.marks for shape in mark.shapes]
    lines = [shape.stroke for shape in shapes if isinstance(shape, Path) and shape.stroke]
    assert [line.dash for line in lines if line.colour == INK] == [pytest.approx((2.56, 1.76))]
    assert not [shape for shape in shapes if isinstance(shape, Path) and shape.fill]


VALUES = st.lists(st.one_of(st.none(), st.integers(-4, 4).map(lambda n: n / 2)), min_size=6, max_size=6)


@given(VALUES)
def test_the_curve_passes_through_its_points_and_never_beyond_their_neighbours(
    values: list[float | None],
) -> None:
    drawn = first(context(*steps(*((mood(value),) for value in values))))
    assert [point.value for point in drawn.points] == [value for value in values if value is not None]
    for point in drawn.points if len(drawn.points) > 1 else ():
        assert curves.height(drawn.pieces, point.x) == pytest.approx(point.y)
    for piece in drawn.pieces:
        low, high = sorted((piece.a, piece.d))
        middle = piece.at((piece.left + piece.right) / 2)
        assert low - 1e-6 <= middle <= high + 1e-6


WORDS = st.text(st.sampled_from("ab -ÆÅ"), max_size=30)
MOODS = st.lists(
    st.tuples(st.integers(-4, 4).map(lambda n: n / 2), WORDS, st.integers(-4, 4).map(lambda n: n / 2), WORDS),
    min_size=6,
    max_size=6,
)


@given(MOODS)
def test_no_word_lies_on_another_or_on_a_face_or_outside_the_lane(
    moods: list[tuple[float, str, float, str]],
) -> None:
    given = context(*steps(*((mood(a, b), mood(c, d, "p2")) for a, b, c, d in moods)))
    drawn = [curve(given, columns(), persona, n, SCALE) for n, persona in enumerate(rated(given, columns()))]
    faces = [
        Box(point.x - 4.3, point.y - 4.3, 8.6, 8.6)
        for each in drawn
        if each.is_first
        for point in each.points
    ]
    wanted = [word for each in drawn for word in words(given, each, 60.0)]
    boxes = [written.box for written in placed(wanted, BOUNDS, faces, drawn)]
    assert not any(one.meets(two) for one, two in combinations(boxes, 2))
    assert not any(box.meets(face) for box in boxes for face in faces)
    assert all(box.y >= BOUNDS.y and box.bottom <= BOUNDS.bottom for box in boxes)
    assert all(box.x >= BOUNDS.x and box.right <= BOUNDS.right for box in boxes)


def test_words_stand_above_a_rise_and_below_a_fall() -> None:
    drawn = lane((mood(-1),), (mood(1, "Glad"),), (mood(-1, "Sorry"),), (mood(1),))
    glad, sorry = (next(texts(mark.shapes)) for mark in marks(drawn) if mark.role == "word")
    assert glad.text == "Glad"
    assert glad.baseline == pytest.approx(SCALE.y(1) - 6.6, abs=0.01)
    assert sorry.text == "Sorry"
    assert sorry.baseline == pytest.approx(SCALE.y(-1) + 9.6, abs=0.01)
    assert glad.x + glad.width / 2 == pytest.approx(WIDTH / 2, abs=0.01)


def test_a_word_can_be_typed_where_it_stands_and_is_said_with_its_point() -> None:
    drawn = lane((mood(-1),), (mood(1, "Glad"),))
    (word,) = (mark for mark in marks(drawn) if mark.role == "word")
    assert word.block is not None
    assert (word.record, word.persona, word.say) == ("s2", "p1", "")
    assert (word.block.field, word.block.text) == ("feelings.p1.word", "Glad")
    text = next(texts(word.shapes))
    assert typeset.begin(word.block, word.block.lines[0]) == pytest.approx(text.x, abs=0.01)
    assert word.block.baseline == pytest.approx(text.baseline, abs=0.01)


def test_further_personas_show_words_only_at_their_highest_and_lowest() -> None:
    given = context(
        *steps(*((mood(value, f"w{n}", "p2"),) for n, value in enumerate((0.0, 2.0, 1.0, -1.0, 0.5))))
    )
    second = curve(given, columns(), given.personas[1], 1, SCALE)
    assert sorted(word.point.word for word in words(given, second, 60.0)) == ["w1", "w3"]


def test_customer_and_employee_apart_by_two_or_more_are_joined() -> None:
    given = context(
        *steps((mood(1), mood(-1, "", "p2")), (mood(1), mood(-0.5, "", "p2")), (mood(2), mood(-2, "", "p3")))
    )
    drawn = [curve(given, columns(), persona, n, SCALE) for n, persona in enumerate(given.personas)]
    assert [(gap.one.column, gap.apart) for gap in gaps(drawn)] == [(0, 2.0)]
    over = feelings.lane(given, FEELINGS, columns(), 99.0).placed[-1].cell.marks
    assert said(over[0].shapes) == ["2 apart"]


def test_names_at_the_right_end_are_pushed_apart_and_keep_their_order() -> None:
    moods = (mood(0), mood(0.5, "", "p2"), mood(0, "", "p3"))
    given = context(*steps(moods, moods))
    drawn = [curve(given, columns(), persona, n, SCALE) for n, persona in enumerate(given.personas)]
    tags = ends(given, drawn, BOUNDS)
    assert [tag.persona.name for tag in tags] == ["Mads Friis", "Per Holm", "Lise Holm"]
    assert all(two.y - one.y >= APART - 1e-9 for one, two in pairwise(tags))


@given(st.lists(st.sampled_from([-1.0, 0.0, 1.0]), min_size=6, max_size=6), st.integers(1, 5))
def test_a_name_stands_clear_of_the_first_curve_that_goes_on_beside_it(
    values: list[float], last: int
) -> None:
    assume(all(abs(one - two) <= 1 for one, two in pairwise(values)))  # one that falls steeply crosses it
    moods = [(mood(value), *((mood(0.5, "", "p2"),) if n < last else ())) for n, value in enumerate(values)]
    given = context(*steps(*moods))
    drawn = [curve(given, columns(), persona, n, SCALE) for n, persona in enumerate(given.personas[:2])]
    tag = next(tag for tag in ends(given, drawn, BOUNDS) if tag.persona.id == "p2")
    heights = [
        piece.at(x)
        for piece in drawn[0].pieces
        for x in (piece.left + (piece.right - piece.left) * n / 20 for n in range(21))
        if tag.box.x <= x <= tag.box.right
    ]
    assert not any(tag.box.y < y < tag.box.bottom for y in heights)


def test_from_five_personas_on_each_has_a_band_of_60() -> None:
    more = [Persona(id=f"p{n}", name=f"P{n}") for n in range(4, 6)]
    journey = Journey(id="j1", personas=("p1", "p2", "p3", "p4", "p5"))
    moods = tuple(mood(1, "", f"p{n}") for n in range(1, 6))
    drawn = lane(moods, more=(*more, journey))
    assert drawn.height == 300.0
    middles = [mark.box.y + mark.box.height / 2 for mark in marks(drawn)[:5]]
    assert middles == pytest.approx([n * 60 + 14 + 33 / 4 for n in range(5)])


def test_only_the_chosen_persona_is_drawn_when_there_is_one() -> None:
    given = context(*steps((mood(1), mood(-1, "", "p2"))), persona="p1")
    assert [persona and persona.id for persona in rated(given, columns())] == ["p1"]


def test_a_step_that_is_not_rated_can_be_taken_by_a_hand_and_says_so() -> None:
    drawn = lane((mood(1, "Glad"),))
    rated_mark, _word, empty = marks(drawn)[:3]
    assert rated_mark.say == "Step 1. Feeling of Per Holm: +1, Glad."
    assert (rated_mark.record, rated_mark.role) == ("s1", "feeling")
    assert (empty.record, empty.shapes) == ("s2", ())
    assert empty.say == "Step 2. Feeling of Per Holm: not rated."


def test_a_map_without_personas_or_columns_has_a_lane_too() -> None:
    nobody = Journey(id="j1", personas=())
    given = context(*steps((Feeling(value=1.0, word="Glad"),)), nobody)
    drawn = feelings.lane(given, FEELINGS, columns(), 99.0)
    assert marks(drawn)[0].say == "Step 1. Feeling: +1, Glad."
    assert feelings.lane(given, FEELINGS, (), 99.0).height == 99.0


def test_the_first_line_is_dark_and_thick_and_cased_in_white() -> None:
    drawn = lane((mood(1), mood(0, "", "p2")), (mood(0), mood(1, "", "p2")), more=(LANE, *PERSONAS))
    shapes = [shape for mark in drawn.placed[1].cell.marks for shape in mark.shapes]
    lines = [shape.stroke for shape in shapes if isinstance(shape, Path) and shape.stroke][-2:]
    assert lines == [Stroke("#FFFFFF", 2.8, round=True), Stroke(INK, 1.6, round=True)]
