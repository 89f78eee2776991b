from __future__ import annotations

import json
from typing import Any

import pytest

from canvas.exchange.foreign import Imported
from canvas.exchange.html_text import lines_of
from canvas.model import queries
from canvas.model.journey import Lane, Note, Touchpoint
from canvas.model.project import Project
from canvas.model.work import Idea
from tests.exchange.reading import cards, codes, journeys, lanes, phases, read, refusal, said, steps, texts

STAGES = [
    {"num": 1, "title": "Find", "subStages": [{"title": "Look"}, {"title": "Ask"}]},
    {"num": 2, "title": "Buy", "subStages": []},
]


def cell(html: str = "", span: int = 1, mode: str = "text", **more: Any) -> dict[str, Any]:
    return {"mode": mode, "html": html, "align": "left", "colspan": span, **more}


def row(kind: str, label: str, *cells: dict[str, Any]) -> dict[str, Any]:
    return {"rowType": f"row-{kind}", "laneLabel": label, "cells": list(cells)}


def journey(*rows: dict[str, Any], **more: Any) -> dict[str, Any]:
    part = {"id": "sj1", "title": "Main", "rows": list(rows)}
    return {
        "id": "j1",
        "title": "Clinic",
        "stageLabel": "Stages",
        "stages": STAGES,
        "subJourneys": [part],
        **more,
    }


def file(*journeys: dict[str, Any]) -> str:
    return json.dumps(
        {"type": "service-journey-mapper", "version": 1, "name": "Project", "journeys": journeys}
    )


def sjm(*rows: dict[str, Any], **more: Any) -> Imported:
    return read("a.json", file(journey(*rows, **more)))


def notes(project: Project) -> list[tuple[str, str]]:
    return [(note.text, note.kind) for note in sorted(project.all(Note), key=lambda note: note.order)]


def test_stages_become_phases_and_sub_stages_steps() -> None:
    project = sjm(row("fs-human", "Nurse", cell("A"), cell("B"), cell("C"))).project

    assert project.head.title == "Project"
    assert journeys(project)[0].title == "Clinic"
    assert phases(project) == ["Find", "Buy"]
    assert steps(project) == ["Look", "Ask", ""]
    assert texts(project) == ["A", "B", "C"]


@pytest.mark.parametrize(
    ("kind", "lane", "stage"),
    [
        ("fs-human", "touchpoints", "frontstage"),
        ("fs-system", "touchpoints", "frontstage"),
        ("bs-human", "touchpoints", "backstage"),
        ("bs-system", "touchpoints", "backstage"),
        ("support", "touchpoints", "support"),
        ("operator", "touchpoints", None),
        ("parties", "notes", None),
        ("pain", "pains and gains", None),
        ("verbatim", "quotes", None),
        ("emotion", "feelings", None),
        ("suggestions", "ideas", None),
    ],
)
def test_the_type_of_a_row_says_what_lane_it_is(kind: str, lane: str, stage: str | None) -> None:
    project = sjm(row(kind, "Xyz", cell("A"))).project

    assert [(found.title, found.kind, found.stage) for found in project.all(Lane)] == [("Xyz", lane, stage)]


def test_an_ordinary_row_is_told_by_its_label() -> None:
    assert lanes(sjm(row("operator", "Thoughts", cell("Hm"))).project) == [("Thoughts", "thinking")]


def test_a_merged_cell_spans_its_columns() -> None:
    project = sjm(row("fs-human", "Nurse", cell("A", span=2), cell("B", span=9))).project

    assert [(card.text, card.span) for card in cards(project)] == [("A", 2), ("B", 1)]


def test_cells_beyond_the_last_column_are_reported() -> None:
    imported = sjm(row("fs-human", "Nurse", cell("A", span=3), cell("B")))

    assert texts(imported.project) == ["A"]
    assert said(imported, "sjm-beyond") == [{"count": 1}]


def test_bullets_and_boxes_are_a_card_each() -> None:
    bullets = cell("<ul><li>One</li><li>Two <b>bold</b></li></ul>", mode="bullets")
    boxes = cell("<div>Three</div><div>Four</div>", mode="boxes")
    project = sjm(row("pain", "Pains", bullets, boxes)).project

    assert notes(project) == [(text, "pain") for text in ("One", "Two bold", "Three", "Four")]


