from __future__ import annotations

from tests.exchange.reading import codes, journeys, personas, read, refusal, said, texts


def test_every_block_with_a_journey_becomes_one_journey() -> None:
    project = read("rejser.md").project

    assert [journey.title for journey in journeys(project)] == ["Købet", "Fra lager til hjem", "Leveringen"]
    assert [texts(project, i) for i in range(3)] == [["Betaler"], ["Venter"], ["Får hjælp"]]


def test_the_project_is_called_as_the_first_heading_and_personas_are_shared() -> None:
    project = read("rejser.md").project

    assert project.head.title == "Vores rejser"
    assert personas(project) == {"Kunde", "Chauffør"}
    assert len({key for journey in journeys(project) for key in journey.personas}) == 2


def test_line_numbers_are_those_of_the_file() -> None:
    assert said(read("rejser.md"), "mermaid-score-range") == [{"line": 10, "score": "9"}]


def test_a_single_journey_gives_the_project_its_title() -> None:
    project = read("a.md", "# Above\n```mermaid\njourney\ntitle Own\nA: 5\n```\n").project

    assert project.head.title == journeys(project)[0].title == "Own"


def test_headings_lose_their_marks() -> None:
    project = read("a.md", "## **Bold** and [linked](http://x) ##\n```mermaid\njourney\nA: 5\n```").project

    assert journeys(project)[0].title == "Bold and linked"


def test_a_block_that_is_not_closed_goes_to_the_end() -> None:
    assert texts(read("a.md", "```mermaid\njourney\nA: 5\nB: 4").project) == ["A", "B"]


def test_an_empty_journey_beside_others_is_a_loss_and_alone_a_refusal() -> None:
    empty, other = "```mermaid\njourney\n```\n", "```mermaid\njourney\nA: 5\n```\n"

    assert codes(read("a.md", empty + other)) == ["markdown-empty-journey"]
    assert refusal("a.md", empty) == "mermaid-nothing"
    assert refusal("a.md", empty + empty) == "mermaid-nothing"


def test_markdown_without_a_journey_is_refused() -> None:
    assert refusal("a.md", "# Nothing\n\n```mermaid\ngraph TD\n```\n") == "markdown-none"
    assert refusal("a.md", "journey\n  A: 5\n") == "markdown-none"
