"""Where a persona's feelings stand: one point a step, or one for each rated touchpoint in it.

A touchpoint's feeling wins over its step's. What is not rated has no point; nothing is drawn here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from canvas.layout.drawings import curves
from canvas.layout.drawings.curves import Cubic
from canvas.layout.map.context import Columns, Context
from canvas.layout.sheet import Column
from canvas.model.journey import Step, Touchpoint
from canvas.model.parts import Feeling
from canvas.model.people import Persona
from canvas.named import NamedTuple


class Scale(NamedTuple):
    """Heights of a band of feelings: `top` is where +2 lies, `unit` how much one is, in mm."""

    top: float
    unit: float

    def y(self, value: float) -> float:
        """Return the height of a feeling."""
        return self.top + (2.0 - value) * self.unit


class Point(NamedTuple):
    """A rated feeling: where it stands, whose step or touchpoint (`record`) it is, in which column."""

    x: float
    y: float
    column: int
    record: str
    feeling: Feeling

    @property
    def value(self) -> float:
        return self.feeling.value or 0.0

    @property
    def word(self) -> str:
        return self.feeling.word


class Curve(NamedTuple):
    """A persona's feelings along the journey; `number` 0 is the first persona. No persona: everyone."""

    persona: Persona | None
    number: int
    points: tuple[Point, ...]
    pieces: tuple[Cubic, ...]

    @property
    def is_first(self) -> bool:
        return self.number == 0

    @property
    def known(self) -> tuple[Cubic, ...]:
        """The pieces between neighbouring steps."""
        return tuple(piece for piece, gap in self._told() if not gap)

    @property
    def gaps(self) -> tuple[Cubic, ...]:
        """The pieces across steps that are not rated."""
        return tuple(piece for piece, gap in self._told() if gap)

    def _told(self) -> Iterator[tuple[Cubic, bool]]:
        pairs = zip(self.points, self.points[1:], strict=False)
        for piece, (one, two) in zip(self.pieces, pairs, strict=True):
            yield piece, two.column - one.column > 1


def rated(context: Context, columns: Columns) -> tuple[Persona | None, ...]:
    """Return whose curves are drawn: the first persona (None where a map has none), others who are rated."""
    found = [p for p in context.personas if not context.persona or p.id == context.persona]
    others = (p for p in found[1:] if any(_rated(context, each.key, p, is_first=False) for each in columns))
    return (found[0] if found else None, *others)


def curve(context: Context, columns: Columns, persona: Persona | None, number: int, scale: Scale) -> Curve:
    """Return a persona's curve through its points."""
    points = tuple(
        point
        for at, column in enumerate(columns)
        for point in _in_column(context, column, at, persona, number, scale)
    )
    return Curve(persona, number, points, curves.cubics([(point.x, point.y) for point in points]))


def _in_column(
    context: Context, column: Column, at: int, persona: Persona | None, number: int, scale: Scale
) -> Iterator[Point]:
    """Yield the points of one step, evenly divided over its column in the order of its touchpoints."""
    rated = _rated(context, column.key, persona, is_first=number == 0)
    share = column.width / len(rated) if rated else 0.0
    for place, (record, feeling) in enumerate(rated):
        x = round(column.x + share * (place + 0.5), 3)
        yield Point(x, round(scale.y(feeling.value or 0.0), 3), at, record, feeling)


def _rated(
    context: Context, step: str, persona: Persona | None, *, is_first: bool
) -> Sequence[tuple[str, Feeling]]:
    felt = [card for card in context.index.step(step) if isinstance(card, Touchpoint) and card.feelings]
    found = [(card.id, of(card.feelings, persona, is_first=is_first)) for card in felt]
    rated = [(key, feeling) for key, feeling in found if feeling and feeling.value is not None]
    if rated:
        return rated
    record = context.project.get(Step, step)
    feeling = of(record.feelings, persona, is_first=is_first) if record else None
    return [(step, feeling)] if feeling and feeling.value is not None else []


def of(feelings: Sequence[Feeling], persona: Persona | None, *, is_first: bool) -> Feeling | None:
    """Return a persona's feeling; what is nobody's in particular counts as the first persona's."""
    key = persona.id if persona else None
    own = next((part for part in feelings if part.persona == key), None)
    if own is None and is_first:
        return next((part for part in feelings if part.persona is None), None)
    return own
