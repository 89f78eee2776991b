"""What a table was taken for: an immutable value that the window shows, changes and hands on.

Nothing is looked at here; `recognise.py` looks. Lines are the rows of a matrix, the columns of a turned or
long table.
"""

from __future__ import annotations

from typing import Any, Literal

from canvas.exchange.table_headers import NAMES
from canvas.exchange.tables.names import ROLES
from canvas.frozen import dataclass, replace
from canvas.model.parts import Stage
from canvas.named import NamedTuple

Shape = Literal["matrix", "turned", "long"]
SHAPES: tuple[Shape, ...] = ("matrix", "turned", "long")
FIELDS = (*NAMES, "ignore")
"""What a column of a long table can be."""


class Line(NamedTuple):
    """What one row (or column) was taken for. `place` counts from 0 in the grid; `label` is its own name.

    `role` is one of ROLES ("touchpoints", "need", "channel" …), in a long table one of FIELDS; "more" goes
    on with the lane above. `about` is the persona of a row of feelings, `scale` the ends of its numbers.
    """

    place: int
    label: str
    role: str
    is_sure: bool = True
    stage: Stage | None = None
    about: str = ""
    scale: tuple[int, int] | None = None


class Decision(NamedTuple):
    """One thing that was guessed: what about ("shape", "title" or a line's place), what, and what else."""

    about: str | int
    label: str
    choice: str
    options: tuple[str, ...]
    is_sure: bool


@dataclass(frozen=True, slots=True)
class Guess:
    """What a table was taken for.

    `names_at` is the column in which the lanes' names stand (in a long table, the row of its header),
    `kinds_at` the column with their kinds.
    """

    shape: Shape
    lines: tuple[Line, ...]
    title: str = ""
    is_sure: bool = True
    names_at: int = 0
    kinds_at: int | None = None

    def but(self, place: int | None = None, *, title: str | None = None, **changes: Any) -> Guess:
        """Return the guess with another title, or with one line taken for something else.

        `changes` are fields of Line. What a person chose is sure. Raises ValueError for a role that there is
        not, and KeyError for a line that there is not. Another shape means another look: `recognise(grid,
        shape=…)`.
        """
        guess = self if title is None else replace(self, title=title)
        if place is None:
            return guess
        if changes.get("role", "ignore") not in self.roles:
            raise ValueError(changes["role"])
        found = {line.place: line for line in self.lines}
        found[place] = found[place]._replace(is_sure=True, **changes)
        return replace(guess, lines=tuple(found.values()))

    @property
    def roles(self) -> tuple[str, ...]:
        """What its lines can be."""
        return FIELDS if self.shape == "long" else (*ROLES, "more")

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """Everything that was guessed, in the order of the table."""
        return (
            Decision("shape", "", self.shape, SHAPES, self.is_sure),
            Decision("title", "", self.title, (), is_sure=True),
            *(Decision(line.place, line.label, line.role, self.roles, line.is_sure) for line in self.lines),
        )

    def of(self, *roles: str) -> tuple[Line, ...]:
        """Return the lines with one of these roles, in order."""
        return tuple(line for line in self.lines if line.role in roles)
