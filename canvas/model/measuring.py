"""What a measure amounts to: its readings, or the quotient of two measures at their common dates."""

from __future__ import annotations

from canvas.model.project import Project
from canvas.model.work import Measure, Reading

PERCENT = "%"


def readings(project: Project, measure: Measure) -> tuple[Reading, ...]:
    """Return a measure's figures in order of their dates.

    Of two measures, the one is divided by the other where both were read and the other is not nought; in
    per cent where that is the unit.
    """
    above = project.get(Measure, measure.numerator)
    below = project.get(Measure, measure.denominator)
    if above is None or below is None:
        return tuple(sorted(measure.readings, key=lambda reading: reading.date))
    share = 100.0 if measure.unit == PERCENT else 1.0
    parts = {reading.date: reading.value for reading in below.readings if reading.value}
    return tuple(
        Reading(date=reading.date, value=share * reading.value / parts[reading.date])
        for reading in sorted(above.readings, key=lambda reading: reading.date)
        if reading.date in parts
    )
