"""What of a touchpoint its card shows beside text and pictures: said once for look, signs and legend."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from operator import attrgetter
from typing import Any

from canvas.layout.map import figures, foot, people
from canvas.layout.map.context import Context
from canvas.layout.shapes import Colour
from canvas.model import queries
from canvas.model.journey import Touchpoint
from canvas.model.parts import Strength
from canvas.named import NamedTuple


class Facts(NamedTuple):
    """What of a touchpoint its card shows beside its text and pictures; many touchpoints have the same."""

    is_moment_of_truth: bool
    colour: Colour
    channel: str | None
    department: str | None
    is_without_us: bool
    """Nobody of us is in charge, at a step without us."""
    strength: Strength | None
    effort: int | None
    money: str
    given: str
    """From whom it is taken over."""
    system: str
    whose: str


facts_of: Callable[[tuple[Any, ...]], Facts] = partial(tuple.__new__, Facts)
"""Facts of their eleven parts, without a call of Python's."""

_told = attrgetter(
    "is_moment_of_truth", "colour", "channel", "department", "evidence", "effort", "amount", "personas"
)


def facts(context: Context, record: Touchpoint, system: str) -> Facts:
    """Return what a touchpoint's card shows beside its text, with a system where it is one that shows it."""
    is_truth, colour, channel, department, known, effort, amount, personas = _told(record)
    return facts_of(
        (
            is_truth,
            colour,
            channel,
            department,
            department is None and queries.is_own_life(context.project, record),
            known.strength if known else None,
            effort,
            figures.amount(context, amount) if amount else "",
            foot.handed_from(context, record),
            system,
            people.whose(context, personas) if personas else "",
        )
    )
