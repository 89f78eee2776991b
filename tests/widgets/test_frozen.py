"""Heads that stay in sight: legible at every zoom, beside the map where all of it is seen."""

from __future__ import annotations

import itertools
from functools import partial

import pytest
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QRegion

from canvas.editing import atlas
from canvas.editing.selection import Place
from canvas.language import language
from canvas.layout import sheets
from canvas.layout.shapes import Box, Group, Text
from canvas.layout.style import LANE, STEP
from canvas.model.journey import Lane, Phase, Step
from canvas.widgets import lane_heads
from canvas.widgets.above import overlays
from canvas.widgets.app import make_application
from canvas.widgets.camera import PX_PER_MM, Camera
from canvas.widgets.frozen import LANES, LANES_NARROW, Frozen, frozen, seeing_all, strips
from canvas.widgets.head_names import wrapped
from canvas.widgets.head_sizes import HEAD_PX, PHASES, STEPS
from canvas.widgets.head_strips import paint_frozen
from canvas.widgets.lane_heads import BETWEEN
from canvas.widgets.strip_pictures import StripPictures
from canvas.widgets.theme import LIGHT, ui_font
from canvas.widgets.window import Window
from tests.laws import small_project

PROJECT = small_project()
SHEET = sheets.make(PROJECT, "map", sheets.SheetOptions(say=language("en"), show_empty=True))
SIZES = [(1280.0, 640.0), (1864.0, 1000.0), (700.0, 640.0), (400.0, 900.0)]


def all_of_it(size: tuple[float, float]) -> Camera:
    return seeing_all(SHEET, size, partial(strips, SHEET, width=size[0]), 1.0)


@pytest.mark.parametrize("size", SIZES)
def test_the_whole_map_is_never_covered_by_heads(size: tuple[float, float]) -> None:
    camera = all_of_it(size)
    found = frozen(PROJECT, SHEET, camera, size)
    seen = camera.box_in_view(Box(0.0, 0.0, SHEET.width, SHEET.height))
    assert seen.x >= found.left - 1
    assert seen.y >= found.top - 1
    assert seen.right <= size[0]
    assert seen.bottom <= size[1]


@pytest.mark.parametrize("size", SIZES)
def test_heads_are_large_enough_whether_they_are_the_sheets_own_or_beside_it(
    size: tuple[float, float],
) -> None:
    camera = all_of_it(size)
    found = frozen(PROJECT, SHEET, camera, size)
    px = PX_PER_MM * camera.zoom
    assert found.top or STEP.em * px >= HEAD_PX
    assert found.left or LANE.em * px >= HEAD_PX


def test_heads_lie_against_a_sheet_whose_edge_is_in_sight() -> None:
    found = frozen(PROJECT, SHEET, Camera(left=-400, top=-300, zoom=0.4), (1280.0, 640.0))
    assert (found.left, found.top) == (400, 300)
    assert not found.covers(100, 310)
    assert found.at(300, found.heads[-1].box.y + 2) is not None


def test_heads_stay_in_sight_once_the_sheets_own_are_gone() -> None:
    found = frozen(PROJECT, SHEET, Camera(left=400, top=500, zoom=1.0), (1864.0, 640.0))
    assert found.top > 0
    assert found.left == LANES
    narrow = frozen(PROJECT, SHEET, Camera(left=400, top=500, zoom=1.0), (1280.0, 640.0))
    assert narrow.left == LANES_NARROW


def test_phases_are_named_as_soon_as_the_sheets_own_names_go() -> None:
    phases = next(top for row, top in zip(SHEET.rows, SHEET.tops, strict=True) if row.key == "phases")
    gone = round(phases * PX_PER_MM) + 1
    assert frozen(PROJECT, SHEET, Camera(top=gone - 2), SIZES[1]).top == 0
    found = frozen(PROJECT, SHEET, Camera(top=gone), SIZES[1])
    assert [head.record for head in found.phases] == [phase.id for phase in PROJECT.all(Phase)]


