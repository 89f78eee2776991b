"""A journey as a Mermaid `journey` diagram, with a report of what Mermaid cannot say.

Phases become sections; the touchpoints in front of the line of visibility become tasks, their personas
actors, and −2…+2 becomes 1–5. What Mermaid's grammar takes for something else is written as its code
(`#58;`), which Mermaid draws as the sign itself and `mermaid.py` reads back.
"""

from __future__ import annotations

import re

from canvas.exchange.emotion_scales import MERMAID, back
from canvas.exchange.foreign import Written, loss, quoted
from canvas.model import queries
from canvas.model.index import index_of
from canvas.model.journey import Handover, Journey, Lane, Link, Note, Phase, Picture, Step, Touchpoint
from canvas.model.parts import Feeling
from canvas.model.people import Persona
from canvas.model.problem import Problem
from canvas.model.project import NAMES, Project
from canvas.model.work import Idea, Measure, Story
from canvas.named import NamedTuple

_UNSEEN = (Note, Idea, Story, Picture, Measure, Handover, Link)
_SIGNS = re.compile(r"[#:;]|%(?=%)|<(?=\s?/?\s?br)|&(?=#?\w)", re.IGNORECASE)
_KEYWORD = re.compile(r"\s*(journey\b|title\b|section\b|acctitle\b|accdescr\b|---)", re.IGNORECASE)
NAMELESS = "–"
"""What stands for a task without a text: Mermaid has none without a name."""


class _Task(NamedTuple):
    """A task: what it is called, what is felt (None: nobody says), and by whom."""

    name: str
    score: float | None
    actors: tuple[str, ...]


def write(project: Project, journey: str) -> Written:
    """Return the journey with this id as a Mermaid diagram, and what is not in it.

    Raises KeyError when there is no such journey.
    """
    found: Journey = project.table(Journey)[journey]
    lines = ["journey"]
    if title := found.title or project.head.title:
        lines.append(f"    title {_escaped(title)}")
    if found.scope:
        lines.append(f"    accDescr: {_escaped(found.scope)}")
    scores = []
    for number, phase in enumerate(queries.phases(project, journey)):
        tasks = _tasks(project, found, phase)
        if phase.title or number:
            lines.append(f"    section {_escaped(phase.title) or NAMELESS}")
        lines += [_line(task) for task in tasks]
        scores += [task.score for task in tasks]
    return Written("\n".join(lines) + "\n", tuple(_losses(project, found, scores)))


def _tasks(project: Project, journey: Journey, phase: Phase) -> list[_Task]:
    """The tasks of a phase; a step with a title and no touchpoint is one as well."""
    hidden = _hidden(project, journey)
    tasks = []
    for step in index_of(project).of(Step, phase.id):
        cards = [card for card in index_of(project).step(step.id) if isinstance(card, Touchpoint)]
        front = [card for card in cards if card.lane not in hidden]
        tasks += [_task(project, card) for card in front]
        if not front and step.title:
            tasks.append(_Task(step.title, _score(step.feelings), _names(project, step.feelings)))
    return tasks


def _task(project: Project, card: Touchpoint) -> _Task:
    actors = tuple(p.name for key in card.personas if (p := project.get(Persona, key)))
    felt = _felt(project, card)
    return _Task(card.text or NAMELESS, _score(felt), actors or _names(project, felt))


def _felt(project: Project, card: Touchpoint) -> tuple[Feeling, ...]:
    """What is felt at a touchpoint by those it is for: its own feelings, else its step's, as on the curve."""
    step = project.get(Step, card.step)
    rated = [felt for felt in card.feelings if felt.value is not None]
    given = card.feelings if rated or step is None else step.feelings
    return tuple(felt for felt in given if not card.personas or felt.persona in (None, *card.personas))


def _names(project: Project, feelings: tuple[Feeling, ...]) -> tuple[str, ...]:
    return tuple(p.name for felt in feelings if (p := project.get(Persona, felt.persona)))


def _score(feelings: tuple[Feeling, ...]) -> float | None:
    """The first rating, as Mermaid has one for all actors."""
    return next((score for felt in feelings if (score := back(MERMAID, felt)) is not None), None)


def _line(task: _Task) -> str:
    score = "" if task.score is None else f"{task.score:g}"
    actors = ", ".join(_escaped(actor).replace(",", "#44;") for actor in task.actors if actor)
    return f"      {_name(task.name)}: {score}" + (f": {actors}" if actors else "" if score else ":")


def _name(text: str) -> str:
    """A task's name; one that begins like one of Mermaid's own words begins with a code."""
    name = _escaped(text) or NAMELESS
    if _KEYWORD.match(name) is None:
        return name
    first = name.lstrip()
    return f"#{ord(first[0])};{first[1:]}"


def _escaped(text: str) -> str:
    """Text on one line; newlines become `<br>`, signs of the grammar their codes."""
    plain = _SIGNS.sub(lambda sign: f"#{ord(sign[0])};", text.strip())
    return re.sub(r"[ \t]*\n[ \t]*", "<br>", plain)


def _hidden(project: Project, journey: Journey) -> frozenset[str]:
    behind = ("backstage", "support")
    return frozenset(lane.id for lane in queries.lanes(project, journey.id) if lane.stage in behind)


def _losses(project: Project, journey: Journey, scores: list[float | None]) -> list[Problem]:
    cards = queries.touchpoints(project, journey.id)
    hidden = _hidden(project, journey)
    others = [other.title for other in queries.journeys(project) if other.id != journey.id]
    counts = {
        "mermaid-out-unrated": sum(score is None for score in scores),
        "mermaid-out-halves": sum(score is not None and score % 1 != 0 for score in scores),
        "mermaid-out-one-score": sum(
            not _is_shared(project, card) for card in cards if card.lane not in hidden
        ),
        "mermaid-out-behind": sum(card.lane in hidden for card in cards),
        "mermaid-out-fields": sum(_has_more(project, card) for card in cards if card.lane not in hidden),
    }
    losses = [loss(code, count=count) for code, count in counts.items() if count]
    unseen = {NAMES[cls]: len(project.table(cls)) for cls in _UNSEEN}
    losses += [loss("out-unsaid", kind=kind, count=count) for kind, count in unseen.items() if count]
    if others:
        losses.append(loss("out-other-journeys", names=quoted(", ".join(others))))
    return losses


def _is_shared(project: Project, card: Touchpoint) -> bool:
    """Tell whether all actors feel the same, which is all that Mermaid can say."""
    felt = {felt.persona: felt.value for felt in _felt(project, card) if felt.value is not None}
    is_everybody = set(card.personas) <= set(felt) or None in felt or not felt
    return len(set(felt.values())) < 2 and is_everybody


def _has_more(project: Project, card: Touchpoint) -> bool:
    """Tell whether a touchpoint says more than its text, its personas and what is felt."""
    step, lane = project.get(Step, card.step), project.get(Lane, card.lane)
    is_plain = step is None or step.title in ("", card.text)
    more = (card.description, card.channel, card.department, card.promise, card.delivery, card.effort)
    return not is_plain or lane is None or any(part is not None and part != "" for part in more)
