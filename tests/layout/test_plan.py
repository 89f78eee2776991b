"""The plan as a sheet: picture, list, owners, what is dropped where."""

from __future__ import annotations

import datetime
import math
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.layout.options import Drop
from canvas.layout.paper import fit, parse
from canvas.layout.plan import field
from canvas.layout.plan.flow import flow
from canvas.layout.plan.names import short
from canvas.layout.plan.places import Disc, spread
from canvas.layout.shapes import Box, Text
from canvas.layout.sheet import Seen, Sheet
from canvas.layout.sheets import SHEETS, SheetOptions, make
from canvas.model.edits.fields import set_field
from canvas.model.people import Department
from canvas.model.problem import Problem
from canvas.model.project import Project
from canvas.model.work import Activity, Idea, Vote
from tests.layout.plain import SAY
from tests.layout.small import row, seen, small, words_in

FIELD = Box(10.0, 20.0, 250.0, 300.0)


def planned(*records: Any) -> Project:
    made = small()
    given = records or (
        Idea(id="e1", text="Call a week later", impact=5, effort=1, person="Tove", department="d1"),
        Idea(id="e2", text="Rent a boiler", impact=5, effort=4, lens="offering", status="doing"),
        Activity(id="a3", text="Ask the bank", impact=2, effort=1, status="done", person="Jonas"),
        Idea(id="e4", text="A new brochure", impact=1, effort=4, status="not now"),
        Idea(id="e5", text="Nobody has said"),
    )
    return made.without([idea.id for idea in made.all(Idea)]).put(*given)


def plan_of(project: Project, previous: Sheet | None = None, **options: Any) -> Sheet:
    return make(project, "plan", SheetOptions(SAY, **options), previous)


def discs(sheet: Sheet) -> list[Seen]:
    return [each for each in sheet.reading() if each.mark.role == "disc"]


def ground(sheet: Sheet) -> Box:
    return next(each.box for each in sheet.reading() if each.mark.role == field.ROLE)


def middle(box: Box) -> tuple[float, float]:
    return box.x + box.width / 2, box.y + box.height / 2


def many(count: int, **fields: Any) -> list[Idea]:
    return [
        Idea(id=f"e{n}", text=f"Idea number {n} of very many", impact=4, effort=2, **fields)
        for n in range(count)
    ]


def test_a_project_without_ideas_has_no_plan() -> None:
    made = small().without(["e1"])
    assert SHEETS["plan"].offers(made) == ()


def test_the_whole_plan_is_offered_first_then_the_part_of_each_department_and_person() -> None:
    offers = SHEETS["plan"].offers(planned())
    assert [(offer.title, offer.about) for offer in offers] == [
        ("Heat", ""),
        ("Sales", "d1"),
        ("Jonas", "person:Jonas"),
        ("Tove", "person:Tove"),
    ]


def test_what_means_much_and_is_easy_lies_at_the_upper_left() -> None:
    sheet = plan_of(planned())
    easy, hard, little = (middle(seen(sheet, key, "disc").box) for key in ("e1", "e2", "e4"))
    assert easy[0] < hard[0]
    assert easy[1] < little[1]
    assert hard[1] < little[1]


def test_what_nobody_rated_waits_below_the_picture() -> None:
    sheet = plan_of(planned())
    assert seen(sheet, "e5", "disc").box.y > ground(sheet).bottom
    assert seen(sheet, "e5", "disc").mark.say == "4: not rated yet"
    assert "Not rated yet" in words_in(row(sheet, "plan"))


def test_the_list_tells_number_owner_date_status_and_votes() -> None:
    due = datetime.date(2026, 4, 1)
    idea = planned().table(Idea)["e1"].but(due=due, status="doing")
    sheet = plan_of(planned().put(idea, Vote(id="v1", round="Workshop", on="e1", count=9)))
    assert seen(sheet, "e1", "plan-row").mark.say == (
        "1: Call a week later. Tove, Sales. 2026-04-01. under way. 9 votes."
    )


def test_the_text_of_an_idea_is_typed_in_the_list() -> None:
    block = seen(plan_of(planned()), "e1", "plan-row").mark.block
    assert block
    assert (block.field, block.text) == ("text", "Call a week later")


def test_who_or_what_day_is_missing_is_said_but_not_of_what_is_done_or_put_off() -> None:
    told = words_in(row(plan_of(planned()), "plan"))
    assert told.count("nobody yet") == 2
    assert "3 without a name or a date" in " ".join(words_in(row(plan_of(planned()), "title")))


def test_a_persons_part_has_only_theirs_with_the_numbers_of_the_whole() -> None:
    sheet = plan_of(planned(), about="person:Jonas")
    assert [each.mark.record for each in discs(sheet)] == ["a3"]
    assert seen(sheet, "a3", "plan-row").mark.say.startswith("3: Ask the bank")
    assert "What Jonas will do" in words_in(row(sheet, "title"))
    assert "Jonas" not in words_in(row(sheet, "plan"))


