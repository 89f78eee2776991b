"""Columns of steps and the tracks in them: where each stop of a path stands, and between which bounds.

Widths follow from how many stops a step has, never from their text.
"""

from __future__ import annotations

from canvas.layout import style
from canvas.layout.path.walked import Walked
from canvas.layout.sheet import Column
from canvas.model.journey import Step
from canvas.named import NamedTuple

LABELS = 62.0
LEFT = style.MARGIN + LABELS
UNIT, UNIT_LEAST, UNIT_MOST = 53.0, 46.0, 90.0
SHARE = 0.8
"""Of a column's width, what each of several tracks takes."""
SHEET_LEAST = 456.0
"""A journey of few steps is still wide enough for its title and numbers."""


class Track(NamedTuple):
    """Where a stop stands: its step's number, its track there, the track's ends."""

    column: int
    number: int
    left: float
    right: float

    @property
    def middle(self) -> float:
        return round((self.left + self.right) / 2, 3)


class Grid(NamedTuple):
    """The columns, how many tracks each has, the track of each stop by its touchpoint, the sheet's width."""

    columns: tuple[Column, ...]
    tracks: tuple[int, ...]
    places: dict[str, Track]
    width: float

    @property
    def right(self) -> float:
        return self.columns[-1].x + self.columns[-1].width if self.columns else self.width - style.MARGIN

    def ends(self, column: int, number: int) -> tuple[float, float]:
        """The ends of a track."""
        given, count = self.columns[column], self.tracks[column]
        return (
            round(given.x + given.width * number / count, 3),
            round(given.x + given.width * (number + 1) / count, 3),
        )


def grid(facts: Walked, width: float | None, most: float = UNIT_MOST) -> Grid:
    """The columns, which fill `width` as far as their limits allow, up to `most` for a single stop."""
    stops = _stops(facts)
    tracks = tuple(max(1, len(stops[step.id])) for step in facts.steps)
    total = sum(map(_weight, tracks))
    asked = UNIT if width is None or not total else (width - LEFT - style.MARGIN) / total
    unit = min(max(asked, UNIT_LEAST), most)
    columns = _columns(facts.steps, tracks, unit)
    right = columns[-1].x + columns[-1].width if columns else 0.0
    made = Grid(columns, tracks, {}, round(max(width or 0.0, right + style.MARGIN, SHEET_LEAST), 3))
    for column, step in enumerate(facts.steps):
        for number, card in enumerate(stops[step.id]):
            made.places[card] = Track(column, number, *made.ends(column, number))
    return made


def width_for(facts: Walked, unit: float) -> float:
    """How wide the sheet is when a column of one stop is `unit` wide."""
    return round(max(SHEET_LEAST, LEFT + style.MARGIN + unit * sum(weights(facts))), 3)


def weights(facts: Walked) -> tuple[float, ...]:
    """How much of the width each step asks for; one of a single stop 1."""
    stops = _stops(facts)
    return tuple(_weight(max(1, len(stops[step.id]))) for step in facts.steps)


def _weight(tracks: int) -> float:
    return 1.0 if tracks == 1 else SHARE * tracks


def _stops(facts: Walked) -> dict[str, list[str]]:
    """The touchpoints of each step on the path, in their order."""
    walked = facts.walked
    found: dict[str, list[str]] = {step.id: [] for step in facts.steps}
    for step in facts.steps:
        cards = facts.context.index.step(step.id)
        found[step.id] = [card.id for card in cards if card.id in walked]
    return found


def _columns(steps: tuple[Step, ...], tracks: tuple[int, ...], unit: float) -> tuple[Column, ...]:
    columns, x = [], LEFT
    for step, count in zip(steps, tracks, strict=True):
        wide = round(unit * _weight(count), 3)
        columns.append(Column(step.id, step.phase, round(x, 3), wide))
        x += wide
    return tuple(columns)
