"""The sheet that makes room, prompts where nothing is named, marks of a selection: screen only, and pure."""

from __future__ import annotations

import pytest

from canvas.editing import atlas, overlay, selected
from canvas.editing.prompts import FIRST, first_cell, prompts
from canvas.editing.room import Gap, with_gaps
from canvas.editing.selection import Place
from canvas.frozen import replace
from canvas.layout import sheets
from canvas.layout.map import evidence
from canvas.layout.options import SheetOptions
from canvas.layout.shapes import Box, Path, Rect, Stroke, line
from canvas.layout.sheet import Cell, Mark, Placed, Sheet
from canvas.model.parts import Evidence
from tests.editing.plain import lay_out, project
from tests.layout.plain import SAY

PLACE = Place("l0", "s0")


@pytest.fixture
def sheet() -> Sheet:
    return lay_out(project(("One", 0, 0), ("Two", 0, 0), ("Three", 0, 1)))


def test_cards_from_the_gap_on_move_down_and_others_stay(sheet: Sheet) -> None:
    tops = {seen.mark.record: seen.box.y for seen in sheet.reading()}
    second = atlas.cards_in(sheet, PLACE)[1]

    shown = with_gaps(sheet, (Gap(PLACE, second.box.y, 15.0),), "l0")

    moved = {seen.mark.record: seen.box.y - tops[seen.mark.record] for seen in shown.reading()}
    assert {key: by for key, by in moved.items() if by} == pytest.approx({"t1": 15.0})
    assert shown.rows[0] is sheet.rows[0]
    assert shown.rows[2] is sheet.rows[2]


def test_rules_below_the_cards_reach_to_the_new_end_of_the_row(sheet: Sheet) -> None:
    row = sheet.rows[1]
    rule = line(30.0, 0.0, 30.0, row.height, Stroke("#D9DEE5", 0.25))
    ground = Rect(0.0, 0.0, 200.0, row.height, "#F3F4F6")
    cell = Cell(200.0, row.height, (Mark((ground, rule), Box(0, 0, 200, row.height)),))
    grounded = row._replace(placed=(*row.placed, Placed(0.0, cell, (), -1)))
    sheet = replace(sheet, rows=(sheet.rows[0], grounded, sheet.rows[2]))

    shown = with_gaps(sheet, (Gap(PLACE, atlas.cards_in(sheet, PLACE)[1].box.y, 30.0),), "l0")

    height = shown.rows[1].height
    wide, long = shown.rows[1].placed[-1].cell.marks[0].shapes
    assert height > row.height
    assert isinstance(wide, Rect)
    assert wide.height == pytest.approx(height)
    assert isinstance(long, Path)
    assert long.ops[-1][-1] == pytest.approx(height)


def test_an_arrow_above_the_gap_stays_where_it_is_though_it_hangs_on_the_last_row(sheet: Sheet) -> None:
    last, bottom = sheet.rows[-1], sheet.tops[-1]
    arrow = Mark((), Box(40.0, sheet.tops[1] + 5.0, 10.0, 2.0), "k0", "link")
    layer = Placed(0.0, Cell(200.0, bottom, (arrow,)), (3,), 3, -bottom)
    sheet = replace(sheet, rows=(*sheet.rows[:-1], last._replace(placed=(*last.placed, layer))))

    shown = with_gaps(sheet, (Gap(PLACE, atlas.cards_in(sheet, PLACE)[1].box.y, 30.0),), "l0")

    held = shown.rows[-1].placed[-1]
    assert shown.tops[-1] > bottom
    assert shown.tops[-1] + held.y + held.cell.marks[0].box.y == pytest.approx(sheet.tops[1] + 5.0)


def test_an_unknown_lane_makes_no_room(sheet: Sheet) -> None:
    assert with_gaps(sheet, (Gap(Place("l9", "s0"), 30.0, 10.0),), "l0") is sheet


def test_an_empty_map_asks_for_its_first_touchpoint_and_a_filled_one_does_not() -> None:
    empty, filled = project(), project(("One", 0, 1))

    assert first_cell(empty, lay_out(empty)) == PLACE
    assert [text.text for text in prompts(empty, lay_out(empty), {FIRST: "Write here"})] == ["Write here"]
    assert prompts(filled, lay_out(filled), {FIRST: "Write here"}) == ()


def test_what_is_not_named_yet_says_what_it_is() -> None:
    unnamed = project(("One", 0, 0))
    step = unnamed.find("s1")
    unnamed = unnamed.put(step.but(title=""))

    (word,) = prompts(unnamed, lay_out(unnamed), {"step": "Step"})

    assert word.text == "Step"
    assert 100.0 <= word.x < 147.0


def test_the_last_of_several_has_the_ring_and_all_have_an_edge(sheet: Sheet) -> None:
    one, several = selected.marks(sheet, ("t0",), 0.25), selected.marks(sheet, ("t0", "t1"), 0.25)

    assert len(one) == 1
    assert len(several) == 3
    assert selected.marks(sheet, ("gone",), 0.25) == ()


def test_of_many_only_those_in_sight_have_an_edge_and_the_last_its_ring() -> None:
    made = project(*((f"Card {n}", 0, n % 3) for n in range(selected.FEW + 10)))
    sheet = lay_out(made)
    keys = tuple(f"t{n}" for n in range(selected.FEW + 10))
    first = atlas.find(sheet, "t0")
    assert first is not None
    edges = {overlay.outline(seen.box, 0.25) for key in keys if (seen := atlas.find(sheet, key)) is not None}

    *all_edges, _ring = selected.marks(sheet, keys, 0.25)
    near, *focus = selected.marks(sheet, keys, 0.25, first.box)

    assert set(all_edges) == edges
    assert near == overlay.outline(first.box, 0.25)
    last = atlas.find(sheet, keys[-1])
    assert last is not None
    assert focus == [overlay.outline(last.box, 0.25), overlay.ring(last.box, 0.25)]


def test_where_one_works_is_shown_at_both_heads(sheet: Sheet) -> None:
    lane, step = selected.where(sheet, Place("l1", "s2"), 0.25)

    assert (lane.y, lane.height) == (sheet.tops[2], sheet.rows[2].height)
    assert (step.x, step.width) == (sheet.columns[2].x, sheet.columns[2].width)
    assert selected.where(sheet, None, 0.25) == ()


def test_a_ring_does_not_cross_the_tick_of_what_is_measured() -> None:
    made = project(("One", 0, 0), ("Two", 0, 0))
    for key in ("t0", "t1"):
        card = made.find(key)
        assert card is not None
        made = made.put(card.but(evidence=Evidence(strength="measured")))
    sheet = sheets.make(made, "map", SheetOptions(say=SAY))

    for key in ("t0", "t1"):
        seen = atlas.find(sheet, key)
        assert seen is not None
        ring, *above = selected.marks(sheet, (key,), 0.25)
        assert isinstance(ring, Rect)
        assert len(above) == len(evidence.tick(seen.box.width, Evidence(strength="measured")))
    plain = sheets.make(project(("One", 0, 0)), "map", SheetOptions(say=SAY))
    assert len(selected.marks(plain, ("t0",), 0.25)) == 1
