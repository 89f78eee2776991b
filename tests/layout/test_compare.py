from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings

from canvas.files import container
from canvas.frozen import replace
from canvas.layout.compare.curves import Line, Point, _between, _line
from canvas.layout.compare.told import personas, slots, tell
from canvas.layout.drawings.curves import cubics
from canvas.layout.map.feelings_points import Scale
from canvas.layout.options import Drop, SheetError
from canvas.layout.paper import fit, parse
from canvas.layout.shapes import Group
from canvas.layout.sheet import Sheet
from canvas.layout.sheets import SHEETS, SheetOptions, make
from canvas.model import queries
from canvas.model.edits.fields import set_field
from canvas.model.journey import Note, Step
from canvas.model.problem import Problem
from canvas.model.project import Project
from canvas.model.work import Idea
from canvas.resources import resource
from tests.layout.compared import two_journeys
from tests.layout.example import Edit, changes, example
from tests.layout.plain import SAY
from tests.layout.small import row, seen, words_in

ASKED = SheetOptions(SAY, journey="j2")


def compared(project: Project, previous: Sheet | None = None, **options: Any) -> Sheet:
    return make(project, "compare", replace(ASKED, **options), previous)


def words(sheet: Sheet, key: str) -> str:
    return " ".join(words_in(row(sheet, key)))


def test_each_journey_that_answers_another_is_offered_beside_it() -> None:
    (offer,) = SHEETS["compare"].offers(two_journeys())
    assert (offer.journey, offer.about) == ("j2", "j1")


def test_without_anything_to_compare_with_it_says_so() -> None:
    with pytest.raises(SheetError) as refused:
        make(two_journeys(), "compare", replace(ASKED, journey="j1"))
    assert refused.value.problem.code == "compare-with-what"


def test_the_title_counts_what_gets_better_and_worse_and_the_sentence_what_became_of_the_rest() -> None:
    said = words(compared(two_journeys()), "title")
    assert "1 touchpoint gets better, 1 gets worse" in said
    assert "1 touchpoint is new, 1 is gone, 1 moved, 3 are where they were." in said


def test_the_same_journey_of_the_same_project_says_that_nothing_changed() -> None:
    said = words(compared(two_journeys(), other=two_journeys(), journey="j1"), "title")
    assert "Nothing has changed" in said


def test_steps_that_answer_each_other_stand_above_each_other() -> None:
    sheet = compared(two_journeys())
    assert seen(sheet, "s1", "step").x == seen(sheet, "s4", "step").x
    assert seen(sheet, "s3", "step").x == seen(sheet, "s5", "step").x
    assert seen(sheet, "s2", "step").x not in {seen(sheet, key, "step").x for key in ("s4", "s5", "s6")}
    assert seen(sheet, "s1", "step").y < seen(sheet, "s4", "step").y


def test_a_card_says_what_became_of_it_in_words() -> None:
    sheet = compared(two_journeys())
    said = {key: seen(sheet, key, "touchpoint").mark.say for key in ("t2", "t3", "t7", "t8")}
    assert said["t2"] == "Silence for a week. gone."
    assert "moves to “Buy it”" in said["t3"]
    assert "moved from “Wait”" in said["t7"]
    assert said["t8"] == "A cake. new."


def test_each_quantity_is_named_with_its_values_and_its_verdict() -> None:
    sheet = compared(two_journeys())
    better = seen(sheet, "t5", "touchpoint").mark.say
    for each in (
        "Effort 4\u00a0→\u00a01 better",
        "Delivery 1\u00a0→\u00a03 better",
        "Gap 2\u00a0→\u00a00 better",
    ):
        assert each in better
    assert "Effort 1\u00a0→\u00a03 worse" in seen(sheet, "t6", "touchpoint").mark.say
    assert "Days 9\u00a0days → 3\u00a0days, better, 1 short of the target" in words(sheet, "phases after")


def test_each_quantity_is_counted_by_itself() -> None:
    said = words(compared(two_journeys()), "tally")
    assert "How Ida feels" in said
    assert "Gap to the promise" in said


def test_the_difference_of_the_curves_is_said_where_both_are_rated() -> None:
    said = words(compared(two_journeys()), "feelings p1")
    assert "+2 better" in said
    assert "\u22121 worse" in said
    project = two_journeys()
    unrated = project.put(project.table(Step)["s4"].but(feelings=()))
    assert "better" not in words(compared(unrated), "feelings p1")


def test_where_a_feeling_did_not_change_its_sign_says_so_without_words() -> None:
    sheet = compared(two_journeys(), other=two_journeys(), journey="j1")
    assert "as before" not in words(sheet, "feelings p1")
    said = [cell.mark.say for cell in sheet.reading() if cell.mark.role == "value"]
    assert any("as before" in each for each in said)


def curve(*values: tuple[float, float]) -> Line:
    points = tuple(Point(x, y, n, "", "") for n, (x, y) in enumerate(values))
    return Line(points, cubics(values), ())


def test_the_space_between_the_curves_is_hatched_where_it_got_worse() -> None:
    flat = curve((0.0, 10.0), (50.0, 10.0))
    higher, lower = curve((0.0, 4.0), (50.0, 4.0)), curve((0.0, 16.0), (50.0, 16.0))
    assert not [shape for shape in _between(flat, higher) if isinstance(shape, Group)]
    assert [shape for shape in _between(flat, lower) if isinstance(shape, Group)]
    assert not list(_between(flat, flat._replace(known=())))


