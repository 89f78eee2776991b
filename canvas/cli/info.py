"""`journeywall info`: what a project holds, for people or as JSON for scripts."""

from __future__ import annotations

import json
from argparse import Namespace
from typing import Any

from canvas.cli.edge import DONE, words
from canvas.files import container
from canvas.model import queries
from canvas.model.index import index_of
from canvas.model.journey import Journey, Lane, Note, Phase, Picture, Step, Touchpoint
from canvas.model.parts import Feeling
from canvas.model.people import Channel, Department, Persona
from canvas.model.project import Project

Json = dict[str, Any]


def run(asked: Namespace) -> int:
    """Say it."""
    project = container.load(asked.file).project
    if asked.json or asked.full:
        print(json.dumps(told(project, is_full=asked.full), ensure_ascii=False, indent=2))
    else:
        _say(told(project))
    return DONE


def told(project: Project, *, is_full: bool = False) -> Json:
    """Return the project's titles, names and counts; with every touchpoint when `is_full`."""
    return {
        "title": project.head.title,
        "language": project.head.language,
        "personas": [persona.name for persona in index_of(project).of(Persona)],
        "pictures": len(project.table(Picture)),
        "journeys": [_journey(project, journey, is_full=is_full) for journey in queries.journeys(project)],
    }


def _journey(project: Project, journey: Journey, *, is_full: bool) -> Json:
    counts: Json = {
        "title": journey.title,
        "phases": len(queries.phases(project, journey.id)),
        "steps": len(queries.steps(project, journey.id)),
        "lanes": len(queries.lanes(project, journey.id)),
        "touchpoints": len(queries.touchpoints(project, journey.id)),
        "notes": sum(_is_of(project, note, journey.id) for note in project.all(Note)),
    }
    cards = queries.reading_order(project, journey.id) if is_full else ()
    items = [_item(project, card) for card in cards if isinstance(card, Touchpoint)]
    return counts | ({"items": items} if is_full else {})


def _is_of(project: Project, note: Note, journey: str) -> bool:
    """Tell whether a note lies on this journey's map, on one of its touchpoints, or is parked beside it."""
    card = project.get(Touchpoint, note.touchpoint)
    step = project.get(Step, card.step if card else note.step)
    phase = project.get(Phase, step.phase if step else None)
    return journey == (phase.journey if phase else note.journey)


def _item(project: Project, card: Touchpoint) -> Json:
    step = project.get(Step, card.step)
    phase = project.get(Phase, step.phase if step else None)
    lane = project.get(Lane, card.lane)
    channel = project.get(Channel, card.channel)
    department = project.get(Department, card.department)
    return {
        "phase": phase.title if phase else "",
        "step": step.title if step else "",
        "lane": (lane.title or lane.kind) if lane else "",
        "text": card.text,
        "feelings": _feelings(project, card.feelings),
        "personas": [_name(project, key) for key in card.personas],
        "channel": channel.name if channel else None,
        "department": department.name if department else None,
    }


def _feelings(project: Project, feelings: tuple[Feeling, ...]) -> Json:
    """The values by the persona's name, "" for everyone's; whole numbers without a point."""
    rated = [(felt.persona, felt.value) for felt in feelings if felt.value is not None]
    return {_name(project, key): int(value) if value == int(value) else value for key, value in rated}


def _name(project: Project, key: str | None) -> str:
    persona = project.get(Persona, key)
    return persona.name if persona else ""


def _say(info: Json) -> None:
    say = words()
    print(info["title"] or say("Without a title"))
    if info["personas"]:
        print(say("Personas: {names}", names=", ".join(info["personas"])))
    if info["pictures"]:
        print(say.plural("{count} picture", "{count} pictures", info["pictures"]))
    for journey in info["journeys"]:
        counts = (
            say.plural("{count} phase", "{count} phases", journey["phases"]),
            say.plural("{count} step", "{count} steps", journey["steps"]),
            say.plural("{count} row", "{count} rows", journey["lanes"]),
            say.plural("{count} touchpoint", "{count} touchpoints", journey["touchpoints"]),
            say.plural("{count} note", "{count} notes", journey["notes"]),
        )
        print(f"{journey['title'] or say('Without a title')}: {', '.join(counts)}")
