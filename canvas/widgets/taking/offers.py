"""What the lines of a table are taken for, and what else they can be: rows of a map, columns of readings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from canvas.exchange.readings.guess import ROLES as READING_ROLES
from canvas.exchange.readings.guess import others as other_columns
from canvas.exchange.tables import intake as tables
from canvas.exchange.tables.guess import Guess, Line
from canvas.exchange.tables.intake import Intake
from canvas.exchange.tables.likely import others
from canvas.language import Language
from canvas.named import NamedTuple
from canvas.widgets.sayings import translated
from canvas.widgets.taking import words
from canvas.widgets.taking.choices import Change

Named = tuple[tuple[str, str], ...]
"""Roles with their words."""


class Offer(NamedTuple):
    """One line: its place, its name, what it is taken for, what is likely as well, and everything else.

    `groups` have a title each, "" for what stands in the menu itself.
    """

    place: int
    name: str
    role: tuple[str, str]
    likely: Named
    groups: tuple[tuple[str, Named], ...]
    is_sure: bool


def offers(say: Language, told: Intake) -> Iterator[Offer]:
    """Yield the lines of the table that is looked at, as the kind has them."""
    if told.kind == "map":
        guess = told.part.guess
        for line in guess.lines:
            sample = tables.sample(told.part.grid, line, guess.shape)
            yield _of_line(say, guess, line, sample)
    elif told.kind == "readings":
        yield from _of_columns(say, told)


def change(kind: str, place: int, role: str) -> Change:
    """Return what taking a line for something else changes."""
    if kind == "readings":
        return lambda told: told.column(place, role)
    return lambda told: told.but(place, role=role)


def _of_line(say: Language, guess: Guess, line: Line, sample: str) -> Offer:
    name = words.line(say, line.label, line.place, sample, is_column=guess.shape != "matrix")
    groups = [
        (translated(say, title), _named(say, [role for role in group if role in guess.roles]))
        for title, group in words.GROUPS
    ]
    rest = _named(say, [role for role in words.REST if role in guess.roles])
    likely = _named(say, others(line, guess.shape))
    shown = (*(group for group in groups if group[1]), ("", rest))
    return Offer(line.place, name, _named(say, [line.role])[0], likely, shown, line.is_sure)


def _of_columns(say: Language, told: Intake) -> Iterator[Offer]:
    guess = told.part.readings
    grid = told.part.grid.turned() if guess.is_turned else told.part.grid
    for column in guess.columns:
        below = (grid.text(row, column.place) for row in range(guess.header + 1, len(grid.rows)))
        sample = next((text for text in below if text), "")
        name = words.line(say, column.label, column.place, sample, is_column=not guess.is_turned)
        likely = _readings(say, other_columns(column, guess))
        everything = (("", _readings(say, READING_ROLES)),)
        role = _readings(say, [column.role])[0]
        yield Offer(column.place, name, role, likely, everything, column.is_sure)


def _named(say: Language, roles: Sequence[str]) -> Named:
    return tuple((role, translated(say, words.ROLES[role])) for role in roles)


def _readings(say: Language, roles: Sequence[str]) -> Named:
    return tuple((role, translated(say, words.READINGS[role])) for role in roles)
