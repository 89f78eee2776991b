"""Rows 1.2 to 1.6: personas and journeys have a value inside the house."""

from __future__ import annotations

import datetime

from canvas.model.journey import Journey
from canvas.model.work import Story
from tests.mission.world import CALLS, CARE, DATE, JOURNEY, PER, READS, SALES, done, offered, printed, world


def test_1_2_a_department_says_what_it_does_for_this_person() -> None:
    project = done(world(), PER, **{f"help__{CARE}__text": "Rings before he has to"})
    project = done(project, project.head.id, brief__target_groups=(PER,))
    text = printed(project, "brief", "A4")
    assert "Customer care" in text
    assert "Rings before he has to" in text


def test_1_3_assumed_is_told_apart_from_observed_and_as_is_from_to_be() -> None:
    project = done(world(), READS, evidence__strength="assumed")
    project = done(project, CALLS, evidence__strength="measured", evidence__source="Call log")
    text = printed(project)
    assert "As it is" in text
    assert "assumed" in text.lower()
    assert "measured" in text.lower()
    assert "measured 1 · assumed 1 · not said" in printed(project, "curves")
    later = project.put(
        Journey(id="j0000000000002", order="X", title="Next winter", state="to-be", previous=JOURNEY)
    )
    assert [journey.state for journey in later.all(Journey) if journey.previous] == ["to-be"]


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
    asked = printed(project, "agenda", "A4")
    assert "Is told a date" in asked


def test_1_4_a_department_reads_what_the_others_live_through_with_the_same_customer() -> None:
    story = Story(id="o1", teller="Kim", department=CARE, words="He cried on the telephone.", personas=(PER,))
    project = world().put(story)
    assert SALES in offered(project, "department-map")
    text = printed(project, "department-map", about=SALES)
    for part in ("Sales", "Customer care", "Is told a date", "Sees it run", "Installation"):
        assert part in text
