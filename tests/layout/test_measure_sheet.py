"""The measures side by side."""

from __future__ import annotations

import datetime

import pytest

from canvas.layout import sheets
from canvas.layout.drawings.bars import sparkline
from canvas.layout.measure_card import FIGURE, _beside_line, _clearance
from canvas.layout.options import SheetOptions
from canvas.layout.paper import fit, parse
from canvas.layout.shapes import Box, Group, Text
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


def boxes(sheet: Sheet) -> dict[str, Box]:
    return {seen.mark.record: seen.box for seen in sheet.reading() if seen.mark.role == "measure"}


def test_few_measures_are_large_and_many_fill_the_paper() -> None:
    few = project_with(Measure(id="u1", title="Trust", readings=readings(1, 2)))
    many = [Measure(id=f"u{n}", order=f"{n:02}x", readings=readings(1, 2), target=3) for n in range(40)]
    for project, least in ((few, 1.2), (project_with(*many), 0.45)):
        fitted = fit(project, "measures", ASKED, parse("A3"))
        assert fitted.scale > least
        assert max(box.right for box in boxes(fitted.sheet).values()) > 0.9 * fitted.sheet.width


def test_groups_that_find_room_stand_beside_each_other_and_their_figures_on_one_line() -> None:
    own = Measure(
        id="u1", title="A title that is so long that it takes two lines " * 2, readings=readings(1, 2)
    )
    of_phase = Measure(id="u2", title="Short", at="f1", readings=readings(3, 4))
    sheet = sheet_of(own, of_phase)
    assert boxes(sheet)["u1"].y == boxes(sheet)["u2"].y
    found = [mark_of(sheet, key).shapes[0] for key in ("u1", "u2")]
    figures = [
        shape.baseline
        for group in found
        if isinstance(group, Group)
        for shape in group.shapes
        if isinstance(shape, Text) and shape.size == FIGURE.size
    ]
    assert len(figures) == 2
    assert figures[0] == figures[1]


def test_a_long_unit_stays_beside_its_figure_and_the_verdict_below_it() -> None:
    unit = "asennettua lämpöpumppujärjestelmää vuodessa"
    measure = Measure(id="u1", unit=unit, target=60, better="higher", readings=readings(40, 50))
    mark = mark_of(sheet_of(measure), "u1")
    texts = [shape for group in mark.shapes if isinstance(group, Group) for shape in group.shapes]
    assert all(shape.x + shape.width <= 92.0 * 3 for shape in texts if isinstance(shape, Text))


@pytest.mark.parametrize("values", [(10, 60, 90), (90, 60, 10), (55, 50, 45), (10, 90, 10), (50, 50, 50)])
def test_the_words_of_the_target_keep_clear_of_the_readings_where_they_can(values: tuple[float, ...]) -> None:
    days = [(float(n), value) for n, value in enumerate(values)]
    area = Box(0.0, 0.0, 100.0, 32.0)
    drawn = sparkline(days, area, 50.0)
    x, y = _beside_line(drawn, area, 30.0)
    assert drawn.target_y is not None
    every = [(a, drawn.target_y + b) for a in (0.0, 70.0) for b in (-5.5, 0.4)]
    best = max(_clearance(drawn, Box(a, b, 30.0, 5.4)) for a, b in every)
    assert _clearance(drawn, Box(x, y, 30.0, 5.4)) >= best - 0.1
