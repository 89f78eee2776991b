"""Each rule of the critical colleague: what makes it ask, and what does not."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import pytest

from canvas.model import queries
from canvas.model.journey import Handover, Journey
from canvas.model.parts import Evidence, Feeling, Level, Wanted
from canvas.model.people import Persona
from canvas.model.project import Project
from canvas.model.review.finding import questions
from canvas.model.review.handovers import _changes
from canvas.model.review.place import Ground
from canvas.model.review.rules import RULES, THEMES
from canvas.model.work import Idea
from tests.model.settled import DELIVERY, DUE, INFLUENCE, PROMISE, but, low, settled, with_more


class Case(NamedTuple):
    """A project that makes one rule ask about one record, and one that is nearly the same and does not."""

    rule: str
    about: str
    asking: Project
    silent: Project


def joined(project: Project, *records: object) -> Project:
    return project.put(*records)  # type: ignore[arg-type]  # records are Values


WANTS_MAIL = (Wanted(persona="p1", channel="c2"),)
WEARY = (Feeling(persona="p1", value=1), Feeling(persona="p2", value=-1))
AN_IDEA = Idea(id="e2", at="t4", person="Ida", due=DUE)
STRANGER = Persona(id="p3", name="Kaj")

CASES = (
    Case(
        "promise-above-delivery",
        "t2",
        but("t2", promise=PROMISE, delivery=DELIVERY),
        but("t2", promise=PROMISE),
    ),
    Case(
        "promise-above-delivery",
        "t2",
        but("t2", promise=PROMISE, delivery=DELIVERY),
        but("t2", promise=DELIVERY, delivery=PROMISE),
    ),
    Case("low-without-idea", "t4", but("t4", feelings=low(-1)), but("t2", feelings=low(-2))),
    Case("low-without-idea", "s3", but("s3", feelings=low(-1.5, "Lost")), but("s3", feelings=low(-0.5))),
    Case(
        "low-without-idea",
        "s3",
        but("s3", feelings=low(-1)),
        but("s3", feelings=low(-1)).put(AN_IDEA),
    ),
    Case("not-asked", "t4", but("t4", asked=()), but("t1", asked=())),
    Case("not-asked", "t4", but("t4", asked=()), but("t2", asked=())),
    Case("not-asked", "t4", but("t4", asked=()), but("t4", asked=()).put(Journey(id="j1", state="to-be"))),
    Case("handover-without-agreement", "t3", settled().without(["h1"]), settled()),
    Case(
        "handover-without-agreement",
        "t3",
        but("h1", agreement=""),
        but("h1", agreement="").put(settled().find("t4").but(department="d1", channel="c1")),
    ),
    Case("change-without-agreement", "t2", but("t2", channel="c2"), but("t2", channel="c1")),
    Case(
        "change-without-agreement",
        "t2",
        but("t2", channel="c2"),
        but("t2", channel="c2").put(Handover(id="h2", source="t2", target="t3", agreement="One number")),
    ),
    Case("without-department", "t5", but("t5", department=None), but("t1", department=None)),
    Case("without-channel", "t3", but("t3", channel=None), but("t5", channel=None)),
    Case("channel-not-wanted", "t2", but("s2", wanted=WANTS_MAIL), but("s3", wanted=WANTS_MAIL)),
    Case(
        "channel-not-wanted",
        "t2",
        but("s2", wanted=WANTS_MAIL),
        but("s2", wanted=WANTS_MAIL).put(settled().find("t3").but(other_channels=("c2",))),
    ),
    Case("step-without-need", "s2", but("s2", need=""), but("s1", need="")),
    Case("would-not-sign", "t4", but("t4", would_sign="no"), but("t4", would_sign="unclear")),
    Case(
        "customer-up-employee-down",
        "s3",
        but("s3", feelings=WEARY).put(AN_IDEA),
        but("s3", feelings=WEARY[:1]),
    ),
    Case(
        "persona-unreached",
        "p3",
        with_more(STRANGER),
        with_more(STRANGER, settled().find("j1").but(personas=("p1", "p2", "p3"))),
    ),
    Case(
        "persona-unreached",
        "p3",
        with_more(STRANGER),
        with_more(STRANGER, settled().find("t2").but(personas=("p1", "p2", "p3"))),
    ),
    Case(
        "influencer-unreached",
        "y1",
        with_more(INFLUENCE),
        with_more(INFLUENCE, settled().find("t2").but(social_roles=("influencer",))),
    ),
    Case("empty-cell", "g2", but("g2", priority="high"), but("g2", priority="normal")),
    Case(
        "empty-cell",
        "g2",
        but("g2", priority="high"),
        but("g2", priority="high", materials="A folder"),
    ),
    Case("without-person-or-date", "e1", but("e1", person=""), but("e1", person="", status="done")),
    Case("without-person-or-date", "e1", but("e1", due=None), but("e1", due=date(2026, 5, 1))),
    Case(
        "too-many-moments",
        "j1",
        but("t2", is_moment_of_truth=True).put(settled().find("t3").but(is_moment_of_truth=True)),
        but("t2", is_moment_of_truth=True),
    ),
)


def test_about_a_settled_map_nothing_is_asked() -> None:
    assert questions(settled()) == ()


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}-{case.about}")
def test_a_rule_asks_about_its_place_and_only_there(case: Case) -> None:
    assert [(each.rule, each.place.about) for each in questions(case.asking)] == [(case.rule, case.about)]
    assert case.rule not in {each.rule for each in questions(case.silent)}


def test_a_touchpoint_without_evidence_is_asked_about_unless_it_is_only_planned() -> None:
    unknown = but("t2", evidence=None)
    assert asked(unknown) == {"without-evidence": ["t2"]}
    assert asked(unknown.put(settled().find("j1").but(state="to-be"))) == {}


def test_a_map_of_which_less_than_half_was_seen_is_one_of_assumptions() -> None:
    assumed = [settled().find(key).but(evidence=Evidence()) for key in ("t2", "t3", "t4")]
    assert asked(with_more(*assumed[:2])) == {}
    assert asked(with_more(*assumed)) == {"map-of-assumptions": ["j1"]}
    found = questions(with_more(*assumed))[0]
    assert dict(found.place.values) == {"known": 1, "all": 4}


def test_a_phase_without_any_department_has_nobody_to_speak_for_it() -> None:
    silent = [settled().find(key).but(department=None) for key in ("t4", "t5")]
    assert asked(with_more(*silent[:1])) == {"without-department": ["t4"]}
    assert asked(with_more(*silent))["phase-without-department"] == ["f2"]


def test_a_map_that_is_not_begun_is_left_in_peace() -> None:
    empty = settled().without(["t1", "t2", "t3", "t4", "t5", "h1", "e1"]).put(STRANGER, INFLUENCE)
    assert asked(empty) == {}


def test_a_gap_is_as_bad_as_it_is_wide() -> None:
    narrow = but("t2", promise=Level(level=3), delivery=DELIVERY)
    wide = but("t2", promise=PROMISE, delivery=Level(level=0))
    assert [questions(project)[0].bad for project in (narrow, wide)] == [1, 3]


def test_changes_on_the_paths_of_all_are_those_of_each_one_together() -> None:
    project = but("t3", personas=("p2",)).put(settled().find("t4").but(channel="c1"))
    walk = Ground(project).walks[0]
    for field, query in (("department", queries.handovers), ("channel", queries.channel_changes)):
        expected = {(a.id, b.id) for persona in ("p1", "p2") for a, b in query(project, "j1", persona)}
        assert {(a.card.id, b.card.id) for a, b in _changes(walk, field)} == expected


def test_the_curve_of_those_who_walk_is_the_one_that_is_drawn() -> None:
    for project in (but("t4", feelings=low(-1)), but("s3", feelings=WEARY), but("t2", feelings=WEARY)):
        (walk,) = Ground(project).walks
        assert walk.personas == queries.journey_personas(project, walk.journey)
        for persona in walk.personas:
            assert walk.curve(persona) == queries.curve(project, walk.journey.id, persona.id)


def test_every_rule_belongs_to_a_theme_and_has_been_tried() -> None:
    assert {rule.theme for rule in RULES} == set(THEMES)
    elsewhere = {"without-evidence", "map-of-assumptions", "phase-without-department"}
    assert {case.rule for case in CASES} | elsewhere == {rule.code for rule in RULES}


def asked(project: Project) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for each in questions(project):
        found.setdefault(each.rule, []).append(each.place.about)
    return found