def test_the_names_of_lanes_are_never_cut_by_the_edge_of_the_view() -> None:
    """The sheet's own first cells may be in sight a good while after its own words for the rows."""
    words = lane_heads.label_x(SHEET) * PX_PER_MM
    assert frozen(PROJECT, SHEET, Camera(left=round(words) - 1), SIZES[1]).left == 0
    assert frozen(PROJECT, SHEET, Camera(left=round(words) + 1), SIZES[1]).left > 0


def test_names_of_low_lanes_do_not_run_into_each_other() -> None:
    found = frozen(PROJECT, SHEET, Camera(-400, -100, 0.04), SIZES[0], None, {"lane": "Row"})
    lines = sorted(head.baseline for head in found.heads if head.kind == "lane" and head.text)
    assert lines
    assert all(after - before >= HEAD_PX for before, after in itertools.pairwise(lines))


def test_a_low_lane_that_is_named_has_a_line_where_it_begins() -> None:
    found = frozen(PROJECT, SHEET, Camera(-400, -100, 0.04), SIZES[0], None, {"lane": "Row"})
    low = [head for head in found.lanes if head.box.height < BETWEEN and head.kind == "lane"]
    assert low
    assert all(head.is_low == bool(head.text) for head in low)
    assert all(head.baseline > head.box.y for head in low)


def test_where_not_every_lane_has_a_name_the_one_at_work_and_high_ones_have() -> None:
    camera, words = Camera(-400, -100, 0.06), {"lane": "Row"}
    lanes = frozen(PROJECT, SHEET, camera, SIZES[0], None, words).lanes
    assert all(head.text for head in lanes if head.box.height >= BETWEEN)
    silent = [head.record for head in lanes if not head.text and head.kind == "lane"]
    assert silent
    there = frozen(PROJECT, SHEET, camera, SIZES[0], Place(silent[0], ""), words).lanes
    assert any(head.text and head.record == silent[0] for head in there)


def test_steps_without_room_for_their_numbers_leave_the_strip_to_the_phases() -> None:
    assert strips(SHEET, 0.2, 1280.0).top == PHASES + STEPS
    assert strips(SHEET, 0.04, 1280.0).top == PHASES
    assert not frozen(PROJECT, SHEET, Camera(-400, -100, 0.04), SIZES[0]).steps


def test_what_has_no_name_is_called_what_it_is() -> None:
    bare = PROJECT
    for record in (*PROJECT.all(Phase), *PROJECT.all(Step)):
        bare = bare.put(record.but(title=""))
    words = {"phase": "Phase", "step": "Step"}
    found = frozen(bare, SHEET, Camera(zoom=0.4), (1280.0, 640.0), None, words)
    along = [head for head in found.heads if head.kind in words]
    assert {head.text for head in along} == {"Phase", "Step"}
    assert not any(head.is_named for head in along)


def test_a_name_takes_two_lines_before_it_is_shortened() -> None:
    make_application()
    font, key = ui_font(HEAD_PX, "medium"), "medium"
    room = QFontMetricsF(font).horizontalAdvance("Regner på x")
    assert list(wrapped("Regner på det hele", key, font, room, 2, "da")) == ["Regner på", "det hele"]
    assert next(iter(wrapped("Regner på det hele", key, font, room, 1, "da"))).endswith("…")
    assert list(wrapped("Skriver underskrift", key, font, 64.0, 2, "da"))[1][-1] == "…"
    assert list(wrapped("Skriver under", key, font, 64.0, 2, "da")) == ["Skriver", "under"]


def test_a_name_is_not_cut_to_a_few_letters() -> None:
    make_application()
    font = ui_font(HEAD_PX, "medium")
    assert list(wrapped("Skriver under", "medium", font, 36.0, 2, "da")) == [""]
    assert list(wrapped("Phase 1", "medium", font, 44.0, 2, "en")) == ["Pha…"]
    assert list(wrapped("12", "medium", font, 12.0, 2, "en")) == ["12"]


