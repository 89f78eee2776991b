from __future__ import annotations

from typing import Any

import pytest

from canvas.layout.options import Drop, SheetError
from canvas.layout.paper import fit, parse
from canvas.layout.shapes import Path
from canvas.layout.sheet import LINE, Sheet
from canvas.layout.sheets import SHEETS, SheetOptions, make
from canvas.model.edits.fields import set_field
from canvas.model.journey import Journey, Touchpoint
from canvas.model.people import Influence, Party
from canvas.model.problem import Problem
from canvas.model.project import Project
from canvas.model.work import GridCell, Move
from tests.layout.gridded import gridded
from tests.layout.plain import SAY
from tests.layout.small import marks, row, seen, small, words, words_in


def grid_of(project: Project, **options: Any) -> Sheet:
    return make(project, "grid", SheetOptions(SAY, **options))


def texts(sheet: Sheet) -> list[str]:
    return [word for each in sheet.rows for word in words_in(each)]


def middle(sheet: Sheet, level: str, column: str) -> tuple[float, float]:
    number = next(n for n, each in enumerate(sheet.rows) if each.key == f"{level}:decider")
    at = next(each for each in sheet.columns if each.key == column)
    return at.x + at.width / 2, sheet.tops[number] + sheet.rows[number].height / 2


def test_levels_are_rows_the_highest_on_top_and_phases_columns() -> None:
    sheet = grid_of(gridded())
    levels = [each.key for each in sheet.rows if ":" in each.key]
    assert levels == ["r3:decider", "r2:decider", "r1:decider"]
    assert [column.key for column in sheet.columns] == ["f1", "f2"]


def test_a_cell_says_message_platform_material_person_and_timing() -> None:
    found = words(*seen(grid_of(gridded()), "g1").mark.shapes)
    assert found == ["Oil has to go.", "Phone", "Letter", "Tove", "September"]


def test_an_empty_cell_of_high_priority_stands_out_in_words_and_is_counted() -> None:
    sheet = grid_of(gridded())
    assert "Missing" in words(*seen(sheet, "g3").mark.shapes)
    assert "high priority, empty" in seen(sheet, "g3").mark.say
    assert "1 cell of high priority is empty." in " ".join(words_in(row(sheet, "title")))


def test_a_touchpoint_is_listed_in_every_cell_it_serves() -> None:
    card = gridded().table(Touchpoint)["t1"].but(levels=("r1", "r2"))
    sheet = grid_of(gridded().put(card))
    rows = {s.cell.row for s in sheet.reading() if s.mark.record == "t1" and s.mark.role == "touchpoint"}
    assert rows == {"r1:decider", "r2:decider"}


def test_a_persona_stands_in_the_cell_of_their_level_and_phase() -> None:
    cell = seen(grid_of(gridded()), "p1", "person").cell
    assert (cell.row, cell.column) == ("r1:decider", "f1")


def test_a_persona_in_no_phase_of_the_journey_stands_at_the_level() -> None:
    sheet = grid_of(set_field(gridded(), "p1", "phase", None))
    assert seen(sheet, "p1", "person").cell.row == ""
    assert "Per" in words_in(row(sheet, "r1:decider"))


def test_a_party_stands_beside_the_one_they_influence() -> None:
    made = gridded().put(Party(id="y1", name="Ole"), Influence(id="i1", who="y1", on="p1", attitude=-1))
    cell = seen(grid_of(made), "y1", "person").cell
    assert (cell.row, cell.column) == ("r1:decider", "f1")


def test_a_move_says_its_trigger_and_falling_back_is_told_apart() -> None:
    back = Move(id="m3", source="g2", target="g1", trigger="no answer")
    sheet = grid_of(gridded().put(back))
    assert [mark.say for mark in marks(sheet, "move") if mark.record == "m1"] == ["moves when: signs"]
    legend = words_in(row(sheet, "legend"))
    assert "falls back" in legend
    assert "moves on when" in legend
    assert "falls back" not in words_in(row(grid_of(gridded()), "legend"))


def test_no_move_runs_through_a_cell() -> None:
    made = gridded().put(
        Move(id="m3", source="g3", target="g1", trigger="falls far"),
        Move(id="m4", source="g1", target="g3", trigger="jumps"),
    )
    sheet = grid_of(made)
    cells = [s.box for s in sheet.reading() if s.mark.role == "grid-cell" or s.mark.say == "not talked about"]
    for found in sheet.reading():
        if found.mark.role.startswith(LINE):
            line = found.mark.shapes[1]
            assert isinstance(line, Path)
            for op in line.ops:
                x, y = float(op[-2]) + found.x, float(op[-1]) + found.y
                assert not any(
                    box.x + 0.1 < x < box.right - 0.1 and box.y + 0.1 < y < box.bottom - 0.1 for box in cells
                )


