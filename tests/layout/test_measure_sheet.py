"""The measures side by side."""

from __future__ import annotations

import datetime

from canvas.layout import sheets
from canvas.layout.options import SheetOptions
from canvas.layout.sheet import Mark, Sheet
from canvas.model.project import Project
from canvas.model.work import Measure, Reading
from tests.layout.plain import SAY
from tests.layout.small import small

ASKED = SheetOptions(SAY)
DAYS = tuple(datetime.date(2026, month, 1) for month in (1, 2, 3))


def readings(*values: float) -> tuple[Reading, ...]:
    return tuple(Reading(date=day, value=value) for day, value in zip(DAYS, values, strict=False))


def sheet_of(*measures: Measure, previous: Sheet | None = None) -> Sheet:
    return sheets.make(project_with(*measures), "measures", ASKED, previous)


def project_with(*measures: Measure) -> Project:
    project = small()
    return project.without([measure.id for measure in project.all(Measure)]).put(*measures)


def mark_of(sheet: Sheet, key: str) -> Mark:
    return next(seen.mark for seen in sheet.reading() if seen.mark.record == key)


def test_a_project_that_measures_nothing_has_no_such_sheet() -> None:
    assert sheets.SHEETS["measures"].offers(project_with()) == ()
    assert len(sheets.SHEETS["measures"].offers(project_with(Measure(id="u1")))) == 1


def test_a_figure_on_the_right_side_of_its_target_says_so_and_one_that_is_not_says_how_far() -> None:
    new = Measure(id="u1", title="New", target=60, better="higher", readings=readings(40, 60))
    lost = Measure(id="u2", title="Lost", target=20, better="lower", readings=readings(30, 24))
    sheet = sheet_of(new, lost)
    assert mark_of(sheet, "u1").say.endswith("where we want it")
    assert "4 from the target" in mark_of(sheet, "u2").say
    assert next(iter(sheet.reading())).mark.say.startswith("1 of 2")


def test_one_measure_can_be_divided_by_another() -> None:
    new, lost = Measure(id="u1", readings=readings(50, 60)), Measure(id="u2", readings=readings(10, 24))
    ratio = Measure(id="u3", title="New for each lost", numerator="u1", denominator="u2")
    assert mark_of(sheet_of(new, lost, ratio), "u3").say.startswith("New for each lost: 2.5")


def test_a_measure_without_readings_stays_a_gap() -> None:
    sheet = sheet_of(Measure(id="u1", title="Trust"))
    assert mark_of(sheet, "u1").say == "Trust: no readings yet"


def test_measures_of_one_place_stand_together() -> None:
    own, of_phase = Measure(id="u1", title="Own"), Measure(id="u2", title="Of a phase", at="f1")
    headings = [seen.mark.say for seen in sheet_of(own, of_phase).reading() if seen.mark.role == "title"]
    assert headings[1:] == ["The whole project", "Per buys heat"]


def test_a_measure_that_did_not_change_is_drawn_as_before() -> None:
    one, two = Measure(id="u1", title="One", readings=readings(1, 2)), Measure(id="u2", title="Two")
    before = sheet_of(one, two)
    after = sheet_of(one, two.but(title="Second"), previous=before)
    assert mark_of(after, "u1").shapes[0] == mark_of(before, "u1").shapes[0]
    assert after == sheet_of(one, two.but(title="Second"))
