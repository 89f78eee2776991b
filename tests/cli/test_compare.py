from __future__ import annotations

import json
from typing import Any

from canvas.cli import edge
from canvas.files import container
from canvas.model.edits.fields import set_field
from canvas.model.journey import Note
from canvas.model.project import Project
from canvas.model.work import Idea
from tests.cli.commanding import Commands
from tests.layout.compared import two_journeys


def saved(journeywall: Commands, name: str, project: Project) -> str:
    container.save(journeywall.folder / name, project, {}, edge.stamp())
    return name


def asked(journeywall: Commands, *words: str) -> Any:
    answer = journeywall("compare", *words, "--json")
    assert (answer.code, answer.err) == (0, "")
    return json.loads(answer.out)


def test_a_to_be_is_compared_with_what_it_answers_phase_by_phase(journeywall: Commands) -> None:
    answer = journeywall("compare", saved(journeywall, "a.journey", two_journeys()))
    assert (answer.code, answer.err) == (0, "")
    lines = answer.out.splitlines()
    assert lines[0] == "1 touchpoint gets better, 1 gets worse"
    early, late = lines.index("Early"), lines.index("Late")
    assert early < lines.index("  − Wait: gone") < late
    assert "        Effort 4 → 1, better" in lines[early:late]
    assert "    → A text message: moved from “Wait”" in lines[late:]
    assert "  + Enjoy: new" in lines[late:]


def test_two_files_that_are_the_same_say_so_and_differing_is_no_failure(journeywall: Commands) -> None:
    one = saved(journeywall, "a.journey", two_journeys())
    changed = set_field(set_field(two_journeys(), "t1", "effort", 5), "t1", "text", "Calls twice")
    two = saved(journeywall, "b.journey", changed)
    assert journeywall("compare", one, one).out.splitlines()[0] == "Nothing has changed"
    told = journeywall("compare", one, two)
    assert told.code == 0
    assert "        Changed: Text" in told.out.splitlines()
    assert "        Effort 4 → 5, worse" in told.out.splitlines()


def test_as_json_each_quantity_has_its_name_its_values_and_its_verdict(journeywall: Commands) -> None:
    told = asked(journeywall, saved(journeywall, "a.journey", two_journeys()))
    (found,) = told["comparisons"]
    assert found["touchpoint_counts"] == {"added": 1, "removed": 1, "moved": 1, "kept": 3}
    card = next(each for each in found["touchpoints"] if each["after"] and each["after"]["id"] == "t5")
    assert card["before"]["id"] == "t1"
    assert [(c["quantity"], c["before"], c["after"], c["verdict"]) for c in card["changes"]] == [
        ("effort", 4, 1, "better"),
        ("delivery", 1, 3, "better"),
        ("gap", 2, 0, "better"),
    ]
    unknown = next(each for each in found["touchpoints"] if each["after"] and each["after"]["id"] == "t7")
    assert [(c["after"], c["verdict"]) for c in unknown["changes"]] == [(None, None)]
    (measure,) = found["measures"]
    assert (measure["title"], measure["short_after"], measure["verdict"]) == ("Days", 1.0, "better")


def test_two_journeys_are_named_and_one_there_is_not_is_said(journeywall: Commands) -> None:
    name = saved(journeywall, "a.journey", two_journeys())
    (found,) = asked(journeywall, name, "--journeys", "Next", "Now")["comparisons"]
    assert (found["before"]["id"], found["after"]["id"]) == ("j2", "j1")
    assert found["touchpoint_counts"]["added"] == 1
    refused = journeywall("compare", name, "--journeys", "Next", "Never")
    assert (refused.code, len(refused.complaints)) == (1, 1)


def test_a_file_with_nothing_to_compare_says_so(journeywall: Commands) -> None:
    refused = journeywall("compare", journeywall.project())
    assert (refused.code, len(refused.complaints)) == (1, 1)


def test_the_sheet_is_printed_too(journeywall: Commands) -> None:
    one = saved(journeywall, "a.journey", two_journeys())
    two = saved(journeywall, "b.journey", set_field(two_journeys(), "t1", "effort", 5))
    which = ("--journeys", "Now", "Now")
    assert journeywall("compare", one, two, "-o", "out.svg", *which, "--paper", "A1").code == 0
    assert (journeywall.folder / "out.svg").read_text(encoding="utf-8").startswith("<?xml")
    assert journeywall("compare", one, two, "-o", "b.journey").code == 1


def test_notes_and_ideas_that_differ_are_told_with_what_became_of_them(journeywall: Commands) -> None:
    idea = Idea(id="e1", at="t5", text="Call first", status="open")
    before = two_journeys().put(idea, Note(id="n1", journey="j2", text="Why so late?"))
    after = set_field(before, "e1", "status", "done").without(["n1"])
    one, two = saved(journeywall, "a.journey", before), saved(journeywall, "b.journey", after)
    lines = journeywall("compare", one, two, "--journeys", "Next", "Next").out.splitlines()
    below = lines[lines.index("Notes and ideas") :]
    assert below[1:] == [
        "  − Why so late?: Note · gone · Parking lot",
        "  Call first: Idea · Card t5",
        "      not begun\u00a0→\u00a0done",
    ]
    (found,) = asked(journeywall, one, two, "--journeys", "Next", "Next")["comparisons"]
    assert [(each["state"], each["before"]["id"]) for each in found["notes"]] == [("removed", "n1")]
    assert [each["changed"] for each in found["ideas"]] == [["status"]]
