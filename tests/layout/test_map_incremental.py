from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from canvas.layout import sheets
from canvas.layout.options import SheetOptions
from canvas.layout.sheet import Cell, Sheet
from canvas.model.edits import colour_names
from canvas.model.index import index_of
from canvas.model.journey import Journey, Lane, Note, Step, Touchpoint
from canvas.model.project import Project
from tests.laws import Edit, edits, small_project
from tests.layout.example import PRINTED, SHOWN, changes, example
from tests.layout.small import small


def fresh(project: Project) -> Project:
    """The same records without anything that was found out about them."""
    return Project(project.head, project._tables, project.unknown)


def cells(sheet: Sheet) -> dict[int, Cell]:
    return {id(placed.cell): placed.cell for row in sheet.rows for placed in row.placed}


def new_cells(before: Sheet, after: Sheet) -> list[Cell]:
    old = cells(before)
    return [cell for key, cell in cells(after).items() if key not in old]


@settings(max_examples=25)
@given(edits(8), st.booleans())
def test_a_map_made_step_by_step_equals_one_made_at_once(sequence: list[Edit], is_print: bool) -> None:
    options = PRINTED if is_print else SHOWN
    project = small_project()
    sheet = sheets.make(project, "map", options)
    for edit in sequence:
        older, project = project, edit(project)
        index_of(project, older)
        sheet = sheets.make(project, "map", options, sheet)
        assert sheet == sheets.make(fresh(project), "map", options)


@settings(max_examples=25)
@given(st.lists(changes(), min_size=1, max_size=4), st.sampled_from([PRINTED, SHOWN]))
def test_whatever_changes_in_the_example_the_kept_parts_are_right(
    sequence: list[Edit], options: SheetOptions
) -> None:
    project = example()
    sheet = sheets.make(project, "map", options)
    for edit in sequence:
        project = edit(project)
        sheet = sheets.make(project, "map", options, sheet)
        assert sheet == sheets.make(fresh(project), "map", options)


def test_a_changed_card_makes_one_new_cell() -> None:
    before = sheets.make(small(), "map", SHOWN)
    project = small().put(small().table(Touchpoint)["t1"].but(text="Calls somebody else"))
    after = sheets.make(project, "map", SHOWN, sheets.make(small(), "map", SHOWN, before))
    (new,) = new_cells(before, after)
    assert (new.row, new.column) == ("l2", "s1")
    assert after.tops == before.tops


def test_a_growing_card_changes_its_cell_the_ground_of_its_row_and_what_lies_below() -> None:
    before = sheets.make(small(), "map", SHOWN)
    project = small().put(small().table(Touchpoint)["t3"].but(text="Feels the heat " * 12))
    after = sheets.make(project, "map", SHOWN, before)
    assert sorted((cell.row, cell.column) for cell in new_cells(before, after)) == [("", ""), ("l2", "s3")]
    at = [row.key for row in after.rows].index("l2")
    assert after.tops[: at + 1] == before.tops[: at + 1]
    assert all(new > old for new, old in zip(after.tops[at + 1 :], before.tops[at + 1 :], strict=True))


def test_nothing_changed_means_every_cell_is_kept() -> None:
    before = sheets.make(example(), "map", SHOWN)
    assert new_cells(before, sheets.make(fresh(example()), "map", SHOWN, before)) == []


def test_a_new_step_keeps_the_cells_of_the_others() -> None:
    before = sheets.make(small(), "map", SHOWN)
    project = small().put(Step(id="s4", phase="f1", order="15", title="Between"))
    after = sheets.make(project, "map", SHOWN, before)
    kept = {(c.row, c.column) for c in cells(before).values() if c.row} - {
        (c.row, c.column) for c in new_cells(before, after)
    }
    assert {("l2", "s1"), ("l2", "s3"), ("l4", "s2")} <= kept


def test_the_line_of_visibility_stays_where_an_empty_lane_is_left_out() -> None:
    empty = Lane(id="l9", journey="j1", order="35", title="Empty", stage="backstage")
    project = small().put(empty)
    before = sheets.make(project, "map", PRINTED)
    changed = project.put(project.table(Touchpoint)["t4"].but(text="Writes it down twice"))
    assert sheets.make(changed, "map", PRINTED, before) == sheets.make(fresh(changed), "map", PRINTED)


def around(project: Project) -> tuple[Project, ...]:
    """The project after each of several changes of what stands round the lanes."""
    journey = index_of(project).of(Journey)[0]
    colour = next(note.colour or colour_names.COLOURS[0] for note in project.all(Note))
    renamed = project.put(journey.but(title="Another way", scope="Only in winter", principles=("Be early.",)))
    named = colour_names.named(renamed, colour, "asked for")
    return (
        renamed,
        named,
        colour_names.named(named, colour, "asked for twice"),
        colour_names.named(named, colour, ""),
        named.with_head(named.head.but(title="The house")),
        named.with_head(named.head.but(language="da")),
        named.put(journey.but(state="to-be", language="sv")),
    )


@pytest.mark.parametrize("options", [PRINTED, SHOWN])
def test_what_stands_round_the_lanes_follows_project_and_journey(options: SheetOptions) -> None:
    project = small().put(*(note.but(colour=colour_names.COLOURS[0]) for note in small().all(Note)))
    sheet = sheets.make(project, "map", options)
    for version in around(project):
        sheet = sheets.make(version, "map", options, sheet)
        assert sheet == sheets.make(fresh(version), "map", options)


def test_a_title_and_the_name_of_a_colour_leave_the_cards_that_do_not_show_them() -> None:
    project = small()
    before = sheets.make(project, "map", SHOWN)
    for version in around(project)[:3]:
        after = sheets.make(version, "map", SHOWN, before)
        assert not [cell for cell in new_cells(before, after) if cell.row in ("l2", "l4")]