def test_a_step_only_one_journey_has_is_no_gap_of_the_other_and_an_unrated_one_is() -> None:
    project = two_journeys()
    told_ = tell(project, ASKED)
    places, _ = slots(told_, None)
    (ida,) = personas(told_)
    before = _line(told_, places, ida, Scale(0.0, 1.0), is_after=False)
    after = _line(told_, places, ida, Scale(0.0, 1.0), is_after=True)
    assert (len(before.gaps), len(after.gaps)) == (0, 0)
    unrated = tell(project.put(project.table(Step)["s2"].but(feelings=())), ASKED)
    assert len(_line(unrated, places, ida, Scale(0.0, 1.0), is_after=False).gaps) == 1


def test_texts_of_both_journeys_are_typed_where_they_stand() -> None:
    sheet = compared(two_journeys())
    fields = {s.mark.record: s.mark.block.field for s in sheet.reading() if s.mark.block}
    assert {fields[key] for key in ("t1", "t8")} == {"text"}
    assert {fields[key] for key in ("s1", "s6", "f1", "f4", "j1", "j2")} == {"title"}


def test_the_journey_of_another_file_is_read_and_not_written() -> None:
    old = two_journeys()
    sheet = compared(set_field(old, "t5", "text", "New words"), other=old, journey="j2")
    above = [
        s for s in sheet.reading() if s.mark.role in ("touchpoint", "step", "phase") and not s.mark.record
    ]
    assert above
    assert all(s.mark.block is None for s in above)
    assert "from the other file to this one" in words(sheet, "title")


def test_a_touchpoint_let_go_at_another_step_of_its_journey_gets_that_step() -> None:
    project, sheet = two_journeys(), compared(two_journeys())
    box = seen(sheet, "s6", "step").box
    y = seen(sheet, "t5", "touchpoint").box.y + 1
    found = SHEETS["compare"].drop(project, sheet, "t5", box.x + 3, y)
    assert isinstance(found, Drop)
    assert found.fields == (("step", "s6"),)
    refused = SHEETS["compare"].drop(project, sheet, "t5", box.x + 3, seen(sheet, "t1", "touchpoint").box.y)
    assert isinstance(refused, Problem)


@pytest.mark.parametrize("name", ["varmepumpe", "railway"])
def test_both_examples_fit_a1_with_readable_type(name: str) -> None:
    project = container.load(resource("examples", f"{name}.journey")).project
    (offer,) = SHEETS["compare"].offers(project)
    fitted = fit(project, "compare", SheetOptions(SAY, offer.journey, about=offer.about), parse("A1"))
    assert fitted.problems == ()


def test_a_journey_without_steps_and_one_without_words_are_laid_out() -> None:
    bare = two_journeys().without(["s4", "s5", "s6", "t5", "t6", "t7", "t8", "t10", "u2", "f3", "f4"])
    assert "gone" in words(compared(bare), "title")
    silent = two_journeys()
    for key in ("t1", "s1", "f1", "j1"):
        silent = set_field(silent, key, "text" if key == "t1" else "title", "")
    assert compared(silent).rows


@settings(max_examples=15)
@given(changes())
def test_laid_out_step_by_step_it_is_as_laid_out_at_once(change: Edit) -> None:
    project = example()
    journey = next(each for each in queries.journeys(project) if each.previous)
    asked = SheetOptions(SAY, journey.id, about=journey.previous or "")
    first = make(project, "compare", asked)
    after = change(project)
    try:
        once = make(after, "compare", asked)
    except SheetError:
        return
    assert make(after, "compare", asked, first) == once


def test_a_card_that_did_not_change_is_the_same_object() -> None:
    project = two_journeys()
    first = compared(project)
    second = compared(set_field(project, "t8", "text", "A pie"), first)
    assert seen(first, "t5", "touchpoint").mark is seen(second, "t5", "touchpoint").mark


def test_notes_and_ideas_that_differ_from_the_other_file_stand_below_both_boards() -> None:
    idea = Idea(id="e1", at="t6", text="Call first", status="open")
    before = two_journeys().put(idea, Note(id="n1", journey="j2", text="Why so late?"))
    after = (
        before.put(idea.but(status="done"))
        .without(["n1"])
        .put(Note(id="n2", step="s6", lane="l2", text="Ha"))
    )
    asked = SheetOptions(SAY, journey="j2", about="j2", other=before)
    sheet = make(after, "compare", asked)
    row = next(row for row in sheet.rows if row.key == "notes and ideas")
    said = {
        mark.record: mark.say for placed in row.placed for mark in placed.cell.marks if mark.role == "thing"
    }
    assert "new" in said["n2"]
    assert "done" in said["e1"]
    assert "gone" in said[""]
    assert not [row for row in make(before, "compare", asked).rows if row.key == "notes and ideas"]


def test_the_legend_says_where_something_is_by_the_names_of_the_sides() -> None:
    before = two_journeys()
    after = before.without(["t8"])
    asked = SheetOptions(SAY, journey="j2", about="j2", other=before)
    said = [mark.mark.say for mark in make(after, "compare", asked).reading() if mark.mark.role == "legend"]
    assert "gone: only in the other file" in said
    both = make(before, "compare", SheetOptions(SAY, journey="j2", about="j1"))
    assert "gone: only as it was" in [each.mark.say for each in both.reading()]
