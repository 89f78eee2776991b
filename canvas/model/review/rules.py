"""The rules of the critical colleague: code, theme, how bad it is, and the function that looks.

A new rule is one line here, its sentence in `canvas/layout/review_words.py`, and a test.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from canvas.model.review import (
    employees,
    evidence,
    feelings,
    grid,
    handovers,
    moments,
    needs,
    people,
    plan,
    promise,
    questions,
    responsibility,
)
from canvas.model.review.place import Ground, Place, Stop, Walk
from canvas.named import NamedTuple

THEMES = (
    "promise",
    "feelings",
    "questions",
    "handovers",
    "responsibility",
    "needs",
    "employees",
    "people",
    "grid",
    "plan",
    "evidence",
    "map",
)
"""What questions are grouped by, in the order in which they are asked."""


Look = Callable[[Ground], Iterable[Place]]
LookAt = Callable[[Ground, Walk, Stop], Place | None]


class Rule(NamedTuple):
    """One thing the colleague looks for. `bad` is 1–3, for places that do not say it themselves.

    `look` looks at the whole project, `look_at` at one touchpoint: a rule has one of the two.
    `seen` names the fields of the record asked about that the question rests on: when one of them changes, a
    decision no longer holds and the question is asked again.
    """

    code: str
    theme: str
    bad: int
    seen: tuple[str, ...]
    look: Look | None = None
    look_at: LookAt | None = None


RULES = (
    Rule(
        "promise-above-delivery",
        "promise",
        2,
        ("text", "promise", "delivery"),
        look_at=promise.promise_above_delivery,
    ),
    Rule("low-without-idea", "feelings", 2, ("text", "title", "feelings"), look=feelings.low_without_idea),
    Rule("not-asked", "questions", 1, ("text",), look_at=questions.not_asked),
    Rule(
        "handover-without-agreement",
        "handovers",
        2,
        ("text", "department"),
        look=handovers.handover_without_agreement,
    ),
    Rule(
        "change-without-agreement",
        "handovers",
        1,
        ("text", "channel"),
        look=handovers.change_without_agreement,
    ),
    Rule(
        "phase-without-department",
        "responsibility",
        3,
        ("title",),
        look=responsibility.phase_without_department,
    ),
    Rule(
        "without-department",
        "responsibility",
        2,
        ("text", "channel"),
        look_at=responsibility.without_department,
    ),
    Rule("without-channel", "responsibility", 1, ("text",), look_at=responsibility.without_channel),
    Rule(
        "channel-not-wanted", "needs", 2, ("text", "channel", "other_channels"), look=needs.channel_not_wanted
    ),
    Rule("step-without-need", "needs", 2, ("title",), look=needs.step_without_need),
    Rule("would-not-sign", "employees", 3, ("message", "says", "text"), look_at=employees.would_not_sign),
    Rule(
        "customer-up-employee-down",
        "employees",
        2,
        ("title", "feelings"),
        look=employees.customer_up_employee_down,
    ),
    Rule("persona-unreached", "people", 2, ("name", "role"), look=people.persona_unreached),
    Rule("influencer-unreached", "people", 1, ("name",), look=people.influencer_unreached),
    Rule("empty-cell", "grid", 2, ("priority", "messages"), look=grid.empty_cell),
    Rule("without-person-or-date", "plan", 1, ("text", "status"), look=plan.without_person_or_date),
    Rule("map-of-assumptions", "evidence", 2, ("title",), look=evidence.map_of_assumptions),
    Rule("without-evidence", "evidence", 1, ("text",), look_at=evidence.without_evidence),
    Rule("too-many-moments", "map", 1, ("title",), look=moments.too_many_moments),
)
"""Every rule, theme by theme."""

BY_CODE = {rule.code: rule for rule in RULES}
