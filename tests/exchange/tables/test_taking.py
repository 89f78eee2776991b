from __future__ import annotations

from typing import Any

import pytest

from canvas.exchange import formats
from canvas.exchange.foreign import ForeignFileError, Imported
from canvas.exchange.tables import memory
from canvas.exchange.tables.grid import MOST_COLUMNS, Cell, Grid, made
from canvas.exchange.tables.guess import Guess
from canvas.exchange.tables.recognise import recognise
from canvas.exchange.tables.taking import take_all, take_in
from canvas.model import queries
from canvas.model.checks import check
from canvas.model.journey import Lane, Note, Picture, Step, Touchpoint
from canvas.model.parts import Level
from canvas.model.people import Persona
from canvas.model.project import Project
from canvas.model.work import Idea, Measure, Story
from tests.exchange.tables.plain import grid, told

HEADS = " | A | B |\n | one | two | three\n"


def taken(text: str, *merges: tuple[int, int, int, int], **changes: Any) -> Imported:
    table = grid(text, *merges)
    guess = recognise(table)
    for place, role in changes.pop("roles", {}).items():
        guess = guess.but(place, role=role)
    imported = take_in(table, guess, b"seed", "file")
    assert check(imported.project) == ()
    return imported


def cells(project: Project, lane: int = 0) -> list[list[Any]]:
    return [[card[1] for card in cell] for cell in told(project)[0]["cells"][lane]]


def codes(imported: Imported) -> list[str]:
    return [loss.code for loss in imported.losses]


def one(project: Project, cls: type[Any]) -> Any:
    (record,) = project.all(cls)
    return record


def test_merged_and_empty_heads_go_on_with_what_stands_before() -> None:
    project = taken("Fase | Før | | Efter\nTrin | a | b | c\nKontaktpunkter | x | y | z").project

    assert [(phase, len(steps)) for phase, steps in told(project)[0]["phases"]] == [("Før", 2), ("Efter", 1)]


def test_a_merged_step_is_one_step_and_holds_the_cards_of_its_columns() -> None:
    project = taken(" | A | | B\n | one | | two\nTouchpoints | x | y | z", (1, 1, 1, 2)).project

    assert cells(project) == [["x", "y"], ["z"]]


def test_a_merged_cell_is_a_card_that_spans_its_steps() -> None:
    project = taken(
        f"{HEADS}Touchpoints | long | | z\nThoughts | deep | |", (2, 1, 1, 2), (3, 1, 1, 3)
    ).project

    assert [card.span for card in queries.touchpoints(project, queries.journeys(project)[0].id)] == [2, 1]
    assert one(project, Note).span == 3


def test_a_lane_of_two_rows_is_one_lane() -> None:
    project = taken(f"{HEADS}Touchpoints | a | b | c\n | d | |\nThoughts | x | |").project

    assert cells(project) == [["a", "d"], ["b"], ["c"]]
    assert len(project.table(Lane)) == 2


def test_several_lines_in_a_cell_are_several_cards() -> None:
    project = taken(f"{HEADS}Touchpoints | a\\nb | • c\\n• d\\n  and e |").project

    assert cells(project) == [["a", "b"], ["c", "d\nand e"], []]


def test_only_a_lane_of_touchpoints_yields_touchpoints() -> None:
    project = taken(
        f"{HEADS}Touchpoints | t | |\nActions | a | |\nThoughts | b | |\nQuotes | c | |\nPains | d | + e |\n"
        "Gains | f | |\nQuestions | g | |\nWhatever | h | |"
    ).project

    assert [card.text for card in project.all(Touchpoint)] == ["t"]
    assert sorted((note.kind, note.text) for note in project.all(Note)) == [
        ("doing", "a"),
        ("free", "h"),
        ("gain", "e"),
        ("gain", "f"),
        ("pain", "d"),
        ("question", "g"),
        ("quote", "c"),
        ("thinking", "b"),
    ]


def test_ideas_stories_measures_and_pictures_become_what_they_are() -> None:
    imported = taken(f"{HEADS}Touchpoints | t\nIdeas | i\nStories | s\nKPIs | m\nPictures | p")
    project = imported.project

    assert one(project, Idea).at == queries.steps(project, queries.journeys(project)[0].id)[0].id
    assert (one(project, Story).words, one(project, Measure).title, one(project, Picture).title) == (
        "s",
        "m",
        "p",
    )
    assert "table-picture" in codes(imported)


def test_a_measure_brings_its_figure_where_it_has_a_date() -> None:
    project = taken(f"{HEADS}Touchpoints | t\nKPIs | Calls: −3,5 a day (2026-01-31)").project
    measure = one(project, Measure)

    assert (measure.title, measure.unit) == ("Calls", "a day")
    assert [(str(reading.date), reading.value) for reading in measure.readings] == [("2026-01-31", -3.5)]


