"""Records of the map itself: journeys, phases, steps, lanes, touchpoints, notes and what joins them.

A touchpoint stores its step and its lane; the phase follows from the step. What stands before what is an
order key, journey-wide within a step, so that a customer's path is one order.
"""

from __future__ import annotations

import datetime
from typing import Annotated, Literal

from canvas.model.ids import Id
from canvas.model.limits import Within
from canvas.model.order import Key
from canvas.model.parts import (
    Amount,
    Asked,
    Check,
    Discipline,
    Effort,
    Evidence,
    Feeling,
    Level,
    Rating,
    SocialRole,
    Stage,
    Wanted,
)
from canvas.model.people import PersonaSet
from canvas.model.references import (
    ChannelId,
    DepartmentId,
    JourneyId,
    LaneId,
    LevelId,
    PhaseId,
    PictureId,
    Ref,
    StepId,
    TouchpointId,
)
from canvas.model.value import Code, Colour, LineText, Number, Text, Value

NoteKind = Literal["doing", "thinking", "quote", "pain", "gain", "question", "free"]
NOTE_KINDS: tuple[NoteKind, ...] = ("doing", "thinking", "quote", "pain", "gain", "question", "free")

LaneKind = Literal[
    "touchpoints",
    "doing",
    "thinking",
    "quotes",
    "pains and gains",
    "questions",
    "notes",
    "feelings",
    "effort",
    "promise",
    "measures",
    "ideas",
    "stories",
    "pictures",
    "curve",
]
NOTE_OF_LANE: dict[LaneKind, NoteKind] = {
    "doing": "doing",
    "thinking": "thinking",
    "quotes": "quote",
    "pains and gains": "pain",
    "questions": "question",
    "notes": "free",
}
"""The kind a note gets when it is first written into a lane of notes."""


class Journey(Value):
    """One journey, as it is or as it could be. `axis` says what its phases stand for."""

    id: Id
    order: Key = ""
    title: LineText = ""
    language: Code = ""
    state: Literal["as-is", "to-be"] = "as-is"
    is_loop: bool = False
    axis: Literal["experience", "sales", "life cycle"] = "experience"
    personas: PersonaSet = ()
    principles: tuple[LineText, ...] = ()
    """What the team holds to along this journey, a sentence each; printed above the phases."""
    scope: LineText = ""
    previous: Annotated[Id, Ref("j")] | None = None
    date: datetime.date | None = None
    sources: LineText = ""
    contact: LineText = ""


class Phase(Value):
    """A stretch of a journey; it has at least one step."""

    id: Id
    journey: JourneyId
    order: Key = ""
    title: LineText = ""
    description: LineText = ""
    duration: LineText = ""
    check: Check | None = None


class Step(Value):
    """A step of a phase: what the person wants to achieve here, how long it takes, with us or without."""

    id: Id
    phase: PhaseId
    order: Key = ""
    title: LineText = ""
    need: LineText = ""
    duration: LineText = ""
    waiting: LineText = ""
    with_us: bool = True
    weight: Annotated[float, Within(ge=1, le=2, multiple_of=0.5)] | None = None
    """How wide the step's column is, in ordinary columns; 2 may hold two tracks of cards."""
    feelings: tuple[Feeling, ...] = ()
    wanted: tuple[Wanted, ...] = ()
    ratings: tuple[Rating, ...] = ()


class Lane(Value):
    """A row of the map: what it holds is its kind."""

    id: Id
    journey: JourneyId
    order: Key = ""
    title: LineText = ""
    kind: LaneKind = "touchpoints"
    question: LineText = ""
    stage: Stage | None = None
    size: Literal["S", "M", "L"] | None = None
    measure: Annotated[Id, Ref("u")] | None = None
    low: Number | None = None
    high: Number | None = None
    """The ends of a curve's scale; where they are unset, nought and the greatest figure."""


class Touchpoint(Value):
    """Something that happens between a person and us (or in the person's own life) at one step."""

    id: Id
    step: StepId
    lane: LaneId
    order: Key = ""
    span: Annotated[int, Within(ge=1, le=50)] = 1
    text: Text = ""
    language: Code = ""
    description: Text = ""
    channel: ChannelId | None = None
    other_channels: tuple[ChannelId, ...] = ()
    department: DepartmentId | None = None
    supporting: tuple[DepartmentId, ...] = ()
    person: LineText = ""
    system: LineText = ""
    offering: Id | None = None
    personas: PersonaSet = ()
    feelings: tuple[Feeling, ...] = ()
    effort: Effort | None = None
    promise: Level | None = None
    delivery: Level | None = None
    says: Text = ""
    does: Text = ""
    check: Check | None = None
    message: Text = ""
    material: LineText = ""
    timing: LineText = ""
    levels: tuple[LevelId, ...] = ()
    social_roles: tuple[SocialRole, ...] = ()
    discipline: Discipline | None = None
    evidence: Evidence | None = None
    is_moment_of_truth: bool = False
    meaning: Text = ""
    would_sign: Literal["yes", "no", "unclear"] | None = None
    amount: Amount | None = None
    asked: tuple[Asked, ...] = ()
    counterpart: TouchpointId | None = None
    pictures: tuple[PictureId, ...] = ()
    tags: tuple[LineText, ...] = ()
    colour: Colour = ""
    original: LineText = ""


class Note(Value):
    """A sticky note: in a cell (lane and step), on a touchpoint, or parked (neither)."""

    id: Id
    journey: JourneyId | None = None
    lane: LaneId | None = None
    step: StepId | None = None
    touchpoint: Annotated[Id, Ref("t", owner=True)] | None = None
    order: Key = ""
    span: Annotated[int, Within(ge=1, le=50)] = 1
    text: Text = ""
    language: Code = ""
    kind: NoteKind = "free"
    colour: Colour = ""
    evidence: Evidence | None = None
    personas: PersonaSet = ()
    pictures: tuple[PictureId, ...] = ()
    amount: Amount | None = None
    original: LineText = ""


class Link(Value):
    """An arrow from card to card (or, inside a flow, from node to node)."""

    id: Id
    source: Annotated[Id, Ref("tw", owner=True)]
    target: Annotated[Id, Ref("tw", owner=True)]
    label: LineText = ""
    is_branch: bool = False


class Handover(Value):
    """Responsibility changes hands between two touchpoints: what was agreed, and how our stamp is kept."""

    id: Id
    source: Annotated[Id, Ref("t", owner=True)]
    target: Annotated[Id, Ref("t", owner=True)]
    agreement: Text = ""
    stamp: Text = ""


class Picture(Value):
    """A picture of the project; its bytes lie in the file under their sha256."""

    id: Id
    sha256: Annotated[str, Within(pattern=r"^[0-9a-f]{64}$")]
    kind: Literal["png", "jpeg", "webp"] = "png"
    width: Annotated[int, Within(ge=1, le=100_000)] = 1
    height: Annotated[int, Within(ge=1, le=100_000)] = 1
    title: LineText = ""
    alternative: LineText = ""
    lane: LaneId | None = None
    step: StepId | None = None
    order: Key = ""
    source: Code = ""
