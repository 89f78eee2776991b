"""What a table of readings was taken for: an immutable value that the window shows, changes and hands on.

Nothing is looked at here; `recognise.py` looks.
"""

from __future__ import annotations

from typing import Literal

from canvas.exchange.readings.dates import Order
from canvas.exchange.readings.figures import Decimal
from canvas.frozen import dataclass, replace
from canvas.named import NamedTuple

Role = Literal["date", "measure", "value", "name", "unit", "ignore"]
ROLES: tuple[Role, ...] = ("date", "measure", "value", "name", "unit", "ignore")
"""A column of dates; of one measure's figures, called as the column; in a long table of any measure's
figures, of the measures' names, of their units; or of nothing."""
ONCE: frozenset[Role] = frozenset({"date", "value", "name", "unit"})
"""What only one column can be."""


class Column(NamedTuple):
    """What one column was taken for. `place` counts from 0 in the grid; `label` is its own name."""

    place: int
    label: str
    role: Role
    is_sure: bool = True


@dataclass(frozen=True, slots=True)
class ReadingsGuess:
    """What a table was taken for.

    `is_turned`: dates go across, so that columns are the grid's rows. `header` is the row with the columns'
    names, −1 without one. `likeness` tells how much the table looks like readings, 0 to 1.
    """

    columns: tuple[Column, ...]
    header: int = 0
    is_turned: bool = False
    order: Order = "dmy"
    is_order_sure: bool = True
    decimal: Decimal = "."
    is_decimal_sure: bool = True
    likeness: float = 0.0

    def but(self, place: int, role: Role) -> ReadingsGuess:
        """Return the guess with one column taken for something else; what can be once is given up elsewhere.

        Raises ValueError for a role that there is not, KeyError for a column that there is not.
        """
        if role not in ROLES:
            raise ValueError(role)
        if place not in {column.place for column in self.columns}:
            raise KeyError(place)
        columns = tuple(
            column._replace(role=role, is_sure=True)
            if column.place == place
            else column._replace(role="ignore")
            if role in ONCE and column.role == role
            else column
            for column in self.columns
        )
        return replace(self, columns=columns)

    def of(self, role: Role) -> tuple[Column, ...]:
        """Return the columns with a role, in order."""
        return tuple(column for column in self.columns if column.role == role)


def others(column: Column, guess: ReadingsGuess) -> tuple[Role, Role]:
    """Return two other roles that a column may well have, the likelier first."""
    is_long = bool(guess.of("name"))
    table: dict[Role, tuple[Role, Role]] = {
        "date": ("ignore", "name"),
        "measure": ("ignore", "value"),
        "value": ("measure", "ignore"),
        "name": ("ignore", "unit"),
        "unit": ("ignore", "name"),
        "ignore": ("value", "name") if is_long else ("measure", "name"),
    }
    return table[column.role]
