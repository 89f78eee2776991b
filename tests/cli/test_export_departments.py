"""From the edit to the print: what the map by department is for (mission 1.4 and 5.2)."""

from __future__ import annotations

import datetime

from canvas.files import container
from canvas.files.manifest import Stamp
from canvas.model.edits import links
from canvas.model.edits.fields import set_field
from canvas.model.ids import SeededIds
from canvas.model.journey import Handover
from canvas.model.project import Project
from tests.cli.commanding import Commands
from tests.cli.test_export import lines
from tests.layout.housed import housed, told_by


def saved(journeywall: Commands, project: Project) -> str:
    stamp = Stamp(datetime.datetime(2026, 3, 12, tzinfo=datetime.UTC), "Anna")
    container.save(journeywall.folder / "house.journey", project, {}, stamp)
    return "house.journey"


def printed(journeywall: Commands, project: Project, *more: str) -> str:
    name = saved(journeywall, project)
    answer = journeywall("export", name, "-o", "house.pdf", "--sheet", "department-map", *more)
    assert (answer.code, answer.err) == (0, "")
    return "\n".join(lines("house.pdf"))


def test_mission_1_4_a_department_reads_what_the_others_live_through(journeywall: Commands) -> None:
    project = housed(["d1"], ["d2"], ["d3"])
    project = told_by(project, "o1aaaaaaaaaaaa", "d3", "t3", "She waited in the rain.")
    text = printed(journeywall, project, "--department", "Sales")
    assert "What the others live through with Nell" in text
    assert "Before you" in text
    assert "She waited in the rain." in text
    assert {"Meets 1", "Meets 3", "Step 0"} <= set(text.splitlines())
    assert "Feelings of Nell" in text


def test_a_department_there_is_not_is_answered_with_those_there_are(journeywall: Commands) -> None:
    name = saved(journeywall, housed(["d1"], ["d2"]))
    sheet = ("export", name, "-o", "house.pdf", "--sheet", "department-map")
    answer = journeywall(*sheet, "--department", "Salse")
    assert answer.code != 0
    assert "Sales" in answer.err


def test_a_department_is_asked_for_on_its_own_sheet_only(journeywall: Commands) -> None:
    name = saved(journeywall, housed(["d1"], ["d2"]))
    assert journeywall("export", name, "-o", "house.pdf", "--department", "Sales").code != 0


def test_mission_5_2_a_handover_is_printed_with_its_agreement_or_its_absence(journeywall: Commands) -> None:
    project = housed(["d1"], ["d2"], ["d3"])
    made = links.handed_over(project, SeededIds(b"arrow"), "t1", "t2")
    assert isinstance(made, Project)
    (record,) = made.all(Handover)
    made = set_field(made, record.id, "agreement", "Rings before noon")
    made = set_field(made, record.id, "stamp", "The same name at the door")
    text = printed(journeywall, made)
    assert "2 handovers, 1 without agreement" in text
    assert "Rings before noon" in text
    assert "The same name at the door" in text
    assert text.count("no agreement") == 1