def test_triggers_do_not_lie_on_each_other() -> None:
    plan = GridCell(id="h0", phase="f1", level="r2", social_role="decider", purchase="first")
    cells = [plan, plan.but(id="h1", purchase="routine")]
    moves = [
        Move(id=f"n{n}", source=c.id, target="g2", trigger="a rather long trigger")
        for n, c in enumerate(cells)
    ]
    sheet = grid_of(gridded().put(*cells, *moves))
    pills = [s.box for s in sheet.reading() if s.mark.role == "move" and s.mark.record]
    for number, one in enumerate(pills):
        for two in pills[number + 1 :]:
            assert one.right <= two.x or two.right <= one.x or one.bottom <= two.y or two.bottom <= one.y


def test_a_long_trigger_is_broken_into_lines_and_leaves_its_arrow_to_be_seen() -> None:
    long = "somebody whom they trust has told them about it twice, and once more at dinner"
    sheet = grid_of(set_field(gridded(), "m1", "trigger", long))
    (pill,) = (s for s in sheet.reading() if s.mark.record == "m1")
    (line,) = (s for s in sheet.reading() if s.mark.role == f"{LINE}m1")
    column = max(each.width for each in sheet.columns)
    assert pill.mark.block is not None
    assert len(pill.mark.block.lines) > 1
    assert pill.box.width <= max(column, line.box.width)
    assert line.box.y + 6.0 <= pill.box.y
    assert pill.box.bottom <= line.box.bottom - 6.0


def test_the_other_roles_are_miniatures_with_their_empty_cells_counted() -> None:
    assert "1 of 1 important is empty" in texts(grid_of(gridded()))


def test_a_grid_can_be_asked_for_about_each_role_with_cells() -> None:
    offers = SHEETS["grid"].offers(gridded())
    assert [(offer.journey, offer.about) for offer in offers] == [
        ("j1", ""),
        ("j1", "decider"),
        ("j1", "buyer"),
    ]
    assert {s.cell.row for s in grid_of(gridded(), about="buyer").reading() if s.mark.record == "g4"} == {
        "r1:buyer"
    }


def test_a_journey_along_the_relationship_has_no_grid_and_names_one_that_has() -> None:
    journey = gridded().table(Journey)["j1"]
    made = gridded().put(
        journey.but(axis="life cycle"), Journey(id="j2", title="Sale", order="W", axis="sales")
    )
    assert [offer.journey for offer in SHEETS["grid"].offers(made)] == ["j2"]
    with pytest.raises(SheetError) as raised:
        grid_of(made, journey="j1")
    assert raised.value.problem.code == "grid-of-life-cycle"
    assert dict(raised.value.problem.values)["other"] == "Sale"


def test_without_levels_nothing_is_offered_and_the_sheet_says_why() -> None:
    assert SHEETS["grid"].offers(small()) == ()
    with pytest.raises(SheetError) as raised:
        grid_of(small())
    assert raised.value.problem.code == "grid-without-levels"


def test_a_drop_sets_the_fields_of_row_and_column() -> None:
    made = gridded()
    sheet = grid_of(made)
    found = SHEETS["grid"].drop(made, sheet, "t1", *middle(sheet, "r2", "f2"))
    assert isinstance(found, Drop)
    assert dict(found.fields) == {"levels": ("r2",), "step": "s3"}
    person = SHEETS["grid"].drop(made, sheet, "p1", *middle(sheet, "r3", "f2"))
    assert isinstance(person, Drop)
    assert dict(person.fields) == {"level": "r3", "phase": "f2"}


def test_an_arrow_from_cell_to_cell_is_a_move_once() -> None:
    made, join = gridded(), SHEETS["grid"].join
    after = join(made, lambda letter: f"{letter}9", "g1", "g3")
    assert isinstance(after, Project)
    assert after.get(Move, "m9") == Move(id="m9", source="g1", target="g3")
    assert join(after, lambda letter: f"{letter}8", "g1", "g3") is after
    refused = join(made, lambda letter: f"{letter}9", "g1", "t1")
    assert isinstance(refused, Problem)


def test_rows_and_columns_of_nothing_but_not_now_are_narrow_on_paper_only() -> None:
    closed = [
        GridCell(id=f"h{n}", phase=f, level="r2", social_role="decider", priority="not now")
        for n, f in enumerate(("f1",))
    ]
    made = gridded().put(*closed, gridded().table(GridCell)["g2"].but(priority="not now", messages=""))
    assert row(grid_of(made), "r2:decider").height < 50
    assert row(grid_of(made, show_empty=True), "r2:decider").height > 90


def test_on_a_screen_touchpoints_at_no_level_can_be_taken_from_below() -> None:
    sheet = grid_of(gridded(), show_empty=True)
    assert {s.mark.record for s in sheet.reading() if s.cell.row == "levels:"} == {"", "t1", "t2", "t3", "t4"}
    assert not [each for each in grid_of(gridded()).rows if each.key == "levels:"]


def test_step_by_step_is_what_it_is_at_once() -> None:
    made, sheet = gridded(), grid_of(gridded())
    for record, path, value in (
        ("g1", "messages", "Another message, a little longer than before"),
        ("c1", "name", "Telephone"),
        ("t1", "levels", ("r1",)),
        ("p1", "phase", "f2"),
        ("f1", "title", "Waking"),
        ("m1", "trigger", "signs it"),
        ("r2", "title", "Client"),
    ):
        made = set_field(made, record, path, value)
        sheet = make(made, "grid", SheetOptions(SAY), sheet)
        assert sheet.rows == grid_of(made).rows, record


