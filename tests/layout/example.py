"""The shipped Danish example, and changes to whatever is in it, for tests of sheets."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from hypothesis import strategies as st

from canvas.files import container
from canvas.layout.options import SheetOptions
from canvas.model.edits import deleting
from canvas.model.journey import Handover, Lane, Note, Phase, Step, Touchpoint
from canvas.model.parts import Evidence, Feeling, Level
from canvas.model.people import Channel, Department, Persona
from canvas.model.problem import EditError
from canvas.model.project import Project
from canvas.model.work import Idea, Measure, Story
from canvas.resources import resource
from tests.layout.plain import SAY

SHOWN = SheetOptions(SAY, show_empty=True)
PRINTED = SheetOptions(SAY)
Edit = Callable[[Project], Project]


@cache
def example() -> Project:
    return container.load(resource("examples", "varmepumpe.journey")).project


def some(project: Project, cls: type[Any]) -> list[Any]:
    return sorted(project.all(cls), key=lambda record: record.id)


@st.composite
def changes(draw: st.DrawFn) -> Edit:
    """Draw a change of one record of the example, of any kind that a map may show."""
    cls = draw(
        st.sampled_from(
            [
                Touchpoint,
                Touchpoint,
                Note,
                Idea,
                Story,
                Step,
                Phase,
                Lane,
                Handover,
                Measure,
                Persona,
                Department,
            ]
        )
    )
    n, m = draw(st.integers(0, 999)), draw(st.integers(0, 999))
    text = draw(st.sampled_from(["", "Kort", "Et længere stykke tekst, der brydes over flere linjer"]))
    is_deleted = draw(st.integers(0, 9)) == 0

    def edit(project: Project) -> Project:
        every = some(project, cls)
        if not every:
            return project
        record = every[n % len(every)]
        try:
            if is_deleted:
                return deleting.delete(project, [record.id])
            return project.put(record.but(**_field(project, record, n, m, text)))
        except EditError:
            return project

    return edit


def _field(project: Project, record: Any, n: int, m: int, text: str) -> dict[str, Any]:
    """One field of the record with another value."""
    steps, cards, personas = some(project, Step), some(project, Touchpoint), some(project, Persona)
    step, card = steps[m % len(steps)], cards[m % len(cards)]
    choices: dict[type[Any], list[dict[str, Any]]] = {
        Touchpoint: [
            {"text": text},
            {"step": step.id},
            {"lane": card.lane},
            {"department": some(project, Department)[m % 4].id},
            {"department": None},
            {"channel": some(project, Channel)[m % 5].id},
            {"is_moment_of_truth": m % 2 == 0},
            {"effort": m % 5 + 1},
            {"span": m % 4 + 1},
            {"personas": (personas[m % len(personas)].id,)},
            {"promise": Level(text="ja", level=m % 5)},
            {"delivery": None},
            {"feelings": (Feeling(persona=personas[0].id, value=(m % 5) - 2),)},
            {"evidence": Evidence(strength="observed")},
        ],
        Note: [
            {"text": text},
            {"kind": "pain"},
            {"step": step.id},
            {"span": m % 3 + 1},
            {"touchpoint": card.id},
        ],
        Idea: [{"text": text}, {"at": step.id}, {"at": card.id}, {"at": step.phase}, {"status": "done"}],
        Story: [{"words": text}, {"touchpoints": (card.id,)}, {"touchpoints": (), "phase": step.phase}],
        Step: [{"title": text}, {"with_us": m % 2 == 0}, {"weight": 2}, {"feelings": ()}, {"need": text}],
        Phase: [{"title": text}, {"check": None}, {"order": "zz"}, {"description": text}],
        Lane: [{"title": text}, {"question": text}, {"order": "zz"}, {"size": "L"}, {"stage": "backstage"}],
        Handover: [{"target": card.id}, {"source": card.id}],
        Measure: [{"title": text}, {"at": step.phase}, {"at": card.id}],
        Persona: [{"name": text or "Ida"}],
        Department: [{"name": text or "Lager"}],
    }
    options = choices[type(record)]
    return options[n % len(options)]
