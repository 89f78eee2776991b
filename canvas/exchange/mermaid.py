"""Mermaid's `journey` diagrams become journeys.

Sections become phases; a task becomes a step with one touchpoint; actors become personas, and the score is
what each of them feels. How the text is read stands in `mermaid_syntax.py` and `mermaid_tasks.py`.
"""

from __future__ import annotations

from pathlib import PurePath

from canvas.exchange.draft import Draft
from canvas.exchange.foreign import Imported, quoted, refuse, text_of
from canvas.exchange.languages import LANES, guess
from canvas.exchange.mermaid_syntax import Diagram, parse
from canvas.exchange.mermaid_tasks import SCALE, Task, tasks
from canvas.model.journey import Journey, Lane, Phase, Step, Touchpoint
from canvas.model.parts import Feeling
from canvas.model.problem import Problem


def read(data: bytes | str, name: str) -> Imported:
    """Return the project that a diagram becomes; `name` is the file's, for sentences and as the last title.

    Raises ForeignFileError with one Problem when nothing can be taken over.
    """
    text = text_of(data, name)
    diagram = parse(text, name)
    draft = Draft(data, name, guess(text))
    title = add_journey(draft, diagram, PurePath(name).stem, name)
    return Imported(draft.project(title), losses(diagram))


def add_journey(draft: Draft, diagram: Diagram, title: str, name: str) -> str:
    """Add a diagram to a draft as a journey; `title` is for one without a title. Returns the journey's title.

    Raises ForeignFileError("mermaid-nothing") for a diagram without sections and tasks.
    """
    taken = tasks(diagram)
    if not taken and not diagram.sections:
        raise refuse("mermaid-nothing", name)
    title = diagram.title or diagram.front_title or diagram.acc_title or title
    if diagram.acc_title not in ("", title):
        diagram.remark("mermaid-accessible-title", text=quoted(diagram.acc_title))
    personas = {actor: draft.persona(actor) for task in taken for actor in task.actors}
    everyone = tuple(dict.fromkeys(personas.values()))
    journey = draft.add(Journey, title=title, scope=diagram.description, personas=everyone)
    touchpoints, feelings = LANES[draft.language]
    lane = draft.add(Lane, journey=journey, title=touchpoints, kind="touchpoints")
    draft.add(Lane, journey=journey, title=feelings, kind="feelings")
    _add_phases(draft, journey, lane, diagram, taken)
    return title


def _add_phases(draft: Draft, journey: str, lane: str, diagram: Diagram, taken: tuple[Task, ...]) -> None:
    """Add each section as a phase; tasks before the first section are in a phase without a title."""
    titles = dict(enumerate(section.name for section in diagram.sections))
    by_section: dict[int, list[Task]] = {}
    for task in taken:
        by_section.setdefault(task.section, []).append(task)
    for section in ([-1] if -1 in by_section else []) + list(titles):
        phase = draft.add(Phase, journey=journey, title=titles.get(section, ""))
        for task in by_section.get(section, []):
            _add_task(draft, phase, lane, task)
        if section not in by_section:
            draft.add(Step, phase=phase)


def _add_task(draft: Draft, phase: str, lane: str, task: Task) -> None:
    step = draft.add(Step, phase=phase, title=task.name)
    personas = tuple(draft.persona(actor) for actor in task.actors)
    draft.add(
        Touchpoint,
        step=step,
        lane=lane,
        text=task.name,
        personas=personas,
        feelings=_feelings(task, personas),
        original=task.original,
    )


def _feelings(task: Task, personas: tuple[str, ...]) -> tuple[Feeling, ...]:
    """What each actor feels; without an actor, anybody. A score that says nothing is kept."""
    if not task.score:
        return ()
    return tuple(
        Feeling(persona=persona, value=task.value, original=task.score, scale=SCALE)
        for persona in personas or (None,)
    )


def losses(diagram: Diagram) -> tuple[Problem, ...]:
    """Return what was noticed, each once: about the whole first, then line by line."""
    return tuple(sorted(dict.fromkeys(diagram.remarks), key=lambda what: dict(what.values).get("line", 0)))