def test_a_disc_grows_with_its_votes() -> None:
    project = planned().put(Vote(id="v1", round="Workshop", on="e2", count=6))
    sheet = plan_of(project)
    few, more = seen(sheet, "e1", "disc").box, seen(sheet, "e2", "disc").box
    assert more.width == pytest.approx(few.width + 6 * 0.84, abs=0.01)


def test_the_round_that_is_asked_for_is_the_one_that_counts() -> None:
    votes = [Vote(id=f"v{n}", round=name, on="e1", count=n) for n, name in enumerate("ab", start=3)]
    sheet = plan_of(planned().put(*votes), round_name="a")
    assert seen(sheet, "e1", "plan-row").mark.say.endswith("3 votes.")


@pytest.mark.parametrize("count", [2, 9, 29, 80])
def test_discs_never_overlap_and_stay_in_the_picture(count: int) -> None:
    sheet = plan_of(planned(*many(count)))
    field_box, found = ground(sheet), [each.box for each in discs(sheet)]
    assert len(found) == count
    for one, two in combinations(found, 2):
        away = math.dist(middle(one), middle(two))
        assert away >= (one.width + two.width) / 2
    for box in found:
        assert field_box.x <= box.x
        assert field_box.y <= box.y
        assert box.right <= field_box.right
        assert box.bottom <= field_box.bottom


WANTED = st.tuples(st.integers(1, 5), st.integers(1, 5), st.floats(2.0, 11.0))


@given(st.lists(WANTED, max_size=40))
def test_discs_pushed_apart_never_overlap_wherever_they_belong(wanted: list[tuple[int, int, float]]) -> None:
    asked = [
        Disc(f"{n}", *field.spot(FIELD, impact, effort), radius, field.area(FIELD, impact, effort))
        for n, (impact, effort, radius) in enumerate(wanted)
    ]
    found = spread(asked, FIELD, 1.4)
    assert [disc.key for disc in found] == [disc.key for disc in asked]
    for one, two in combinations(found, 2):
        assert math.dist((one.x, one.y), (two.x, two.y)) >= one.radius + two.radius + 1.39
    if found:
        assert (found[0].x, found[0].y) == (asked[0].x, asked[0].y)


@pytest.mark.parametrize("impact", range(1, 6))
@pytest.mark.parametrize("effort", range(1, 6))
def test_the_middle_of_a_rating_stands_for_that_rating(impact: int, effort: int) -> None:
    assert field.rating(FIELD, *field.spot(FIELD, impact, effort)) == (impact, effort)


def test_a_disc_let_go_sets_exactly_impact_and_effort() -> None:
    project = planned()
    sheet = plan_of(project)
    at = field.spot(ground(sheet), 4, 2)
    found = SHEETS["plan"].drop(project, sheet, "e5", *at)
    assert isinstance(found, Drop)
    assert found.fields == (("impact", 4), ("effort", 2))
    assert (found.row, found.column) == ("", "")


def test_what_does_not_change_is_not_set() -> None:
    project = planned()
    sheet = plan_of(project)
    found = SHEETS["plan"].drop(project, sheet, "e1", *field.spot(ground(sheet), 5, 2))
    assert isinstance(found, Drop)
    assert found.fields == (("effort", 2),)


def test_beside_the_picture_nothing_can_be_let_go_and_nothing_else_can_be_put_there() -> None:
    project = planned()
    sheet = plan_of(project)
    beside = SHEETS["plan"].drop(project, sheet, "e1", 1.0, 1.0)
    other = SHEETS["plan"].drop(project, sheet, "t1", *middle(ground(sheet)))
    assert isinstance(beside, Problem)
    assert beside.code == "plan-nowhere"
    assert isinstance(other, Problem)
    assert other.code == "plan-refuses"


def test_over_fourteen_the_type_is_smaller_and_over_twenty_four_the_list_goes_on_below() -> None:
    def text_size(count: int) -> float:
        block = seen(plan_of(planned(*many(count))), "e0", "plan-row").mark.block
        assert block
        return round(block.size / 0.352778)

    assert (text_size(14), text_size(15)) == (15, 13)
    sheet = plan_of(planned(*many(36)), height=420.0)
    lefts = {round(each.box.x) for each in sheet.reading() if each.mark.role == "plan-row"}
    assert len(lefts) == 2


@given(st.lists(st.floats(8.0, 30.0), max_size=60), st.integers(0, 3), st.floats(0.0, 500.0))
def test_rows_of_the_list_never_lie_on_each_other_or_on_the_picture(
    rows: list[float], columns: int, room: float
) -> None:
    found = flow(rows, columns, 266.0, 0.0, room, goes_on_below=columns == 1)
    assert len(found.rows) == len(rows)
    last: dict[int, float] = {}
    for spot in found.rows:
        assert spot.top >= last.get(spot.column, 0.0) - 0.01
        assert spot.top + spot.height <= found.height + 0.01
        is_below = spot.column < 0 or not columns
        assert not is_below or spot.top >= found.picture
        last[spot.column] = spot.top + spot.height


