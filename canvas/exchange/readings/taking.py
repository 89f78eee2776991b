"""A table and the guess about it become readings of a project's measures; what could not be taken is said.

Measures are known by their titles; what has none here is made anew. Nothing is made up: no figure without a
date, no date without a figure.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from canvas.exchange.foreign import loss, quoted, refuse
from canvas.exchange.readings.dates import Dated, dated
from canvas.exchange.readings.figures import figure, is_blank
from canvas.exchange.readings.guess import Column, ReadingsGuess
from canvas.exchange.table_headers import plain
from canvas.exchange.tables.grid import Cell, Grid
from canvas.model.edits.placing import place
from canvas.model.ids import IdSource
from canvas.model.index import index_of
from canvas.model.problem import Problem
from canvas.model.project import Project
from canvas.model.work import Measure, Reading
from canvas.named import NamedTuple

MOST_SAID = 20
"""Cells of one kind that are named one by one; the rest is counted."""
MOST_MEASURES = 1_000
_UNIT = re.compile(r"(.+?)\s*[(\[]\s*([^()\[\]]{1,20})\s*[)\]]|(.+?)\s*(%)")


_DOWN = {"date": "readings-no-date", "figure": "readings-no-figure"}
_ACROSS = {"date": "readings-no-date-across", "figure": "readings-no-figure-across"}
_MORE = {"date": "readings-no-date-more", "figure": "readings-no-figure-more"}
"""Codes for what is no date and what is no figure: in a line, in a column, and how many more."""


class Taken(NamedTuple):
    """The project with the readings, what could not be taken over, and the measures that have them."""

    project: Project
    losses: tuple[Problem, ...]
    measures: tuple[str, ...]


@dataclass
class _Told:
    """What a table tells of one measure."""

    title: str
    unit: str = ""
    readings: dict[datetime.date, float] = field(default_factory=dict)
    twice: int = 0


def take(project: Project, grid: Grid, guess: ReadingsGuess, ids: IdSource, *, into: str = "") -> Taken:
    """Return the project with the readings of a table in its measures.

    `into` is the measure that the table is about where it tells of one only. A later reading takes the place
    of an earlier one of the same day. Raises ForeignFileError: "readings-no-date-column",
    "readings-no-figures".
    """
    reader = _Reader(grid.turned() if guess.is_turned else grid, guess)
    told = [each for each in reader.read() if each.readings]
    if not told:
        raise refuse("readings-no-figures", "")
    losses: list[Problem] = []
    touched: list[str] = []
    for each in told:
        only = into if len(told) == 1 else ""
        project, key, said = _put(project, each, ids, only)
        losses += said
        touched += [key] if key else []
    return Taken(project, (*losses, *reader.losses()), tuple(touched))


class _Reader:
    """Reads the rows below the header; keeps what it could not read."""

    def __init__(self, grid: Grid, guess: ReadingsGuess) -> None:
        self._grid = grid
        self._guess = guess
        self._codes = _ACROSS if guess.is_turned else _DOWN
        self._cannot: dict[str, list[Problem]] = {}
        self._periods = 0
        dates = guess.of("date")
        if not dates:
            raise refuse("readings-no-date-column", "")
        self._date = dates[0].place

    def read(self) -> list[_Told]:
        """Return what is told of each measure, in the order of the table."""
        told: dict[str, _Told] = {}
        for row in range(self._guess.header + 1, len(self._grid.rows)):
            if self._grid.is_blank(row):
                continue
            date = self._dated(row)
            for title, unit, cell in self._figures(row) if date else ():
                self._add(told, title, unit, cell, date, row)
        return list(told.values())

    def losses(self) -> list[Problem]:
        """Return what could not be read, one by one as far as that can be looked through."""
        found: list[Problem] = []
        for what, problems in self._cannot.items():
            found += problems[:MOST_SAID]
            if len(problems) > MOST_SAID:
                found.append(loss(_MORE[what], count=len(problems) - MOST_SAID))
        left_out = [column.label for column in self._guess.of("ignore") if column.label]
        found += [loss("table-column-unknown", column=quoted(label)) for label in left_out]
        return found + ([loss("readings-periods", count=self._periods)] if self._periods else [])

    def _dated(self, row: int) -> Dated | None:
        text = self._grid.text(*self._grid.origin(row, self._date))
        found = dated(text, self._guess.order)
        if found is None and any(True for _ in self._filled(row)):
            self._miss("date", line=row + 1, value=quoted(text))
        self._periods += found is not None and found.is_period
        return found

    def _filled(self, row: int) -> Iterator[Cell]:
        for column in (*self._guess.of("measure"), *self._guess.of("value")):
            cell = self._grid.cell(row, column.place)
            if not is_blank(cell.text):
                yield cell

    def _figures(self, row: int) -> Iterator[tuple[str, str, Cell]]:
        """The measures' titles, units and figures in a row: one for each column, or the one it names."""
        for column in self._guess.of("measure"):
            yield *_titled(column), self._grid.cell(row, column.place)
        names, values, units = (self._guess.of(role) for role in ("name", "value", "unit"))
        if values:
            name = self._grid.text(*self._grid.origin(row, names[0].place)) if names else values[0].label
            unit = self._grid.text(row, units[0].place) if units else ""
            title, within = _parted(name)
            yield title, unit or within, self._grid.cell(row, values[0].place)

    def _add(
        self, told: dict[str, _Told], title: str, unit: str, cell: Cell, date: Dated | None, row: int
    ) -> None:
        if is_blank(cell.text) or date is None:
            return
        found = figure(cell.text, self._guess.decimal)
        value = _exact(cell) if cell.number is not None else found.value if found else None
        is_one_more = plain(title) not in told and len(told) >= MOST_MEASURES
        if value is None or is_one_more:
            self._miss("figure", line=row + 1, column=quoted(title), value=quoted(cell.text))
            return
        each = told.setdefault(plain(title), _Told(title))
        each.unit = each.unit or unit or (found.unit if found else "")
        each.twice += date.date in each.readings
        each.readings[date.date] = value

    def _miss(self, what: str, **values: str | float) -> None:
        self._cannot.setdefault(what, []).append(loss(self._codes[what], **values))


