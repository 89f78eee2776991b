"""A board that is broken at its phases into rows of boards below each other, for a paper too narrow for one.

Only a print asks for more than one (`SheetOptions.decks`): what is worked on stays in one row.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations, groupby, pairwise

from canvas.frozen import replace
from canvas.layout.map.context import Context
from canvas.layout.page import Page
from canvas.layout.path import columns
from canvas.layout.path.columns import Grid
from canvas.layout.path.walked import Walked
from canvas.layout.sheet import Placed, Row
from canvas.named import NamedTuple

Board = Callable[[float | None], tuple[Row, ...]]
"""The rows of a board for a height they should take together, where one is asked for."""
MOST = 3
GAP = 9.0
AFTER = 1_000
"""What is read in one deck comes before all of the next: phases are counted on by so much."""
BELOW_ALL = 900_000
"""From here on, what is read stands below the board."""


def most(facts: Walked) -> int:
    """In how many decks the board may be shown: none without a phase."""
    return max(1, min(MOST, len({step.phase for step in facts.steps})))


def contexts(facts: Walked, count: int) -> tuple[Context, ...]:
    """What each deck is told: the same, but that the phases of the others are hidden."""
    context = facts.context
    phases = _phases(facts)
    if count <= 1 or len(phases) < count:
        return (context,)
    every = frozenset(phase for phase, _ in phases)
    return tuple(
        replace(context, hidden=context.hidden | (every - shown), known={})
        for shown in _divided(phases, count)
    )


def _phases(facts: Walked) -> list[tuple[str, float]]:
    """The phases in their order, each with how much width it asks for."""
    weighed = zip(facts.steps, columns.weights(facts), strict=True)
    groups = groupby(weighed, key=lambda pair: pair[0].phase)
    return [(phase, sum(weight for _, weight in group)) for phase, group in groups]


def _divided(phases: Sequence[tuple[str, float]], count: int) -> tuple[frozenset[str], ...]:
    """The phases of each deck, so that the widest deck is as narrow as it can be."""

    def widest(cuts: tuple[int, ...]) -> float:
        return max(sum(weight for _, weight in phases[one:two]) for one, two in _pieces(cuts, len(phases)))

    best = min(combinations(range(1, len(phases)), count - 1), key=widest)
    return tuple(frozenset(key for key, _ in phases[one:two]) for one, two in _pieces(best, len(phases)))


def _pieces(cuts: tuple[int, ...], count: int) -> Iterator[tuple[int, int]]:
    return pairwise((0, *cuts, count))


def shared(boards: Sequence[Board], room: float | None) -> list[tuple[Row, ...]]:
    """The rows of all boards, which share the height there is as they have rows."""
    if room is None or len(boards) == 1:
        return [board(room) for board in boards]
    least = [board(0.0) for board in boards]
    needed = [sum(row.height for row in rows) for rows in least]
    spare = max(0.0, room - sum(needed)) / max(1, sum(map(len, least)))
    return [board(high + spare * len(rows)) for board, high, rows in zip(boards, needed, least, strict=True)]


class Deck(NamedTuple):
    """One row of the board's parts: its columns, its heads, its rows, its curve."""

    grid: Grid
    heads: tuple[Row, ...]
    board: Board
    curve: tuple[Row, ...]


def together(found: Sequence[Deck], page: Page, around: Iterable[Row], advice: tuple[Row, ...]) -> list[Row]:
    """The rows of all decks, each with the advice there is below its heads.

    Their boards share what `around` leaves of the height that is asked for, if one is.
    """
    others = (*around, *advice, *below_each_other([(*deck.heads, *deck.curve) for deck in found]))
    boards = shared([deck.board for deck in found], page.left(others))
    return below_each_other(
        [(*deck.heads, *advice, *board, *deck.curve) for deck, board in zip(found, boards, strict=True)]
    )


def below_each_other(decks: Sequence[Sequence[Row]]) -> list[Row]:
    """The rows of all decks with air between, read one deck after the other."""
    found: list[Row] = []
    for number, rows in enumerate(decks):
        if found:
            found.append(Row("between decks", GAP, ()))
        found += [row._replace(placed=tuple(_later(each, number) for each in row.placed)) for row in rows]
    return found


def _later(placed: Placed, number: int) -> Placed:
    first, *rest = placed.reading
    if not number or not 0 <= first < BELOW_ALL:
        return placed
    return placed._replace(reading=(first + AFTER * number, *rest))
