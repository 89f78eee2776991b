"""Diagrams other people published, and what Mermaid itself reads; both lie outside the project."""

from __future__ import annotations

import csv
import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from canvas.exchange import formats
from canvas.exchange.foreign import ForeignFileError, text_of
from canvas.exchange.mermaid_syntax import Diagram, parse
from canvas.exchange.mermaid_tasks import number, tasks
from canvas.language import language
from canvas.model.checks import check
from tests.exchange.reading import CORPUS, actors, journeys, phases, texts

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not here")

OURS = {
    "br variants in a section name": "a line break is one, not a tag",
    "upstream_section_br_variants": "the same",
    "section-br": "the same",
    "score-comma-decimal": "2,5 is a number in Denmark",
    "colon-in-task-name": "10:15 is a time",
    "actor-and-score-swapped": "taken the right way round",
    "title-empty": "Mermaid takes the next line for the title",
    "frontmatter-indented": "its title counts as well",
    "mermaid-entity-code": "the sign itself, not Mermaid's placeholder",
    "backslash": "a colon in a name",
    "url": "a colon in a name",
}
"""Where we read something else than Mermaid on purpose, and why."""


@cache
def manifest() -> dict[str, dict[str, str]]:
    with (CORPUS / "manifest.csv").open(encoding="utf-8", newline="") as file:
        return {row["file"]: row for row in csv.DictReader(file) if row["file"].startswith("mermaid/")}


@cache
def conformance() -> list[dict[str, Any]]:
    path = CORPUS / "conformance" / "mermaid-journey-conformance.json"
    given = json.loads(path.read_text(encoding="utf-8"))
    return [*given["upstream_spec"], *given["merman_goldens"], *given["corner_cases"]]


def wanted(case: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = (
        case.get("expected") or case.get("observed") or case.get("observed_mermaid_11_17_2") or {}
    )
    return found


def test_every_diagram_is_imported_as_the_manifest_counts_it_or_refused_in_one_sentence() -> None:
    refused = []
    for file, row in manifest().items():
        path = CORPUS / file
        try:
            project = formats.read(path.name, path.read_bytes()).project
        except ForeignFileError as error:
            refused.append((row["phases"], row["tasks"], language("en").problem(error.problem)))
            continue
        assert check(project) == ()
        assert (len(phases(project)), len(texts(project))) == (int(row["phases"]), int(row["tasks"])), file

    assert len(manifest()) == 33
    assert [row[:2] for row in refused] == [("0", "0")] * 2
    assert not any("\n" in sentence for _, _, sentence in refused)


def test_touchpoints_and_actors_are_those_that_mermaid_reads() -> None:
    known = {case["input"].strip(): wanted(case) for case in conformance()}
    seen = 0
    for file in manifest():
        text = (CORPUS / file).read_text(encoding="utf-8")
        said = known.get(text.strip())
        if not said or not said["tasks"]:
            continue
        project = formats.read(Path(file).name, text.encode()).project
        people = [[" ".join(p.split()) for p in task["people"] if p] for task in said["tasks"]]
        assert texts(project) == [task["task"].strip() for task in said["tasks"]]
        assert actors(project) == people
        assert len(journeys(project)) == 1
        seen += 1

    assert seen >= 10


def read(text: str) -> Diagram | None:
    try:
        return parse(text_of(text, "x"), "x")
    except ForeignFileError:
        return None


def same(diagram: Diagram, said: dict[str, Any]) -> bool:
    def score(text: str) -> float | str:
        found = number(text)
        return "NaN" if found is None and text else found or 0

    mine = [(t.name, score(t.score), list(t.actors)) for t in tasks(diagram)]
    theirs = [
        (t["task"].strip(), t["score"], [" ".join(p.split()) for p in dict.fromkeys(t["people"]) if p])
        for t in said["tasks"]
    ]
    return (
        mine == theirs
        and [section.name for section in diagram.sections] == [name.strip() for name in said["sections"]]
        and (diagram.title or diagram.front_title).split() == said["title"].split()
        and (diagram.acc_title, diagram.description) == (said["accTitle"], said["accDescr"])
    )


def test_we_read_what_mermaid_reads_but_where_we_mean_to_read_better() -> None:
    other = set()
    for case in conformance():
        said, diagram = wanted(case), read(case["input"])
        if said["parses"] and (diagram is None or not same(diagram, said)):
            other.add(case["name"])

    assert other == set(OURS)
