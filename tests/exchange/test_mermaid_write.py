from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.exchange import mermaid, mermaid_write
from canvas.exchange.draft import Draft
from canvas.exchange.foreign import Written
from canvas.model.journey import Journey, Lane, Note, Phase, Step, Touchpoint
from canvas.model.parts import Feeling
from canvas.model.project import Project
from tests.exchange.reading import actors, journeys, phases, texts, values

Card = tuple[str, float | None, list[str]]
Section = tuple[str, list[Card]]

SIGNS = st.sampled_from("#:;,%<>&\"'/-{}brjourneytl 5")
TEXT = st.text(st.one_of(SIGNS, st.characters(codec="utf-8", categories=["L", "P", "S"])), max_size=30)
WORDS = st.sampled_from(["journey home", "title page", "section leader", "accTitle: x", "accDescr {", "---"])
NAMES = st.one_of(TEXT, WORDS).map(lambda text: " ".join(text.split()) or "A")
SCORES = st.one_of(st.none(), st.sampled_from([-2, -1.5, 0, 0.5, 1, 2]))
CARDS = st.tuples(NAMES, SCORES, st.lists(NAMES, max_size=3))
MAPS = st.lists(st.tuples(NAMES, st.lists(CARDS, max_size=3)), min_size=1, max_size=4)


def made(title: str, sections: list[Section]) -> Project:
    draft = Draft(repr((title, sections)), "x")
    journey = draft.add(Journey, title=title)
    lane = draft.add(Lane, journey=journey)
    for name, cards in sections:
        phase = draft.add(Phase, journey=journey, title=name)
        if not cards:
            draft.add(Step, phase=phase)
        for text, value, people in cards:
            personas = tuple(dict.fromkeys(draft.persona(who) for who in people))
            rated = () if value is None else personas or (None,)
            felt = tuple(Feeling(persona=persona, value=value) for persona in rated)
            step = draft.add(Step, phase=phase, title=text)
            draft.add(Touchpoint, step=step, lane=lane, text=text, personas=personas, feelings=felt)
    return draft.project(title)


def write(project: Project) -> Written:
    return mermaid_write.write(project, journeys(project)[0].id)


def line(text: str, value: float | None = 1, *people: str) -> str:
    """How one task is written."""
    return write(made("T", [("A", [(text, value, list(people))])])).text.splitlines()[-1].strip()


def losses(project: Project) -> dict[str, int | str | float]:
    return {what.code: dict(what.values).get("count", 1) for what in write(project).losses}


@given(NAMES, MAPS)
def test_what_is_written_is_read_back_as_it_was(title: str, sections: list[Section]) -> None:
    project = made(title, sections)

    back = mermaid.read(write(project).text, "x.mmd").project

    assert journeys(back)[0].title == journeys(project)[0].title
    assert phases(back) == phases(project)
    assert texts(back) == texts(project)
    assert actors(back) == actors(project)
    assert values(back) == values(project)
    assert write(back).text == write(project).text


def is_mermaid(line: str) -> bool:
    """Tell whether Mermaid's own grammar takes a line, as it stands there: codes are one sign to it."""
    said = re.sub(r"#\d+;", "x", line.strip())
    task = r"(?!(?:journey|title|section|acctitle|accdescr)\b)[^#:\n;]+:[^#\n;]+"
    return (
        re.fullmatch(rf"journey|title\s[^#\n;]+|section\s[^#:\n;]+|{task}", said, re.IGNORECASE) is not None
    )


@given(NAMES, MAPS)
def test_every_line_is_one_of_mermaids_grammar(title: str, sections: list[Section]) -> None:
    assert [line for line in write(made(title, sections)).text.splitlines() if not is_mermaid(line)] == []


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Fase 1: køb", "Fase 1#58; køb"),
        ("Fix bug #12", "Fix bug #35;12"),
        ("A; B", "A#59; B"),
        ("Two\nlines", "Two<br>lines"),
        ("Says <br>", "Says #60;br>"),
        ("journey home", "#106;ourney home"),
        ("Title page", "#84;itle page"),
        ("50%% off", "50#37;% off"),
        ("Titles checked", "Titles checked"),
        ("", "–"),
    ],
)
def test_what_mermaid_would_take_for_something_else_is_written_as_a_code(text: str, written: str) -> None:
    assert line(text) == f"{written}: 4"


def test_a_comma_in_a_name_does_not_make_two_actors() -> None:
    assert line("A", 1, "Per, 62") == "A: 4: Per#44; 62"


@pytest.mark.parametrize(("value", "written"), [(-2, "1"), (-1.5, "1.5"), (0, "3"), (2, "5")])
def test_feelings_become_one_to_five(value: float, written: str) -> None:
    assert line("A", value) == f"A: {written}"


def test_what_is_not_rated_is_not_given_a_score() -> None:
    project = made("T", [("A", [("X", None, []), ("Y", None, ["Per"])])])

    assert write(project).text.splitlines()[-2:] == ["      X: :", "      Y: : Per"]
    assert losses(project) == {"mermaid-out-unrated": 2}


def test_halves_are_reported() -> None:
    assert losses(made("T", [("A", [("X", 0.5, []), ("Y", 1, [])])])) == {"mermaid-out-halves": 1}


def test_one_score_for_two_who_feel_differently_is_reported() -> None:
    project = made("T", [("A", [("X", 1, ["Per", "Sam"])])])
    card = next(iter(project.all(Touchpoint)))
    changed = project.put(card.but(feelings=(card.feelings[0], card.feelings[1].but(value=-1))))

    assert write(changed).text.endswith("X: 4: Per, Sam\n")
    assert losses(changed) == {"mermaid-out-one-score": 1}


def test_what_is_felt_at_a_step_is_felt_at_its_touchpoints() -> None:
    project = made("T", [("A", [("X", None, []), ("Y", -2, [])])])
    steps = sorted(project.all(Step), key=lambda step: step.order)
    felt = project.put(*(step.but(feelings=(Feeling(value=2),)) for step in steps))

    assert write(felt).text.splitlines()[-2:] == ["      X: 5", "      Y: 1"]


def test_what_happens_behind_the_line_of_visibility_stays_behind() -> None:
    project = made("T", [("A", [("X", 1, [])])])
    lane = next(iter(project.all(Lane)))

    assert losses(project.put(lane.but(stage="backstage"))) == {
        "mermaid-out-unrated": 1,
        "mermaid-out-behind": 1,
    }


def test_notes_and_fields_that_mermaid_has_no_place_for_are_counted() -> None:
    project = made("T", [("A", [("X", 1, [])])])
    card = next(iter(project.all(Touchpoint))).but(description="More")
    note = Note(id="n0000000000000", journey=journeys(project)[0].id)

    assert losses(project.put(card, note)) == {"mermaid-out-fields": 1, "out-unsaid": 1}


def test_a_plain_journey_loses_nothing() -> None:
    assert write(made("T", [("A", [("X", 1, ["Per"])])])).losses == ()
