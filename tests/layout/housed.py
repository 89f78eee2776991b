"""A journey told by its departments, for the map by department: who is responsible for which touchpoint."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from typing import Any

from hypothesis import strategies as st

from canvas.model.journey import Handover, Journey, Lane, Phase, Step, Touchpoint
from canvas.model.parts import Evidence, Feeling
from canvas.model.people import Department, Persona
from canvas.model.project import Head, Project
from canvas.model.work import Story

NAMES = ("Marketing", "Sales", "Care", "Fitting", "Finance", "Planning", "Service")
Told = str | tuple[str, dict[str, Any]]


def housed(*steps: Sequence[Told], departments: int = 4, feels: bool = True, **fields: Any) -> Project:
    """A journey of p1 and p2 through these steps, a new phase at every third.

    Each step names the departments of its touchpoints in order ("" for nobody), with fields where wanted:
    `behind` puts one behind the line of visibility. `fields` are those of every step.
    """
    number = count(1)
    made = Project(Head(id="x1", title="Housed", language="en")).put(
        Journey(id="j1", title="A house", personas=("p1", "p2")),
        Persona(id="p1", name="Nell Ash", order="1"),
        Persona(id="p2", name="Tom Birch", order="2"),
        Lane(id="l1", journey="j1", order="1", title="Touchpoints", stage="frontstage"),
        Lane(id="l2", journey="j1", order="2", title="Behind", stage="backstage"),
        *(
            Department(id=f"d{n}", name=NAMES[(n - 1) % len(NAMES)], order=f"{n:02}x")
            for n in range(1, departments + 1)
        ),
        *(
            Phase(id=f"f{n}", journey="j1", order=f"{n:02}x", title=f"Phase {n}")
            for n in range(-(-len(steps) // 3))
        ),
    )
    for at, told in enumerate(steps):
        felt = (Feeling(persona="p1", value=(at % 5) - 2, word="so"),) if feels else ()
        step = Step(id=f"s{at}", phase=f"f{at // 3}", order=f"{at:03}x", title=f"Step {at}", feelings=felt)
        made = made.put(step.but(**fields))
        for card in told:
            department, more = card if isinstance(card, tuple) else (card, {})
            key, more = next(number), dict(more)
            lane = "l2" if more.pop("behind", False) else "l1"
            known = {"text": f"Meets {key}", "lane": lane, **more}
            made = made.put(
                Touchpoint(
                    id=f"t{key}", step=step.id, order=f"{key:04}x", department=department or None, **known
                )
            )
    return made


def agreed(
    project: Project, source: str, target: str, agreement: str = "By noon", stamp: str = ""
) -> Project:
    """The project with a handover between two touchpoints written down."""
    key = f"h{source}{target}"
    return project.put(Handover(id=key, source=source, target=target, agreement=agreement, stamp=stamp))


def told_by(project: Project, key: str, department: str, touchpoint: str, words: str = "It rang.") -> Project:
    """The project with a story of a department about a touchpoint."""
    house = department or None
    return project.put(
        Story(id=key, teller="Ann Teller", department=house, touchpoints=(touchpoint,), words=words)
    )


TEXTS = (
    "",
    "Calls",
    "Reads the letter twice and calls",
    "Betalingsserviceoversigt 2026",
    "Asks a neighbour about it, who knows somebody who once did the very same thing in a hurry",
)


@st.composite
def houses(draw: st.DrawFn, most: int = 12) -> Project:
    """Draw a journey: several touchpoints a step, some unseen, some others', handovers beside the path."""
    departments = draw(st.integers(2, 12))
    keys = ["", *(f"d{n}" for n in range(1, departments + 1))]
    card = st.tuples(
        st.sampled_from(keys),
        st.fixed_dictionaries(
            {
                "text": st.sampled_from(TEXTS),
                "personas": st.sampled_from([(), (), ("p1",), ("p2",)]),
                "behind": st.sampled_from([False, False, True]),
                "is_moment_of_truth": st.booleans(),
                "supporting": st.sampled_from([(), ("d1",), ("d2",)]),
                "evidence": st.sampled_from([None, Evidence(), Evidence(strength="measured")]),
            }
        ),
    )
    steps = draw(st.lists(st.lists(card, max_size=4), min_size=1, max_size=most))
    project = housed(*steps, departments=departments)
    cards = sorted(card.id for card in project.all(Touchpoint))
    for _ in range(draw(st.integers(0, 4)) if len(cards) > 1 else 0):
        source, target = draw(st.sampled_from(cards)), draw(st.sampled_from(cards))
        if source != target:
            project = agreed(project, source, target, draw(st.sampled_from(["", "By noon"])))
    for n in range(draw(st.integers(0, 4)) if cards else 0):
        project = told_by(project, f"o{n}", draw(st.sampled_from(keys)), draw(st.sampled_from(cards)))
    return project
