"""The rows of a table as journeys, phases and steps: which rows belong together, and in which order.

Equal neighbours are one phase, one step. An empty cell goes on with what stands above it, as merged cells of
a spreadsheet come out. Where a table lists lane after lane, phases that come again are the same ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from canvas.exchange.table_columns import Columns
from canvas.exchange.table_feelings import number
from canvas.exchange.table_rows import Row


@dataclass
class StepRows:
    """A step and its rows."""

    title: str
    rows: list[Row] = field(default_factory=list)


@dataclass
class PhaseRows:
    """A phase and its steps."""

    title: str
    steps: list[StepRows] = field(default_factory=list)


@dataclass
class JourneyRows:
    """A journey, its phases, and the titles of its lanes from top to bottom."""

    title: str
    phases: list[PhaseRows] = field(default_factory=list)
    lanes: list[str] = field(default_factory=list)


def journeys(rows: Iterable[Row], columns: Columns) -> list[JourneyRows]:
    """Return the journeys that the rows tell, in the order in which they begin."""
    by_title: dict[str, list[Row]] = {}
    title = ""
    for row in rows:
        title = columns.cell(row, "journey") or title
        by_title.setdefault(title, []).append(row)
    return [_journey(title, _ordered(found, columns), columns) for title, found in by_title.items()]


def _ordered(rows: Sequence[Row], columns: Columns) -> Sequence[Row]:
    """The rows by their numbers: all of them, or, where numbers begin anew, within each phase."""
    numbers = {row.line: number(columns.cell(row, "order")) for row in rows}
    if any(value is None for value in numbers.values()):
        return rows
    if len(set(numbers.values())) == len(rows):
        return sorted(rows, key=lambda row: numbers[row.line] or 0)
    within = (sorted(group, key=lambda row: numbers[row.line] or 0) for group in _by_phase(rows, columns))
    return [row for group in within for row in group]


def _by_phase(rows: Sequence[Row], columns: Columns) -> Iterable[list[Row]]:
    """Neighbours of one phase; an empty cell belongs to the phase above."""
    title = ""
    titles = {}
    for row in rows:
        title = titles[row.line] = columns.cell(row, "phase") or title
    return (list(group) for _, group in groupby(rows, key=lambda row: titles[row.line]))


def _journey(title: str, rows: Sequence[Row], columns: Columns) -> JourneyRows:
    journey = JourneyRows(title)
    is_by_lane = _is_by_lane(rows, columns)
    for row in rows:
        phase = _phase(journey, columns.cell(row, "phase"), is_by_lane=is_by_lane)
        _step(phase, row, columns, is_by_lane=is_by_lane).rows.append(row)
        lane = columns.cell(row, "lane")
        if lane not in journey.lanes and columns.cell(row, text_field(columns)):
            journey.lanes.append(lane)
    return journey


def text_field(columns: Columns) -> str:
    """Return the field that says what a touchpoint is: its text, or the step if it has no column."""
    return "text" if "text" in columns.places else "step"


def _is_by_lane(rows: Sequence[Row], columns: Columns) -> bool:
    """Tell whether each lane's rows stand together and phases come again from lane to lane."""
    lanes = [lane for lane, _ in groupby(rows, key=lambda row: columns.cell(row, "lane"))]
    phases = [phase for phase, _ in groupby(rows, key=lambda row: columns.cell(row, "phase")) if phase]
    return 1 < len(lanes) == len(set(lanes)) and len(phases) > len(set(phases))


def _phase(journey: JourneyRows, title: str, *, is_by_lane: bool) -> PhaseRows:
    known = journey.phases if is_by_lane else journey.phases[-1:]
    if not title and journey.phases:
        return journey.phases[-1]
    for phase in known:
        if phase.title == title:
            return phase
    journey.phases.append(PhaseRows(title))
    return journey.phases[-1]


def _step(phase: PhaseRows, row: Row, columns: Columns, *, is_by_lane: bool) -> StepRows:
    """The step of a row; a table without a column for steps has one for each row, called as its text."""
    if "step" not in columns.places:
        phase.steps.append(StepRows(columns.cell(row, "text")))
        return phase.steps[-1]
    title = columns.cell(row, "step")
    if not title and phase.steps:
        return phase.steps[-1]
    for step in phase.steps if is_by_lane else phase.steps[-1:]:
        if step.title == title:
            return step
    phase.steps.append(StepRows(title))
    return phase.steps[-1]
