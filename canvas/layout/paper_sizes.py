"""Papers by name: the A series, rolls, any width × height; and how small type may be on each."""

from __future__ import annotations

import math
import re

from canvas.model.problem import CoreError, problem
from canvas.named import NamedTuple

A_SERIES = {
    "A0": (841.0, 1189.0),
    "A1": (594.0, 841.0),
    "A2": (420.0, 594.0),
    "A3": (297.0, 420.0),
    "A4": (210.0, 297.0),
    "A5": (148.0, 210.0),
    "A6": (105.0, 148.0),
}
ROLLS = (610.0, 914.0, 1067.0)
"""Widths of rolls that print shops have."""
ROLL_MARGIN = 19.0
"""What a plotter does not print at each edge of a roll: shops print 876 mm of 914."""
NATURAL_AREA = 841.0 * 594.0
"""The paper whose millimetres the styles are written in: A1."""
WALL_AREA = NATURAL_AREA * 0.99
"""From A1 on a sheet hangs on a wall."""
LEAST_PT, LEAST_WALL_PT = 6.0, 12.0
SMALLEST, LARGEST = 40.0, 20_000.0
"""Millimetres that a side of a paper may have."""


class PaperError(CoreError):
    """A paper that there is not."""


class Paper(NamedTuple):
    """A paper by name, in mm; without a height it comes off a roll and is as long as it must be."""

    name: str
    width: float
    height: float | None = None

    @property
    def is_turnable(self) -> bool:
        """Tell whether either way up is meant: not where width × height were typed."""
        return self.name in A_SERIES or self.height is None


class Page(NamedTuple):
    """A paper as it is printed on: turned, and as long as the sheet needs where it comes off a roll."""

    name: str
    width: float
    height: float

    @property
    def is_roll(self) -> bool:
        return self.name.startswith("roll-")

    @property
    def natural_scale(self) -> float:
        """The scale that goes with its area; A1 is 1."""
        return math.sqrt(self.width * self.height / NATURAL_AREA)

    @property
    def least_pt(self) -> float:
        """How small card text may be: in the hand, or on a wall from A1 up and off a roll."""
        is_wall = self.is_roll or self.width * self.height >= WALL_AREA
        return LEAST_WALL_PT if is_wall else LEAST_PT


def parse(text: str) -> Paper:
    """The paper for "A1", "roll-914" or "1800x900" (mm). Raises PaperError for anything else."""
    name = text.strip()
    if name.upper() in A_SERIES:
        return Paper(name.upper(), *A_SERIES[name.upper()])
    roll = re.fullmatch(r"roll-(\d{1,6}(?:\.\d{1,3})?)", name.lower())
    if roll:
        return _checked(text, "roll-{:g}", float(roll[1]))
    number = r"(\d{1,6}(?:\.\d{1,3})?)"
    sides = re.fullmatch(rf"{number}\s*[x×]\s*{number}(?:\s*mm)?", name.lower())
    if sides:
        return _checked(text, "{:g}x{:g}", float(sides[1]), float(sides[2]))
    raise PaperError(problem("unknown-paper", paper=text))


def _checked(text: str, form: str, *sides: float) -> Paper:
    if not all(SMALLEST <= side <= LARGEST for side in sides):
        raise PaperError(problem("paper-size", paper=text, least=SMALLEST, most=LARGEST))
    return Paper(form.format(*sides), *sides)


def larger(page: Page) -> tuple[Paper, ...]:
    """The papers of the A series that are larger than this one, smallest first, then the rolls."""
    area = page.width * page.height * 1.01
    sizes = [Paper(name, *sides) for name, sides in reversed(A_SERIES.items()) if math.prod(sides) > area]
    rolls = [Paper(f"roll-{width:g}", width) for width in ROLLS]
    return (*sizes, *(roll for roll in rolls if roll.name != page.name))