def test_tags_become_cards_in_their_colour_or_tags_of_a_card() -> None:
    tags = [{"text": "Nurse", "bg": "#ffeeaa", "fg": "#000000"}, {"text": "Lab", "bg": "red"}]
    parties = row("parties", "Parties", cell(mode="tags", tags=tags))
    front = row("fs-human", "Front", cell("Greets", tags=tags))
    project = sjm(parties, front).project

    assert [(note.text, note.colour) for note in sorted(project.all(Note), key=lambda n: n.order)] == [
        ("Nurse", "#ffeeaa"),
        ("Lab", ""),
    ]
    assert cards(project)[0].tags == ("Nurse", "Lab")


def test_a_row_of_emotions_gives_feelings_to_every_column_it_spans() -> None:
    project = sjm(row("emotion", "Mood", cell("😊 Glad", span=2), cell("Unsure"))).project
    felt = [step.feelings for step in queries.steps(project, journeys(project)[0].id)]

    assert [(f[0].value, f[0].word) for f in felt] == [(1, "😊 Glad"), (1, "😊 Glad"), (None, "Unsure")]
    assert not project.table(Note)


def test_suggestions_become_ideas_at_their_step() -> None:
    project = sjm(row("suggestions", "Ideas", cell(), cell("Shorter form"))).project
    (idea,) = project.all(Idea)

    assert idea.text == "Shorter form"
    assert idea.at == queries.steps(project, journeys(project)[0].id)[1].id


def test_a_divider_is_reported_and_no_lane() -> None:
    imported = sjm(row("divider", "", cell("Line of visibility", span=3)), row("support", "S", cell("X")))

    assert lanes(imported.project) == [("S", "touchpoints")]
    assert said(imported, "sjm-dividers") == [{"names": "Line of visibility"}]


def test_several_parts_stand_below_each_other_with_their_names() -> None:
    parts = [{"title": name, "rows": [row("fs-human", "Nurse", cell(name))]} for name in ("Adult", "Child")]

    assert [title for title, _ in lanes(sjm(subJourneys=parts).project)] == ["Adult: Nurse", "Child: Nurse"]


def test_every_journey_of_a_project_is_one_and_a_sheet_has_one() -> None:
    both = read("a.json", file(journey(), journey(title="Other", badge="B2"))).project
    sheet = read("a.json", json.dumps({"type": "service-journey-mapper-sheet"} | journey())).project

    assert [found.title for found in journeys(both)] == ["Clinic", "B2 Other"]
    assert [found.title for found in journeys(sheet)] == ["Clinic"]


def test_nothing_is_lost_of_a_plain_file() -> None:
    assert codes(sjm(row("fs-human", "Nurse", cell("A")))) == []


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        ("plain\ntext  here", ["plain", "text here"]),
        ("<p>One</p><p>Two&nbsp;&amp; more</p>", ["One", "Two & more"]),
        ("a<br>b<br/>c", ["a", "b", "c"]),
        ('<span title="a > b">x</span>', ["x"]),
        ("1 < 2 and 3 > 2", ["1 < 2 and 3 > 2"]),
        ("<script>alert(1)</script>kept<style>p{}</style>", ["kept"]),
        ("a<!-- no -->b<!-- open", ["ab"]),
        ("<b>unclosed", ["unclosed"]),
        ("", []),
    ],
)
def test_html_becomes_its_lines_of_text(html: str, lines: list[str]) -> None:
    assert lines_of(html) == lines


@pytest.mark.parametrize(
    "text", ['{"subJourneys": 1, "stages": "x"}', '{"journeys": [{"subJourneys": "stages"}], "stages": 1}']
)
def test_what_has_no_stages_is_refused(text: str) -> None:
    assert refusal("a.json", text) in ("sjm-none", "json-unknown")


def test_odd_values_do_no_harm() -> None:
    odd = [row("fs-human", "L", cell("A", span=-3), cell(7, span="x"), {"colspan": 1e308}, {"html": None}), 5]  # type: ignore[arg-type]  # odd on purpose

    project = sjm(*odd).project  # type: ignore[arg-type]  # odd on purpose

    assert [card.text for card in project.all(Touchpoint)] == ["A", "7"]
