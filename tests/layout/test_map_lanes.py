from __future__ import annotations

from itertools import combinations, pairwise

import pytest

from canvas.layout import style
from canvas.layout.sheet import Seen, Sheet
from canvas.model.journey import Lane, Note, Step, Touchpoint
from tests.layout.example import PRINTED, example
from tests.layout.small import row, seen, sheet_of, small, top, words_in

CARDS = ("touchpoint", "note", "idea", "story", "picture")


def keys(sheet: Sheet) -> list[str]:
    return [row.key for row in sheet.rows]


def cards(sheet: Sheet) -> list[Seen]:
    return [s for s in sheet.reading() if s.mark.role in CARDS]


def test_rows_stand_below_each_other_without_gap_or_overlap() -> None:
    sheet = sheet_of(example())
    for (above, below), band in zip(pairwise(sheet.tops), sheet.rows, strict=False):
        assert below >= above + band.height - 0.01
    assert sheet.height == pytest.approx(sheet.tops[-1] + sheet.rows[-1].height + style.MARGIN)


def test_no_card_covers_another() -> None:
    for one, two in combinations(cards(sheet_of(example())), 2):
        a, b = one.box, two.box
        apart_across = a.right <= b.x + 0.01 or b.right <= a.x + 0.01
        apart_down = a.bottom <= b.y + 0.01 or b.bottom <= a.y + 0.01
        assert apart_across or apart_down, (one.mark.say, two.mark.say)


def test_cards_stay_in_their_row() -> None:
    sheet = sheet_of(example())
    rows = {row.key: (y, y + row.height) for row, y in zip(sheet.rows, sheet.tops, strict=True)}
    for card in cards(sheet):
        above, below = rows[card.cell.row]
        assert above < card.box.y
        assert card.box.bottom < below


def test_cards_of_a_cell_are_stacked_in_order_and_begin_at_the_top() -> None:
    sheet = sheet_of(small())
    first, second = seen(sheet, "t1").box, seen(sheet, "t2").box
    assert first.y == pytest.approx(top(sheet, "l2") + style.LANE_PADDING)
    assert second.y == pytest.approx(first.bottom + style.CARD_GAP, abs=0.002)
    assert seen(sheet, "t3").box.y == first.y


def test_empty_lanes_are_left_out_of_the_print_and_shown_in_the_window() -> None:
    assert "l6" not in keys(sheet_of(small()))
    assert "l6" in keys(sheet_of(small(), show_empty=True))


def test_every_cell_of_a_lane_can_be_hit_even_where_nothing_lies() -> None:
    shown = row(sheet_of(small(), show_empty=True), "l6")
    assert [p.cell.column for p in shown.placed if p.cell.row == "l6"] == ["s1", "s2", "s3"]


def test_the_line_of_visibility_stands_over_the_first_backstage_lane() -> None:
    sheet = sheet_of(small())
    assert [r.key for r in sheet.rows if "Line of visibility" in words_in(r)] == ["l4"]


def test_the_line_of_visibility_waits_for_a_lane_that_is_shown() -> None:
    later = small().table(Lane)["l5"].but(stage="support")
    sheet = sheet_of(small().put(later).without(["t4"]))
    assert [r.key for r in sheet.rows if "Line of visibility" in words_in(r)] == ["l5"]


def test_a_wide_card_has_its_columns_to_itself() -> None:
    wide = small().put(small().table(Touchpoint)["t1"].but(span=2), Note(id="n2", lane="l2", step="s2"))
    sheet = sheet_of(wide)
    box = seen(sheet, "t1").box
    columns = sheet.columns
    assert box.x == columns[0].x
    assert box.right == pytest.approx(columns[1].x + columns[1].width)
    assert seen(sheet, "t2").box.y >= box.bottom
    assert seen(sheet, "n2").box.y >= box.bottom
    assert seen(sheet, "t3").box.y < box.bottom


def test_a_card_never_spans_beyond_the_last_step() -> None:
    wide = small().put(small().table(Touchpoint)["t3"].but(span=9))
    sheet = sheet_of(wide)
    assert seen(sheet, "t3").box.right <= sheet.width - style.MARGIN


def test_a_step_of_weight_two_holds_two_tracks_of_cards() -> None:
    sheet = sheet_of(small().put(small().table(Step)["s1"].but(weight=2)))
    one, two = seen(sheet, "t1").box, seen(sheet, "t2").box
    assert one.y == two.y
    assert one.right < two.x


def test_an_idea_stands_at_the_step_of_its_touchpoint() -> None:
    assert seen(sheet_of(small()), "e1").cell.column == "s3"
    moved = small().put(small().table(Touchpoint)["t3"].but(step="s2"))
    assert seen(sheet_of(moved), "e1").cell.column == "s2"


def test_only_the_cards_of_the_persona_asked_for_and_everyones_are_shown() -> None:
    shown = {s.mark.record for s in cards(sheet_of(small(), persona="p1"))}
    assert "t1" in shown
    assert "t2" not in shown
    assert "t2" in {s.mark.record for s in cards(sheet_of(small(), persona="p2"))}


def test_cards_are_read_phase_by_phase_step_by_step_lane_by_lane() -> None:
    assert [s.mark.record for s in cards(sheet_of(small()))] == ["t1", "t2", "n1", "t4", "t3", "e1"]


def test_the_feelings_get_what_the_sheet_does_not_need() -> None:
    needed = sheet_of(small(), height=0.0)
    curve = row(needed, "l3").height
    assert curve == pytest.approx(style.FEELINGS_LEAST)
    higher = sheet_of(small(), height=needed.height + 30)
    assert row(higher, "l3").height == pytest.approx(curve + 30)
    assert higher.height == pytest.approx(needed.height + 30)


def test_nothing_leaves_the_margins() -> None:
    sheet = sheet_of(example(), width=PRINTED.width)
    for each in sheet.reading():
        if each.mark.role not in ("", "paper"):
            assert each.box.x >= style.MARGIN - 2
            assert each.box.right <= sheet.width - style.MARGIN + 3
