"""Records about relationship and work: levels, the grid, the flow, stories, ideas, measures, votes."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal

from canvas.model.ids import Id
from canvas.model.limits import Within
from canvas.model.order import Key
from canvas.model.parts import Amount, Lens, Purchase, SocialRole
from canvas.model.people import PersonaSet
from canvas.model.references import ChannelId, DepartmentId, JourneyId, PhaseId, Ref, TouchpointId
from canvas.model.value import Code, LineText, Number, Text, Value

OwnPhase = Annotated[Id, Ref("f", owner=True)]
OwnLevel = Annotated[Id, Ref("r", owner=True)]
Place = Annotated[Id, Ref("tsfg")]
"""Where an idea or an activity belongs: a touchpoint, step, phase or grid cell."""
Share = Annotated[int, Within(ge=1, le=5)]


class RelationshipLevel(Value):
    """How well somebody knows us, and what that asks of us."""

    id: Id
    order: Key = ""
    title: LineText = ""
    needs: Text = ""
    attitude: LineText = ""
    information: Text = ""
    form: LineText = ""
    frequency: LineText = ""
    in_target_zone: bool = False


class GridCell(Value):
    """One cell of the integration grid, a record of its own so that empty cells can be planned."""

    id: Id
    phase: OwnPhase
    level: OwnLevel
    social_role: SocialRole
    purchase: Purchase | None = None
    priority: Literal["high", "normal", "not now"] | None = None
    platforms: tuple[ChannelId, ...] = ()
    messages: Text = ""
    materials: LineText = ""
    department: DepartmentId | None = None
    person: LineText = ""
    timing: LineText = ""


class Move(Value):
    """Somebody goes from one cell of the grid to another, and what sets it off."""

    id: Id
    source: Annotated[Id, Ref("g", owner=True)]
    target: Annotated[Id, Ref("g", owner=True)]
    trigger: LineText = ""


class FlowNode(Value):
    """A step or decision inside a phase, on the buyer's or the company's side; branches are links."""

    id: Id
    phase: PhaseId
    order: Key = ""
    kind: Literal["start", "step", "decision", "end"] = "step"
    side: Literal["buyer", "company"] = "buyer"
    text: Text = ""
    purchase: Purchase | None = None
    can_be_automated: bool = False


class Story(Value):
    """A service story: who told it, when, about whom and where, in their words, and what we learned."""

    id: Id
    order: Key = ""
    teller: LineText = ""
    teller_persona: Annotated[Id, Ref("p")] | None = None
    department: DepartmentId | None = None
    date: datetime.date | None = None
    personas: PersonaSet = ()
    phase: Annotated[Id, Ref("f")] | None = None
    touchpoints: tuple[TouchpointId, ...] = ()
    words: Text = ""
    lesson: Text = ""
    language: Code = ""


class _Work(Value):
    """What ideas and activities have in common."""

    id: Id
    order: Key = ""
    at: Place | None = None
    text: Text = ""
    language: Code = ""
    department: DepartmentId | None = None
    person: LineText = ""
    due: datetime.date | None = None
    status: Literal["open", "doing", "done", "not now"] | None = None
    impact: Share | None = None
    effort: Share | None = None
    amount: Amount | None = None


class Idea(_Work):
    """An answer to one of the three questions. `prompt` says what brought it up: more fun, easier, better."""

    lens: Lens | None = None
    prompt: LineText = ""


class Activity(_Work):
    """Something somebody has taken on."""

    kind: LineText = ""


class Reading(Value):
    """One dated figure."""

    date: datetime.date
    value: Number


class Measure(Value):
    """A figure followed over time: read directly, or one measure divided by another."""

    id: Id
    order: Key = ""
    at: Annotated[Id, Ref("jft")] | None = None
    title: LineText = ""
    unit: LineText = ""
    target: Number | None = None
    better: Literal["higher", "lower"] | None = None
    readings: tuple[Reading, ...] = ()
    numerator: Annotated[Id, Ref("u")] | None = None
    denominator: Annotated[Id, Ref("u")] | None = None


class Vote(Value):
    """Votes given to a card in one round; the voter may stay unnamed."""

    id: Id
    round: LineText = ""
    date: datetime.date | None = None
    voter: LineText = ""
    on: Annotated[Id, Ref("tnoea", owner=True)]
    count: Annotated[int, Within(ge=0, le=1000)] = 1


class Finding(Value):
    """What was decided about something the critical colleague found, and why."""

    id: Id
    rule: Code = ""
    about: Annotated[Id, Ref("tsfjpgryhea", owner=True)] | None = None
    decision: Literal["done", "later", "intended"] = "done"
    reason: Text = ""
    seen: Code = ""
    """What the question rested on when it was decided; where that has changed, it is asked again."""


class NamedView(Value):
    """A choice of lanes, phases and personas that has a name and also prints."""

    id: Id
    order: Key = ""
    journey: JourneyId
    title: LineText = ""
    lanes: tuple[Annotated[Id, Ref("l")], ...] = ()
    phases: tuple[Annotated[Id, Ref("f")], ...] = ()
    personas: PersonaSet = ()


class OwnPaper(Value):
    """A paper the user named; millimetres. Without a height it comes off a roll."""

    id: Id
    title: LineText = ""
    width: Annotated[float, Within(gt=0, le=100_000)]
    height: Annotated[float, Within(gt=0, le=100_000)] | None = None