def test_rows_are_spread_under_the_picture_too_where_it_cannot_get_any_higher() -> None:
    found = flow([16.0] * 60, 1, 266.0, 0.0, 740.0, goes_on_below=True)
    below, beside = ([spot for spot in found.rows if spot.column == n] for n in (-1, 0))
    assert max(spot.height for spot in found.rows) < below[0].height + 0.5
    assert below[0].height > 16.0
    assert abs(below[-1].top - beside[-1].top) < 2 * below[0].height


def test_a_short_name_is_a_clause_or_whole_words() -> None:
    assert short("Lånevarme: en elkasse på trailer samme dag") == "Lånevarme"
    assert short("Call a week later") == "Call a week later"
    assert short("Årets varmeregning ved siden af den sidste") == "Årets varmeregning ved siden…"
    assert short("x" * 60) == ""
    assert short("Chatten åben til kl. 22 i frostuger") == "Chatten åben til kl. 22…"
    assert short("Tavlemøde hver mandag kl. 8: Salg, Planlægning") == "Tavlemøde hver mandag kl. 8"
    assert short("") == ""


def test_a_name_of_more_than_two_lines_is_said_in_as_many_words_as_two_lines_hold() -> None:
    idea = Idea(id="e1", text="Skrivfejlkoder somhelesætninger igen", impact=3, effort=3)
    sheet = plan_of(planned(idea))
    assert [text for each in sheet.rows for text in words_in(each) if text.endswith("…")]


def test_columns_are_named_only_where_something_stands_and_owners_are_not_cut() -> None:
    idea = Idea(id="e1", text="Call", person="Tove", department="d9", impact=5, effort=1)
    voted = Vote(id="v1", round="One", on="e1", count=2)
    made = planned(idea, voted, Department(id="d9", name="Planlægning"))
    sheet = plan_of(made, about="person:Tove")
    said = [text for each in sheet.rows for text in words_in(each)]
    assert "Votes" in said
    assert "Status" not in said
    assert "Planlægning" in said


@pytest.mark.parametrize("paper", ["A4", "A3", "A2", "A1", "roll-914"])
@pytest.mark.parametrize("count", [1, 12, 40, 120])
def test_nothing_is_cut_on_any_paper(paper: str, count: int) -> None:
    fitted = fit(planned(*many(count)), "plan", SheetOptions(SAY), parse(paper))
    assert fitted.sheet.width * fitted.scale <= fitted.paper.width + 0.1
    assert fitted.sheet.height * fitted.scale <= fitted.paper.height + 0.1
    for each in fitted.sheet.reading():
        assert each.box.right <= fitted.sheet.width + 0.1
        assert each.box.bottom <= fitted.sheet.height + 0.1


def test_step_by_step_is_what_it_is_at_once() -> None:
    project = planned()
    sheet = plan_of(project)
    for record, path, value in (
        ("e1", "text", "Call them two weeks later, and ask how warm it is"),
        ("e1", "department", None),
        ("d1", "name", "Sales and service"),
        ("e2", "impact", 2),
        ("e5", "effort", 5),
        ("e5", "impact", 3),
        ("a3", "due", datetime.date(2026, 4, 1)),
        ("e4", "status", "open"),
        ("e4", "person", "Tove"),
        ("p1", "name", "Peter"),
    ):
        project = set_field(project, record, path, value)
        sheet = plan_of(project, sheet)
        assert sheet.rows == plan_of(project).rows, (record, path)


def test_a_row_that_did_not_change_is_the_same_cell() -> None:
    project = planned()
    before = plan_of(project)
    after = plan_of(set_field(project, "e1", "text", "Call later"), before)
    assert seen(after, "e2", "plan-row").cell is seen(before, "e2", "plan-row").cell


def test_without_a_department_the_number_is_ink_and_nothing_breaks() -> None:
    project = planned(Idea(id="e1", impact=3, effort=3), Activity(id="a1", department="d3"))
    project = project.put(Department(id="d3"))
    assert len(discs(plan_of(project))) == 2


def test_no_name_touches_the_sides_of_the_picture() -> None:
    ideas = [Idea(id=f"e{n}", text="Agree on the next visit", impact=n, effort=1) for n in range(1, 6)]
    sheet = plan_of(planned(*ideas))
    frame = ground(sheet)
    for each in discs(sheet):
        texts = [shape for shape in each.mark.shapes if isinstance(shape, Text)]
        assert all(each.x + text.x >= frame.x + 1.9 for text in texts)
