"""The shipped examples: sound, rich, made anew the same, and fit for the wall."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from canvas.files import container
from canvas.files.loaded import Loaded
from canvas.language import language
from canvas.layout import paper, sheets
from canvas.model import document
from canvas.model.checks import check
from canvas.model.index import index_of
from canvas.model.journey import Handover, Journey, Lane, Note, Phase, Picture, Step, Touchpoint
from canvas.model.people import Channel, Department, Influence, Persona
from canvas.model.project import Project
from canvas.model.work import Idea, Measure, Story
from canvas.resources import resource

FILES = ("varmepumpe", "railway")
SCRIPTS = Path(__file__).parents[2] / "assets" / "examples"


@cache
def loaded(file: str) -> Loaded:
    return container.load(resource("examples", f"{file}.journey"))


@pytest.fixture
def build() -> Iterator[ModuleType]:
    """The script that makes the examples, whose modules lie beside it."""
    before = set(sys.modules)
    sys.path.insert(0, str(SCRIPTS))
    yield importlib.import_module("build")
    sys.path.remove(str(SCRIPTS))
    for name in set(sys.modules) - before:
        if str(SCRIPTS) in str(getattr(sys.modules[name], "__file__", "")):
            del sys.modules[name]


def journeys(file: str) -> tuple[Journey, ...]:
    return index_of(loaded(file).project).of(Journey)


def steps(project: Project, journey: Journey) -> list[Step]:
    index = index_of(project)
    return [step for phase in index.of(Phase, journey.id) for step in index.of(Step, phase.id)]


def cards(project: Project, journey: Journey, cls: type[Any] = Touchpoint) -> list[Any]:
    found = [card for step in steps(project, journey) for card in index_of(project).step(step.id)]
    return [card for card in found if isinstance(card, cls)]


def front(project: Project, journey: Journey) -> list[Touchpoint]:
    lanes = project.table(Lane)
    return [card for card in cards(project, journey) if lanes[card.lane].stage == "frontstage"]


def mean(values: Iterator[float]) -> float:
    found = list(values)
    return sum(found) / len(found)


@pytest.mark.parametrize("file", FILES)
def test_an_example_is_sound(file: str) -> None:
    assert check(loaded(file).project) == ()


@pytest.mark.parametrize("file", FILES)
def test_an_example_is_what_its_words_make(file: str, build: ModuleType) -> None:
    """Pictures are compared by what they show: their bytes depend on the library that packs them."""
    script = next(script for script in build.SCRIPTS if script.file == file)
    made, _ = build.example(script)
    plain = [_without_bytes(project) for project in (made, loaded(file).project)]
    assert plain[0] == plain[1]


def _without_bytes(project: Project) -> bytes:
    same = (picture.but(sha256="0" * 64) for picture in project.all(Picture))
    return document.write(project.put(*same))


def test_examples_made_twice_are_the_same_bytes(build: ModuleType, tmp_path: Path) -> None:
    for script in build.SCRIPTS:
        made = [build.write(script, tmp_path).read_bytes() for _ in range(2)]
        assert made[0] == made[1]


@pytest.mark.parametrize("file", FILES)
def test_an_example_is_as_rich_as_one_to_learn_from_must_be(file: str) -> None:
    project = loaded(file).project
    journey = journeys(file)[0]
    touchpoints = cards(project, journey)
    assert sum(persona.look is not None for persona in project.all(Persona)) >= 3
    assert len(index_of(project).of(Phase, journey.id)) == 6
    assert len(steps(project, journey)) >= 14
    assert all(step.need and step.title for step in steps(project, journey))
    assert len(touchpoints) >= 40
    assert len({card.channel for card in touchpoints} - {None}) >= 7
    assert len({card.department for card in touchpoints} - {None}) >= 4
    assert len({note.kind for note in cards(project, journey, Note)}) >= 5
    assert len({feeling.persona for step in steps(project, journey) for feeling in step.feelings}) >= 2
    assert all(any(project.all(cls)) for cls in (Idea, Story, Measure, Handover, Channel, Department))
    assert any(handover.agreement for handover in project.all(Handover))


@pytest.mark.parametrize("file", FILES)
def test_every_picture_of_an_example_is_in_its_file_and_said_in_words(file: str) -> None:
    pictures = list(loaded(file).project.all(Picture))
    assert len(pictures) >= 4
    assert all(picture.alternative and picture.title for picture in pictures)
    assert {picture.sha256 for picture in pictures} == set(loaded(file).pictures)


@pytest.mark.parametrize("file", FILES)
def test_no_more_than_one_card_in_six_is_a_moment_of_truth(file: str) -> None:
    """On a wheel, which tells of little else, it may be one in three."""
    for journey in journeys(file):
        shown = front(loaded(file).project, journey)
        found = sum(card.is_moment_of_truth for card in shown)
        assert found <= len(shown) / (3 if journey.is_loop else 6)
        assert found or journey.axis == "life cycle"


@pytest.mark.parametrize("file", FILES)
def test_every_character_of_an_example_has_its_glyph(file: str) -> None:
    project = loaded(file).project
    for journey in journeys(file):
        options = sheets.SheetOptions(language(project.head.language), journey=journey.id)
        assert sheets.make(project, "map", options).missing == ""


def test_both_english_maps_are_readable_on_a1() -> None:
    project = loaded("railway").project
    for journey in journeys("railway"):
        options = sheets.SheetOptions(language("en"), journey=journey.id)
        fitted = paper.fit(project, "map", options, paper.parse("A1"))
        assert fitted.problems == ()


def test_the_railway_has_the_six_phases_railways_are_known_for() -> None:
    project = loaded("railway").project
    for journey in journeys("railway")[:2]:
        assert [phase.title for phase in index_of(project).of(Phase, journey.id)] == [
            "Research and planning",
            "Shopping",
            "Booking",
            "Before travel",
            "Travel",
            "After travel",
        ]
        assert len(journey.principles) == 4


def test_three_curves_are_measured_as_it_is_and_expected_as_it_could_be() -> None:
    project = loaded("railway").project
    for journey, strength in zip(journeys("railway"), ("measured", "assumed"), strict=False):
        lanes = index_of(project).of(Lane, journey.id)
        curves = [lane for lane in lanes if lane.kind == "curve"]
        assert [lane.title for lane in curves] == ["Enjoyment", "Relevance", "Helpfulness"]
        ratings = [rating for step in steps(project, journey) for rating in step.ratings]
        assert {rating.lane for rating in ratings} == {lane.id for lane in curves}
        assert all(rating.value is not None and 0 <= rating.value <= 10 for rating in ratings)
        assert {rating.evidence.strength for rating in ratings if rating.evidence} == {strength}


def test_the_journey_that_could_be_answers_the_one_that_is() -> None:
    project = loaded("railway").project
    now, following, *_ = journeys("railway")
    assert (now.state, following.state) == ("as-is", "to-be")
    assert following.previous == now.id
    known = {card.id for card in cards(project, now)}
    counterparts = {card.counterpart for card in cards(project, following)} - {None}
    assert len(counterparts) >= 30
    assert counterparts <= known


def test_what_got_better_can_be_counted() -> None:
    project = loaded("railway").project
    now, following, *_ = journeys("railway")

    def feeling(journey: Journey) -> float:
        parts = (part for step in steps(project, journey) for part in step.feelings)
        return mean(part.value for part in parts if part.value is not None)

    def effort(journey: Journey) -> float:
        return mean(card.effort for card in front(project, journey) if card.effort)

    def shortfalls(journey: Journey) -> int:
        levels = [(card.promise, card.delivery) for card in front(project, journey)]
        return sum(bool(p and d and (d.level or 0) < (p.level or 0)) for p, d in levels)

    assert feeling(following) > feeling(now) + 1
    assert effort(following) < effort(now) - 1
    assert (shortfalls(now) > 5, shortfalls(following)) == (True, 0)


def test_some_touchpoints_of_the_journey_that_could_be_were_ideas() -> None:
    _, following, *_ = journeys("railway")
    assert sum(bool(card.colour) for card in front(loaded("railway").project, following)) >= 5


def test_the_railway_says_who_influences_whom() -> None:
    attitudes = {influence.attitude for influence in loaded("railway").project.all(Influence)}
    assert attitudes == {-1, 0, 1}