def test_cells_that_did_not_change_are_the_same_objects() -> None:
    made = gridded()
    before = grid_of(made)
    after = make(set_field(made, "g1", "messages", "Oil must go."), "grid", SheetOptions(SAY), before)
    assert seen(after, "g2").cell is seen(before, "g2").cell
    assert seen(after, "g1").cell is not seen(before, "g1").cell


@pytest.mark.parametrize("paper", ["A4", "A3", "A1", "A0", "roll-914"])
def test_nothing_is_cut_on_any_paper(paper: str) -> None:
    fitted = fit(gridded(), "grid", SheetOptions(SAY), parse(paper))
    assert fitted.sheet.width * fitted.scale <= fitted.paper.width + 0.1
    assert fitted.sheet.height * fitted.scale <= fitted.paper.height + 0.1


def test_the_cells_of_a_miniature_can_be_chosen() -> None:
    found = [mark.record for mark in marks(grid_of(gridded()), "grid-cell")]
    assert found.count("g4") == 1


def test_a_cell_of_a_miniature_stays_the_same_object_while_another_changes() -> None:
    made = gridded()
    before = grid_of(made)
    after = make(set_field(made, "g2", "messages", "Calls"), "grid", SheetOptions(SAY), before)
    old, new = (seen(sheet, "g4").cell for sheet in (before, after))
    assert old is new


def test_a_move_to_another_role_ends_in_its_miniature() -> None:
    made = gridded().put(
        Move(id="m3", source="g2", target="g4", trigger="asks her"),
        Move(id="m4", source="g4", target="g1", trigger="says no"),
    )
    sheet = grid_of(made)
    there = seen(sheet, "g4").box
    ends = [line.ops[0][-2:] for line in _lines(sheet)] + [line.ops[-1][-2:] for line in _lines(sheet)]
    inside = [(x, y) for x, y in ends if there.holds(float(x), float(y))]
    assert len(inside) == 2
    assert {"asks her", "says no"} <= set(texts(sheet))
    assert {"asks her", "says no"} <= set(texts(grid_of(made, about="buyer")))


def test_a_move_between_two_other_roles_is_not_on_this_grid() -> None:
    other = GridCell(id="g5", phase="f2", level="r2", social_role="buyer")
    made = gridded().put(other, Move(id="m3", source="g4", target="g5", trigger="thinks"))
    assert "thinks" not in texts(grid_of(made))
    assert "thinks" in texts(grid_of(made, about="buyer"))


def test_a_move_is_painted_above_the_cells_of_a_miniature() -> None:
    made = gridded().put(Move(id="m3", source="g2", target="g4", trigger="asks her"))
    roles = [(s.mark.role, s.mark.record) for s in grid_of(made).reading() if s.mark.shapes]
    assert roles.index(("grid-cell", "g4")) < roles.index((f"{LINE}m3", ""))


def _lines(sheet: Sheet) -> list[Path]:
    """The lines of all moves; on this sheet their cell begins at its corner."""
    lines = [s.mark.shapes[1] for s in sheet.reading() if s.mark.role.startswith(LINE)]
    return [line for line in lines if isinstance(line, Path)]


def test_as_many_grids_stand_side_by_side_as_keep_wide_cells() -> None:
    both = grid_of(gridded(), width=900.0)
    assert [column.key for column in both.columns] == ["f1", "f2", "f1", "f2"]
    assert min(column.width for column in both.columns) >= 96.0
    assert both.columns[-1].x + both.columns[-1].width == pytest.approx(900.0 - 16.0, abs=0.1)
    assert not any("The other roles" in text for text in texts(both))
    one = grid_of(gridded(), width=440.0)
    assert [column.key for column in one.columns] == ["f1", "f2"]
    assert "The other roles" in texts(one)


def test_grids_side_by_side_have_every_plan_once_and_say_whose_they_are() -> None:
    both = grid_of(gridded(), width=900.0)
    found = sorted(mark.record for mark in marks(both, "grid-cell"))
    assert found == ["g1", "g2", "g3", "g4"]
    assert {"Per, decider", "Lise, buyer"} <= set(texts(both))
    assert any("Per and Lise" in text for text in texts(both))


def test_a_move_between_two_roles_side_by_side_runs_through_no_cell() -> None:
    made = gridded().put(Move(id="m3", source="g1", target="g4", trigger="asks her"))
    both = grid_of(made, width=900.0)
    cells = [s.box for s in both.reading() if s.mark.role == "grid-cell" or s.mark.say == "not talked about"]
    assert "asks her" in texts(both)
    for line in _lines(both):
        for op in line.ops:
            x, y = float(op[-2]), float(op[-1])
            inside = (b.x + 0.1 < x < b.right - 0.1 and b.y + 0.1 < y < b.bottom - 0.1 for b in cells)
            assert not any(inside)


def test_on_a_screen_one_role_has_the_sheet() -> None:
    shown = grid_of(gridded(), width=900.0, show_empty=True)
    assert [column.key for column in shown.columns] == ["f1", "f2"]
