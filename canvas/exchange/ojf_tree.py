"""A journey as an OpenJourney file says it, in the form of its samples, without anything that is only ours.

Steps become stages, lanes that hold cards become swimlanes, cards become nodes. What cannot be said this way
is told by `ojf_write.py` and kept by `ojf_own.py`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from canvas.exchange.emotion_scales import OJF, back
from canvas.exchange.trees import Tree
from canvas.model import queries
from canvas.model.index import index_of
from canvas.model.journey import NOTE_OF_LANE, Journey, Lane, Note, Phase, Step, Touchpoint
from canvas.model.parts import Feeling
from canvas.model.project import Project
from canvas.model.work import Idea

VERSION = "1.1.0"
HELD = frozenset(("touchpoints", "feelings", "ideas", "curve", *NOTE_OF_LANE))
"""The kinds of lane whose cells become nodes."""

_PURPOSES = {
    "pain": "pain-point",
    "gain": "gain",
    "quote": "observation",
    "thinking": "observation",
    "doing": "action",
    "question": "question",
    "free": "note",
}


def tree(project: Project, journey: Journey) -> Tree:
    """Return the journey as the object of an OpenJourney file."""
    personas = queries.journey_personas(project, journey)
    meta = {
        "title": journey.title or project.head.title,
        "persona": ", ".join(persona.name for persona in personas),
        "pov": journey.scope,
        "version": VERSION,
    }
    lanes = held_lanes(project, journey)
    return {
        "metadata": {name: said for name, said in meta.items() if said},
        "stages": [
            {"id": step.id, "name": stage_name(project, step)} for step in queries.steps(project, journey.id)
        ],
        "swimlanes": [{"id": lane.id, "name": lane.title or lane.kind} for lane in lanes],
        "nodes": list(_nodes(project, journey, lanes)),
    }


def held_lanes(project: Project, journey: Journey) -> list[Lane]:
    """Return the lanes that become swimlanes."""
    return [lane for lane in queries.lanes(project, journey.id) if lane.kind in HELD]


def stage_name(project: Project, step: Step) -> str:
    """Return what a step's column is called: the phase, and the step where it has a name of its own."""
    phase = project.get(Phase, step.phase)
    names = (phase.title if phase else "", step.title)
    return ": ".join(name for name in names if name)


def whose(project: Project, journey: Journey) -> str | None:
    """Return the persona whose feelings a file can say: the journey's first."""
    return next((persona.id for persona in queries.journey_personas(project, journey)), None)


def shown(persona: str | None, feelings: tuple[Feeling, ...]) -> Feeling | None:
    """Return the one feeling a node can say: this persona's, or else the first that is rated."""
    own = [felt for felt in feelings if felt.persona == persona]
    rated = [felt for felt in feelings if felt.value is not None]
    return next(iter([*(felt for felt in own if felt.value is not None), *rated, *own, *feelings]), None)


def feeling_key(lane: Lane, step: Step) -> str:
    """Return the key of the node that says what is felt at a step."""
    return f"{lane.id}-{step.id}"


def _nodes(project: Project, journey: Journey, lanes: list[Lane]) -> Iterator[Tree]:
    persona = whose(project, journey)
    for step in queries.steps(project, journey.id):
        for lane in lanes:
            place = {"stageId": step.id, "swimlaneId": lane.id}
            if lane.kind == "feelings":
                felt = shown(persona, step.feelings)
                if felt:
                    word = {"title": felt.word, "purpose": "observation"}
                    yield {"id": feeling_key(lane, step), **place, **word, **_felt(felt)}
            elif lane.kind == "ideas":
                for idea in queries.ideas_of_step(project, step.id):
                    yield {"id": idea.id, **place, **_texts(idea), "purpose": "opportunity"}
            for card in index_of(project).cell(lane.id, step.id):
                if isinstance(card, Touchpoint):
                    yield {"id": card.id, **place, **_touchpoint(persona, card)}
                elif isinstance(card, Note):
                    yield {"id": card.id, **place, **_note(card)}


def _touchpoint(persona: str | None, card: Touchpoint) -> Tree:
    felt = shown(persona, card.feelings)
    return {
        "title": card.text,
        "description": card.description,
        **_felt(felt, felt.word if felt else ""),
        "purpose": "touchpoint",
        **_kept(card.original),
        "isMomentOfTruth": card.is_moment_of_truth,
        "tags": list(card.tags),
    }


def _note(card: Note) -> Tree:
    kept = _kept(card.original)
    if "score" in kept:
        kept["score"] = _number(kept["score"])
    return {**_texts(card), "purpose": _PURPOSES[card.kind], **kept}


def _texts(card: Note | Idea) -> Tree:
    title, _, description = card.text.partition("\n")
    return {"title": title, "description": description}


def _felt(felt: Feeling | None, word: str = "") -> Tree:
    """The score on OpenJourney's scale, as a whole number where it is one, and the word."""
    score = back(OJF, felt) if felt else None
    said: Tree = {} if score is None else {"score": int(score) if score == int(score) else score}
    return {**said, "sentiment": word} if word else said


def _number(said: object) -> object:
    """A score that was kept as it was written, as the number it was."""
    try:
        return json.loads(str(said))
    except ValueError:
        return said


def _kept(original: str) -> Tree:
    """What `ojf_nodes.py` kept of a node, without the id it had there."""
    if not original.startswith("{"):
        return {}
    try:
        kept = json.loads(original)
    except (ValueError, RecursionError):
        return {}
    return {key: said for key, said in kept.items() if key not in ("id", "stageId", "swimlaneId")}
