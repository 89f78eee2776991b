"""The rules of the critical colleague: code, theme, how bad it is, and the function that looks.

A new rule is one line here, its sentence in `canvas/layout/review_words.py`, and a test.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

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
from canvas.model.review.place import Ground, Place

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


class Rule(NamedTuple):
    """One thing the colleague looks for. `bad` is 1–3, for places that do not say it themselves.

    `seen` names the fields of the record asked about that the question rests on: when one of them changes, a
    decision no longer holds and the question is asked again.
    """

    code: str
    theme: str
    bad: int
    look: Callable[[Ground], Iterable[Place]]
    seen: tuple[str, ...]


RULES = (
    Rule("promise-above-delivery", "promise", 2, promise.promise_above_delivery, ("text",)),
    Rule("low-without-idea", "feelings", 2, feelings.low_without_idea, ("text", "title")),
    Rule("not-asked", "questions", 1, questions.not_asked, ("text",)),
    Rule("handover-without-agreement", "handovers", 2, handovers.handover_without_agreement, ("text",)),
    Rule("change-without-agreement", "handovers", 1, handovers.change_without_agreement, ("text",)),
    Rule(
        "phase-without-department", "responsibility", 3, responsibility.phase_without_department, ("title",)
    ),
    Rule("without-department", "responsibility", 2, responsibility.without_department, ("text", "channel")),
    Rule("without-channel", "responsibility", 1, responsibility.without_channel, ("text",)),
    Rule("channel-not-wanted", "needs", 2, needs.channel_not_wanted, ("text", "channel", "other_channels")),
    Rule("step-without-need", "needs", 2, needs.step_without_need, ("title",)),
    Rule("would-not-sign", "employees", 3, employees.would_not_sign, ("message", "says", "text")),
    Rule("customer-up-employee-down", "employees", 2, employees.customer_up_employee_down, ("title",)),
    Rule("persona-unreached", "people", 2, people.persona_unreached, ("name", "role")),
    Rule("influencer-unreached", "people", 1, people.influencer_unreached, ("name",)),
    Rule("empty-cell", "grid", 2, grid.empty_cell, ("priority", "department", "person", "timing")),
    Rule("without-person-or-date", "plan", 1, plan.without_person_or_date, ("text", "status")),
    Rule("map-of-assumptions", "evidence", 2, evidence.map_of_assumptions, ("title",)),
    Rule("without-evidence", "evidence", 1, evidence.without_evidence, ("text",)),
    Rule("too-many-moments", "map", 1, moments.too_many_moments, ("title",)),
)
"""Every rule, theme by theme."""

BY_CODE = {rule.code: rule for rule in RULES}
