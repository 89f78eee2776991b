"""Rows 3.1 to 3.6: channels play together."""

from __future__ import annotations

from canvas.model import queries
from canvas.model.project import Offering
from canvas.model.work import Idea
from tests.mission.world import (
    ASKS,
    CALLS,
    CLIENT,
    DATE,
    JOURNEY,
    LIVES,
    MECHANIC,
    PER,
    PHONE,
    READS,
    SEEKS,
    VISIT,
    WAITS,
    WEB,
    done,
    offered,
    printed,
    world,
)


def test_3_1_the_end_customer_is_kept_apart_from_the_client_who_pays() -> None:
    project = done(world(), JOURNEY, personas=(PER, MECHANIC, CLIENT))
    text = printed(project)
    for part in ("customer", "client", "employee"):
        assert part in text
    for role in ("partner", "influencer"):
        assert role in printed(done(project, CLIENT, role=role))


def test_3_2_one_life_is_seen_across_the_channels_with_every_change_counted() -> None:
    project = world()
    text = printed(project, "channel-map", persona=PER)
    for part in ("Website", "Telephone", "Visit", "Reads about noise", "Sees it run"):
        assert part in text
    assert len(queries.channel_changes(project, JOURNEY, PER)) == 2
    assert "2" in text


def test_3_3_what_the_person_wants_at_a_step_is_not_what_is_offered() -> None:
    project = done(
        world(),
        WAITS,
        **{
            f"wanted__{PER}__channel": WEB,
            f"wanted__{PER}__information": "The date",
            f"wanted__{PER}__moment": "the same day",
            f"wanted__{PER}__permission": "ask",
        },
    )
    assert "rather" in printed(project, "channel-map", persona=PER).lower()
    assert "rather" not in printed(world(), "channel-map", persona=PER).lower()
    text = printed(project, "touchpoint", "A4", about=DATE)
    for part in (
        "Per wants",
        "The date",
        "rather Website",
        "the same day · asks to be asked first",
        "We offer Telephone",
    ):
        assert part in text


def test_3_3_the_usual_channels_are_only_what_holds_where_nothing_is_said() -> None:
    usual = printed(world(), "channel-map", persona=PER)  # Per's usual channel is the website
    assert "from the usual channels" in usual
    said = done(world(), ASKS, **{f"wanted__{PER}__channel": PHONE})
    said = done(said, WAITS, **{f"wanted__{PER}__channel": PHONE})
    said = done(said, LIVES, **{f"wanted__{PER}__channel": VISIT})
    assert "from the usual channels" not in printed(said, "channel-map", persona=PER)


def test_3_4_promise_and_delivery_are_balanced_along_the_map() -> None:
    project = done(world(), DATE, promise__text="A date within a week", promise__level=4)
    project = done(project, DATE, delivery__text="Ten weeks of silence", delivery__level=1)
    text = printed(project)
    for part in ("A date within a week", "Ten weeks of silence", "\u22123"):
        assert part in text
    assert "less than promised at 1 of 1 touchpoints" in printed(project, "curves")


def test_3_5_the_need_stands_behind_each_step_and_effort_and_detours_show() -> None:
    project = done(world(), ASKS, need="To know what it costs a month", with_us=False, waiting="4 days")
    project = done(project, SEEKS, duration="two evenings")
    project = done(project, CALLS, effort=5, department=None, channel=None)
    text = printed(project)
    assert "To know what it costs a month" in text
    for part in ("4 days", "two evenings", "own life"):
        assert part in text
    assert "hardest at “Asks”: 5 of 5" in printed(project, "curves")
    board = printed(project, "channel-map", persona=PER)
    assert "4" in board
    assert "detour" in board.lower()


def test_3_6_a_touchpoint_belongs_to_an_offering_and_doing_is_another_field_than_saying() -> None:
    project = world()
    offering = Offering(id="b0000000000001", name="Service agreement")
    project = done(project, project.head.id, brief__offerings=(offering,), brief__promise="Warm")
    project = done(
        project, READS, offering=offering.id, says="It is quiet", does="Lends out a pump to listen to"
    )
    project = project.put(Idea(id="e1", at=READS, lens="ease", text="A quiet hour", prompt="more fun"))
    assert "Service agreement" in printed(project, "brief", "A4")
    text = printed(project, "touchpoint", "A4", about=READS)
    for part in (
        "Offering Service agreement",
        "What we say “ It is quiet ”",
        "What we do Lends out a pump to listen to",
        "A quiet hour more fun",
    ):
        assert part in text
    assert READS in offered(project, "touchpoint")
