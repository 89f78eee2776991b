"""What a gesture achieved: something else is selected, or the project changes. The caller carries it out."""

from __future__ import annotations

from typing import Any

from canvas.editing.session import Edit
from canvas.model.history import Selection
from canvas.model.problem import Problem
from canvas.named import NamedTuple


class Nothing(NamedTuple):
    """Nothing happened."""


class Select(NamedTuple):
    """Something else is selected."""

    selection: Selection


class Change(NamedTuple):
    """The project changes, in one step of history. `label` is the step's code."""

    edit: Edit
    label: str
    selection: Selection


class Refused(NamedTuple):
    """It cannot be done, and why."""

    problem: Problem


class Saying(NamedTuple):
    """What is being done, as a code for the status line: how many, where to, and which value it gets.

    The value of cards that are moved is how many of them the edge of the board holds back.

    Codes: move-cards, copy-cards, new-card, take, take-cards, open, hang, move-head, copy-head, new-phase,
    new-step, new-lane, picture, select, set, turned, size, span, feeling, figure, promised, delivered, link,
    begin-link.
    """

    code: str
    number: int
    column: str = ""
    row: str = ""
    value: float = 0.0
    fields: tuple[tuple[str, Any], ...] = ()
    """What a drop sets, by the names of the fields."""


Outcome = Nothing | Select | Change | Refused
