"""What the signs of the wheel mean: only those that occur, drawn as they are on the ring."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from canvas.layout.drawings import curves
from canvas.layout.map import typeset
from canvas.layout.map.context import Say
from canvas.layout.shapes import Box, Group, Path, Shape, Stroke
from canvas.layout.sheet import Cell, Mark
from canvas.layout.style import INK
from canvas.layout.wheel import signs
from canvas.layout.wheel.looks import DISC, LEGEND, Weight
from canvas.layout.wheel.middle import LINE, OPEN, open_ring
from canvas.named import NamedTuple

HIGH, SCALE = 8.0, 0.6
BESIDE, APART, BETWEEN = 2.6, 10.0, 2.0
WAVE = ((0.0, 1.6), (5.5, -1.9), (11.0, 1.6), (16.5, -1.6))


class Occurs(NamedTuple):
    """What there is to explain."""

    is_turning: bool
    is_unknown: bool
    is_felt: bool
    is_unrated: bool


def occurs(weights: Sequence[Weight], *, is_felt: bool, is_unrated: bool) -> Occurs:
    """Tell what occurs on the wheel."""
    is_turning, is_unknown = any(w.is_turning for w in weights), any(w.is_unknown for w in weights)
    return Occurs(is_turning, is_unknown, is_felt, is_unrated)


def legend(say: Say, found: Occurs, width: float) -> Cell | None:
    """The samples side by side, in as many lines as they need; None where there are none."""
    marks, x, y = list[Mark](), 0.0, 0.0
    for shapes, long, words in _samples(say, found):
        wide = round(long + BESIDE + typeset.width(words, LEGEND), 3)
        if x and x + wide > width:
            x, y = 0.0, y + HIGH + BETWEEN
        text = typeset.line(
            words, LEGEND, x + long + BESIDE, typeset.baseline(y + (HIGH - LEGEND.leading) / 2, LEGEND)
        )
        drawn = (Group(shapes, round(x, 3), y + HIGH / 2), text)
        marks.append(Mark(drawn, Box(round(x, 3), y, wide, HIGH), "", "legend", words))
        x += wide + APART
    return Cell(width, y + HIGH, tuple(marks)) if marks else None


def _samples(say: Say, found: Occurs) -> Iterator[tuple[tuple[Shape, ...], float, str]]:
    wide = DISC * SCALE
    kinds = (
        (found.is_turning, Weight(is_turning=True, is_unknown=False), say("makes or breaks the journey")),
        (found.is_unknown, Weight(is_turning=False, is_unknown=True), say("we know too little about it")),
    )
    for is_shown, weight, words in kinds:
        if is_shown:
            yield signs.numbered(weight, wide / 2, 0.0, SCALE), wide, words
    if found.is_felt or found.is_unrated:
        wave = Path(curves.monotone(WAVE), None, Stroke(INK, LINE, round=True))
        yield (wave,), WAVE[-1][0], say("feelings: outwards is good, inwards is bad")
    if found.is_unrated:
        yield (open_ring(OPEN / 2, 0.0),), OPEN, say("feeling not rated")
