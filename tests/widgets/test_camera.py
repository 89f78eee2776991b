"""Between millimetres and pixels: zooming at a point, fitting, revealing, frozen heads."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.editing.selection import Place
from canvas.layout.shapes import Box
from canvas.layout.sheet import Sheet
from canvas.model.project import Project
from canvas.widgets import documents
from canvas.widgets.camera import ZOOM_LEAST, ZOOM_MOST, Camera, fitted, revealing
from canvas.widgets.frozen import LANES_NARROW, frozen
from canvas.widgets.heads import STUCK
from tests.editing.plain import project

SIZE = (1280.0, 720.0)
cameras = st.builds(
    Camera,
    st.integers(-500, 5000),
    st.integers(-500, 5000),
    st.floats(ZOOM_LEAST, ZOOM_MOST),
    st.sampled_from([1.0, 1.25, 2.0]),
)


@given(cameras, st.floats(0.01, 20), st.floats(0, 1280), st.floats(0, 720))
def test_the_point_under_the_pointer_stays_when_zooming(
    camera: Camera, zoom: float, x: float, y: float
) -> None:
    at = camera.to_mm(x, y)

    there = camera.zoomed(zoom, x, y)

    again = there.to_view(*at)
    assert abs(again[0] - x) <= 1
    assert abs(again[1] - y) <= 1
    assert ZOOM_LEAST <= there.zoom <= ZOOM_MOST
    assert isinstance(there.left, int)


@given(cameras, st.floats(-100, 3000), st.floats(-100, 3000))
def test_there_and_back_is_the_same_point(camera: Camera, x: float, y: float) -> None:
    assert camera.to_mm(*camera.to_view(x, y)) == pytest.approx((x, y), abs=1e-6)


def test_a_fitted_box_is_seen_whole_and_in_the_middle() -> None:
    box = Box(0, 0, 841, 594)

    seen = fitted(box, *SIZE, 1.0).box_in_view(box)

    assert seen.x >= 47
    assert seen.y >= 47
    assert seen.x == pytest.approx(SIZE[0] - seen.right, abs=1)


@given(cameras, st.floats(0, 900), st.floats(0, 900))
def test_what_is_revealed_is_in_sight_beside_what_covers(camera: Camera, x: float, y: float) -> None:
    camera = camera._replace(zoom=min(camera.zoom, 1.5))
    box = Box(x, y, 40, 20)

    seen = revealing(camera, box, SIZE, (168, 88)).box_in_view(box)

    assert seen.x >= 168
    assert seen.right <= SIZE[0]
    assert seen.y >= 88
    assert seen.bottom <= SIZE[1]


def test_what_does_not_fit_is_left_where_it_is_while_it_begins_in_sight() -> None:
    wide = Box(30, 30, 2000, 20)
    assert revealing(Camera(), wide, SIZE) == Camera()
    assert revealing(Camera(left=200), wide, SIZE).box_in_view(wide).x == pytest.approx(24, abs=1)
    assert revealing(Camera(left=-900), wide, SIZE).box_in_view(wide).x == pytest.approx(24, abs=1)


@pytest.fixture(scope="module")
def heads() -> tuple[Project, Sheet]:
    made = project(("One", 0, 0), ("Two", 1, 2))
    return made, documents.lay_out(made, None)(made, None)


def test_heads_in_sight_are_not_frozen(heads: tuple[Project, Sheet]) -> None:
    assert frozen(*heads, Camera(0, 0), SIZE).heads == ()


def test_heads_out_of_sight_stay_along_the_edges(heads: tuple[Project, Sheet]) -> None:
    found = frozen(*heads, Camera(200, 380), SIZE, Place("l1", "s2"))

    named = {head.record: head for head in found.heads}
    assert (found.top, found.left) == (88, LANES_NARROW)
    assert {"f0", "s1", "s2", "l0", "l1"} <= set(named)
    assert named["s2"].is_active
    assert named["l1"].is_active
    assert not named["s1"].is_active
    box = named["s1"].box
    assert found.at(box.x + 5, box.y + 5) == named["s1"]
    assert found.at(600, 400) is None


def test_a_phases_name_sticks_at_the_left_edge_while_its_columns_pass(heads: tuple[Project, Sheet]) -> None:
    (phase,) = (head for head in frozen(*heads, Camera(420, 480), SIZE).heads if head.kind == "phase")

    assert phase.box.x == LANES_NARROW + STUCK
