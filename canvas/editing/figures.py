"""Figures of steps on rows that are curves: effort, and curves of the team's own.

They are changed by a key, typed, or dragged. Where a figure stands and on which scale is asked of the layout;
nothing is drawn here.
"""

from __future__ import annotations

import math

from canvas.editing.selection import Place
from canvas.frozen import dataclass
from canvas.layout.curves import facts
from canvas.layout.map import effort
from canvas.layout.map.effort import Range
from canvas.layout.sheet import Sheet
from canvas.model.edits import ratings
from canvas.model.journey import Lane, Step
from canvas.model.project import Project
from canvas.named import NamedTuple

KINDS = frozenset({"effort", "curve"})
CURVES = "curves"
PARTS = 10
"""A press of a key goes about so much of the scale; by hand a figure is ten times as fine."""
MOST_DIGITS = 12


class Figure(NamedTuple):
    """A step's figure on a row, and the scale it stands on."""

    row: str
    step: str
    value: float | None
    span: Range
    is_own: bool
    """Whether the row is a curve of the team's own."""
    is_lane: bool = True
    """Whether the row is a lane of the map; the sheet of curves has others too."""

    @property
    def selection(self) -> str:
        """What is selected when the figure is: its cell, or the step where the row is no lane."""
        return Place(self.row, self.step).name if self.is_lane else self.step


@dataclass(frozen=True, slots=True)
class Digits:
    """A figure that is being typed at a place; `after` is what was made of it."""

    place: Place
    digits: str
    after: Project

    @property
    def value(self) -> float | None:
        plain = self.digits.replace(",", ".").rstrip(".")
        return float(plain) if plain else None


def at(project: Project, sheet: Sheet, place: Place | None) -> Figure | None:
    """Return the figure at a cell, or None where the cell lies in no such row."""
    lane = _lane(project, sheet, place) if place else None
    step = project.get(Step, place.column) if place else None
    if lane is None or step is None or lane.kind not in KINDS:
        return None
    span = effort.range_of(project, lane, [column.key for column in sheet.columns])
    if lane.kind == "effort":
        is_lane = project.get(Lane, lane.id) is not None
        return Figure(lane.id, step.id, ratings.effort(project, step.id), span, is_own=False, is_lane=is_lane)
    own = next((rating.value for rating in step.ratings if rating.lane == lane.id), None)
    return Figure(lane.id, step.id, own, span, is_own=True)


def _lane(project: Project, sheet: Sheet, place: Place) -> Lane | None:
    """The lane a row is drawn as: the sheet of curves has larger ones, and some that the map has not."""
    if sheet.kind == CURVES:
        return facts.lane_at(project, place.row, place.column)
    return project.get(Lane, place.row)


def valued(project: Project, found: Figure, value: float | None) -> Project:
    """Return the project with another figure there; None takes it away."""
    if found.is_own:
        return ratings.set_rating(project, found.step, found.row, value)
    return ratings.set_effort(project, found.step, value)


def changed(project: Project, found: Figure, by: int) -> Project:
    """Return the project with the figure a press of a key higher or lower, within the scale.

    What is unknown begins at the foot of the scale.
    """
    before = found.value if found.value is not None else _foot(project, found)
    if not found.is_own:
        return valued(project, found, _within(project, found, before + by))
    press = _nice((found.span.high - found.span.low) / PARTS)
    return valued(project, found, _within(project, found, _rounded(before + by * press, press)))


def dragged(project: Project, found: Figure, value: float) -> float:
    """Return the figure that a hand means which lets go at this height of the scale."""
    fine = _nice((found.span.high - found.span.low) / PARTS) / PARTS if found.is_own else 1.0
    return _within(project, found, _rounded(value, fine))


def typed(before: Digits | None, project: Project, found: Figure, sign: str) -> Digits | None:
    """Return the number with one more digit or its decimal sign; None where that is no number."""
    digits = (before.digits if before else "") + sign
    is_number = digits[0].isdigit() and len(digits) <= MOST_DIGITS
    if not is_number or len([each for each in digits if not each.isdigit()]) > 1:
        return None
    return _told(project, found, digits)


def shortened(before: Digits, project: Project, found: Figure) -> Digits:
    """Return the number without its last digit; without any, nothing is known."""
    return _told(project, found, before.digits[:-1])


def _told(project: Project, found: Figure, digits: str) -> Digits:
    place = Place(found.row, found.step)
    value = Digits(place, digits, project).value
    if value is not None and not found.is_own:
        value = min(max(value, ratings.LEAST_EFFORT), ratings.MOST_EFFORT)
    return Digits(place, digits, valued(project, found, value))


def _foot(project: Project, found: Figure) -> float:
    low, _ = _ends(project, found)
    return found.span.low if low is None else low - (0 if found.is_own else 1)


def _within(project: Project, found: Figure, value: float) -> float:
    """Keep a figure on its scale, as far as the scale has ends that are set."""
    low, high = _ends(project, found)
    value = value if low is None else max(value, low)
    return value if high is None else min(value, high)


def _ends(project: Project, found: Figure) -> tuple[float | None, float | None]:
    if not found.is_own:
        return ratings.LEAST_EFFORT, ratings.MOST_EFFORT
    lane = project.get(Lane, found.row)
    return (lane.low, lane.high) if lane else (None, None)


def _nice(size: float) -> float:
    """Return 1, 2 or 5 times a power of ten, the nearest not above `size`."""
    power = 10.0 ** math.floor(math.log10(size)) if size > 0 else 0.1
    return power * max(each for each in (1, 2, 5) if each * power <= size * (1 + 1e-9) or each == 1)


def _rounded(value: float, unit: float) -> float:
    """Return the nearest multiple of a unit, without the dust of binary fractions."""
    return round(round(value / unit) * unit, 9) + 0.0
