"""Parts that several records share: feelings, evidence, answers. Unset is None, never 0."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal

from canvas.model.ids import Id
from canvas.model.limits import Within
from canvas.model.references import Ref
from canvas.model.value import LineText, Number, Text, Value

Strength = Literal["assumed", "observed", "measured"]
Lens = Literal["offering", "communication", "ease"]
"""The three questions: can we change it, tell it differently, make it easier?"""
Verdict = Literal["kept", "unclear", "broken"]
Discipline = Literal["create", "communicate", "deliver"]
Purchase = Literal["first", "repurchase", "routine"]
Stage = Literal["frontstage", "backstage", "support"]
SocialRole = Literal["user", "buyer", "decider", "influencer", "gatekeeper"]

Score = Annotated[int, Within(ge=0, le=4)]
Effort = Annotated[int, Within(ge=1, le=5)]
Mood = Annotated[float, Within(ge=-2, le=2, multiple_of=0.5)]
"""−2 … +2 in halves."""

OwnPersona = Annotated[Id, Ref("p", owner=True)]
"""The persona a part is about: without the persona, the part goes."""


class Evidence(Value):
    """How we know it: assumed, observed or measured; where from, and when."""

    strength: Strength = "assumed"
    source: LineText = ""
    date: datetime.date | None = None


class Feeling(Value):
    """What a persona feels. `original` and `scale` keep what another tool or script said, as it said it."""

    persona: OwnPersona | None = None
    value: Mood | None = None
    word: LineText = ""
    evidence: Evidence | None = None
    original: LineText = ""
    scale: LineText = ""


class Rating(Value):
    """A step's place on a curve of the team's own: the lane that is the curve, the figure, a word."""

    lane: Annotated[Id, Ref("l", owner=True)]
    value: Number | None = None
    word: LineText = ""
    evidence: Evidence | None = None


class Wanted(Value):
    """What a persona wants to know at a step: what, by which channel, when, and whether we may ask."""

    persona: OwnPersona
    information: Text = ""
    channel: Annotated[Id, Ref("c")] | None = None
    moment: LineText = ""
    permission: Literal["yes", "no", "ask"] | None = None


class Level(Value):
    """Something promised or delivered: in words, and how much of it, 0–4."""

    text: LineText = ""
    level: Score | None = None


class Check(Value):
    """Whether the brand's promise is kept here, and why we think so."""

    verdict: Verdict | None = None
    reason: LineText = ""


class Asked(Value):
    """One of the three questions was asked here: when, by whom, and whether there was nothing to improve."""

    lens: Lens
    date: datetime.date | None = None
    by: LineText = ""
    is_nothing: bool = False


class Amount(Value):
    """Money. The currency is an ISO 4217 code."""

    value: Number
    currency: LineText = ""
