"""Tables on their way in: an immutable value that holds what was read, what it is taken for, and what else it
could be.

The window shows one, changes it a click at a time, and asks it for the project that it makes. Where mappings
are kept, and what becomes of the project, is the caller's affair.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath
from typing import Any, Literal

from canvas.exchange.draft import Draft
from canvas.exchange.foreign import ForeignFileError, Imported, decoded_as, encoding_of, refuse, text_of
from canvas.exchange.readings import memory as readings_memory
from canvas.exchange.readings.dates import Order
from canvas.exchange.readings.figures import Decimal
from canvas.exchange.readings.guess import ROLES, ReadingsGuess, Role
from canvas.exchange.readings.recognise import LIKELY
from canvas.exchange.readings.recognise import recognise as recognise_readings
from canvas.exchange.readings.taking import take
from canvas.exchange.tables import memory, reading, separated
from canvas.exchange.tables.grid import Grid
from canvas.exchange.tables.guess import Guess, Line, Shape
from canvas.exchange.tables.recognise import is_journey, recognise
from canvas.exchange.tables.taking import take_all
from canvas.frozen import dataclass, replace
from canvas.model.ids import SeededIds
from canvas.model.problem import Problem
from canvas.named import NamedTuple

Kind = Literal["map", "cells", "readings"]
KINDS: tuple[Kind, ...] = ("map", "cells", "readings")
SEPARATORS = (";", ",", "\t", "|")
ENCODINGS = ("utf-8", "cp1252", "mac_roman", "utf-16")
Recall = Callable[[str], str]
"""What is remembered under a fingerprint, "" for nothing."""


class Part(NamedTuple):
    """One table: what is in it, what it is taken for as a map and as readings.

    Of that it says whether it is remembered, and whether somebody changed it.
    """

    grid: Grid
    guess: Guess
    readings: ReadingsGuess
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

    def column(self, place: int, role: str) -> Intake:
        """Take a column of readings for something else, like `ReadingsGuess.but`."""
        known: Role = next(each for each in ROLES if each == role)
        return self._with(self.part.guess, self.part.readings.but(place, known))

    def readings_across(self, *, is_across: bool) -> Intake:
        """Take the dates of readings to go across, or down: the columns are looked at anew."""
        decimal = self.part.readings.decimal
        readings = recognise_readings(self.part.grid, is_turned=is_across, decimal=decimal)
        return self._with(self.part.guess, readings)

    def readings_with(self, *, order: Order | None = None, decimal: Decimal | None = None) -> Intake:
        """Read the dates or the figures of readings another way."""
        readings = self.part.readings
        readings = replace(readings, order=order or readings.order, decimal=decimal or readings.decimal)
        return self._with(self.part.guess, readings)

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

    def _with(self, guess: Guess, readings: ReadingsGuess | None = None) -> Intake:
        readings = readings or self.part.readings
        part = self.part._replace(guess=guess, readings=readings, is_changed=True, is_remembered=False)
        return replace(self, parts=(*self.parts[: self.at], part, *self.parts[self.at + 1 :]))

    # What comes of it

    def imported(self) -> Imported:
        """Return the project that the tables become. Raises ForeignFileError: why they become none."""
        taken = [(part.grid, part.guess) for part in self.taken]
        if not taken:
            raise refuse("table-none", self.name)
        if self.kind == "readings":
            return self._imported_readings()
        imported = take_all(taken, self.data, PurePath(self.name).stem)
        return Imported(imported.project, (*self.losses, *imported.losses))

    def _imported_readings(self) -> Imported:
        seed = self.data.encode("utf-8", "replace") if isinstance(self.data, str) else self.data
        draft = Draft(seed, self.name)
        project, losses = draft.project(PurePath(self.name).stem), self.losses
        ids = SeededIds(b"readings" + seed)
        for part in self.taken:
            done = take(project, part.grid, part.readings, ids)
            project, losses = done.project, (*losses, *done.losses)
        return Imported(project, losses)

    def mappings(self) -> dict[str, str]:
        """Return what is to be remembered, by fingerprint: what somebody changed."""
        return {_key(part.grid, part.readings): self._said(part) for part in self.taken if part.is_changed}

    def _said(self, part: Part) -> str:
        if self.kind == "readings":
            return readings_memory.dump(part.readings)
        return memory.dump(part.guess, self.kind)


def begin(data: bytes | str, name: str, recall: Recall = lambda _: "", *, is_file: bool = False) -> Intake:
    """Return the tables in a file or on a clipboard (a `name` without suffix), guessed or remembered.

    `is_file`: it becomes a project, so it is a map or readings. Raises ForeignFileError: there is no table.
    """
    found = _read(data, name, recall, "", "")
    part = found.part
    known = memory.kind_of(recall(_key(part.grid, part.readings))) if part.is_remembered else ""
    guessed: Kind = "map" if is_journey(part.grid) else "cells"
    if guessed == "cells" and part.readings.likeness >= LIKELY:
        guessed = "readings"
    kind = next((kind for kind in KINDS if kind == known), guessed)
    return replace(found, kind="map" if is_file and kind == "cells" else kind)


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
    sign, encoded = _said(data, text, name, separator, encoding)
    likely: Decimal = "," if sign == ";" else "."
    parts = tuple(_part(grid, recall, likely, is_taken=any(grid is one for one in chosen)) for grid in grids)
    at = next(number for number, part in enumerate(parts) if part.is_taken)
    return Intake(data, name, parts, at=at, separator=sign, encoding=encoded, losses=losses)


def _part(grid: Grid, recall: Recall, likely: Decimal, *, is_taken: bool) -> Part:
    readings = recognise_readings(grid, decimal=likely)
    remembered = recall(_key(grid, readings))
    if not remembered:
        return Part(grid, recognise(grid), readings, is_taken)
    if memory.kind_of(remembered) == readings_memory.KIND:
        readings = readings_memory.recall(grid, remembered)
        return Part(grid, recognise(grid), readings, is_taken, is_remembered=True)
    return Part(grid, memory.recall(grid, remembered), readings, is_taken, is_remembered=True)


def _key(grid: Grid, readings: ReadingsGuess) -> str:
    """What tables of this kind have in common: the names of the columns of readings, or those of a map."""
    if readings.likeness >= LIKELY:
        return readings_memory.fingerprint(readings)
    return memory.fingerprint(grid)


def _said(data: bytes | str, text: bytes | str, name: str, separator: str, encoding: str) -> tuple[str, str]:
    """The separator and the encoding of what is plain text, "" for what has none."""
    if isinstance(data, bytes) and PurePath(name).suffix.lower() in reading.WORKBOOKS:
        return "", ""
    plain = text_of(text, name)
    sign = (separator or separated.separator_of(plain)) if reading.is_separated(plain, name) else ""
    if not isinstance(data, bytes):  # a clipboard's cells are parted by tabs
        return "", ""
    told = encoding or encoding_of(data)
    return sign, told if sign and (encoding or told != "utf-8") else ""


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
