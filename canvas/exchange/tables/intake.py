"""Tables on their way in: an immutable value that holds what was read, what it is taken for, and what else it
could be.

The window shows one, changes it a click at a time, and asks it for the project that it makes. Where mappings
are kept, and what becomes of the project, is the caller's affair.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Any, Literal, NamedTuple

from canvas.exchange.foreign import ForeignFileError, Imported, decoded_as, encoding_of, refuse, text_of
from canvas.exchange.tables import memory, reading, separated
from canvas.exchange.tables.grid import Grid
from canvas.exchange.tables.guess import Guess, Line, Shape
from canvas.exchange.tables.recognise import is_journey, recognise
from canvas.exchange.tables.taking import take_all
from canvas.model.problem import Problem

Kind = Literal["map", "cells"]
KINDS: tuple[Kind, ...] = ("map", "cells")
SEPARATORS = (";", ",", "\t", "|")
ENCODINGS = ("utf-8", "cp1252", "mac_roman", "utf-16")
Recall = Callable[[str], str]
"""What is remembered under a fingerprint, "" for nothing."""


class Part(NamedTuple):
    """One table: what is in it, what it is taken for, whether that is remembered, whether it was changed."""

    grid: Grid
    guess: Guess
    is_taken: bool = True
    is_remembered: bool = False
    is_changed: bool = False


@dataclass(frozen=True, slots=True)
class Intake:
    """Tables that are being taken in. `at` is the part that is looked at.

    `separator` and `encoding` are "" where a table has none, `kind` what the whole is taken for.
    """

    data: bytes | str
    name: str
    parts: tuple[Part, ...]
    kind: Kind = "map"
    at: int = 0
    separator: str = ""
    encoding: str = ""
    losses: tuple[Problem, ...] = ()

    @property
    def part(self) -> Part:
        """The table that is looked at."""
        return self.parts[self.at]

    @property
    def is_remembered(self) -> bool:
        """Whether a table of this kind was taken in before, and is taken for the same now."""
        return any(part.is_remembered for part in self.taken)

    @property
    def taken(self) -> tuple[Part, ...]:
        """The tables that are taken in."""
        return tuple(part for part in self.parts if part.is_taken)

    @property
    def rows(self) -> list[list[str]]:
        """The texts of the table that is looked at."""
        grid = self.part.grid
        return [[grid.text(row, column) for column in range(grid.width)] for row in range(len(grid.rows))]

    # Changing what was guessed

    def shaped(self, shape: Shape) -> Intake:
        """Take the table for another shape: its lines are looked at anew."""
        return self._with(recognise(self.part.grid, shape=shape, file=self.name))

    def but(self, place: int | None = None, **changes: Any) -> Intake:
        """Take a line for something else, or give the map another title, like `Guess.but`."""
        return self._with(self.part.guess.but(place, **changes))

    def of_kind(self, kind: Kind) -> Intake:
        """Take the whole for something else."""
        parts = tuple(part._replace(is_changed=part.is_changed or part.is_taken) for part in self.parts)
        return replace(self, kind=kind, parts=parts)

    def looking_at(self, number: int) -> Intake:
        """Look at another of the tables."""
        return replace(self, at=number)

    def taking(self, *numbers: int) -> Intake:
        """Take in these of the tables; look at the first."""
        parts = tuple(part._replace(is_taken=n in numbers) for n, part in enumerate(self.parts))
        return replace(self, parts=parts, at=numbers[0] if self.at not in numbers and numbers else self.at)

    def read_as(self, recall: Recall, *, separator: str = "", encoding: str = "") -> Intake:
        """Read the same with another separator or encoding. Raises ForeignFileError: why it cannot be."""
        sign, encoded = separator or self.separator, encoding or self.encoding
        return replace(_read(self.data, self.name, recall, sign, encoded), kind=self.kind)

    def _with(self, guess: Guess) -> Intake:
        part = self.part._replace(guess=guess, is_changed=True, is_remembered=False)
        return replace(self, parts=(*self.parts[: self.at], part, *self.parts[self.at + 1 :]))

    # What comes of it

    def imported(self) -> Imported:
        """Return the project that the tables become. Raises ForeignFileError: why they become none."""
        taken = [(part.grid, part.guess) for part in self.taken]
        if not taken:
            raise refuse("table-none", self.name)
        imported = take_all(taken, self.data, PurePath(self.name).stem)
        return Imported(imported.project, (*self.losses, *imported.losses))

    def mappings(self) -> dict[str, str]:
        """Return what is to be remembered, by fingerprint: what somebody changed."""
        return {
            memory.fingerprint(part.grid): memory.dump(part.guess, self.kind)
            for part in self.taken
            if part.is_changed
        }


def begin(data: bytes | str, name: str, recall: Recall = lambda _: "", *, is_file: bool = False) -> Intake:
    """Return the tables in a file or on a clipboard (a `name` without suffix), guessed or remembered.

    `is_file`: it becomes a project, so it is a map. Raises ForeignFileError where there is no table.
    """
    found = _read(data, name, recall, "", "")
    part = found.part
    known = memory.kind_of(recall(memory.fingerprint(part.grid))) if part.is_remembered else ""
    kind: Kind = next((kind for kind in KINDS if kind == known), "map" if is_journey(part.grid) else "cells")
    return replace(found, kind="map" if is_file else kind)


def _read(data: bytes | str, name: str, recall: Recall, separator: str, encoding: str) -> Intake:
    text = decoded_as(data, encoding, name) if isinstance(data, bytes) and encoding else data
    found = reading.tables(text, name, separator)
    grids = [grid for grid in found.grids if not _is_blank(grid)]
    if not grids:
        raise refuse("table-nothing", name)
    losses = found.losses
    try:
        chosen = [grid for grid, _ in reading.journeys(grids, name)[0]]
    except ForeignFileError:  # none looks like a map: people say which is
        chosen = grids[:1]
    parts = tuple(_part(grid, recall, is_taken=any(grid is one for one in chosen)) for grid in grids)
    at = next(number for number, part in enumerate(parts) if part.is_taken)
    sign, encoded = _said(data, text, name, separator, encoding)
    return Intake(data, name, parts, at=at, separator=sign, encoding=encoded, losses=losses)


def _part(grid: Grid, recall: Recall, *, is_taken: bool) -> Part:
    remembered = recall(memory.fingerprint(grid))
    if remembered:
        return Part(grid, memory.recall(grid, remembered), is_taken, is_remembered=True)
    return Part(grid, recognise(grid), is_taken)


def _said(data: bytes | str, text: bytes | str, name: str, separator: str, encoding: str) -> tuple[str, str]:
    """The separator and the encoding of what is plain text, "" for what has none."""
    if isinstance(data, bytes) and PurePath(name).suffix.lower() in reading.WORKBOOKS:
        return "", ""
    plain = text_of(text, name)
    sign = (separator or separated.separator_of(plain)) if reading.is_separated(plain, name) else ""
    if not isinstance(data, bytes):  # a clipboard's cells are parted by tabs
        return "", ""
    if not sign or (data.isascii() and not encoding):
        return sign, ""
    return sign, encoding or encoding_of(data)


def _is_blank(grid: Grid) -> bool:
    return all(grid.is_blank(row) for row in range(len(grid.rows)))


def sample(grid: Grid, line: Line, shape: Shape) -> str:
    """Return what first stands in a line beside its name, to tell what a line without a name is."""
    place = line.place
    cells = (
        (grid.text(row, place) for row in range(len(grid.rows)))
        if shape != "matrix"
        else (grid.text(place, column) for column in range(grid.width))
    )
    return next((text.partition("\n")[0] for text in cells if text and text != line.label), "")
