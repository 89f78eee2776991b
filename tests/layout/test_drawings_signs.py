"""Faces, badges and bars: inside the box they state, told apart without colour, the same every time."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.layout import style
from canvas.layout.drawings import badges, bars, colours, faces
from canvas.layout.drawings.ops import bounds
from canvas.layout.shapes import Box, Group, Path, Rect, Shape, Stroke


def around(shape: Shape) -> Box:
    """The box a shape's ink fills, its line included."""
    if isinstance(shape, Group):
        box = united(shape.shapes)
        moved = (shape.x + box.x * shape.scale, shape.y + box.y * shape.scale)
        return Box(*moved, box.width * shape.scale, box.height * shape.scale)
    assert isinstance(shape, (Rect, Path))
    box = bounds(shape.ops) if isinstance(shape, Path) else Box(shape.x, shape.y, shape.width, shape.height)
    edge = shape.stroke.width / 2 if shape.stroke else 0.0
    return Box(box.x - edge, box.y - edge, box.width + 2 * edge, box.height + 2 * edge)


def united(shapes: tuple[Shape, ...]) -> Box:
    boxes = [around(shape) for shape in shapes]
    x, y = min(box.x for box in boxes), min(box.y for box in boxes)
    return Box(x, y, max(box.right for box in boxes) - x, max(box.bottom for box in boxes) - y)


def assert_inside(shapes: tuple[Shape, ...], box: Box) -> None:
    ink = united(shapes)
    assert ink.x >= box.x - 1e-6
    assert ink.y >= box.y - 1e-6
    assert ink.right <= box.right + 1e-6
    assert ink.bottom <= box.bottom + 1e-6


@pytest.mark.parametrize(
    ("value", "shown"), [(-2, -2), (-1.5, -2), (-1, -1), (-0.5, -1), (0, 0), (0.5, 1), (1.5, 2), (2, 2)]
)
def test_halves_are_shown_as_the_stronger_feeling(value: float, shown: int) -> None:
    assert faces.rounded_outwards(value) == shown
    assert faces.face(value, 5, 5, 7.4) == faces.face(shown, 5, 5, 7.4)


@pytest.mark.parametrize("value", [-2, -1, 0, 1, 2])
def test_a_face_fills_its_circle_and_not_more(value: int) -> None:
    assert_inside(faces.face(value, 10, 20, 7.4), Box(6.3, 16.3, 7.4, 7.4))
    assert around(faces.face(value, 10, 20, 7.4, casing=0.6)[0]).width == pytest.approx(8.6)


def test_faces_differ_without_their_colours() -> None:
    drawn = []
    for value in (-2, -1, 0, 1, 2):
        (group,) = faces.face(value, 0, 0, 2)
        assert isinstance(group, Group)
        drawn.append(tuple(shape.ops for shape in group.shapes[1:] if isinstance(shape, Path)))
    assert all(one != two for one, two in itertools.combinations(drawn, 2))


@pytest.mark.parametrize("kind", faces.MARKS)
def test_a_mark_is_hollow_and_about_its_point(kind: faces.Mark) -> None:
    (shape,) = faces.mark(kind, 30, 40, "#2E8389")
    assert isinstance(shape, (Path, Rect))
    assert shape.fill == style.PAPER
    box = around(shape)
    assert abs(box.x + box.width / 2 - 30) < 1e-6
    assert box.width < 5


@pytest.mark.parametrize("kind", ["digital", "physical", "personal"])
def test_a_badge_stays_in_its_square_at_every_size(kind: badges.Kind) -> None:
    for size in (7.6, 14.8):
        assert_inside(badges.badge(kind, "phone", 3, 4, size), Box(3, 4, size, size))


def test_a_badge_with_an_unknown_icon_is_refused() -> None:
    with pytest.raises(KeyError, match="no icon"):
        badges.badge("digital", "no-such-icon", 0, 0)


@pytest.mark.parametrize(
    ("shapes", "diameter"),
    [
        (badges.tick(0, 0, 4), 4),
        (badges.sign("pain", 0, 0), 4.4),
        (badges.sign("gain", 0, 0), 4.4),
        (badges.promise_mark("kept", 0, 0), 4.8),
        (badges.promise_mark("unclear", 0, 0), 4.8),
        (badges.promise_mark("broken", 0, 0), 4.8),
    ],
)
def test_round_signs_lie_in_their_circle(shapes: tuple[Shape, ...], diameter: float) -> None:
    assert_inside(shapes, Box(-diameter / 2, -diameter / 2, diameter, diameter))


def test_a_star_lies_in_its_square() -> None:
    (shape,) = badges.star(2, 3, 4.2)
    assert_inside((shape,), Box(2, 3, 4.2, 4.2))
    assert around(shape).width > 3.8


def test_attitudes_have_a_shape_each() -> None:
    kinds = [type(badges.attitude(value, 0, 0, 5)[0]) for value in (1, 0, -1)]
    assert kinds == [Path, Path, Rect]
    assert len({len(badges.attitude(value, 0, 0, 5)) for value in (1, 0)}) == 2


def test_pills_are_as_wide_as_their_text_needs() -> None:
    assert badges.pill(1, 2, 20)[:4] == (1, 2, 26.4, 6)
    assert badges.value_pill(50, 10, 3)[:4] == (45, 7.4, 10, 5.2)
    assert badges.value_pill(50, 10, 16).width > 20