def _exact(cell: Cell) -> float | None:
    """A workbook's own number; what is shown as per cent counts as per cent."""
    if cell.number is None:
        return None
    return round(cell.number * 100, 10) if "%" in cell.text else cell.number


def _titled(column: Column) -> tuple[str, str]:
    return _parted(column.label)


def _parted(name: str) -> tuple[str, str]:
    """A measure's title and the unit behind it: "Waiting (min)", "Share %"."""
    line = " ".join(name.split())
    match = _UNIT.fullmatch(line)
    if not match:
        return line, ""
    return (match[1], match[2]) if match[1] else (match[3].rstrip(" ,"), match[4])


def _put(project: Project, told: _Told, ids: IdSource, into: str) -> tuple[Project, str, list[Problem]]:
    """Put what is told of a measure into the project; return the measure's id, "" where it takes none."""
    alike = [measure for measure in project.all(Measure) if plain(measure.title) == plain(told.title)]
    own = project.get(Measure, into) if into else None
    measure = own or next((m for m in alike if m.numerator is None), next(iter(alike), None))
    if measure is None:
        made = Measure.model_validate({"id": ids("u"), "title": told.title, "unit": told.unit})
        project = place(project, made, index_of(project).of(Measure), None)
        measure = made
        said = [loss("readings-made", title=quoted(told.title))]
    else:
        said = _about(measure, told, count=len(alike))
    if measure.numerator is not None or measure.denominator is not None:
        return project, "", [loss("readings-of-ratio", title=quoted(measure.title))]
    known = {reading.date: reading for reading in measure.readings}
    changed = sum(date in known and known[date].value != value for date, value in told.readings.items())
    known |= {
        date: Reading(date=date, value=value)
        for date, value in told.readings.items()
        if date not in known or known[date].value != value
    }
    said += [loss("readings-replaced", title=quoted(measure.title), count=changed)] if changed else []
    said += [loss("readings-twice", title=quoted(measure.title), count=told.twice)] if told.twice else []
    readings = tuple(known[date] for date in sorted(known))
    now = project.get(Measure, measure.id) or measure
    unit = now.unit or told.unit
    project = project.put(now.but(readings=readings, unit=unit))
    return project, measure.id, [_summary(measure, told), *said]


def _about(measure: Measure, told: _Told, *, count: int) -> list[Problem]:
    said = []
    if measure.unit and told.unit and plain(measure.unit) != plain(told.unit):
        values = {"title": quoted(measure.title), "unit": quoted(measure.unit), "other": quoted(told.unit)}
        said.append(loss("readings-unit", **values))
    if count > 1:
        said.append(loss("readings-alike", title=quoted(measure.title), count=count))
    return said


def _summary(measure: Measure, told: _Told) -> Problem:
    dates = sorted(told.readings)
    return loss(
        "readings-taken",
        title=quoted(measure.title or told.title),
        count=len(dates),
        first=dates[0].isoformat(),
        last=dates[-1].isoformat(),
    )
