"""What Mermaid refuses and we read as it was meant, input by input; and the inputs of other projects.

What Mermaid itself reads is compared in `test_corpus.py`.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest

from canvas.exchange.mermaid_tasks import tasks
from tests.exchange.reading import CORPUS
from tests.exchange.test_corpus import conformance, read, same, wanted

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not here")

ME = ("Me",)
AS_MEANT: dict[str, tuple[str, list[tuple[str, str, tuple[str, ...]]]]] = {
    "no-score-colon": ("a task without a score is still a task", [("Just a line", "", ())]),
    "fullwidth-colon": ("Chinese keyboards write this colon", [("X", "4", ME)]),
    "section-colon": ("people number their sections", [("X", "4", ME)]),
    "section-no-name": ("a section may be unnamed", [("X", "4", ME)]),
    "section-semicolon": ("the semicolon is part of the name", [("X", "4", ME)]),
    "title-semicolon": ("a semicolon parts two statements", [("B", "3", ME)]),
    "hash-in-task": ("the number of an issue", [("Fix bug #12", "4", ME)]),
    "semicolon-joins": ("two tasks on a line", [("Make tea", "5", ME), ("Go upstairs", "3", ME)]),
    "trailing-semicolon": ("it says nothing", [("X", "4", ME)]),
    "html-entity": ("a sign written as HTML does", [("A & B", "3", ME)]),
    "acc-block-unclosed": ("the description ends where a task begins", [("X", "4", ME)]),
    "uppercase-keyword": ("case says nothing", [("X", "4", ME)]),
    "task-starts-with-section": ("a score makes it a task", [("section leader calls", "4", ME)]),
    "task-starts-with-journey": ("the journey has begun already", [("journey review", "4", ME)]),
}
"""Why each is read, and as what: name, score as written, actors."""

OTHERS: dict[str, tuple[str, list[tuple[str, str]]]] = {
    "journey review: 4": ("as that project reads it", [("journey review", "4"), ("Other task", "3")]),
    "Morning <br> Evening": ("a line break in the title is one", [("Task", "3")]),
    "Make tea: 5: Me; Go": ("as that project reads it", [("Make tea", "5"), ("Go upstairs", "3")]),
    "Task A &amp; B": ("as that project reads it", [("Task A & B", "3"), ("Task C", "4")]),
    "A:B: 3: Me": ("the number is the score, what stands before it the name", [("A:B", "3")]),
    "section A:B": ("read, and reported", [("Task", "3")]),
    "accDescr {": ("read, and reported", [("Wake", "3")]),
    "nonsense": ("a task without a score is still a task", [("nonsense", ""), ("Task", "3")]),
}
"""Inputs of other projects (known by a part of them) that we read differently from Mermaid, and why."""


@cache
def of_others() -> list[dict[str, Any]]:
    path = CORPUS / "conformance" / "mermaid-journey-conformance.json"
    found: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["other_projects"]
    return found


def read_as(text: str) -> list[tuple[str, str, tuple[str, ...]]] | None:
    diagram = read(text)
    return None if diagram is None else [(t.name, t.score, t.actors) for t in tasks(diagram)]


def test_what_mermaid_refuses_we_read_as_it_was_meant_or_refuse_too() -> None:
    refused = {case["name"]: read_as(case["input"]) for case in conformance() if not wanted(case)["parses"]}
    taken = {name: found for name, found in refused.items() if found is not None}

    assert taken == {name: found for name, (_, found) in AS_MEANT.items()}


def test_inputs_of_other_projects_are_read_as_mermaid_or_better() -> None:
    differing = {}
    for case in of_others():
        said, diagram = case["mermaid_11_17_2"], read(case["input"])
        if diagram is None or (said["parses"] and same(diagram, said)):
            continue
        (known,) = [part for part in OTHERS if part in case["input"]]
        differing[known] = [(name, score) for name, score, _ in read_as(case["input"]) or []]

    assert differing == {part: found for part, (_, found) in OTHERS.items()}


def test_every_input_is_compared() -> None:
    assert len(conformance()) + len(of_others()) == 139
