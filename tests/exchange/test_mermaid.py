from __future__ import annotations

import pytest

from canvas.model import document
from canvas.model.parts import Feeling
from tests.exchange.reading import (
    actors,
    cards,
    codes,
    journeys,
    lanes,
    mermaid,
    personas,
    phases,
    read,
    refusal,
    said,
    steps,
    texts,
    values,
)

DAY = (
    "  title My working day",
    "  section Go to work",
    "    Make tea: 5: Me",
    "    Do work: 1: Me, Cat",
    "  section Go home",
    "    Sit down: 3",
)


def test_sections_become_phases_and_a_task_becomes_a_step_with_one_touchpoint() -> None:
    project = mermaid(*DAY).project

    assert phases(project) == ["Go to work", "Go home"]
    assert steps(project) == texts(project) == ["Make tea", "Do work", "Sit down"]
    assert lanes(project) == [("Touchpoints", "touchpoints"), ("Feelings", "feelings")]


def test_actors_become_personas_and_each_feels_what_the_score_says() -> None:
    project = mermaid(*DAY).project

    assert actors(project) == [["Me"], ["Me", "Cat"], []]
    assert values(project) == [{"Me": 2.0}, {"Me": -2.0, "Cat": -2.0}, {"": 0.0}]
    assert len(journeys(project)[0].personas) == len(personas(project)) == 2


def test_what_the_score_was_and_on_which_scale_is_kept() -> None:
    (felt,) = cards(mermaid("  Tea: 4").project)[0].feelings

    assert felt == Feeling(value=1.0, original="4", scale="mermaid 1-5")


def test_a_plain_diagram_loses_nothing() -> None:
    assert codes(mermaid(*DAY)) == []


def test_the_title_is_the_journeys_and_the_projects() -> None:
    project = mermaid(*DAY).project

    assert project.head.title == journeys(project)[0].title == "My working day"


@pytest.mark.parametrize(
    ("before", "inside", "title"),
    [
        ("", "title In it", "In it"),
        ("---\ntitle: Above\n---\n", "title In it", "In it"),
        ("---\ntitle: Above # really\n---\n", "", "Above"),
        ('  ---\n  title: "Above: quoted"\n  ---\n', "", "Above: quoted"),
        ("", "accTitle: Said aloud", "Said aloud"),
        ("", "title: With a colon", "With a colon"),
        ("", "", "test"),
    ],
)
def test_without_a_title_the_next_best_is_taken(before: str, inside: str, title: str) -> None:
    project = read("test.mmd", f"{before}journey\n{inside}\nTea: 5").project

    assert project.head.title == journeys(project)[0].title == title


def test_a_description_becomes_the_scope() -> None:
    project = mermaid("accDescr: From door to door", "Tea: 5").project

    assert journeys(project)[0].scope == "From door to door"


def test_the_same_section_twice_is_two_phases() -> None:
    assert phases(mermaid("section A", "X: 4", "section B", "Y: 4", "section A").project) == ["A", "B", "A"]


def test_a_section_without_tasks_has_a_step_to_write_in() -> None:
    project = mermaid("section A").project

    assert (phases(project), steps(project), texts(project)) == (["A"], [""], [])


def test_tasks_before_the_first_section_are_in_a_phase_without_a_title() -> None:
    project = mermaid("X: 4", "section A", "Y: 3").project

    assert (phases(project), texts(project)) == (["", "A"], ["X", "Y"])


def test_line_breaks_stay_in_cards_and_become_spaces_in_titles() -> None:
    project = mermaid("section One<br>Two<BR/>Three</br />Four<br\t/>Five", "Six<br/>Seven: 4").project

    assert phases(project) == ["One Two Three Four Five"]
    assert (texts(project), steps(project)) == (["Six\nSeven"], ["Six Seven"])


def test_the_same_bytes_become_the_same_project() -> None:
    one, other = mermaid(*DAY).project, mermaid(*DAY).project

    assert document.write(one) == document.write(other)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_as_they_do_on_any_system(end: str) -> None:
    assert texts(read("test.mmd", end.join(("\ufeffjourney", *DAY))).project) == [
        "Make tea",
        "Do work",
        "Sit down",
    ]


def test_danish_printed_labels_go_with_a_danish_text() -> None:
    project = mermaid("section Før købet", "Søger på nettet: 3: Kunde", "Får råd af en ven: 5: Kunde").project

    assert project.head.language == "da"
    assert lanes(project) == [("Kontaktpunkter", "touchpoints"), ("Følelser", "feelings")]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "foreign-empty"),
        (" \n\n", "foreign-empty"),
        ("graph TD\n A-->B", "mermaid-other-kind"),
        ("%% what\nsequenceDiagram\n A->>B: hi", "mermaid-other-kind"),
        ("Dear journey,\nhow are you?", "mermaid-none"),
        ("journeys: 5", "mermaid-none"),
        ("journey", "mermaid-nothing"),
        ("journey\n  title Only a title", "mermaid-nothing"),
        ("journey\n" + "x" * 100_001 + ": 5", "foreign-too-long"),
        ("journey\n" + "x: 5\n" * 20_001, "foreign-too-many"),
        ("journey\nx: 5: " + ", ".join(map(str, range(501))), "foreign-too-many-personas"),
    ],
)
def test_what_is_no_journey_is_refused_with_one_reason(text: str, code: str) -> None:
    assert refusal("test.mmd", text) == code


def test_a_picture_called_mmd_is_no_text() -> None:
    assert refusal("test.mmd", bytes(range(256)) * 8) == "foreign-binary"
    assert refusal("test.mmd", b"\x89PNG\r\n\x1a\n") == "foreign-binary"


def test_score_and_actor_the_other_way_round_are_recognised_and_said_once() -> None:
    imported = read("rejsekort.mmd")

    assert values(imported.project)[:2] == [{"Sofie": 0.0}, {"Sofie": -1.0, "Far": -1.0}]
    assert texts(imported.project)[2] == "Kl. 07:55 tjekker ind"
    assert codes(imported) == ["mermaid-swapped", "mermaid-colon"]
    assert said(imported, "mermaid-swapped") == [{"count": 5}]


def test_one_line_the_other_way_round_is_recognised_by_its_actor() -> None:
    imported = mermaid("A: 5: Me", "B: 4: Me", "C: Me: 2")

    assert values(imported.project)[2] == {"Me": -1.0}
    assert said(imported, "mermaid-swapped-line") == [{"line": 4}]