def test_rows_about_the_step_fill_its_fields() -> None:
    project = taken(
        f"{HEADS}Touchpoints | t | |\nGoals | peace | quiet |\nDuration | 1 h | |\nWaiting | 2 d | |"
    ).project
    step = queries.steps(project, queries.journeys(project)[0].id)[0]

    assert (step.need, step.duration, step.waiting) == ("peace", "1 h", "2 d")


def test_rows_about_touchpoints_fill_theirs_each_line_one_or_all_the_same() -> None:
    project = taken(
        f"{HEADS}Touchpoints | a\\nb | c\\nd | e\n"
        "Channels | Web\\n– | Phone | Shop, Web\n"
        "Departments | | Sales |\n"
        "Effort | 1\\n5 | | 9\nPromise | 3/4 Soon → 1/4 Late\\n– | |"
    ).project
    cards = queries.touchpoints(project, queries.journeys(project)[0].id)
    channels = [told(project)[0]["cells"][0][n] for n in range(3)]

    assert [card[2] for cell in channels for card in cell] == [
        ["Web"],
        [""],
        ["Phone"],
        ["Phone"],
        ["Shop", "Web"],
    ]
    assert [card.effort for card in cards] == [1, 5, None, None, None]
    assert cards[0].promise == Level(level=3, text="Soon")
    assert cards[0].delivery == Level(level=1, text="Late")
    assert cards[2].department == cards[3].department is not None


def test_a_channel_without_a_touchpoint_is_said_to_be_lost() -> None:
    assert "table-no-touchpoint" in codes(taken(f"{HEADS}Touchpoints | a | |\nChannels | Web | Web |"))


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("-2 | 0,5 | 2", [(-2, ""), (0.5, ""), (2, "")]),
        ("1 | 3 sure | 5", [(-2, "1"), (0, "3 sure"), (2, "5")]),
        ("1 | 10 | 7", [(-2, "1"), (2, "10"), (0.5, "7")]),
        ("🙁 | 🙂 |", [(-1, "🙁"), (1, "🙂")]),
        ("glad | | sehr schlecht", [(None, ""), (-2, "sehr schlecht")]),
    ],
)
def test_feelings_are_placed_on_our_scale_and_kept_as_they_were(
    row: str, expected: list[tuple[float | None, str]]
) -> None:
    project = taken(f"{HEADS}Touchpoints | a | b | c\nFeelings | {row}").project
    steps = queries.steps(project, queries.journeys(project)[0].id)

    assert [(f.value, f.original) for step in steps for f in step.feelings] == expected


def test_a_row_or_a_line_of_feelings_may_be_somebodys() -> None:
    project = taken(
        f"{HEADS}Touchpoints | a | b | c\nFølelse: Anna | 1 | 2 | -1\nFeelings | Bo: 1 | Bo: 2 |"
    ).project
    names = {persona.id: persona.name for persona in project.all(Persona)}
    first = queries.steps(project, queries.journeys(project)[0].id)[0]

    assert {names[f.persona or ""]: f.value for f in first.feelings} == {"Anna": 1, "Bo": 1}
    assert [p.name for p in queries.journey_personas(project, queries.journeys(project)[0])] == ["Anna", "Bo"]


def test_a_number_off_the_scale_is_no_feeling() -> None:
    imported = taken(f"{HEADS}Touchpoints | a | b | c\nFeelings (1-5) | 9 | 2 |")

    assert "table-off-scale" in codes(imported)
    assert [f.value for step in imported.project.all(Step) for f in step.feelings if f.value is None] == [
        None
    ]


def test_colours_that_differ_in_a_row_are_kept() -> None:
    heads = [[Cell(), Cell("A"), Cell("B")]]
    lane = [Cell("Thoughts"), Cell("x", fill="#FFC000"), Cell("y", fill="#92D050")]
    table = made([*heads, lane, [Cell("Quotes"), Cell("z", fill="#FFC000"), Cell("q", fill="#FFC000")]])
    project = take_in(table, recognise(table), b"").project

    assert {note.text: note.colour for note in project.all(Note)} == {
        "x": "#FFC000",
        "y": "#92D050",
        "z": "",
        "q": "",
    }


def test_the_report_says_what_every_row_was_taken_for() -> None:
    imported = taken(f"{HEADS}Touchpoints | a\nWhatever | b")
    said = {
        dict(loss.values).get("label"): (loss.code, dict(loss.values).get("kind")) for loss in imported.losses
    }

    assert said["Touchpoints"] == ("table-row-read", "touchpoints")
    assert said["Whatever"] == ("table-row-guessed", "notes")


def test_a_changed_guess_is_taken_in_as_it_was_changed() -> None:
    imported = taken(f"{HEADS}Touchpoints | a\nWhatever | b", roles={3: "ideas"})

    assert one(imported.project, Idea).text == "b"
    assert "table-row-guessed" not in codes(imported)


