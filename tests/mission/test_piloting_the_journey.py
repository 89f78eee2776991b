"""Rows 2.1 to 2.8: piloting the customer journey (but the empty map)."""

from __future__ import annotations

import datetime

import pytest

from canvas.export import pdf
from canvas.language import language
from canvas.layout import paper, tiling
from canvas.layout.options import SheetOptions
from canvas.model import document
from canvas.model.project import Offering, Project
from canvas.model.review.decisions import decide
from canvas.model.review.finding import questions
from canvas.model.work import Idea, Measure, Reading
from tests.mission.world import (
    CALLS,
    DATE,
    JOURNEY,
    LEARNING,
    LIVING,
    ORDERS,
    PER,
    READS,
    RUNS,
    done,
    printed,
    read,
    world,
)

DAYS = tuple(datetime.date(2026, month, 1) for month in (1, 2, 3))


def test_2_1_the_brief_is_one_page() -> None:
    project = world()
    project = done(
        project,
        project.head.id,
        brief__position="The one from round the corner",
        brief__message="You need not be an expert",
        brief__promise="Warm without trouble",
        brief__channels="A visit first",
        brief__target_groups=(PER,),
        brief__offerings=(Offering(id="b0000000000001", name="Service agreement"),),
    )
    text = printed(project, "brief", "A4")
    for part in (
        "The one from round the corner",
        "You need not be an expert",
        "Warm without trouble",
        "A visit first",
        "Per Lindgaard",
        "Service agreement",
    ):
        assert part in text
    assert "Warm without trouble" in printed(project)


@pytest.mark.parametrize("name", ["A4", "A3", "A0", "roll-914", "1800x900"])
def test_2_2_the_map_goes_on_any_paper(name: str) -> None:
    text = printed(world(), paper_name=name)
    for part in ("Per gets a heat pump", "Reads about noise", "Sees it run"):
        assert part in text
    assert paper.parse(name)


def test_2_2_an_ordinary_printer_puts_the_wall_map_together_from_its_own_paper() -> None:
    project = document.read(document.write(world()))
    whole = paper.fit(project, "map", SheetOptions(language("en")), paper.parse("A1"))
    tiles = tiling.tiled(whole, paper.parse("A4"), language("en"))
    assert {(tile.paper.name, tile.scale) for tile in tiles} == {("A4", whole.scale)}
    pages = read(pdf.write(tiles, pdf.PdfInfo("Fjordvarme"), lambda _: None))
    assert len(pages) == 9
    for part in ("Reads about noise", "Is told a date", "Sees it run"):
        assert any(part in page for page in pages)
    assert "Row 1 of 3, sheet 2 of 3" in pages[1]
    assert "cut at the left, glue it onto the strip of the sheet before" in pages[1]


def test_2_3_phases_steps_and_touchpoints_each_with_a_channel() -> None:
    project = done(world(), READS, text="Reads what the neighbour says")
    text = printed(project)
    for part in ("Learning", "Asks", "Reads what the neighbour says", "Website", "Telephone", "Visit"):
        assert part in text
    board = printed(project, "channel-map", persona=PER)
    for part in ("Digital", "Physical", "Personal"):
        assert part in board


def test_2_4_the_three_questions_are_asked_of_a_touchpoint_and_answered() -> None:
    idea = Idea(id="e0000000000001", at=CALLS, lens="ease", text="Ring back at six", prompt="easier")
    project = world().put(idea)
    project = done(project, READS, asked__offering__by="Omar", asked__offering__is_nothing=True)
    project = done(project, READS, asked__offering__date=datetime.date(2026, 3, 2))
    for text in (printed(project), printed(project, "touchpoint", "A4", about=READS)):
        for part in ("nothing to improve", "omar"):
            assert part in text.lower()
    assert "Ring back at six" in printed(project)
    page = printed(project, "touchpoint", "A4", about=CALLS)
    for part in (
        "Can we change the offering?",
        "Can we tell it differently?",
        "Can we make it easier?",
        "Ring back at six",
        "easier",
        "not asked",
    ):
        assert part in page
    assert "asked by Omar · 2 March 2026" in printed(project, "touchpoint", "A4", about=READS)


