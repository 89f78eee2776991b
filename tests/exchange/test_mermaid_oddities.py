from __future__ import annotations

import pytest

from tests.exchange.reading import actors, cards, codes, journeys, mermaid, phases, read, said, texts, values


def test_everything_odd_at_once_is_read_and_listed_with_its_line() -> None:
    imported = read("odd.mmd")
    listed = [(what.code, dict(what.values).get("line")) for what in imported.losses]

    assert listed == [
        ("mermaid-settings", None),
        ("mermaid-comments", None),
        ("mermaid-accessible-title", None),
        ("mermaid-colon", 17),
        ("mermaid-colon", 18),
        ("mermaid-colon", 19),
        ("mermaid-score-comma", 21),
        ("mermaid-score-rounded", 22),
        ("mermaid-score-range", 23),
        ("mermaid-score-no-number", 24),
        ("mermaid-score-missing", 25),
        ("mermaid-score-missing", 26),
        ("mermaid-tail", 27),
        ("mermaid-hash", 28),
        ("mermaid-colon", 31),
    ]
    assert phases(imported.project) == ["", "Fase 1: Køb", "Tom", "Fase 1: Køb"]
    assert journeys(imported.project)[0].title == "Fra først til sidst"
    assert journeys(imported.project)[0].scope == "Hvad der sker, trin for trin"


def test_colons_belong_to_names_where_the_numbers_say_so() -> None:
    project = mermaid(
        "Call at 10:15 AM: 5: Staff",
        "Kl. 12:05: 4: Me",
        "Opens https://example.org: 4: Me",
        "A:B: 3: Me",
        "Task 1:4:Me",
        "Plain: 2: Me",
        "More: 3: Me",
    ).project

    assert texts(project) == [
        "Call at 10:15 AM",
        "Kl. 12:05",
        "Opens https://example.org",
        "A:B",
        "Task 1",
        "Plain",
        "More",
    ]
    assert [next(iter(felt.values())) for felt in values(project)] == [2.0, 1.0, 1.0, 0.0, 1.0, -1.0, 0.0]


def test_a_name_with_a_colon_and_no_actor_is_no_swapped_line() -> None:
    imported = mermaid("A: 5: Me", "B: 4: Me", "Step 2: pay: 4")

    assert (texts(imported.project)[2], actors(imported.project)[2]) == ("Step 2: pay", [])
    assert codes(imported) == ["mermaid-colon"]


def test_what_stands_behind_the_actors_is_listed_and_the_line_kept() -> None:
    imported = mermaid("X: 4: Me: extra")

    assert actors(imported.project) == [["Me"]]
    assert said(imported, "mermaid-tail") == [{"line": 2, "text": "extra"}]
    assert cards(imported.project)[0].original == "X: 4: Me: extra"


@pytest.mark.parametrize(
    ("score", "value", "code"),
    [
        ("2.5", -0.5, ""),
        ("2,5", -0.5, "mermaid-score-comma"),
        ("+4", 1.0, ""),
        ("0x3", 0.0, ""),
        ("3.3", 0.5, "mermaid-score-rounded"),
        ("0", None, "mermaid-score-range"),
        ("-1", None, "mermaid-score-range"),
        ("1e1", None, "mermaid-score-range"),
        ("abc", None, "mermaid-score-no-number"),
        ("4 5", None, "mermaid-score-no-number"),
        ("", None, "mermaid-score-missing"),
    ],
)
def test_a_score_is_taken_or_left_open_and_said(score: str, value: float | None, code: str) -> None:
    imported = mermaid(f"X: {score}: Me", "Y: 5: Me", "Z: 5: Me")

    assert values(imported.project)[0] == ({"Me": value} if score else {})
    assert codes(imported) == ([code] if code else [])
    assert [felt.original for felt in cards(imported.project)[0].feelings] == ([score] if score else [])


def test_names_are_each_taken_once_and_empty_ones_not_at_all() -> None:
    assert actors(mermaid("X: 4: Me, Me,  Cat ,").project) == [["Me", "Cat"]]


def test_semicolons_part_tasks_but_stay_in_names() -> None:
    project = mermaid("section A; B", "Make tea: 5: Me; Go up: 3: Me;", "Buy milk; eggs: 4: Me").project

    assert (phases(project), texts(project)) == (["A; B"], ["Make tea", "Go up", "Buy milk; eggs"])


def test_escaped_signs_are_what_they_stand_for() -> None:
    assert texts(mermaid("A #35;1 &amp; B#colon; C: 3: Me").project) == ["A #1 & B: C"]


def test_a_comment_sign_cuts_titles_and_actors_as_in_mermaid_but_no_task() -> None:
    imported = mermaid("title Issue #12 fixed", "Fix bug #12: 4: Child#1, Child#2")

    assert imported.project.head.title == "Issue"
    assert (texts(imported.project), actors(imported.project)) == (["Fix bug #12"], [["Child"]])
    assert [values["text"] for values in said(imported, "mermaid-hash")] == ["#12 fixed", "#1, Child#2"]


def test_words_of_the_grammar_may_begin_a_task() -> None:
    project = mermaid(
        "section A", "section leader calls: 4: Me", "journey review: 4: Me", "Titles checked: 3: Me"
    ).project

    assert (phases(project), texts(project)) == (
        ["A"],
        ["section leader calls", "journey review", "Titles checked"],
    )


def test_a_description_that_is_not_closed_ends_at_the_next_task() -> None:
    imported = mermaid("accDescr {", "  line one", "X: 4: Me")

    assert journeys(imported.project)[0].scope == "line one"
    assert (texts(imported.project), codes(imported)) == (["X"], ["mermaid-open-description"])


def test_a_line_without_a_score_is_a_card_without_a_feeling() -> None:
    imported = mermaid("section A", "Just a line")

    assert (texts(imported.project), values(imported.project)) == (["Just a line"], [{}])
    assert said(imported, "mermaid-score-missing") == [{"line": 3}]


def test_a_second_title_wins_and_the_first_is_listed() -> None:
    imported = mermaid("title One", "title Two", "X: 4")

    assert imported.project.head.title == "Two"
    assert said(imported, "mermaid-title-twice") == [{"line": 3, "title": "One"}]
