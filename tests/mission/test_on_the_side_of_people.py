"""Rows 5.1 to 5.4: on the side of people."""

from __future__ import annotations

from canvas.model import queries
from canvas.model.edits import links, structure
from canvas.model.edits.cards import add_note, add_touchpoint
from canvas.model.edits.feelings import set_feeling
from canvas.model.edits.people import add_person
from canvas.model.ids import SeededIds
from canvas.model.journey import Handover, Journey, Phase
from canvas.model.project import Project
from canvas.model.work import Idea
from tests.mission.world import (
    CALLS,
    DATE,
    FRONT,
    JOURNEY,
    LIVES,
    MECHANIC,
    PER,
    RUNS,
    WAITS,
    done,
    printed,
    world,
)


def test_5_1_feelings_have_words_and_a_quote_stands_beside_an_amount() -> None:
    project = set_feeling(world(), LIVES, MECHANIC, 1.0, "Relieved")
    project = add_note(project, "n1", FRONT, LIVES, text="Warm, and nobody cheated us", kind="quote")
    project = done(project, RUNS, amount__value=94500, amount__currency="DKK")
    text = printed(project)
    for part in ("Proud", "Relieved", "Warm, and nobody cheated us", "94,500"):
        assert part in text


def test_5_2_a_touchpoint_has_an_owner_and_every_handover_is_marked_and_counted() -> None:
    assert len(queries.handovers(world(), JOURNEY, PER)) == 2
    project = links.handed_over(world(), SeededIds(b"h"), CALLS, DATE)
    assert isinstance(project, Project)
    (handover,) = project.all(Handover)
    project = done(project, handover.id, agreement="Care rings with the date", stamp="Same name, same voice")
    project = done(project, DATE, person="Anja Bech")
    text = printed(project)
    for part in ("Customer care", "from Sales", "2 handovers"):
        assert part in text
    board = printed(project, "department-map")
    for part in ("Care rings with the date", "Same name, same voice", "no agreement"):
        assert part in board
    page = printed(project, "touchpoint", "A4", about=DATE)
    for part in (
        "Customer care Anja Bech",
        "From Sales",
        "Care rings with the date",
        "Same name, same voice",
    ):
        assert part in page
    assert "To Installation" in page


def test_5_3_the_employees_curve_stands_beside_the_customers_and_drifting_apart_is_marked() -> None:
    project = set_feeling(world(), LIVES, MECHANIC, -1.0, "Worn out")
    project = set_feeling(project, WAITS, MECHANIC, 0.0)
    project = add_person(project, "z1", "Anna Holm, Sales")
    text = printed(project)
    for part in ("Jonas", "Worn out", "3 apart", "Anna Holm"):
        assert part in text


def test_5_3_the_curves_stand_beside_each_other_and_the_stretches_apart_are_counted() -> None:
    project = set_feeling(world(), LIVES, MECHANIC, -1.0, "Worn out")
    text = printed(set_feeling(project, WAITS, MECHANIC, 0.0), "curves")
    assert "Deepest at “Waits”: Forgotten" in text
    assert "customer and employee drift apart in 2 stretches" in text
    for part in ("Jonas feels worse than Per, 3 apart", "Per feels worse than Jonas, 2 apart", "Worn out"):
        assert part in text


def test_5_4_small_steps_show_done_ideas_as_done() -> None:
    idea = Idea(id="e1", at=CALLS, lens="ease", text="Ring back at six", status="done")
    text = printed(world().put(idea))
    assert "Ring back at six" in text
    assert "done" in text


def test_5_4_versions_of_a_journey_are_compared_by_feeling_and_effort_each_named() -> None:
    project = done(world(), CALLS, effort=5)
    later = Journey(id="j2", order="X", title="Next winter", state="to-be", previous=JOURNEY, personas=(PER,))
    phase = Phase(id="f9", journey="j2", order="V", title="Learning again")
    project = structure.add_step(project.put(later, phase), "s9", "f9", title="Asks again")
    project = structure.add_lane(project, "l9", "j2", "touchpoints", title="Touchpoints")
    project = add_touchpoint(project, "t9", "l9", "s9", text="Sees the price at once")
    project = done(project, "t9", counterpart=CALLS, effort=1)
    text = printed(project, "compare", journey="j2", about=JOURNEY)
    for part in ("Sees the price at once", "Calls for a price", "Next winter"):
        assert part in text
    assert "effort" in text.lower()


def test_5_4_two_versions_of_one_journey_are_compared() -> None:
    before = done(world(), CALLS, effort=5)
    after = done(before, CALLS, effort=2, text="Is rung with a price")
    text = printed(after, "compare", other=before)
    for part in ("Is rung with a price", "1 touchpoint gets better"):
        assert part in text
