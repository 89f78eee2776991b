from __future__ import annotations

import pytest

from canvas.language import LANGUAGES, language
from canvas.layout.drawings.icons import outline
from canvas.model import document
from canvas.model.ids import SeededIds, random_ids
from canvas.model.index import index_of
from canvas.model.journey import Journey, Lane, Note, Phase, Step, Touchpoint
from canvas.model.people import Channel
from canvas.templates import making
from canvas.templates.rows import row
from canvas.templates.table import TEMPLATES
from canvas.templates.told import Told

NAMES = sorted(TEMPLATES)
WRITTEN = sorted(set(TEMPLATES) - {"blank"})


def told(name: str, code: str = "en") -> Told:
    return TEMPLATES[name](language(code))


def test_there_are_the_six_kinds_of_map_that_were_asked_for() -> None:
    wanted = {"blank", "retail", "patient", "business-purchase", "employee", "service-blueprint"}

    assert wanted <= set(TEMPLATES)


@pytest.mark.parametrize("code", sorted(LANGUAGES))
@pytest.mark.parametrize("name", NAMES)
def test_a_template_becomes_a_whole_project_in_its_language(name: str, code: str) -> None:
    project = making.make(told(name, code), code, random_ids)

    assert document.read(document.write(project)) == project
    assert project.head.language == code
    assert [phase.title for phase in index_of(project).of(Phase, index_of(project).of(Journey)[0].id)] == [
        phase.title for phase in told(name, code).phases
    ]


@pytest.mark.parametrize("name", NAMES)
def test_a_template_leaves_the_cards_to_the_team(name: str) -> None:
    project = making.make(told(name), "en", random_ids)

    assert not [*project.all(Touchpoint), *project.all(Note)]


@pytest.mark.parametrize("name", WRITTEN)
def test_every_phase_step_and_row_has_a_name_and_every_row_a_question(name: str) -> None:
    project = making.make(told(name), "en", random_ids)
    named: list[Phase | Step | Lane] = [*project.all(Phase), *project.all(Step), *project.all(Lane)]

    assert all(record.title for record in named)
    assert all(lane.question for lane in project.all(Lane))


@pytest.mark.parametrize("name", WRITTEN)
def test_no_two_steps_of_a_template_are_called_the_same_in_any_language(name: str) -> None:
    for code in LANGUAGES:
        steps = [step for phase in told(name, code).phases for step in phase.steps]
        assert len(set(steps)) == len(steps), code


@pytest.mark.parametrize("name", NAMES)
def test_the_sketch_says_for_every_step_what_stands_there(name: str) -> None:
    template = told(name)
    steps = sum(len(phase.steps) for phase in template.phases)

    assert {len(lane.sketch) for lane in template.lanes} <= {0, steps}
    assert {len(persona.sketch) for persona in template.personas} <= {0, steps}


@pytest.mark.parametrize("name", WRITTEN)
def test_the_sketch_has_the_cards_and_curves_that_it_says(name: str) -> None:
    project = making.sketch(told(name), "en", SeededIds(b"sketch"))
    cards = [*project.all(Touchpoint), *project.all(Note)]

    assert len(cards) == sum(int(digit) for lane in told(name).lanes for digit in lane.sketch)
    has_curve = any(persona.sketch for persona in told(name).personas)
    assert any(step.feelings for step in project.all(Step)) == has_curve


def test_the_same_ids_make_the_same_project() -> None:
    one, other = (making.make(told("retail"), "en", SeededIds(b"same")) for _ in range(2))

    assert document.write(one) == document.write(other)


@pytest.mark.parametrize("name", NAMES)
def test_every_channel_has_an_icon_that_is_shipped(name: str) -> None:
    project = making.make(told(name), "en", random_ids)

    assert all(outline(channel.icon) for channel in project.all(Channel))


def test_axes_and_stages_say_what_a_map_is_about() -> None:
    axes = {name: told(name).axis for name in ("retail", "business-purchase", "employee")}
    stages = [lane.stage for lane in told("service-blueprint").lanes if lane.kind == "touchpoints"]

    assert axes == {"retail": "experience", "business-purchase": "sales", "employee": "life cycle"}
    assert stages == ["frontstage", "backstage", "support"]
    assert row(language("en"), "touchpoints").stage == "frontstage"
