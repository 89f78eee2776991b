"""Rows 1.2 to 1.6: personas and journeys have a value inside the house."""

from __future__ import annotations

import datetime

from canvas.model.edits.answering import begin_to_be
from canvas.model.ids import SeededIds
from canvas.model.journey import Journey, Touchpoint
from canvas.model.work import Story
from tests.mission.world import (
    CALLS,
    CARE,
    CRAFT,
    DATE,
    JOURNEY,
    PER,
    READS,
    SALES,
    done,
    offered,
    printed,
    world,
)


def test_1_2_a_department_says_what_it_does_for_this_person() -> None:
    project = done(world(), PER, **{f"help__{CARE}__text": "Rings before he has to"})
    project = done(project, PER, **{f"help__{CRAFT}__text": "Takes the shoes off"})
    project = done(project, project.head.id, brief__target_groups=(PER,))
    text = printed(project, "brief", "A4")
    for part in ("Customer care", "Rings before he has to", "Installation", "Takes the shoes off"):
        assert part in text


def test_1_3_assumed_is_told_apart_from_observed_and_as_is_from_to_be() -> None:
    project = done(world(), READS, evidence__strength="assumed")
    project = done(project, CALLS, evidence__strength="measured", evidence__source="Call log")
    project = done(project, DATE, evidence__strength="observed")
    text = printed(project).lower()
    for part in ("as it is", "assumed", "observed", "measured"):
        assert part in text
    assert "measured 11 % observed 11 % assumed 11 % not said 67 %" in printed(project, "curves")
    assert "Measured · Call log" in printed(project, "touchpoint", "A4", about=CALLS)


def test_1_3_the_journey_as_it_is_stands_beside_how_it_could_be() -> None:
    project = begin_to_be(world(), SeededIds(b"to-be"), JOURNEY, title="Next winter")
    (later,) = (journey for journey in project.all(Journey) if journey.previous == JOURNEY)
    (card,) = (each for each in project.all(Touchpoint) if each.counterpart == DATE)
    project = done(project, card.id, text="Rings with a date the same day")
    text = printed(project, "compare", journey=later.id, about=JOURNEY)
    for part in ("As it is", "As it could be", "Is told a date", "Rings with a date the same day"):
        assert part in text


def test_1_5_a_service_story_is_told_on_a_poster_on_a_card_and_on_the_map() -> None:
    story = Story(
        id="o0000000000001",
        teller="Anja Bech",
        department=CARE,
        date=datetime.date(2026, 2, 12),
        personas=(PER,),
        touchpoints=(DATE,),
        words="He only asked for a date.",
        lesson="A date is worth more than a discount.",
    )
    project = world().put(story)
    poster = printed(project, "stories", "A3", about=story.id)
    for part in (
        "Anja Bech",
        "Customer care",
        "12 February 2026",
        "Per Lindgaard",
        "Living with it",
        "Is told a date",
    ):
        assert part in poster
    for sheet in (poster, printed(project, "stories", "A3"), printed(project)):
        assert "He only asked for a date." in sheet
        assert "A date is worth more than a discount." in sheet
    assert offered(project, "stories") == ["", story.id]


def test_1_6_a_message_says_what_it_means_for_our_own_people_and_whether_they_would_sign_it() -> None:
    project = done(world(), DATE, meaning="We are the ones who get shouted at", would_sign="no")
    assert "We are the ones who get shouted at" not in printed(project)  # it is ours, and not for the wall
    text = printed(project, "touchpoint", "A4", about=DATE)
    for part in ("For our own people", "We are the ones who get shouted at", "They would not sign it"):
        assert part in text
    assert "They would sign it" in printed(done(project, DATE, would_sign="yes"), "touchpoint", about=DATE)
    asked = printed(project, "agenda", "A4")
    for part in ("Our own people would not sign this. What would they write?", "Is told a date"):
        assert part in asked


def test_1_4_a_department_reads_what_the_others_live_through_with_the_same_customer() -> None:
    story = Story(id="o1", teller="Kim", department=CARE, words="He cried on the telephone.")
    project = done(world().put(story), story.id, personas=(PER,), touchpoints=(DATE,))
    assert SALES in offered(project, "department-map")
    text = printed(project, "department-map", about=SALES)
    for part in ("Sales", "Customer care", "Is told a date", "Sees it run", "Installation"):
        assert part in text  # what the others do
    for part in ("He cried on the telephone.", "Kim", "Forgotten", "Proud", "Before you", "After you"):
        assert part in text  # their stories, the customer's curve, what comes before and after
