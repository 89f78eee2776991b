"""Readings out of tables: what is recognised, what is taken, and that nothing is made up."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.exchange.foreign import ForeignFileError
from canvas.exchange.readings import memory
from canvas.exchange.readings.guess import ROLES, ReadingsGuess, others
from canvas.exchange.readings.recognise import LIKELY, recognise
from canvas.exchange.readings.taking import Taken, take
from canvas.exchange.tables import intake
from canvas.exchange.tables.grid import Cell, Grid, made
from canvas.model.edits import structure
from canvas.model.ids import SeededIds
from canvas.model.project import Project
from canvas.model.work import Measure, Reading

WIDE = """Dato;NPS;Ventetid (min);Bemærkning
31.01.2025;12;3,5;ok
28.02.2025;14;4,25;
31.03.2025;-;x;
ukendt;4;4;"""
LONG = "KPI,Date,Value,Unit\nNPS,2025-01-31,12,\nWaiting,2025-01-31,3.5,min\nNPS,2025-02-28,14,"
ACROSS = "KPI\tQ1 2025\tQ2 2025\nSatisfaction %\t81 %\t82 %\nNew customers\t1,200\t"


def grid(text: str, name: str = "x.csv") -> Grid:
    return intake.begin(text, name).part.grid


def empty() -> Project:
    return structure.new_project(SeededIds(b"project"), language="en")


def taken(text: str, project: Project | None = None, into: str = "") -> Taken:
    table = grid(text)
    decimal = "," if ";" in text else "."
    guess = recognise(table, decimal="," if decimal == "," else ".")
    return take(project or empty(), table, guess, SeededIds(b"x"), into=into)


def told(project: Project) -> dict[str, tuple[str, list[tuple[str, float]]]]:
    return {
        measure.title: (measure.unit, [(each.date.isoformat(), each.value) for each in measure.readings])
        for measure in project.all(Measure)
    }


def codes(done: Taken) -> list[str]:
    return [loss.code for loss in done.losses]


def test_a_column_for_each_measure_is_read_and_the_rest_is_said() -> None:
    done = taken(WIDE)
    assert told(done.project) == {
        "NPS": ("", [("2025-01-31", 12.0), ("2025-02-28", 14.0)]),
        "Ventetid": ("min", [("2025-01-31", 3.5), ("2025-02-28", 4.25)]),
    }
    assert [code for code in codes(done) if code not in ("readings-taken", "readings-made")] == [
        "readings-no-figure",
        "readings-no-date",
        "table-column-unknown",
    ]


def test_a_row_for_each_reading_is_read() -> None:
    assert told(taken(LONG).project) == {
        "NPS": ("", [("2025-01-31", 12.0), ("2025-02-28", 14.0)]),
        "Waiting": ("min", [("2025-01-31", 3.5)]),
    }


def test_dates_that_go_across_are_read_at_the_end_of_their_quarter() -> None:
    done = taken(ACROSS)
    assert told(done.project) == {
        "Satisfaction": ("%", [("2025-03-31", 81.0), ("2025-06-30", 82.0)]),
        "New customers": ("", [("2025-03-31", 1200.0)]),
    }
    assert "readings-periods" in codes(done)


def test_readings_join_the_measure_of_that_title_and_its_own_stay() -> None:
    project = empty()
    old = Measure(
        id="u1",
        title="nps",
        unit="points",
        target=20,
        readings=(
            Reading(date=datetime.date(2024, 12, 31), value=9),
            Reading(date=datetime.date(2025, 1, 31), value=11),
        ),
    )
    done = taken(WIDE, project.put(old))
    (nps, _) = done.project.all(Measure)
    assert (nps.id, nps.unit, nps.target) == ("u1", "points", 20)
    assert [reading.value for reading in nps.readings] == [9, 12, 14]
    assert "readings-replaced" in codes(done)


def test_a_table_of_one_measure_goes_into_the_one_that_is_meant() -> None:
    project = empty().put(Measure(id="u1", title="Satisfaction"))
    done = taken("Month,Score\nJan 2025,7\nFeb 2025,8", project, into="u1")
    assert told(done.project) == {"Satisfaction": ("", [("2025-01-31", 7.0), ("2025-02-28", 8.0)])}
    assert done.measures == ("u1",)


def test_the_same_table_twice_changes_nothing() -> None:
    once = taken(WIDE)
    again = taken(WIDE, once.project)
    assert again.project is once.project
    assert "readings-replaced" not in codes(again)


def test_a_measure_that_is_worked_out_takes_no_readings() -> None:
    two = (Measure(id="u1", title="A"), Measure(id="u2", title="B"))
    project = empty().put(*two, Measure(id="u3", title="NPS", numerator="u1", denominator="u2"))
    done = taken(WIDE, project)
    assert done.project.table(Measure)["u3"].readings == ()
    assert "readings-of-ratio" in codes(done)


def test_another_unit_is_said_and_no_figure_converted() -> None:
    done = taken(WIDE, empty().put(Measure(id="u1", title="Ventetid", unit="h")))
    assert told(done.project)["Ventetid"] == ("h", [("2025-01-31", 3.5), ("2025-02-28", 4.25)])
    assert "readings-unit" in codes(done)


def test_a_workbooks_per_cent_and_numbers_count_as_they_are_shown() -> None:
    rows = [
        [Cell("Date"), Cell("Share")],
        [Cell("2025-01-31"), Cell("12 %", 0.12)],
        [Cell("2025-02-28"), Cell("13 %", 0.13)],
    ]
    table = made(rows)
    done = take(empty(), table, recognise(table), SeededIds(b"x"))
    assert [reading.value for measure in done.project.all(Measure) for reading in measure.readings] == [
        12,
        13,
    ]


@pytest.mark.parametrize(
    "text", ["a,b\nc,d", "Name,Age\nAnna,34\nBo,41", "Phase,Touchpoint\nBefore,Advert\nAfter,Call"]
)
def test_other_tables_do_not_look_like_readings(text: str) -> None:
    assert recognise(grid(text)).likeness < LIKELY


def test_a_table_without_dates_or_figures_is_refused() -> None:
    for text in ("a,b\nc,d", "Date,Note\n2025-01-31,x\n2025-02-28,y"):
        with pytest.raises(ForeignFileError):
            taken(text)


def test_a_table_of_readings_is_told_from_a_map_and_a_click_changes_it() -> None:
    table = intake.begin(WIDE, "x.csv", is_file=True)
    assert table.kind == "readings"
    assert [measure.title for measure in table.imported().project.all(Measure)] == ["NPS", "Ventetid"]
    kept = table.column(2, "ignore").mappings()
    again = intake.begin(
        WIDE.replace("31.01.2025;12", "30.01.2025;9"), "y.csv", lambda key: kept.get(key, "")
    )
    assert again.is_remembered
    assert [column.role for column in again.part.readings.columns] == ["date", "measure", "ignore", "ignore"]
    as_map = intake.begin(WIDE, "x.csv").of_kind("map").mappings()
    assert intake.begin(WIDE, "x.csv", lambda key: as_map.get(key, "")).kind == "map"


def test_one_column_is_taken_for_something_else_and_gives_up_what_can_be_once() -> None:
    guess = recognise(grid(LONG))
    moved = guess.but(3, "name")
    assert [column.role for column in moved.columns] == ["ignore", "date", "value", "name"]
    with pytest.raises(KeyError):
        guess.but(9, "date")


def test_every_role_has_two_others() -> None:
    guess = recognise(grid(LONG))
    for column in guess.columns:
        for role in ROLES:
            assert set(others(column._replace(role=role), guess)) <= set(ROLES)


@pytest.mark.parametrize("kept", ["", "[", "[]", '{"version": 1, "columns": 3, "turned": "x", "order": 4}'])
def test_a_damaged_memory_is_no_harm(kept: str) -> None:
    assert memory.recall(grid(WIDE), kept) == recognise(grid(WIDE))


CELLS = st.one_of(
    st.sampled_from(
        ["Date", "2025-01-31", "Q1 2025", "1/2/2025", "NPS", "12", "1,5", "1.234", "", "x", "-", "12 %"]
    ),
    st.text(max_size=8),
)


@given(st.lists(st.lists(CELLS, max_size=5), max_size=6), st.sampled_from([None, True, False]))
def test_any_table_becomes_a_sound_project_or_one_reason(
    rows: list[list[str]], is_turned: bool | None
) -> None:
    table = made([[Cell(text) for text in row] for row in rows])
    guess: ReadingsGuess = recognise(table, is_turned=is_turned)
    try:
        done = take(empty(), table, guess, SeededIds(b"x"))
    except ForeignFileError:
        return
    filled = sum(bool(text.strip()) for row in rows for text in row)
    assert sum(len(measure.readings) for measure in done.project.all(Measure)) < filled
    for measure in done.project.all(Measure):
        assert measure.readings
        assert list(measure.readings) == sorted(measure.readings, key=lambda reading: reading.date)