def test_2_4_the_touchpoints_nobody_has_asked_them_of_are_listed() -> None:
    project = done(world(), READS, asked__ease__is_nothing=True)
    nobody = [question.place.about for question in questions(project, ("questions",))]
    assert nobody == [CALLS, DATE, ORDERS, RUNS]
    agenda = printed(_settled(project), "agenda", "A4")
    assert "Can we change this, tell it differently, or make it easier?" in agenda
    assert "Calls for a price" in agenda
    assert "Reads about noise" not in agenda


def _settled(project: Project) -> Project:
    """All other questions are answered."""
    for number, question in enumerate(questions(project)):
        if question.theme != "questions":
            project = decide(project, f"x{number:013}", question, "done")
    return project


def test_2_5_a_journey_that_is_walked_again_is_a_wheel_round_the_person() -> None:
    project = done(world(), JOURNEY, is_loop=True)
    project = done(project, RUNS, is_moment_of_truth=True)
    text = printed(project, "wheel", "A3")
    for part in ("Before", "After", "Per Lindgaard", "Sees it run", "Per walks this circle again and again"):
        assert part in text
    assert "1 makes or breaks it" in text
    assert "we know too little about it" in text


def test_2_6_every_phase_is_held_against_the_promise() -> None:
    project = done(world(), LEARNING, check__verdict="kept", check__reason="We answer the same day")
    project = done(project, LIVING, check__verdict="broken", check__reason="The date was moved twice")
    text = printed(project)
    assert "The promise is kept." in text
    assert "The date was moved twice" in text
    assert "kept in 1 phase" in text
    band = printed(project, "curves")
    for part in ("Kept We answer the same day", "Broken The date was moved twice"):
        assert part in band


def test_2_6_a_touchpoint_is_held_against_the_promise_as_well() -> None:
    project = done(world(), DATE, check__verdict="unclear", check__reason="Nobody wrote it down")
    project = done(project, project.head.id, brief__promise="Warm without trouble")
    text = printed(project, "touchpoint", "A4", about=DATE)
    for part in ("Warm without trouble", "Unclear here", "Nobody wrote it down"):
        assert part in text


def test_2_7_hard_figures_are_followed_and_divided() -> None:
    def readings(*values: float) -> tuple[Reading, ...]:
        return tuple(Reading(date=day, value=value) for day, value in zip(DAYS, values, strict=True))

    new = Measure(
        id="u0000000000001",
        at=JOURNEY,
        title="New customers",
        target=60,
        better="higher",
        readings=readings(40, 50, 60),
    )
    lost = Measure(id="u0000000000002", at=JOURNEY, title="Lost customers", readings=readings(30, 25, 24))
    ratio = Measure(
        id="u0000000000003", at=JOURNEY, title="New for each lost", numerator=new.id, denominator=lost.id
    )
    happy = Measure(
        id="u0000000000004", at=RUNS, title="Satisfaction", unit="of 5", readings=readings(3, 4, 4.5)
    )
    easy = Measure(
        id="u0000000000005", at=LIVING, title="Found easy", unit="%", readings=readings(61, 64, 70)
    )
    project = world().put(new, lost, ratio, happy, easy)
    text = printed(project, "measures", "A3")
    for part in (
        "New customers",
        "60",
        "Lost customers",
        "New for each lost",
        "2.5",
        "Satisfaction",
        "4.5",
        "where we want it",
        "target 60",
        "Found easy",
        "of 5",
        "70 %",
    ):
        assert part in text
    assert "Satisfaction" in printed(project)
    page = printed(project, "touchpoint", "A4", about=RUNS)
    for part in ("Measured here", "Satisfaction", "4.5", "of 5"):
        assert part in page


def test_2_8_creating_communicating_and_delivering_are_told_apart() -> None:
    project = done(world(), READS, discipline="communicate")
    project = done(project, RUNS, discipline="deliver")
    text = printed(project, "value-map")
    for part in ("Create", "Communicate", "Deliver", "Reads about noise", "Sees it run"):
        assert part in text
