"""Icons: every shipped file can be read, and what is read stays in its box."""

from __future__ import annotations

import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from assets.icons import build
from canvas.layout.drawings import icons, svg_path
from canvas.layout.drawings.arcs import Arc, arc
from canvas.layout.drawings.ops import bounds, cubic_at
from canvas.layout.shapes import Group, Path


@pytest.mark.parametrize("name", icons.ICONS)
def test_every_shipped_icon_is_drawn_inside_its_box(name: str) -> None:
    box = bounds(icons.outline(name))
    assert box.x >= 0.5
    assert box.y >= 0.5
    assert box.right <= 23.5
    assert box.bottom <= 23.5
    assert box.width > 5 or box.height > 5


def test_the_lines_that_are_read_are_those_of_the_files() -> None:
    assert build.WRITTEN.read_text(encoding="utf-8") == build.made()


def test_an_icon_is_one_group_whose_line_grows_with_it() -> None:
    (group,) = icons.icon("phone", 3, 4, 12, "#14181F")
    assert isinstance(group, Group)
    assert (group.x, group.y, group.scale) == (3, 4, 0.5)
    (path,) = group.shapes
    assert isinstance(path, Path)
    assert path.stroke is not None
    assert path.stroke.width * group.scale == pytest.approx(12 * 1.75 / 24)
    assert path.stroke.round


def test_an_icon_keeps_the_line_it_is_given() -> None:
    (group,) = icons.icon("phone", 0, 0, 6, "#14181F", 0.35)
    assert isinstance(group, Group)
    (path,) = group.shapes
    assert isinstance(path, Path)
    assert path.stroke is not None
    assert path.stroke.width * group.scale == pytest.approx(0.35)


def test_the_same_icon_is_read_once() -> None:
    (one,), (two,) = icons.icon("mail", 0, 0, 4, "#14181F"), icons.icon("mail", 9, 9, 4, "#14181F")
    assert isinstance(one, Group)
    assert isinstance(two, Group)
    assert one.shapes[0] is two.shapes[0]


@pytest.mark.parametrize("name", ["", "no-such-icon", "../icons/mail", "LICENSE"])
def test_an_unknown_icon_is_named_in_the_error(name: str) -> None:
    with pytest.raises(KeyError, match="no icon"):
        icons.icon(name, 0, 0, 4, "#14181F")


def test_every_command_is_read_absolute_and_relative() -> None:
    absolute = svg_path.read("M1 1L3 1H5V4C5 5 6 6 7 6S9 7 9 8Q9 9 10 9T12 10A2 2 0 0 1 14 12Z")
    relative = svg_path.read("m1 1l2 0h2v3c0 1 1 2 2 2s2 1 2 2q0 1 1 1t2 1a2 2 0 0 1 2 2z")
    assert [op[0] for op in absolute] == list("MLLLCCCCCZ")
    for one, two in zip(absolute, relative, strict=True):
        assert one[1:] == pytest.approx(two[1:])


def test_numbers_may_stand_close_together() -> None:
    assert svg_path.read("M1-2.5.5e1-1") == (("M", 1, -2.5), ("L", 5, -1))
    assert svg_path.read("M0 0a2 2 0 012-2")[1][5:] == (2, -2)


def test_after_closing_the_path_goes_on_from_its_start() -> None:
    assert svg_path.read("m2 3h4v4zl1 1")[-1] == ("L", 3, 4)


@pytest.mark.parametrize("bad", ["M1", "M 1 2 3", "B 1 2", "M1 2 L x y", "M0 0 A 1 1 0 2 0 3 3", "M0 0 Z 4"])
def test_what_is_no_path_is_refused(bad: str) -> None:
    with pytest.raises(ValueError, match="SVG path"):
        svg_path.read(bad)


numbers = st.floats(-50, 50)
radii = st.floats(0.5, 60)


@given(numbers, numbers, radii, radii, st.floats(-180, 180), st.booleans(), st.booleans())
@example(-5e-324, 0.0, 0.5, 0.5, 0.0, False, False)
def test_an_arc_ends_where_it_says_and_stays_near_its_ellipse(
    x: float, y: float, rx: float, ry: float, turn: float, large: bool, sweep: bool
) -> None:
    ops = tuple(arc(Arc((0.0, 0.0), (x, y), rx, ry, turn, large, sweep)))
    if math.hypot(x, y) > 1e-3:
        assert ops[-1][-2:] == (x, y)
    box = bounds((("M", 0.0, 0.0), *ops))
    grown = max(rx, ry) * max(1.0, math.hypot(x, y) / 2 / min(rx, ry))
    assert math.hypot(box.width, box.height) <= 2 * math.sqrt(2) * grown * 1.01 + 1e-6


def test_a_half_circle_is_round() -> None:
    at = (-1.0, 0.0)
    for op in arc(Arc(at, (1.0, 0.0), 1, 1, is_sweep=True)):
        _, x1, y1, x2, y2, x, y = (op[0], *(float(n) for n in op[1:]))
        for t in (0.2, 0.5, 0.8):
            point = cubic_at(t, at[0], x1, x2, x), cubic_at(t, at[1], y1, y2, y)
            assert math.hypot(*point) == pytest.approx(1, abs=3e-4)
            assert point[1] < 0
        at = (x, y)
