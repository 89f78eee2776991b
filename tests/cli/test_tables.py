"""Tables on the command line: out of a project, and into one."""

from __future__ import annotations

from pathlib import Path

import pytest

from canvas.exchange.tables import xlsx_reading
from canvas.files import container
from canvas.model.work import Measure
from tests.cli.commanding import Commands

EXAMPLE = str(Path(__file__).resolve().parents[2] / "assets" / "examples" / "varmepumpe.journey")
NOTES_ON_THE_MAP = 55
"""Those in cells: what is stuck on a touchpoint or the journey has no place in a plain table."""
COUNTS = {"phases": 6, "steps": 14, "lanes": 11, "touchpoints": 40}


@pytest.mark.parametrize("suffix", ["xlsx", "csv", "tsv", "html"])
def test_the_example_goes_out_as_a_table_and_comes_in_again(journeywall: Commands, suffix: str) -> None:
    out = journeywall("export", EXAMPLE, "-o", f"map.{suffix}")
    back = journeywall("import", f"map.{suffix}", "-o", "back.journey")
    journey, *others = journeywall.info("back.journey")["journeys"]

    assert (out.code, back.code) == (0, 0)
    first, *more = journeywall.info(EXAMPLE)["journeys"]
    whole = (len(more), first["notes"])
    assert (len(others), journey["notes"]) == (whole if suffix == "xlsx" else (0, NOTES_ON_THE_MAP))
    assert {key: journey[key] for key in COUNTS} == COUNTS


def test_a_workbook_brings_back_the_very_same_project(journeywall: Commands) -> None:
    journeywall("export", EXAMPLE, "-o", "map.xlsx")
    journeywall("import", "map.xlsx", "-o", "back.journey")

    before, after = container.load(EXAMPLE), container.load("back.journey")

    assert after.project == before.project
    assert after.pictures == before.pictures


def test_what_a_table_does_not_hold_is_said(journeywall: Commands) -> None:
    assert journeywall("export", EXAMPLE, "-o", "map.csv").complaints
    assert "Journeywall" in journeywall("export", EXAMPLE, "-o", "map.xlsx").complaints[-1]


def test_only_the_table_leaves_where_that_is_asked_for(journeywall: Commands) -> None:
    out = journeywall("export", EXAMPLE, "-o", "map.xlsx", "--only-table")
    sheets = [sheet.title for sheet in xlsx_reading.read(Path("map.xlsx").read_bytes(), "map.xlsx")]
    back = journeywall("import", "map.xlsx", "-o", "back.journey")

    assert (out.code, back.code) == (0, 0)
    assert "Journeywall" not in sheets
    assert "--only-table" not in out.complaints[-1]
    assert container.load("back.journey").project != container.load(EXAMPLE).project


def test_an_unknown_journey_makes_no_table(journeywall: Commands) -> None:
    answer = journeywall("export", EXAMPLE, "-o", "map.xlsx", "--journey", "nowhere")

    assert (answer.code, len(answer.complaints), Path("map.xlsx").exists()) == (1, 1, False)


def test_readings_of_a_table_go_into_the_project_and_what_did_not_is_said(journeywall: Commands) -> None:
    Path("nps.csv").write_text("Dato;NPS\n31.01.2025;12,5\nukendt;3\n", encoding="utf-8")
    out = journeywall("readings", EXAMPLE, "nps.csv", "-o", "after.journey")
    before, after = container.load(EXAMPLE).project, container.load("after.journey").project
    (new,) = [measure for measure in after.all(Measure) if measure.id not in before.table(Measure)]

    assert out.code == 0
    assert (new.title, [reading.value for reading in new.readings]) == ("NPS", [12.5])
    assert any("ukendt" in line for line in out.complaints)
    assert journeywall("readings", EXAMPLE, "nps.csv", "-o", "x.journey", "--measure", "nowhere").code == 1
