"""A measure as one line of a cell: "Reads the guide: 19 % (2026-03-31)", its title and its last figure."""

from __future__ import annotations

import datetime
import re
from typing import Any

from canvas.model.work import Measure, Reading

_LINE = re.compile(r"(.+): ([-−]?\d{1,15}(?:[.,]\d{1,15})?)(?: ([^()\d][^()]{0,30}))? \((\d{4}-\d\d-\d\d)\)")


def written(measure: Measure, language: str) -> str:
    """Return the title, and the last reading where there is one."""
    if not measure.readings or not measure.title:
        return measure.title
    last = max(measure.readings, key=lambda reading: reading.date)
    point = "." if language[:2] in ("en", "") else ","
    value = f"{abs(last.value):.15g}".replace(".", point)
    figure = " ".join(part for part in (("−" if last.value < 0 else "") + value, measure.unit) if part)
    return f"{measure.title}: {figure} ({last.date.isoformat()})"


def fields(line: str, before: Measure | None = None) -> dict[str, Any]:
    """Return the fields of the measure that a line tells of; its figure joins those of `before`."""
    match = _LINE.fullmatch(line)
    date = _date(match[4]) if match else None
    if match is None or date is None:
        return {"title": line}
    reading = Reading(date=date, value=float(match[2].replace("−", "-").replace(",", ".")))
    others = [other for other in (before.readings if before else ()) if other.date != date]
    readings = tuple(sorted([*others, reading], key=lambda found: found.date))
    return {"title": match[1], "unit": match[3] or "", "readings": readings}


def _date(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None
