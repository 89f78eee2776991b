"""All curves of a journey on one sheet: gaps, drift, shares, checks, and what is kept from before."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from canvas.editing import point_drag
from canvas.editing.axes import Upright
from canvas.editing.desk import Desk, Hand
from canvas.editing.hits import hit
from canvas.layout import sheets, style
from canvas.layout.curves import facts
from canvas.layout.map.frame import make_context
from canvas.layout.map.grid import grid
from canvas.layout.options import SheetOptions
from canvas.layout.shapes import Path, Rect
from canvas.layout.sheet import Mark, Sheet
from canvas.model.edits.deleting import delete
from canvas.model.edits.feelings import set_feeling
from canvas.model.edits.fields import set_field
from canvas.model.journey import Lane, Step
from canvas.model.parts import Rating
from canvas.model.people import Persona
from canvas.model.project import Project
from tests.layout.plain import SAY
from tests.layout.small import row, seen, small

ASKED = SheetOptions(say=SAY)


def made(project: Project, previous: Sheet | None = None, **options: Any) -> Sheet:
    return sheets.make(project, "curves", SheetOptions(SAY, **options), previous)


def keys(sheet: Sheet) -> list[str]:
    return [row.key for row in sheet.rows]


def title(sheet: Sheet) -> str:
    return next(seen.mark.say for seen in sheet.reading() if seen.mark.role == "title")


def said(sheet: Sheet, key: str) -> list[str]:
    return [mark.say for placed in row(sheet, key).placed for mark in placed.cell.marks if mark.say]


def feelings_of(sheet: Sheet, persona: str) -> list[Mark]:
    every = (seen.mark for seen in sheet.reading())
    return [mark for mark in every if mark.role == "feeling" and mark.persona == persona]


def with_employee(*values: float | None) -> Project:
    """The small journey with Lise as an employee who feels so at the steps, and Per at +1, +1, +1."""
    project = set_field(small(), "p2", "role", "employee")
    for step, value in zip(("s1", "s2", "s3"), values, strict=True):
        project = set_feeling(project, step, "p1", 1.0)
        if value is not None:
            project = set_feeling(project, step, "p2", value)
    return project


def test_every_journey_in_which_anything_is_rated_is_offered() -> None:
    assert [offer.journey for offer in sheets.SHEETS["curves"].offers(small())] == ["j1"]
    bare = set_feeling(set_feeling(small(), "s2", "p1", None), "s3", "p1", None)
    assert sheets.SHEETS["curves"].offers(bare) == ()
    assert len(sheets.SHEETS["curves"].offers(set_field(bare, "t1", "effort", 3))) == 1


def test_the_title_names_the_deepest_point_and_the_sentence_what_is_not_rated() -> None:
    project = set_feeling(small(), "s2", "p1", -1.0, "Cold")
    assert title(made(project)) == "Deepest at “Ask”: Cold. Per at −1 · 1 of 3 steps are not rated"


def test_what_is_not_rated_is_a_gap_and_never_nought() -> None:
    sheet = made(set_field(small(), "t1", "effort", 3))
    assert [mark.record for mark in feelings_of(sheet, "p1")] == ["s2", "s3"]
    assert sum("not known" in each for each in said(sheet, "lowneffort")) == 2


def test_lanes_of_the_map_are_taken_over_and_those_it_has_not_are_no_records() -> None:
    sheet = made(set_field(small(), "t1", "effort", 3))
    assert "l3" in keys(sheet)
    effort = row(sheet, "lowneffort")
    assert not any(mark.record == "lowneffort" for p in effort.placed for mark in p.cell.marks)
    assert not any(placed.cell.row for placed in effort.placed)


def test_what_is_hidden_is_left_out() -> None:
    assert "l3" not in keys(made(small(), hidden=frozenset({"l3"})))


def test_neighbouring_steps_at_which_customer_and_employee_are_apart_are_one_stretch() -> None:
    sheet = made(with_employee(-1.0, -2.0, 1.0))
    assert said(sheet, "drift")[1:] == ["Lise feels worse than Per, 3 apart"]
    assert "customer and employee drift apart in 1 stretch" in title(sheet)


def test_a_step_that_is_not_rated_ends_a_stretch() -> None:
    assert "drift apart in 2 stretches" in title(made(with_employee(-1.0, None, -1.0)))


def test_less_than_two_apart_is_no_stretch() -> None:
    assert "drift" not in keys(made(with_employee(-0.5, 0.0, 1.0)))


def test_evidence_is_counted_phase_by_phase_and_what_is_not_said_is_counted_too() -> None:
    project = set_field(small(), "t1", "evidence.strength", "measured")
    project = set_field(project, "t4", "evidence.strength", "assumed")
    whole, first, second = said(made(project), "evidence")
    assert whole.endswith("measured 1 · assumed 1 · not said 5")
    assert first == "Cold. measured 1 · assumed 1 · not said 3"
    assert second == "Warm. not said 2"


def test_a_promise_stands_above_the_checks_and_what_nobody_checked_says_so() -> None:
    sheet = made(small())
    assert said(sheet, "checks")[1:] == ["Warm from the first day.", "Cold. Kept. Fast", "Warm. Not checked"]
    fields = {mark.block.field for p in row(sheet, "checks").placed for mark in p.cell.marks if mark.block}
    assert fields == {"brief.promise", "check.reason"}


def test_a_moment_of_truth_marks_its_own_point_or_its_steps() -> None:
    project = set_field(small(), "t3", "is_moment_of_truth", value=True)
    assert "Moment of truth: Feels the heat" in said(made(project), "truths")
    assert _marked(project) == {"s3"}
    assert _marked(set_feeling(project, "t3", "p1", 2.0)) == {"t3"}


def _marked(project: Project) -> frozenset[str]:
    context = make_context(project, ASKED)
    columns = grid(context, None).columns
    return facts.marked(context, columns, facts.curves(context, columns))


def test_a_curve_of_ones_own_is_shown() -> None:
    step = small().table(Step)["s1"]
    own = Lane(id="l9", journey="j1", order="9", title="Trust", kind="curve")
    project = small().put(own, step.but(ratings=(Rating(lane="l9", value=4.0),)))
    assert any("Trust: 4" in each for each in said(made(project), "l9"))


def test_from_five_personas_on_each_has_a_band() -> None:
    project, keys_ = small(), ["p1", "p2", "p3", "p4", "p5"]
    for n, key in enumerate(keys_[2:], start=3):
        project = project.put(Persona(id=key, name=f"N{n}", order=str(n)))
    project = set_field(project, "j1", "personas", tuple(keys_))
    for key in keys_:
        project = set_feeling(project, "s2", key, 1.0)
    assert row(made(project), "l3").height == 5 * 60.0


def test_a_point_is_dragged_by_its_own_scale() -> None:
    project = small()
    sheet = made(project, height=600.0)
    at = seen(sheet, "s3", "feeling")
    x, y = at.box.x + at.box.width / 2, at.box.y + at.box.height / 2
    desk = Desk(project, sheet, (), sheets.SHEETS["curves"].drop)
    found = hit(project, sheet, x, y)
    drag = point_drag.begin(found, Hand(x, y), Hand(x, y + 1.0), desk)
    assert drag is not None
    assert isinstance(drag.axis, Upright)
    low = drag.moved(Hand(x, y + drag.axis.scale.unit * 3), desk)
    assert low.value == -1.0
    assert low.rated(project).table(Step)["s3"].feelings[0].value == -1.0


def test_made_step_by_step_it_equals_one_made_at_once() -> None:
    project = with_employee(-1.0, None, 0.0)
    sheet = made(project)
    changes: tuple[Callable[[Project], Project], ...] = (
        lambda p: set_feeling(p, "s2", "p2", -2.0, "Alone"),
        lambda p: set_field(p, "t1", "effort", 4),
        lambda p: set_field(p, "t3", "promise.level", 4),
        lambda p: set_field(p, "t3", "delivery.level", 1),
        lambda p: set_field(p, "t3", "is_moment_of_truth", value=True),
        lambda p: set_field(p, "f2", "check.verdict", "broken"),
        lambda p: set_field(p, "n1", "evidence.strength", "observed"),
        lambda p: set_field(p, "x0", "brief.promise", "Warm at once."),
        lambda p: set_field(p, "s2", "title", "Ask again"),
        lambda p: set_field(p, "p2", "name", "Lone"),
        lambda p: delete(p, ("s1",)),
    )
    for change in changes:
        project = change(project)
        sheet = made(project, sheet)
        assert sheet == made(project)


def test_rows_that_show_nothing_of_a_change_are_the_same_objects() -> None:
    project = set_field(set_field(small(), "t1", "effort", 3), "t1", "promise.level", 2)
    before = made(project)
    after = made(set_feeling(project, "s2", "p1", 2.0), before)
    for key in ("lowneffort", "lownpromise", "checks", "phases"):
        assert row(after, key) is row(before, key)


def test_where_two_feel_the_same_the_face_stays_and_the_other_is_a_ring_about_it() -> None:
    apart, same = made(with_employee(0.0, 0.0, 0.0)), made(with_employee(1.0, 0.0, 0.0))

    def rings(sheet: Sheet) -> int:
        drawn = (shape for mark in feelings_of(sheet, "p2") for shape in mark.shapes)
        return sum(isinstance(shape, Path) and shape.fill is None for shape in drawn)

    assert (rings(same), rings(apart)) == (1, 0)


def test_shares_in_percent_make_a_hundred() -> None:
    assert facts.Shares((18, 75, 8, 0)).percents == (18, 74, 8, 0)
    assert sum(facts.Shares((1, 1, 1, 0)).percents) == 100
    assert facts.Shares((0, 0, 0, 5)).percents == (0, 0, 0, 100)


def test_no_line_between_phases_runs_through_the_promise() -> None:
    promise = next(seen.mark for seen in made(small()).reading() if seen.mark.role == "brief")
    ground = promise.shapes[0]
    assert isinstance(ground, Rect)
    assert ground.fill == style.PAPER
