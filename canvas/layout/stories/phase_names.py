"""The names of all phases below their bars: in two lines and smaller before one is left out.

Draws nothing. Lengths are natural millimetres.
"""

from __future__ import annotations

from collections.abc import Sequence

from canvas.layout import style
from canvas.layout.map import typeset
from canvas.layout.style import Type
from canvas.model.journey import Phase
from canvas.named import NamedTuple

SMALL = Type("regular", style.pt(13.5), 6.2)
STRONG = Type("semibold", style.pt(14), 6.2)
SIZES = (13.5, 12.0, 10.5)
MOST_LINES = 2
APART = 2.0


class Name(NamedTuple):
    """A phase's name: where it begins and how wide it may be, its type, how many lines it takes."""

    title: str
    x: float
    wide: float
    use: Type
    lines: int
    is_own: bool


def names(every: Sequence[Phase], own: Phase, wide: float, gap: float, language: str) -> list[Name]:
    """Return the names in the largest type in which all fit; where none does, those clear of its own."""
    for points in SIZES:
        found = [
            _below(phase, number * (wide + gap), wide, points, language, is_own=phase.id == own.id)
            for number, phase in enumerate(every)
        ]
        if all(each.lines <= MOST_LINES and _is_whole(each) for each in found):
            return found
    return list(_some(every, own, wide, gap))


def _below(phase: Phase, x: float, wide: float, points: float, language: str, *, is_own: bool) -> Name:
    use = (STRONG if is_own else SMALL)._replace(em=style.pt(points))
    room = wide - APART
    return Name(phase.title, round(x, 3), room, use, typeset.count(phase.title, use, room, language), is_own)


def _is_whole(name: Name) -> bool:
    """Tell whether no word has to be broken."""
    return all(typeset.width(word, name.use) <= name.wide for word in name.title.split())


def _some(every: Sequence[Phase], own: Phase, wide: float, gap: float) -> list[Name]:
    """One line each: its own phase always, of the others those that stand clear."""
    found = []
    room = len(every) * (wide + gap) - gap
    at = next(number for number, phase in enumerate(every) if phase.id == own.id)
    long = typeset.width(own.title, STRONG)
    begin = max(0.0, min(at * (wide + gap), room - long))
    for number, phase in enumerate(every):
        x = number * (wide + gap)
        if number == at:
            found.append(Name(phase.title, round(begin, 3), room - begin + APART, STRONG, 1, is_own=True))
        elif typeset.width(phase.title, SMALL) <= wide and not (
            begin - APART < x + wide and x < begin + long + APART
        ):
            found.append(Name(phase.title, round(x, 3), wide, SMALL, 1, is_own=False))
    return found
