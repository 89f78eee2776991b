"""Projects made of templates: what one begins with, and the sketch of what it becomes, for its picture."""

from __future__ import annotations

from typing import Any

from canvas.model.edits import cards, structure
from canvas.model.ids import IdSource
from canvas.model.index import index_of
from canvas.model.journey import Journey, Lane, Phase, Step
from canvas.model.parts import Feeling
from canvas.model.people import Channel, Department, Persona
from canvas.model.project import Head, Project
from canvas.templates.told import Told


def make(told: Told, language: str, ids: IdSource) -> Project:
    """Return a new project as the template tells it, in the language its words are said in."""
    project = Project(Head(id=ids("x"), language=language))
    for department in told.departments:
        project = structure.add(project, Department(id=ids("d"), name=department))
    for channel in told.channels:
        project = structure.add(project, Channel(id=ids("c"), **channel._asdict()))
    people = [
        Persona(id=ids("p"), name=name, role=role, buying_role=part) for name, role, part, _ in told.personas
    ]
    for persona in people:
        project = structure.add(project, persona)
    journey = Journey(id=ids("j"), axis=told.axis, personas=tuple(persona.id for persona in people))
    return _rows(_columns(structure.add(project, journey), told, journey.id, ids), told, journey.id, ids)


def sketch(told: Told, language: str, ids: IdSource) -> Project:
    """Return the project as it may look when the team has worked on it; only good for a small picture."""
    project = make(told, language, ids)
    index = index_of(project)
    journey = index.of(Journey)[0]
    steps = [step for phase in index.of(Phase, journey.id) for step in index.of(Step, phase.id)]
    for lane, row in zip(index.of(Lane, journey.id), told.lanes, strict=True):
        for step, count in zip(steps, row.sketch, strict=False):
            project = _cards(project, lane, step, int(count), ids)
    for number, step in enumerate(steps):
        feelings = tuple(
            Feeling(persona=key, value=persona.sketch[number])
            for key, persona in zip(journey.personas, told.personas, strict=True)
            if persona.sketch
        )
        project = project.put(step.but(feelings=feelings))
    return project


def _columns(project: Project, told: Told, journey: str, ids: IdSource) -> Project:
    for title, titles in told.phases:
        project = structure.add_phase(project, ids, journey, title=title)
        phase = index_of(project).of(Phase, journey)[-1].id
        first = index_of(project).of(Step, phase)[0]
        project = project.put(first.but(title=titles[0]))
        for step in titles[1:]:
            project = structure.add_step(project, ids("s"), phase, title=step)
    return project


def _rows(project: Project, told: Told, journey: str, ids: IdSource) -> Project:
    for row in told.lanes:
        key = ids("l")
        project = structure.add_lane(project, key, journey, row.kind, title=row.title)
        lane: Any = project.find(key)
        project = project.put(lane.but(question=row.question, stage=row.stage))
    return project


def _cards(project: Project, lane: Lane, step: Step, count: int, ids: IdSource) -> Project:
    """Add cards that look like written ones: coloured by department, channel after channel."""
    index = index_of(project)
    departments, channels = index.of(Department), index.of(Channel)
    letter = "t" if lane.kind == "touchpoints" else "n"
    for number in range(count):
        key = ids(letter)
        project = cards.add_card(project, key, lane.id, step.id, text=step.title)
        card: Any = project.find(key)
        at = len(project.table(type(card))) + number
        if letter == "t":
            own = {
                "channel": channels[at % len(channels)].id,
                "department": departments[at % len(departments)].id,
            }
            project = project.put(card.but(**own))
        elif lane.kind == "pains and gains" and at % 2:
            project = project.put(card.but(kind="gain"))
    return project