def test_a_row_says_what_it_asks_where_there_is_room_and_all_of_it_or_nothing() -> None:
    asking = PROJECT.put(
        *(lane.but(title="Doing", question="What do they do?") for lane in PROJECT.all(Lane))
    )
    sheet = sheets.make(asking, "map", sheets.SheetOptions(say=language("en"), show_empty=True))
    near, far = (frozen(asking, sheet, Camera(400, 500, zoom), SIZES[1]) for zoom in (1.0, 0.4))
    assert {head.about for head in near.lanes} >= {"What do they do?"}
    assert not any(head.about for head in far.lanes)
    wordy = [head._replace(about="What do they do? " * 40) for head in near.lanes]
    bare = near._replace(lanes=tuple(head._replace(about="") for head in near.lanes))
    assert painted(near) != painted(bare)
    assert painted(near._replace(lanes=tuple(wordy))) == painted(bare)


def painted(found: Frozen) -> QImage:
    make_application()
    image = QImage(1864, 1000, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter, white = QPainter(image), QColor("white")
    paint_frozen(painter, found, SIZES[1], white, white, QRegion(0, 0, 1864, 1000), StripPictures())
    painter.end()
    return image


def test_a_name_of_which_words_are_left_out_says_so() -> None:
    make_application()
    font = ui_font(HEAD_PX, "semibold")
    room = QFontMetricsF(font).horizontalAdvance("Får …") + 1.0
    assert list(wrapped("Får wwwwwww", "semibold", font, room, 2, "da")) == ["Får …"]
    narrow = list(wrapped("Lever med den", "semibold", font, 48.0, 2, "da"))
    assert narrow[-1].endswith("…")


def test_a_step_too_narrow_for_its_name_has_its_number() -> None:
    found = frozen(PROJECT, SHEET, Camera(zoom=0.2), (1280.0, 640.0))
    steps = [head.text for head in found.heads if head.kind == "step"]
    assert steps
    assert all(text.isdigit() for text in steps)


@pytest.mark.parametrize("camera", [Camera(zoom=0.1), Camera(-300, -200, 0.1), Camera(200, 300, 0.5)])
def test_strips_and_the_ground_beside_them_leave_nothing_unpainted(camera: Camera) -> None:
    make_application()
    image = QImage(1280, 640, QImage.Format.Format_ARGB32)
    image.fill(0)
    found = frozen(PROJECT, SHEET, camera, (1280.0, 640.0))
    painter = QPainter(image)
    paint_frozen(
        painter,
        found,
        (1280.0, 640.0),
        QColor("white"),
        QColor(LIGHT.ground),
        QRegion(image.rect()),
        StripPictures(),
    )
    painter.end()
    covered = [
        (x, y) for x in range(0, 1280, 13) for y in range(0, 640, 13) if x < found.left or y < found.top
    ]
    assert covered
    assert all(image.pixelColor(x, y).alpha() == 255 for x, y in covered)


def test_a_head_that_is_selected_or_written_is_seen_where_it_is_written(window: Window) -> None:
    view, step = window.view, "s1"
    view.zoom_to(0.5)
    seen = atlas.find(view.sheet, step)
    assert seen is not None
    text = next(shape for shape in seen.mark.shapes if isinstance(shape, Text))
    for chosen, is_written in (((), False), ((step,), False), ((step,), True)):
        view.session.select(chosen)
        if is_written:
            view.typist.edit(step)
        heads_above = [
            shape
            for each in overlays(view, view.desk())
            for group in each.shapes
            if isinstance(group, Group)
            for shape in group.shapes
        ]
        assert (text in heads_above) == bool(chosen)


def test_where_lanes_stand_in_a_strip_no_word_of_heads_looks_out_beside_it() -> None:
    zoom = (HEAD_PX - 0.5) / LANE.em / PX_PER_MM
    camera = Camera(left=0, top=0, zoom=zoom, dpr=1.0)
    found = frozen(PROJECT, SHEET, camera, (1000.0, 640.0))
    assert (found.left > 0, found.top) == (True, 0)
    rows = [(row, top) for row, top in zip(SHEET.rows, SHEET.tops, strict=False) if row.key == "steps"]
    words = [
        camera.box_in_view(mark.box.moved(placed.x, top + placed.y))
        for row, top in rows
        for placed, mark in lane_heads.labels(row)
    ]
    assert words
    for word in words:
        assert any(box.x <= max(word.x, found.left) and box.right >= word.right for box, *_ in found.covered)
