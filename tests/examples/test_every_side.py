"""The examples are told from every side: every kind of record, and what each sheet has to show."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import Any

import pytest

from canvas.files import container
from canvas.layout import words
from canvas.model import queries, texts
from canvas.model.edits import colour_names
from canvas.model.index import index_of
from canvas.model.journey import Journey, Lane, Link, Note, Phase, Step, Touchpoint
from canvas.model.people import Influence, Persona
from canvas.model.project import KINDS, Head, Project
from canvas.model.work import (
    Activity,
    FlowNode,
    GridCell,
    Idea,
    Measure,
    Move,
    RelationshipLevel,
    Story,
    Vote,
)
from canvas.resources import resource

FILES = ("varmepumpe", "railway")
IDLE = {
    "original scale portrait colour source kind span angle pictures low",
    "touchpoint journey lane step versions logo colours typeface language fonts",
}
"""Fields an example need not use: what other programs said, looks, and what only one of the two tells."""
every = pytest.mark.parametrize("file", FILES)


@cache
def project_of(file: str) -> Project:
    return container.load(resource("examples", f"{file}.journey")).project


def journeys(project: Project) -> dict[str, Journey]:
    """The journeys of an example by what they are for."""
    found = index_of(project).of(Journey)
    return {
        "as-is": found[0],
        "to-be": next(each for each in found if each.state == "to-be"),
        "grid": next(each for each in found if cells(project, each)),
        "loop": next(each for each in found if each.is_loop),
        "life": next(each for each in found if each.axis == "life cycle"),
    }


def steps(project: Project, journey: Journey) -> list[Step]:
    return list(queries.steps(project, journey.id))


def touchpoints(project: Project, journey: Journey) -> list[Touchpoint]:
    index = index_of(project)
    found = [card for step in steps(project, journey) for card in index.step(step.id)]
    return [card for card in found if isinstance(card, Touchpoint)]


def front(project: Project, journey: Journey) -> list[Touchpoint]:
    lanes = project.table(Lane)
    return [card for card in touchpoints(project, journey) if lanes[card.lane].stage == "frontstage"]


def cells(project: Project, journey: Journey) -> list[GridCell]:
    phases = {phase.id for phase in project.all(Phase) if phase.journey == journey.id}
    return [cell for cell in project.all(GridCell) if cell.phase in phases]


def flow(project: Project, purchase: str) -> list[FlowNode]:
    return [node for node in project.all(FlowNode) if node.purchase == purchase]


@every
def test_every_kind_of_record_is_there(file: str) -> None:
    assert [name for name, cls in KINDS.items() if not any(project_of(file).all(cls))] == []


@every
def test_nearly_every_field_says_something_somewhere(file: str) -> None:
    """A field that is new may wait a little for its words."""
    project, idle = project_of(file), set(" ".join(IDLE).split())
    records: dict[type[Any], list[Any]] = {cls: list(project.all(cls)) for cls in KINDS.values()}
    records[Head] = [project.head]
    silent = {
        f"{cls.__name__}.{name}"
        for cls, every_one in records.items()
        for name in cls.model_fields
        if name not in idle and not any(getattr(record, name) for record in every_one)
    }
    assert len(silent) <= 3, silent


@every
def test_a_card_spans_steps_another_has_its_picture_and_a_colour_has_its_name(file: str) -> None:
    project = project_of(file)
    assert any(card.span > 1 for card in project.all(Touchpoint))
    assert sum(bool(card.pictures) for card in project.all(Touchpoint)) >= 2
    coloured = {note.colour for note in project.all(Note) if note.colour}
    assert coloured
    assert all(colour_names.name(project, colour) for colour in coloured)


@every
def test_nothing_is_voted_for_after_it_was_done(file: str) -> None:
    project = project_of(file)
    done = {idea.id: idea.due for idea in project.all(Idea) if idea.status == "done" and idea.due}
    late = [vote for vote in project.all(Vote) if vote.on in done and vote.date and vote.date > done[vote.on]]
    assert late == []


@every
def test_every_letter_of_every_text_has_its_glyph(file: str) -> None:
    written = [text for record in project_of(file).records() for _, text in texts.texts_of(record)]
    assert words.missing("".join(written).replace("\n", " ")) == ""


@every
def test_every_role_has_a_persona_and_everybody_is_told_in_more_than_a_word(file: str) -> None:
    personas = list(project_of(file).all(Persona))
    assert {each.role for each in personas} == {"end customer", "client", "employee", "partner", "influencer"}
    assert {each.buying_role for each in personas} >= {"buyer", "decider", "influencer", "gatekeeper"}
    for each in personas:
        assert len(each.statements) >= 3
        assert all(part.evidence and part.evidence.source and part.evidence.date for part in each.statements)
        assert all((each.quote, each.scales, each.help, each.channels))
        assert (each.level is None) == (each.role == "employee")


@every
def test_relationship_levels_lead_from_a_stranger_into_the_target_zone(file: str) -> None:
    levels = index_of(project_of(file)).of(RelationshipLevel)
    zone = [level.in_target_zone for level in levels]
    assert 4 <= len(levels) <= 5
    assert zone == sorted(zone)
    assert 0 < sum(zone) < len(levels)


@every
def test_the_grid_has_roles_priorities_empty_cells_and_moves(file: str) -> None:
    project = project_of(file)
    grid = cells(project, journeys(project)["grid"])
    high = [cell for cell in grid if cell.priority == "high"]
    assert len({cell.social_role for cell in grid}) >= 3
    assert {cell.priority for cell in grid} == {"high", "normal", "not now"}
    assert len({(cell.phase, cell.level, cell.social_role) for cell in grid}) == len(grid)
    assert 2 <= sum(not cell.messages for cell in high) <= len(high) / 2
    assert all(cell.platforms and cell.department for cell in grid if cell.messages)
    assert len({move.trigger for move in project.all(Move)}) >= 8


@every
def test_a_life_cycle_has_no_grid(file: str) -> None:
    project = project_of(file)
    assert cells(project, journeys(project)["life"]) == []
    assert len(index_of(project).of(Phase, journeys(project)["life"].id)) >= 4


@every
def test_the_wheel_has_before_during_and_after_and_says_what_is_not_known(file: str) -> None:
    project = project_of(file)
    loop = journeys(project)["loop"]
    shown = front(project, loop)
    assert 12 <= len(shown) <= 16
    assert len({phase.description for phase in index_of(project).of(Phase, loop.id)}) == 3
    assert sum(card.evidence is None or card.evidence.strength == "assumed" for card in shown) >= 3
    assert any(card.evidence is None for card in shown)
    assert all(card.description and card.feelings for card in shown)


@every
@pytest.mark.parametrize(("purchase", "least"), [("first", 10), ("repurchase", 8), ("routine", 8)])
def test_a_flow_leads_from_its_start_to_an_end_on_both_sides(file: str, purchase: str, least: int) -> None:
    project = project_of(file)
    nodes = {node.id: node for node in flow(project, purchase)}
    links = [link for link in project.all(Link) if link.source in nodes]
    assert least <= len(nodes) <= 18
    assert {node.side for node in nodes.values()} == {"buyer", "company"}
    assert any(node.can_be_automated for node in nodes.values())
    for key, node in nodes.items():
        ways = [link for link in links if link.source == key]
        assert bool(ways) == (node.kind != "end")
        assert all(link.is_branch and link.label for link in ways) or node.kind != "decision"
        assert len({link.label for link in ways}) == len(ways) >= 2 or node.kind != "decision"
        assert node.kind == "start" or any(link.target == key for link in links)


@every
def test_there_are_stories_ideas_activities_and_two_rounds_of_votes(file: str) -> None:
    project = project_of(file)
    stories, ideas = list(project.all(Story)), list(project.all(Idea))
    assert 6 <= len(stories) <= 9
    assert {bool(story.teller_persona) for story in stories} == {True, False}
    assert all(story.date and story.lesson and story.touchpoints and story.personas for story in stories)
    assert 14 <= len(ideas) <= 20
    assert {idea.lens for idea in ideas} == {"offering", "communication", "ease"}
    assert {idea.status for idea in ideas} == {"open", "doing", "done", "not now"}
    assert len({(idea.impact, idea.effort) for idea in ideas}) >= 8
    assert 6 <= sum(1 for _ in project.all(Activity)) <= 10
    assert len({vote.round for vote in project.all(Vote)}) == 2


@every
def test_measures_are_read_often_and_stand_at_every_kind_of_place(file: str) -> None:
    project = project_of(file)
    measures = list(project.all(Measure))
    read = [measure for measure in measures if not measure.numerator]
    assert {(measure.at or "-")[0] for measure in measures} == set("-jft")
    assert sum(6 <= len(measure.readings) <= 10 for measure in read) >= len(read) - 3
    assert all(measure.target is not None and measure.better for measure in measures)
    assert sum(bool(measure.numerator) for measure in measures) == 1
    for measure in read:
        assert all(one.date < two.date for one, two in pairwise(measure.readings))


@every
def test_somewhere_the_employee_is_down_while_the_customer_is_up(file: str) -> None:
    project = project_of(file)
    people = project.table(Persona)
    apart = []
    for step in steps(project, journeys(project)["as-is"]):
        felt = {people[part.persona].role: part.value for part in step.feelings if part.persona}
        customer, employee = felt.get("end customer"), felt.get("employee")
        if customer is not None and employee is not None:
            apart.append(customer - employee)
    assert max(apart) >= 2


@every
def test_what_is_wanted_at_a_step_is_not_always_what_is_offered(file: str) -> None:
    project = project_of(file)
    index = index_of(project)
    wanting = [step for step in steps(project, journeys(project)["as-is"]) if step.wanted]
    unmet = 0
    for step in wanting:
        offered = {card.channel for card in index.step(step.id) if isinstance(card, Touchpoint)}
        unmet += any(part.channel and part.channel not in offered for part in step.wanted)
    assert len(wanting) >= 12
    assert 4 <= unmet < len(wanting)
    assert {part.permission for step in wanting for part in step.wanted} == {"yes", "no", "ask"}


@every
def test_the_journey_that_could_be_moves_adds_and_removes_touchpoints(file: str) -> None:
    project = project_of(file)
    now, following = (journeys(project)[name] for name in ("as-is", "to-be"))
    place = {card.id: _step(project, card) for card in touchpoints(project, now)}
    coming = front(project, following)
    answered = {card.counterpart for card in touchpoints(project, following)} - {None}
    assert any(card.counterpart is None for card in coming)
    assert set(place) - answered
    assert any(_step(project, card) != place[card.counterpart] for card in coming if card.counterpart)


def _step(project: Project, card: Touchpoint) -> str:
    return str(project.table(Step)[card.step].title)


@every
def test_around_the_decider_stand_people_for_and_against_in_every_ring(file: str) -> None:
    project = project_of(file)
    decider = next(each for each in project.all(Persona) if each.buying_role == "decider")
    around = [each for each in project.all(Influence) if each.on == decider.id]
    assert len(around) >= 7
    assert {each.ring for each in around} == {1, 2, 3}
    assert {each.attitude for each in around} == {-1, 0, 1}
    assert {each.who[0] for each in around} == {"p", "y"}
