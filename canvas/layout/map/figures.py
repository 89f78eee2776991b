"""The figures of a measure, and how numbers and periods are said in the language's way.

Nothing is placed here.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from canvas.layout.map.context import Context
from canvas.model import measuring
from canvas.model.parts import Amount
from canvas.model.work import Measure, Reading

_QUARTER = 80
_MONTH = 27
_YEAR = 330
"""Days between readings from which on a period is called a quarter, a month, a year."""


def readings(context: Context, measure: Measure) -> tuple[Reading, ...]:
    """Return a measure's figures in order of their dates (`measuring.readings`)."""
    return measuring.readings(context.project, measure)


def number(context: Context, value: float) -> str:
    """Return a figure with three digits that count, as the language writes numbers."""
    size = abs(value)
    digits = 0 if size >= 100 or value == int(value) else 1 if size >= 1 else 2
    return context.say.number(round(value, digits), None if value == int(value) else digits)


def with_unit(context: Context, value: float, unit: str) -> str:
    """Return a figure and its unit, with a space that does not break."""
    return f"{number(context, value)}\u00a0{unit}" if unit else number(context, value)


def amount(context: Context, given: Amount | None) -> str:
    """Return an amount of money, "" for none; the currency as it was written."""
    return with_unit(context, given.value, given.currency) if given else ""


def periods(context: Context, given: Sequence[Reading]) -> tuple[str, ...]:
    """Return what the first and the last reading's periods are called; one name for one reading."""
    ends = [given[0].date, *([given[-1].date] if len(given) > 1 else [])]
    days = (given[-1].date - given[0].date).days / max(1, len(given) - 1)
    return tuple(_period(context, date, days) for date in ends)


def _period(context: Context, date: datetime.date, days: float) -> str:
    year = f"{date.year % 100:02d}"
    if days >= _YEAR:
        return str(date.year)
    if days >= _QUARTER:
        return context.say("Q{quarter} ’{year}", quarter=(date.month + 2) // 3, year=year)
    if days >= _MONTH:
        return context.say("{month} ’{year}", month=context.say.date(date, "month"), year=year)
    return context.say.date(date, "short")
