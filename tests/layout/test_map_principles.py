from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from canvas.layout import sheets
from canvas.layout.sheet import Sheet
from canvas.model.index import index_of
from canvas.model.journey import Journey, Lane, Step, Touchpoint
from canvas.model.parts import Rating
from canvas.model.project import Project
from tests.layout.example import PRINTED, example
from tests.layout.small import row, sheet_of, small, words_in
from tests.layout.test_map_incremental import fresh

FOUR = (
    "A journey begins at the kitchen table.",
    "One trip, one ticket.",
    "Say it before they ask.",
    "A person with a name puts it right.",
)


def told(project: Project, *principles: str) -> Project:
    journey = index_of(project).of(Journey)[0]
    return project.put(journey.but(principles=principles))


def starts(sheet: Sheet) -> list[float]:
    """Where the sentences begin, without the heading in the label column."""
    return [placed.x for placed in row(sheet, "principles").placed[1:]]


def test_a_journey_without_principles_has_no_row_for_them() -> None:
    assert "principles" not in [row.key for row in sheet_of(small()).rows]


def test_the_principles_stand_numbered_between_title_and_phases() -> None:
    sheet = sheet_of(told(small(), "Be early.", "Be kind."))
    assert [row.key for row in sheet.rows][:3] == ["title", "principles", "phases"]
    assert words_in(row(sheet, "principles")) == ["Guiding principles", "1", "Be early.", "2", "Be kind."]


def test_each_principle_begins_on_a_column_and_at_a_phase_where_one_is_near() -> None:
    sheet = sheets.make(told(example(), *FOUR), "map", PRINTED)
    columns = [column.x for column in sheet.columns]
    assert [columns.index(x) for x in starts(sheet)] == [0, 4, 7, 10]


@given(
    st.lists(st.sampled_from(["Short.", "A sentence that is much too long for one line " * 4]), max_size=9)
)
@settings(max_examples=20)
def test_principles_never_lie_on_each_other_and_stay_inside_their_row(principles: list[str]) -> None:
    sheet = sheet_of(told(small(), *principles))
    if not principles:
        return
    found = row(sheet, "principles")
    assert len(found.placed) == len(principles) + 1
    boxes = [(p.x, p.y, p.x + p.cell.width, p.y + p.cell.height) for p in found.placed]
    assert all(bottom <= found.height and right <= sheet.width for _, _, right, bottom in boxes)
    assert not any(
        a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
        for n, a in enumerate(boxes)
        for b in boxes[:n]
    )


def test_an_edited_card_keeps_the_row_of_principles() -> None:
    project = told(small(), *FOUR)
    before = sheets.make(project, "map", PRINTED)
    cards = project.table(Touchpoint)
    after = sheets.make(project.put(cards["t1"].but(text="Rings")), "map", PRINTED, before)
    assert row(after, "principles") is row(before, "principles")


@pytest.mark.parametrize("principles", [(), FOUR[:1], FOUR])
def test_changed_principles_are_those_that_are_shown(principles: tuple[str, ...]) -> None:
    before = sheets.make(told(small(), *FOUR[:3]), "map", PRINTED)
    project = told(small(), *principles)
    assert sheets.make(project, "map", PRINTED, before) == sheets.make(fresh(project), "map", PRINTED)


def test_a_new_step_moves_the_principles_with_the_columns() -> None:
    project = told(small(), *FOUR)
    before = sheets.make(project, "map", PRINTED)
    more = project.put(Step(id="s4", phase="f1", order="15", title="Between"))
    assert sheets.make(more, "map", PRINTED, before) == sheets.make(fresh(more), "map", PRINTED)


def test_a_curve_with_ratings_is_printed_as_low_as_its_lane_asks_for() -> None:
    lane = Lane(id="l7", journey="j1", order="7", title="Enjoyment", kind="curve", low=0, high=10)
    steps = small().table(Step)
    rated = small().put(lane, steps["s1"].but(ratings=(Rating(lane="l7", value=6),)))
    assert "l7" not in [row.key for row in sheet_of(small().put(lane)).rows]
    assert row(sheet_of(rated.put(lane.but(size="S"))), "l7").height == pytest.approx(23.4)
    assert row(sheet_of(rated), "l7").height == pytest.approx(31.4)
