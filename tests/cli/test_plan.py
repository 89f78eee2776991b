"""`journeywall plan`: out, and what was changed elsewhere back."""

from __future__ import annotations

import pytest

from tests.cli.commanding import Commands

FILE = "varmepumpe.journey"


@pytest.fixture
def example(journeywall: Commands) -> str:
    from canvas.resources import resource

    (journeywall.folder / FILE).write_bytes(resource(f"examples/{FILE}").read_bytes())
    return FILE


@pytest.mark.parametrize("suffix", ["csv", "xlsx", "ics"])
def test_a_plan_that_nobody_changed_comes_back_without_a_word(
    journeywall: Commands, example: str, suffix: str
) -> None:
    assert journeywall("plan", example, "-o", f"plan.{suffix}").code == 0
    back = journeywall("plan", example, "--from", f"plan.{suffix}", "-o", "back.journey")
    assert (back.code, back.err) == (0, "")
    assert journeywall("dump", "back.journey").out == journeywall("dump", example).out


def test_a_task_that_was_done_elsewhere_is_done(journeywall: Commands, example: str) -> None:
    journeywall("plan", example, "-o", "plan.ics", "--about", "Salg")
    text = (journeywall.folder / "plan.ics").read_text(encoding="utf-8")
    assert 0 < text.count("BEGIN:VTODO") < 29
    (journeywall.folder / "plan.ics").write_text(text.replace("IN-PROCESS", "COMPLETED"), encoding="utf-8")
    assert journeywall("plan", example, "--from", "plan.ics", "-o", "back.journey").err == ""
    before, after = (journeywall("dump", name).out.count('"done"') for name in (example, "back.journey"))
    assert after > before


def test_a_form_there_is_not_is_refused(journeywall: Commands, example: str) -> None:
    answer = journeywall("plan", example, "-o", "plan.pdf")
    assert (answer.code, len(answer.complaints)) == (1, 1)
    assert "plan.pdf" not in journeywall.names()


def test_a_project_without_ideas_says_so(journeywall: Commands) -> None:
    answer = journeywall("plan", journeywall.project(), "-o", "plan.csv")
    assert (answer.code, len(answer.complaints)) == (1, 1)
    assert "plan.csv" not in journeywall.names()


def test_a_file_that_is_no_plan_is_refused_and_nothing_written(journeywall: Commands, example: str) -> None:
    journeywall.write("other.ics", "Hello")
    answer = journeywall("plan", example, "--from", "other.ics", "-o", "back.journey")
    assert (answer.code, len(answer.complaints)) == (1, 1)
    assert "back.journey" not in journeywall.names()


def test_somebody_without_a_part_is_told_who_has_one(journeywall: Commands, example: str) -> None:
    answer = journeywall("plan", example, "-o", "plan.csv", "--about", "Nobody")
    assert answer.code == 1
    assert "Salg" in answer.err
