"""A journey told in a few words a step, for the map by channel: who walks where, and what is wanted there."""

from __future__ import annotations

from itertools import count
from typing import Any

from hypothesis import strategies as st

from canvas.model.journey import Journey, Lane, Phase, Step, Touchpoint
from canvas.model.parts import Feeling, Wanted
from canvas.model.people import Channel, Department, Persona
from canvas.model.project import Head, Project

KINDS: tuple[Any, ...] = ("digital", "physical", "personal", None)
OURS = "d1"


def walked(*steps: dict[str, Any], channels: int = 4, usual: tuple[str, ...] = ()) -> Project:
    """A journey of p1 and p2 through these steps.

    A step has `cards` (channel or "", or (channel, fields)), and any field of a step: waiting, wanted (a
    channel p1 wants), with_us. A new phase begins at every third step. Without us no department takes part.
    """
    number = count(1)
    made = Project(Head(id="x1", title="Walked", language="en")).put(
        Journey(id="j1", title="A walk", personas=("p1", "p2")),
        Persona(id="p1", name="Nell Ash", order="1", channels=usual),
        Persona(id="p2", name="Tom Birch", order="2"),
        Department(id=OURS, name="Sales"),
        Lane(id="l1", journey="j1", order="1", title="Touchpoints", stage="frontstage"),
        Lane(id="l2", journey="j1", order="2", title="Behind", stage="backstage"),
        *(
            Channel(id=f"c{n}", name=f"Channel {n}", order=f"{n:02}x", kind=KINDS[n % 4])
            for n in range(1, channels + 1)
        ),
        *(
            Phase(id=f"f{n}", journey="j1", order=f"{n:02}x", title=f"Phase {n}")
            for n in range(-(-len(steps) // 3))
        ),
    )
    for at, told in enumerate(steps):
        fields = {key: value for key, value in told.items() if key not in ("cards", "wanted", "feels")}
        step = Step(id=f"s{at}", phase=f"f{at // 3}", order=f"{at:03}x", title=f"Step {at}", **fields)
        if told.get("wanted"):
            step = step.but(wanted=(Wanted(persona="p1", channel=told["wanted"]),))
        if "feels" in told:
            step = step.but(feelings=(Feeling(persona="p1", value=told["feels"], word="so"),))
        made = made.put(step)
        for card in told.get("cards", ()):
            channel, more = card if isinstance(card, tuple) else (card, {})
            key, department = next(number), OURS if step.with_us else None
            known = {"text": f"Meets {key}", "department": department, "lane": "l1", **more}
            made = made.put(
                Touchpoint(id=f"t{key}", step=step.id, order=f"{key:04}x", channel=channel or None, **known)
            )
    return made


TEXTS = (
    "",
    "Calls",
    "Reads the letter twice and calls",
    "Betalingsserviceoversigt 2026",
    "Asks a neighbour about it",
)


@st.composite
def walks(draw: st.DrawFn, most: int = 12) -> Project:
    """Draw a journey: several touchpoints a step, own life, others' touchpoints, wishes, waiting."""
    channels = draw(st.integers(2, 7))
    keys = ["", *(f"c{n}" for n in range(1, channels + 1))]
    card = st.tuples(
        st.sampled_from(keys),
        st.fixed_dictionaries(
            {"text": st.sampled_from(TEXTS), "personas": st.sampled_from([(), (), ("p1",), ("p2",)])}
        ),
    )
    step = st.fixed_dictionaries(
        {
            "cards": st.lists(card, max_size=3),
            "with_us": st.sampled_from([True, True, True, False]),
            "waiting": st.sampled_from(
                ["", "", "6 days", "until somebody calls", "9 weeks and a day or two"]
            ),
            "wanted": st.sampled_from(["", *keys[1:]]),
            "feels": st.sampled_from([-2, -0.5, 0, 1.5, 2]),
        }
    )
    return walked(*draw(st.lists(step, min_size=1, max_size=most)), channels=channels)