def test_a_bubble_hangs_its_tail_below() -> None:
    box = bounds(badges.bubble(10, 20, 40, 12, "#FFF6DA").ops)
    assert box == pytest.approx((10, 20, 40, 14.6))


@pytest.mark.parametrize("value", range(1, 6))
def test_effort_fills_as_many_boxes_as_it_says(value: int) -> None:
    shapes = bars.effort(value, 7, 8)
    assert_inside(shapes, Box(7, 8, bars.EFFORT_WIDTH, bars.EFFORT_HEIGHT))
    assert [isinstance(shape, Rect) and shape.fill is not None for shape in shapes].count(True) == value


@given(st.floats(-50, 50), st.floats(-50, 50), st.floats(0.5, 60), st.floats(0.5, 60))
def test_hatching_stays_in_its_box(x: float, y: float, width: float, height: float) -> None:
    path = bars.hatch(Box(x, y, width, height), 1.6, 0.55, style.RUST)
    assert path.stroke is None
    if path.ops:
        assert_inside((path,), Box(x, y, width, height))


def test_hatching_covers_its_share_of_the_box() -> None:
    ops = bars.hatch(Box(0, 0, 200, 100), 1.6, 0.4, style.RUST).ops
    total = 0.0
    corners: list[tuple[float, float]] = []
    for op in ops:
        if op[0] == "Z":
            pairs = zip(corners, corners[1:] + corners[:1], strict=True)
            total += abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs)) / 2
            corners = []
        else:
            corners.append((float(op[1]), float(op[2])))
    assert total / 20000 == pytest.approx(0.25, abs=0.005)


def fills(shapes: tuple[Shape, ...]) -> list[str | None]:
    return [shape.fill for shape in shapes if isinstance(shape, (Rect, Path)) and shape.fill]


def test_the_gap_is_hatched_when_less_and_flat_when_more_than_promised() -> None:
    assert fills(bars.skyline(0, 40, 20, 4, 1)) == [style.GAP, style.RUST]
    assert fills(bars.skyline(0, 40, 20, 1, 4)) == [style.MORE]
    assert fills(bars.skyline(0, 40, 20, 2, 2)) == []


@pytest.mark.parametrize(
    ("promised", "delivered", "count"), [(3, 3, 2), (3, None, 1), (None, 0, 1), (None, None, 1)]
)
def test_only_what_is_known_is_drawn(promised: int | None, delivered: int | None, count: int) -> None:
    assert len(bars.skyline(0, 40, 20, promised, delivered)) == count


def test_equal_promise_and_delivery_are_both_seen() -> None:
    promise, delivery = (around(shape) for shape in bars.skyline(0, 40, 20, 3, 3))
    assert promise.bottom < delivery.y


def test_a_sparkline_fills_its_box_and_knows_its_target() -> None:
    box = Box(10, 20, 50, 15)
    spark = bars.sparkline([(0, 20), (1, 24), (2, 31), (3, 34)], box, 10)
    target, *readings = spark.shapes
    assert_inside(tuple(readings), box)
    assert isinstance(target, Path)
    assert bounds(target.ops) == pytest.approx((10, spark.target_y, 50, 0))
    assert spark.target_y == pytest.approx(box.bottom - 1.5)
    assert (spark.first_x, spark.last_x) == pytest.approx((11.5, 58.5))
    assert [shape.fill for shape in spark.shapes if isinstance(shape, Path)][-1] == style.INK


def test_a_sparkline_of_one_or_of_equal_readings_lies_in_the_middle() -> None:
    for readings in ([(5.0, 7.0)], [(0.0, 7.0), (1.0, 7.0)]):
        last = bars.sparkline(readings, Box(0, 0, 30, 10)).shapes[-1]
        assert around(last) == pytest.approx((27, 3.5, 3, 3))


def test_a_sparkline_needs_a_reading() -> None:
    with pytest.raises(ValueError, match="reading"):
        bars.sparkline([], Box(0, 0, 10, 10))


def test_the_bar_of_own_life_is_hatched_inside_the_cards_corner() -> None:
    (bar,) = bars.department_bar(Box(0, 0, 2, 20), 1.2, "#3B6FB6")
    (own,) = bars.department_bar(Box(0, 0, 2, 20), 1.2, "#7C838D", is_own_life=True)
    assert isinstance(bar, Path)
    assert isinstance(own, Group)
    assert isinstance(own.clip, Path)
    assert own.clip.ops == bar.ops


hexes = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")


@given(hexes, st.lists(hexes, max_size=2))
def test_colours_set_apart_differ_in_grey(colour: str, others: list[str]) -> None:
    result = colours.apart(colour, others)
    distances = [abs(colours.lightness(result) - colours.lightness(other)) for other in others]
    assert all(distance >= 19.5 for distance in distances)


@given(hexes, st.floats(0, 100))
def test_a_colour_reaches_the_lightness_it_is_given(colour: str, wanted: float) -> None:
    assert colours.lightness(colours.at_lightness(colour, wanted)) == pytest.approx(wanted, abs=1.0)


def test_a_stroke_with_a_dash_goes_round_evenly() -> None:
    ring, _ = badges.promise_mark("unclear", 0, 0)
    assert isinstance(ring, Path)
    assert isinstance(ring.stroke, Stroke)
    round_about = 3.14159265 * (4.8 - ring.stroke.width)
    assert round_about / sum(ring.stroke.dash) == pytest.approx(12, abs=1e-3)