def test_a_row_that_is_ignored_is_said_to_be_left_out() -> None:
    imported = taken(f"{HEADS}Touchpoints | a\nWhatever | b", roles={3: "ignore"})

    assert "table-row-left-out" in codes(imported)
    assert not imported.project.table(Note)


def test_a_list_is_read_by_its_columns_and_a_changed_one_by_the_change() -> None:
    table = grid("Phase | Touchpoint | Where\nBuy | Pay | Till\nBuy | Leave | Door")
    guess = recognise(table).but(2, role="channel")
    imported = take_in(table, guess, b"", "file")

    assert [card[2] for cell in told(imported.project)[0]["cells"][0] for card in cell] == [
        ["Till"],
        ["Door"],
    ]
    assert "table-column-unknown" in codes(take_in(table, recognise(table), b"", "file"))


def test_lanes_of_notes_in_a_list_hold_notes() -> None:
    table = grid(
        "Phase | Lane | Touchpoint\nBuy | Shop | Pay\nBuy | Pain points | Queue\nBuy | Thoughts | Why?"
    )
    project = take_in(table, recognise(table), b"", "file").project

    assert [card.text for card in project.all(Touchpoint)] == ["Pay"]
    assert sorted((note.kind, note.text) for note in project.all(Note)) == [
        ("pain", "Queue"),
        ("thinking", "Why?"),
    ]


def test_several_tables_are_the_journeys_of_one_project() -> None:
    tables: list[tuple[Grid, Guess]] = []
    for name in ("One", "Two"):
        table = grid(f"{name}\n{HEADS}Touchpoints | a\nChannels | Web")
        tables.append((table, recognise(table)))
    project = take_all(tables, b"", "both").project

    assert [journey.title for journey in queries.journeys(project)] == ["One", "Two"]
    assert project.head.title == "both"


def test_a_table_wider_than_a_map_can_be_is_refused() -> None:
    with pytest.raises(ForeignFileError) as refused:
        made([[Cell("x")] * (MOST_COLUMNS + 1)], file="wide")
    assert refused.value.problem.code == "table-too-large"


def test_a_guess_is_remembered_by_the_names_of_a_table() -> None:
    table, other = (
        grid(f"{HEADS}Touchpoints | a\nWhatever | b"),
        grid(f"{HEADS}Touchpoints | x | y\nWhatever | | z"),
    )
    text = memory.dump(recognise(table).but(3, role="ideas"))

    assert memory.fingerprint(table) == memory.fingerprint(other)
    assert memory.fingerprint(table) != memory.fingerprint(table.turned())
    assert memory.recall(other, text).lines[3].role == "ideas"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        "null",
        '{"version": 2}',
        '{"version": 1, "shape": "round", "lines": []}',
        '{"version": 1, "shape": "matrix", "lines": {"whatever": {"role": "nonsense", "scale": 5}}}',
    ],
)
def test_what_cannot_be_remembered_is_guessed(text: str) -> None:
    table = grid(f"{HEADS}Touchpoints | a\nWhatever | b")

    assert memory.recall(table, text) == recognise(table)


MARKDOWN = """# Plan

### 1. Before

| Dimension | Detail |
|---|:--|
| **Customer Actions** | looks<br>waits |
| Touchpoints | a \\| b, [site](http://x) |

### 2. After

| Dimension | Detail |
|---|---|
| **Customer Actions** | pays |
| Touchpoints | till |
"""


def test_tables_of_markdown_under_headings_are_one_map() -> None:
    project = formats.read("plan.md", MARKDOWN.encode()).project

    assert [phase for phase, _ in told(project)[0]["phases"]] == ["Before", "After"]
    assert cells(project) == [["looks", "waits"], ["pays"]]
    assert cells(project, 1) == [["a | b, site"], ["till"]]


def test_markdown_without_a_map_is_refused() -> None:
    with pytest.raises(ForeignFileError) as refused:
        formats.read("list.md", b"| Milk | 2 |\n|---|---|\n| Bread | 1 |\n")
    assert refused.value.problem.code == "markdown-none"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_a_matrix_is_read_in_every_encoding_and_with_every_separator(encoding: str, separator: str) -> None:
    rows = [["", "Før", "Efter"], ["Kontaktpunkter", "Gå", '"Gå, kør; flyv"'], ["Følelser", '"1,5 øv"', "-2"]]
    text = "\r\n".join(separator.join(row) for row in rows)
    project = formats.read("kort.csv", text.encode(encoding)).project

    assert cells(project) == [["Gå"], ["Gå, kør; flyv"]]
    assert [f.value for step in project.all(Step) for f in step.feelings] in ([1.5, -2], [-2, 1.5])
